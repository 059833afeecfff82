import type { Measures } from '../../api/hall-shapes.ts';
import './hall.css';

/** Average waits by hour of taking the number; bars begin at nought. */
export const HourBars = ({
  hours,
}: {
  readonly hours: readonly (Measures & { readonly part: string })[];
}) => {
  const longest = Math.max(1, ...hours.map(({ meanWait }) => meanWait ?? 0));
  if (hours.length === 0) return <p className="rj-note">今天还没有人取号。</p>;
  return (
    <div className="rj-hall__bars">
      {hours.map(({ part, meanWait, taken }) => (
        <div key={part} style={{ display: 'contents' }}>
          <span>{Number(part)}时</span>
          <span>
            <span
              className="rj-hall__bar"
              style={{ display: 'block', width: `${((meanWait ?? 0) / longest) * 100}%` }}
            />
          </span>
          <span>
            {meanWait === null ? '还没叫到' : `平均${meanWait}分钟`}，{taken}人
          </span>
        </div>
      ))}
    </div>
  );
};

import { useCodeLists } from '../../api/code-lists.ts';
import type { HallLive } from '../../api/hall-shapes.ts';
import { matterWords, waitWords } from './hall-words.ts';
import { useFocusOnMount } from './use-focus-on-mount.ts';

interface KioskMattersProps {
  readonly live: HallLive;
  readonly onChoose: (matter: string) => void;
  readonly onBooked: () => void;
}

/** The first page of the kiosk: what have you come for? */
export const KioskMatters = ({ live, onChoose, onBooked }: KioskMattersProps) => {
  const lists = useCodeLists();
  const begun = useFocusOnMount<HTMLHeadingElement>();
  return (
    <>
      <header className="rj-kiosk__head">
        <div>
          <h1 ref={begun} tabIndex={-1}>
            {live.title}
          </h1>
          <p>请点一下您要办的事，取号后到等候区等叫号。</p>
        </div>
        <button type="button" className="rj-kiosk__button rj-kiosk__plain" onClick={onBooked}>
          <strong>我已电话预约</strong>
        </button>
      </header>
      <div className="rj-kiosk__matters">
        {live.matters.map(({ matter, examples, waiting, waitMinutes }) => (
          <button key={matter} type="button" className="rj-kiosk__button" onClick={() => onChoose(matter)}>
            <strong>{matterWords(lists, matter)}</strong>
            <span>{examples}</span>
            <span>
              {waiting > 0 ? `前面${waiting}人，` : ''}
              {waitWords(waitMinutes)}
            </span>
          </button>
        ))}
      </div>
      <p>{live.rule}</p>
    </>
  );
};

import { Timeline as AntTimeline } from 'antd';
import type { TimelineRow } from '../../api/people.ts';
import { formatMoment } from '../../ui/format.ts';

const detailText = (detail: unknown): string | null =>
  typeof detail === 'string' && detail !== '' ? detail : null;

/** What happened, newest first: business day, words, who recorded it and when. */
export const Timeline = ({ rows }: { readonly rows: readonly TimelineRow[] }) =>
  rows.length === 0 ? (
    <p className="rj-note">还没有记录。</p>
  ) : (
    <AntTimeline
      items={rows.map((row) => ({
        key: row.id,
        color: 'var(--rj-green)',
        content: (
          <>
            <div>
              <strong>{row.effectiveOn}</strong>　{row.title}
            </div>
            {detailText(row.detail) ? <div>{detailText(row.detail)}</div> : null}
            <div className="rj-note">
              {row.by} 记于 {formatMoment(row.recordedAt)}
            </div>
          </>
        ),
      }))}
    />
  );

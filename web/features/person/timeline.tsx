import { Link } from '@tanstack/react-router';
import { Timeline as AntTimeline } from 'antd';
import type { TimelineRow } from '../../api/person-file.ts';
import { formatMoment } from '../../ui/format.ts';

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
              <strong style={{ marginInlineEnd: 12 }}>{row.effectiveOn}</strong>
              {row.href === null ? (
                row.title
              ) : (
                <Link to={row.href as never} style={{ textDecoration: 'underline' }}>
                  {row.title}
                </Link>
              )}
            </div>
            {row.detail ? <div>{row.detail}</div> : null}
            <div className="rj-note">
              {row.by || '系统'} 记于 {formatMoment(row.recordedAt)}
            </div>
          </>
        ),
      }))}
    />
  );

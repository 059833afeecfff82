import { Timeline } from 'antd';
import type { EntryAct } from '../../api/ledgers.ts';
import { formatMoment } from '../../ui/format.ts';

/** Who did what to an entry, newest first. */
export const EntryActs = ({ acts }: { readonly acts: readonly EntryAct[] }) => (
  <Timeline
    items={[...acts].reverse().map((act) => ({
      key: act.id,
      color: 'var(--rj-green)',
      content: (
        <>
          <div>
            <strong>{act.title}</strong>　{act.by || '系统'}
          </div>
          {act.reason ? <div>原因：{act.reason}</div> : null}
          <div className="rj-note">{formatMoment(act.recordedAt)}</div>
        </>
      ),
    }))}
  />
);

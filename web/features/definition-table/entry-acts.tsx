import { Timeline } from 'antd';
import type { EntryAct } from '../../api/ledgers.ts';
import { formatMoment } from '../../ui/format.ts';

const WORDS: Readonly<Record<string, string>> = {
  recorded: '登记',
  record: '登记',
  corrected: '更正',
  correct: '更正',
  withdrawn: '撤销',
  withdraw: '撤销',
  imported: '导入',
};

/** Kinds such as `ledger.entry.corrected` are read by their last word. */
const kindWords = (kind: string) => WORDS[kind.split(/[.:]/).at(-1) ?? ''] ?? '办理';

/** Who did what to an entry, newest first. */
export const EntryActs = ({ acts }: { readonly acts: readonly EntryAct[] }) => (
  <Timeline
    items={[...acts].reverse().map((act) => ({
      key: act.id,
      color: 'var(--rj-green)',
      content: (
        <>
          <div>
            <strong>{kindWords(act.kind)}</strong>　{act.by}
          </div>
          {act.reason ? <div>原因：{act.reason}</div> : null}
          <div className="rj-note">{formatMoment(act.recordedAt)}</div>
        </>
      ),
    }))}
  />
);

import { deskStore } from '../desk/desk.ts';
import { signalStore } from '../desk/signal.ts';
import type { FieldEntry } from '../outbox/field-entry.ts';
import { sendingStore, sendNow, sendTroubleStore, waitingOf } from '../outbox/send-all.ts';
import { ScreenFrame } from '../ui/screen-frame.tsx';
import { useStore } from '../ui/store.ts';
import { EntryLine } from './entry-line.tsx';
import { needsWriter } from './entry-words.ts';

interface Group {
  readonly title: string;
  readonly holds: (entry: FieldEntry) => boolean;
}

const GROUPS: readonly Group[] = [
  { title: '被退回，要改', holds: needsWriter },
  {
    title: '待发送',
    holds: (entry) => !needsWriter(entry) && entry.state !== 'draft' && entry.state !== 'sent',
  },
  { title: '草稿', holds: ({ state }) => state === 'draft' },
  { title: '已发送（留7天）', holds: ({ state }) => state === 'sent' },
];

/** Everything written on this phone: what came back first, then what waits, drafts, and what was sent. */
export const OutboxScreen = () => {
  const desk = useStore(deskStore);
  const { reach } = useStore(signalStore);
  const isSending = useStore(sendingStore);
  const trouble = useStore(sendTroubleStore);
  const entries = desk?.entries ?? [];
  const waiting = waitingOf(entries).length;
  return (
    <ScreenFrame title="待发送" purpose="写好的记录有信号时自动发送，也可以按“立即发送”。">
      {waiting > 0 ? (
        <>
          {trouble ? (
            <p role="alert" className="rj-fw-wrong">
              {trouble}
            </p>
          ) : null}
          <button
            type="button"
            className="rj-fw-button"
            disabled={isSending || reach === 'none'}
            onClick={() => void sendNow()}
          >
            {isSending ? '正在发送…' : `立即发送（${waiting}条）`}
          </button>
          {reach === 'none' ? <p className="rj-note">没有信号。有信号时自动发送，不用守着。</p> : null}
        </>
      ) : null}
      {entries.length === 0 ? <p>还没有写过。从“名单”里选一个人，或到“登记”里选一个台账。</p> : null}
      {GROUPS.map(({ title, holds }) => ({ title, held: entries.filter(holds) }))
        .filter(({ held }) => held.length > 0)
        .map(({ title, held }) => (
          <section key={title} className="rj-fw-section" aria-label={title}>
            <h2>
              {title} {held.length}条
            </h2>
            <ul className="rj-fw-lines">
              {[...held].reverse().map((entry) => (
                <EntryLine key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
    </ScreenFrame>
  );
};

import { deskStore } from '../desk/desk.ts';
import { isOpen } from '../outbox/field-entry.ts';
import { ScreenFrame } from '../ui/screen-frame.tsx';
import { useStore } from '../ui/store.ts';
import { EntryLine } from './entry-line.tsx';
import { startWriting } from './start-writing.ts';

/** The ledgers that can be written here, and what was begun. */
export const FormsScreen = () => {
  const desk = useStore(deskStore);
  if (!desk) return null;
  const { forms, entries, holder } = desk;
  const drafts = entries.filter(isOpen).filter(({ state }) => state === 'draft');
  return (
    <ScreenFrame title="登记" purpose={`登记在${holder.unitName || holder.regionName}名下。`}>
      {forms === null || forms.ledgers.length === 0 ? (
        <p>
          {holder.mayCarry
            ? '手机上还没有可填的台账。请在有信号的地方重新登录一次。'
            : '您的岗位没有外勤走访的权限。如工作需要，请联系安全管理员调整岗位。'}
        </p>
      ) : (
        <ul className="rj-fw-lines">
          {forms.ledgers.map((ledger) => (
            <li key={ledger.code}>
              <button type="button" className="rj-fw-line" onClick={() => startWriting(ledger, [])}>
                <strong>{ledger.title}</strong>
                <span className="rj-note">{ledger.purpose}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {drafts.length > 0 ? (
        <section className="rj-fw-section" aria-label="草稿">
          <h2>草稿 {drafts.length}条</h2>
          <ul className="rj-fw-lines">
            {drafts.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ) : null}
    </ScreenFrame>
  );
};

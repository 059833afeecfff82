import { labelOf } from '../../api/code-list-words.ts';
import { aboutPerson } from '../desk/about-person.ts';
import { deskStore } from '../desk/desk.ts';
import { unsentNaming } from '../outbox/unsent-naming.ts';
import { ScreenFrame } from '../ui/screen-frame.tsx';
import { useStore } from '../ui/store.ts';
import { EntryLine } from './entry-line.tsx';
import { startWriting } from './start-writing.ts';

/** One person of the list: who it is, and what can be written of them. */
export const PersonScreen = ({ id }: { readonly id: string }) => {
  const desk = useStore(deskStore);
  const person = desk?.list?.people.find((one) => one.id === id);
  if (!desk || !person)
    return (
      <ScreenFrame title="人员" hasBack>
        <p>名单已经交还或到期，请重新带走名单。</p>
      </ScreenFrame>
    );
  const { forms, entries } = desk;
  const lists = forms?.lists ?? {};
  const unsent = unsentNaming(entries, id);
  const ledgers = (forms?.ledgers ?? []).filter(({ fields }) => fields.some(({ type }) => type === 'person'));
  const begin = (ledger: (typeof ledgers)[number]) =>
    startWriting(ledger, [{ countyCode: person.countyCode, id: person.id, name: person.name }]);
  return (
    <ScreenFrame title={person.name} purpose={aboutPerson(person, lists)} hasBack>
      <dl className="rj-fw-facts">
        <dt>上次联系</dt>
        <dd>{person.lastMetOn ?? '没有记录'}</dd>
        <dt>联系类别</dt>
        <dd>{labelOf(lists, 'contact-class', person.contactClass) || '没有分类'}</dd>
      </dl>
      <section className="rj-fw-section" aria-label="写一条">
        <h2>写一条</h2>
        {ledgers.map((ledger) => (
          <button
            key={ledger.code}
            type="button"
            className="rj-fw-button rj-fw-button--plain"
            onClick={() => begin(ledger)}
          >
            {ledger.title}
          </button>
        ))}
      </section>
      {unsent.length > 0 ? (
        <section className="rj-fw-section" aria-label="手机上的记录">
          <h2>手机上的记录</h2>
          <ul className="rj-fw-lines">
            {unsent.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ) : null}
    </ScreenFrame>
  );
};

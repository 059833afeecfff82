import { Fragment } from 'react';
import { Link } from '@tanstack/react-router';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useCodeLists } from '../../api/code-lists.ts';
import { everyoneOf, type Entry } from '../../api/ledgers.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { formatMoment } from '../../ui/format.ts';
import { answerText } from './answer-text.tsx';

/** More names than these take the whole width. */
const FEW_NAMES = 3;

/** Everything one entry says, question by question; unanswered questions are left out. */
export const EntryFacts = ({
  ledger,
  entry,
}: {
  readonly ledger: LedgerDefinition;
  readonly entry: Entry;
}) => {
  const lists = useCodeLists();
  const source = `登记于 ${formatMoment(entry.recordedAt)}`;
  const people = everyoneOf(entry);
  const facts = ledger.fields.map((field) => {
    if (field.type === 'person')
      return {
        label: field.label,
        value:
          people.length === 0
            ? undefined
            : people.map((person, at) => (
                <Fragment key={person.id}>
                  {at > 0 ? '、' : null}
                  <Link
                    to="/people/$county/$id"
                    params={{ county: String(person.countyCode), id: person.id }}
                  >
                    {person.name}
                  </Link>
                </Fragment>
              )),
        wide: people.length > FEW_NAMES,
        source,
      };
    const text = answerText(field, entry.answers[field.code], lists);
    const unit = field.type === 'integer' && field.unit ? ` ${field.unit}` : '';
    return {
      label: field.label,
      value: text === '' ? undefined : `${text}${unit}`,
      wide: field.type === 'longText',
      source,
    };
  });
  return (
    <Facts
      facts={[...facts, { label: '办理单位所在地', value: entry.regionName }].filter(
        (fact) => fact.value !== undefined,
      )}
    />
  );
};

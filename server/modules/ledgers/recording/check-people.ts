import { MOST_PEOPLE_OF_ENTRY, namesSeveral, type AnswerProblem, type LedgerDefinition } from '#kit';
import { personKey } from '#modules/registry';
import type { EntryRef } from '../entry-row.ts';

/** Whom an entry is to name. */
export interface NamedPeople {
  readonly person?: EntryRef | null;
  readonly others?: readonly EntryRef[];
}

/** Everyone an entry is to name. */
export const everyoneNamed = ({ person, others = [] }: NamedPeople): EntryRef[] => [
  ...(person ? [person] : []),
  ...others,
];

/** What is wrong with the people of an entry; `known` holds those in scope whose files stand, by `personKey`. */
export const peopleProblems = (
  ledger: LedgerDefinition,
  named: NamedPeople,
  known: ReadonlySet<string>,
): AnswerProblem[] => {
  const field = ledger.fields.find(({ type }) => type === 'person');
  const everyone = everyoneNamed(named);
  const problem = (message: string): AnswerProblem[] => [{ field: field?.code ?? null, message }];
  if (everyone.length === 0) return [];
  if (!field) return problem(`${ledger.title}不登记人员。`);
  if (named.others?.length && !named.person) return problem(`请先选择第一位“${field.label}”。`);
  if (everyone.length > 1 && !namesSeveral(ledger)) return problem(`“${field.label}”只能选一人。`);
  if (everyone.length > MOST_PEOPLE_OF_ENTRY)
    return problem(`“${field.label}”最多选${MOST_PEOPLE_OF_ENTRY}人，请分几条登记。`);
  if (new Set(everyone.map(personKey)).size < everyone.length)
    return problem(`“${field.label}”中有人选了两次，请去掉重复的。`);
  const missing = everyone.filter((one) => !known.has(personKey(one))).length;
  if (missing === 0) return [];
  return problem(
    everyone.length === 1
      ? '没有找到该人员，或不在您的管辖范围内，或其档案已并入另一份。'
      : `所选人员中有${missing}人没有找到，或不在您的管辖范围内，或其档案已并入另一份。`,
  );
};

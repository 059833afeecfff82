import { findPriorityClass, priorityClasses } from '#definitions';
import { ageOn } from '#kit';
import { getPerson, type PersonRef, type PersonRow } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

type PriorityFacts = Pick<PersonRow, 'birth_date' | 'disability_grade'>;

/** The class that a person on file has by the facts of the file; null without one. */
export const priorityByFile = (person: PriorityFacts, at: Date): string | null =>
  priorityClasses.find(
    ({ fromAge, forDisabled }) =>
      (fromAge !== undefined && ageOn(person.birth_date, today(at)) >= fromAge) ||
      (forDisabled === true && person.disability_grade !== null),
  )?.code ?? null;

/** The class a visitor chose, when it can be chosen for the matter. Throws Problem invalid with its rule. */
export const requireChoosable = (code: string, matter: string): string => {
  const chosen = findPriorityClass(code);
  if (chosen?.isChosen && (chosen.matters?.includes(matter) ?? true)) return code;
  throw new Problem('invalid', 'priority-not-for-matter', '这项业务没有所选的优先。', {
    advice: chosen?.rule ?? '请重新选择。',
    fields: [{ field: 'priority', message: chosen?.rule ?? '没有这项优先。' }],
  });
};

/** What a ticket tells of the person it was linked with. */
export const visitorOf = async (
  tx: Tx,
  ref: PersonRef,
  at: Date,
): Promise<{ readonly name: string; readonly priority: string | null }> => {
  const person = await getPerson(tx, ref);
  return { name: person.name, priority: priorityByFile(person, at) };
};

import { actsOfSubject } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { PersonRef } from '../person-row.ts';
import { foldPerson, type PersonState } from '../person-state.ts';

/** The file as it held on a business day: the fold of the acts effective by then, whenever they were keyed. */
export const personAsOf = async (
  tx: Tx,
  { countyCode, id }: PersonRef,
  day: string,
): Promise<PersonState> => {
  const acts = await actsOfSubject(tx, countyCode, id);
  const state = foldPerson(acts.filter((act) => act.effective_on <= day));
  if (state) return state;
  throw new Problem('not-found', 'person-not-yet-filed', `${day} 时该人员尚未建档。`, {
    advice: '请选择建档日期之后的日期。',
  });
};

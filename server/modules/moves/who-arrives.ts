import { listedMasks, peopleByKey, personKey, type PersonRef } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { MoveRow } from './move-row.ts';

/** What tells a person who arrives from another of the same name; the number is masked. */
export interface Arrival {
  readonly birthDate: string;
  readonly idNumberMasked: string | null;
}

const fileOf = (move: MoveRow): PersonRef => ({ countyCode: move.other_county, id: move.person_id });

/**
 * Who waits to be accepted, by the id of the move. The old county has handed these files to the reader's and nobody else's,
 * yet they still lie outside the reader's scope: this much of them, and no more, is told before they are taken over.
 */
export const whoArrives = async (
  tx: Tx,
  moves: readonly MoveRow[],
): Promise<ReadonlyMap<string, Arrival>> => {
  const waiting = moves.filter(({ direction, state }) => direction === 'in' && state === 'handed-over');
  if (waiting.length === 0) return new Map();
  const people = await beyondScope(tx, () => peopleByKey(tx, waiting.map(fileOf)));
  return new Map(
    waiting.flatMap((move) => {
      const person = people.get(personKey(fileOf(move)));
      if (!person) return [];
      const { idNumber } = listedMasks(person);
      return [[move.id, { birthDate: person.birth_date, idNumberMasked: idNumber }] as const];
    }),
  );
};

import { tellAgain } from '#modules/mirrors';
import type { Tx } from '#platform/db/database.ts';
import { isAllowed } from '../case-actions.ts';
import type { Judged } from '../judge-act.ts';

const mayBeTold = ({ state }: Judged['after']): boolean => isAllowed(state, 'record-official');

/**
 * Cases beside an official system that can be told of it only from now on, as one that was just accepted, hear what the
 * system said of their applicants before.
 */
export const hearOfOfficial = async (tx: Tx, judged: readonly Judged[]): Promise<void> => {
  const heard = judged.flatMap(({ row, item: { handling }, before, after }) =>
    handling.mode === 'mirror' && !mayBeTold(before) && mayBeTold(after)
      ? [{ system: handling.system, person: { countyCode: row.person_county, id: row.person_id } }]
      : [],
  );
  for (const [system, group] of Map.groupBy(heard, (one) => one.system))
    await tellAgain(
      tx,
      system,
      group.map(({ person }) => person),
    );
};

import { sql } from 'kysely';
import type { ActContext } from '#modules/acts';
import type { ChangedFiles } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';

/**
 * A file that is being handed over and moves within its county takes its hand-over along: whoever has it now may withdraw it.
 * One that is being accepted, returned or withdrawn at this moment is left to that, which waits for the file held here.
 */
export const followFilesOfMoves = (tx: Tx, _: ActContext, { countyCode, ids }: ChangedFiles): Promise<void> =>
  beyondScope(tx, async () => {
    const { rows: open } = await sql<{ id: string }>`
      select id from person_move
      where county_code = ${countyCode} and person_id = any(${ids}::uuid[]) and direction = 'out' and state = 'handed-over'
      for update skip locked
    `.execute(tx);
    if (open.length === 0) return;
    await sql`
      update person_move m set region_code = p.region_code from person p
      where m.county_code = ${countyCode} and m.id = any(${open.map(({ id }) => id)}::uuid[]) and m.direction = 'out'
        and p.county_code = ${countyCode} and p.id = m.person_id and p.region_code <> m.region_code
    `.execute(tx);
  });

import { sql } from 'kysely';
import type { ActContext } from '#modules/acts';
import type { ChangedFiles } from '#modules/registry';
import { beyondScope, type Tx } from '#platform/db/database.ts';

/** A file that is being handed over and moves within its county takes its hand-over along: whoever has it now may withdraw it. */
export const followFilesOfMoves = (tx: Tx, _: ActContext, { countyCode, ids }: ChangedFiles): Promise<void> =>
  beyondScope(tx, async () => {
    await sql`
      update person_move m set region_code = p.region_code from person p
      where m.county_code = ${countyCode} and m.person_id = any(${ids}::uuid[])
        and m.direction = 'out' and m.state = 'handed-over'
        and p.county_code = ${countyCode} and p.id = m.person_id and p.region_code <> m.region_code
    `.execute(tx);
  });

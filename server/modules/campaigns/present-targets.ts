import { z } from 'zod';
import type { TargetRow } from '#modules/forms';
import { personKey, readableNames } from '#modules/registry';
import { regionNames } from '#modules/regions';
import type { Actor } from '#platform/auth/actor.ts';
import type { Tx } from '#platform/db/database.ts';

export const TargetShape = z.object({
  countyCode: z.number().int(),
  personId: z.uuid(),
  name: z.string().nullable().describe('Null for who may not open the file.'),
  regionCode: z.number().int(),
  regionName: z.string(),
  state: z.enum(['open', 'reached', 'excused']),
  reachedOn: z.string().nullable(),
  excusedWhy: z.string().nullable(),
  rowVersion: z.number().int(),
});

/** People of a list as they are shown; names only of those whose file the reader may open. */
export const presentTargets = async (
  tx: Tx,
  actor: Actor,
  rows: readonly TargetRow[],
): Promise<z.infer<typeof TargetShape>[]> => {
  const refs = rows.map((row) => ({ countyCode: row.county_code, id: row.person_id }));
  const names = await readableNames(tx, actor.scopeFor('people.read'), refs);
  const regions = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => ({
    countyCode: row.county_code,
    personId: row.person_id,
    name: names.get(personKey({ countyCode: row.county_code, id: row.person_id })) ?? null,
    regionCode: row.region_code,
    regionName: regions.get(row.region_code) ?? String(row.region_code),
    state: row.state as 'open',
    reachedOn: row.reached_on,
    excusedWhy: row.excused_why,
    rowVersion: row.row_version,
  }));
};

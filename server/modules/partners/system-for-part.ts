import { sql } from 'kysely';
import type { CasePartRow } from '#modules/cases';
import { regionRange } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import type { SystemRow } from './partner-tables.ts';

/** Every computer of a department, whatever it does at the moment. */
export const systemsOf = async (tx: Tx, department: string): Promise<SystemRow[]> => {
  const { rows } =
    await sql<SystemRow>`select * from partner_system where department = ${department}`.execute(tx);
  return rows;
};

/**
 * The computer of the narrowest area a part lies in: a county that has its own gets its parts, also while it is paused or
 * fetches them, and the city's gets the others.
 */
export const systemFor = (
  systems: readonly SystemRow[],
  part: Pick<CasePartRow, 'region_code'>,
): SystemRow | null =>
  systems
    .filter((system) => {
      const [first, last] = regionRange(system.region_code);
      return part.region_code >= first && part.region_code <= last;
    })
    .toSorted((one, other) => other.region_code - one.region_code)[0] ?? null;

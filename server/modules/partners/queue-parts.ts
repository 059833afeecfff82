import { sql } from 'kysely';
import { findBusinessLine } from '#definitions';
import { openPartsOf } from '#modules/cases';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { noteDeliveries } from './note-deliveries.ts';
import type { SystemRow } from './partner-tables.ts';
import { systemFor, systemsOf } from './system-for-part.ts';

const PARTS_PER_PAGE = 500;

const activeSystems = (db: Database): Promise<SystemRow[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<SystemRow>`
      select * from partner_system where state = 'active' and url is not null order by county_code, id
    `.execute(tx);
    return rows;
  });

const queueFor = async (db: Database, system: SystemRow, now: Date): Promise<void> => {
  const department = findBusinessLine(system.department)?.number;
  if (department === undefined) return;
  for (let after: string | undefined; ;) {
    const page = await inScope(db, WHOLE_SCOPE, async (tx) => {
      const asked = { department, region: system.region_code, after, size: PARTS_PER_PAGE };
      const parts = await openPartsOf(tx, asked);
      const systems = parts.length > 0 ? await systemsOf(tx, system.department) : [];
      const own = parts.filter((part) => systemFor(systems, part)?.id === system.id);
      if (own.length > 0) await noteDeliveries(tx, own, { kind: 'part', system, now });
      return parts;
    });
    if (page.length < PARTS_PER_PAGE) return;
    after = page.at(-1)!.id;
  }
};

/** Whatever waits for a department where a computer of its own answers for it, and has not been sent to it, sets out. */
export const queueParts = async (db: Database, now: Date): Promise<void> => {
  for (const system of await activeSystems(db)) await queueFor(db, system, now);
};

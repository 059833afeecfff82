import { businessLines, departments, findBusinessLine } from '#definitions';
import { openPartsOf } from '#modules/cases';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { noteDeliveries } from './note-deliveries.ts';
import { systemFor, systemsOf } from './system-for-part.ts';
import { tellOverdue } from './tell-bureau.ts';

const PARTS_PER_PAGE = 500;
/** Every area; a region's range of 12 digits starts at its own code. */
const EVERYWHERE = 0;

const chasePage = async (tx: Tx, department: string, after: string | undefined, now: Date) => {
  const line = findBusinessLine(department)!.number;
  const asked = { department: line, region: EVERYWHERE, dueBefore: today(now), after, size: PARTS_PER_PAGE };
  const late = await openPartsOf(tx, asked);
  const systems = late.length > 0 ? await systemsOf(tx, department) : [];
  let told = 0;
  for (const [system, parts] of Map.groupBy(late, (part) => systemFor(systems, part))) {
    const fresh = await noteDeliveries(tx, parts, { kind: 'overdue', system, now });
    for (const part of parts.filter(({ id }) => fresh.has(id))) {
      await tellOverdue(tx, part);
      told += 1;
    }
  }
  return { last: late.length < PARTS_PER_PAGE ? undefined : late.at(-1)!.id, told };
};

/**
 * Job: a department that has not answered a part by its day is reminded, by its computer where it has one, and whoever
 * handles the case is told, once for each part. Answers how many.
 */
export const chaseOverdueParts = async (db: Database, now: Date = new Date()): Promise<number> => {
  let told = 0;
  const known = departments.filter(({ code }) => businessLines.some((line) => line.code === code));
  for (const { code } of known)
    for (let after: string | undefined, more = true; more;) {
      const page = await inScope(db, WHOLE_SCOPE, (tx) => chasePage(tx, code, after, now));
      told += page.told;
      after = page.last;
      more = after !== undefined;
    }
  return told;
};

import { sql } from 'kysely';
import type { ActContext } from '#modules/acts';
import type { ChangedFiles } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { beyondScope, inScope, type Database, type Tx } from '#platform/db/database.ts';
import { changeLines, openYears, thisYear } from './change-lines.ts';
import { confirmedElsewhere, LINKS, type Links } from './confirmed-elsewhere.ts';
import { isEntitled } from './make-year-list.ts';

/** Files whose settled lines may open again: those of whom no other county has confirmed this year. */
const askedAnew = async (tx: Tx, { countyCode, ids }: ChangedFiles): Promise<ChangedFiles> => {
  const { rows } = await sql<Links>`
    select ${LINKS} from person s
    where s.county_code = ${countyCode} and s.id = any(${ids}::uuid[]) and ${isEntitled} and exists (
      select from annual_confirmation listed where listed.county_code = ${countyCode} and listed.person_id = s.id
        and listed.year >= ${thisYear()}::smallint and listed.state in ('deceased', 'left'))
  `.execute(tx);
  const elsewhere = await confirmedElsewhere(tx, rows, thisYear());
  return { countyCode, ids: rows.map(({ id }) => id).filter((id) => !elsewhere.has(id)) };
};

/**
 * Keeps the lists beside the files: a line still due is with whoever has the file now, under the name it has now; it is
 * settled when the file ends or says of no regular payment any more, and due again when it does so again, since nobody
 * was confirmed then.
 */
export const followFilesOfLists = (tx: Tx, context: ActContext, files: ChangedFiles): Promise<void> =>
  beyondScope(tx, async () => {
    const own: ActContext = { ...context, requestKey: null };
    await changeLines(tx, own, files, {
      kind: 'confirmation.leave',
      years: openYears(),
      set: sql`state = case when s.state = 'deceased' then 'deceased' else 'left' end,
        settled_on = case when s.state = 'deceased' then coalesce(s.ended_on, ${today()}::date) else ${today()}::date end`,
      where: sql`listed.state = 'due' and not ${isEntitled}`,
      told: (row) => ({ state: row.state as 'left', settledOn: row.settled_on }),
    });
    await changeLines(tx, own, await askedAnew(tx, files), {
      kind: 'confirmation.reopen',
      // Last year is over: nobody is asked for it anew.
      years: openYears().filter((year) => year >= thisYear()),
      set: sql`state = 'due', settled_on = null, channel = null`,
      where: sql`listed.state in ('deceased', 'left') and ${isEntitled}`,
      told: () => ({ state: 'due', settledOn: null, channel: null }),
    });
    await changeLines(tx, own, files, {
      kind: 'confirmation.follow',
      years: openYears(),
      set: sql`region_code = s.region_code, name = s.name`,
      where: sql`listed.state = 'due' and (listed.region_code <> s.region_code or listed.name <> s.name)`,
      told: (row) => ({ regionCode: row.region_code, name: row.name }),
    });
  });

/** Lines of one county in one transaction. */
const BATCH = 500;

/** Brings lines of a county along that fell behind their files while nothing followed them. */
export const catchUpWithFiles = async (
  db: Database,
  context: ActContext,
  countyCode: number,
): Promise<void> => {
  for (let found = BATCH; found === BATCH;) {
    found = await inScope(db, WHOLE_SCOPE, async (tx) => {
      const { rows } = await sql<{ person_id: string }>`
        select distinct listed.person_id from annual_confirmation listed
          join person s on s.county_code = listed.county_code and s.id = listed.person_id
        where listed.county_code = ${countyCode} and listed.year = any(${openYears()}::smallint[]) and listed.state = 'due'
          and (not ${isEntitled} or listed.region_code <> s.region_code or listed.name <> s.name)
        limit ${BATCH}
      `.execute(tx);
      const ids = rows.map((row) => row.person_id);
      await followFilesOfLists(tx, context, { countyCode, ids });
      return ids.length;
    });
  }
};

import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { DecidedRows } from '#modules/ledgers';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { settleFromLedger } from './settle-from-ledger.ts';

interface Reopened {
  readonly id: string;
  readonly scope_key: number;
}

const reopen = async (
  tx: Tx,
  context: ActContext,
  county: number,
  year: number,
  people: readonly string[],
): Promise<void> => {
  const { rows } = await sql<Reopened>`
    with standing as materialized (
      select person_id, business_day, answers->>'channel' as channel from ledger_entry
      where ledger = 'annual-confirmation' and state = 'accepted' and person_county = ${county}
        and person_id = any(${people}::uuid[])
        and business_day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    )
    update annual_confirmation listed
    set state = 'due', channel = null, settled_on = null, row_version = row_version + 1
    where listed.county_code = ${county} and listed.year = ${year} and listed.state = 'confirmed'
      and listed.person_id = any(${people}::uuid[])
      and not exists (
        select from standing where standing.person_id = listed.person_id
          and standing.business_day = listed.settled_on and standing.channel = listed.channel)
    returning listed.id, listed.scope_key
  `.execute(tx);
  await appendActs(
    tx,
    rows.map((row) =>
      newAct(context, {
        kind: 'confirmation.reopen',
        countyCode: county,
        subjectId: row.id,
        effectiveOn: today(),
        scopeKey: row.scope_key,
        payload: { state: 'due', channel: null, settledOn: null },
      }),
    ),
  );
};

const yearOf = ({ business_day: day }: { readonly business_day: string }): number => Number(day.slice(0, 4));

/**
 * Keeps the year's list beside its ledger: a confirmation withdrawn, returned or corrected in the ledger opens the person's
 * line again, unless an entry of the year says just what the line does; whatever entry then counts settles it.
 */
export const followConfirmations = (tx: Tx, context: ActContext, rows: DecidedRows): Promise<void> =>
  beyondScope(tx, async () => {
    const ofPeople = rows.left.filter(({ person_id: id }) => id !== null);
    for (const [county, here] of Map.groupBy(ofPeople, (row) => row.person_county!))
      for (const [year, group] of Map.groupBy(here, yearOf))
        await reopen(
          tx,
          context,
          county,
          year,
          group.map((row) => row.person_id!),
        );
    const settled = new Set(
      [...rows.left, ...rows.entered].flatMap((row) =>
        row.person_id === null ? [] : [`${row.person_county}/${yearOf(row)}`],
      ),
    );
    for (const place of settled) {
      const [county, year] = place.split('/').map(Number);
      await settleFromLedger(tx, context, county!, year!);
    }
  });

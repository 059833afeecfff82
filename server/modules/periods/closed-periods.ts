import { sql, type Selectable } from 'kysely';
import { findBusinessLine } from '#definitions';
import type { ClosedPeriod as ClosedPeriodRow } from '#generated/db.ts';
import type { LedgerDefinition, RegionCode } from '#kit';
import type { Tx } from '#platform/db/database.ts';

export type PeriodRow = Selectable<ClosedPeriodRow>;

/** The closed periods that bind the entries of one ledger in one county, on the days asked for. */
export interface ClosedPeriods {
  /** The closed period a day of a place lies in, if any. */
  readonly at: (region: RegionCode, day: string) => PeriodRow | undefined;
}

const NONE_CLOSED: ClosedPeriods = { at: () => undefined };

/** Writers of a county hold it together (`closed_periods_held`); who closes a period waits for them and they for him. */
const LOCK = 'ledger period';

/** Waits until nobody writes entries of the county, and keeps writers waiting to the commit. */
export const holdWritersBack = async (tx: Tx, countyCode: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${LOCK}), ${countyCode})`.execute(tx);
};

/**
 * Finds what is closed for the entries about to be written, and keeps it so until the caller's transaction ends: a period
 * closed while a form stood open or an import ran is met here. Days are 'YYYY-MM-DD'.
 */
export const closedPeriodsFor = async (
  tx: Tx,
  ledger: LedgerDefinition,
  countyCode: number,
  days: readonly string[],
): Promise<ClosedPeriods> => {
  if (days.length === 0) return NONE_CLOSED;
  const ordered = [...days].sort();
  const line = findBusinessLine(ledger.line)?.number ?? -1;
  const { rows } = await sql<PeriodRow>`
    select * from closed_periods_held(${countyCode}::integer, ${line}::smallint, ${ledger.code}::text,
      ${ordered[0]!}::date, ${ordered.at(-1)!}::date)
  `.execute(tx);
  if (rows.length === 0) return NONE_CLOSED;
  return {
    at: (region, day) =>
      rows.find(
        (row) =>
          row.first_day <= day &&
          day <= row.last_day &&
          row.region_code <= region &&
          region <= row.region_last,
      ),
  };
};

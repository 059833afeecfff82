import { sql, type RawBuilder } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { ChangedFiles } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ConfirmationFacts, ConfirmationRow } from './confirmation-row.ts';

export const thisYear = (): number => Number(today().slice(0, 4));

/** Lists somebody may still work on: this year’s, the one being made for the next, and last year’s. */
export const openYears = (): number[] => [thisYear() - 1, thisYear(), thisYear() + 1];

/** What becomes of lines (`listed`) beside their files (`s`). */
interface LineChange {
  readonly kind: string;
  readonly years: readonly number[];
  readonly set: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  readonly told: (row: ConfirmationRow) => Partial<ConfirmationFacts>;
}

/** Lines of some files that a condition holds of, changed and told by one act each. */
export const changeLines = async (
  tx: Tx,
  context: ActContext,
  { countyCode, ids }: ChangedFiles,
  change: LineChange,
): Promise<void> => {
  if (ids.length === 0) return;
  const { rows } = await sql<ConfirmationRow>`
    update annual_confirmation listed set ${change.set}, row_version = listed.row_version + 1
    from person s
    where listed.county_code = ${countyCode} and listed.year = any(${change.years}::smallint[])
      and listed.person_id = any(${ids}::uuid[])
      and s.county_code = ${countyCode} and s.id = listed.person_id and ${change.where}
    returning listed.*
  `.execute(tx);
  await appendActs(
    tx,
    rows.map((row) => {
      const told = change.told(row);
      return newAct(context, {
        kind: change.kind,
        countyCode,
        subjectId: row.id,
        effectiveOn: told.settledOn ?? today(),
        scopeKey: row.scope_key ?? 0,
        payload: { ...told },
      });
    }),
  );
};

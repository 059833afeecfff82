import { sql, type Selectable } from 'kysely';
import type { LedgerReview } from '#generated/db.ts';
import { countyOf, type LedgerDefinition, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { lineNumberOf } from '../get-ledger.ts';
import { forgetReviews } from './review-cache.ts';
import type { ReviewStep } from './review-steps.ts';

export type ReviewRow = Selectable<LedgerReview>;

/** How a county wants one ledger reviewed from now on. */
export interface ReviewChoice {
  /** A county: 990101000000. */
  readonly region: RegionCode;
  /** Desks in order; none: entries count at once. */
  readonly steps: readonly ReviewStep[];
  /** The version that was read; 0 where nothing was decided yet. */
  readonly rowVersion: number;
}

const ORDER: readonly ReviewStep[] = ['township', 'county'];

const changed = (): Problem =>
  new Problem('conflict', 'review-changed', '审核设置刚刚被他人修改。', { advice: '请刷新后再设置。' });

/**
 * Decides which desks the entries of a ledger pass in a county, by an act. Entries before a desk already stay there.
 * Throws Problem outside-scope unless the actor's post covers the whole county.
 */
export const setReview = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  { region, steps, rowVersion }: ReviewChoice,
): Promise<ReviewRow> => {
  const scope = context.actor.scopeFor('ledger.close');
  const key = scopeKey(lineNumberOf(ledger), region);
  for (const end of [key, key + 999_999]) requireInScope(scope, end);
  const countyCode = countyOf(region);
  const ordered = ORDER.filter((step) => steps.includes(step));
  const { rows } = await sql<ReviewRow>`
    insert into ledger_review as known
      (county_code, ledger, line_number, region_code, id, steps, set_by, set_at)
    values (${countyCode}, ${ledger.code}, ${lineNumberOf(ledger)}, ${region}, ${newId()}, ${ordered}::text[],
            ${context.actor.accountId}, now())
    on conflict (county_code, ledger) do update
      set steps = excluded.steps, set_by = excluded.set_by, set_at = excluded.set_at,
          row_version = known.row_version + 1
      where known.row_version = ${rowVersion}
    returning *
  `.execute(tx);
  const row = rows[0];
  if (!row || row.row_version !== rowVersion + 1) throw changed();
  forgetReviews();
  await appendActs(tx, [
    newAct(context, {
      kind: 'ledger.set-review',
      countyCode,
      subjectId: row.id,
      effectiveOn: today(),
      scopeKey: key,
      requestKey: context.requestKey,
      payload: { ledger: ledger.code, region, steps: ordered },
    }),
  ]);
  return row;
};

/** What the counties in scope have decided. */
export const listReviews = async (tx: Tx, county: number): Promise<ReviewRow[]> => {
  const { rows } = await sql<ReviewRow>`
    select * from ledger_review where county_code = ${county} order by ledger
  `.execute(tx);
  return rows;
};

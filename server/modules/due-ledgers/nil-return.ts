import { sql, type Selectable } from 'kysely';
import type { NilReturn } from '#generated/db.ts';
import { countyOf, regionLevel, type LedgerDefinition, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { countReported, lineNumberOf } from '#modules/ledgers';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { duePeriodOf } from './due-periods.ts';

export type NilReturnRow = Selectable<NilReturn>;

export interface NilReturnRef {
  readonly countyCode: number;
  readonly id: string;
}

const conflict = (code: string, message: string, advice: string): Problem =>
  new Problem('conflict', code, message, { advice });

const act = (context: ActContext, row: NilReturnRow, kind: string) =>
  newAct(context, {
    kind,
    countyCode: row.county_code,
    subjectId: row.id,
    effectiveOn: row.last_day,
    scopeKey: row.scope_key ?? 0,
    requestKey: context.requestKey,
    payload: { ledger: row.ledger, region: row.region_code, firstDay: row.first_day, lastDay: row.last_day },
  });

/**
 * Records that a station had nothing to enter in a ledger over the period a day lies in. Throws Problem conflict when the
 * period has not ended, when there are entries after all, or when it was said before.
 */
export const recordNilReturn = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  { region, day }: { readonly region: RegionCode; readonly day: string },
): Promise<NilReturnRef> => {
  const key = scopeKey(lineNumberOf(ledger), region);
  requireInScope(context.actor.scopeFor('ledger.write'), key);
  const { rhythm } = ledger;
  const period = rhythm && duePeriodOf(rhythm, day);
  if (!rhythm?.levels.includes(regionLevel(region)) || !period)
    throw conflict('not-due', `${ledger.title}这一期不需要本站报送。`, '请核对期间和单位。');
  if (today() < period.to)
    throw conflict('period-running', `${period.title}还没有结束，不能零报告。`, '请在期末再报。');
  const entries = (await countReported(tx, ledger.code, region, period)).get(region) ?? 0;
  if (entries > 0)
    throw conflict('has-entries', `${period.title}已有${entries}条记录，不需要零报告。`, '请刷新后核对。');
  const { rows } = await sql<NilReturnRow>`
    insert into nil_return as known (county_code, id, ledger, line_number, region_code, first_day, last_day, state,
      recorded_by, recorded_at)
    values (${countyOf(region)}, ${newId()}, ${ledger.code}, ${lineNumberOf(ledger)}, ${region}, ${period.from},
      ${period.to}, 'standing', ${context.actor.accountId}, now())
    on conflict (county_code, ledger, region_code, first_day) do update
      set state = 'standing', recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at,
          row_version = known.row_version + 1
      where known.state = 'withdrawn'
    returning *
  `.execute(tx);
  const row = rows[0];
  if (!row) throw conflict('nil-known', `${period.title}已经零报告。`, '请刷新后核对。');
  await appendActs(tx, [act(context, row, 'ledger.nil-return')]);
  return { countyCode: row.county_code, id: row.id };
};

/** Takes a nil return back, with the reason. */
export const withdrawNilReturn = async (
  tx: Tx,
  context: ActContext,
  { countyCode, id }: NilReturnRef,
  rowVersion: number,
): Promise<void> => {
  if (!context.reason?.trim())
    throw new Problem('invalid', 'reason-missing', '请填写原因。', {
      fields: [{ field: 'reason', message: '撤回零报告要写明原因。' }],
    });
  const { rows } = await sql<NilReturnRow>`
    update nil_return set state = 'withdrawn', row_version = row_version + 1
    where county_code = ${countyCode} and id = ${id} and state = 'standing' and row_version = ${rowVersion}
    returning *
  `.execute(tx);
  const row = rows[0];
  if (!row) throw conflict('nil-changed', '这次零报告已撤回，或不在您的管辖范围内。', '请刷新后核对。');
  requireInScope(context.actor.scopeFor('ledger.write'), row.scope_key ?? 0);
  await appendActs(tx, [act(context, row, 'ledger.withdraw-nil-return')]);
};

/** Standing nil returns of a ledger over a period in an area, by the station's region. */
export const nilReturns = async (
  tx: Tx,
  ledger: string,
  [first, last]: readonly [RegionCode, RegionCode],
  firstDay: string,
): Promise<Map<RegionCode, NilReturnRow>> => {
  const { rows } = await sql<NilReturnRow>`
    select * from nil_return
    where county_code between ${countyOf(first)} and ${countyOf(last)} and ledger = ${ledger}
      and region_code between ${first} and ${last} and first_day = ${firstDay}::date and state = 'standing'
  `.execute(tx);
  return new Map(rows.map((row) => [row.region_code, row]));
};

/** One nil return, as it stands now. */
export const getNilReturn = async (tx: Tx, { countyCode, id }: NilReturnRef): Promise<NilReturnRow> => {
  const { rows } = await sql<NilReturnRow>`
    select * from nil_return where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'nil-not-found', '没有找到这次零报告，或不在您的管辖范围内。', {
    advice: '请刷新后核对。',
  });
};

import { sql } from 'kysely';
import { findBusinessLine, findLedger } from '#definitions';
import { countyOf, regionLevel, regionRange, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { holdWritersBack, type PeriodRow } from './closed-periods.ts';
import { tellReopeningFollowers } from './follow-reopening.ts';
import { periodAround, periodTitle, type PeriodGrain } from './period-title.ts';

/** How long closing waits for writers under way before it gives up, in milliseconds. */
const PATIENCE_MS = 8_000;

export interface PeriodRef {
  readonly countyCode: number;
  readonly id: string;
}

export interface PeriodToClose {
  /** A county, or a place inside one. */
  readonly region: RegionCode;
  readonly line: string;
  /** One ledger of the line; all of them when left out. */
  readonly ledger?: string | undefined;
  readonly grain: PeriodGrain;
  /** Any day of the period, 'YYYY-MM-DD'. */
  readonly day: string;
}

const invalid = (field: string, message: string): Problem =>
  new Problem('invalid', 'period-invalid', message, { fields: [{ field, message }] });

const lineNumberOf = ({ line, ledger }: PeriodToClose): number => {
  const found = findBusinessLine(line);
  if (!found) throw invalid('line', '没有这条业务线。');
  if (ledger !== undefined && findLedger(ledger)?.line !== line)
    throw invalid('ledger', '这本台账不属于所选业务线。');
  return found.number;
};

/** Waits for writers under way, but not for a long import: then it asks to try later. */
const waitForWriters = async (tx: Tx, countyCode: number): Promise<void> => {
  await sql.raw(`set local lock_timeout = ${PATIENCE_MS}`).execute(tx);
  try {
    await holdWritersBack(tx, countyCode);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '55P03')) throw error;
    throw new Problem('conflict', 'writers-busy', '正有导入或批量登记在写入，暂时不能结账。', {
      advice: '请等导入完成后再结账。',
    });
  }
  await sql.raw('set local lock_timeout = 0').execute(tx);
};

const act = (context: ActContext, row: PeriodRow, kind: 'period.close' | 'period.reopen') =>
  newAct(context, {
    kind,
    countyCode: row.county_code,
    subjectId: row.id,
    effectiveOn: today(),
    scopeKey: scopeKey(row.line_number, row.region_code),
    requestKey: context.requestKey,
    payload: {
      line: row.line_number,
      ledger: row.ledger,
      region: row.region_code,
      firstDay: row.first_day,
      lastDay: row.last_day,
    },
  });

const requireWholeArea = (context: ActContext, line: number, first: RegionCode, last: RegionCode): void => {
  const scope = context.actor.scopeFor('ledger.close');
  for (const end of [first, last]) requireInScope(scope, scopeKey(line, end));
};

/**
 * Closes a period by an act: from its commit on nothing moves the figures of those days there, except what is brought in
 * late. Waits for writers under way. Throws Problem conflict when it is closed already.
 */
export const closePeriod = async (tx: Tx, context: ActContext, asked: PeriodToClose): Promise<PeriodRef> => {
  const line = lineNumberOf(asked);
  if (['province', 'city'].includes(regionLevel(asked.region)))
    throw invalid('region', '请按区县或其下级结账。');
  const [first, last] = regionRange(asked.region);
  requireWholeArea(context, line, first, last);
  const { firstDay, lastDay } = periodAround(asked.grain, asked.day);
  if (lastDay >= today()) throw invalid('day', `${periodTitle(asked.grain, firstDay)}还没有结束，不能结账。`);
  const countyCode = countyOf(asked.region);
  await waitForWriters(tx, countyCode);
  const { rows } = await sql<PeriodRow>`
    insert into closed_period as known (county_code, id, line_number, ledger, region_code, region_last, grain,
      first_day, last_day, state, reason, changed_by, changed_at)
    values (${countyCode}, ${newId()}, ${line}, ${asked.ledger ?? ''}, ${first}, ${last}, ${asked.grain},
      ${firstDay}, ${lastDay}, 'closed', ${context.reason ?? null}, ${context.actor.accountId}, now())
    on conflict (county_code, line_number, ledger, region_code, first_day, last_day) do update
      set state = 'closed', reason = excluded.reason, changed_by = excluded.changed_by,
          changed_at = excluded.changed_at, row_version = known.row_version + 1
      where known.state = 'open'
    returning *
  `.execute(tx);
  const row = rows[0];
  if (!row)
    throw new Problem('conflict', 'period-closed', `${periodTitle(asked.grain, firstDay)}已经结账。`, {
      advice: '请刷新后查看。',
    });
  await appendActs(tx, [act(context, row, 'period.close')]);
  return { countyCode, id: row.id };
};

/** One decision about a period in scope, as it stands now. Throws Problem not-found. */
export const getPeriod = async (tx: Tx, { countyCode, id }: PeriodRef): Promise<PeriodRow> => {
  const { rows } = await sql<PeriodRow>`
    select * from closed_period where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'period-not-found', '没有找到这次结账，或不在您的管辖范围内。', {
    advice: '请刷新后查看。',
  });
};

/** Opens a closed period again, by an act that says why. */
export const reopenPeriod = async (
  tx: Tx,
  context: ActContext,
  ref: PeriodRef,
  rowVersion: number,
): Promise<void> => {
  if (!context.reason?.trim()) throw invalid('reason', '请写明重新打开的原因。');
  const known = await getPeriod(tx, ref);
  requireWholeArea(context, known.line_number, known.region_code, known.region_last);
  await waitForWriters(tx, ref.countyCode);
  const { rows } = await sql<PeriodRow>`
    update closed_period set state = 'open', reason = ${context.reason}, changed_by = ${context.actor.accountId},
      changed_at = now(), row_version = row_version + 1
    where county_code = ${ref.countyCode} and id = ${ref.id} and state = 'closed' and row_version = ${rowVersion}
    returning *
  `.execute(tx);
  const row = rows[0];
  if (!row)
    throw new Problem('conflict', 'period-changed', '结账状态刚刚被他人修改。', { advice: '请刷新后查看。' });
  await appendActs(tx, [act(context, row, 'period.reopen')]);
  await tellReopeningFollowers(tx, row);
};

/** The last so many decisions about periods in a county and below, latest period first. */
export const listPeriods = async (tx: Tx, countyCode: number): Promise<PeriodRow[]> => {
  const { rows } = await sql<PeriodRow>`
    select * from closed_period where county_code = ${countyCode}
    order by first_day desc, line_number, ledger, region_code limit 500
  `.execute(tx);
  return rows;
};

import { z } from 'zod';
import { findBusinessLine, ledgers } from '#definitions';
import { countyOf, regionLevel, regionRange, type LedgerDefinition, type Rhythm } from '#kit';
import { onceOnRow, stepWith } from '#modules/acts';
import { countReported, getLedger, lineNumberOf } from '#modules/ledgers';
import { regionsUnder } from '#modules/regions';
import { liesInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { duePeriodOf, recentPeriods } from './due-periods.ts';
import { dueState } from './due-state.ts';
import {
  getNilReturn,
  nilReturns,
  recordNilReturn,
  withdrawNilReturn,
  type NilReturnRef,
} from './nil-return.ts';

/** The current period and the one before. */
const PERIODS_SHOWN = 2;
const MOST_PERIODS = 8;

const Region = z.coerce
  .number()
  .int()
  .min(1e11)
  .max(1e12 - 1);
const DueStateShape = z.enum(['reported', 'nil', 'running', 'due', 'overdue']);
const NilReturn = z.object({ countyCode: z.number().int(), id: z.uuid(), rowVersion: z.number().int() });
const PeriodShape = z.object({ title: z.string(), from: z.string(), to: z.string(), dueOn: z.string() });

const withRhythm = (ledger: LedgerDefinition): Rhythm => {
  if (ledger.rhythm) return ledger.rhythm;
  throw new Problem('not-found', 'no-rhythm', `${ledger.title}不定期报送。`, {
    advice: '请选择有报送周期的台账。',
  });
};

const presentNil = (row: { county_code: number; id: string; row_version: number }) => ({
  countyCode: row.county_code,
  id: row.id,
  rowVersion: row.row_version,
});

const presentOne = async (tx: Tx, ref: NilReturnRef) => presentNil(await getNilReturn(tx, ref));

export const listDueLedgersRoute = defineRoute(
  {
    method: 'GET',
    path: '/due-ledgers',
    summary:
      'Which ledgers a station has to report, for the current period and the one before, and how it stands.',
    permission: 'ledger.read',
    query: z.object({ region: Region.describe('The station’s region.') }),
    response: z.object({
      due: z.array(
        z.object({
          ledger: z.string(),
          title: z.string(),
          lineTitle: z.string(),
          period: PeriodShape,
          entries: z.number().int(),
          nilReturn: NilReturn.nullable(),
          state: DueStateShape,
        }),
      ),
    }),
  },
  async ({ db, scope, query: { region } }) => {
    const day = today();
    const asked = ledgers.filter(
      (ledger) =>
        ledger.rhythm?.levels.includes(regionLevel(region)) &&
        liesInScope(scope, scopeKey(lineNumberOf(ledger), region)),
    );
    return inScope(db, scope, async (tx) => {
      const due = [];
      for (const ledger of asked)
        for (const period of recentPeriods(withRhythm(ledger), day, PERIODS_SHOWN)) {
          const entries = (await countReported(tx, ledger.code, region, period)).get(region) ?? 0;
          const nil = (await nilReturns(tx, ledger.code, [region, region], period.from)).get(region);
          due.push({
            ledger: ledger.code,
            title: ledger.title,
            lineTitle: findBusinessLine(ledger.line)?.title ?? '',
            period,
            entries,
            nilReturn: nil ? presentNil(nil) : null,
            state: dueState(period, { entries, isNil: nil !== undefined }, day),
          });
        }
      return { due };
    });
  },
);

export const openCompletionRoute = defineRoute(
  {
    method: 'GET',
    path: '/due-ledgers/:ledger/completion',
    summary:
      'How the stations of an area stand with one ledger in one period: entries, nil returns, not yet reported.',
    permission: 'ledger.read',
    params: z.object({ ledger: z.string().max(60) }),
    query: z.object({
      region: Region,
      day: z.iso.date().optional().describe('Any day of the period; the latest period when left out.'),
    }),
    response: z.object({
      period: PeriodShape,
      periods: z.array(PeriodShape).describe('The latest periods, to choose from.'),
      stations: z.array(
        z.object({
          region: z.number().int(),
          regionName: z.string(),
          entries: z.number().int(),
          nilReturn: NilReturn.nullable(),
          state: DueStateShape,
        }),
      ),
    }),
  },
  async ({ db, scope, params, query }) => {
    const ledger = getLedger(params.ledger);
    const rhythm = withRhythm(ledger);
    const day = today();
    const periods = recentPeriods(rhythm, day, MOST_PERIODS);
    const period = (query.day && duePeriodOf(rhythm, query.day)) || periods[0]!;
    return inScope(db, scope, async (tx) => {
      const entries = await countReported(tx, ledger.code, query.region, period);
      const nils = await nilReturns(tx, ledger.code, regionRange(query.region), period.from);
      const stations = await regionsUnder(tx, query.region, rhythm.levels);
      return {
        period,
        periods,
        stations: stations
          .filter(({ code }) => liesInScope(scope, scopeKey(lineNumberOf(ledger), code)))
          .map(({ code, name }) => {
            const own = entries.get(code) ?? 0;
            const nil = nils.get(code);
            return {
              region: code,
              regionName: name,
              entries: own,
              nilReturn: nil ? presentNil(nil) : null,
              state: dueState(period, { entries: own, isNil: nil !== undefined }, day),
            };
          }),
      };
    });
  },
);

export const recordNilReturnRoute = defineRoute(
  {
    method: 'POST',
    path: '/nil-returns',
    summary: 'Says that a station had nothing to enter in a ledger over the period a day lies in (零报告).',
    permission: 'ledger.write',
    body: z.object({ ledger: z.string().max(60), region: Region, day: z.iso.date() }),
    response: NilReturn,
  },
  (asked) => {
    const { body } = asked;
    const ledger = getLedger(body.ledger);
    return onceOnRow(asked, {
      countyCode: countyOf(body.region),
      kind: 'ledger.nil-return',
      work: (tx, context) => recordNilReturn(tx, context, ledger, body),
      present: presentOne,
    });
  },
);

export const withdrawNilReturnRoute = defineRoute(
  {
    method: 'POST',
    path: '/nil-returns/:county/:id/withdrawals',
    summary: 'Takes a nil return back, with the reason.',
    permission: 'ledger.write',
    params: z.object({ county: z.coerce.number().int(), id: z.uuid() }),
    body: z.object({ reason: z.string().trim().max(200), rowVersion: z.number().int() }),
    response: NilReturn,
  },
  (asked) => {
    const { rowVersion, reason } = asked.body;
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => withdrawNilReturn(tx, context, ref, rowVersion), reason),
      kind: 'ledger.withdraw-nil-return',
      present: presentOne,
    });
  },
);

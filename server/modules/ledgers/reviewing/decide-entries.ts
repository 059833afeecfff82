import { sql } from 'kysely';
import type { LedgerDefinition } from '#kit';
import { actedBefore, appendActs, newAct, requestOf, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { requireReason } from '../changing/change-entry.ts';
import { personOf, type EntryRef, type EntryRow } from '../entry-row.ts';
import type { EntryMove, EntryStateName } from '../entry-states.ts';
import { tellFollower } from '../following/entry-followers.ts';
import { entryNotFound } from '../get-entry.ts';
import { getLedger } from '../get-ledger.ts';
import { holdEntries } from '../changing/hold-entries.ts';
import { houseRules } from '../recording/house-rules.ts';
import { judgeMove, type JudgedEntry, type Outcome } from './judge-move.ts';
import { settleCollection } from '../following/settle-collection.ts';
import { stoppedByGuard } from './stopped-by-guard.ts';

/** Moves that need nothing but a nod, and a reason where something is refused. */
export type Decision = Exclude<EntryMove, 'correct'>;

export interface DecidedEntry extends EntryRef {
  /** The version the clerk saw. */
  readonly rowVersion: number;
}

/** What became of one entry, in the order given. */
export type DecisionResult = EntryRef &
  (
    | { readonly status: 'done'; readonly state: EntryStateName; readonly rowVersion: number }
    | { readonly status: 'refused'; readonly problem: Problem }
  );

export interface DecisionAsked {
  readonly move: Decision;
  readonly asLate?: boolean;
  readonly entries: readonly DecidedEntry[];
}

const NEEDS_REASON: readonly Decision[] = ['return', 'withdraw'];

/** What the act is called: handing on to the next desk is not yet acceptance. */
const kindOf = (move: Decision, { state }: Outcome): string =>
  move === 'accept' && state !== 'accepted' ? 'ledger.pass-on' : `ledger.${move}`;

/** The kinds of the acts a move may leave. */
const kindsOf = (move: Decision): readonly string[] =>
  move === 'accept' ? ['ledger.accept', 'ledger.pass-on'] : [`ledger.${move}`];

const outcomeKey = ({ state, desk, late }: Outcome): string => `${state}/${desk}/${late}`;

const writeOutcome = async (
  tx: Tx,
  context: ActContext,
  countyCode: number,
  move: Decision,
  judged: readonly JudgedEntry[],
): Promise<void> => {
  const { state, desk, late } = judged[0]!.outcome;
  const submittedBy = move === 'submit' ? sql`${context.actor.accountId}::uuid` : sql`submitted_by`;
  await sql`
    update ledger_entry set state = ${state}, desk = ${desk}, submitted_by = ${submittedBy},
      return_reason = ${move === 'return' ? (context.reason ?? null) : null}, late = late or ${late},
      row_version = row_version + 1
    where county_code = ${countyCode} and id = any(${judged.map(({ row }) => row.id)}::uuid[])
  `.execute(tx);
};

const actOf = (
  context: ActContext,
  ledger: LedgerDefinition,
  move: Decision,
  { row, outcome }: JudgedEntry,
) =>
  newAct(context, {
    kind: kindOf(move, outcome),
    countyCode: row.county_code,
    subjectId: row.id,
    effectiveOn: row.business_day,
    definitionVersion: row.definition_version,
    scopeKey: row.scope_key ?? 0,
    payload: {
      ledger: ledger.code,
      state: outcome.state,
      ...(outcome.desk === null ? {} : { desk: outcome.desk }),
      ...(outcome.late ? { late: true } : {}),
      ...requestOf(context),
    },
  });

const carryOut = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  move: Decision,
  judged: readonly JudgedEntry[],
): Promise<void> => {
  const source = { kind: 'ledger', ledger: ledger.code } as const;
  const countyCode = judged[0]!.row.county_code;
  const idsWhere = (holds: (one: JudgedEntry) => boolean): string[] =>
    judged.filter(holds).map(({ row }) => row.id);
  const leaving = idsWhere(({ row }) => row.state === 'accepted');
  const counted = idsWhere(({ outcome }) => outcome.state === 'accepted');
  if (leaving.length > 0) await applyDeltas(tx, source, { countyCode, ids: leaving, sign: -1 });
  for (const group of Map.groupBy(judged, ({ outcome }) => outcomeKey(outcome)).values())
    await writeOutcome(tx, context, countyCode, move, group);
  if (counted.length > 0) await applyDeltas(tx, source, { countyCode, ids: counted, sign: 1 });
  await settleCollection(
    tx,
    ledger,
    judged.map(({ row }) => personOf(row)),
  );
  await appendActs(
    tx,
    judged.map((one) => actOf(context, ledger, move, one)),
  );
  const rowsWhere = (holds: (one: JudgedEntry) => boolean): EntryRow[] =>
    judged.filter(holds).map(({ row }) => row);
  const isHandedIn = (state: string): boolean => state === 'submitted' || state === 'accepted';
  await tellFollower(tx, context, ledger.code, {
    countyCode,
    left: rowsWhere(({ row, outcome }) => isHandedIn(row.state) && !isHandedIn(outcome.state)),
    entered: rowsWhere(({ row, outcome }) => row.state !== 'accepted' && outcome.state === 'accepted'),
  });
};

const decideInCounty = async (
  tx: Tx,
  context: ActContext,
  { move, asLate = false, entries }: DecisionAsked,
  countyCode: number,
): Promise<Map<string, DecisionResult>> => {
  const results = new Map<string, DecisionResult>();
  const rows = await holdEntries(
    tx,
    countyCode,
    entries.map(({ id }) => id),
  );
  const wanted = new Map(entries.map((entry) => [entry.id, entry]));
  const repeated = await actedBefore(tx, countyCode, context, [...wanted.keys()], { kinds: kindsOf(move) });
  const done = (row: EntryRow, state: EntryStateName, rowVersion: number): void =>
    void results.set(row.id, { countyCode, id: row.id, status: 'done', state, rowVersion });
  const refuse = (id: string, problem: Problem): void =>
    void results.set(id, { countyCode, id, status: 'refused', problem });
  for (const row of rows.filter(({ id }) => repeated.has(id)))
    done(row, row.state as EntryStateName, row.row_version);
  const fresh = Map.groupBy(
    rows.filter(({ id }) => !repeated.has(id)),
    (row) => row.ledger,
  );
  for (const [code, own] of [...fresh].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const ledger = getLedger(code);
    const days = own.map((row) => ({ regionCode: row.region_code, day: row.business_day }));
    const rules = await houseRules(tx, context.actor, ledger, days);
    const judged: JudgedEntry[] = [];
    for (const row of own) {
      try {
        const asked = { move, asLate, rowVersion: wanted.get(row.id)!.rowVersion };
        judged.push({ row, outcome: judgeMove(context, ledger, rules, row, asked) });
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        refuse(row.id, problem);
      }
    }
    const stopped = await stoppedByGuard(tx, ledger, judged);
    for (const [id, problem] of stopped) refuse(id, problem);
    const through = judged.filter(({ row }) => !stopped.has(row.id));
    for (const { row, outcome } of through) done(row, outcome.state, row.row_version + 1);
    if (through.length > 0) await carryOut(tx, context, ledger, move, through);
  }
  return results;
};

/**
 * Submits, accepts, returns or withdraws any number of entries of any ledgers by a fixed number of statements per county
 * and ledger, in the caller's transaction: rows, acts and figures together. Each entry is judged by itself.
 */
export const decideEntries = async (
  tx: Tx,
  context: ActContext,
  asked: DecisionAsked,
): Promise<DecisionResult[]> => {
  if (NEEDS_REASON.includes(asked.move)) requireReason(context);
  const found = new Map<string, DecisionResult>();
  for (const [countyCode, entries] of byCounty(asked.entries, (entry) => entry.countyCode))
    for (const [id, result] of await decideInCounty(tx, context, { ...asked, entries }, countyCode))
      found.set(id, result);
  return asked.entries.map(
    ({ countyCode, id }) => found.get(id) ?? { countyCode, id, status: 'refused', problem: entryNotFound() },
  );
};

import { sql } from 'kysely';
import { itemRow, mapValues, resultsOf, valueOf } from '#kit';
import type { ActContext } from '#modules/acts';
import { getLedger, recordEntries, type NewEntry } from '#modules/ledgers';
import { correctPerson, getPerson } from '#modules/registry';
import { requirePermission } from '#platform/auth/policy.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { Judged } from './judge-act.ts';

/** A case about to be closed, with what bringing it about needs. */
export type ClosingCase = Pick<Judged, 'row' | 'item' | 'person' | 'after'>;

const followsOf = ({ item, person, after }: ClosingCase) =>
  resultsOf(item.results, itemRow(person, after.answers));

const personOf = ({ after }: ClosingCase) => ({ countyCode: after.personCounty, id: after.personId });

/** Whether a line of the ledger names the person it is about. */
const namesPerson = (ledger: string): boolean =>
  getLedger(ledger).fields.some(({ type }) => type === 'person');

/** What could not be brought about, by the id of the case. */
type Stopped = Map<string, Problem>;

/** Lines of ledgers, many cases at once. Answers the cases whose line was refused, each with the ledger's reason. */
const writeEntries = async (tx: Tx, context: ActContext, cases: readonly ClosingCase[]): Promise<Stopped> => {
  const stopped: Stopped = new Map();
  const entries = cases.flatMap((one) =>
    followsOf(one).flatMap((result) =>
      result.kind === 'ledger-entry'
        ? [
            {
              id: one.row.id,
              ledger: result.ledger,
              entry: {
                regionCode: one.after.regionCode,
                answers: mapValues(result.answers, one.after.answers, one.after),
                person: namesPerson(result.ledger) ? personOf(one) : null,
              } satisfies NewEntry,
            },
          ]
        : [],
    ),
  );
  for (const [code, own] of Map.groupBy(entries, ({ ledger }) => ledger)) {
    const recorded = await recordEntries(
      tx,
      { ...context, requestKey: null },
      getLedger(code),
      own.map(({ entry }) => entry),
    );
    for (const [at, result] of recorded.entries())
      if (result.status === 'refused') stopped.set(own[at]!.id, ledgerRefused(result.problems[0]?.message));
  }
  return stopped;
};

const ledgerRefused = (why = ''): Problem =>
  new Problem('conflict', 'result-refused', `办结时登记台账没有成功：${why}`, {
    advice: '请核对各环节填写的内容；需要更正的，退回相应环节。',
  });

const correctFile = async (tx: Tx, context: ActContext, one: ClosingCase): Promise<void> => {
  for (const result of followsOf(one)) {
    if (result.kind !== 'registry') continue;
    requirePermission(context.actor, 'people.write');
    const ref = personOf(one);
    const person = await getPerson(tx, ref);
    await correctPerson(
      tx,
      { ...context, requestKey: null, reason: `${one.item.title}办结（${one.after.number}）` },
      ref,
      { changes: mapValues(result.facts, one.after.answers, one.after), rowVersion: person.row_version },
    );
  }
};

/** Corrections of the files, by whoever may correct files: the case is the reason. */
const correctFiles = async (tx: Tx, context: ActContext, cases: readonly ClosingCase[]): Promise<Stopped> => {
  const stopped: Stopped = new Map();
  for (const one of cases) {
    try {
      await correctFile(tx, context, one);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      stopped.set(one.row.id, problem);
    }
  }
  return stopped;
};

const PAYMENT_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  case_id: 'uuid',
  number: 'text',
  title: 'text',
  line_number: 'smallint',
  region_code: 'bigint',
  person_county: 'integer',
  person_id: 'uuid',
  amount: 'bigint',
  asked_on: 'date',
};

const askPayments = async (tx: Tx, countyCode: number, cases: readonly ClosingCase[]): Promise<void> => {
  const rows = cases.flatMap((one) =>
    followsOf(one).flatMap((result) =>
      result.kind === 'payment-request'
        ? [
            {
              county_code: countyCode,
              id: newId(),
              case_id: one.row.id,
              number: one.after.number,
              title: result.title,
              line_number: one.after.lineNumber,
              region_code: one.after.regionCode,
              person_county: one.after.personCounty,
              person_id: one.after.personId,
              amount: valueOf(result.amount, one.after.answers, one.after),
              asked_on: one.after.closedOn,
            },
          ]
        : [],
    ),
  );
  await insertRows(
    tx,
    'payment_request',
    PAYMENT_COLUMNS,
    rows,
    'on conflict (county_code, case_id, title) do nothing',
  );
};

/**
 * What approved matters bring about when they are closed, in the same transaction: all that follows from a case, or
 * nothing of it. Answers the cases that cannot be closed, with the reason; the others are brought about without them.
 */
export const bringAbout = async (
  tx: Tx,
  context: ActContext,
  countyCode: number,
  closing: readonly ClosingCase[],
): Promise<ReadonlyMap<string, Problem>> => {
  const stopped: Stopped = new Map();
  for (;;) {
    const granted = closing.filter(({ row, after }) => after.outcome === 'granted' && !stopped.has(row.id));
    if (granted.length === 0) return stopped;
    await sql`savepoint bring_about`.execute(tx);
    // The entry belongs to the ledger's own line, which may not be the line of the desk that closed the case.
    const refused = await beyondScope(tx, () => writeEntries(tx, context, granted));
    const uncorrected = await correctFiles(
      tx,
      context,
      granted.filter(({ row }) => !refused.has(row.id)),
    );
    if (refused.size + uncorrected.size === 0) {
      await askPayments(tx, countyCode, granted);
      return stopped;
    }
    await sql`rollback to savepoint bring_about`.execute(tx);
    for (const [id, problem] of [...refused, ...uncorrected]) stopped.set(id, problem);
  }
};

import { itemRow, mapValues, resultsOf, valueOf, type ServiceItemDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import { getLedger, recordEntries, type NewEntry } from '#modules/ledgers';
import { correctPerson, getPerson } from '#modules/registry';
import { requirePermission } from '#platform/auth/policy.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { CaseFacts, CaseRef } from './case-facts.ts';

/** A case that was just closed as granted. */
export interface ClosedCase {
  readonly ref: CaseRef;
  readonly item: ServiceItemDefinition;
  readonly facts: CaseFacts;
}

const followsOf = ({ item, facts }: ClosedCase) => resultsOf(item.results, itemRow({}, facts.answers));

/** Whether a line of the ledger names the person it is about. */
const namesPerson = (ledger: string): boolean =>
  getLedger(ledger).fields.some(({ type }) => type === 'person');

/** Lines of ledgers, many cases at once. A line that the ledger refuses stops the closing of all of them, with its reason. */
const writeEntries = async (tx: Tx, context: ActContext, cases: readonly ClosedCase[]): Promise<void> => {
  const entries = cases.flatMap((one) =>
    followsOf(one).flatMap((result) =>
      result.kind === 'ledger-entry'
        ? [
            {
              ledger: result.ledger,
              entry: {
                regionCode: one.facts.regionCode,
                answers: mapValues(result.answers, one.facts.answers, one.facts),
                person: namesPerson(result.ledger)
                  ? { countyCode: one.facts.personCounty, id: one.facts.personId }
                  : null,
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
    const refused = recorded.find(({ status }) => status === 'refused');
    if (refused?.status === 'refused')
      throw new Problem(
        'conflict',
        'result-refused',
        `办结时登记台账没有成功：${refused.problems[0]?.message ?? ''}`,
        {
          advice: '请核对各环节填写的内容；需要更正的，退回相应环节。',
        },
      );
  }
};

/** Corrections of the file, by whoever may correct files: the case is the reason. */
const correctFiles = async (tx: Tx, context: ActContext, cases: readonly ClosedCase[]): Promise<void> => {
  for (const one of cases)
    for (const result of followsOf(one)) {
      if (result.kind !== 'registry') continue;
      requirePermission(context.actor, 'people.write');
      const ref = { countyCode: one.facts.personCounty, id: one.facts.personId };
      const person = await getPerson(tx, ref);
      await correctPerson(
        tx,
        { ...context, requestKey: null, reason: `${one.item.title}办结（${one.facts.number}）` },
        ref,
        { changes: mapValues(result.facts, one.facts.answers, one.facts), rowVersion: person.row_version },
      );
    }
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

const askPayments = async (tx: Tx, cases: readonly ClosedCase[]): Promise<void> => {
  const rows = cases.flatMap((one) =>
    followsOf(one).flatMap((result) =>
      result.kind === 'payment-request'
        ? [
            {
              county_code: one.ref.countyCode,
              id: newId(),
              case_id: one.ref.id,
              number: one.facts.number,
              title: result.title,
              line_number: one.facts.lineNumber,
              region_code: one.facts.regionCode,
              person_county: one.facts.personCounty,
              person_id: one.facts.personId,
              amount: valueOf(result.amount, one.facts.answers, one.facts),
              asked_on: one.facts.closedOn,
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

/** What approved matters bring about when they are closed, in the same transaction: all of it, or the closing fails. */
export const bringAbout = async (
  tx: Tx,
  context: ActContext,
  closed: readonly ClosedCase[],
): Promise<void> => {
  const granted = closed.filter(({ facts }) => facts.outcome === 'granted');
  if (granted.length === 0) return;
  // The entry belongs to the ledger's own line, which may not be the line of the desk that closed the case.
  await beyondScope(tx, () => writeEntries(tx, context, granted));
  await correctFiles(tx, context, granted);
  await askPayments(tx, granted);
};

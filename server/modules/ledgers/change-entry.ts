import { sql } from 'kysely';
import { codeLists } from '#definitions';
import { validateAnswers, type Answers, type LedgerDefinition } from '#kit';
import { appendActs, findActByRequest, newAct, type ActContext } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { personKey, standingPeople } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { businessDayOf, plainRef, slotColumns, type EntryRef, type EntryRow } from './entry-row.ts';
import { getEntry } from './get-entry.ts';
import { invalidEntry } from './record-entry.ts';

/** A change to a recorded entry; the reason travels in the context. */
export interface EntryChange {
  /** The version the clerk saw; another one meanwhile is refused. */
  readonly rowVersion: number;
}

export interface EntryCorrection extends EntryChange {
  /** All answers, not only the changed ones. */
  readonly answers: Answers;
  readonly person?: EntryRef | null;
}

const checkReason = ({ reason }: ActContext): void => {
  if (reason?.trim()) return;
  throw new Problem('invalid', 'reason-missing', '请填写原因。', {
    fields: [{ field: 'reason', message: '更正和撤销都要写明原因，原因会留在记录中。' }],
  });
};

/** Locks the entry and refuses a stale or withdrawn one. Answers null when this request was carried out before. */
const openForChange = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  ref: EntryRef,
  { rowVersion }: EntryChange,
): Promise<EntryRow | null> => {
  checkReason(context);
  const row = await getEntry(tx, ledger, ref, { lock: true });
  if (await findActByRequest(tx, ref.countyCode, context)) return null;
  if (row.state === 'withdrawn') {
    throw new Problem('conflict', 'entry-withdrawn', '该记录已撤销，不能再改。', {
      advice: '如需恢复，请重新登记。',
    });
  }
  if (row.row_version !== rowVersion) {
    throw new Problem('conflict', 'entry-changed', '该记录刚刚被他人修改。', {
      advice: '请刷新后核对最新内容，再提交。',
    });
  }
  return row;
};

const movingFigures = async (tx: Tx, row: EntryRow, change: () => Promise<unknown>): Promise<void> => {
  const source = { kind: 'ledger', ledger: row.ledger } as const;
  const rows = { countyCode: row.county_code, ids: [row.id] };
  await applyDeltas(tx, source, { ...rows, sign: -1 });
  await change();
  await applyDeltas(tx, source, { ...rows, sign: 1 });
};

const about = (context: ActContext, row: EntryRow) => ({
  countyCode: row.county_code,
  subjectId: row.id,
  scopeKey: row.scope_key ?? 0,
  requestKey: context.requestKey,
});

/** Corrects an entry by a new act; figures move from the old values to the new ones, on their own business days. */
export const correctEntry = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  ref: EntryRef,
  correction: EntryCorrection,
): Promise<void> => {
  const row = await openForChange(tx, context, ledger, ref, correction);
  if (row === null) return;
  const person = plainRef(correction.person);
  const check = validateAnswers(ledger, correction.answers, codeLists, {
    hasPerson: person !== null,
    today: today(),
  });
  if (!check.ok) throw invalidEntry(check.problems);
  if (person && !(await standingPeople(tx, [person])).has(personKey(person))) {
    throw invalidEntry([
      { field: 'person', message: '没有找到该人员，或不在您的管辖范围内，或其档案已并入另一份。' },
    ]);
  }
  const { answers } = check;
  await movingFigures(tx, row, () =>
    tx
      .updateTable('ledger_entry')
      .set({
        answers: JSON.stringify(answers),
        business_day: businessDayOf(ledger, answers),
        person_county: person?.countyCode ?? null,
        person_id: person?.id ?? null,
        ...slotColumns(ledger, answers),
        definition_version: ledger.version,
        row_version: sql<number>`row_version + 1`,
      } as never)
      .where('county_code', '=', ref.countyCode)
      .where('id', '=', ref.id)
      .execute(),
  );
  await appendActs(tx, [
    newAct(context, {
      ...about(context, row),
      kind: 'ledger.correct',
      effectiveOn: businessDayOf(ledger, answers),
      definitionVersion: ledger.version,
      payload: { ledger: ledger.code, answers, person },
    }),
  ]);
};

/** Withdraws an entry: it stays readable with its reason and no longer counts. */
export const withdrawEntry = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  ref: EntryRef,
  change: EntryChange,
): Promise<void> => {
  const row = await openForChange(tx, context, ledger, ref, change);
  if (row === null) return;
  await movingFigures(tx, row, () =>
    tx
      .updateTable('ledger_entry')
      .set({ state: 'withdrawn', row_version: sql<number>`row_version + 1` })
      .where('county_code', '=', ref.countyCode)
      .where('id', '=', ref.id)
      .execute(),
  );
  await appendActs(tx, [
    newAct(context, {
      ...about(context, row),
      kind: 'ledger.withdraw',
      effectiveOn: row.business_day,
      definitionVersion: row.definition_version,
      payload: { ledger: ledger.code },
    }),
  ]);
};

import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { codeLists } from '#definitions';
import { validateAnswers, type Answers, type LedgerDefinition } from '#kit';
import { appendActs, newAct, type ActContext, type ActPayload } from '#modules/acts';
import { applyDeltas } from '#modules/metrics';
import { standingPeople } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { everyoneNamed, peopleProblems, type NamedPeople } from '../recording/check-people.ts';
import { othersOf, replaceOthers } from '../recording/entry-people.ts';
import {
  businessDayOf,
  personOf,
  plainRef,
  plainRefs,
  slotColumns,
  type EntryRef,
  type EntryRow,
} from '../entry-row.ts';
import { getEntry } from '../get-entry.ts';
import { guardedProblems } from '../recording/entry-guards.ts';
import { houseRules } from '../recording/house-rules.ts';
import { invalidEntry } from '../recording/invalid-entry.ts';
import { judgeMove } from '../reviewing/judge-move.ts';
import { tellFollower } from '../following/entry-followers.ts';
import { settleCollection } from '../following/settle-collection.ts';

export interface EntryCorrection {
  /** The version the clerk saw; another one meanwhile is refused. */
  readonly rowVersion: number;
  /** All answers, not only the changed ones. */
  readonly answers: Answers;
  readonly person?: EntryRef | null;
  /** Further people; left out, they stay as they are. */
  readonly others?: readonly EntryRef[] | undefined;
  /** Wanted even though a period concerned is closed; taken only from who may. */
  readonly asLate?: boolean;
  /** Names the request, where it corrects many entries. */
  readonly request?: ActPayload;
}

/** Throws Problem invalid unless the act says why. */
export const requireReason = ({ reason }: ActContext): void => {
  if (reason?.trim()) return;
  throw new Problem('invalid', 'reason-missing', '请填写原因。', {
    fields: [{ field: 'reason', message: '更正、退回和撤销都要写明原因，原因会留在记录中。' }],
  });
};

/** What nobody else has seen or what came back is filled in without a reason. */
const isStillOpen = ({ state }: EntryRow): boolean => state === 'draft' || state === 'returned';

const movingFigures = async (tx: Tx, row: EntryRow, change: () => Promise<unknown>): Promise<void> => {
  const source = { kind: 'ledger', ledger: row.ledger } as const;
  const rows = { countyCode: row.county_code, ids: [row.id] };
  if (row.state === 'accepted') await applyDeltas(tx, source, { ...rows, sign: -1 });
  await change();
  if (row.state === 'accepted') await applyDeltas(tx, source, { ...rows, sign: 1 });
};

const requireKnownPeople = async (tx: Tx, ledger: LedgerDefinition, named: NamedPeople): Promise<void> => {
  const problems = peopleProblems(ledger, named, await standingPeople(tx, everyoneNamed(named)));
  if (problems.length > 0) throw invalidEntry(problems);
};

/** One that counts may say something else now; one that waits for review only matters where it names somebody else. */
const tellOfCorrection = async (
  tx: Tx,
  context: ActContext,
  row: EntryRow,
  corrected: EntryRow,
): Promise<void> => {
  const isCounted = row.state === 'accepted';
  if (!isCounted && (row.state !== 'submitted' || row.person_id === corrected.person_id)) return;
  const entered = isCounted ? [corrected] : [];
  await tellFollower(tx, context, row.ledger, { countyCode: row.county_code, left: [row], entered });
};

/** Corrects an entry this transaction holds, as `correctEntry` does; answers it as it is then. */
export const correctHeldEntry = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  row: EntryRow,
  correction: EntryCorrection,
): Promise<EntryRow> => {
  if (!isStillOpen(row)) requireReason(context);
  const person = plainRef(correction.person);
  const check = validateAnswers(ledger, correction.answers, codeLists, {
    hasPerson: person !== null,
    today: today(),
    isDraft: row.state === 'draft',
  });
  if (!check.ok) throw invalidEntry(check.problems);
  const { answers } = check;
  const day = businessDayOf(ledger, answers);
  const days = [row.business_day, day].map((one) => ({ regionCode: row.region_code, day: one }));
  const rules = await houseRules(tx, context.actor, ledger, days);
  const { late } = judgeMove(context, ledger, rules, row, { ...correction, move: 'correct' }, day);
  const before = (await othersOf(tx, [row])).get(row.id) ?? [];
  const others = correction.others === undefined ? before : plainRefs(correction.others);
  const told = { answers: row.answers, person: personOf(row), others: before };
  if (isDeepStrictEqual(told, { answers, person, others })) return row;
  await requireKnownPeople(tx, ledger, { person, others });
  const guarded = await guardedProblems(tx, ledger, [{ person, businessDay: day }]);
  if (guarded.flat().length > 0) throw invalidEntry(guarded.flat());
  let corrected = row;
  await movingFigures(tx, row, async () => {
    if (before.length > 0 || others.length > 0) await replaceOthers(tx, row, others);
    corrected = await tx
      .updateTable('ledger_entry')
      .set({
        answers: JSON.stringify(answers),
        business_day: day,
        person_county: person?.countyCode ?? null,
        person_id: person?.id ?? null,
        ...slotColumns(ledger, answers),
        definition_version: ledger.version,
        late: row.late || late,
        row_version: sql<number>`row_version + 1`,
      } as never)
      .where('county_code', '=', row.county_code)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  await settleCollection(tx, ledger, [person, personOf(row), ...others, ...before]);
  await tellOfCorrection(tx, context, row, corrected);
  await appendActs(tx, [
    newAct(context, {
      countyCode: row.county_code,
      subjectId: row.id,
      scopeKey: row.scope_key ?? 0,
      requestKey: context.requestKey,
      kind: 'ledger.correct',
      effectiveOn: day,
      definitionVersion: ledger.version,
      payload: {
        ledger: ledger.code,
        answers,
        person,
        ...(others.length > 0 ? { others } : {}),
        ...(late ? { late } : {}),
        ...correction.request,
      },
    }),
  ]);
  return corrected;
};

/**
 * Corrects an entry by a new act; figures move from the old values to the new ones, on their own business days.
 * The reason travels in the context. One that says nothing else leaves the entry as it is, and no act. Answers whether it
 * says something else now.
 */
export const correctEntry = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  ref: EntryRef,
  correction: EntryCorrection,
): Promise<boolean> => {
  const row = await getEntry(tx, ledger, ref, { lock: true });
  return (await correctHeldEntry(tx, context, ledger, row, correction)) !== row;
};

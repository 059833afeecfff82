import { codeLists } from '#definitions';
import { countyOf, validateAnswers, type AnswerProblem } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { applyDeltas } from '#modules/metrics';
import { peopleByKey, personKey, type PersonRow } from '#modules/registry';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Application } from './application.ts';
import { beginningOf, openOnes } from './before-opening.ts';
import { getItem, keepDefinition } from '../case-definition.ts';
import { CASE_COLUMNS, columnsOf, type CaseFacts, type CaseRef } from '../case-facts.ts';
import { filledForm, firstFacts } from './first-facts.ts';
import { refusalOf } from './refuse-application.ts';
import { handsInsertion } from '../write-cases.ts';

export type OpeningResult =
  | ({ readonly status: 'opened'; readonly number: string } & CaseRef)
  | { readonly status: 'refused'; readonly problems: readonly AnswerProblem[] };

interface Fresh {
  readonly id: string;
  readonly at: number;
  readonly facts: CaseFacts;
}

/**
 * Opens any number of cases of one item by a fixed number of statements, in the caller's transaction: rows, acts and
 * figures together. What the file knows is filled in where the form says nothing. Each application is judged by itself.
 * `held`: the applicants' files by `personKey`, where the caller holds them locked already.
 */
export const openCases = async (
  tx: Tx,
  context: ActContext,
  itemCode: string,
  applications: readonly Application[],
  held?: ReadonlyMap<string, PersonRow>,
): Promise<OpeningResult[]> => {
  const known = getItem(itemCode);
  const { item, digest } = known;
  const results: OpeningResult[] = Array.from({ length: applications.length });
  const refs = applications.map(({ person }) => person);
  // Two windows may take in the same person at once: the second waits, and then sees the case of the first.
  const people = held ?? (await peopleByKey(tx, refs, { lock: true }));
  const open = item.allowsSeveralOpen ? new Map<string, string>() : await openOnes(tx, item.code, refs);
  const calendar = await workingCalendar(tx);
  const { numbers, isKept } = await beginningOf(tx, applications.length, digest);
  const fresh: Fresh[] = [];
  for (const [at, application] of applications.entries()) {
    const key = personKey(application.person);
    const person = people.get(key);
    const refusal = refusalOf(known, person, open.get(key), application);
    if (refusal || !person) {
      results[at] = { status: 'refused', problems: refusal ?? [] };
      continue;
    }
    const appliedOn = application.appliedOn ?? today();
    const check = validateAnswers(item, filledForm(known, person, application, appliedOn), codeLists, {
      today: today(),
    });
    if (!check.ok) {
      results[at] = { status: 'refused', problems: check.problems };
      continue;
    }
    const { answers } = check;
    const next = numbers[at]!;
    const facts = firstFacts(
      { known, person, application, appliedOn, answers, next, openedBy: context.actor.accountId },
      calendar,
    );
    // The second of two applications of one person in the same batch is a repetition as well.
    if (!item.allowsSeveralOpen) open.set(key, facts.number);
    fresh.push({ id: newId(), at, facts });
  }
  if (!isKept && fresh.length > 0) await keepDefinition(tx, known);
  await write(tx, context, fresh, applications.length === 1);
  for (const { id, at, facts } of fresh)
    results[at] = { status: 'opened', countyCode: countyOf(facts.regionCode), id, number: facts.number };
  return results;
};

const write = async (
  tx: Tx,
  context: ActContext,
  fresh: readonly Fresh[],
  isSingle: boolean,
): Promise<void> => {
  if (fresh.length === 0) return;
  const acts = fresh.map(({ id, facts }) =>
    newAct(context, {
      kind: 'case.open',
      countyCode: countyOf(facts.regionCode),
      subjectId: id,
      effectiveOn: facts.appliedOn,
      definitionVersion: facts.itemVersion,
      scopeKey: scopeKey(facts.lineNumber, facts.regionCode),
      requestKey: isSingle ? context.requestKey : null,
      payload: { set: facts },
    }),
  );
  const hands = fresh.map(({ id, facts }) => ({
    countyCode: countyOf(facts.regionCode),
    caseId: id,
    accountId: context.actor.accountId,
    kind: 'handled' as const,
    scopeKey: scopeKey(facts.lineNumber, facts.regionCode),
    on: facts.appliedOn,
  }));
  const rows = fresh.map(({ id, facts }) => ({
    county_code: countyOf(facts.regionCode),
    id,
    ...columnsOf(facts),
  }));
  await appendActs(tx, acts, [{ table: 'case_file', columns: CASE_COLUMNS, rows }, handsInsertion(hands)]);
  for (const [countyCode, group] of byCounty(fresh, ({ facts }) => countyOf(facts.regionCode)))
    await applyDeltas(
      tx,
      { kind: 'case', day: 'applied' },
      { countyCode, ids: group.map(({ id }) => id), sign: 1 },
    );
};

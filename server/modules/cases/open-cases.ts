import { sql } from 'kysely';
import { codeLists } from '#definitions';
import { countyOf, prefillAnswers, validateAnswers, type AnswerProblem, type Answers } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { applyDeltas } from '#modules/metrics';
import { conditionFacts, peopleByKey, personKey, type PersonRef, type PersonRow } from '#modules/registry';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { nextDue, startClock } from './case-clocks.ts';
import { getItem, keepDefinition, lineOfItem, type KnownItem } from './case-definition.ts';
import { CASE_COLUMNS, columnsOf, type CaseFacts, type CaseRef } from './case-facts.ts';
import { receivingDesk } from './desk-of.ts';
import { handsInsertion } from './write-cases.ts';

/** What somebody applies for. */
export interface Application {
  readonly item: string;
  readonly person: PersonRef;
  /** Area of the desk that takes it; the person's own when left out. */
  readonly regionCode?: number;
  /** Where it is applied for: one of the item's windows. */
  readonly channel: string;
  readonly answers: Answers;
  /** Codes of the papers handed in. */
  readonly materials: readonly string[];
  /** The day of applying; today when left out. Earlier days are for what was taken on paper. */
  readonly appliedOn?: string;
}

export type OpeningResult =
  | ({ readonly status: 'opened'; readonly number: string } & CaseRef)
  | { readonly status: 'refused'; readonly problems: readonly AnswerProblem[] };

interface Fresh {
  readonly id: string;
  readonly at: number;
  readonly facts: CaseFacts;
}

const problem = (field: string | null, message: string): readonly AnswerProblem[] => [{ field, message }];

interface Beginning {
  readonly numbers: readonly number[];
  /** Whether the wording the cases begin with is kept already. Asked for each time: what was rolled back kept nothing. */
  readonly isKept: boolean;
}

const beginningOf = async (tx: Tx, count: number, digest: string): Promise<Beginning> => {
  const { rows } = await sql<{ next: number; is_kept: boolean }>`
    select nextval('case_number') as next,
      exists (select 1 from case_definition where digest = ${digest}) as is_kept
    from generate_series(1, ${count}::integer)
  `.execute(tx);
  return { numbers: rows.map(({ next }) => Number(next)), isKept: rows[0]?.is_kept ?? false };
};

/** County, year and a number that never comes twice: 990101-2026-000123. */
const numberOf = (county: number, day: string, next: number): string =>
  `${county}-${day.slice(0, 4)}-${String(next).padStart(6, '0')}`;

/** The open case each person already has of this item. */
const openOnes = async (tx: Tx, item: string, people: readonly PersonRef[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ person_county: number; person_id: string; number: string }>`
    select person_county, person_id, number from case_file
    where person_county = any(${[...new Set(people.map(({ countyCode }) => countyCode))]}::integer[])
      and person_id = any(${people.map(({ id }) => id)}::uuid[]) and item = ${item} and is_open
  `.execute(tx);
  return new Map(
    rows.map((row) => [personKey({ countyCode: row.person_county, id: row.person_id }), row.number]),
  );
};

const refusalOf = (
  known: KnownItem,
  person: PersonRow | undefined,
  openNumber: string | undefined,
  { channel, appliedOn }: Application,
): readonly AnswerProblem[] | null => {
  const { item } = known;
  if (!person) return problem('person', '没有找到该人员，或该人员不在您的管辖范围内。');
  if (person.merged_into !== null) return problem('person', '该档案已并入另一份档案，请选择保留的档案。');
  if (openNumber !== undefined && !item.allowsSeveralOpen)
    return problem('person', `该人员已有同一事项在办（${openNumber}），不能重复申请。`);
  if (!(item.where.windows as readonly string[]).includes(channel))
    return problem('channel', '该事项不在这里受理。');
  if (appliedOn !== undefined && appliedOn > today()) return problem('appliedOn', '申请日期不能晚于今天。');
  return null;
};

/**
 * Opens any number of cases of one item by a fixed number of statements, in the caller's transaction: rows, acts and
 * figures together. What the file knows is filled in where the form says nothing. Each application is judged by itself.
 */
export const openCases = async (
  tx: Tx,
  context: ActContext,
  itemCode: string,
  applications: readonly Application[],
): Promise<OpeningResult[]> => {
  const known = getItem(itemCode);
  const { item, digest } = known;
  const results: OpeningResult[] = Array.from({ length: applications.length });
  const refs = applications.map(({ person }) => person);
  // Two windows may take in the same person at once: the second waits, and then sees the case of the first.
  const people = await peopleByKey(tx, refs, { lock: true });
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
    const answers = {
      ...prefillAnswers(item.fields, conditionFacts(person, appliedOn)),
      ...application.answers,
    };
    const check = validateAnswers(item, dropNotAsked(known, answers, application.answers), codeLists, {
      today: today(),
    });
    if (!check.ok) {
      results[at] = { status: 'refused', problems: check.problems };
      continue;
    }
    const regionCode = application.regionCode ?? person.region_code;
    const clocks = startClock({}, 'acceptance', appliedOn);
    const facts: CaseFacts = {
      number: numberOf(countyOf(regionCode), appliedOn, numbers[at]!),
      item: item.code,
      itemVersion: item.version,
      definition: digest,
      lineNumber: lineOfItem(item),
      regionCode,
      personCounty: person.county_code,
      personId: person.id,
      name: person.name,
      channel: application.channel,
      appliedOn,
      openedBy: context.actor.accountId,
      state: 'applied',
      step: null,
      resumeStep: null,
      deskRegion: receivingDesk(application.channel, regionCode),
      assignee: null,
      answers: check.answers,
      materials: application.materials.filter((code) => item.materials.some((one) => one.code === code)),
      clocks,
      ...nextDue(item, { step: null, clocks }, calendar),
      notice: null,
      signing: null,
      official: null,
      recused: [],
      acceptedOn: null,
      closedOn: null,
      deliveredOn: null,
      referredOn: null,
      answeredOn: null,
      outcome: null,
      inTime: null,
      isSupervised: false,
      urged: 0,
    };
    // The second of two applications of one person in the same batch is a repetition as well.
    if (!item.allowsSeveralOpen) open.set(key, facts.number);
    fresh.push({ id: newId(), at, facts });
  }
  if (!isKept && fresh.length > 0) await keepDefinition(tx, known);
  await write(tx, context, known, fresh, applications.length === 1);
  for (const { id, at, facts } of fresh)
    results[at] = { status: 'opened', countyCode: countyOf(facts.regionCode), id, number: facts.number };
  return results;
};

/** What the file filled in by itself is no answer where the form does not ask for it. */
const dropNotAsked = ({ item }: KnownItem, filled: Answers, given: Answers): Answers => {
  const own = new Set(Object.keys(given));
  const conditional = new Set(item.fields.filter(({ show }) => show).map(({ code }) => code));
  return Object.fromEntries(
    Object.entries(filled).filter(([code]) => own.has(code) || !conditional.has(code)),
  );
};

const write = async (
  tx: Tx,
  context: ActContext,
  known: KnownItem,
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

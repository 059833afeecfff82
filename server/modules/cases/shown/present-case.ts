import { z } from 'zod';
import { findDepartment } from '#definitions';
import {
  CASE_STATES,
  judgeEligibility,
  itemRow,
  lengthWords,
  limitStanding,
  materialsNeeded,
  quoteClause,
  type LimitEvent,
  type ServiceItemDefinition,
  type WorkingCalendar,
} from '#kit';
import { accountNames } from '#modules/accounts';
import { conditionFacts, peopleByKey } from '#modules/registry';
import { regionNames } from '#modules/regions';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeHolds } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { ruleOf } from '../case-clocks.ts';
import { definitionsOf } from '../case-definition.ts';
import type { CaseFacts, CaseRow, ClockName } from '../case-facts.ts';
import type { FoundCase } from '../lists/views-of-cases.ts';
import { unsigned } from '../signing.ts';

export const Light = z.enum(['green', 'amber', 'red', 'grey']);
type Light = z.infer<typeof Light>;

export const ListedCase = z.object({
  countyCode: z.number().int(),
  id: z.string(),
  number: z.string(),
  item: z.string(),
  itemTitle: z.string(),
  name: z.string().nullable().describe('Null to posts that may not open the person’s file.'),
  person: z.object({ countyCode: z.number().int(), id: z.string() }).nullable(),
  regionCode: z.number().int(),
  regionName: z.string(),
  state: z.enum(CASE_STATES),
  stepTitle: z.string().nullable(),
  appliedOn: z.string(),
  handledOn: z
    .string()
    .nullable()
    .describe('Day of one’s own last hand in it, or of the copy; null in lists that are not about that.'),
  dueOn: z.string().nullable(),
  light: Light,
  isSupervised: z.boolean(),
  urged: z.number().int(),
  assigneeIsMe: z.boolean(),
  isAssigned: z.boolean(),
  awaitsSigners: z.boolean().describe('Somebody was asked to sign (会签) and has not.'),
  heldBy: z.string().nullable().describe('Whom it was given to; null while it lies with the whole desk.'),
  rowVersion: z.number().int(),
});
export type ListedCase = z.infer<typeof ListedCase>;

/** The light of the next due day, from the stored days alone. */
export const lightOf = (
  { due_on: due, amber_on: amber }: Pick<CaseRow, 'due_on' | 'amber_on'>,
  day: string,
): Light => {
  if (due === null || amber === null) return 'grey';
  if (day > due) return 'red';
  return day >= amber ? 'amber' : 'green';
};

const mayName = (actor: Actor, region: number): boolean => scopeHolds(actor.scopeFor('people.read'), region);

/** Rows of a list, with the words of the definition each case began with. */
export const presentCases = async (
  tx: Tx,
  actor: Actor,
  rows: readonly (CaseRow & Partial<FoundCase>)[],
): Promise<ListedCase[]> => {
  const definitions = await definitionsOf(
    tx,
    rows.map((row) => row.definition),
  );
  const places = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  const holders = await accountNames(
    tx,
    rows.flatMap(({ assignee }) => assignee ?? []),
  );
  const day = today();
  return rows.map((row) => {
    const item = definitions.get(row.definition)!;
    return {
      countyCode: row.county_code,
      id: row.id,
      number: row.number,
      item: row.item,
      itemTitle: item.title,
      name: mayName(actor, row.region_code) ? row.name : null,
      person: mayName(actor, row.region_code) ? { countyCode: row.person_county, id: row.person_id } : null,
      regionCode: row.region_code,
      regionName: places.get(row.region_code) ?? String(row.region_code),
      state: row.state as ListedCase['state'],
      stepTitle: item.steps.find(({ code }) => code === row.step)?.title ?? null,
      appliedOn: row.applied_on,
      handledOn: row.handled_on ?? null,
      dueOn: row.due_on,
      light: lightOf(row, day),
      isSupervised: row.is_supervised,
      urged: row.urged,
      assigneeIsMe: row.assignee === actor.accountId,
      isAssigned: row.assignee !== null,
      awaitsSigners: row.is_open === true && unsigned(row.signing as CaseFacts['signing']).length > 0,
      heldBy: row.assignee === null ? null : (holders.get(row.assignee) ?? '未知'),
      rowVersion: row.row_version,
    };
  });
};

export const LimitShape = z.object({
  clock: z.string(),
  title: z.string(),
  clause: z.string(),
  state: z.enum(['not-started', 'running', 'suspended', 'stopped']),
  light: Light,
  dueOn: z.string().nullable(),
  daysLeft: z.number().int().nullable(),
  unit: z.string(),
  isProvisional: z.boolean(),
  isInTime: z.boolean().nullable(),
  history: z.array(z.object({ on: z.string(), words: z.string() })),
});

/** What the days left are counted in: months run out in days as well. */
const UNITS_LEFT = { day: '天', 'working-day': '个工作日', month: '天' } as const;

const wordsOfEvent = (event: LimitEvent): string => {
  switch (event.kind) {
    case 'start':
      return '起算';
    case 'suspend':
      return `中止：${event.reason}（${quoteClause(event.clause)}）`;
    case 'resume':
      return '恢复';
    case 'extend':
      return `延长${lengthWords(event.by)}：${event.reason}（${quoteClause(event.clause)}）`;
    case 'stop':
      return '终止';
  }
};

/** Every limit of a case, how it stands today, and what happened to it. */
export const presentLimits = (
  item: ServiceItemDefinition,
  facts: CaseFacts,
  calendar: WorkingCalendar,
): z.infer<typeof LimitShape>[] =>
  (Object.entries(facts.clocks) as [ClockName, readonly LimitEvent[]][]).flatMap(([clock, events]) => {
    const rule = ruleOf(item, facts.step, clock);
    if (!rule) return [];
    return [
      {
        clock,
        title: rule.title,
        clause: quoteClause(rule.clause),
        ...limitStanding(rule, events, calendar, today()),
        unit: UNITS_LEFT[rule.length.unit],
        history: events.map((event) => ({ on: event.on, words: wordsOfEvent(event) })),
      },
    ];
  });

/** What the rules say of the applicant now, rule by rule, and which papers are needed. */
export const judgeCase = async (
  tx: Tx,
  { item, facts, calendar }: { item: ServiceItemDefinition; facts: CaseFacts; calendar: WorkingCalendar },
) => {
  const ref = { countyCode: facts.personCounty, id: facts.personId };
  const [person] = (await peopleByKey(tx, [ref])).values();
  const row = person ? conditionFacts(person, today()) : {};
  return {
    eligibility: judgeEligibility(item, row, facts.answers, { on: facts.appliedOn, calendar }),
    materials: materialsNeeded(item.materials, itemRow(row, facts.answers)).map(
      ({ material, isNeeded, sparedBecause }) => ({
        code: material.code,
        title: material.title,
        form: material.form,
        document: material.document ?? (material.form === 'filled' ? 'application-form' : 'work-paper'),
        isNeeded,
        isVital: material.isVital !== false,
        sparedBecause,
        isReceived: facts.materials.includes(material.code),
      }),
    ),
  };
};

/** Title of a partner department; whatever is no partner is the bureau itself. */
export const departmentTitle = (code: string): string => findDepartment(code)?.title ?? '本局';

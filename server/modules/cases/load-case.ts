import { z } from 'zod';
import { findCodeList } from '#definitions';
import { lengthWords, quoteClause } from '#kit';
import { actsOfSubject } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { readableNames, personKey } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Site } from '#platform/http/define-route.ts';
import type { Standing } from './actions/action.ts';
import { definitionOf } from './case-definition.ts';
import { factsOfRow, type CaseRef } from './case-facts.ts';
import { delegatorsOf } from './desks/substitutes.ts';
import { holderOf } from './desks/holder.ts';
import { daysOfSteps } from './record/days-of-steps.ts';
import { getCaseRow } from './find-case.ts';
import { deskWords, nextWords } from './next-words.ts';
import { loadRecord, RecordLine } from './record/load-record.ts';
import { signersOf } from './signing.ts';
import { stepStandings } from './step-standings.ts';
import { OfferedAction, offeredActions } from './offered-actions.ts';
import { loadParts, PartShape } from './parts/present-part.ts';
import { presentWorking, WorkingShape } from './present-working.ts';
import { judgeCase, LimitShape, ListedCase, presentCases, presentLimits } from './present-case.ts';

const FieldShape = z.object({
  code: z.string(),
  label: z.string(),
  type: z.string(),
  unit: z.string().optional(),
  codeList: z.string().optional(),
  optional: z.boolean().optional(),
  help: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().optional(),
  show: z.any().optional(),
});

export const CaseShape = ListedCase.extend({
  person: z.object({ countyCode: z.number().int(), id: z.string() }).nullable(),
  channel: z.string(),
  isOpen: z.boolean(),
  acceptedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  deliveredOn: z.string().nullable(),
  outcome: z.string().nullable(),
  inTime: z.boolean().nullable(),
  mode: z.enum(['full', 'mirror', 'refer']),
  official: z
    .object({ number: z.string().nullable(), state: z.string().nullable(), on: z.string() })
    .nullable(),
  officialStates: z.array(z.object({ code: z.string(), title: z.string() })),
  notice: z.object({ from: z.string(), to: z.string() }).nullable(),
  needsNotice: z.boolean(),
  answers: z.array(
    z.object({ code: z.string(), label: z.string(), words: z.string(), step: z.string().nullable() }),
  ),
  eligibility: z.object({
    verdict: z.enum(['yes', 'no', 'open']),
    rules: z.array(
      z.object({
        title: z.string(),
        verdict: z.enum(['yes', 'no', 'open']),
        sentence: z.string(),
        clause: z.string(),
      }),
    ),
    bars: z.array(z.object({ message: z.string(), clause: z.string() })),
  }),
  materials: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      form: z.string(),
      document: z.string().describe('Kind of document its scan is kept as.'),
      isNeeded: z.boolean(),
      isVital: z.boolean(),
      sparedBecause: z.string().nullable(),
      isReceived: z.boolean(),
    }),
  ),
  steps: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      desk: z.string(),
      standing: z.enum(['done', 'here', 'to-come']),
      limit: z.string().nullable(),
      doneOn: z.iso.date().nullable().describe('Null where it was not done, or was passed over.'),
    }),
  ),
  stepFields: z.array(FieldShape),
  limits: z.array(LimitShape),
  actions: z.array(OfferedAction),
  record: z.array(RecordLine),
  working: WorkingShape.nullable().describe('The amount by its rule; null where no rule gives one.'),
  parts: z.array(PartShape),
  signers: z
    .array(z.object({ name: z.string(), hasSigned: z.boolean() }))
    .describe('Who was asked to sign at this step (会签).'),
  holder: z
    .object({
      name: z.string(),
      substitute: z
        .object({ name: z.string(), to: z.string() })
        .nullable()
        .describe('Who acts while the holder is away, and until which day.'),
    })
    .nullable()
    .describe('Whom the case was given to; null while it lies with the whole desk.'),
  next: z.string().describe('What has to happen next, and by whom, in one sentence.'),
});

const wordsOf = (
  field: { readonly type: string; readonly codeList?: string; readonly unit?: string },
  value: unknown,
): string => {
  if (field.type === 'code')
    return (
      findCodeList(field.codeList ?? '')?.entries.find(({ code }) => code === value)?.label ?? String(value)
    );
  if (field.type === 'yesNo') return value === true ? '是' : '否';
  if (field.type === 'money') return `${(Number(value) / 100).toFixed(2)}元`;
  return `${String(value)}${field.unit ?? ''}`;
};

/** One case, whole: who, what, where it stands, what comes next, its limits and its record. */
export const loadCase = async (
  tx: Tx,
  { actor, site }: { readonly actor: Actor; readonly site: Site },
  ref: CaseRef,
): Promise<z.infer<typeof CaseShape>> => {
  const row = await getCaseRow(tx, ref);
  const [listed] = await presentCases(tx, actor, [row]);
  const item = await definitionOf(tx, row.definition);
  const facts = factsOfRow(row);
  const calendar = await workingCalendar(tx);
  const step = item.steps.find(({ code }) => code === row.step);
  const standing: Standing = {
    facts,
    item,
    step: step ?? null,
    today: today(),
    calendar,
    accountId: actor.accountId,
  };
  const { eligibility, materials } = await judgeCase(tx, { item, facts, calendar });
  const personRef = { countyCode: row.person_county, id: row.person_id };
  const readable = await readableNames(tx, actor.scopeFor('people.read'), [personRef]);
  const fields = [
    ...item.fields.map((field) => ({ field, step: null as string | null })),
    ...item.steps.flatMap(({ title, fields: own = [] }) => own.map((field) => ({ field, step: title }))),
  ];
  const acts = await actsOfSubject(tx, ref.countyCode, ref.id);
  const doneOn = daysOfSteps(acts);
  const signers = await signersOf(tx, facts);
  const holder = await holderOf(tx, facts.assignee);
  const delegators = await delegatorsOf(tx, actor.accountId, today());
  const standings = stepStandings(item.steps, facts, doneOn);
  return {
    ...listed!,
    person: readable.has(personKey(personRef)) ? personRef : null,
    channel: row.channel,
    isOpen: row.is_open ?? false,
    acceptedOn: row.accepted_on,
    closedOn: row.closed_on,
    deliveredOn: row.delivered_on,
    outcome: row.outcome,
    inTime: row.in_time,
    mode: item.handling.mode,
    official: facts.official,
    officialStates: item.handling.mode === 'mirror' ? [...item.handling.states] : [],
    notice: facts.notice && { from: facts.notice.from, to: facts.notice.to },
    needsNotice: step?.notice !== undefined,
    answers: fields
      .filter(({ field }) => (facts.answers[field.code] ?? null) !== null)
      .map(({ field, step: of }) => ({
        code: field.code,
        label: field.label,
        words: wordsOf(field, facts.answers[field.code]),
        step: of,
      })),
    eligibility: {
      verdict: eligibility.verdict,
      rules: eligibility.rules.map(({ title, verdict, sentence, clause }) => ({
        title,
        verdict,
        sentence,
        clause: quoteClause(clause),
      })),
      bars: eligibility.bars.map(({ message, clause }) => ({
        message,
        clause: quoteClause(clause),
      })),
    },
    materials,
    steps: item.steps.map(({ code, title, level, department, limit }, at) => ({
      code,
      title,
      desk: deskWords({ level, department }),
      standing: standings[at]!,
      limit: limit ? lengthWords(limit.length) : null,
      doneOn: doneOn.get(code) ?? null,
    })),
    stepFields: row.state === 'handling' ? (step?.fields ?? []).map((field) => FieldShape.parse(field)) : [],
    limits: presentLimits(item, facts, calendar),
    actions: offeredActions(actor, standing, delegators),
    record: await loadRecord(tx, site, acts, item),
    working: presentWorking(item.code, facts.answers, row.closed_on ?? today()),
    parts: await loadParts(tx, ref),
    signers: signers.map(({ name, hasSigned }) => ({ name, hasSigned })),
    holder,
    next: nextWords(standing, signers, holder, delegators),
  };
};

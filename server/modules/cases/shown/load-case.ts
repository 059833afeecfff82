import type { z } from 'zod';
import { lengthWords, quoteClause } from '#kit';
import { actsOfSubject } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { readableNames, personKey } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Site } from '#platform/http/define-route.ts';
import type { Standing } from '../actions/action.ts';
import { answersOfCase, answersTo } from './case-answers.ts';
import { definitionOf } from '../case-definition.ts';
import { factsOfRow, type CaseRef } from '../case-facts.ts';
import { FieldShape, type CaseShape } from './case-shape.ts';
import { delegatorsOf } from '../desks/substitutes.ts';
import { holderOf } from '../desks/holder.ts';
import { daysOfSteps } from '../record/days-of-steps.ts';
import { getCaseRow } from '../find-case.ts';
import { deskWords, nextWords } from './next-words.ts';
import { loadRecord } from '../record/load-record.ts';
import { signersOf } from '../signing.ts';
import { stepStandings } from './step-standings.ts';
import { offeredActions } from './offered-actions.ts';
import { loadParts } from '../parts/present-part.ts';
import { presentWorking } from './present-working.ts';
import { judgeCase, presentCases, presentLimits } from './present-case.ts';

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
  const acts = await actsOfSubject(tx, ref.countyCode, ref.id);
  const doneOn = daysOfSteps(acts);
  const signers = await signersOf(tx, facts);
  const holder = await holderOf(tx, facts.assignee);
  const delegators = await delegatorsOf(tx, actor.accountId, today());
  const standings = stepStandings(item.steps, facts, doneOn);
  const stepFields = row.state === 'handling' ? (step?.fields ?? []) : [];
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
    answers: answersOfCase(item, facts.answers),
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
    stepFields: stepFields.map((field) => FieldShape.parse(field)),
    stepAnswers: answersTo(stepFields, facts.answers),
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

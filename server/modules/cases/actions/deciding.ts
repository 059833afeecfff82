import { z } from 'zod';
import { codeLists } from '#definitions';
import { brokenInvariants, stepForm, validateAnswers, type Answers, type StepDefinition } from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import { arriveAt, stepAfter } from '../move-on.ts';
import { signaturesShort } from '../signing.ts';
import { defineAction, NoInput, refused, stepOf, type Moment } from './action.ts';
import { requireDecision, requirePassable } from './before-passing.ts';
import { answeredAt, approve, refusal } from './outcomes.ts';

const StepAnswers = z.record(
  z.string().max(60),
  z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]),
);

/** What is told without this desk: done again, it is asked for all of it, and what it leaves open now is not known any more. */
const toldBeside = ({ fields = [] }: StepDefinition, answers: Answers): Answers => {
  const own = new Set(fields.map(({ code }) => code));
  return Object.fromEntries(Object.entries(answers).filter(([code]) => !own.has(code)));
};

/** All that is told by then: what this desk found out must agree with the form and with the desks before it. */
const toldWith = (step: StepDefinition, { facts, item, today }: Moment, answers: Answers): Answers => {
  const check = validateAnswers(stepForm(step), answers, codeLists, { today });
  const told = { ...toldBeside(step, facts.answers), ...(check.ok ? check.answers : {}) };
  const problems = check.ok ? brokenInvariants(item.invariants, told) : check.problems;
  if (problems.length === 0) return told;
  throw new Problem('invalid', 'case-invalid', `“${step.title}”填写有误，未提交。`, {
    fields: problems.map(({ field, message }) => ({ field: field ?? '', message })),
  });
};

/** 通过: what this desk found out is kept, and the case goes to the next desk, or back to whoever returned it. */
export const pass = defineAction({
  title: '通过',
  permission: 'step',
  from: 'desk',
  needsReason: false,
  isOffered: ({ step, facts, today, accountId }) =>
    step?.decisions.includes('pass') === true &&
    signaturesShort(step, facts, accountId) === 0 &&
    (step.notice === undefined || (facts.notice?.step === step.code && today > facts.notice.to)),
  input: z.strictObject({ answers: StepAnswers.default({}) }),
  run: (moment, { answers }) => {
    const step = stepOf(moment);
    requirePassable(step, moment);
    const told = toldWith(step, moment, answers);
    const resumed = moment.item.steps.find(({ code }) => code === moment.facts.resumeStep);
    const next = resumed ?? stepAfter(moment, step.code, told);
    return {
      ...(next ? { ...arriveAt(moment, next), resumeStep: null } : approve(moment)),
      ...answeredAt(step, moment),
      answers: told,
    };
  },
});

/** 退回: to any earlier step, and straight back to this desk once it is done again. */
export const returnTo = defineAction({
  title: '退回',
  permission: 'step',
  from: 'desk',
  needsReason: true,
  isOffered: ({ step, item }) =>
    step?.decisions.includes('return') === true && step.code !== item.steps[0]?.code,
  input: z.strictObject({ step: z.string().max(60).describe('An earlier step.') }),
  run: (moment, { step: wanted }) => {
    const { item, facts } = moment;
    const at =
      facts.state === 'approved'
        ? item.steps.length
        : item.steps.findIndex(({ code }) => code === moment.step?.code);
    const earlier = item.steps.slice(0, at).find(({ code }) => code === wanted);
    requireDecision(stepOf(moment), 'return');
    if (!earlier) throw refused('step-not-earlier', '只能退回到前面的环节。', '请选择已经办过的环节。');
    const last = item.steps.at(-1)!.code;
    return {
      ...arriveAt(moment, earlier),
      resumeStep: facts.state === 'approved' ? last : moment.step!.code,
      outcome: null,
    };
  },
});

/** 不予批准: the matter ends here with the written reason. */
export const refuse = defineAction({
  title: '不予批准',
  permission: 'step',
  from: 'desk',
  needsReason: true,
  isOffered: ({ step }) => step?.decisions.includes('refuse') === true,
  input: NoInput,
  run: (moment) => {
    const step = stepOf(moment);
    requireDecision(step, 'refuse');
    return { ...refusal(moment), ...answeredAt(step, moment) };
  },
});

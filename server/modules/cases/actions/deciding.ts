import { z } from 'zod';
import { codeLists } from '#definitions';
import {
  dueDay,
  stepForm,
  validateAnswers,
  type StepDecision,
  type StepDefinition,
  type StepLevel,
} from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import { ALL_CLOCKS, isInTime, pauseClocks, resumeClocks, stopClocks } from '../case-clocks.ts';
import type { Patch } from '../case-facts.ts';
import { deskOf } from '../desk-of.ts';
import { arriveAt, stepAfter } from '../move-on.ts';
import { signaturesShort, unsigned } from '../signing.ts';
import { defineAction, NoInput, refused, stepOf, verdictOf, type Moment } from './action.ts';

const Answers = z.record(
  z.string().max(60),
  z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]),
);

const ABOVE_COUNTY: readonly StepLevel[] = ['city', 'province', 'partner'];

const requireDecision = (step: StepDefinition, decision: StepDecision): void => {
  if (step.decisions.includes(decision)) return;
  throw refused(
    'decision-not-here',
    `“${step.title}”环节不能作出这样的处理。`,
    '请按页面列出的处理方式办理。',
  );
};

/** Who decides is not who took the application in. */
const requireOtherHand = (step: StepDefinition, { facts, accountId }: Moment): void => {
  if (step.permission !== 'case.decide' || facts.openedBy !== accountId) return;
  throw refused('own-case', '该办件由您本人收件，不能由您审批。', '请由其他负责人审批。');
};

const requireNoticeOver = (step: StepDefinition, { facts, today }: Moment): void => {
  if (!step.notice) return;
  const { notice } = facts;
  if (notice?.step !== step.code)
    throw refused('notice-missing', `“${step.title}”须先公示。`, '请先登记公示，期满无异议后再通过。');
  if (today <= notice.to)
    throw refused('notice-running', `公示到 ${notice.to} 期满，今天还不能通过。`, '请期满且无异议后再通过。');
};

const requireSigned = (step: StepDefinition, { facts, accountId }: Moment): void => {
  const short = signaturesShort(step, facts, accountId);
  if (short === 0) return;
  throw refused('signing-open', `会签还差${short}人。`, '请等会签人全部签署后再通过。');
};

const requireOursToDecide = (step: StepDefinition, moment: Moment): void => {
  if (step.permission !== 'case.decide' || step.level === 'province') return;
  const bar = verdictOf(moment).bars.find(({ effect }) => effect === 'province-decides');
  if (bar) throw refused('province-decides', bar.message, '请用“转报”报有权机关决定，并登记结果。');
};

const findings = (step: StepDefinition, answers: z.infer<typeof Answers>, today: string) => {
  const check = validateAnswers(stepForm(step), answers, codeLists, { today });
  if (check.ok) return check.answers;
  throw new Problem('invalid', 'case-invalid', `“${step.title}”填写有误，未提交。`, {
    fields: check.problems.map(({ field, message }) => ({ field: field ?? '', message })),
  });
};

/**
 * The last step passed: waiting to be closed where it stands, or by the county where that was a level above it or a
 * department. The whole limit runs until then.
 */
const approve = ({ facts, step, today }: Moment): Patch => ({
  state: 'approved',
  outcome: 'granted',
  ...(step && ABOVE_COUNTY.includes(step.level) && { deskRegion: deskOf('county', facts.regionCode) }),
  assignee: null,
  notice: null,
  signing: null,
  resumeStep: null,
  clocks: stopClocks(resumeClocks(facts.clocks, today), ['step'], today),
});

/** The first answer of whoever a matter was referred to (转介有回音) counts on its day, and once. */
const answeredFrom = ({ item, facts }: Moment, on: string): Patch =>
  item.handling.mode === 'refer' && facts.answeredOn === null
    ? { answeredOn: on, ...(facts.referredOn === null && { referredOn: on }) }
    : {};

/** The same where a department's answer is a step of its own. */
const answeredAt = (step: StepDefinition, moment: Moment): Patch =>
  step.level === 'partner' ? answeredFrom(moment, moment.today) : {};

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
  input: z.strictObject({ answers: Answers.default({}) }),
  run: (moment, { answers }) => {
    const step = stepOf(moment);
    const { facts, today } = moment;
    requireDecision(step, 'pass');
    requireOtherHand(step, moment);
    requireOursToDecide(step, moment);
    requireNoticeOver(step, moment);
    requireSigned(step, moment);
    const found = { ...facts.answers, ...findings(step, answers, today) };
    const resumed = moment.item.steps.find(({ code }) => code === facts.resumeStep);
    const next = resumed ?? stepAfter(moment, step.code, found);
    return {
      ...(next ? { ...arriveAt(moment, next), resumeStep: null } : approve(moment)),
      ...answeredAt(step, moment),
      answers: found,
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

const refusal = ({ facts, item, today, calendar }: Moment): Patch => ({
  state: 'refused',
  outcome: 'refused',
  closedOn: today,
  step: null,
  deskRegion: null,
  assignee: null,
  notice: null,
  signing: null,
  inTime: isInTime(item, facts, today, calendar),
  clocks: stopClocks(facts.clocks, ALL_CLOCKS, today),
});

/** 转报: handed to whoever alone may decide. Our clocks stand still meanwhile. */
export const refer = defineAction({
  title: '转报',
  permission: 'step',
  from: 'desk',
  needsReason: true,
  input: z.strictObject({ to: z.string().trim().min(1).max(60) }),
  run: (moment, { to }) => {
    const step = stepOf(moment);
    const mustGoUp = verdictOf(moment).bars.length > 0;
    if (!mustGoUp) requireDecision(step, 'refer');
    const { facts, today, reason } = moment;
    return {
      state: 'referred',
      official: { number: null, state: to, on: today },
      clocks: pauseClocks(facts.clocks, {
        kind: 'suspend',
        on: today,
        reason: reason ?? '转有关部门决定',
        clause: moment.item.limit.clause,
      }),
    };
  },
});

/** What those who decide elsewhere answered: never approved here, only noted. */
export const recordOutcome = defineAction({
  title: '登记转报结果',
  permission: 'case.handle',
  from: 'case',
  needsReason: true,
  input: z.strictObject({
    isGranted: z.boolean(),
    number: z.string().trim().max(60).nullable(),
    on: z.iso.date(),
  }),
  run: (moment, { isGranted, number, on }) => {
    if (on > moment.today) throw new Problem('invalid', 'day-ahead', '日期不能晚于今天。');
    const official = { number, state: isGranted ? '同意' : '不同意', on };
    return { ...(isGranted ? approve(moment) : refusal(moment)), ...answeredFrom(moment, on), official };
  },
});

/** 公示: its days begin; the step may pass when they are over. */
export const postNotice = defineAction({
  title: '公示',
  permission: 'step',
  from: 'desk',
  needsReason: false,
  isOffered: ({ step, facts }) => step?.notice !== undefined && facts.notice?.step !== step.code,
  input: z.strictObject({ from: z.iso.date().describe('The day it was put up.') }),
  run: (moment, { from }) => {
    const step = stepOf(moment);
    const { calendar, today, facts } = moment;
    if (!step.notice) throw refused('notice-not-here', `“${step.title}”环节不需要公示。`, '请直接办理。');
    if (from > today) throw new Problem('invalid', 'day-ahead', '公示开始日期不能晚于今天。');
    if (from < facts.appliedOn)
      throw new Problem('invalid', 'day-before-applying', `公示不能早于申请日期 ${facts.appliedOn}。`);
    const { length, clause } = step.notice;
    const rule = { code: 'notice', title: '公示', length, clause };
    const to = dueDay(rule, [{ kind: 'start', on: from }], calendar)!;
    return { notice: { step: step.code, from, to }, state: facts.state };
  },
});

/** 加签: named people must sign before the step may pass. */
export const addSigner = defineAction({
  title: '加签',
  permission: 'step',
  from: 'desk',
  needsReason: true,
  names: 'signer',
  input: z.strictObject({ account: z.uuid() }),
  run: ({ facts }, { account }) => {
    const { needed, signed } = facts.signing ?? { needed: [], signed: [] };
    if (needed.includes(account)) throw refused('signer-known', '该会签人已在名单中。', '请选择其他人。');
    return { signing: { needed: [...needed, account], signed } };
  },
});

/** 撤销加签: who was asked and has not signed need not any more, when they are away or were named by mistake. */
export const dropSigners = defineAction({
  title: '撤销加签',
  permission: 'step',
  from: 'desk',
  needsReason: true,
  isOffered: ({ facts }) => unsigned(facts.signing).length > 0,
  input: NoInput,
  run: ({ facts }) => {
    if (unsigned(facts.signing).length === 0)
      throw refused('nobody-to-drop', '没有等待会签的人员。', '请刷新后查看。');
    const { signed } = facts.signing!;
    return { signing: { needed: facts.signing!.needed.filter((one) => signed.includes(one)), signed } };
  },
});

/** 会签: one of those who must sign does. */
export const sign = defineAction({
  title: '会签',
  permission: ['case.handle', 'case.decide'],
  from: 'case',
  needsReason: false,
  isOffered: ({ step, facts, accountId }) =>
    facts.signing?.signed.includes(accountId) !== true &&
    (facts.signing?.needed.includes(accountId) === true || (step?.signers ?? 1) > 1),
  input: NoInput,
  run: (moment) => {
    const step = stepOf(moment);
    const { facts, accountId } = moment;
    const { needed, signed } = facts.signing ?? { needed: [], signed: [] };
    if (signed.includes(accountId)) throw refused('signed-before', '您已经签署过。', '请刷新后查看。');
    if (!needed.includes(accountId) && (step.signers ?? 1) < 2)
      throw refused('no-signer', '该环节没有请您会签。', '请刷新后查看。');
    return { signing: { needed, signed: [...signed, accountId] } };
  },
});

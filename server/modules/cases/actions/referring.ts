import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { pauseClocks } from '../case-clocks.ts';
import { defineAction, stepOf, verdictOf } from './action.ts';
import { requireDecision } from './before-passing.ts';
import { answeredFrom, approve, refusal } from './outcomes.ts';

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
    if (on < moment.facts.appliedOn)
      throw new Problem('invalid', 'day-before-application', '答复的日期不能早于申请的日期。');
    const official = { number, state: isGranted ? '同意' : '不同意', on };
    return { ...(isGranted ? approve(moment) : refusal(moment)), ...answeredFrom(moment, on), official };
  },
});

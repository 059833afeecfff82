import { z } from 'zod';
import { dueDay } from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import { defineAction, refused, stepOf } from './action.ts';

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

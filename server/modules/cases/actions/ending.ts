import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { ALL_CLOCKS, isInTime, startClock, stopClocks } from '../case-clocks.ts';
import { defineAction, NoInput, refused } from './action.ts';

const LAID_DOWN = { step: null, deskRegion: null, assignee: null, notice: null, signing: null } as const;

/** 撤回 by the applicant, until it is closed. */
export const withdraw = defineAction({
  title: '申请人撤回',
  permission: 'case.apply',
  from: 'case',
  needsReason: true,
  input: NoInput,
  run: ({ facts, today }) => ({
    ...LAID_DOWN,
    state: 'withdrawn',
    outcome: 'withdrawn',
    closedOn: today,
    clocks: stopClocks(facts.clocks, ALL_CLOCKS, today),
  }),
});

/** 办结: what the definition says follows from it is done in the same transaction. */
export const close = defineAction({
  title: '办结',
  permission: 'case.handle',
  from: 'case',
  needsReason: false,
  input: NoInput,
  run: ({ facts, item, today, partsEnded, calendar }) => {
    if (!partsEnded)
      throw refused('parts-open', '还有协同部门的事项没有办完。', '请等各部门全部回复后再办结。');
    const isHandedOver = item.delivery !== undefined;
    const clocks = stopClocks(facts.clocks, ALL_CLOCKS, today);
    return {
      ...LAID_DOWN,
      state: isHandedOver ? 'delivering' : 'closed',
      closedOn: today,
      inTime: isInTime(item, facts, today, calendar),
      deskRegion: isHandedOver ? facts.deskRegion : null,
      clocks: isHandedOver ? startClock(clocks, 'delivery', today) : clocks,
    };
  },
});

/** 送达: handed over to the person, with the way and the day. */
export const deliver = defineAction({
  title: '送达',
  permission: 'case.apply',
  from: 'case',
  needsReason: false,
  input: z.strictObject({ on: z.iso.date(), way: z.string().trim().min(1).max(60) }),
  run: ({ facts, today }, { on }) => {
    if (on > today) throw new Problem('invalid', 'day-ahead', '送达日期不能晚于今天。');
    if (facts.closedOn !== null && on < facts.closedOn)
      throw new Problem('invalid', 'day-before-closing', `送达日期不能早于办结日期 ${facts.closedOn}。`);
    return {
      ...LAID_DOWN,
      state: 'closed',
      deliveredOn: on,
      clocks: stopClocks(facts.clocks, ALL_CLOCKS, today),
    };
  },
});

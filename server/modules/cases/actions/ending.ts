import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { ALL_CLOCKS, dueOf, isInTime, stopClocks } from '../case-clocks.ts';
import { receivingDesk } from '../desks/desk-of.ts';
import { defineAction, NoInput, refused, type Standing } from './action.ts';
import { handingOverFrom, startHandingOver } from './handing-over.ts';

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
    const from = handingOverFrom(item, facts, today);
    return {
      ...LAID_DOWN,
      state: isHandedOver ? 'delivering' : 'closed',
      closedOn: today,
      inTime: isInTime(item, facts, today, calendar),
      // Whoever took the application in hands the result over.
      deskRegion: isHandedOver ? receivingDesk(facts.channel, facts.regionCode) : null,
      clocks: isHandedOver && from !== null ? startHandingOver(item, clocks, from) : clocks,
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

/** 无法联系，退回上级: not fetched in the months the rule gives, it goes back up; found again, it is still delivered. */
export const sendBack = defineAction({
  title: '无法联系，退回上级',
  permission: 'case.apply',
  from: 'case',
  needsReason: true,
  input: NoInput,
  isOffered: (moment) => hasWaited(moment),
  run: (moment) => {
    const { facts, item, today, calendar } = moment;
    const dueOn = dueOf(item, facts, 'unreachable', calendar);
    if (dueOn === null)
      throw refused('nothing-goes-back', '该事项没有退回上级的规定。', '请继续联系本人送达。');
    if (!hasWaited(moment))
      throw refused('still-to-wait', `领取期限到 ${dueOn}，还没有届满。`, '请继续联系本人送达。');
    return {
      ...LAID_DOWN,
      state: 'sent-back',
      clocks: stopClocks(facts.clocks, ALL_CLOCKS, today),
    };
  },
});

const hasWaited = ({ facts, item, today, calendar }: Standing): boolean => {
  const dueOn = dueOf(item, facts, 'unreachable', calendar);
  return dueOn !== null && today > dueOn;
};

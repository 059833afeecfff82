import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { defineAction, NoInput, refused } from './action.ts';
import { startHandingOver } from './handing-over.ts';

const To = z.strictObject({ account: z.uuid() });

/** 分派: the desk's head says who handles it. */
export const assign = defineAction({
  title: '分派',
  permission: 'case.handle',
  from: 'desk',
  needsReason: false,
  names: 'desk',
  input: To,
  run: ({ facts }, { account }) => {
    if (facts.recused.includes(account))
      throw refused('recused', '该人员已回避，不能办理。', '请分派给其他人员。');
    return { assignee: account };
  },
});

/** 转办: the one who holds it hands it to a colleague of the same desk. */
export const handOn = defineAction({
  title: '转办',
  permission: 'step',
  from: 'desk',
  needsReason: true,
  names: 'desk',
  input: To,
  run: ({ facts, accountId }, { account }) => {
    if (account === accountId) throw refused('hand-on-self', '不能转给自己。', '请选择其他人员。');
    if (facts.recused.includes(account))
      throw refused('recused', '该人员已回避，不能办理。', '请转给其他人员。');
    return { assignee: account };
  },
});

/** 回避: an interest of one's own; the desk's other people go on. */
export const recuse = defineAction({
  title: '回避',
  permission: 'case.handle',
  from: 'desk',
  needsReason: true,
  input: NoInput,
  run: ({ facts, accountId }) => ({
    recused: [...new Set([...facts.recused, accountId])],
    assignee: facts.assignee === accountId ? null : facts.assignee,
  }),
});

/** 抄送: somebody is told; nothing about the case changes. */
export const copy = defineAction({
  title: '抄送',
  permission: 'case.handle',
  from: 'case',
  needsReason: false,
  names: 'reader',
  input: To,
  run: () => ({}),
});

/** 催办 by whoever opened it or asks for the applicant. */
export const urge = defineAction({
  title: '催办',
  permission: 'case.read',
  from: 'case',
  needsReason: false,
  input: NoInput,
  run: ({ facts }) => ({ urged: facts.urged + 1 }),
});

/** 督办: marked, and heading the lists of its desk until it is closed. */
export const supervise = defineAction({
  title: '督办',
  permission: 'case.supervise',
  from: 'case',
  needsReason: true,
  input: NoInput,
  isOffered: ({ facts }) => !facts.isSupervised,
  run: () => ({ isSupervised: true }),
});

/** What the state's own system says of this matter: number, state, day. */
export const recordOfficial = defineAction({
  title: '登记国家系统状态',
  permission: 'case.handle',
  from: 'case',
  needsReason: false,
  isOffered: ({ item }) => item.handling.mode === 'mirror',
  input: z.strictObject({
    number: z.string().trim().max(60).nullable(),
    state: z.string().trim().min(1).max(60),
    on: z.iso.date(),
  }),
  run: ({ facts, item, today }, { number, state, on }) => {
    if (item.handling.mode !== 'mirror')
      throw refused('not-mirrored', '该事项在本系统办理，不登记外部状态。', '请直接办理。');
    if (!item.handling.states.some(({ code }) => code === state))
      throw new Problem('invalid', 'official-state', '没有这个状态。', {
        fields: [{ field: 'state', message: '请从列表里选择。' }],
      });
    if (on > today) throw new Problem('invalid', 'day-ahead', '日期不能晚于今天。');
    // Noted again with another day, handing over runs from that day: whoever took the card in knows when it came.
    const hasArrived = facts.state === 'delivering' && state === item.handedOverFrom;
    const isNewDay = facts.clocks.delivery?.[0]?.on !== on;
    return {
      official: { number, state, on },
      ...(hasArrived && isNewDay && { clocks: startHandingOver(item, facts.clocks, on) }),
    };
  },
});

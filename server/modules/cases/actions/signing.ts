import { z } from 'zod';
import { isSignatureWanted, unsigned } from '../signing.ts';
import { defineAction, NoInput, refused } from './action.ts';

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

/** 会签: one of those who were asked to sign does, in person. */
export const sign = defineAction({
  title: '会签',
  permission: ['case.handle', 'case.decide'],
  from: 'case',
  needsReason: false,
  isOffered: ({ facts, accountId }) => isSignatureWanted(facts, accountId),
  input: NoInput,
  run: ({ facts, accountId }) => {
    const { needed, signed } = facts.signing ?? { needed: [], signed: [] };
    if (signed.includes(accountId)) throw refused('signed-before', '您已经签署过。', '请刷新后查看。');
    if (!needed.includes(accountId))
      throw refused('no-signer', '该环节没有请您会签。', '需要您会签的，由承办岗位用“加签”请您。');
    if (facts.recused.includes(accountId))
      throw refused('recused', '您已对该办件回避，不能会签。', '请承办岗位撤销加签，另请他人。');
    return { signing: { needed, signed: [...signed, accountId] } };
  },
});

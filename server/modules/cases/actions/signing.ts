import { z } from 'zod';
import { isSignatureWanted, unsigned } from '../signing.ts';
import { defineAction, NoInput, refused, stepOf } from './action.ts';

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
  isOffered: ({ step, facts, accountId }) => isSignatureWanted(step, facts, accountId),
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

import type { LimitRule } from '#kit';
import { permitLaw } from './clauses.ts';
import { localLimit } from './local-limits.ts';

/** Accepting, refusing, or naming everything missing at once (一次性告知). */
export const acceptanceLimit: LimitRule = {
  code: 'acceptance',
  title: '受理',
  length: { unit: 'working-day', count: 5 },
  clause: permitLaw('第三十二条第一款第四项'),
};

/** What every item asks of its clerks before and beside the desks. */
export const commonLimits = { acceptance: acceptanceLimit, supplement: localLimit('supplement') } as const;

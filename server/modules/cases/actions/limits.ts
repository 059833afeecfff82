import { z } from 'zod';
import { pauseClocks, resumeClocks, tell } from '../case-clocks.ts';
import { defineAction, NoInput } from './action.ts';

const Clause = z.strictObject({
  law: z.string().trim().min(1).max(60),
  article: z.string().trim().min(1).max(60),
});

/** 中止: a hearing, an expert opinion, a court: such days do not count. */
export const suspend = defineAction({
  title: '中止时限',
  permission: 'step',
  from: 'desk',
  needsReason: true,
  input: z.strictObject({ clause: Clause }),
  run: ({ facts, today, reason }, { clause }) => ({
    state: 'suspended',
    clocks: pauseClocks(facts.clocks, { kind: 'suspend', on: today, reason: reason ?? '', clause }),
  }),
});

/** 恢复: the clocks go on from the day after. */
export const resume = defineAction({
  title: '恢复时限',
  permission: 'step',
  from: 'desk',
  needsReason: false,
  input: NoInput,
  run: ({ facts, today }) => ({ state: 'handling', clocks: resumeClocks(facts.clocks, today) }),
});

/** 延长: approved by who decides or supervises, in the unit of the limit, with reason and clause. */
export const extend = defineAction({
  title: '延长时限',
  permission: 'case.supervise',
  from: 'case',
  needsReason: true,
  input: z.strictObject({ count: z.number().int().min(1).max(180), clause: Clause }),
  run: ({ facts, item, today, reason }, { count, clause }) => ({
    clocks: tell(facts.clocks, 'whole', {
      kind: 'extend',
      on: today,
      by: { unit: item.limit.length.unit, count },
      reason: reason ?? '',
      clause,
    }),
  }),
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { useStoredDefinitions } from '#definitions';
import { defineMetric } from '#kit';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { figureFault } from '../dictionary/figure-fault.ts';
import { planMetric } from './metric-plan.ts';
import { rowParts } from '../rows/row-parts.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const described = { description: '试验用的指标。', line: 'general' };

/** 合计 is made of 其中, and 其中 of 合计; the rate is over one of them. */
const circle = [
  defineMetric({
    ...described,
    type: 'derived',
    code: 'circle-whole',
    title: '合计',
    unit: '件',
    plus: ['circle-part'],
  }),
  defineMetric({
    ...described,
    type: 'derived',
    code: 'circle-part',
    title: '其中',
    unit: '件',
    plus: ['circle-whole'],
  }),
  defineMetric({
    ...described,
    type: 'ratio',
    code: 'circle-rate',
    title: '占比',
    unit: '%',
    numerator: 'hotline-calls',
    denominator: 'circle-whole',
  }),
];

const lay = (metrics: typeof circle): void => useStoredDefinitions({ codeLists: [], ledgers: [], metrics });

beforeAll(() => lay(circle));
afterAll(() => lay([]));

test.each(circle.map(({ code }) => code))('%s, made of itself, is refused in words', (code) => {
  const circular = expect.objectContaining({
    code: 'metric-circular',
    message: expect.stringContaining('定义循环引用'),
  });
  expect(() => planMetric(code, YEAR, '')).toThrow(circular);
  expect(() => rowParts({ metric: code, ...YEAR })).toThrow(circular);
});

test('one such figure does not spoil the others of a report', () => {
  const fault = (metric: string) => figureFault(WHOLE_SCOPE, { metric, slice: '', region: 990100000000 });
  expect(fault('circle-rate')).toBe('circular');
  expect(fault('hotline-calls')).toBeNull();
});

import { expect, test } from 'vitest';
import { eq, has, le } from '../expression.ts';
import { personFact, type EligibilityRule, type RefusalRule } from './eligibility-rule.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { materialsNeeded } from './materials-needed.ts';
import { prefilled, prefillAnswers } from './prefill-answers.ts';

const clause = { law: '样例条例', article: '第一条' };
const rule = (code: string, change: Pick<EligibilityRule, 'rule'>): EligibilityRule => ({
  code,
  title: code,
  clause,
  yes: '符合。',
  no: '不符合。',
  ...change,
});
const disabled = rule('disabled', { rule: has(personFact('identities'), 'disabled-soldier') });
const poor = rule('poor', { rule: le('income', 1000) });
const barred: RefusalRule = {
  code: 'barred',
  title: 'barred',
  rule: eq('isBarred', true),
  clause,
  effect: 'refuse',
  message: '不予受理。',
};
const item = { eligibility: [disabled, poor], refusals: [barred] };

test('every rule answers with its sentence, and a rule without facts stays open', () => {
  const { verdict, rules } = judgeEligibility(item, { identities: ['disabled-soldier'] });
  expect(verdict).toBe('open');
  expect(rules.map((one) => [one.verdict, one.sentence])).toEqual([
    ['yes', '符合。'],
    ['open', '“poor”在档案和申请表中没有足够的信息，需要核实。'],
  ]);
});

test('one no is no, whatever is open', () => {
  expect(judgeEligibility(item, { identities: ['retired-soldier'] }).verdict).toBe('no');
});

test('a bar that refuses outweighs every yes; one for the province is only named', () => {
  const person = { identities: ['disabled-soldier'] };
  const answers = { income: 500, isBarred: true };
  expect(judgeEligibility(item, person, answers).verdict).toBe('no');
  const passedUp = { ...item, refusals: [{ ...barred, effect: 'province-decides' as const }] };
  expect(judgeEligibility(passedUp, person, answers)).toMatchObject({
    verdict: 'yes',
    bars: [{ code: 'barred', effect: 'province-decides' }],
  });
});

test('papers are asked for when needed, and spared with the reason', () => {
  const papers = materialsNeeded(
    [
      { code: 'proof', title: '证明', form: 'copy', copies: 1, required: eq('kind', 'illness') },
      {
        code: 'card',
        title: '身份证件',
        form: 'original',
        copies: 1,
        spared: { when: eq('isFiled', true), because: '已建档。' },
      },
    ],
    { kind: 'housing', isFiled: true },
  );
  expect(papers).toMatchObject([{ isNeeded: false, sparedBecause: '已建档。', material: { code: 'card' } }]);
});

test('what the file knows is filled in; several codes answer nothing', () => {
  const fields = [
    prefilled('education', { code: 'schooling', label: '文化程度', type: 'text' }),
    prefilled('identities', { code: 'identity', label: '类别', type: 'text' }),
    prefilled('health', { code: 'health', label: '健康', type: 'text' }),
  ];
  expect(prefillAnswers(fields, { education: '20', identities: ['retired-soldier'] })).toEqual({
    schooling: '20',
  });
});

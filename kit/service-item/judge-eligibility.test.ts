import { expect, test } from 'vitest';
import { eq, gt, has, le } from '../expression/expression.ts';
import { personFact, type EligibilityRule, type RefusalRule } from './eligibility-rule.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { spanFact } from './legal-span.ts';
import { mapValues, resultsOf } from './map-result.ts';
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

test('a term of law counts from its day by the calendar, and is open without one', () => {
  const thirtyDays = { code: 'report', title: '报到', length: { unit: 'day', count: 30 }, clause } as const;
  const spans = [
    {
      code: 'report',
      title: '报到',
      from: personFact('dischargedOn'),
      rule: thirtyDays,
    },
    {
      code: 'overdue',
      title: '逾期',
      from: personFact('dischargedOn'),
      rule: thirtyDays,
      next: thirtyDays,
    },
  ] as const;
  const inTime = { ...disabled, rule: le(spanFact('report'), 0) };
  const late = { ...barred, rule: gt(spanFact('overdue'), 0) };
  const timed = { eligibility: [inTime], refusals: [late], spans };
  const calendar = { exceptions: new Map([['2026-10-01', 'rest'] as const]), arrangedTo: '2026-12-31' };
  const on = (day: string) =>
    judgeEligibility(timed, { dischargedOn: '2026-09-01' }, {}, { on: day, calendar });
  // The thirtieth day is a holiday: the last day is the one on which work begins again.
  expect(on('2026-10-02')).toMatchObject({ verdict: 'yes', bars: [] });
  expect(on('2026-10-03')).toMatchObject({ verdict: 'no', bars: [] });
  // The thirtieth day after that is a Sunday, 1 November.
  expect(on('2026-11-02')).toMatchObject({ bars: [] });
  expect(on('2026-11-03')).toMatchObject({ bars: [{ code: 'barred' }] });
  expect(judgeEligibility(timed, { dischargedOn: '2026-09-01' }).verdict).toBe('open');
  expect(judgeEligibility(timed, {}, {}, { on: '2026-10-02', calendar }).verdict).toBe('open');
});

test('results take answers, constants and facts of the case, and only those that hold', () => {
  const entry = {
    kind: 'ledger-entry',
    ledger: 'hardship-aid',
    answers: {
      paidOn: { from: 'case', fact: 'closedOn' },
      source: { from: 'constant', value: 'care-fund' },
      amount: { from: 'answer', field: 'amountApproved' },
      reason: { from: 'answer', field: 'reason' },
    },
  } as const;
  const facts = { number: 'A1', appliedOn: null, acceptedOn: null, closedOn: '2026-05-06' };
  expect(mapValues(entry.answers, { amountApproved: 100 }, facts)).toEqual({
    paidOn: '2026-05-06',
    source: 'care-fund',
    amount: 100,
  });
  const card = { kind: 'card', title: '优待证', when: eq('kind', 'card') } as const;
  expect(resultsOf([entry, card], { kind: 'other' })).toEqual([entry]);
});

import { expect, test } from 'vitest';
import { codeLists, findCodeList, findLedger, serviceItems } from '#definitions';
import {
  evaluate,
  itemRow,
  mapValues,
  resultsOf,
  validateAnswers,
  valueOf,
  type Answers,
  type ServiceItemExample,
} from '#kit';
import { personFields } from '../registry/person-fields.ts';
import { serviceItemsWithExamples } from './index.ts';

const FACTS = {
  number: '9901-2026-000001',
  appliedOn: '2026-11-20',
  acceptedOn: '2026-11-23',
  closedOn: '2026-12-28',
};
const TODAY = '2026-12-31';

const answersOf = ({ answers, steps = {} }: ServiceItemExample): Answers =>
  Object.assign({}, answers, ...Object.values(steps));

const closings = serviceItemsWithExamples.flatMap(({ item, examples }) =>
  examples.accepted.map((example) => ({
    name: `${item.code}: ${example.title}`,
    answers: answersOf(example),
    results: resultsOf(item.results, itemRow(example.person, answersOf(example))),
  })),
);

test.each(closings)('what closing writes to ledgers is taken by them — $name', ({ answers, results }) => {
  for (const result of results) {
    if (result.kind !== 'ledger-entry') continue;
    const ledger = findLedger(result.ledger)!;
    const check = validateAnswers(ledger, mapValues(result.answers, answers, FACTS), codeLists, {
      hasPerson: ledger.fields.some(({ type }) => type === 'person'),
      today: TODAY,
    });
    expect(check).toMatchObject({ ok: true });
  }
});

test.each(closings)(
  'what closing corrects in the file and asks to be paid is all there — $name',
  ({ answers, results }) => {
    for (const result of results) {
      if (result.kind === 'payment-request')
        expect(valueOf(result.amount, answers, FACTS)).toBeGreaterThan(0);
      if (result.kind !== 'registry') continue;
      for (const [fact, value] of Object.entries(result.facts)) {
        const { type, min = 0, max = 0 } = personFields.find(({ code }) => code === fact)!;
        const told = valueOf(value, answers, FACTS);
        if (type === 'integer') expect(told).toSatisfy((one: number) => one >= min && one <= max);
        else if (type === 'date') expect(told).toMatch(/^\d{4}-\d\d-\d\d$/);
        else expect(told).not.toBeNull();
      }
    }
  },
);

test('the ledgers of the annual report move by closing', () => {
  const moved = new Set(
    serviceItems.flatMap(({ results }) =>
      results.flatMap((result) => (result.kind === 'ledger-entry' ? [result.ledger] : [])),
    ),
  );
  expect([...moved].toSorted()).toEqual([
    'hardship-aid',
    'job-seeker',
    'legal-aid',
    'merit-notice',
    'one-time-payment',
    'pension-payment',
    'placement',
    'psychological-service',
    'return-report',
    'school-entry',
    'social-insurance',
    'startup-loan',
  ]);
});

test('the list of service items and the definitions name the same matters', () => {
  const parts = serviceItems.flatMap(({ subMatters = [] }) => subMatters.map(({ code }) => code));
  const defined = new Set([...serviceItems.map(({ code }) => code), ...parts]);
  const listed = findCodeList('service-item')!.entries.map(({ code }) => code);
  // `reporting` is the bureau's own part of returning-report; the list names the matter.
  expect([...defined].filter((code) => !listed.includes(code))).toEqual(['reporting']);
  expect(listed.filter((code) => !defined.has(code))).toEqual(['other']);
});

test('returning home is eleven parts, by the way of settlement', () => {
  const { subMatters = [] } = serviceItems.find(({ code }) => code === 'returning-report')!;
  const partsOf = (way: string, more: Answers = {}): number =>
    subMatters.filter(({ when }) => !when || evaluate(when, itemRow({}, { way, ...more })) === true).length;
  expect(subMatters).toHaveLength(11);
  expect(partsOf('self-employed')).toBe(9);
  expect(partsOf('self-employed', { politicalStatus: '01', disabilityGrade: 8 })).toBe(11);
  expect(partsOf('work-assigned', { politicalStatus: '02' })).toBe(8);
  expect(partsOf('supported', { disabilityGrade: 2 })).toBe(6);
});

test('nothing a matter decides or others decide is left without a clause', () => {
  const rules = serviceItems.flatMap(({ eligibility, refusals, basis }) => [
    ...eligibility.map(({ clause }) => clause),
    ...refusals.map(({ clause }) => clause),
    ...basis,
  ]);
  expect(rules.filter(({ law, article }) => law === '' || article === '')).toEqual([]);
  const referred = serviceItems.filter(({ handling }) => handling.mode === 'refer').map(({ code }) => code);
  expect(referred).toEqual(['insurance-make-up', 'startup-loan', 'school-entry', 'legal-aid']);
  // What others decide is never decided by a desk of the bureau.
  const deciding = serviceItems
    .filter(({ handling }) => handling.mode === 'refer')
    .flatMap(({ steps }) => steps.filter(({ permission }) => permission === 'case.decide'));
  expect(deciding).toEqual([]);
});

import { expect, test } from 'vitest';
import {
  eq,
  figure,
  heading,
  known,
  paragraph,
  table,
  text,
  type LedgerDefinition,
  type MetricDefinition,
} from '#kit';
import { currentDefinitions, type DefinitionSet } from './definition-set.ts';
import { findDefinitionProblems } from './find-definition-problems.ts';

const ledger = (code: string): LedgerDefinition => {
  const found = currentDefinitions.ledgers.find((candidate) => candidate.code === code);
  if (!found) throw new RangeError(code);
  return found;
};

const simple: MetricDefinition = {
  code: 'sample-visits',
  title: '样例走访',
  description: '样例走访的行数。',
  unit: '次',
  line: 'benefits',
  type: 'simple',
  source: { kind: 'ledger', ledger: 'visit' },
  measure: { kind: 'count' },
};

/** The product's own definitions with a change, without the slow examples of ledgers that did not change. */
const problemsWith = (change: Partial<DefinitionSet>): string[] =>
  findDefinitionProblems({
    ...currentDefinitions,
    ledgers: [ledger('visit')],
    metrics: [],
    reports: [],
    serviceItems: [],
    ...change,
  }).map(({ where, happened }) => `${where}: ${happened}`);

const withMetric = (metric: Partial<MetricDefinition>): string[] =>
  problemsWith({ metrics: [{ ...simple, ...metric } as MetricDefinition] });

const withField = (change: Partial<LedgerDefinition['fields'][number]>): string[] => {
  const visit = ledger('visit');
  const fields = visit.fields.map((field) => (field.code === 'cash' ? { ...field, ...change } : field));
  return problemsWith({ ledgers: [{ ...visit, fields }] });
};

test('the definitions of the product hold together', () => {
  expect(findDefinitionProblems(currentDefinitions)).toEqual([]);
});

test('a ledger with a heading that fits two fields is found', () => {
  expect(withField({ aliases: ['慰问人数'] })).toContain(
    'ledger visit: the heading "慰问人数" fits two fields',
  );
});

test('a condition on a later, unknown or wrongly typed field is found', () => {
  expect(withField({ show: known('visitor') })).toContain(
    'ledger visit, field cash: its condition looks at "visitor", which is asked later',
  );
  expect(withField({ show: known('colour') }).join()).toContain('there is no field "colour"');
  expect(withField({ show: eq('persons', 'many') }).join()).toContain('cannot be compared');
  expect(withField({ show: eq('occasion', 'easter') }).join()).toContain('cannot hold the code "easter"');
});

test('examples that no longer say the truth are found', () => {
  const examples = currentDefinitions.examplesOf('visit');
  if (!examples) throw new RangeError('visit');
  const swapped = {
    ...examples,
    accepted: examples.refused.map(({ title, answers }) => ({ title, answers })),
  };
  expect(problemsWith({ examplesOf: () => swapped }).join()).toContain('should be accepted, but');
  expect(problemsWith({ examplesOf: () => undefined })).toEqual([
    'ledger visit, examples: it has no examples',
  ]);
});

test.each<[string, Partial<MetricDefinition>, string]>([
  ['an unknown ledger', { source: { kind: 'ledger', ledger: 'nothing' } }, 'ledger "nothing" does not exist'],
  ['no unit', { unit: ' ' }, 'it has no unit'],
  [
    'a field that cannot be summed',
    { measure: { kind: 'sum', field: 'visitor' } },
    '"visitor" is no number field',
  ],
  ['money in 件', { measure: { kind: 'sum', field: 'cash' } }, 'money and its unit do not agree'],
  ['people in 人次', { measure: { kind: 'distinct' }, unit: '人次' }, 'counted in another unit than 人'],
  ['a slice by a text', { slices: ['visitor'] }, 'it cannot be divided by "visitor"'],
  ['a filter nothing meets', { filter: eq('persons', 49) }, 'no demonstration entry ever counts towards it'],
  ['another line', { line: 'office' }, 'its ledger stands under line "benefits"'],
])('a metric with %s is found', (_, change, message) => {
  expect(withMetric(change).join()).toContain(message);
});

test('metrics made of themselves or of other units are found', () => {
  const rate = (code: string, numerator: string): MetricDefinition => ({
    code,
    title: code,
    description: '样例。',
    unit: '%',
    line: 'benefits',
    type: 'ratio',
    numerator,
    denominator: 'sample-visits',
  });
  const found = problemsWith({ metrics: [simple, rate('a-rate', 'b-rate'), rate('b-rate', 'a-rate')] });
  expect(found).toContain('metric a-rate: it is made of itself');
  expect(found.join()).toContain('its part "b-rate" is counted in %');
});

const report = (...blocks: Parameters<typeof paragraph>[0][]) => ({
  reports: [
    {
      code: 'sample',
      name: '样例',
      title: '样例',
      description: '样例。',
      version: 1,
      periods: ['year' as const],
      blocks: [heading(1, '一、开头'), heading(1, '三、跳号'), ...blocks.map(paragraph)],
    },
  ],
  metrics: [simple],
});

test('a report with missing figures, open blanks, wrong slices and jumping numbers is found', () => {
  const found = problemsWith(
    report(
      text`走访${figure('no-such-metric')}。`,
      text`走访xx次，“没有合上。`,
      text`走访${figure('sample-visits', { slice: { field: 'occasion', value: 'army-day' } })}。`,
      ['{county}一是开头。三是跳号。'],
    ),
  ).join();
  expect(found).toContain('it shows the figure "no-such-metric"');
  expect(found).toContain('a blank is left');
  expect(found).toContain('quotation marks are not balanced');
  expect(found).toContain('"sample-visits" is not divided by "occasion"');
  expect(found).toContain('the placeholder {county} is never filled');
  expect(found).toContain('一是…二是… jumps');
  expect(found).toContain('the heading “三、跳号” is out of order');
});

test('a table of a report with missing, repeated or undrawable metrics is found', () => {
  const [sample] = report().reports;
  const blocks = [
    heading(1, '一、开头'),
    table('表1', ['sample-visits', 'no-such-metric', 'sample-visits']),
    table('表2', ['sample-visits'], { chart: 'bar' }),
    table('表3', ['sample-visits'], { by: 'slice', sliceField: 'occasion' }),
    table('表4', [], { by: 'area' }),
  ];
  const found = problemsWith({ reports: [{ ...sample!, blocks }], metrics: [simple] }).join();
  expect(found).toContain('the table “表1” shows "no-such-metric", which does not exist');
  expect(found).toContain('the table “表1” shows "sample-visits" twice');
  expect(found).toContain('the table “表2” is drawn by metric');
  expect(found).toContain('the table “表3” is divided by "occasion"');
  expect(found).toContain('the table “表4” has 0 metrics');
});

test('roles that mix administration with business are found', () => {
  const mixed = {
    code: 'mixed',
    title: '混合',
    description: '样例。',
    permissions: ['people.read', 'audit.read'] as const,
  };
  expect(problemsWith({ roles: [mixed] })).toContain('role mixed: it mixes administration with business');
});

test('a code list whose word means two codes is found', () => {
  const list = {
    code: 'x',
    title: '样例',
    source: '样例',
    entries: [
      { code: 'a', label: '甲' },
      { code: 'b', label: '乙', aliases: ['甲'] },
    ],
  };
  expect(problemsWith({ codeLists: [...currentDefinitions.codeLists, list] })).toEqual([
    'code list x: the word "甲" means two codes',
  ]);
});

import {
  evaluate,
  type ExpressionRow,
  type LedgerDefinition,
  type MetricDefinition,
  type SimpleMetric,
} from '#kit';
import { expressionFaults } from './check-expression.ts';
import type { DefinitionSet } from './definition-set.ts';
import { drawMany } from './draw-many.ts';
import { fieldsOfCases, fieldsOfLedger, fieldsOfRegistry } from './field-types.ts';
import { isKebab, repeated, type DefinitionFinding } from './finding.ts';

type Add = (happened: string, advice: string) => void;

/** Every metric can be computed, says what it counts, and is not zero by its own definition. */
export const checkMetrics = (set: DefinitionSet): DefinitionFinding[] => [
  ...repeated(set.metrics.flatMap(({ code, title }) => [code, title])).map((word) =>
    finding(word, 'two metrics have this code or title', 'Rename the newer one.'),
  ),
  ...set.metrics.flatMap((metric) => {
    const findings: DefinitionFinding[] = [];
    const add: Add = (happened, advice) => void findings.push(finding(metric.code, happened, advice));
    checkWords(set, metric, add);
    if (metric.type === 'simple') checkSimple(set, metric, add);
    else checkParts(set, metric, add);
    return findings;
  }),
];

const finding = (code: string, happened: string, advice: string): DefinitionFinding => ({
  where: `metric ${code}`,
  happened,
  advice,
  read: 'kit/define-metric.ts',
});

const checkWords = (set: DefinitionSet, metric: MetricDefinition, add: Add): void => {
  if (!isKebab(metric.code)) add('its code is not kebab-case', 'Write it like visit-persons.');
  if (!metric.unit.trim()) add('it has no unit', 'Write 人, 人次, 户, 件, 元 or %.');
  if (!metric.description.endsWith('。'))
    add('its description is no sentence', 'Say in one Chinese sentence what is counted.');
  if (!set.businessLines.some(({ code }) => code === metric.line)) {
    add(`business line "${metric.line}" does not exist`, 'Take one of definitions/roles/business-lines.ts.');
  }
};

const checkSimple = (set: DefinitionSet, metric: SimpleMetric, add: Add): void => {
  const { source } = metric;
  const ledger =
    source.kind === 'ledger' ? set.ledgers.find(({ code }) => code === source.ledger) : undefined;
  if (source.kind === 'ledger' && !ledger)
    return add(`ledger "${source.ledger}" does not exist`, 'Mend its source.');
  if (ledger && ledger.line !== metric.line)
    add(
      `its ledger stands under line "${ledger.line}"`,
      'Use the line of the ledger: readers of one read the other.',
    );
  if (ledger && metric.stock)
    add('a stock counts ledger entries', 'Stocks are of the registry; use a cumulative metric.');
  const known =
    source.kind === 'case'
      ? fieldsOfCases(set, source.day)
      : ledger
        ? fieldsOfLedger(set, ledger)
        : fieldsOfRegistry(set);
  const faults = metric.filter ? expressionFaults(metric.filter, known) : [];
  for (const fault of faults) add(`its filter does not hold together: ${fault}`, 'Mend the filter.');
  if (source.kind === 'case') checkCaseMetric(metric, add);
  else checkSlices(set, metric, ledger, add);
  if (ledger) checkMeasure(metric, ledger, add);
  if (ledger && faults.length === 0 && !isReachable(set, metric, ledger)) {
    add(
      'no demonstration entry ever counts towards it',
      `Mend the filter, or draw such entries in ${ledger.code}.examples.ts.`,
    );
  }
};

/** Cases are counted and divided by item, nothing else: their answers belong to the ledgers they write. */
const checkCaseMetric = ({ measure, slices = [], stock }: SimpleMetric, add: Add): void => {
  if (measure.kind === 'sum' || stock)
    add('cases are counted, not summed or kept in stock', 'Count rows or different people.');
  if (slices.some((slice) => slice !== 'item')) add('cases are divided by item alone', 'Write item.');
};

const checkSlices = (
  set: DefinitionSet,
  metric: SimpleMetric,
  ledger: LedgerDefinition | undefined,
  add: Add,
): void => {
  const fields: readonly { readonly code: string; readonly type: string }[] =
    ledger?.fields ?? set.personFields;
  for (const slice of metric.slices ?? []) {
    const type = fields.find(({ code }) => code === slice)?.type;
    if (!type || !['code', 'codes', 'yesNo'].includes(type))
      add(`it cannot be divided by "${slice}"`, 'Divide by a code or yes-or-no field.');
  }
};

const checkMeasure = ({ measure, unit }: SimpleMetric, ledger: LedgerDefinition, add: Add): void => {
  if (measure.kind === 'distinct') {
    if (!ledger.fields.some(({ type }) => type === 'person'))
      add('its ledger names no people', 'Count rows instead, or add a person field.');
    if (unit !== '人')
      add('different people are counted in another unit than 人', 'Write 人; 人次 counts rows.');
  }
  if (measure.kind !== 'sum') return;
  const field = ledger.fields.find(({ code }) => code === measure.field);
  if (field?.type !== 'integer' && field?.type !== 'money')
    return add(`"${measure.field}" is no number field`, 'Sum a number field.');
  if ((field.type === 'money') !== (unit === '元'))
    add('money and its unit do not agree', 'Sums of money have the unit 元, others do not.');
};

const isReachable = (set: DefinitionSet, metric: SimpleMetric, ledger: LedgerDefinition): boolean => {
  const examples = set.examplesOf(ledger.code);
  if (!examples) return false;
  return drawMany(ledger, examples).some(({ answers, namesPerson }) => {
    const row: ExpressionRow = { ...answers, personId: namesPerson ? 'known' : null };
    if (metric.filter && evaluate(metric.filter, row) !== true) return false;
    if (metric.measure.kind === 'sum') return Number(answers[metric.measure.field] ?? 0) > 0;
    return metric.measure.kind === 'count' || namesPerson;
  });
};

const partsOf = (metric: MetricDefinition): readonly string[] => {
  if (metric.type === 'ratio') return [metric.numerator, metric.denominator];
  if (metric.type === 'derived') return [...metric.plus, ...(metric.minus ?? [])];
  return metric.type === 'cumulative' ? [metric.of] : [];
};

const checkParts = (set: DefinitionSet, metric: Exclude<MetricDefinition, SimpleMetric>, add: Add): void => {
  const find = (code: string) => set.metrics.find((candidate) => candidate.code === code);
  for (const part of partsOf(metric)) {
    const found = find(part);
    if (!found) add(`it is made of "${part}", which does not exist`, 'Mend the code.');
    else if (metric.type === 'ratio' ? found.unit === '%' : found.unit !== metric.unit) {
      add(
        `its part "${part}" is counted in ${found.unit}`,
        'Parts of a sum share its unit; parts of a rate are no rates.',
      );
    }
  }
  if (metric.type === 'ratio' && metric.unit !== '%') add('a rate has another unit than %', 'Write %.');
  if (reaches(find, metric, metric.code, new Set())) add('it is made of itself', 'Break the circle.');
};

const reaches = (
  find: (code: string) => MetricDefinition | undefined,
  from: MetricDefinition,
  goal: string,
  seen: Set<string>,
): boolean =>
  partsOf(from).some((part) => {
    if (part === goal) return true;
    if (seen.has(part)) return false;
    seen.add(part);
    const next = find(part);
    return next !== undefined && reaches(find, next, goal, seen);
  });

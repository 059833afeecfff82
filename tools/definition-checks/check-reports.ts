import {
  PLACEHOLDER_NAMES,
  type FigureChip,
  type MetricDefinition,
  type ReportBlock,
  type ReportDefinition,
  type ReportTable,
} from '#kit';
import { MOST_METRICS } from '#kit/report-document/figure-attributes.ts';
import type { DefinitionSet } from './definition-set.ts';
import { repeated, type DefinitionFinding } from './finding.ts';

type Add = (happened: string, advice: string) => void;

const PLACEHOLDERS = PLACEHOLDER_NAMES.map((name) => `{${name}}`);
const NUMERALS = '一二三四五六七八九十';

/** Every figure of a report can be computed, and its text keeps the rules its own checker will ask of others. */
export const checkReports = (set: DefinitionSet): DefinitionFinding[] => [
  ...repeated(set.reports.map(({ code }) => code)).map((code) =>
    finding(code, 'two reports have this code', 'Rename one.'),
  ),
  ...set.reports.flatMap((report) => {
    const findings: DefinitionFinding[] = [];
    const add: Add = (happened, advice) => void findings.push(finding(report.code, happened, advice));
    for (const chip of chipsOf(report.blocks)) checkChip(set, chip, add);
    for (const table of tablesOf(report.blocks)) checkTable(set, table, add);
    for (const words of textsOf(report.blocks)) checkWords(words, add);
    checkNumbering(report, add);
    return findings;
  }),
];

const finding = (code: string, happened: string, advice: string): DefinitionFinding => ({
  where: `report ${code}`,
  happened,
  advice,
  read: 'kit/define-report.ts',
});

/** Every figure of a template, in the order of the text. */
export const chipsOf = (blocks: readonly ReportBlock[]): FigureChip[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.content.filter((piece): piece is FigureChip => typeof piece !== 'string')
      : [],
  );

/** A paragraph's words with a mark where each figure stands. */
const textsOf = (blocks: readonly ReportBlock[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [block.content.map((piece) => (typeof piece === 'string' ? piece : '▢')).join('')];
      case 'table':
        return [block.title];
      case 'chosen':
        return [];
    }
  });

/** Every table of a template, in the order of the text. */
export const tablesOf = (blocks: readonly ReportBlock[]): ReportTable[] =>
  blocks.filter((block) => block.kind === 'table');

/** A table's metrics exist and stand in its columns or rows; a drawn one draws one scale. */
const checkTable = (set: DefinitionSet, table: ReportTable, add: Add): void => {
  const named = `the table “${table.title}”`;
  const metrics = table.metrics.flatMap((code) => {
    const metric = set.metrics.find((one) => one.code === code);
    if (!metric)
      add(`${named} shows "${code}", which does not exist`, 'Mend the code, or define the metric.');
    return metric ?? [];
  });
  for (const code of repeated(table.metrics)) add(`${named} shows "${code}" twice`, 'Leave one of them out.');
  const most = table.by === 'metric' ? MOST_METRICS.asRows : MOST_METRICS.asColumns;
  if (table.metrics.length === 0 || table.metrics.length > most)
    add(`${named} has ${table.metrics.length} metrics`, `Give it 1 to ${most}.`);
  if (table.chart && table.by === 'metric')
    add(`${named} is drawn by metric`, 'Draw areas, months or parts: metrics have different units.');
  if (table.chart && new Set(metrics.map(({ unit }) => unit)).size > 2)
    add(`${named} is drawn in more than two units`, 'Draw fewer metrics.');
  const isDivided = (metric: MetricDefinition): boolean =>
    metric.type === 'simple' && (metric.slices ?? []).includes(table.sliceField ?? '');
  if (table.by === 'slice' && !metrics.every(isDivided))
    add(
      `${named} is divided by "${table.sliceField ?? ''}", which not all its metrics are`,
      'Mend sliceField.',
    );
};

const checkChip = (set: DefinitionSet, chip: FigureChip, add: Add): void => {
  const metric = set.metrics.find(({ code }) => code === chip.metric);
  if (!metric)
    return add(
      `it shows the figure "${chip.metric}", which does not exist`,
      'Mend the code, or define the metric.',
    );
  if (metric.unit === '%' && chip.wording === 'floor')
    add(
      `the rate "${chip.metric}" is rounded by words`,
      'Rates are written exactly, or with 以上 or 近; no document writes 余 after one.',
    );
  if (!chip.slice) return;
  const { field, value } = chip.slice;
  if (metric.type !== 'simple' || !metric.slices?.includes(field)) {
    return add(`"${chip.metric}" is not divided by "${field}"`, `Add "${field}" to its slices.`);
  }
  const { source } = metric;
  const fields: readonly { readonly code: string; readonly codeList?: string }[] =
    source.kind === 'ledger'
      ? (set.ledgers.find(({ code }) => code === source.ledger)?.fields ?? [])
      : set.personFields;
  const list = fields.find(({ code }) => code === field)?.codeList;
  const codes = set.codeLists.find(({ code }) => code === list)?.entries ?? [];
  if (list && !codes.some(({ code }) => code === value))
    add(`"${value}" is no code of "${field}"`, 'Mend the slice.');
};

const checkWords = (words: string, add: Add): void => {
  const unknown = (words.match(/\{[^}]*\}/g) ?? []).filter(
    (placeholder) => !PLACEHOLDERS.includes(placeholder),
  );
  for (const placeholder of unknown)
    add(`the placeholder ${placeholder} is never filled`, `Use one of ${PLACEHOLDERS.join(' ')}.`);
  const start = `“${words.slice(0, 16)}…”`;
  if (count(words, '“') !== count(words, '”') || count(words, '《') !== count(words, '》')) {
    add(`quotation marks are not balanced in ${start}`, 'Close every “ and 《.');
  }
  if (/xx|X名|\*\*/.test(words)) add(`a blank is left in ${start}`, 'Put a figure there.');
  const firsts = [...words.matchAll(/([一二三四五六七八九十])是/g)].map(([, numeral]) =>
    NUMERALS.indexOf(numeral as string),
  );
  if (firsts[0] === 0 && firsts.some((number, at) => number !== at))
    add(`一是…二是… jumps in ${start}`, 'Number them in order.');
};

const count = (text: string, mark: string): number => text.split(mark).length - 1;

const numberOf = (numeral: string): number =>
  numeral.startsWith('十')
    ? 10 + (numeral.length > 1 ? NUMERALS.indexOf(numeral[1] as string) + 1 : 0)
    : NUMERALS.indexOf(numeral) + 1;

/** 一、 then （一） then 1.: each begins at one under its parent and goes up by one. */
const checkNumbering = (report: ReportDefinition, add: Add): void => {
  const last = [0, 0, 0];
  for (const block of report.blocks) {
    if (block.kind !== 'heading') continue;
    const written = /^(?:([一二三四五六七八九十]+)、|（([一二三四五六七八九十]+)）|(\d+)\.)/.exec(block.text);
    const number = written ? Number(written[3] ?? numberOf(written[1] ?? written[2] ?? '')) : 0;
    const level = block.level - 1;
    if (number !== (last[level] ?? 0) + 1)
      add(`the heading “${block.text}” is out of order`, 'Headings carry 一、（一）1. and go up by one.');
    last[level] = number;
    last.fill(0, level + 1);
  }
};

import { ledgers, metrics, mirrors } from '#definitions';
import { personFields } from '#definitions/registry/person-fields.ts';
import type { LedgerDefinition, MetricDefinition } from '#kit';
import { readHeading } from '#platform/files/excel/read-heading.ts';
import type { Source } from './plan-contracts.ts';

const base = (text: string): string => readHeading(text).base;

const FIXED: readonly (readonly [readonly string[], Source])[] = [
  [['序号', '编号', '序', '行号'], { kind: 'ordinal' }],
  [['年龄', '周岁', '年龄周岁', '实足年龄', '岁数'], { kind: 'age' }],
  [['县', '区县', '县区', '县市区', '所属县区', '所在县区'], { kind: 'place', level: 'county' }],
  [
    ['乡镇', '镇街', '街道', '乡镇街道', '镇街道', '所属乡镇', '所属镇街'],
    { kind: 'place', level: 'township' },
  ],
  [['村', '社区', '村社区', '村居', '所属村', '所在村'], { kind: 'place', level: 'village' }],
  [['所属地区', '户籍地', '户籍所在地', '地区', '所在地'], { kind: 'place', level: 'whole' }],
  [['填报单位', '报送单位', '单位'], { kind: 'unit' }],
  [['填报人', '填表人', '制表人', '经办人'], { kind: 'maker' }],
  [['填报时间', '填报日期', '填表日期', '报送时间'], { kind: 'today' }],
];

type Book = ReadonlyMap<string, Source>;

const learn = (entries: Iterable<readonly [readonly string[], Source]>): Book => {
  const book = new Map<string, Source>();
  for (const [words, source] of entries)
    for (const word of words) if (!book.has(base(word))) book.set(base(word), source);
  return book;
};

const officialWords = mirrors.flatMap(({ code, fields, officialNumber }) => {
  const field = fields.find((one) => one.code === officialNumber);
  return field
    ? [[[field.label, ...(field.aliases ?? [])], { kind: 'official', mirror: code, part: 'number' }] as const]
    : [];
});

const people = learn([
  ...personFields
    .filter(({ code }) => code !== 'regionCode')
    .map(({ code, label, aliases = [] }) => [[label, ...aliases], { kind: 'fact', field: code }] as const),
  [['入伍年月'], { kind: 'fact', field: 'enlistedOn' }],
  [['退役年月', '退伍年月'], { kind: 'fact', field: 'dischargedOn' }],
  [['出生年月'], { kind: 'fact', field: 'birthDate' }],
  ...FIXED,
  ...officialWords,
]);

const ledgerBooks = new Map<string, Book>();

const bookOf = (ledger: LedgerDefinition): Book => {
  const known = ledgerBooks.get(ledger.code);
  if (known) return known;
  const own = ledger.fields
    .filter(({ type }) => type !== 'person')
    .map(({ code, label, aliases = [] }) => [[label, ...aliases], { kind: 'entry', field: code }] as const);
  const book = learn([...own, ...FIXED]);
  ledgerBooks.set(ledger.code, book);
  return book;
};

const wordsFrom = (path: readonly string[]): string[] => [base(path.at(-1) ?? ''), base(path.join(''))];

/** What fills a column of a list of people, by its heading. */
export const proposeForPeople = (path: readonly string[]): Source =>
  wordsFrom(path)
    .map((words) => people.get(words))
    .find((source) => source !== undefined) ?? { kind: 'keep' };

/** What fills a column of a list of a ledger's entries: its own fields first, then the person named. */
export const proposeForLedger = (ledger: LedgerDefinition, path: readonly string[]): Source =>
  wordsFrom(path)
    .map((words) => bookOf(ledger).get(words))
    .find((source) => source !== undefined) ?? proposeForPeople(path);

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

const COUNTED = /(数量|数|人数|次数|情况|合计)$/;

const alike = (title: string, heading: string): number => {
  const [own, near] = [pairs(title), new Set(pairs(heading))];
  if (own.length === 0 || near.size === 0) return 0;
  return (2 * own.filter((pair) => near.has(pair)).length) / (own.length + near.size);
};

const LEAST = 0.55;

const unitOf = (path: readonly string[]): string | undefined =>
  /[(（]([^)）]{1,3})[)）]/.exec(path.at(-1) ?? '')?.[1];

/** What fills a column of figures: the metric whose name is nearest to the heading, the units agreeing. */
export const proposeMetric = (path: readonly string[]): Source => {
  const heading = base(path.join(''));
  const own = base(path.at(-1) ?? '');
  const unit = unitOf(path);
  let best: { readonly metric: MetricDefinition; readonly score: number } | undefined;
  for (const metric of metrics) {
    if (unit !== undefined && unit !== metric.unit && !(unit === '万元' && metric.unit === '元')) continue;
    const title = base(metric.title);
    const exact = title === own || title === heading ? 1 : 0;
    const bare = (text: string) => text.replace(COUNTED, '');
    const score = Math.max(
      exact,
      alike(title, heading),
      alike(title, own),
      alike(bare(title), bare(own)) - 0.05,
    );
    if (score >= LEAST && score > (best?.score ?? 0)) best = { metric, score };
  }
  return best ? { kind: 'metric', metric: best.metric.code, slice: '' } : { kind: 'keep' };
};

/** The ledger whose fields name most of the headings; undefined when people name as many. */
export const proposeLedger = (paths: readonly (readonly string[])[]): LedgerDefinition | undefined => {
  const score = (propose: (path: readonly string[]) => Source) =>
    paths.filter((path) => ['entry', 'fact'].includes(propose(path).kind)).length;
  const plain = score(proposeForPeople);
  const [best] = ledgers
    .map((ledger) => ({
      ledger,
      found: paths.filter((path) => proposeForLedger(ledger, path).kind === 'entry').length,
    }))
    .toSorted((left, right) => right.found - left.found);
  return best && best.found > Math.max(2, plain) ? best.ledger : undefined;
};

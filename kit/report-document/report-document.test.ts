import { expect, test } from 'vitest';
import { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import {
  BlockChange,
  CommentThread,
  Draft,
  DraftVersion,
  FiguresAnswer,
  FiguresRequest,
  ReportDocumentShape,
  SectionLine,
  StepsAnswer,
  StepsRequest,
  documentSchema,
  figuresIn,
  headingNumbers,
  plainFigure,
  tablesIn,
  templateToDocument,
  titleOf,
  type ReportDocument,
} from './index.ts';
import { placeholdersOf } from '../fill-placeholders.ts';
import {
  chosen,
  defineReport,
  figure,
  heading,
  paragraph,
  table as tableBlock,
  text,
} from '../define-report.ts';

const template = defineReport({
  code: 'sample',
  name: '样例',
  title: '{bureau}{year}年工作总结',
  description: '样例。',
  version: 3,
  periods: ['year'],
  blocks: [
    heading(1, '一、{year}年工作'),
    heading(2, '（一）走访慰问'),
    paragraph(
      text`走访${figure('visit-times', { wording: 'floor', scale: 'ten-thousand' })}，${figure('visits', { slice: { field: 'occasion', value: 'army-day' }, unit: '' })}。`,
    ),
    heading(1, '二、下一步'),
    heading(2, '结语'),
  ],
});
const values = placeholdersOf(
  { region: '青岚区', bureau: '青岚区退役军人事务局' },
  { from: '2026-01-01', to: '2026-12-31' },
);
const composed = templateToDocument(template, values);

const table = {
  id: 't1',
  title: '各镇街走访',
  metrics: ['visit-times'],
  by: 'area',
  sliceField: null,
  period: 'report',
  region: 'report',
} as const;

test('a template becomes a document that the shape and the editor schema both take', () => {
  expect(ReportDocumentShape.parse(composed)).toEqual(composed);
  const node = Node.fromJSON(documentSchema, composed);
  expect(() => node.check()).not.toThrow();
  expect(titleOf(composed)).toBe('青岚区退役军人事务局2026年工作总结');
});

test('headings lose their typed numbers and are counted instead', () => {
  expect(headingNumbers(composed)).toEqual(['', '一、', '（一）', '', '二、', '']);
  expect(composed.content[1]).toMatchObject({ content: [{ text: '2026年工作' }] });
});

test('numbers of headings begin anew under each higher heading and pass ten and a hundred', () => {
  const levels = [1, 2, 3, 4, 4, 3, 2, ...Array.from({ length: 109 }, () => 1)] as const;
  const document = {
    type: 'doc',
    content: [
      { type: 'title' },
      ...levels.map((level) => ({ type: 'heading', attrs: { level, numbered: true } })),
    ],
  } as ReportDocument;
  const numbers = headingNumbers(document);
  expect(numbers.slice(1, 9)).toEqual(['一、', '（一）', '1.', '（1）', '（2）', '2.', '（二）', '二、']);
  expect(numbers[27]).toBe('二十一、');
  expect(numbers.at(-1)).toBe('一百一十、');
});

test('chips keep what the template asked of them', () => {
  expect(figuresIn(composed)).toEqual([
    plainFigure('f1', 'visit-times', { wording: 'floor', scale: 'yi' }),
    plainFigure('f2', 'visits', { slice: 'occasion=army-day', unit: '' }),
  ]);
});

test('tables and charts are found in reading order', () => {
  const document: ReportDocument = {
    type: 'doc',
    content: [
      { type: 'title' },
      { type: 'figureTable', attrs: table },
      { type: 'figureChart', attrs: { ...table, id: 't2', kind: 'bar' } },
    ],
  };
  expect(tablesIn(document).map(({ id }) => id)).toEqual(['t1', 't2']);
  expect(ReportDocumentShape.parse(document)).toEqual(document);
  expect(() => Node.fromJSON(documentSchema, document).check()).not.toThrow();
});

test('what is not a report is refused', () => {
  const refused: unknown[] = [
    { type: 'doc', content: [] },
    { type: 'doc', content: [{ type: 'paragraph' }] },
    { type: 'doc', content: [{ type: 'title' }, { type: 'script' }] },
    { type: 'doc', content: [{ type: 'title' }, { type: 'heading', attrs: { level: 5, numbered: true } }] },
    {
      type: 'doc',
      content: [
        { type: 'title' },
        { type: 'paragraph', content: [{ type: 'figure', attrs: { metric: 'visits' } }] },
      ],
    },
  ];
  for (const document of refused) expect(ReportDocumentShape.safeParse(document).success).toBe(false);
});

test('a step that would write a broken chip is refused', () => {
  const node = Node.fromJSON(documentSchema, composed);
  const sound = documentSchema.node('figure', plainFigure('f9', 'visits'));
  const at = node.child(0).nodeSize + 1;
  const [step] = new Transform(node).insert(at, sound).steps;
  const written = JSON.stringify(step!.toJSON());
  expect(Step.fromJSON(documentSchema, JSON.parse(written)).apply(node).failed).toBeNull();
  const broken = JSON.parse(written.replace('"exact"', '"roughly"'));
  expect(() => Step.fromJSON(documentSchema, broken)).toThrow(/"path"/);
});

test('the shapes of the desk read what they print', () => {
  const at = '2026-11-22T08:00:00.000Z';
  const id = crypto.randomUUID();
  const county = { countyCode: 990101, region: 990101000000, regionName: '青岚区' };
  const draft = {
    ...county,
    id,
    title: '总结',
    state: 'open',
    template: null,
    from: '2026-01-01',
    to: '2026-11-30',
    forecastTo: '2026-12-31',
    stepVersion: 0,
    rowVersion: 1,
    editions: 0,
    openedBy: '甲',
    openedAt: at,
    changedBy: '甲',
    changedAt: at,
    bureau: '青岚区退役军人事务局',
    document: composed,
    mayWrite: true,
    mayFinalise: false,
  };
  expect(Draft.parse(draft)).toEqual(draft);
  expect(FiguresRequest.parse({})).toEqual({ figures: [], tables: [] });
  const answer = { asOf: at, figures: [], tables: [] };
  expect(FiguresAnswer.parse(answer)).toEqual(answer);
  expect(StepsRequest.safeParse({ stepVersion: 0, clientId: 'short', steps: [] }).success).toBe(false);
  expect(StepsAnswer.safeParse({ accepted: true }).success).toBe(false);
  expect(DraftVersion.safeParse({ kind: 'lost' }).success).toBe(false);
  expect(BlockChange.safeParse({ kind: 'moved' }).success).toBe(false);
  expect(CommentThread.safeParse({ id: 'not one' }).success).toBe(false);
  expect(SectionLine.safeParse({ state: 'forgotten' }).success).toBe(false);
});

test('a template’s tables and the metrics its writer chose become tables, charts and sentences', () => {
  const document = templateToDocument(
    {
      code: 'topic',
      name: '专题',
      title: '{topic}专题报告',
      description: '',
      version: 1,
      periods: ['any'],
      blocks: [
        tableBlock('表1　{region}', ['visits']),
        chosen('sentences'),
        chosen('table'),
        chosen('months'),
      ],
    },
    placeholdersOf(
      { region: '青岚区', bureau: '局', topic: '帮扶' },
      { from: '2026-01-01', to: '2026-12-31' },
    ),
    [
      { code: 'aid-people', title: '帮扶人数', unit: '人' },
      { code: 'aid-amount', title: '帮扶金额', unit: '元' },
    ],
  );
  expect(titleOf(document)).toBe('帮扶专题报告');
  expect(ReportDocumentShape.parse(document)).toEqual(document);
  expect(tablesIn(document).map(({ id, title, by, metrics }) => [id, title, by, metrics.length])).toEqual([
    ['t1', '表1　青岚区', 'metric', 1],
    ['t2', '帮扶主要指标', 'metric', 2],
    ['t3', '帮扶人数分月情况', 'month', 1],
    ['t4', '帮扶金额分月情况', 'month', 1],
  ]);
  expect(figuresIn(document).map(({ metric, compare, scale }) => [metric, compare, scale])).toEqual([
    ['aid-people', 'none', 'none'],
    ['aid-people', 'last-year-rate', 'none'],
    ['aid-amount', 'none', 'yi'],
    ['aid-amount', 'last-year-rate', 'none'],
  ]);
});

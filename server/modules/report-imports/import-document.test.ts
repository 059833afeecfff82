import { expect, test } from 'vitest';
import { findMetric, reports } from '#definitions';
import { placeholdersOf } from '#kit';
import {
  ReportDocumentShape,
  confirmFigures,
  figuresIn,
  headingNumbers,
  templateToDocument,
  titleOf,
  blockText,
} from '#kit/report-document/index.ts';
import { importDocument } from './import-document.ts';
import { proposeFigures } from './propose-figures.ts';
import { readWrittenNumbers } from './read-written-numbers.ts';

/** The figures proposed by words alone. */
const proposed = (...asked: Parameters<typeof importDocument>) =>
  proposeFigures(importDocument(...asked).numbers, new Map());

const lines = (...texts: string[]) => texts.map((text) => ({ text, kind: 'paragraph' }));

test.each([
  ['接待来访8100余人次', { value: 8100, unit: '人次', wording: 'floor', scale: 'none' }],
  ['照片近1.2万张', { value: 12_000, unit: '张', wording: 'near', scale: 'wan' }],
  ['资金15.85万元', { value: 15_850_000, unit: '元', wording: 'exact', scale: 'wan' }],
  ['发放补助300余万元', { value: 300_000_000, unit: '元', wording: 'floor', scale: 'wan' }],
  ['办结率达97%以上', { value: 97, unit: '%', wording: 'above', scale: 'none' }],
  ['受教育7万余人次', { value: 70_000, unit: '人次', wording: 'floor', scale: 'wan' }],
  ['发放1,234份', { value: 1234, unit: '份', wording: 'exact', scale: 'none' }],
] as const)('%s is read', (text, expected) => {
  expect(readWrittenNumbers(text)).toMatchObject([expected]);
});

test('years, dates, ordinals and percentage points are no figures', () => {
  expect(readWrittenNumbers('2025年8月1日，第3批人员，提高1.2个百分点，“十四五”时期，保障法第12条')).toEqual(
    [],
  );
});

const FILE = lines(
  '青岚区退役军人事务局2025年工作总结和2026年工作打算',
  '一、2025年工作情况',
  '（一）走访慰问有温度。2025年春节前后走访慰问6200余人次，发放慰问金15.85万元；2019年以来持续开展。',
  '1.窗口服务',
  '大厅当场答复率81.5%，网上办件按时办结率为88.4%，举办招聘会12场，建立求职台账387名。',
);

test('headings, lead-in headings and the title are told apart, and the years move on', () => {
  const { document, year } = importDocument(FILE, 2026);
  expect(year).toBe(2025);
  expect(titleOf(document)).toBe('青岚区退役军人事务局2026年工作总结和2027年工作打算');
  expect(headingNumbers(document)).toEqual(['', '一、', '（一）', '', '1.', '']);
  expect(blockText(document.content[2]!)).toBe('走访慰问有温度。');
  expect(blockText(document.content[3]!)).toContain('2026年春节前后');
  expect(blockText(document.content[3]!)).toContain('2019年以来');
  expect(ReportDocumentShape.parse(document)).toEqual(document);
});

test('each number is proposed as the figure its words and unit suggest', () => {
  const figures = proposed(FILE, 2026);
  const best = figures.map(({ written, proposals }) => [written, proposals[0]?.metric]);
  expect(best).toEqual([
    ['6200余人次', 'visit-persons'],
    ['15.85万元', 'visit-cash'],
    ['81.5%', 'reception-answered-rate'],
    ['88.4%', 'online-on-time-rate'],
    ['12场', 'job-fairs'],
    ['387名', 'job-seekers'],
  ]);
  expect(figures[0]?.proposals[0]?.figure).toMatchObject({ wording: 'floor', scale: 'none', unit: null });
  expect(figures[5]?.proposals[0]?.figure).toMatchObject({ unit: '名' });
});

test('how a figure stood to the year before is proposed as a comparison of the figure before it', () => {
  const [calls, growth, rate, points] = proposed(
    lines('2025年工作总结', '热线受理835件，同比下降5.3%；热线按时办结率为98.1%，比上年提高1.2个百分点。'),
    2026,
  );
  expect(calls?.proposals[0]).toMatchObject({ metric: 'hotline-calls', figure: { compare: 'none' } });
  expect(growth).toMatchObject({ written: '同比下降5.3%' });
  expect(growth?.proposals[0]).toMatchObject({
    metric: 'hotline-calls',
    figure: { compare: 'last-year-rate' },
  });
  expect(rate?.proposals[0]).toMatchObject({ metric: 'hotline-on-time-rate' });
  expect(points).toMatchObject({ written: '比上年提高1.2个百分点' });
  expect(points?.proposals[0]).toMatchObject({
    metric: 'hotline-on-time-rate',
    figure: { compare: 'last-year-rate' },
  });
});

test('only what the writer confirms becomes a chip, and every other word stays', () => {
  const { document } = importDocument(FILE, 2026);
  const figures = proposed(FILE, 2026);
  const chosen = figures.slice(0, 2).map((one) => ({ ...one, figure: one.proposals[0]!.figure }));
  const confirmed = confirmFigures(document, [...chosen, { ...chosen[0]!, start: chosen[0]!.start + 1 }]);
  expect(figuresIn(confirmed).map(({ metric }) => metric)).toEqual(['visit-persons', 'visit-cash']);
  expect(blockText(confirmed.content[3]!)).toBe('2026年春节前后走访慰问，发放慰问金；2019年以来持续开展。');
  expect(confirmed.content[5]).toEqual(document.content[5]);
  expect(ReportDocumentShape.parse(confirmed)).toEqual(confirmed);
});

test('a document without figures, or of tables only, asks for nothing', () => {
  expect(proposed(lines('各位同志：', '会议很重要。'), 2026)).toEqual([]);
  expect(importDocument([{ text: '12人', kind: 'cell' }], 2026).document.content).toHaveLength(1);
});

test('a report of our own, read back, proposes the right figure first for most of its numbers', () => {
  const days = { from: '2025-01-01', to: '2025-12-31' };
  const document = templateToDocument(
    reports[0]!,
    placeholdersOf({ region: '青岚区', bureau: '青岚区退役军人事务局' }, days),
  );
  const written = document.content.map((block) => ({
    kind: 'paragraph',
    text:
      'content' in block
        ? (block.content ?? [])
            .map((node) =>
              node.type === 'text'
                ? node.text
                : `37${node.attrs.unit ?? findMetric(node.attrs.metric)!.unit}`,
            )
            .join('')
        : '',
  }));
  const figures = proposed(written, 2026);
  const asked = figuresIn(document).map(({ metric }) => metric);
  expect(figures).toHaveLength(asked.length);
  const right = figures.filter(({ proposals }, at) => proposals[0]?.metric === asked[at]);
  expect(right.length / asked.length).toBeGreaterThan(0.92);
});

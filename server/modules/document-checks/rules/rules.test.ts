import { expect, test } from 'vitest';
import { toChineseNumeral } from '#kit/chinese-numeral.ts';
import { isUnfinished } from '#kit/report-document/index.ts';
import { checkDocument, type Finding } from '../check-document.ts';
import { readText } from '../read-text.ts';
import { rules } from './index.ts';

const OPENING = ['今年以来，全局上下坚持以退役军人为中心，各项工作有力有序推进。', '现将有关情况报告如下。'];
const CLOSING = ['下一步，将继续把好事办好、实事办实，让退役军人更有获得感。'];

/** A whole document with the example in its middle, and where the example's marks are. */
const around = (example: string) => {
  const marked: { block: number; start: number; excerpt: string }[] = [];
  const blocks = readText([...OPENING, ...example.split('\n'), ...CLOSING].join('\n')).map((block, index) => {
    for (const [at, match] of [...block.text.matchAll(/⟦([^⟧]*)⟧/g)].entries())
      marked.push({ block: index, start: match.index - at * 2, excerpt: match[1]! });
    return { ...block, text: block.text.replaceAll(/[⟦⟧]/g, '') };
  });
  return { blocks, marked };
};

const told = ({ block, start, excerpt }: Finding) => ({ block, start, excerpt });
const cases = (which: 'wrong' | 'right') =>
  rules.flatMap((rule) => rule.examples[which].map((example) => [rule.code, example] as const));

test.each(cases('wrong'))('%s finds exactly what is marked in: %s', (code, example) => {
  const besides = rules.find((rule) => rule.code === code)?.examples.besides ?? [];
  const { blocks, marked } = around(example);
  const findings = checkDocument(blocks);
  expect(findings.filter(({ rule }) => rule === code).map(told)).toEqual(marked);
  expect(findings.filter(({ rule }) => rule !== code && !besides.includes(rule))).toEqual([]);
});

test.each(cases('right'))('nothing is found in the sound example of %s: %s', (_, example) => {
  expect(checkDocument(around(example).blocks)).toEqual([]);
});

test('all sound examples of one paragraph together are one sound document', () => {
  const paragraphs = rules.flatMap(({ examples }) =>
    examples.right.filter((example) => !example.includes('\n')),
  );
  const { blocks } = around(paragraphs.filter((example) => !/^\d/.test(example)).join('\n'));
  // Examples of different rules give one fact different values.
  expect(checkDocument(blocks, { withoutRules: ['two-values'] })).toEqual([]);
});

test('articles are followed beyond a hundred', () => {
  const articles = Array.from({ length: 112 }, (_, at) => `第${toChineseNumeral(at + 1)}条　本条另行规定。`);
  const numbering = (lines: readonly string[]) =>
    checkDocument(readText(lines.join('\n'))).filter(({ rule }) => rule === 'heading-numbering');
  expect(numbering(articles)).toEqual([]);
  expect(numbering(articles.toSpliced(104, 1)).map(({ excerpt }) => excerpt)).toEqual(['第一百零六条']);
});

test('a last heading with nothing after it but who signs and when is an empty section', () => {
  const text = [
    ...OPENING,
    '一、主要做法',
    '走访慰问老兵200人，大家反响很好。',
    '二、存在问题',
    '走访次数不多，服务不够深入。',
    '三、下步打算',
    '云溪镇退役军人服务站',
    '2026年1月5日',
  ];
  expect(checkDocument(readText(text.join('\n'))).map(({ rule, excerpt }) => ({ rule, excerpt }))).toEqual([
    { rule: 'empty-section', excerpt: '三、下步打算' },
  ]);
});

test('every rule has its own code, a reason, and both kinds of examples', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  for (const { code, reason, examples } of rules) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(reason.length, code).toBeGreaterThan(10);
    expect([examples.wrong.length > 0, examples.right.length > 0], code).toEqual([true, true]);
  }
});

test('what is still to be written is looked for first, so that no other rule takes its place', () => {
  const unfinished = rules.map(({ code }) => isUnfinished({ rule: code }));
  const firstOther = unfinished.indexOf(false);
  expect(firstOther).toBe(3);
  expect(unfinished.slice(firstOther)).not.toContain(true);
});

test('where a numbering and an empty heading lie in one place, the empty heading is told', () => {
  const blocks = ['一、工作情况', '全年走访慰问退役军人120人次。', '三、', '四、下一步打算'].map(
    (text, index) => ({
      text,
      kind: index === 1 ? ('paragraph' as const) : ('heading' as const),
      number: index + 1,
    }),
  );
  const alone = rules.map(({ code }) => code).filter((rule) => !isUnfinished({ rule }));
  const told = (withoutRules: string[]) =>
    checkDocument(blocks, { withoutRules })
      .filter(isUnfinished)
      .map(({ rule, block, start, end }) => ({ rule, block, start, end }));
  expect(told([]).length).toBeGreaterThan(0);
  expect(told([])).toEqual(told(alone));
});

test('what is proposed is made of what was found', () => {
  const { blocks } = around(
    '学习《中华人民共和国退役军人保护法》，宣传《退役军人保护法》，满意率达到百分之95。',
  );
  expect(checkDocument(blocks).map(({ proposal }) => proposal)).toEqual([
    expect.stringContaining('改为“《中华人民共和国退役军人保障法》”'),
    expect.stringContaining('改为“《退役军人保障法》”'),
    '写成“95%”。',
  ]);
});

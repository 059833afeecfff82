import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const textsOf = (content: string) => readText(content, { markdown: true }).map(({ text }) => text);

test('Markdown loses its marks, and text keeps its own', () => {
  expect(
    textsOf('## 一、**走访**慰问\n- 见[通知](https://example.cn/a)和![图](a.png)，__12__户\n> `慰问`2 * 3人'),
  ).toEqual(['一、走访慰问', '见通知和图，12户', '慰问2 * 3人']);
});

test('marks that open again and again and never close are read like any text', () => {
  for (const mark of ['[', '![a](', '**a ', '__a ', '`', '| ']) {
    const line = `慰问${mark.repeat(300_000 / mark.length)}`;
    expect(textsOf(line).join('').length).toBeGreaterThan(0);
  }
});

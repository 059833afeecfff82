import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { documentSchema, plainFigure } from '#kit/report-document/index.ts';
import { blockTexts, placeOf } from './check-text.ts';

const doc = Node.fromJSON(documentSchema, {
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: '总结' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '走访' },
        { type: 'figure', attrs: plainFigure('a', 'visit-persons') },
        { type: 'text', text: '，发放' },
        { type: 'figure', attrs: plainFigure('b', 'visit-money') },
        { type: 'text', text: '慰问金金。' },
      ],
    },
  ],
});
const shown: Readonly<Record<string, string>> = { a: '6200余人次', b: '35万元' };
const blocks = blockTexts(doc, ['', ''], (chip) => shown[chip.attrs['id'] as string] ?? '');
const textAt = (start: number, end: number) => {
  const place = placeOf(blocks, { block: 1, start, end });
  return place && doc.textBetween(place.from, place.to, '', '#');
};

test('chips are read as they show and named as counted', () => {
  expect(blocks[1]?.text).toBe('走访6200余人次，发放35万元慰问金金。');
  expect(blocks[1]?.counted.map(({ start, end }) => blocks[1]?.text.slice(start, end))).toEqual([
    '6200余人次',
    '35万元',
  ]);
});

test('places before, between, behind and across chips are found in the document', () => {
  const { text } = blocks[1]!;
  const at = (words: string) => text.indexOf(words);
  expect(textAt(0, 2)).toBe('走访');
  expect(textAt(at('，发'), at('，发') + 2)).toBe('，发');
  expect(textAt(at('金金'), at('金金') + 2)).toBe('金金');
  expect(textAt(at('访'), at('，') + 1)).toBe('访#，');
  expect(textAt(at('余人次'), at('余人次') + 2)).toBe('#');
});

test('a chip without a value yet takes no room in the text', () => {
  const bare = blockTexts(doc, [], () => '');
  const place = placeOf(bare, { block: 1, start: 2, end: 5 });
  expect(bare[1]?.text).toBe('走访，发放慰问金金。');
  expect(place && doc.textBetween(place.from, place.to, '', '')).toBe('，发放');
});

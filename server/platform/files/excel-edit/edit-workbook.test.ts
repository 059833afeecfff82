import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { editWorkbook } from './edit-workbook.ts';
import { openForm } from './open-form.ts';
import { copyFormulaDown, shiftFormula } from './shift-references.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongjun-edit-'));

/** A list of three blank rows under a merged title and a heading, a total below, a note, and a sheet that looks at it. */
const form = async (): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: '名册',
          rows: [
            ['登记表', null, null],
            ['姓名', '金额', '备注'],
            [null, null, null],
            [null, null, null],
            [null, null, null],
            ['合计', null, null],
            ['填表人：', null, null],
          ],
          cells: new Map([
            ['2,1', { value: null, type: 'empty', style: { numFmt: '0.00' } }],
            ['5,1', { value: 0, formula: 'SUM(B3:B5)', type: 'formula' }],
          ]) as never,
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
            { startRow: 6, startCol: 0, endRow: 6, endCol: 2 },
          ],
          columns: [{ width: 20 }, { width: 12 }, { width: 40 }],
        },
        {
          name: '汇总',
          rows: [['总额', null]],
          cells: new Map([['0,1', { value: 0, formula: "'名册'!B6", type: 'formula' }]]) as never,
        },
      ],
    }),
  );

const edited = async (bytes: Buffer, edit: Partial<Parameters<typeof editWorkbook>[2]>): Promise<Buffer> => {
  const path = join(folder, `${Math.random()}.xlsx`);
  writeFileSync(path, bytes);
  const opened = await openForm(path);
  try {
    const sheet = opened.parts.worksheets[0]!;
    return await editWorkbook(opened.archive, opened.parts, { sheet, cells: [], styledLike: 3, ...edit });
  } finally {
    opened.close();
  }
};

const partsOf = async (bytes: Buffer): Promise<Map<string, string>> => {
  const zip = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(
    Object.values(zip.files)
      .filter(({ dir }) => !dir)
      .map(async (file) => [file.name, await file.async('string')] as const),
  );
  return new Map(parts);
};

test('only the filled sheet is written anew; every other part is the bytes it was', async () => {
  const before = await form();
  const after = await edited(before, {
    cells: [{ row: 3, column: 0, value: { kind: 'text', text: '林<远>山&' } }],
  });
  const [was, is] = [await partsOf(before), await partsOf(after)];
  const changed = [...is].filter(([name, text]) => was.get(name) !== text).map(([name]) => name);
  // This writer asks for counting anew by itself, so that not even the table of contents changes.
  expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
  expect([...is.keys()].toSorted()).toEqual([...was.keys()].toSorted());
  const [sheet] = (await readXlsx(after)).sheets;
  expect(sheet!.rows[2]![0]).toBe('林<远>山&');
  expect(sheet!.merges).toHaveLength(2);
});

test('a cell with a formula keeps it, a style stays with its cell, and new cells look like their column', async () => {
  const after = await edited(await form(), {
    cells: [
      { row: 3, column: 1, value: { kind: 'number', number: 12.5 } },
      { row: 4, column: 1, value: { kind: 'number', number: 7 } },
      { row: 6, column: 1, value: { kind: 'number', number: 99 } },
    ],
  });
  const xml = (await partsOf(after)).get('xl/worksheets/sheet1.xml')!;
  expect(xml).toMatch(/<c r="B6"[^>]*><f>SUM\(B3:B5\)<\/f><\/c>/);
  const style = /<c r="B3" (s="\d+")><v>12.5<\/v>/.exec(xml)?.[1];
  expect(style).toBeDefined();
  expect(xml).toContain(`<c r="B4" ${style}><v>7</v></c>`);
});

test('rows put in push the foot down; sums, merged cells and formulas of other sheets follow', async () => {
  const after = await edited(await form(), {
    insert: { like: 4, count: 2 },
    cells: [{ row: 7, column: 0, value: { kind: 'text', text: '第五人' } }],
  });
  const parts = await partsOf(after);
  const xml = parts.get('xl/worksheets/sheet1.xml')!;
  expect(xml).toContain('<f>SUM(B3:B7)</f>');
  expect(xml).toContain('ref="A9:C9"');
  expect(parts.get('xl/worksheets/sheet2.xml')).toContain('B8');
  const [sheet] = (await readXlsx(after)).sheets;
  expect(sheet!.rows[6]![0]).toBe('第五人');
  expect(sheet!.rows[8]![0]).toBe('填表人：');
});

test('an added sheet stands at the end and opens', async () => {
  const after = await edited(await form(), {
    added: { name: '未填说明', widths: [10], rows: [['位置'], ['B3']] },
  });
  const book = await readXlsx(after);
  expect(book.sheets.map(({ name }) => name)).toEqual(['名册', '汇总', '未填说明']);
  expect(book.sheets[2]!.rows).toEqual([['位置'], ['B3']]);
});

test.each([
  ['SUM(B3:B5)', 'SUM(B3:B7)'],
  ['B2+$C$5*LOG10(C4)', 'B2+$C$7*LOG10(C4)'],
  ['"A9"&A9', '"A9"&A11'],
  ['汇总!A9', '汇总!A9'],
  ["'名册'!A9+名册!A2", "'名册'!A11+名册!A2"],
  ['税率A9+A9', '税率A9+A11'],
])('%s reads %s when two rows come in above row 5', (formula, moved) => {
  expect(shiftFormula(formula, { from: 5, by: 2 }, '名册', true)).toBe(moved);
});

test('a formula copied down moves its rows but not those held by $', () => {
  expect(copyFormulaDown('B3*$C$1+C$2', 2)).toBe('B5*$C$1+C$2');
});

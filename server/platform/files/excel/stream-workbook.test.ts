import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readXlsx as readWhole } from 'hucre/xlsx';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetRow } from './cell.ts';
import { openTableFile } from './open-table-file.ts';
import { recogniseTable } from './recognise-table.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { streamWorkbook, type WorkbookContent } from './stream-workbook.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'workbook-'))));
afterAll(() => rm(folder, { recursive: true }));

const LAYOUT: SheetLayout = {
  name: '花名册',
  title: '走访对象花名册',
  subtitle: '填报单位：某站',
  columns: [
    { heading: '姓名', format: 'text', required: true },
    { heading: '身份证号', format: 'text', width: 22 },
    { heading: '人数（人）', format: 'integer', group: '慰问' },
    { heading: '金额（元）', format: 'money', group: '慰问' },
    { heading: '日期', format: 'date', group: '慰问' },
    { heading: '节日', format: 'text', choices: ['春节', '八一'], hint: '从下拉列表中选择。' },
  ],
};

const written = async (name: string, content: WorkbookContent): Promise<string> => {
  const path = join(folder, name);
  await pipeline(await streamWorkbook(content), createWriteStream(path));
  return path;
};
const rowsOf = async (path: string): Promise<SheetRow[]> => {
  const file = await openTableFile(path);
  const rows: SheetRow[] = [];
  for await (const batch of file.sheets[0]!.batches()) rows.push(...batch);
  file.close();
  return rows;
};

test('rows, totals and foot come back as they were written', async () => {
  const path = await written('a.xlsx', {
    layout: LAYOUT,
    rows: [
      [
        ['=1+1', '990101195001010026', 3, 123456, '2026-01-05', '春节'],
        ['<乙>&\u0001', null, null, null, null, null],
      ],
    ],
    closing: () => ({ totals: ['合计', null, 3, 123456], foot: '制表人：李四' }),
  });
  const rows = await rowsOf(path);
  expect(rows.slice(4).map(({ cells }) => cells)).toEqual([
    ['=1+1', '990101195001010026', 3, 1234.56, new Date(Date.UTC(2026, 0, 5)), '春节'],
    ['<乙>&'],
    ['合计', null, 3, 1234.56],
    ['制表人：李四'],
  ]);
  const columns = LAYOUT.columns.map(({ heading }) => ({ code: heading, label: heading }));
  expect(recogniseTable(rows, columns)).toMatchObject({ lastHeaderRow: 4, unknown: [] });
});

test('a template keeps text columns as text, merges its headings and offers the choices', async () => {
  const path = await written('b.xlsx', {
    layout: LAYOUT,
    notes: [{ name: '填表说明', widths: [20], rows: [['栏目'], ['姓名']] }],
  });
  const workbook = await readWhole(await readFile(path), { readStyles: true });
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
    ['花名册', false],
    ['填表说明', false],
    ['选项', true],
  ]);
  const sheet = workbook.sheets[0];
  expect(sheet?.merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 5 });
  expect(sheet?.merges).toContainEqual({ startRow: 2, startCol: 2, endRow: 2, endCol: 4 });
  expect(sheet?.dataValidations?.[0]).toMatchObject({ type: 'list', formula1: "'选项'!$A$1:$A$2" });
});

test('the same content gives the same bytes', async () => {
  const [one, two] = await Promise.all(
    ['c.xlsx', 'd.xlsx'].map(async (name) => readFile(await written(name, { layout: LAYOUT }))),
  );
  expect(one?.equals(two!)).toBe(true);
});

test('a printed sheet is A4 across, its headings on every page, its lines as high as their words and ending with it', async () => {
  const path = await written('e.xlsx', {
    layout: LAYOUT,
    rows: [[['甲'], ['很长的名字很长的名字很长的名字', null, 1]]],
    closing: () => ({ totals: ['合计'], foot: '单位负责人：　　　　审核人：　　　　填报人：李四' }),
  });
  const zip = await JSZip.loadAsync(await readFile(path));
  const [sheet, workbook] = await Promise.all(
    ['xl/worksheets/sheet1.xml', 'xl/workbook.xml'].map((name) => zip.file(name)!.async('string')),
  );
  expect(sheet).toContain('orientation="landscape"');
  expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
  expect(workbook).toMatch(/_xlnm\.Print_Titles[^>]*>花名册!\$1:\$4</);
  const heights = [...sheet!.matchAll(/<row r="(\d+)"(?: ht="(\d+)")?/g)].map(([, row, height]) => [
    row,
    height,
  ]);
  expect(heights.slice(4)).toEqual([
    ['5', undefined],
    ['6', '60'],
    ['7', undefined],
    ['8', undefined],
  ]);
  const styleOf = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet!)?.[1];
  expect(styleOf('F8')).toBe(styleOf('A8'));
  expect(styleOf('F8')).not.toBe(styleOf('F6'));
  expect(sheet).not.toMatch(/<col style/);
});

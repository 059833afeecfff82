import { createWriteStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, test } from 'vitest';
import { ledgers } from '#definitions';
import { openTableFile } from '#platform/files/excel/open-table-file.ts';
import { ledgerColumns } from '../kinds/ledger-columns.ts';
import { ledgerTemplate, personTemplate } from './make-template.ts';
import { personColumns } from '../kinds/person-columns.ts';
import { planImport } from '../reading/plan-import.ts';
import { UNREAD_REGIONS } from '../reading/region-book.ts';
import type { SheetColumn } from '../reading/sheet-column.ts';

const folder = mkdtempSync(join(tmpdir(), 'templates-'));
afterAll(() => rm(folder, { recursive: true }));

/** What the import makes of a template: the code of each column, left to right. */
const recognised = async (workbook: Readable, columns: readonly SheetColumn[]) => {
  const path = join(folder, 'template.xlsx');
  await pipeline(workbook, createWriteStream(path));
  const file = await openTableFile(path);
  const { sheets, notes } = await planImport(file, columns);
  file.close();
  return { codes: sheets[0]?.placed.map(({ column }) => column.code), notes };
};

const NOTES = ['工作表“选项”是隐藏的，没有读取。', '工作表“填表说明”没有找到表头，没有读取。'];

test.each(ledgers.map((ledger) => [ledger.title, ledger] as const))(
  'every heading of the template of %s is recognised as its own column',
  async (_, ledger) => {
    const columns = ledgerColumns(ledger, UNREAD_REGIONS, { home: null });
    const { codes, notes } = await recognised(await ledgerTemplate(ledger, null), columns);
    expect(codes).toEqual(columns.map(({ code }) => code));
    expect(notes.filter((note) => !NOTES.includes(note))).toEqual([]);
  },
);

test('every heading of the template of people is recognised as its own column', async () => {
  const columns = personColumns(UNREAD_REGIONS, { home: null });
  expect((await recognised(await personTemplate(null), columns)).codes).toEqual(
    columns.map(({ code }) => code),
  );
});

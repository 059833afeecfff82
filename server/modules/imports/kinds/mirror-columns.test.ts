import { expect, test } from 'vitest';
import { mirrorsWithExamples } from '#definitions/mirrors/index.ts';
import type { MirrorExamples } from '#kit';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { openKeyring } from '#platform/crypto/keyring.ts';
import type { SheetRow } from '#platform/files/excel/cell.ts';
import { recogniseTable } from '#platform/files/excel/recognise-table.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertRow, placeColumns } from '../reading/convert-row.ts';
import { mirrorColumns } from './mirror-columns.ts';
import { mirrorKind } from './mirror-kind.ts';
import { UNREAD_REGIONS } from '../reading/region-book.ts';

useKeyring(openKeyring(mkdtempSync(join(tmpdir(), 'rongjun-keys-')), { create: true }));

const read = (
  mirror: (typeof mirrorsWithExamples)[number]['mirror'],
  { headings }: MirrorExamples,
  cells: Readonly<Record<string, string | number>>,
) => {
  const title: SheetRow = { number: 1, cells: [`${mirror.system}导出`] };
  const heading: SheetRow = { number: 2, cells: [...headings] };
  const row: SheetRow = { number: 3, cells: headings.map((name) => cells[name] ?? null) };
  const columns = mirrorColumns(mirror, UNREAD_REGIONS);
  const table = recogniseTable([title, heading, row], columns);
  if (!table) throw new Error('No heading was recognised.');
  expect(table.doubled).toEqual([]);
  expect(table.missing).toEqual([]);
  const converted = convertRow(row, placeColumns(table, columns));
  const generation = { id: '', region: 990101000000, asOf: '2026-01-01', isPartial: false, fileName: '' };
  const prepared = mirrorKind(mirror, UNREAD_REGIONS, generation).prepare(converted, row, 'Sheet1');
  const problems = 'item' in prepared ? [] : prepared.map(({ code }) => code);
  return { values: Object.fromEntries(converted.values), refused: [...converted.refused, ...problems] };
};

test.each(
  mirrorsWithExamples.flatMap(({ mirror, examples }) =>
    examples.accepted.map(
      (example) => [`${mirror.title}：${example.title}`, mirror, examples, example] as const,
    ),
  ),
)('%s is read from the official headings', (_, mirror, examples, { cells, reads }) => {
  const row = read(mirror, examples, cells);
  expect(row.refused).toEqual([]);
  expect(row.values).toMatchObject(
    reads.idNumber === undefined ? reads : { ...reads, idNumber: String(row.values['idNumber']) },
  );
});

test.each(
  mirrorsWithExamples.flatMap(({ mirror, examples }) =>
    examples.refused.map(
      (example) => [`${mirror.title}：${example.title}`, mirror, examples, example] as const,
    ),
  ),
)('%s is handed back', (_, mirror, examples, { cells, refusedAt }) => {
  expect(read(mirror, examples, cells).refused).toContain(refusedAt);
});

test('a month is enough only where only the month is compared', () => {
  const [filing] = mirrorsWithExamples;
  const row = { 姓名: '林远山', 身份证号码: '99010119600506001X', 采集时间: '2019-05' };
  expect(read(filing!.mirror, filing!.examples, row).refused).toEqual(['collectedOn']);
});

test.each(['1979-12', '1979年12月', '197912', 197912])(
  'a month written %s is enough where only the month is compared',
  (month) => {
    const isMonth = ({ match }: { match?: { precision?: string } }) => match?.precision === 'month';
    const { mirror } = mirrorsWithExamples.find((one) => one.mirror.fields.some(isMonth))!;
    const { code } = mirror.fields.find(isMonth)!;
    const column = mirrorColumns(mirror, UNREAD_REGIONS).find((one) => one.code === code)!;
    expect(column.read(month, false)).toEqual({ value: '1979-12-01' });
    expect(column.read(1979.1, false)).toEqual({ problem: expect.stringContaining('缺少日') });
  },
);

import type { SheetRow } from '#platform/files/excel/cell.ts';
import { classifyRow, type RowKind } from '#platform/files/excel/classify-row.ts';
import type { PlannedSheet } from './plan-import.ts';

/** Rows left aside, by what they were. */
export type SkippedRows = Partial<Record<Exclude<RowKind, 'data' | 'blank'>, number>>;

/** The records of a planned sheet, in batches; what is no record is counted in `skipped`. */
export async function* readRecords(
  { source, table }: PlannedSheet,
  skipped: SkippedRows,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  for await (const batch of source.batches()) {
    const records = batch.filter((row) => {
      if (row.number <= table.lastHeaderRow) return false;
      const kind = classifyRow(row, table);
      if (kind !== 'data' && kind !== 'blank') skipped[kind] = (skipped[kind] ?? 0) + 1;
      return kind === 'data';
    });
    if (records.length > 0) yield records;
  }
}

const WORDS: Readonly<Record<keyof SkippedRows, string>> = {
  total: '合计行',
  footer: '表尾说明行',
  'repeated-heading': '重复的表头行',
  'column-numbers': '栏次行',
};

/** 跳过合计行1行、表尾说明行2行。 Empty when nothing was skipped. */
export const skippedNote = (sheet: string, skipped: SkippedRows): string[] => {
  const parts = Object.entries(skipped).map(
    ([kind, count]) => `${WORDS[kind as keyof SkippedRows]}${count}行`,
  );
  return parts.length === 0 ? [] : [`工作表“${sheet}”跳过${parts.join('、')}。`];
};

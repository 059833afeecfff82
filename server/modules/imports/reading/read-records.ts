import type { SheetRow } from '#platform/files/excel/cell.ts';
import { classifyRow, type RowKind } from '#platform/files/excel/classify-row.ts';
import type { PlannedSheet } from './plan-import.ts';

/** What is told of the rows of a sheet once they are read. */
export interface RowTally {
  /** Rows left aside, by what they were. */
  readonly skipped: Partial<Record<Exclude<RowKind, 'data' | 'blank'>, number>>;
  /** Records that do not show in Excel, and are read as the others. */
  hidden: number;
}

/** The records of a planned sheet, in batches; what else there was is counted in `tally`. */
export async function* readRecords(
  { source, table }: PlannedSheet,
  tally: RowTally,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  const { skipped } = tally;
  for await (const batch of source.batches()) {
    const records = batch.filter((row) => {
      if (row.number <= table.lastHeaderRow) return false;
      const kind = classifyRow(row, table);
      if (kind !== 'data' && kind !== 'blank') skipped[kind] = (skipped[kind] ?? 0) + 1;
      if (kind === 'data' && row.isHidden) tally.hidden += 1;
      return kind === 'data';
    });
    if (records.length > 0) yield records;
  }
}

const WORDS: Readonly<Record<keyof RowTally['skipped'], string>> = {
  total: '合计行',
  footer: '表尾说明行',
  'repeated-heading': '重复的表头行',
  'column-numbers': '栏次行',
};

/** 跳过合计行1行、表尾说明行2行。 and how many records are hidden; empty when there is nothing to tell. */
export const notesOfRows = (sheet: string, { skipped, hidden }: RowTally): string[] => {
  const parts = Object.entries(skipped).map(
    ([kind, count]) => `${WORDS[kind as keyof RowTally['skipped']]}${count}行`,
  );
  return [
    ...(parts.length === 0 ? [] : [`工作表“${sheet}”跳过${parts.join('、')}。`]),
    ...(hidden === 0
      ? []
      : [`工作表“${sheet}”有${hidden}行是筛选掉或者隐藏的，也一并读取了；不要这些行的，请先删去再导入。`]),
  ];
};

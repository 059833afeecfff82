import { countedRows } from '#kit/report-document/index.ts';
import type { DocumentRun, DocumentTable } from '#platform/documents/document-block.ts';

/** A figure as the table behind a report tells it. */
export interface ToldFigure {
  readonly title: string;
  readonly definition: string;
  readonly value: DocumentRun;
  readonly rowCount: number;
  /** Rows brought in after their period was closed; left out when none. */
  readonly lateRows?: number | undefined;
}

/** 附表：every figure of a report with its definition, its value and how many rows it counts. */
export const figuresTable = (figures: readonly ToldFigure[]): DocumentTable => ({
  kind: 'table',
  title: '附表：数据一览',
  columns: [
    { heading: '序号', share: 1.4 },
    { heading: '指标与口径', share: 8 },
    { heading: '数值', share: 3, align: 'right' },
    { heading: '记录数', share: 2, align: 'right' },
  ],
  rows: figures.map(({ title, definition, value, rowCount, lateRows }, at) => [
    String(at + 1),
    `${title}：${definition}`,
    value,
    countedRows(rowCount, lateRows),
  ]),
});

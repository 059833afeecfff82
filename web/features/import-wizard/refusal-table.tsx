import type { Refusal } from '../../api/imports.ts';
import { useRefusals } from '../../api/imports.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { Pager } from '../../ui/list/pager.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useCursorPaging } from '../../ui/list/use-cursor-paging.ts';

interface CellRefusal {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

const SIZE = 50;

const columns: readonly Column<CellRefusal>[] = [
  { key: 'row', title: '行', align: 'end', render: ({ row }) => String(row) },
  { key: 'cell', title: '单元格', render: ({ cell }) => cell },
  { key: 'column', title: '列', render: ({ column }) => column },
  { key: 'value', title: '填写内容', maxWidth: 200, render: ({ value }) => value },
  { key: 'reason', title: '原因', render: ({ reason }) => reason },
  { key: 'sheet', title: '工作表', render: ({ sheet }) => sheet },
];

/** One line per refused cell. */
const cellsOf = (rows: readonly Refusal[]): CellRefusal[] =>
  rows.flatMap(({ sheet, row, refusals }) =>
    refusals.map(({ column, cell, value, reason }, index) => ({
      key: `${sheet}/${row}/${index}`,
      sheet,
      row,
      cell: cell ?? '',
      column: column ?? '',
      value: value ?? '',
      reason,
    })),
  );

interface RefusalTableProps {
  readonly countyCode: number | string;
  readonly id: string;
  readonly count: number;
}

/** Refused rows: where, what was written, and why it cannot be taken. */
export const RefusalTable = ({ countyCode, id, count }: RefusalTableProps) => {
  const paging = useCursorPaging(id, SIZE);
  const refusals = useRefusals(countyCode, id, paging.after, true);
  return (
    <QueryView query={refusals}>
      {({ rows, next }) => (
        <>
          <DataTable
            caption="未通过的行"
            columns={columns}
            rows={cellsOf(rows)}
            rowKey={({ key }) => key}
            density="compact"
            stale={refusals.isPlaceholderData}
          />
          <Pager paging={paging} shown={rows.length} next={next} count={count} size={SIZE} />
        </>
      )}
    </QueryView>
  );
};

import type { ReactNode } from 'react';
import { MOST_ON_PAPER, type PaperRows } from '../../api/read-pages.ts';
import { useSession, useUnitName } from '../../api/session.ts';
import { DataTable, type Column } from './data-table.tsx';
import { formatNumber } from '../format.ts';
import { today } from '../today.ts';
import './list-page.css';

/** How the list looks, on screen and on paper. */
export interface PaperTable<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
}

/** A list as it lies on paper, which nobody sees on screen: its rows, how many, and who printed them when. */
export const ListPaper = <Row,>({
  rows,
  isMore,
  caption,
  columns,
  rowKey,
}: PaperRows<Row> & PaperTable<Row>): ReactNode => {
  const { account } = useSession();
  const unit = useUnitName();
  return (
    <div className="rj-list__paper">
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} firstNumber={1} />
      <p>
        <span>
          {isMore
            ? `全部超过${MOST_ON_PAPER}行，只印前${MOST_ON_PAPER}行`
            : `共${formatNumber(rows.length)}行`}
        </span>
        <span>{unit}</span>
        <span>
          {account.displayName} {today()} 打印
        </span>
      </p>
    </div>
  );
};

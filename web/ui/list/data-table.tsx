import { Checkbox } from 'antd';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { ColumnHeading, sortWords, type TableOrder } from './column-heading.tsx';
import './data-table.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** Printed in the heading: 人、元. */
  readonly unit?: string | undefined;
  readonly align?: 'start' | 'end';
  /** Least width in pixels. */
  readonly width?: number;
  readonly render: (row: Row) => ReactNode;
  /** Long words are cut with an ellipsis beyond this width; the whole text shows on hover. */
  readonly maxWidth?: number;
  /** Words are read whole, in as many lines as the width of the column takes. */
  readonly wraps?: boolean;
  /** The list may be ordered by this column; what the server calls it. */
  readonly order?: string;
  /** Buttons: they have no place on paper, and as the last column stay in sight. */
  readonly screenOnly?: boolean;
}

/** Rows chosen, by their keys, for work on many. */
export interface TableSelection<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (rows: readonly Row[], isChosen: boolean) => void;
  /** Names a row for who cannot see it. */
  readonly nameOf: (row: Row) => string;
}

export type Density = 'comfortable' | 'compact';

export interface DataTableProps<Row> {
  /** Read aloud before the table; not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** A click anywhere on the row, or Enter on its first cell. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly openKey?: string | null | undefined;
  /** Totals by column key; shown in a row that stays at the bottom. */
  readonly totals?: Readonly<Record<string, ReactNode>> | undefined;
  /** What the totals are called, on screen and on paper; 合计 unless they count more than the rows that show. */
  readonly totalsTitle?: string;
  readonly density?: Density;
  /** Rows of an earlier query still stand while newer ones load. */
  readonly stale?: boolean;
  /** Number printed for the first row; omitted, there is no 序号 column. */
  readonly firstNumber?: number | undefined;
  readonly order?: TableOrder;
  readonly selection?: TableSelection<Row> | undefined;
  /** On a phone each row is a card, a line for each column: for rows too wide to be read by moving them sideways. */
  readonly stacks?: boolean;
}

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a, button, input, label, [role="button"]') !== null;

/** The table of every list: sticky header and first column, numbers on the right, units in the headings, totals. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const {
    caption,
    columns,
    rows,
    rowKey,
    onOpen,
    openKey,
    totals,
    totalsTitle = '合计',
    density = 'comfortable',
    firstNumber,
    order,
    selection,
    stacks = false,
  } = props;
  const open = (row: Row) => (event: MouseEvent | KeyboardEvent) => {
    if (!isControl(event.target) && window.getSelection()?.isCollapsed !== false) onOpen?.(row);
  };
  const first = columns[0]?.key;
  const ends = { first, last: columns.at(-1)?.key };
  return (
    <div
      className={`rj-table-scroll${props.stale ? ' rj-table-scroll--stale' : ''}`}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <table className={`rj-table rj-table--${density}${stacks ? ' rj-table--stacks' : ''}`}>
        <caption className="rj-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection ? (
              <th scope="col" className="rj-table__choose">
                <Checkbox
                  aria-label="选中本页全部"
                  checked={rows.every((row) => selection.chosen.has(rowKey(row)))}
                  indeterminate={
                    rows.some((row) => selection.chosen.has(rowKey(row))) &&
                    !rows.every((row) => selection.chosen.has(rowKey(row)))
                  }
                  onChange={({ target }) => selection.onChange(rows, target.checked)}
                />
              </th>
            ) : null}
            {firstNumber === undefined ? null : (
              <th scope="col" className="rj-table__ordinal">
                序号
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cellClass(column, ends)}
                style={column.width ? { minWidth: column.width } : undefined}
                {...(order && column.order ? { 'aria-sort': sortWords(column.order, order.now) } : {})}
              >
                <ColumnHeading title={column.title} unit={column.unit} name={column.order} order={order} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                className={`${onOpen ? 'rj-table__row--opens' : ''}${openKey === key ? ' rj-table__row--open' : ''}`}
                onClick={onOpen ? open(row) : undefined}
              >
                {selection ? (
                  <td className="rj-table__choose">
                    <Checkbox
                      aria-label={`选中${selection.nameOf(row)}`}
                      checked={selection.chosen.has(key)}
                      onChange={({ target }) => selection.onChange([row], target.checked)}
                    />
                  </td>
                ) : null}
                {firstNumber === undefined ? null : (
                  <td className="rj-table__ordinal">{firstNumber + index}</td>
                )}
                {columns.map((column) => {
                  const content = column.render(row);
                  const words = typeof content === 'string' ? content : undefined;
                  return (
                    <td
                      key={column.key}
                      className={cellClass(column, ends, words)}
                      style={column.maxWidth ? { maxWidth: column.maxWidth } : undefined}
                      title={column.maxWidth ? words : undefined}
                      data-title={stacks ? column.title : undefined}
                    >
                      {column.key === first && onOpen && words !== undefined ? (
                        <button type="button" className="rj-link" onClick={() => onOpen(row)}>
                          {content}
                        </button>
                      ) : (
                        content
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
        {totals && rows.length > 0 ? (
          <tfoot>
            <tr>
              {selection ? <td className="rj-table__choose" /> : null}
              {firstNumber === undefined ? null : <td className="rj-table__ordinal" />}
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column, ends)}>
                  {column.key === first ? totalsTitle : totals[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
};

/** A day, a time, a number, a masked number: what no line of paper may break. */
const FIGURES = /^[\d*X:.,-]+$/;

interface Ends {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const cellClass = <Row,>(column: Column<Row>, { first, last }: Ends, words = '') =>
  [
    FIGURES.test(words) ? 'rj-table__figures' : '',
    column.align === 'end' ? 'rj-number' : '',
    column.key === first ? 'rj-table__first' : '',
    column.maxWidth ? 'rj-table__cut' : '',
    column.wraps ? 'rj-table__wrap' : '',
    column.screenOnly ? 'rj-no-print' : '',
    column.screenOnly && column.key === last ? 'rj-table__last' : '',
  ]
    .filter(Boolean)
    .join(' ') || undefined;

import type { ReactNode } from 'react';
import { DataTable, type Column, type TableOrder, type TableSelection } from './data-table.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ListFrame } from './list-frame.tsx';
import { useListPrinting, type ListPrinting } from './list-printing.tsx';
import { Pager } from './pager.tsx';
import { QueryView } from '../state/query-view.tsx';
import { TableSettings } from './table-settings.tsx';
import { usePagedReading, type Reading } from './use-paged-reading.ts';

/** How a list that is being read looks, and what can be done with it. */
interface Shown<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** The row that stands open, by its key. */
  readonly openKey?: string | undefined;
  /** The rows are numbered, on through the pages. */
  readonly isNumbered?: boolean;
  readonly order?: TableOrder;
  readonly totals?: Readonly<Record<string, ReactNode>>;
  readonly selection?: TableSelection<Row> | undefined;
  /** On a phone each row is a card. */
  readonly stacks?: boolean;
  readonly tools?: ReactNode;
  /** Lets the whole list be printed as it is narrowed. */
  readonly printing?: ListPrinting<Row>;
  /** How many rows there are in all, when it is counted apart; undefined while it is being counted. */
  readonly count?: number | undefined;
  /** There are more than `count`. */
  readonly isCountMore?: boolean;
  /** Counts the rest, when there are more than `count`; left out when `count` is all of them. */
  readonly onCountAll?: (() => void) | undefined;
  readonly isCounting?: boolean;
  /** Shown in place of the table when there is no row at all. */
  readonly empty: { readonly title: string; readonly advice?: string; readonly action?: ReactNode };
}

/** A list that is being read: toolbar, table with the columns chosen, pager, or why there is nothing. */
export const ReadList = <Row,>(
  props: Shown<Row> & { readonly reading: ReturnType<typeof usePagedReading<Row>> },
) => {
  const { caption, columns, rowKey, onOpen, openKey, order, selection, stacks = false, tools, empty } = props;
  const { narrowing, view, paging, list } = props.reading;
  const paperTable = { caption, columns: view.visible(columns), rowKey };
  const print = useListPrinting(props.printing, narrowing, paperTable);
  return (
    <ListFrame
      narrowing={narrowing}
      isEmpty={list.data?.rows.length === 0}
      tools={
        <>
          {tools}
          {print.button}
        </>
      }
      paper={print.paper}
      settings={<TableSettings columns={columns} view={view} />}
    >
      <QueryView query={list} lines={10}>
        {({ rows, next = null }) =>
          rows.length === 0 ? (
            <EmptyState {...empty} />
          ) : (
            <>
              <DataTable
                caption={caption}
                columns={view.visible(columns)}
                rows={rows}
                rowKey={rowKey}
                {...(onOpen && { onOpen })}
                openKey={openKey}
                {...(props.isNumbered && { firstNumber: paging.firstNumber })}
                {...(order && { order })}
                totals={props.totals}
                selection={selection}
                stacks={stacks}
                density={view.density}
                stale={list.isPlaceholderData}
              />
              <Pager
                paging={paging}
                shown={rows.length}
                next={next}
                count={
                  'count' in props ? props.count : next === null && !paging.hasPrevious ? rows.length : null
                }
                isMore={props.isCountMore ?? false}
                onCountAll={props.onCountAll}
                isCounting={props.isCounting ?? false}
                size={view.size}
                onSize={(size) => view.change({ size })}
              />
            </>
          )
        }
      </QueryView>
    </ListFrame>
  );
};

/** A list read page by page. */
export const PagedList = <Row,>({
  name,
  of,
  narrowing,
  useRows,
  ...shown
}: Omit<Reading<Row>, 'hiddenAtFirst'> & Shown<Row>) => (
  <ReadList
    reading={usePagedReading({ name, ...(of !== undefined && { of }), narrowing, useRows })}
    {...shown}
  />
);

import type { ReactNode } from 'react';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ListFrame } from './list-frame.tsx';
import { useListPrinting, type ListPrinting } from './list-printing.tsx';
import { Pager, type PagerProps } from './pager.tsx';
import { QueryView } from '../state/query-view.tsx';
import { TableSettings } from './table-settings.tsx';
import { usePagedReading, type Reading } from './use-paged-reading.ts';

/** Of the table and the pager, what a list says itself; the rest follows from the page that is read. */
type Table<Row> = Pick<
  DataTableProps<Row>,
  'caption' | 'columns' | 'rowKey' | 'onOpen' | 'openKey' | 'order' | 'totals' | 'selection' | 'stacks'
>;
type Counting = Pick<PagerProps, 'onCountAll' | 'isCounting'>;

/** How a list that is being read looks, and what can be done with it. */
interface Shown<Row> extends Table<Row>, Counting {
  /** The rows are numbered, on through the pages. */
  readonly isNumbered?: boolean;
  readonly tools?: ReactNode;
  /** Lets the whole list be printed as it is narrowed. */
  readonly printing?: ListPrinting<Row>;
  /** How many rows there are in all, when it is counted apart; undefined while it is being counted. */
  readonly count?: number | undefined;
  /** There are more than `count`, and nobody counts the rest. */
  readonly isCountMore?: boolean;
  /** Shown in place of the table when there is no row at all. */
  readonly empty: { readonly title: string; readonly advice?: string; readonly action?: ReactNode };
}

/** A list that is being read: toolbar, table with the columns chosen, pager, or why there is nothing. */
export const ReadList = <Row,>(
  props: Shown<Row> & { readonly reading: ReturnType<typeof usePagedReading<Row>> },
) => {
  const {
    reading: { narrowing, view, paging, list },
    isNumbered = false,
    tools,
    printing,
    count,
    isCountMore = false,
    onCountAll,
    isCounting = false,
    empty,
    ...table
  } = props;
  const isCountedApart = 'count' in props;
  const columns = view.visible(table.columns);
  const print = useListPrinting(printing, narrowing, { ...table, columns });
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
      settings={<TableSettings columns={table.columns} view={view} />}
    >
      <QueryView query={list} lines={10}>
        {({ rows, next = null }) =>
          rows.length === 0 ? (
            <EmptyState {...empty} />
          ) : (
            <>
              <DataTable
                {...table}
                columns={columns}
                rows={rows}
                totalsTitle={next === null && !paging.hasPrevious ? '合计' : '全部合计'}
                firstNumber={isNumbered ? paging.firstNumber : undefined}
                density={view.density}
                stale={list.isPlaceholderData}
              />
              <Pager
                paging={paging}
                shown={rows.length}
                next={next}
                count={isCountedApart ? count : next === null && !paging.hasPrevious ? rows.length : null}
                isMore={isCountMore}
                onCountAll={onCountAll}
                isCounting={isCounting}
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
  hiddenAtFirst,
  ...shown
}: Reading<Row> & Shown<Row>) => (
  <ReadList reading={usePagedReading({ name, of, narrowing, useRows, hiddenAtFirst })} {...shown} />
);

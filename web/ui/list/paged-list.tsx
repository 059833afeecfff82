import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { DataTable, type Column, type TableSelection } from './data-table.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ListFrame } from './list-frame.tsx';
import { useListPrinting, type ListPrinting } from './list-printing.tsx';
import type { Narrowing } from './narrowing.ts';
import { Pager } from './pager.tsx';
import { QueryView } from '../state/query-view.tsx';
import { TableSettings, useTableView } from './table-settings.tsx';
import { useCursorPaging } from './use-cursor-paging.ts';

interface PagedListProps<Row> {
  /** Names what this clerk likes of the table: columns, density, rows per page. */
  readonly name: string;
  /** Tells lists of one name apart, such as those of two campaigns. */
  readonly of?: string;
  /** What is listed; when it changes, the first page shows again. */
  readonly narrowing: Narrowing;
  readonly useRows: (
    after: string | null,
    size: number,
  ) => UseQueryResult<{ readonly rows: readonly Row[]; readonly next?: string | null }>;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
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
  /** Shown in place of the table when there is no row at all. */
  readonly empty: { readonly title: string; readonly advice?: string; readonly action?: ReactNode };
}

/** A list read page by page: toolbar, table with the columns chosen, pager, or why there is nothing. */
export const PagedList = <Row,>(props: PagedListProps<Row>) => {
  const {
    name,
    of = '',
    narrowing,
    useRows,
    caption,
    columns,
    rowKey,
    onOpen,
    selection,
    stacks = false,
    tools,
    empty,
  } = props;
  const view = useTableView(name);
  const paging = useCursorPaging(JSON.stringify([name, of, narrowing.query]), view.size);
  const list = useRows(paging.after, view.size);
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

import type { ReactNode } from 'react';
import { useAdminList } from '../../api/admin.ts';
import type { Query } from '../../api/client.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { TableSettings, useTableView } from '../../ui/table-settings.tsx';
import { useCursorPaging } from '../../ui/use-cursor-paging.ts';

interface AdminListProps<Row> {
  readonly path: string;
  readonly query?: Query;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly tools?: ReactNode;
  readonly empty: string;
}

const NO_QUERY: Query = {};

/** A list of an administrator: rows, columns to choose, paging. */
export const AdminList = <Row extends { readonly id: string }>(props: AdminListProps<Row>) => {
  const { path, query = NO_QUERY, caption, columns, tools, empty } = props;
  const view = useTableView(path);
  const paging = useCursorPaging(JSON.stringify(query), view.size);
  const list = useAdminList<Row>(path, query, paging.after, view.size);
  return (
    <ListFrame tools={tools} settings={<TableSettings columns={columns} view={view} />}>
      <QueryView query={list} lines={10}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState title={empty} />
          ) : (
            <>
              <DataTable
                caption={caption}
                columns={view.visible(columns)}
                rows={rows}
                rowKey={({ id }) => id}
                density={view.density}
                stale={list.isPlaceholderData}
              />
              <Pager
                paging={paging}
                shown={rows.length}
                next={next ?? null}
                count={next === null && !paging.hasPrevious ? rows.length : null}
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

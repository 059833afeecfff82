import type { ReactNode } from 'react';
import { useAdminList } from '../../api/admin.ts';
import type { Query } from '../../api/client.ts';
import type { Column } from '../../ui/data-table.tsx';
import { PagedList } from '../../ui/paged-list.tsx';

interface AdminListProps<Row> {
  readonly path: string;
  readonly query?: Query;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly tools?: ReactNode;
  readonly empty: { readonly title: string; readonly advice?: string };
}

const NO_QUERY: Query = {};

/** A list of an administrator: rows, columns to choose, paging. */
export const AdminList = <Row extends { readonly id: string }>(props: AdminListProps<Row>) => {
  const { path, query = NO_QUERY, caption, columns, tools, empty } = props;
  return (
    <PagedList<Row>
      name={path}
      of={JSON.stringify(query)}
      useRows={(after, size) => useAdminList<Row>(path, query, after, size)}
      caption={caption}
      columns={columns}
      rowKey={({ id }) => id}
      tools={tools}
      empty={empty}
    />
  );
};

import type { ReactNode } from 'react';
import { useAdminList, type ListCount } from '../../api/admin.ts';
import type { Query } from '../../api/client.ts';
import type { Column } from '../../ui/data-table.tsx';
import { PagedList } from '../../ui/paged-list.tsx';

interface AdminListProps<Row> {
  readonly path: string;
  readonly query?: Query;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly tools?: ReactNode;
  /** Printing the list is itself put on record: it tells of people, if not by name. */
  readonly isPrintRecorded?: boolean;
  /** How many rows there are in all, when that is counted apart. */
  readonly count?: ListCount | undefined;
  readonly empty: { readonly title: string; readonly advice?: string };
}

const NO_QUERY: Query = {};

/** A list of an administrator: rows, columns to choose, paging. */
export const AdminList = <Row extends { readonly id: string }>(props: AdminListProps<Row>) => {
  const { path, query = NO_QUERY, caption, columns, tools, count, isPrintRecorded = false, empty } = props;
  return (
    <PagedList<Row>
      name={path}
      of={JSON.stringify(query)}
      useRows={(after, size) => useAdminList<Row>(path, query, after, size)}
      caption={caption}
      columns={columns}
      rowKey={({ id }) => id}
      tools={tools}
      {...('count' in props && { count: count?.count, isCountMore: count?.isMore ?? false })}
      printing={{ title: caption, path, query, ...(isPrintRecorded && { peopleOf: () => [] }) }}
      empty={empty}
    />
  );
};

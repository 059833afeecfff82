import type { ReactNode } from 'react';
import { useAdminList, type ListCount } from '../../api/admin.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { NOT_NARROWED, type Narrowing } from '../../ui/list/narrowing.ts';
import { PagedList } from '../../ui/list/paged-list.tsx';

interface AdminListProps<Row> {
  readonly path: string;
  readonly narrowing?: Narrowing;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly tools?: ReactNode;
  /** Printing the list is itself put on record: it tells of people, if not by name. */
  readonly isPrintRecorded?: boolean;
  /** How many rows there are in all, when that is counted apart. */
  readonly count?: ListCount | undefined;
  readonly empty: { readonly title: string; readonly advice?: string };
}

/** A list of an administrator: rows, columns to choose, paging. */
export const AdminList = <Row extends { readonly id: string }>(props: AdminListProps<Row>) => {
  const {
    path,
    narrowing = NOT_NARROWED,
    caption,
    columns,
    tools,
    count,
    isPrintRecorded = false,
    empty,
  } = props;
  return (
    <PagedList<Row>
      name={path}
      narrowing={narrowing}
      useRows={(after, size) => useAdminList<Row>(path, narrowing.query, after, size)}
      caption={caption}
      columns={columns}
      rowKey={({ id }) => id}
      tools={tools}
      {...('count' in props && { count: count?.count, isCountMore: count?.isMore ?? false })}
      printing={{ title: caption, path, ...(isPrintRecorded && { peopleOf: () => [] }) }}
      empty={empty}
    />
  );
};

import type { UseQueryResult } from '@tanstack/react-query';
import type { Narrowing } from './narrowing.ts';
import { useTableView } from './table-settings.tsx';
import { useCursorPaging } from './use-cursor-paging.ts';

/** One page of a list as it is read. */
export type RowsQuery<Row> = UseQueryResult<{
  readonly rows: readonly Row[];
  readonly next?: string | null;
}>;

/** Which list is read, and how. */
export interface Reading<Row> {
  /** Names what this clerk likes of the table: columns, density, rows per page. */
  readonly name: string;
  /** Tells lists of one name apart, such as those of two campaigns. */
  readonly of?: string | undefined;
  /** What is listed; when it changes, the first page shows again. */
  readonly narrowing: Narrowing;
  readonly useRows: (after: string | null, size: number) => RowsQuery<Row>;
  /** Columns that do not show before the clerk asks for them. */
  readonly hiddenAtFirst?: readonly string[] | undefined;
}

/**
 * A list as it is being read: what is looked for, how the clerk likes the table, the page that shows and its rows. For a
 * page that must know the rows, to count when they are there or to look up more about them.
 */
export const usePagedReading = <Row>({ name, of = '', narrowing, useRows, hiddenAtFirst }: Reading<Row>) => {
  const view = useTableView(name, hiddenAtFirst);
  const paging = useCursorPaging(JSON.stringify([name, of, narrowing.query]), view.size);
  return { narrowing, view, paging, list: useRows(paging.after, view.size) };
};

import type { ReactNode } from 'react';
import type { Column } from '../../ui/data-table.tsx';
import { Filters } from '../../ui/filters.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { useSearchText } from '../../ui/use-search.ts';
import { AdminList } from './admin-list.tsx';

interface RecordListPageProps<Row> {
  readonly title: string;
  readonly purpose: string;
  readonly path: string;
  readonly columns: readonly Column<Row>[];
  /** Filters beside the period, and the words of the address they set. */
  readonly filters?: ReactNode;
  readonly filterNames?: readonly string[];
}

/** A page of records nobody can change: a period, and the rows. */
export const RecordListPage = <Row extends { readonly id: string }>(props: RecordListPageProps<Row>) => {
  const { title, purpose, path, columns, filters, filterNames = [] } = props;
  const [search, setSearch] = useSearchText();
  const { from, to } = search;
  return (
    <Page title={title} purpose={`${purpose}记录不能修改和删除。`} fill>
      <Filters>
        <PeriodPicker
          from={from}
          to={to}
          onChange={(first, last) => setSearch({ from: first ?? '', to: last ?? '' })}
        />
        {filters}
      </Filters>
      <AdminList<Row>
        path={path}
        query={{ from, to, ...Object.fromEntries(filterNames.map((name) => [name, search[name]])) }}
        caption={title}
        columns={columns}
        empty={`没有${title}`}
      />
    </Page>
  );
};

import type { ReactNode } from 'react';
import { useAdminCount } from '../../api/admin.ts';
import { AppliedFilters } from '../../ui/applied-filters.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { DownloadButton } from '../../ui/download-button.tsx';
import { Filters } from '../../ui/filters.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodFilter } from '../../ui/period-filter.tsx';
import { useSearchText } from '../../ui/use-search.ts';
import { AdminList } from './admin-list.tsx';
import { narrowedBy } from './narrow-to.tsx';

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
  const narrowed = narrowedBy(search, setSearch);
  const names = [...filterNames, ...narrowed.map(({ key }) => key)];
  const chosen = Object.fromEntries(names.map((name) => [name, search[name]]));
  const query = { from, to, ...chosen };
  const isNarrowed = [from, to, ...Object.values(chosen)].some(Boolean);
  return (
    <Page title={title} purpose={`${purpose}记录不能修改和删除。`} fill>
      <Filters>
        <PeriodFilter />
        {filters}
      </Filters>
      <AppliedFilters
        filters={narrowed}
        onClear={() => setSearch({ account: '', accountWords: '', kind: '', kindWords: '' })}
      />
      <AdminList<Row>
        path={path}
        query={query}
        caption={title}
        columns={columns}
        isPrintRecorded
        count={useAdminCount(path, query)}
        tools={
          <DownloadButton path={`${path}/export.xlsx`} query={query}>
            导出
          </DownloadButton>
        }
        empty={
          isNarrowed
            ? { title: `这一范围没有${title}`, advice: '请放宽起止日期或减少筛选条件。' }
            : { title: `还没有${title}`, advice: '有了会自动记在这里，不用登记。' }
        }
      />
    </Page>
  );
};

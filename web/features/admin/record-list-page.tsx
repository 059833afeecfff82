import type { ReactNode } from 'react';
import { useAdminCount } from '../../api/admin.ts';
import { AppliedFilters } from '../../ui/list/applied-filters.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, PERIOD_SAYINGS } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PeriodFilter } from '../../ui/filter/period-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { AdminList } from './admin-list.tsx';
import { followedFilters, NOTHING_FOLLOWED } from './followed-filters.ts';

interface RecordListPageProps<Row> {
  readonly title: string;
  readonly purpose: string;
  readonly path: string;
  readonly columns: readonly Column<Row>[];
  /** Filters beside the period, and how each word of the address they set is said. */
  readonly filters?: ReactNode;
  readonly sayings?: Readonly<Record<string, (value: string) => string>>;
}

/** A page of records nobody can change: a period, and the rows. */
export const RecordListPage = <Row extends { readonly id: string }>(props: RecordListPageProps<Row>) => {
  const { title, purpose, path, columns, filters, sayings = {} } = props;
  const [search, setSearch] = useSearchText();
  const { from, to } = search;
  const followed = followedFilters(search, setSearch);
  const followedSayings = Object.fromEntries(followed.map(({ key, label }) => [key, () => label]));
  const chosenSayings = { ...sayings, ...followedSayings };
  const chosen = Object.fromEntries(Object.keys(chosenSayings).map((name) => [name, search[name]]));
  const narrowing = narrowedBy({ from, to, ...chosen }, { ...PERIOD_SAYINGS, ...chosenSayings });
  return (
    <Page title={title} purpose={`${purpose}记录不能修改和删除。`} fill>
      <Filters>
        <PeriodFilter />
        {filters}
      </Filters>
      <AppliedFilters filters={followed} onClear={() => setSearch(NOTHING_FOLLOWED)} />
      <AdminList<Row>
        path={path}
        narrowing={narrowing}
        caption={title}
        columns={columns}
        isPrintRecorded
        count={useAdminCount(path, narrowing.query)}
        tools={<ListExportButton path={`${path}/export.xlsx`} />}
        empty={
          narrowing.words.length > 0
            ? { title: `这一范围没有${title}`, advice: '请放宽起止日期或减少筛选条件。' }
            : { title: `还没有${title}`, advice: '有了会自动记在这里，不用登记。' }
        }
      />
    </Page>
  );
};

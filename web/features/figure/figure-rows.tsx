import { useNavigate } from '@tanstack/react-router';
import { useStored } from '../../ui/stored.ts';
import type { MetricRow } from '../../api/metrics.ts';
import { usePermission } from '../../api/session.ts';
import type { Page } from '../../api/people.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { formatMoney, formatNumber } from '../../ui/format.ts';
import { Pager } from '../../ui/list/pager.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useCursorPaging } from '../../ui/list/use-cursor-paging.ts';

interface FigureRowsProps {
  /** Names the list, so that another figure starts at its first page. */
  readonly of: string;
  readonly unit: string;
  readonly rowCount: number | null | undefined;
  readonly useRows: (after: string | null, size: number) => UseQueryResult<Page<MetricRow>>;
}

const columnsFor = (unit: string): readonly Column<MetricRow>[] => [
  {
    key: 'title',
    title: '记录',
    maxWidth: 260,
    render: (row) => (row.person ? `${row.person.name}（${row.title}）` : row.title),
  },
  { key: 'day', title: '业务日期', render: (row) => row.businessDay },
  { key: 'region', title: '所在地', maxWidth: 180, render: (row) => row.regionName },
  {
    key: 'contribution',
    title: '计入',
    unit: unit === '%' ? undefined : unit,
    align: 'end',
    render: (row) =>
      unit === '元' ? formatMoney(row.contribution).replace('¥', '') : formatNumber(row.contribution),
  },
];

/** Whether this post may open the records of a source. A figure counts those of one. */
const useMayOpen = (): ((source: MetricRow['source']) => boolean) => {
  const may = {
    registry: usePermission('people.read'),
    case: usePermission('case.read'),
    ledger: usePermission('ledger.read'),
  };
  return (source) => may[source];
};

/** The records behind a figure; each opens where it was made, for posts that may open it. */
export const FigureRows = ({ of, unit, rowCount, useRows }: FigureRowsProps) => {
  const navigate = useNavigate();
  const [size, setSize] = useStored('figure-rows', 20);
  const paging = useCursorPaging(of, size);
  const query = useRows(paging.after, size);
  const mayOpen = useMayOpen();
  const open = (row: MetricRow) => {
    const place = { county: String(row.countyCode), id: row.id };
    if (row.source === 'registry') void navigate({ to: '/people/$county/$id', params: place });
    else if (row.source === 'case') void navigate({ to: '/cases/$county/$id', params: place });
    else
      void navigate({ to: '/ledgers/$ledger/$county/$id', params: { ledger: row.ledger ?? '', ...place } });
  };
  return (
    <QueryView query={query}>
      {({ rows, next }) =>
        rows.length === 0 ? (
          <EmptyState title="没有计入的记录" advice="所选地区和时间内没有登记。" />
        ) : (
          <div style={{ border: '1px solid var(--rj-line)' }}>
            {mayOpen(rows[0]!.source) ? null : (
              <p className="rj-note" style={{ margin: 8 }}>
                您的岗位可以核对这些记录，不能打开；需要核实的，请联系登记单位。
              </p>
            )}
            <DataTable
              caption="计入这个数的记录"
              columns={columnsFor(unit)}
              rows={rows}
              rowKey={(row) => `${row.countyCode}/${row.id}`}
              onOpen={mayOpen(rows[0]!.source) ? open : undefined}
              density="compact"
              stale={query.isPlaceholderData}
              firstNumber={paging.firstNumber}
            />
            <Pager
              paging={paging}
              shown={rows.length}
              next={next}
              count={rowCount}
              size={size}
              onSize={setSize}
            />
          </div>
        )
      }
    </QueryView>
  );
};

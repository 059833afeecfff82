import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useDueLedgers, useCompletion, type StationCompletion } from '../../api/due-ledgers.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { DueTag } from './due-state.tsx';
import { textWidth } from '../../ui/text-width.ts';

/** Not yet reported first. */
const ORDER = ['overdue', 'due', 'running', 'nil', 'reported'];

/** How the stations of an area stand with one ledger in one period. */
export const CompletionTable = ({ county, region }: { readonly county: number; readonly region: number }) => {
  const [search, setSearch] = useSearchText();
  const ledgers = useDueLedgers(county);
  const choices = [...new Map((ledgers.data ?? []).map(({ ledger, title }) => [ledger, title]))];
  const ledger = search['ledger'] ?? choices[0]?.[0];
  const completion = useCompletion(ledger, region, search['day']);
  const stations = completion.data?.stations ?? [];
  const missing = stations.filter(({ state }) => state === 'due' || state === 'overdue').length;
  const period = completion.data?.period;
  const columns: readonly Column<StationCompletion>[] = [
    { key: 'station', title: '单位', width: 220, render: (one) => one.regionName },
    {
      key: 'state',
      title: '状态',
      render: ({ state }) => (period ? <DueTag state={state} period={period} /> : null),
    },
    {
      key: 'entries',
      title: '已登记',
      unit: '条',
      align: 'end',
      render: (one) =>
        one.entries > 0 && ledger && period ? (
          <Link
            to="/ledgers/$ledger"
            params={{ ledger }}
            search={{ region: String(one.region), from: period.from, to: period.to, state: 'all' } as never}
          >
            {formatNumber(one.entries)}
          </Link>
        ) : (
          formatNumber(one.entries)
        ),
    },
  ];
  return (
    <>
      <Filters>
        <Select
          aria-label="台账"
          style={textWidth(240)}
          value={ledger ?? null}
          options={choices.map(([value, label]) => ({ value, label }))}
          onChange={(value: string) => setSearch({ ledger: value, day: '' })}
        />
        <Select
          aria-label="期间"
          style={textWidth(200)}
          value={period?.from ?? null}
          options={(completion.data?.periods ?? []).map(({ from, title }) => ({
            value: from,
            label: title,
          }))}
          onChange={(day: string) => setSearch({ day })}
        />
      </Filters>
      <Panel
        title="各站完成情况"
        extra={
          period
            ? `${period.title}，应报${stations.length}个，未报${missing}个，期限${period.dueOn}`
            : undefined
        }
        flush
      >
        <QueryView query={completion}>
          {() =>
            stations.length === 0 ? (
              <EmptyState title="这个地区没有需要报送的单位" advice="请换一本台账或一个地区。" />
            ) : (
              <DataTable
                caption="各站完成情况"
                columns={columns}
                rows={stations.toSorted(
                  (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state),
                )}
                rowKey={(one) => String(one.region)}
                firstNumber={1}
              />
            )
          }
        </QueryView>
      </Panel>
    </>
  );
};

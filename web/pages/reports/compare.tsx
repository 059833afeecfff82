import { useParams } from '@tanstack/react-router';
import { Select, Switch } from 'antd';
import type { FigureComparison } from '#kit/report-document/edition-contracts.ts';
import { useComparison, useEdition, useEditions } from '../../api/report-editions.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatDay } from '../../ui/format.ts';
import { ListFrame } from '../../ui/list/list-frame.tsx';
import { narrowedBy } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { textWidth } from '../../ui/text-width.ts';

const YEARS = [1, 2, 3] as const;
const NOT_THERE = '—';

const columnsFor = (right: string): readonly Column<FigureComparison>[] => [
  {
    key: 'title',
    title: '指标',
    maxWidth: 320,
    render: ({ title, sliceTitle, about }) =>
      `${title}${sliceTitle ? `（${sliceTitle}）` : ''}${about ? `（${about}）` : ''}`,
  },
  { key: 'left', title: '本报告', align: 'end', render: ({ left }) => left?.text ?? NOT_THERE },
  { key: 'right', title: right, align: 'end', render: ({ right: other }) => other?.text ?? NOT_THERE },
  { key: 'change', title: '相比', align: 'end', render: ({ change }) => change ?? '' },
];

/** A signed report beside another one, or beside earlier years, figure by figure. */
const CompareReports = () => {
  const { county, id } = useParams({ strict: false }) as { county: string; id: string };
  const [{ with: other, years = '1', changed }, setSearch] = useSearchText();
  const edition = useEdition({ county, id });
  const editions = useEditions();
  const [otherCounty, otherId] = other?.split('/') ?? [];
  const comparison = useComparison(
    { county, id },
    otherCounty && otherId ? { county: otherCounty, id: otherId } : undefined,
    Number(years),
  );
  const year = Number(edition.data?.to.slice(0, 4) ?? 0);
  const others = (editions.data ?? []).filter((one) => one.id !== id);
  const options = [
    {
      label: '往年同期的记录',
      options: YEARS.map((back) => ({ value: `${back}`, label: year ? `${year - back}年同期` : '往年同期' })),
    },
    {
      label: '其他定稿',
      options: others.map((one) => ({
        value: `${one.countyCode}/${one.id}`,
        label: `${one.title}（第${one.number}次定稿，${formatDay(one.finalisedAt)}）`,
      })),
    },
  ].filter((group) => group.options.length > 0);
  const chosen = other ?? years;
  const chosenWords = options.flatMap((group) => group.options).find(({ value }) => value === chosen)?.label;
  const shownOf = (rows: readonly FigureComparison[]) =>
    changed === 'yes' ? rows.filter(({ left, right }) => left?.text !== right?.text) : rows;
  const narrowing = narrowedBy({ changed }, { changed: () => '只看有变化的' });
  return (
    <Page
      title="报告比较"
      tab="报告比较"
      purpose={edition.data ? `“${edition.data.title}”逐个数字与另一份相比。` : undefined}
      fill
    >
      <Filters>
        <Select
          aria-label="与什么相比"
          style={textWidth(420)}
          value={chosen}
          options={options}
          onChange={(value: string) =>
            setSearch(value.includes('/') ? { with: value, years: '' } : { with: '', years: value })
          }
        />
        <label>
          <Switch
            aria-label="只看有变化的"
            checked={changed === 'yes'}
            onChange={(on) => setSearch({ changed: on ? 'yes' : '' })}
          />{' '}
          只看有变化的
        </label>
      </Filters>
      <ListFrame
        narrowing={narrowing}
        isEmpty={comparison.data !== undefined && shownOf(comparison.data).length === 0}
      >
        <QueryView query={comparison} lines={10}>
          {(rows) => {
            const shown = shownOf(rows);
            return shown.length === 0 ? (
              <EmptyState title="没有可比的数字" advice="换一份报告或年份再看。" />
            ) : (
              <DataTable
                caption="报告比较"
                columns={columnsFor(chosenWords ?? '相比的一份')}
                rows={shown}
                rowKey={({ metric, sliceTitle, about }) => `${metric} ${sliceTitle ?? ''} ${about ?? ''}`}
              />
            );
          }}
        </QueryView>
      </ListFrame>
    </Page>
  );
};

export default CompareReports;

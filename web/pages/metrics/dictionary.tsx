import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useMetrics, type MetricSummary } from '../../api/metrics.ts';
import { metricTypeWords } from '../../features/figure/metric-words.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListFrame } from '../../ui/list/list-frame.tsx';
import { narrowedBy, said, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { textWidth } from '../../ui/text-width.ts';

const columns: readonly Column<MetricSummary>[] = [
  {
    key: 'title',
    title: '指标',
    width: 200,
    render: (metric) => (
      <Link to="/figures/$metric" params={{ metric: metric.code }}>
        {metric.title}
      </Link>
    ),
  },
  { key: 'unit', title: '单位', render: (metric) => metric.unit },
  { key: 'line', title: '业务线', render: (metric) => metric.lineTitle },
  { key: 'type', title: '类型', render: metricTypeWords },
  { key: 'source', title: '来源', render: (metric) => metric.sourceTitle },
  {
    key: 'description',
    title: '口径',
    width: 320,
    render: (metric) => (
      // A block of its own width: on a phone the column would else be a few characters wide and very tall.
      <span style={{ display: 'block', minWidth: 320, whiteSpace: 'normal' }}>{metric.description}</span>
    ),
  },
];

/** Every figure the bureau may write, and what exactly it counts. */
const Dictionary = () => {
  const metrics = useMetrics();
  const [{ text = '', line }, setSearch] = useSearchText();
  return (
    <Page title="统计指标" purpose="每个数字怎么算、从哪里来。点名称查看数值、分地区和计入的记录。" fill>
      <QueryView query={metrics} lines={12}>
        {(all) => {
          const titles = new Map(all.map((metric) => [metric.line, metric.lineTitle]));
          const lines = [...titles].map(([value, label]) => ({ value, label }));
          const narrowing = narrowedBy({ text, line }, { text: said('查找'), line: saidOf('业务线', lines) });
          const shown = all.filter(
            (metric) =>
              (!line || metric.line === line) && `${metric.title}${metric.description}`.includes(text.trim()),
          );
          return (
            <>
              <Filters>
                <Input.Search
                  allowClear
                  style={textWidth(280)}
                  placeholder="指标名称或口径"
                  aria-label="查找指标"
                  value={text}
                  onChange={(event) => setSearch({ text: event.target.value })}
                />
                <SelectFilter name="line" label="业务线" width={160} options={lines} />
                <span className="rj-note">共{shown.length}个指标</span>
              </Filters>
              <ListFrame narrowing={narrowing} isEmpty={shown.length === 0}>
                {shown.length === 0 ? (
                  <EmptyState title="没有符合条件的指标" advice="请换个词，或清除业务线。" />
                ) : (
                  <DataTable caption="统计指标" columns={columns} rows={shown} rowKey={({ code }) => code} />
                )}
              </ListFrame>
            </>
          );
        }}
      </QueryView>
    </Page>
  );
};

export default Dictionary;

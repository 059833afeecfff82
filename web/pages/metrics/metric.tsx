import { useParams } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { yearBefore } from '#kit/report-period.ts';
import {
  useAreas,
  useFigure,
  useMetric,
  useSlices,
  type FigureQuery,
  type Metric,
} from '../../api/metrics.ts';
import { useCurrentPost } from '../../api/session.ts';
import { FigureCard } from '../../features/figure/figure-card.tsx';
import { FigureSource } from '../../features/figure/figure-source.tsx';
import { figureText } from '../../features/figure/figure-text.ts';
import { ShareBars } from '../../features/figure/share-bars.tsx';
import { SliceFields } from '../../features/figure/slice-fields.tsx';
import { metricTypeWords } from '../../features/figure/metric-words.ts';
import { useRegionName } from '../../features/region-picker/region-names.ts';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import { Facts } from '../../ui/page/facts.tsx';
import { useMoneyUnit } from '../../ui/money-unit.ts';
import { Filters } from '../../ui/filter/filters.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Panel } from '../../ui/page/panel.tsx';
import { PeriodPicker } from '../../ui/filter/period-picker.tsx';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { today } from '../../ui/today.ts';

const Body = ({ metric }: { readonly metric: Metric }) => {
  const [search, setSearch] = useSearchText();
  const post = useCurrentPost();
  const [money] = useMoneyUnit();
  const query: FigureQuery = {
    metric: metric.code,
    region: Number(search['region'] ?? post?.region ?? 0),
    from: search['from'] ?? dayjs(today()).startOf('year').format('YYYY-MM-DD'),
    to: search['to'] ?? today(),
    ...(search['slice'] ? { slice: search['slice'] } : {}),
  };
  const whole: FigureQuery = { metric: query.metric, region: query.region, from: query.from, to: query.to };
  const figure = useFigure(query);
  const before = useFigure({ ...query, ...yearBefore(query) });
  const fields = metric.slices.map((slice) => slice.field);
  const field = search['by'] && fields.includes(search['by']) ? search['by'] : (fields[0] ?? '');
  const slices = useSlices(whole, field);
  const areas = useAreas(query);
  const regionName = useRegionName(query.region, query.region === post?.region ? post.regionName : undefined);
  return (
    <Page title={metric.title} purpose={metric.description}>
      <Filters>
        <RegionPicker
          label="地区"
          width={240}
          allowClear={false}
          value={query.region}
          valueName={regionName}
          onChange={(region) => setSearch({ region: region === undefined ? '' : String(region) })}
        />
        <PeriodPicker
          allowClear={false}
          from={query.from}
          to={query.to}
          onChange={(from, to) => setSearch({ from, to })}
        />
      </Filters>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: 12 }}>
        <Panel title="数值">
          <FigureCard
            title={query.slice ? `${regionName}（已限定类别）` : regionName}
            unit={metric.unit}
            query={query}
            figure={figure.data}
            failure={figure.error}
            before={before.data ? before.data.value : undefined}
          />
        </Panel>
        <Panel title="怎么算">
          <Facts
            facts={[
              { label: '类型', value: metricTypeWords(metric) },
              { label: '单位', value: metric.unit },
              { label: '业务线', value: metric.lineTitle },
              { label: '来源', value: metric.sourceTitle },
              ...(metric.parts.length > 0
                ? [{ label: '由这些合成', value: metric.parts.map(({ title }) => title).join('、') }]
                : []),
              ...(metric.target ? [{ label: '目标', value: `不低于${metric.target}${metric.unit}` }] : []),
              ...(figure.data?.denominator === undefined
                ? []
                : [
                    { label: '分子', value: String(figure.data.numerator ?? '') },
                    { label: '分母', value: String(figure.data.denominator) },
                  ]),
            ]}
          />
        </Panel>
      </div>
      {fields.length > 0 ? (
        <Panel
          title="按类别"
          extra={
            <SliceFields
              slices={metric.slices}
              value={field}
              onChange={(by) => setSearch({ by, slice: '' })}
            />
          }
        >
          <QueryView query={slices} lines={4}>
            {({ rows }) => (
              <ShareBars
                caption={`${metric.title}按类别`}
                bars={rows.map(({ value, label, figure: one }) => {
                  const slice = `${field}=${value}`;
                  return {
                    key: value,
                    value: one.value,
                    text: figureText(one.value, metric.unit, money),
                    label: (
                      <button
                        type="button"
                        className="rj-link"
                        aria-pressed={query.slice === slice}
                        onClick={() => setSearch({ slice: query.slice === slice ? '' : slice })}
                      >
                        {label}
                        {query.slice === slice ? '（已选，再点取消）' : ''}
                      </button>
                    ),
                  };
                })}
              />
            )}
          </QueryView>
        </Panel>
      ) : null}
      <Panel title="按地区" extra={query.slice ? '只计所选类别' : undefined}>
        <QueryView query={areas} lines={4}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className="rj-note">这个地区下面没有更小的地区。</p>
            ) : (
              <ShareBars
                caption={`${metric.title}按地区`}
                bars={rows.map(({ region, name, figure: one }) => ({
                  key: String(region),
                  value: one.value,
                  text: figureText(one.value, metric.unit, money),
                  label: (
                    <button
                      type="button"
                      className="rj-link"
                      onClick={() => setSearch({ region: String(region) })}
                    >
                      {name}
                    </button>
                  ),
                }))}
              />
            )
          }
        </QueryView>
      </Panel>
      <Panel title="计入的记录">
        <FigureSource metric={metric} query={query} figure={figure.data} />
      </Panel>
    </Page>
  );
};

/** One metric: value by area and period, by class, and the rows behind it. */
const MetricPage = () => {
  const { metric: code } = useParams({ strict: false }) as { metric: string };
  const metric = useMetric(code);
  return (
    <PageQuery query={metric} title="统计指标">
      {(definition) => <Body key={code} metric={definition} />}
    </PageQuery>
  );
};

export default MetricPage;

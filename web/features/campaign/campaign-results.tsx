import { Segmented } from 'antd';
import { useState } from 'react';
import { useFigure, useMetric, useMetrics, useSlices, type MetricSummary } from '../../api/metrics.ts';
import type { Campaign } from '../../api/campaigns.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { today } from '../../ui/today.ts';
import { FigureCard } from '../figure/figure-card.tsx';
import { ShareBars } from '../figure/share-bars.tsx';

interface Span {
  readonly region: number;
  readonly from: string;
  readonly to: string;
}

const Card = ({
  metric,
  title,
  span,
}: {
  readonly metric: MetricSummary;
  readonly title: string;
  readonly span: Span;
}) => {
  const query = { metric: metric.code, ...span };
  const figure = useFigure(query);
  return (
    <FigureCard title={title} unit={metric.unit} query={query} figure={figure.data} failure={figure.error} />
  );
};

/** The answers divided by one choice of the form. */
const Division = ({
  code,
  field,
  span,
}: {
  readonly code: string;
  readonly field: string;
  readonly span: Span;
}) => {
  const slices = useSlices({ metric: `${code}-entries`, ...span }, field);
  return (
    <QueryView query={slices}>
      {({ rows }) => (
        <ShareBars
          caption="登记份数"
          bars={rows.map(({ value, label, figure }) => ({
            key: value,
            label,
            value: figure.value,
            text: figure.value === null ? '没有记录' : `${formatNumber(figure.value)}份`,
          }))}
        />
      )}
    </QueryView>
  );
};

/** What the answers come to: the figures of the form, and the answers by each of its choices; each opens to its rows. */
export const CampaignResults = ({
  campaign,
  region,
}: {
  readonly campaign: Campaign;
  readonly region: number;
}) => {
  const metrics = useMetrics();
  const entries = useMetric(`${campaign.code}-entries`);
  const [field, setField] = useState<string>();
  const opened = campaign.opensOn ?? today();
  // What was done before the form was published and entered afterwards belongs to it as well.
  const span = { region, from: `${opened.slice(0, 4)}-01-01`, to: today() };
  const own = (metrics.data ?? []).filter(({ code }) => code.startsWith(`${campaign.code}-`));
  const divisions = entries.data?.slices ?? [];
  const chosen = field ?? divisions[0]?.field;
  if (own.length === 0) return <EmptyState title="还没有数字" advice="发布后，登记一份就有数字。" />;
  return (
    <>
      <div className="rj-campaign__figures">
        {own.map((metric) => (
          <Card
            key={metric.code}
            metric={metric}
            title={metric.title.replace(campaign.title, '').replace(/^：/, '')}
            span={span}
          />
        ))}
      </div>
      {chosen ? (
        <Panel
          title="按选项分"
          extra={
            <Segmented
              aria-label="按哪一项分"
              style={{ maxWidth: '100%', overflowX: 'auto' }}
              options={divisions.map(({ field: value, label }) => ({ value, label }))}
              value={chosen}
              onChange={setField}
            />
          }
        >
          <Division code={campaign.code} field={chosen} span={span} />
        </Panel>
      ) : null}
      <p className="rj-note">
        这些数字在“统计指标”和总结报告中都能用，报告编辑器里输入“{campaign.title}”即可找到。
      </p>
    </>
  );
};

import { Input, Segmented, Select } from 'antd';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import {
  MOST_METRICS,
  type Breakdown,
  type FigureChartAttributes,
} from '#kit/report-document/figure-attributes.ts';
import { useMetric, useMetrics } from '../../../api/metrics.ts';
import { FormField } from '../../../ui/form/form-field.tsx';
import { AreaField } from './area-field.tsx';
import { PeriodField } from './period-field.tsx';
import { BREAKDOWN_WORDS, CHARTS } from './wording-words.ts';

export type AskedBlock = Omit<FigureChartAttributes, 'id' | 'kind'> & {
  readonly kind?: FigureChartAttributes['kind'];
};

interface BlockSettingsProps {
  readonly draft: Draft;
  readonly asked: AskedBlock;
  readonly onChange: (changes: Partial<AskedBlock>) => void;
}

/** What a table or chart shows: metrics, by what they are divided, days, area, title. */
export const BlockSettings = ({ draft, asked, onChange }: BlockSettingsProps) => {
  const metrics = useMetrics().data ?? [];
  const slices = useMetric(asked.metrics[0] ?? '', asked.metrics.length > 0).data?.slices ?? [];
  const fits = (value: Breakdown) =>
    value === 'slice' ? slices.length > 0 : value !== 'metric' || asked.kind === undefined;
  const by = (next: Breakdown) =>
    onChange({ by: next, sliceField: next === 'slice' ? (slices[0]?.field ?? null) : null });
  return (
    <div className="rj-side__stack">
      <FormField id="block-title" label="题名" optional>
        {(aria) => (
          <Input
            {...aria}
            maxLength={120}
            value={asked.title}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </FormField>
      <FormField
        id="block-metrics"
        label="指标"
        help={
          asked.by === 'metric'
            ? '可选多个，一个指标一行，至少一个。'
            : asked.kind === undefined
              ? '可选多个，一个指标一列，至少一个。'
              : '可选多个，至少一个；图中单位不同的最多两种。'
        }
      >
        {(aria) => (
          <Select
            {...aria}
            aria-label="指标"
            mode="multiple"
            maxCount={asked.by === 'metric' ? MOST_METRICS.asRows : MOST_METRICS.asColumns}
            style={{ width: '100%' }}
            placeholder="输入名称、拼音或首字母"
            showSearch={{
              filterOption: (typed, option) => option?.words.includes(typed.toLowerCase()) ?? false,
            }}
            value={[...asked.metrics]}
            options={metrics.map(({ code, title, unit, pinyin, initials }) => ({
              value: code,
              label: `${title}（${unit}）`,
              words: `${title} ${pinyin} ${initials}`,
            }))}
            onChange={(codes: string[]) => onChange({ metrics: codes })}
          />
        )}
      </FormField>
      <FormField id="block-by" label="怎样分">
        {(aria) => (
          <div className="rj-side__stack">
            <Select
              {...aria}
              aria-label="怎样分"
              value={asked.by}
              options={BREAKDOWN_WORDS.filter(({ value }) => fits(value))}
              onChange={by}
            />
            {asked.by === 'slice' && slices.length > 1 ? (
              <Select
                aria-label="按哪个类别"
                value={asked.sliceField ?? ''}
                options={slices.map(({ field, label }) => ({ value: field, label }))}
                onChange={(sliceField: string) => onChange({ sliceField })}
              />
            ) : null}
          </div>
        )}
      </FormField>
      {asked.kind === undefined ? null : (
        <Segmented
          aria-label="图的样式"
          value={asked.kind}
          options={[...CHARTS]}
          onChange={(kind) => onChange({ kind })}
        />
      )}
      <PeriodField draft={draft} value={asked.period} onChange={(period) => onChange({ period })} />
      <AreaField draft={draft} value={asked.region} onChange={(region) => onChange({ region })} />
    </div>
  );
};

import { Select } from 'antd';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import type { FigureAttributes } from '#kit/report-document/figure-attributes.ts';
import type { Metric } from '../../../api/metrics.ts';
import { FormField } from '../../../ui/form/form-field.tsx';
import { AreaField } from './area-field.tsx';
import { PeriodField } from './period-field.tsx';
import { COMPARISONS, RATE_COMPARISONS } from './wording-words.ts';
import { WordingField } from './wording-field.tsx';

interface FigureSettingsProps {
  readonly metric: Metric;
  readonly draft: Draft;
  readonly asked: FigureAttributes;
  readonly onChange: (changes: Partial<FigureAttributes>) => void;
}

const WHOLE = '';

/** What a chip asks: wording, comparison, part, days, area. Each change shows in the text at once. */
export const FigureSettings = ({ metric, draft, asked, onChange }: FigureSettingsProps) => {
  const slices = metric.slices.map(({ label, field, values }) => ({
    label,
    options: values.map((one) => ({ value: `${field}=${one.value}`, label: one.label })),
  }));
  return (
    <div className="rj-side__stack">
      <FormField id="figure-compare" label="写什么">
        {(aria) => (
          <Select
            {...aria}
            aria-label="写什么"
            value={asked.compare}
            options={[...(metric.unit === '%' ? RATE_COMPARISONS : COMPARISONS)]}
            onChange={(compare) => onChange({ compare })}
          />
        )}
      </FormField>
      {asked.compare === 'none' ? (
        <WordingField unit={metric.unit} asked={asked} onChange={onChange} />
      ) : null}
      {slices.length === 0 ? null : (
        <FormField id="figure-slice" label="类别">
          {(aria) => (
            <Select
              {...aria}
              aria-label="类别"
              showSearch={{ optionFilterProp: 'label' }}
              value={asked.slice ?? WHOLE}
              options={[{ value: WHOLE, label: '全部' }, ...slices]}
              onChange={(slice: string) => onChange({ slice: slice === WHOLE ? null : slice })}
            />
          )}
        </FormField>
      )}
      <PeriodField draft={draft} value={asked.period} onChange={(period) => onChange({ period })} />
      <AreaField draft={draft} value={asked.region} onChange={(region) => onChange({ region })} />
    </div>
  );
};

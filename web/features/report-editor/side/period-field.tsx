import { Select } from 'antd';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import type { ChipPeriod } from '#kit/report-document/figure-attributes.ts';
import { FormField } from '../../../ui/form/form-field.tsx';
import { PeriodPicker } from '../../../ui/filter/period-picker.tsx';

interface PeriodFieldProps {
  readonly draft: Pick<Draft, 'from' | 'to' | 'forecastTo'>;
  readonly value: ChipPeriod;
  readonly onChange: (period: ChipPeriod) => void;
}

/** Over which days a figure counts: the report's, the year with a marked forecast, or days of its own. */
export const PeriodField = ({ draft, value, onChange }: PeriodFieldProps) => {
  const kind = typeof value === 'string' ? value : 'own';
  return (
    <FormField id="figure-period" label="时间">
      {(aria) => (
        <div className="rj-side__stack">
          <Select
            {...aria}
            aria-label="时间"
            value={kind}
            options={[
              { value: 'report', label: `报告期（${draft.from} 至 ${draft.to}）` },
              ...(draft.forecastTo || kind === 'forecast'
                ? [{ value: 'forecast', label: `预计到${draft.forecastTo ?? '年底'}` }]
                : []),
              { value: 'own', label: '另选起止日期' },
            ]}
            onChange={(next: string) =>
              onChange(next === 'own' ? { from: draft.from, to: draft.to } : (next as 'report' | 'forecast'))
            }
          />
          {typeof value === 'string' ? null : (
            <PeriodPicker
              allowClear={false}
              from={value.from}
              to={value.to}
              onChange={(from, to) => from && to && onChange({ from, to })}
            />
          )}
        </div>
      )}
    </FormField>
  );
};

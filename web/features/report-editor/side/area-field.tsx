import { Select } from 'antd';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import type { ChipRegion } from '#kit/report-document/figure-attributes.ts';
import { RegionPicker } from '../../region-picker/region-picker.tsx';
import { FormField } from '../../../ui/form/form-field.tsx';

interface AreaFieldProps {
  readonly draft: Pick<Draft, 'region' | 'regionName'>;
  readonly value: ChipRegion;
  readonly onChange: (region: ChipRegion) => void;
}

/** Which area a figure counts: the report's own, or another in the writer's scope. */
export const AreaField = ({ draft, value, onChange }: AreaFieldProps) => (
  <FormField id="figure-region" label="地区">
    {(aria) => (
      <div className="rj-side__stack">
        <Select
          {...aria}
          aria-label="地区范围"
          value={value === 'report' ? 'report' : 'own'}
          options={[
            { value: 'report', label: `报告地区（${draft.regionName}）` },
            { value: 'own', label: '另选地区' },
          ]}
          onChange={(next: string) => onChange(next === 'report' ? 'report' : draft.region)}
        />
        {value === 'report' ? null : (
          <RegionPicker
            label="地区"
            width="100%"
            allowClear={false}
            value={value}
            valueName={value === draft.region ? draft.regionName : undefined}
            onChange={(region) => onChange(region ?? 'report')}
          />
        )}
      </div>
    )}
  </FormField>
);

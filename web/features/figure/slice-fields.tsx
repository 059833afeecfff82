import { Segmented } from 'antd';
import type { Metric } from '../../api/metrics.ts';

interface SliceFieldsProps {
  readonly slices: Metric['slices'];
  readonly value: string;
  readonly onChange: (field: string) => void;
}

/** By which of its fields the figure is divided. */
export const SliceFields = ({ slices, value, onChange }: SliceFieldsProps) =>
  slices.length < 2 ? (
    <span>{slices[0]?.label}</span>
  ) : (
    <Segmented
      aria-label="分类方式"
      options={slices.map(({ field, label }) => ({ value: field, label }))}
      value={value}
      onChange={onChange}
    />
  );

import { Segmented } from 'antd';
import { useLedger } from '../../api/ledgers.ts';
import type { Metric } from '../../api/metrics.ts';
import { usePersonForm } from '../../api/person-fields.ts';

interface SliceFieldsProps {
  readonly metric: Metric;
  readonly fields: readonly string[];
  readonly value: string;
  readonly onChange: (field: string) => void;
}

const useLabels = (metric: Metric): ((field: string) => string) => {
  const ledgerCode =
    metric.type === 'simple' && metric.source.kind === 'ledger' ? metric.source.ledger : undefined;
  const ledger = useLedger(ledgerCode ?? '', ledgerCode !== undefined);
  const people = usePersonForm(ledgerCode === undefined);
  const fields = ledgerCode === undefined ? people.data?.fields : ledger.data?.fields;
  return (field) => fields?.find(({ code }) => code === field)?.label ?? field;
};

/** By which of its fields the figure is divided. */
export const SliceFields = ({ metric, fields, value, onChange }: SliceFieldsProps) => {
  const labelOf = useLabels(metric);
  if (fields.length < 2) return <span>{labelOf(value)}</span>;
  return (
    <Segmented
      aria-label="分类方式"
      options={fields.map((field) => ({ value: field, label: labelOf(field) }))}
      value={value}
      onChange={onChange}
    />
  );
};

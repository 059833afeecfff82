import { Input, InputNumber, Select } from 'antd';
import type { FieldDefinition } from '#kit/form/define-field.ts';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { textWidth } from '../../ui/text-width.ts';

interface FilterFieldProps {
  readonly field: FieldDefinition;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of the ledger's own filters, above its list. */
export const FilterField = ({ field, value, onChange }: FilterFieldProps) => {
  const lists = useCodeLists();
  const common = { 'aria-label': field.label, placeholder: field.label };
  switch (field.type) {
    case 'code':
    case 'yesNo':
      return (
        <Select
          {...common}
          style={textWidth(160)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={
            field.type === 'code'
              ? optionsOf(lists, field.codeList)
              : [
                  { value: 'true', label: `${field.label}：是` },
                  { value: 'false', label: `${field.label}：否` },
                ]
          }
          value={value ?? null}
          onChange={(code: string | undefined) => onChange(code ?? '')}
        />
      );
    case 'integer':
      return (
        <InputNumber
          {...common}
          style={textWidth(140)}
          controls={false}
          value={value === undefined ? null : Number(value)}
          onChange={(number) => onChange(number === null ? '' : String(number))}
        />
      );
    case 'date':
      return (
        <DateInput
          aria={{ id: `filter-${field.code}` }}
          label={field.label}
          value={value}
          onChange={(day) => onChange(day ?? '')}
        />
      );
    default:
      return (
        <Input.Search
          {...common}
          style={textWidth(180)}
          allowClear
          key={value ?? ''}
          defaultValue={value ?? ''}
          onSearch={onChange}
        />
      );
  }
};

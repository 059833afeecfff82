import { Input, Select } from 'antd';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import type { PersonField } from '../../api/person-fields.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import type { FieldAria } from '../../ui/form/form-field.tsx';
import { WholeNumberInput } from '../../ui/form/whole-number-input.tsx';
import { RegionPicker } from '../region-picker/region-picker.tsx';

interface PersonInputProps {
  readonly field: PersonField;
  readonly aria: FieldAria;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly regionName?: string | undefined;
  readonly autoFocus?: boolean;
}

const VILLAGE = ['village'] as const;

/** The input that fits a fact of the person file. */
export const PersonInput = ({
  field,
  aria,
  value,
  onChange,
  regionName,
  autoFocus = false,
}: PersonInputProps) => {
  const lists = useCodeLists();
  const options = optionsOf(lists, field.codeList, value);
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'region':
      return (
        <RegionPicker
          aria={aria}
          label={field.label}
          levels={VILLAGE}
          value={typeof value === 'number' ? value : undefined}
          valueName={regionName}
          onChange={onChange}
        />
      );
    case 'date':
      return <DateInput aria={aria} label={field.label} value={text || null} onChange={onChange} past />;
    case 'code':
    case 'codes':
      return (
        <Select
          {...aria}
          aria-label={field.label}
          style={{ width: field.type === 'codes' ? '100%' : 320, maxWidth: '100%' }}
          {...(field.type === 'codes' ? { mode: 'multiple' as const } : {})}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear={field.optional === true}
          placeholder="请选择"
          options={options}
          // Until the list is there, a code would stand for its words.
          value={(options.length === 0 ? null : value) ?? (field.type === 'codes' ? [] : null)}
          onChange={(chosen: unknown) => onChange(chosen ?? null)}
        />
      );
    case 'integer':
      return (
        <WholeNumberInput aria={aria} value={typeof value === 'number' ? value : null} onChange={onChange} />
      );
    case 'longText':
      return (
        <Input.TextArea
          {...aria}
          autoSize={{ minRows: 3 }}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'idNumber':
    case 'phone':
    case 'bankAccount':
      return (
        <Input
          {...aria}
          autoFocus={autoFocus}
          autoComplete="off"
          inputMode={field.type === 'idNumber' ? 'text' : 'numeric'}
          style={{ maxWidth: 320 }}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <Input {...aria} autoComplete="off" value={text} onChange={(event) => onChange(event.target.value)} />
      );
  }
};

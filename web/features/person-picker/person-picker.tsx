import { Select } from 'antd';
import { useState } from 'react';
import { usePeople } from '../../api/people.ts';
import type { FieldAria } from '../../ui/form/form-field.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';

export interface PickedPerson {
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
}

interface PersonPickerProps {
  readonly aria?: FieldAria;
  readonly label: string;
  readonly value: PickedPerson | null;
  readonly onChange: (person: PickedPerson | null) => void;
}

const CHOICES = 10;

/** Finds a person of the registry by name, pinyin, ID number or phone. */
export const PersonPicker = ({ aria, label, value, onChange }: PersonPickerProps) => {
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim(), 200);
  const { data, isFetching } = usePeople({ text }, null, CHOICES, text.length > 1);
  const rows = text.length > 1 ? (data?.rows ?? []) : [];
  const keyOf = (person: PickedPerson) => `${person.countyCode}/${person.id}`;
  return (
    <Select
      {...aria}
      aria-label={label}
      style={{ width: '100%', maxWidth: 480 }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      placeholder="输入姓名、拼音首字母、身份证号或手机号"
      notFoundContent={
        text.length < 2
          ? '请至少输入两个字'
          : isFetching
            ? '正在查找'
            : '没有找到，请核对写法，或先到“人员档案”登记'
      }
      labelInValue
      value={value ? { value: keyOf(value), label: value.name } : null}
      options={rows.map((person) => ({
        value: keyOf(person),
        label: person.name,
        note: `${person.idNumberMasked} · ${person.regionName}`,
      }))}
      optionRender={(option) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 16 }}>
          <span>{option.label}</span>
          <span className="rj-note">{option.data.note}</span>
        </span>
      )}
      onChange={(chosen) => {
        const person = rows.find((row) => keyOf(row) === chosen?.value);
        onChange(person ? { countyCode: person.countyCode, id: person.id, name: person.name } : null);
      }}
    />
  );
};

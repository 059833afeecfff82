import { Select } from 'antd';
import { useState } from 'react';
import { usePeople } from '../../api/people.ts';
import type { FieldAria } from '../../ui/form/form-field.tsx';
import { useDebounced } from '../../ui/filter/use-debounced.ts';
import type { PickedPerson } from './picked-person.ts';

interface PeoplePickerProps {
  readonly aria?: FieldAria;
  readonly label: string;
  /** Whether several people may be picked. */
  readonly several: boolean;
  readonly value: readonly PickedPerson[];
  readonly onChange: (people: readonly PickedPerson[]) => void;
}

interface Chosen {
  readonly value: string;
}

const CHOICES = 10;

/** Finds people of the registry by name, pinyin, ID number or phone, one or several. */
export const PeoplePicker = ({ aria, label, several, value, onChange }: PeoplePickerProps) => {
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim(), 200);
  const { data, isFetching } = usePeople({ text }, null, CHOICES, text.length > 1);
  const rows = text.length > 1 ? (data?.rows ?? []) : [];
  const keyOf = (person: PickedPerson) => `${person.countyCode}/${person.id}`;
  const optionOf = (person: PickedPerson) => ({ value: keyOf(person), label: person.name });
  const known = new Map<string, PickedPerson>([...rows, ...value].map((person) => [keyOf(person), person]));
  return (
    <Select
      {...aria}
      {...(several ? { mode: 'multiple' as const } : {})}
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
      value={several ? value.map(optionOf) : (value.map(optionOf)[0] ?? null)}
      options={rows.map((person) => ({
        ...optionOf(person),
        note: `${person.idNumberMasked} · ${person.regionName}`,
      }))}
      optionRender={(option) => (
        <span style={{ display: 'flex', justifyContent: 'space-between', gap: 16 }}>
          <span>{option.label}</span>
          <span className="rj-note">{option.data.note}</span>
        </span>
      )}
      onChange={(chosen: Chosen | readonly Chosen[] | null | undefined) => {
        const picked = [chosen ?? []].flat().flatMap((one) => known.get(one.value) ?? []);
        onChange(picked.map(({ countyCode, id, name }) => ({ countyCode, id, name })));
      }}
    />
  );
};

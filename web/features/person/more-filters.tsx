import { Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField, type FieldAria } from '../../ui/form/form-field.tsx';
import type { SearchText } from '../../ui/filter/use-search.ts';
import { moreFilters, type PeopleFilter } from './people-filters.ts';

const GRADES = [...'一二三四五六七八九十'].map((word, at) => ({ value: String(at + 1), label: `${word}级` }));

interface FilterInputProps {
  readonly filter: PeopleFilter;
  readonly aria: FieldAria;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

const FilterInput = ({ filter, aria, value, onChange }: FilterInputProps) => {
  const lists = useCodeLists();
  if (filter.type === 'date')
    return (
      <DateInput
        aria={aria}
        label={filter.label}
        value={value ?? null}
        onChange={(day) => onChange(day ?? '')}
      />
    );
  if (filter.type === 'text')
    return (
      <Input
        {...aria}
        allowClear
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value.trim())}
      />
    );
  return (
    <Select
      {...aria}
      aria-label={filter.label}
      style={{ width: '100%' }}
      allowClear
      placeholder="不限"
      showSearch={{ optionFilterProp: 'label' }}
      options={filter.type === 'grade' ? GRADES : optionsOf(lists, filter.codeList)}
      value={value ?? null}
      onChange={(code: string | undefined) => onChange(code ?? '')}
    />
  );
};

interface MoreFiltersProps {
  readonly search: SearchText;
  readonly onApply: (change: SearchText) => void;
}

/** The less used filters of the list of people, together in a drawer; all given must hold. */
export const MoreFilters = ({ search, onApply }: MoreFiltersProps) => {
  const [values, setValues] = useState<SearchText>();
  const inForce = moreFilters.filter(({ code }) => search[code]).length;
  const apply = () => {
    onApply(values ?? {});
    setValues(undefined);
  };
  return (
    <>
      <Button
        onClick={() =>
          setValues(Object.fromEntries(moreFilters.map(({ code }) => [code, search[code] ?? ''])))
        }
      >
        更多条件{inForce > 0 ? `（${inForce}）` : ''}
      </Button>
      <Drawer
        open={values !== undefined}
        size={420}
        title="更多条件"
        onClose={() => setValues(undefined)}
        extra={
          <Button type="primary" onClick={apply}>
            筛选
          </Button>
        }
      >
        <div className="rj-form__fields">
          {moreFilters.map((filter) => (
            <FormField key={filter.code} id={`filter-${filter.code}`} label={filter.label} optional>
              {(aria) => (
                <FilterInput
                  filter={filter}
                  aria={aria}
                  value={values?.[filter.code] || undefined}
                  onChange={(value) => setValues((before) => ({ ...before, [filter.code]: value }))}
                />
              )}
            </FormField>
          ))}
        </div>
      </Drawer>
    </>
  );
};

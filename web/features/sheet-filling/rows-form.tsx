import { Select } from 'antd';
import { useSavedLists } from '../../api/saved-lists.ts';
import type { Filling, PlanChange, SheetPlan, SheetRows, SheetSources } from '../../api/sheet-fillings.ts';
import { DateInput } from '../../ui/form/date-input.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { RegionPicker } from '../region-picker/region-picker.tsx';
import { textWidth } from '../../ui/text-width.ts';
import { EVERYBODY, ON_RECORD, OTHER_PEOPLE, rowsKey } from './rows-key.ts';

interface RowsFormProps {
  readonly filling: Filling;
  readonly plan: SheetPlan;
  readonly sources: SheetSources | undefined;
  readonly onChange: (change: PlanChange) => void;
}

/** Where the rows come from, of which area and which days. */
export const RowsForm = ({ filling, plan, sources, onChange }: RowsFormProps) => {
  const lists = useSavedLists();
  const saved = lists.data?.lists ?? [];
  const chosen = rowsKey(plan.rows, saved);
  const nameOf = (path: readonly string[]) => path.join('／');
  const options = [
    {
      label: '表里已写好的行',
      options: filling.headings.flatMap(({ column, path }) => [
        { value: `own/${column}`, label: `按“${nameOf(path)}”认人，填在旁边` },
        { value: `areas/${column}`, label: `按“${nameOf(path)}”认地区，填数字` },
      ]),
    },
    {
      label: '由系统列出',
      options: [
        { value: ON_RECORD, label: '在册人员' },
        ...saved.map(({ id, name }) => ({ value: `list/${id}`, label: `名单：${name}` })),
        ...(chosen === OTHER_PEOPLE ? [{ value: OTHER_PEOPLE, label: '原来选的名单（已删除或改过）' }] : []),
        ...(sources?.ledgers ?? []).map(({ code, label }) => ({
          value: `ledger/${code}`,
          label: `台账：${label}`,
        })),
      ],
    },
  ];
  const choose = (key: string) => {
    if (key === OTHER_PEOPLE) return;
    const [kind = '', rest = ''] = key.split('/');
    const list = saved.find(({ id }) => id === rest);
    const rows: SheetRows =
      kind === 'own' || kind === 'areas'
        ? { kind, column: Number(rest) }
        : kind === 'ledger'
          ? { kind, ledger: rest }
          : { kind: 'people', query: list ? list.query : EVERYBODY };
    onChange((now) => ({ ...now, rows }));
  };
  return (
    <div className="rj-sheet-rows">
      <FormField id="sheet-rows" label="行从哪里来">
        {(aria) => (
          <Select
            {...aria}
            aria-label="行从哪里来"
            style={textWidth(320)}
            showSearch={{ optionFilterProp: 'label' }}
            options={options}
            // Until the lists are there, one of them would be shown as gone.
            value={lists.isPending ? null : chosen}
            onChange={choose}
          />
        )}
      </FormField>
      <FormField id="sheet-region" label="地区">
        {(aria) => (
          <RegionPicker
            aria={aria}
            label="地区"
            width={220}
            value={plan.region}
            onChange={(region) => region !== undefined && onChange((now) => ({ ...now, region }))}
          />
        )}
      </FormField>
      <FormField id="sheet-from" label="数据从">
        {(aria) => (
          <DateInput
            aria={aria}
            label="数据从"
            value={plan.from}
            onChange={(from) => from && onChange((now) => ({ ...now, from }))}
          />
        )}
      </FormField>
      <FormField id="sheet-to" label="截至">
        {(aria) => (
          <DateInput
            aria={aria}
            label="截至"
            value={plan.to}
            onChange={(to) => to && onChange((now) => ({ ...now, to }))}
          />
        )}
      </FormField>
    </div>
  );
};

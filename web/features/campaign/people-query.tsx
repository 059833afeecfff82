import { Select } from 'antd';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { useSavedLists } from '../../api/saved-lists.ts';
import { textWidth } from '../../ui/text-width.ts';

export type PeopleQuery = Readonly<Record<string, string>>;

interface PeopleQueryFieldsProps {
  readonly query: PeopleQuery;
  readonly onChange: (query: PeopleQuery) => void;
}

/** Facts a list can be made from; what a saved list adds stays in it. */
const FACTS = [
  { code: 'identity', label: '人员类别', list: 'person-identity' },
  { code: 'difficulty', label: '困难类型', list: 'person-difficulty' },
  { code: 'contactClass', label: '联系类别', list: 'contact-class' },
  { code: 'placementKind', label: '安置方式', list: 'placement-kind' },
] as const;

/** Who stands on the lists: a saved list, or facts of the file. Without any, everybody in the areas. */
export const PeopleQueryFields = ({ query, onChange }: PeopleQueryFieldsProps) => {
  const lists = useCodeLists();
  const saved = useSavedLists();
  const set = (code: string, value: string | undefined) => {
    const { [code]: _before, ...rest } = query;
    onChange(value ? { ...rest, [code]: value } : rest);
  };
  const kept = saved.data?.lists ?? [];
  return (
    <div className="rj-campaign__areas">
      {kept.length > 0 ? (
        <Select
          aria-label="已保存的名单"
          placeholder="用已保存的名单"
          style={textWidth(200)}
          value={null}
          options={kept.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string) => onChange(kept.find((one) => one.id === id)?.query ?? {})}
        />
      ) : null}
      {FACTS.map(({ code, label, list }) => (
        <Select
          key={code}
          aria-label={label}
          placeholder={label}
          allowClear
          style={textWidth(160)}
          showSearch={{ optionFilterProp: 'label' }}
          value={query[code] ?? null}
          options={[
            ...(code === 'difficulty' ? [{ value: 'any', label: '各类困难' }] : []),
            ...optionsOf(lists, list),
          ]}
          onChange={(value: string | undefined) => set(code, value)}
        />
      ))}
    </div>
  );
};

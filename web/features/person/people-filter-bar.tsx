import { Select } from 'antd';
import { optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { Filters } from '../../ui/filter/filters.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { RegionFilter } from '../region-picker/region-filter.tsx';
import { MoreFilters } from './more-filters.tsx';
import { NO_PEOPLE_FILTERS, peopleFiltersOf } from './people-filters.ts';
import { SavedLists } from './saved-lists.tsx';
import { textWidth } from '../../ui/text-width.ts';

interface PeopleFilterBarProps {
  readonly search: Readonly<Record<string, string | undefined>>;
  readonly onSearch: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** What the list of people can be narrowed by, and the searches kept under a name. */
export const PeopleFilterBar = ({ search, onSearch }: PeopleFilterBarProps) => {
  const lists = useCodeLists();
  const { text, region, identity, sex, state } = search;
  return (
    <Filters>
      <SearchBox
        label="查找人员"
        width={420}
        placeholder="姓名、拼音、证号或后四位、手机、部队代号、村名"
        value={text ?? ''}
        onSearch={(words) => onSearch({ text: words })}
      />
      <RegionFilter value={region} onChange={(code) => onSearch({ region: code })} />
      <Select
        style={textWidth(176)}
        allowClear
        aria-label="人员类别"
        placeholder="人员类别"
        showSearch={{ optionFilterProp: 'label' }}
        options={optionsOf(lists, 'person-identity')}
        value={identity ?? null}
        onChange={(code: string | undefined) => onSearch({ identity: code ?? '' })}
      />
      <Select
        style={textWidth(96)}
        allowClear
        aria-label="性别"
        placeholder="性别"
        options={optionsOf(lists, 'sex')}
        value={sex ?? null}
        onChange={(code: string | undefined) => onSearch({ sex: code ?? '' })}
      />
      <Select
        style={textWidth(104)}
        allowClear
        aria-label="状态"
        placeholder="状态"
        options={optionsOf(lists, 'person-state')}
        value={state ?? null}
        onChange={(code: string | undefined) => onSearch({ state: code ?? '' })}
      />
      <MoreFilters search={search} onApply={onSearch} />
      <SavedLists
        query={peopleFiltersOf(search)}
        onOpen={(query) => onSearch({ ...NO_PEOPLE_FILTERS, ...query })}
      />
    </Filters>
  );
};

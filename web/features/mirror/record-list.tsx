import { Select } from 'antd';
import { useMirrorRecordCount, useMirrorRecords, type Mirror, type MirrorRecord } from '../../api/mirrors.ts';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { narrowedBy, said, saidOf } from '../../ui/list/narrowing.ts';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';
import { PersonLink } from '../person/person-link.tsx';
import { RegionFilter } from '../region-picker/region-filter.tsx';
import { useRegionSaying } from '../region-picker/region-saying.ts';
import { textWidth } from '../../ui/text-width.ts';

const columns: readonly Column<MirrorRecord>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 88,
    render: (row) =>
      row.personId ? (
        <PersonLink to={{ countyCode: row.countyCode, id: row.personId }}>{row.name}</PersonLink>
      ) : (
        `${row.name}（未建档）`
      ),
  },
  { key: 'number', title: '官方编号', render: (row) => row.officialNumber ?? '' },
  {
    key: 'state',
    title: '状态',
    render: (row) => (row.goneOn ? `${row.goneOn}起对方不再有` : (row.state ?? '')),
  },
  { key: 'stateOn', title: '状态日期', render: (row) => row.stateOn ?? '' },
  { key: 'region', title: '村（社区）', maxWidth: 200, render: (row) => row.regionName },
  { key: 'asOf', title: '数据截止', render: (row) => row.asOf },
];

const PRESENCES = [
  { value: 'held', label: '对方在册' },
  { value: 'gone', label: '对方不再有' },
];

/** What the official system holds, as its last export says. */
export const RecordList = ({ mirror }: { readonly mirror: Mirror }) => {
  const [search, setSearch] = useSearchText();
  const { held, presence = 'held', region, name } = search;
  const filters = { mirror: mirror.code, presence, state: held, region, name };
  const states = mirror.states.map(({ code, label }) => ({ value: code, label }));
  const narrowing = narrowedBy(filters, {
    mirror: () => '清单：对方记录',
    presence: saidOf('情况', PRESENCES),
    state: saidOf('对方状态', states),
    region: useRegionSaying(region),
    name: said('姓名'),
  });
  const count = useMirrorRecordCount(filters);
  return (
    <>
      <Filters>
        <Select
          aria-label="是否还在"
          style={textWidth(140)}
          options={PRESENCES}
          value={presence}
          onChange={(value: string) => setSearch({ presence: value })}
        />
        <SelectFilter name="held" label="对方状态" width={140} options={states} />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
        <SearchBox
          label="查找姓名"
          placeholder="姓名"
          value={name ?? ''}
          onSearch={(words) => setSearch({ name: words })}
        />
      </Filters>
      <PagedList<MirrorRecord>
        name="mirror-records"
        narrowing={narrowing}
        useRows={(after, size) => useMirrorRecords(filters, after, size)}
        caption={`${mirror.title}记录`}
        columns={columns}
        rowKey={(row) => row.id}
        count={count.data?.count}
        printing={{
          title: `${mirror.title}记录清单`,
          path: '/mirror-records',
          peopleOf: ({ countyCode, personId }) => (personId === null ? [] : [{ countyCode, id: personId }]),
        }}
        empty={{ title: '没有这样的记录', advice: '导入对方导出的数据后，记录会列在这里。' }}
      />
    </>
  );
};

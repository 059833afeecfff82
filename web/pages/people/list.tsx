import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { labelOf, optionsOf, useCodeLists } from '../../api/code-lists.ts';
import { usePeople, usePeopleCount, type PersonRow } from '../../api/people.ts';
import { usePermission } from '../../api/session.ts';
import { PersonDrawer } from '../../features/person/person-drawer.tsx';
import { personColumns } from '../../features/person/person-columns.tsx';
import { personStateWords } from '../../features/person/person-words.ts';
import { useRegionName } from '../../features/region-picker/region-names.ts';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import { AppliedFilters } from '../../ui/applied-filters.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DownloadButton } from '../../ui/download-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Filters } from '../../ui/filters.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { TableSettings, useTableView } from '../../ui/table-settings.tsx';
import { useCursorPaging } from '../../ui/use-cursor-paging.ts';
import { useSearchText } from '../../ui/use-search.ts';

const NO_FILTERS = {
  text: undefined,
  region: undefined,
  identity: undefined,
  sex: undefined,
  state: undefined,
};

const PeopleList = () => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const lists = useCodeLists();
  const mayWrite = usePermission('people.write');
  const mayImport = usePermission('import.run');
  const mayExport = usePermission('export.run');
  const { text, region, identity, sex, state } = search;
  const filters = { text, region, identity, sex, state };
  const regionName = useRegionName(region ? Number(region) : undefined);
  const view = useTableView('people');
  const paging = useCursorPaging(JSON.stringify(filters), view.size);
  const people = usePeople(filters, paging.after, view.size);
  const count = usePeopleCount(filters, people.isSuccess);
  const columns = personColumns(lists);
  const clear = () => setSearch(NO_FILTERS);
  const applied = [
    text ? { key: 'text', label: `查找：${text}`, onRemove: () => setSearch({ text: '' }) } : null,
    region
      ? { key: 'region', label: `地区：${regionName}`, onRemove: () => setSearch({ region: '' }) }
      : null,
    identity
      ? {
          key: 'identity',
          label: `类别：${labelOf(lists, 'person-identity', identity)}`,
          onRemove: () => setSearch({ identity: '' }),
        }
      : null,
    sex
      ? { key: 'sex', label: `性别：${labelOf(lists, 'sex', sex)}`, onRemove: () => setSearch({ sex: '' }) }
      : null,
    state
      ? {
          key: 'state',
          label: `状态：${personStateWords(state, lists)}`,
          onRemove: () => setSearch({ state: '' }),
        }
      : null,
  ].filter((one) => one !== null);

  const keyOf = (person: PersonRow) => `${person.countyCode}/${person.id}`;
  const open = (person: PersonRow) => {
    if (search['open'] === keyOf(person))
      void navigate({
        to: '/people/$county/$id',
        params: { county: String(person.countyCode), id: person.id },
      });
    else setSearch({ open: keyOf(person) });
  };

  return (
    <Page title="人员档案" purpose="查找、登记和更正退役军人及其他优抚对象的档案。" fill>
      <Filters>
        <SearchBox
          label="查找人员"
          placeholder="姓名、拼音、身份证号或后四位、手机号"
          value={text ?? ''}
          onSearch={(words) => setSearch({ text: words })}
        />
        <RegionPicker
          label="地区"
          placeholder="地区"
          width={220}
          value={region ? Number(region) : undefined}
          onChange={(code) => setSearch({ region: code === undefined ? '' : String(code) })}
        />
        <Select
          style={{ width: 200 }}
          allowClear
          aria-label="人员类别"
          placeholder="人员类别"
          showSearch={{ optionFilterProp: 'label' }}
          options={optionsOf(lists, 'person-identity')}
          value={identity ?? null}
          onChange={(code: string | undefined) => setSearch({ identity: code ?? '' })}
        />
        <Select
          style={{ width: 96 }}
          allowClear
          aria-label="性别"
          placeholder="性别"
          options={optionsOf(lists, 'sex')}
          value={sex ?? null}
          onChange={(code: string | undefined) => setSearch({ sex: code ?? '' })}
        />
        <Select
          style={{ width: 104 }}
          allowClear
          aria-label="状态"
          placeholder="状态"
          options={optionsOf(lists, 'person-state')}
          value={state ?? null}
          onChange={(code: string | undefined) => setSearch({ state: code ?? '' })}
        />
      </Filters>
      <AppliedFilters filters={applied} onClear={clear} />
      <ListFrame
        tools={
          <>
            {mayWrite ? (
              <Button
                type="primary"
                icon={<PlusOutlined />}
                onClick={() => void navigate({ to: '/people/add' })}
              >
                登记人员
              </Button>
            ) : null}
            {mayImport ? (
              <Button
                icon={<ImportOutlined />}
                onClick={() => void navigate({ to: '/imports/new', search: { kind: 'persons' } as never })}
              >
                导入
              </Button>
            ) : null}
            {mayExport ? (
              <DownloadButton path="/people/export.xlsx" query={filters}>
                导出
              </DownloadButton>
            ) : null}
          </>
        }
        settings={<TableSettings columns={columns} view={view} />}
      >
        <QueryView query={people} lines={12}>
          {({ rows, next }) =>
            rows.length === 0 ? (
              <EmptyState
                title={applied.length > 0 ? '没有符合条件的人员' : '还没有人员档案'}
                advice={
                  applied.length > 0
                    ? '请核对写法，或减少筛选条件。只能看到本岗位所辖地区的人员。'
                    : '可以逐人登记，也可以用 Excel 成批导入。'
                }
                action={applied.length > 0 ? <Button onClick={clear}>重置条件</Button> : null}
              />
            ) : (
              <>
                <DataTable
                  caption="人员名单"
                  columns={view.visible(columns)}
                  rows={rows}
                  rowKey={keyOf}
                  onOpen={open}
                  openKey={search['open']}
                  density={view.density}
                  stale={people.isPlaceholderData}
                  firstNumber={paging.firstNumber}
                />
                <Pager
                  paging={paging}
                  shown={rows.length}
                  next={next}
                  count={count.data?.count}
                  size={view.size}
                  onSize={(size) => view.change({ size })}
                />
              </>
            )
          }
        </QueryView>
      </ListFrame>
      {search['open'] ? (
        <PersonDrawer place={search['open']} onClose={() => setSearch({ open: '' })} />
      ) : null}
    </Page>
  );
};

export default PeopleList;

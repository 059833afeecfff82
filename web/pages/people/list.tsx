import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import { usePeople, usePeopleCount, type PersonRow } from '../../api/people.ts';
import { usePermission } from '../../api/session.ts';
import { ExportButton } from '../../features/exports/export-button.tsx';
import { appliedPeopleFilters } from '../../features/person/applied-people-filters.ts';
import { BulkDialog } from '../../features/person/bulk-dialog.tsx';
import { PeopleFilterBar } from '../../features/person/people-filter-bar.tsx';
import { NO_PEOPLE_FILTERS, peopleFiltersOf } from '../../features/person/people-filters.ts';
import { HIDDEN_AT_FIRST, personColumns } from '../../features/person/person-columns.tsx';
import { PersonDrawer } from '../../features/person/person-drawer.tsx';
import { useRegionName } from '../../features/region-picker/region-names.ts';
import { AppliedFilters } from '../../ui/list/applied-filters.tsx';
import { ReadList } from '../../ui/list/paged-list.tsx';
import { Page } from '../../ui/page/page.tsx';
import { useChosenRows } from '../../ui/list/use-chosen-rows.ts';
import { usePagedReading } from '../../ui/list/use-paged-reading.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

const PeopleList = () => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const lists = useCodeLists();
  const mayWrite = usePermission('people.write');
  const mayImport = usePermission('import.run');
  const mayExport = usePermission('export.run');
  const { region } = search;
  const filters = peopleFiltersOf(search);
  const order = search['order'] ?? '';
  const regionName = useRegionName(region ? Number(region) : undefined);
  const ordered = { ...filters, ...(order && { order }) };
  const clear = () => setSearch(NO_PEOPLE_FILTERS);
  const applied = appliedPeopleFilters(search, setSearch, { lists, regionName });
  const reading = usePagedReading<PersonRow>({
    name: 'people',
    narrowing: { query: ordered, words: applied.map(({ label }) => label) },
    useRows: (after, size) => usePeople(ordered, after, size),
    hiddenAtFirst: HIDDEN_AT_FIRST,
  });
  const listed = JSON.stringify(filters);
  const [countedWhole, setCountedWhole] = useState<string>();
  const count = usePeopleCount(filters, reading.list.isSuccess, countedWhole === listed);
  const keyOf = (person: PersonRow) => `${person.countyCode}/${person.id}`;
  const chosen = useChosenRows<PersonRow>(keyOf, ({ name }) => name);
  const [working, setWorking] = useState<'chosen' | 'all'>();

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
      <PeopleFilterBar search={search} onSearch={setSearch} />
      <AppliedFilters filters={applied} onClear={clear} />
      <ReadList<PersonRow>
        reading={reading}
        caption="人员名单"
        columns={personColumns(lists)}
        rowKey={keyOf}
        onOpen={open}
        openKey={search['open']}
        isNumbered
        order={{ now: order, onChange: (next) => setSearch({ order: next }) }}
        selection={mayWrite ? chosen.selection : undefined}
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
            {mayExport ? <ExportButton kind="people" query={filters} mayBeUnmasked /> : null}
            {mayWrite && mayExport ? (
              <Button onClick={() => void navigate({ to: '/people/round-trip', search: filters as never })}>
                用 Excel 修改
              </Button>
            ) : null}
            {mayWrite && chosen.rows.length > 0 ? (
              <Button onClick={() => setWorking('chosen')}>成批办理所选{chosen.rows.length}人</Button>
            ) : null}
            {mayWrite && chosen.rows.length === 0 && (count.data?.count ?? 0) > 0 ? (
              <Button
                onClick={() => {
                  setCountedWhole(listed);
                  setWorking('all');
                }}
              >
                成批办理全部结果
              </Button>
            ) : null}
          </>
        }
        printing={{ title: '人员名单', path: '/people', peopleOf: (person) => [person] }}
        count={count.data?.count}
        onCountAll={count.data?.isMore ? () => setCountedWhole(listed) : undefined}
        isCounting={count.isPlaceholderData}
        empty={
          applied.length > 0
            ? {
                title: '没有符合条件的人员',
                advice: '请核对写法，或减少筛选条件；按村、街道查找请写全称。只能看到本岗位所辖地区的人员。',
                action: <Button onClick={clear}>重置条件</Button>,
              }
            : { title: '还没有人员档案', advice: '可以逐人登记，也可以用 Excel 成批导入。' }
        }
      />
      {working ? (
        <BulkDialog
          people={working === 'chosen' ? chosen.rows : null}
          query={filters}
          count={working === 'chosen' ? chosen.rows.length : count.data?.count}
          onClose={() => {
            setWorking(undefined);
            chosen.clear();
          }}
        />
      ) : null}
      {search['open'] ? (
        <PersonDrawer place={search['open']} onClose={() => setSearch({ open: '' })} />
      ) : null}
    </Page>
  );
};

export default PeopleList;

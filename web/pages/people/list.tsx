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
import { DataTable } from '../../ui/list/data-table.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ListFrame } from '../../ui/list/list-frame.tsx';
import { useListPrinting } from '../../ui/list/list-printing.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Pager } from '../../ui/list/pager.tsx';
import { QueryView } from '../../ui/state/query-view.tsx';
import { TableSettings, useTableView } from '../../ui/list/table-settings.tsx';
import { useChosenRows } from '../../ui/list/use-chosen-rows.ts';
import { useCursorPaging } from '../../ui/list/use-cursor-paging.ts';
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
  const view = useTableView('people', HIDDEN_AT_FIRST);
  const paging = useCursorPaging(JSON.stringify([filters, order]), view.size);
  const ordered = { ...filters, ...(order && { order }) };
  const people = usePeople(ordered, paging.after, view.size);
  const listed = JSON.stringify(filters);
  const [countedWhole, setCountedWhole] = useState<string>();
  const count = usePeopleCount(filters, people.isSuccess, countedWhole === listed);
  const columns = personColumns(lists);
  const clear = () => setSearch(NO_PEOPLE_FILTERS);
  const applied = appliedPeopleFilters(search, setSearch, { lists, regionName });
  const keyOf = (person: PersonRow) => `${person.countyCode}/${person.id}`;
  const narrowing = { query: ordered, words: applied.map(({ label }) => label) };
  const print = useListPrinting<PersonRow>(
    { title: '人员名单', path: '/people', peopleOf: (person) => [person] },
    narrowing,
    { caption: '人员名单', columns: view.visible(columns), rowKey: keyOf },
  );
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
      <ListFrame
        narrowing={narrowing}
        isEmpty={people.data?.rows.length === 0}
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
            {print.button}
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
        settings={<TableSettings columns={columns} view={view} />}
        paper={print.paper}
      >
        <QueryView query={people} lines={12}>
          {({ rows, next }) =>
            rows.length === 0 ? (
              <EmptyState
                title={applied.length > 0 ? '没有符合条件的人员' : '还没有人员档案'}
                advice={
                  applied.length > 0
                    ? '请核对写法，或减少筛选条件；按村、街道查找请写全称。只能看到本岗位所辖地区的人员。'
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
                  order={{ now: order, onChange: (next) => setSearch({ order: next }) }}
                  selection={mayWrite ? chosen.selection : undefined}
                />
                <Pager
                  paging={paging}
                  shown={rows.length}
                  next={next}
                  count={count.data?.count}
                  onCountAll={count.data?.isMore ? () => setCountedWhole(listed) : undefined}
                  isCounting={count.isPlaceholderData}
                  size={view.size}
                  onSize={(size) => view.change({ size })}
                />
              </>
            )
          }
        </QueryView>
      </ListFrame>
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

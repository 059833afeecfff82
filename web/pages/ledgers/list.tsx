import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { useCodeLists } from '../../api/code-lists.ts';
import { useDocumentCounts } from '../../api/documents.ts';
import { useEntries, useEntrySummary, useLedger, useLedgers, type Entry } from '../../api/ledgers.ts';
import { usePermission } from '../../api/session.ts';
import { entryColumns, entryTotals } from '../../features/definition-table/entry-columns.tsx';
import { EntryDrawer } from '../../features/definition-table/entry-drawer.tsx';
import {
  entryFiltersOf,
  filterFields,
  filterKey,
  filterWords,
} from '../../features/definition-table/entry-filters.ts';
import { entryStates } from '../../features/definition-table/entry-state.ts';
import { FilterField } from '../../features/definition-table/filter-fields.tsx';
import { documentColumn } from '../../features/documents/document-column.tsx';
import { ExportButton } from '../../features/exports/export-button.tsx';
import { useRegionName } from '../../features/region-picker/region-names.ts';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import { AppliedFilters } from '../../ui/list/applied-filters.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ReadList } from '../../ui/list/paged-list.tsx';
import { PrintButton } from '../../ui/list/print-button.tsx';
import { useMoneyUnit } from '../../ui/money-unit.ts';
import { PageQuery } from '../../ui/page/page-query.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PeriodFilter } from '../../ui/filter/period-filter.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { usePagedReading } from '../../ui/list/use-paged-reading.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

/** What an empty ledger says: to those whose posts do not reach its business line, that it is not theirs to see. */
const emptyWords = (isOurs: boolean) =>
  isOurs
    ? { title: '这本台账还没有记录', advice: '可以逐条登记，也可以用 Excel 成批导入。' }
    : {
        title: '您的岗位不办理这条业务线',
        advice: '看不到这本台账的记录。如工作需要，请联系安全管理员调整岗位。',
      };

/** Own filters that stand open; the rest fold behind 更多. */
const OPEN_FILTERS = 2;

const Entries = ({ ledger }: { readonly ledger: LedgerDefinition }) => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const lists = useCodeLists();
  const [money] = useMoneyUnit();
  const [more, setMore] = useState(false);
  // A closed form is in no list, and is still read by whoever kept it.
  const readable = useLedgers().data;
  const isOurs =
    ledger.collection !== undefined || (readable?.some(({ code }) => code === ledger.code) ?? true);
  const mayWrite = usePermission('ledger.write') && isOurs;
  const mayImport = usePermission('import.run') && isOurs;
  const mayExport = usePermission('export.run');
  const filters = entryFiltersOf(ledger, search);
  const region = filters['region'] ? Number(filters['region']) : undefined;
  const applied = filterWords(ledger, filters, lists, useRegionName(region));
  const reading = usePagedReading<Entry>({
    name: `ledger.${ledger.code}`,
    narrowing: { query: filters, words: applied.map(({ label }) => label) },
    useRows: (after, size) => useEntries(ledger.code, filters, after, size),
  });
  const { list } = reading;
  const summary = useEntrySummary(ledger.code, filters, list.isSuccess);
  const keyOf = (entry: Entry) => `${entry.countyCode}/${entry.id}`;
  const counts = useDocumentCounts((list.data?.rows ?? []).map(keyOf));
  const own = filterFields(ledger);
  const clear = () =>
    setSearch(Object.fromEntries(applied.flatMap(({ keys }) => keys).map((key) => [key, ''])));
  const open = (entry: Entry) => {
    if (search['open'] !== keyOf(entry)) return setSearch({ open: keyOf(entry) });
    const params = { ledger: ledger.code, county: String(entry.countyCode), id: entry.id };
    void navigate({ to: '/ledgers/$ledger/$county/$id', params });
  };
  const go = (to: '/ledgers/$ledger/add' | '/ledgers/$ledger/print' | '/ledgers/$ledger/round-trip') =>
    void navigate({
      to,
      params: { ledger: ledger.code },
      search: (to.endsWith('add') ? {} : filters) as never,
    });

  return (
    <Page title={ledger.title} purpose={ledger.purpose} fill>
      <Filters>
        <PeriodFilter />
        <RegionPicker
          label="地区"
          placeholder="地区"
          width={220}
          value={region}
          onChange={(code) => setSearch({ region: code === undefined ? '' : String(code) })}
        />
        {(more ? own : own.slice(0, OPEN_FILTERS)).map((field) => (
          <FilterField
            key={field.code}
            field={field}
            value={filters[filterKey(field)]}
            onChange={(value) => setSearch({ [filterKey(field)]: value })}
          />
        ))}
        {more ? <SelectFilter name="state" label="状态" width={120} options={entryStates} /> : null}
        <Button type="link" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? '收起' : '更多'}
        </Button>
      </Filters>
      <AppliedFilters
        filters={applied.map(({ keys, label }) => ({
          key: label,
          label,
          onRemove: () => setSearch(Object.fromEntries(keys.map((key) => [key, '']))),
        }))}
        onClear={clear}
      />
      <ReadList<Entry>
        reading={reading}
        caption={ledger.title}
        columns={[...entryColumns(ledger, lists, money), documentColumn(counts.data)]}
        rowKey={keyOf}
        onOpen={open}
        openKey={search['open']}
        isNumbered
        totals={summary.data ? entryTotals(ledger, summary.data.totals, money) : {}}
        tools={
          <>
            {mayWrite ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/ledgers/$ledger/add')}>
                登记
              </Button>
            ) : null}
            {mayImport ? (
              <Button
                icon={<ImportOutlined />}
                onClick={() =>
                  void navigate({
                    to: '/imports/new',
                    search: { kind: 'ledger', ledger: ledger.code } as never,
                  })
                }
              >
                导入
              </Button>
            ) : null}
            {mayExport ? <ExportButton kind="ledger" query={{ ...filters, ledger: ledger.code }} /> : null}
            {mayWrite && mayExport ? (
              <Button onClick={() => go('/ledgers/$ledger/round-trip')}>用 Excel 修改</Button>
            ) : null}
            <PrintButton onPrint={() => go('/ledgers/$ledger/print')} />
          </>
        }
        count={summary.data?.count}
        empty={
          applied.length > 0
            ? {
                title: '没有符合条件的记录',
                advice: '请放宽日期或减少条件。',
                action: <Button onClick={clear}>重置条件</Button>,
              }
            : emptyWords(isOurs)
        }
      />
      {search['open'] ? (
        <EntryDrawer ledger={ledger} place={search['open']} onClose={() => setSearch({ open: '' })} />
      ) : null}
    </Page>
  );
};

/** The rows of one ledger, with its filters and totals. */
const LedgerList = () => {
  const { ledger: code } = useParams({ strict: false }) as { ledger: string };
  const ledger = useLedger(code);
  return (
    <PageQuery query={ledger} title="台账">
      {(definition) => <Entries key={code} ledger={definition} />}
    </PageQuery>
  );
};

export default LedgerList;

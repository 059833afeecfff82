import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { CASE_STATE_TITLES } from '#kit/service-item/case-states.ts';
import { useCaseCount, useCases, type ListedCase } from '../../api/cases.ts';
import { useServiceItems } from '../../api/service-items.ts';
import { usePermission } from '../../api/session.ts';
import { BatchDialog } from '../../features/cases/batch-dialog.tsx';
import { useCaseNarrowing } from '../../features/cases/case-narrowing.ts';
import { caseFiltersOf, emptyWords, VIEWS } from '../../features/cases/case-views.ts';
import { DueTag } from '../../features/cases/case-words.tsx';
import { ChooseAll } from '../../features/cases/choose-all.tsx';
import { ExportButton } from '../../features/exports/export-button.tsx';
import { RegionFilter } from '../../features/region-picker/region-filter.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { PrintButton } from '../../ui/list/print-button.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useChosenRows } from '../../ui/list/use-chosen-rows.ts';
import { useSearchText } from '../../ui/filter/use-search.ts';

/** Lists of what one had a hand in stand in the order of that day, and show it. */
const HANDLED_TITLES: Readonly<Record<string, string>> = {
  signing: '请签日期',
  done: '经办日期',
  copied: '抄送日期',
};

const handledColumn = (view: string): readonly Column<ListedCase>[] => {
  const title = HANDLED_TITLES[view];
  return title === undefined ? [] : [{ key: 'handled', title, width: 110, render: (row) => row.handledOn }];
};

/** The lists of cases: what waits for me first, in the order of its due day. */
const Cases = () => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const filters = caseFiltersOf(search);
  const { view, region, text } = filters;
  const narrowing = useCaseNarrowing(filters);
  const items = useServiceItems();
  const count = useCaseCount(filters);
  const mayApply = usePermission('case.apply');
  const mayHandle = usePermission('case.handle');
  const maySupervise = usePermission('case.supervise');
  const mayExport = usePermission('export.run');
  const chosen = useChosenRows<ListedCase>(
    ({ id }) => id,
    ({ name, number }) => `${name ?? ''}${number}`,
  );
  const [working, setWorking] = useState(false);
  const columns: readonly Column<ListedCase>[] = [
    { key: 'number', title: '办件编号', width: 170, render: (row) => row.number },
    { key: 'item', title: '事项', maxWidth: 200, render: (row) => row.itemTitle },
    { key: 'name', title: '申请人', width: 88, render: (row) => row.name ?? '（无权查看）' },
    { key: 'region', title: '地区', maxWidth: 200, render: (row) => row.regionName },
    {
      key: 'state',
      title: '状态',
      width: 150,
      render: (row) => (
        <>
          {row.stepTitle ?? CASE_STATE_TITLES[row.state]}
          {row.isSupervised ? <Tag color="error">督办</Tag> : null}
          {row.urged > 0 ? <Tag color="warning">催办{row.urged}次</Tag> : null}
          {row.awaitsSigners ? <Tag color="warning">待会签</Tag> : null}
          {row.heldBy !== null && !row.assigneeIsMe ? (
            <div className="rj-note">{view === 'desk' ? `代${row.heldBy}办理` : `承办：${row.heldBy}`}</div>
          ) : null}
        </>
      ),
    },
    {
      key: 'due',
      title: '时限',
      width: 170,
      render: (row) => <DueTag dueOn={row.dueOn} light={row.light} />,
    },
    { key: 'applied', title: '申请日期', width: 110, render: (row) => row.appliedOn },
    ...handledColumn(view),
  ];
  return (
    <Page title="办件" purpose="点编号打开办理；待办的先列快到期的，办过的先列最近办的。" fill>
      <Segmented
        style={{ maxWidth: '100%', overflowX: 'auto' }}
        aria-label="看什么"
        options={[...VIEWS]}
        value={view}
        onChange={(value) => {
          chosen.clear();
          setSearch({ view: value });
        }}
      />
      <Filters>
        <SelectFilter
          name="item"
          label="事项"
          width={200}
          options={(items.data?.items ?? []).map(({ code, title }) => ({ value: code, label: title }))}
        />
        <SelectFilter
          name="state"
          label="状态"
          width={160}
          options={Object.entries(CASE_STATE_TITLES).map(([value, label]) => ({ value, label }))}
        />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
        <SearchBox
          label="查找办件"
          placeholder="姓名或办件编号"
          value={text ?? ''}
          onSearch={(words) => setSearch({ text: words })}
        />
      </Filters>
      {filters['desk'] || filters['assignee'] ? (
        <p>
          只看一个岗位
          {filters['assignee'] === 'nobody'
            ? '尚未分派'
            : filters['assignee']
              ? '一个人手上'
              : ''}的办件。{' '}
          <Button size="small" onClick={() => setSearch({ desk: '', assignee: '' })}>
            看全部
          </Button>
        </p>
      ) : null}
      <PagedList<ListedCase>
        name="cases"
        narrowing={narrowing}
        useRows={(after, size) => useCases(filters, after, size)}
        selection={mayHandle ? chosen.selection : undefined}
        caption="办件"
        columns={columns}
        rowKey={(row) => row.id}
        count={count.data?.count}
        onOpen={(row) =>
          void navigate({ to: '/cases/$county/$id', params: { county: String(row.countyCode), id: row.id } })
        }
        tools={
          <>
            {mayApply ? (
              <Link to="/service-items">
                <Button type="primary" tabIndex={-1}>
                  代为申请
                </Button>
              </Link>
            ) : null}
            {mayHandle && (count.data?.count ?? 0) > chosen.rows.length ? (
              <ChooseAll filters={filters} count={count.data?.count ?? 0} onChosen={chosen.choose} />
            ) : null}
            {mayHandle && chosen.rows.length > 0 ? (
              <Button onClick={() => setWorking(true)}>成批办理所选{chosen.rows.length}件</Button>
            ) : null}
            {maySupervise ? (
              <Link to="/cases/load">
                <Button tabIndex={-1}>各岗位忙闲</Button>
              </Link>
            ) : null}
            {mayExport ? <ExportButton kind="cases" query={filters} /> : null}
            <PrintButton onPrint={() => void navigate({ to: '/cases/print', search: filters as never })} />
          </>
        }
        empty={emptyWords(filters)}
      />
      {working ? (
        <BatchDialog
          cases={chosen.rows}
          onClose={(isDone) => {
            setWorking(false);
            if (isDone) chosen.clear();
          }}
        />
      ) : null}
    </Page>
  );
};

export default Cases;

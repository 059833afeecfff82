import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Segmented, Select, Tag } from 'antd';
import { useState } from 'react';
import { useActOnCases, useCaseCount, useCases, useServiceItems, type ListedCase } from '../../api/cases.ts';
import { usePermission } from '../../api/session.ts';
import { DueTag, STATE_WORDS } from '../../features/cases/case-words.tsx';
import { RegionPicker } from '../../features/region-picker/region-picker.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { wordsOfFailure } from '../../ui/failure-words.ts';
import { Filters } from '../../ui/filters.tsx';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useSearchText } from '../../ui/use-search.ts';

const VIEWS = [
  { value: 'desk', label: '待办' },
  { value: 'soon', label: '快到期' },
  { value: 'late', label: '已超期' },
  { value: 'done', label: '已办' },
  { value: 'opened', label: '我发起' },
  { value: 'copied', label: '抄送我' },
  { value: 'supervised', label: '督办' },
  { value: 'open', label: '在办' },
  { value: 'all', label: '全部' },
];

/** The lists of cases: what waits for me first, in the order of its due day. */
const Cases = () => {
  const [search, setSearch] = useSearchText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { view = 'desk', item, region, text } = search;
  const filters = { view, item, region, text };
  const items = useServiceItems();
  const count = useCaseCount(filters);
  const acceptAll = useActOnCases();
  const mayApply = usePermission('case.apply');
  const mayHandle = usePermission('case.handle');
  const [shown, setShown] = useState<readonly ListedCase[]>([]);
  const waiting = shown.filter(({ state }) => state === 'applied');
  const accept = async () => {
    try {
      const { results } = await acceptAll.mutateAsync({ action: 'accept', cases: waiting });
      const refused = results.filter(({ status }) => status === 'refused');
      const words = `已受理${results.length - refused.length}件`;
      if (refused.length === 0) void message.success(words);
      else void message.warning(`${words}，${refused.length}件没有受理：${refused[0]!.message ?? ''}`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
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
          {row.stepTitle ?? STATE_WORDS[row.state]}
          {row.isSupervised ? <Tag color="error">督办</Tag> : null}
          {row.urged > 0 ? <Tag color="warning">催办{row.urged}次</Tag> : null}
        </>
      ),
    },
    {
      key: 'due',
      title: '时限',
      width: 170,
      render: (row) => <DueTag dueOn={row.dueOn} light={row.light} />,
    },
    { key: 'applied', title: '申请日期', render: (row) => row.appliedOn },
  ];
  return (
    <Page title="办件" purpose="先办快到期的；点编号打开办理。" fill>
      <Filters>
        <Segmented
          style={{ maxWidth: '100%', overflowX: 'auto' }}
          aria-label="看什么"
          options={VIEWS}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
        <Select
          aria-label="事项"
          style={{ width: 200 }}
          allowClear
          placeholder="事项"
          options={(items.data?.items ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          value={item ?? null}
          onChange={(value: string | undefined) => setSearch({ item: value ?? '' })}
        />
        <RegionPicker
          label="地区"
          placeholder="地区"
          width={200}
          value={region ? Number(region) : undefined}
          onChange={(code) => setSearch({ region: code === undefined ? '' : String(code) })}
        />
        <SearchBox
          label="查找办件"
          placeholder="姓名或办件编号"
          value={text ?? ''}
          onSearch={(words) => setSearch({ text: words })}
        />
      </Filters>
      <PagedList<ListedCase>
        name="cases"
        of={`cases ${JSON.stringify(filters)}`}
        useRows={(after, size) => {
          const page = useCases(filters, after, size);
          if (page.data && page.data.rows !== shown) setShown(page.data.rows);
          return page;
        }}
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
            {mayHandle && view === 'desk' && waiting.length > 1 ? (
              <Button loading={acceptAll.isPending} onClick={() => void accept()}>
                受理本页{waiting.length}件
              </Button>
            ) : null}
          </>
        }
        empty={{
          title: view === 'desk' ? '没有等您办理的办件' : '没有这样的办件',
          advice: view === 'desk' ? '新的申请和退回的办件会列在这里。' : '请改选其他列表，或放宽筛选条件。',
        }}
      />
    </Page>
  );
};

export default Cases;

import { Segmented } from 'antd';
import { useState } from 'react';
import { labelOf, useCodeLists } from '../../api/code-lists.ts';
import { useTransferCounts, useTransfers, type HotlineTransfer } from '../../api/hotline.ts';
import { DueLight } from '../../features/hotline/due-light.tsx';
import { deskWords, transferStateWords } from '../../features/hotline/hotline-words.ts';
import { TransferWork } from '../../features/hotline/transfer-work.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const VIEWS = [
  ['open', '待答复'],
  ['due', '三天内到期'],
  ['overdue', '超期'],
  ['replied', '已答复'],
  ['returned', '已退回'],
] as const;

/** What the hotline sent to my desk. */
const Desk = () => {
  const [{ view = 'open' }, setSearch] = useSearchText();
  const lists = useCodeLists();
  const counts = useTransferCounts().data;
  const [open, setOpen] = useState<HotlineTransfer>();
  const columns: readonly Column<HotlineTransfer>[] = [
    {
      key: 'matter',
      title: '事由',
      width: 100,
      render: (row) => labelOf(lists, 'service-matter', row.matter),
    },
    { key: 'due', title: '到期', width: 170, render: (row) => <DueLight {...row} /> },
    { key: 'content', title: '来电内容', maxWidth: 320, render: (row) => row.content },
    { key: 'kind', title: '性质', render: (row) => labelOf(lists, 'hotline-call-kind', row.kind) },
    { key: 'state', title: '状态', render: transferStateWords },
    { key: 'sentOn', title: '转办日期', render: (row) => row.sentOn },
    { key: 'desk', title: '承办', render: (row) => deskWords(row.desk) },
  ];
  return (
    <Page title="热线转办" purpose="热线转给本股室的来电，请在到期日前答复，热线回访来电人。" fill>
      <Filters>
        <Segmented
          aria-label="清单"
          options={VIEWS.map(([value, label]) => ({
            value,
            label: counts ? `${label} ${counts[value] ?? 0}` : label,
          }))}
          value={view as (typeof VIEWS)[number][0]}
          onChange={(value) => setSearch({ view: value })}
        />
      </Filters>
      <PagedList<HotlineTransfer>
        name="hotline-transfers"
        narrowing={narrowedBy({ view }, { view: saidOf('清单', VIEWS) })}
        useRows={(after, size) => useTransfers(view, after, size)}
        caption="热线转办"
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={setOpen}
        count={counts?.[view]}
        printing={{ title: '热线转办清单', path: '/hotline/transfers', peopleOf: () => [] }}
        empty={{ title: '这个清单里没有转办', advice: '热线转来的会列在这里，先到期的在前。' }}
      />
      {open ? <TransferWork transfer={open} onClose={() => setOpen(undefined)} /> : null}
    </Page>
  );
};

export default Desk;

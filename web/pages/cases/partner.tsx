import { App } from 'antd';
import { useState } from 'react';
import { recordInboxPrint, useInbox, useInboxCounts, type InboxPart } from '../../api/partner-parts.ts';
import { AnswerDialog, type Answering } from '../../features/partner-inbox/answer-dialog.tsx';
import { PartActs } from '../../features/partner-inbox/part-acts.tsx';
import { PartDrawer } from '../../features/partner-inbox/part-drawer.tsx';
import { PartStanding } from '../../features/partner-inbox/part-standing.tsx';
import { CountedViews } from '../../ui/list/counted-views.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { Filters } from '../../ui/filter/filters.tsx';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, said, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { SearchBox } from '../../ui/filter/search-box.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const VIEWS = [
  ['open', '待回复'],
  ['overdue', '已超期'],
  ['answered', '已回复'],
] as const;

const SHARED: readonly Column<InboxPart>[] = [
  { key: 'title', title: '事项', render: (row) => row.title },
  { key: 'name', title: '申请人', width: 88, render: (row) => row.name },
  { key: 'due', title: '时限', render: (row) => <PartStanding part={row} /> },
];
const REST: readonly Column<InboxPart>[] = [
  { key: 'region', title: '地区', maxWidth: 200, render: (row) => row.regionName },
  { key: 'item', title: '联办事项', render: (row) => row.itemTitle },
  { key: 'number', title: '办件编号', render: (row) => row.number },
];
const ANSWER: Column<InboxPart> = {
  key: 'answer',
  title: '回复',
  maxWidth: 320,
  render: (row) => [row.receipt, row.note].filter(Boolean).join('；'),
};

/** What a department was sent in joint matters, and its answers. */
const PartnerInbox = () => {
  const [search, setSearch] = useSearchText();
  const { view = 'open', text } = search;
  const counts = useInboxCounts(text);
  const { message } = App.useApp();
  const [answering, setAnswering] = useState<Answering>();
  const [opened, setOpened] = useState<InboxPart>();
  const acts: Column<InboxPart> = {
    key: 'action',
    title: '回复',
    screenOnly: true,
    render: (row) => <PartActs part={row} size="small" onAnswer={setAnswering} />,
  };
  return (
    <Page title="协同收件箱" purpose="“一件事”里本部门要办的事项，先办快到期的。" fill>
      <Filters>
        <CountedViews
          label="看什么"
          views={VIEWS}
          counts={counts.data}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
        <SearchBox
          label="查找申请人"
          placeholder="姓名或办件编号"
          value={text ?? ''}
          onSearch={(words) => setSearch({ text: words })}
        />
      </Filters>
      <PagedList<InboxPart>
        name="partner-inbox"
        narrowing={narrowedBy({ view, text }, { view: saidOf('情况', VIEWS), text: said('查找') })}
        useRows={(after, size) => useInbox(view, text, after, size)}
        caption="协同事项"
        columns={[...SHARED, ...(view === 'answered' ? [ANSWER] : [acts]), ...REST]}
        rowKey={(row) => row.id}
        stacks
        onOpen={setOpened}
        count={counts.data?.[view as keyof typeof counts.data]}
        tools={<ListExportButton path="/partner/parts/export.xlsx" />}
        printing={{
          title: '协同事项',
          path: '/partner/parts',
          record: recordInboxPrint,
        }}
        empty={
          text
            ? { title: '没有这样的事项', advice: '请核对姓名或办件编号，要写全。' }
            : view === 'open'
              ? { title: '都回复了', advice: '新的联办事项受理后会列在这里。' }
              : { title: '没有这样的事项', advice: '新的联办事项在“待回复”里。' }
        }
      />
      {opened ? (
        <PartDrawer part={opened} onAnswer={setAnswering} onClose={() => setOpened(undefined)} />
      ) : null}
      {answering ? (
        <AnswerDialog
          {...answering}
          onDone={() => {
            setOpened(undefined);
            void message.success(answering.kind === 'finish' ? '已办结' : '已登记不予办理');
          }}
          onClose={() => setAnswering(undefined)}
        />
      ) : null}
    </Page>
  );
};

export default PartnerInbox;

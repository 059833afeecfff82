import { App, Button, Input, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import { useInbox, useReply, type InboxPart } from '../../api/partner-parts.ts';
import { DueTag } from '../../features/cases/case-words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { wordsOfFailure } from '../../ui/failure-words.ts';
import { Filters } from '../../ui/filters.tsx';
import { FormField } from '../../ui/form/form-field.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useSearchText } from '../../ui/use-search.ts';

/** What a department was sent in joint matters, and its answers. */
const PartnerInbox = () => {
  const [search, setSearch] = useSearchText();
  const { view = 'open' } = search;
  const inbox = useInbox(view);
  const reply = useReply();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<{ readonly part: InboxPart; readonly kind: 'finish' | 'refuse' }>();
  const [receipt, setReceipt] = useState('');
  const receive = async (part: InboxPart) => {
    try {
      await reply.mutateAsync({ part, kind: 'receive', receipt: null, note: null });
      void message.success('已接收');
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const columns: readonly Column<InboxPart>[] = [
    { key: 'title', title: '事项', render: (row) => row.title },
    { key: 'item', title: '联办', render: (row) => row.itemTitle },
    { key: 'name', title: '申请人', width: 88, render: (row) => row.name },
    { key: 'region', title: '地区', maxWidth: 200, render: (row) => row.regionName },
    { key: 'number', title: '办件编号', render: (row) => row.number },
    {
      key: 'due',
      title: '时限',
      render: (row) =>
        row.answeredOn ? (
          <Tag color={row.inTime ? 'success' : 'error'}>
            {row.answeredOn} {row.inTime ? '按时' : '超期'}
          </Tag>
        ) : (
          <DueTag dueOn={row.dueOn} light={row.light} />
        ),
    },
    {
      key: 'action',
      title: '回复',
      render: (row) =>
        row.answeredOn ? (
          [row.receipt, row.note].filter(Boolean).join('；')
        ) : (
          <Space>
            {row.state === 'sent' ? (
              <Button size="small" onClick={() => void receive(row)}>
                接收
              </Button>
            ) : null}
            <Button size="small" type="primary" onClick={() => setAsking({ part: row, kind: 'finish' })}>
              办结
            </Button>
            <Button size="small" danger onClick={() => setAsking({ part: row, kind: 'refuse' })}>
              不予办理
            </Button>
          </Space>
        ),
    },
  ];
  return (
    <Page title="协同收件箱" purpose="“一件事”里本部门要办的事项，先办快到期的。">
      <Filters>
        <Segmented
          aria-label="看什么"
          options={[
            { value: 'open', label: '待回复' },
            { value: 'answered', label: '已回复' },
          ]}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
      </Filters>
      <QueryView query={inbox}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title="没有这样的事项" advice="新的联办事项受理后会列在这里。" />
          ) : (
            <DataTable caption="协同事项" columns={columns} rows={rows} rowKey={(row) => row.id} />
          )
        }
      </QueryView>
      {asking ? (
        <ReasonDialog
          title={`${asking.kind === 'finish' ? '办结' : '不予办理'}：${asking.part.title}`}
          label={asking.kind === 'finish' ? '办理情况' : '理由'}
          okText={asking.kind === 'finish' ? '办结' : '不予办理'}
          danger={asking.kind === 'refuse'}
          onOk={(note) =>
            reply.mutateAsync({ part: asking.part, kind: asking.kind, receipt: receipt.trim() || null, note })
          }
          onClose={() => {
            setReceipt('');
            setAsking(undefined);
          }}
        >
          {asking.kind === 'finish' ? (
            <FormField id="receipt" label="回执编号或证件号" optional>
              {(aria) => (
                <Input {...aria} value={receipt} onChange={(event) => setReceipt(event.target.value)} />
              )}
            </FormField>
          ) : null}
        </ReasonDialog>
      ) : null}
    </Page>
  );
};

export default PartnerInbox;

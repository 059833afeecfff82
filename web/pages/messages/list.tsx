import { App, Button } from 'antd';
import { useState } from 'react';
import {
  useMessageCounts,
  useMessages,
  useMessageTemplates,
  useResendMany,
  type SentMessage,
} from '../../api/messages.ts';
import { usePermission } from '../../api/session.ts';
import { MessageDrawer } from '../../features/messages/message-drawer.tsx';
import { CHANNEL_OPTIONS, CHANNEL_WORDS, MessageState } from '../../features/messages/message-words.tsx';
import { RegionFilter } from '../../features/region-picker/region-filter.tsx';
import { useRegionSaying } from '../../features/region-picker/region-saying.ts';
import { CountedViews } from '../../ui/list/counted-views.tsx';
import type { Column } from '../../ui/list/data-table.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Filters } from '../../ui/filter/filters.tsx';
import { formatMoment } from '../../ui/format.ts';
import { ListExportButton } from '../../ui/list/list-export-button.tsx';
import { narrowedBy, saidOf } from '../../ui/list/narrowing.ts';
import { Page } from '../../ui/page/page.tsx';
import { PagedList } from '../../ui/list/paged-list.tsx';
import { SelectFilter } from '../../ui/filter/select-filter.tsx';
import { useSearchText } from '../../ui/filter/use-search.ts';

const VIEWS = [
  ['all', '全部'],
  ['failed', '失败'],
  ['silent', '没有回执'],
  ['stuck', '积压'],
  ['waiting', '等待发送'],
  ['sent', '网关已接收'],
  ['delivered', '已送达'],
  ['read', '已读'],
  ['filed', '只写入文件'],
] as const;

const columns: readonly Column<SentMessage>[] = [
  { key: 'madeAt', title: '生成时间', width: 132, render: (row) => formatMoment(row.madeAt) },
  { key: 'title', title: '种类', render: (row) => row.title },
  { key: 'state', title: '状态', render: (row) => <MessageState message={row} /> },
  { key: 'channel', title: '渠道', render: (row) => CHANNEL_WORDS[row.channel] },
  { key: 'receiver', title: '接收人', maxWidth: 140, render: (row) => row.receiver },
  { key: 'text', title: '内容', maxWidth: 320, render: (row) => row.text },
  { key: 'failure', title: '失败原因', maxWidth: 200, render: (row) => row.failure ?? '' },
  { key: 'region', title: '地区', maxWidth: 160, render: (row) => row.regionName },
];

/** Every message sent, with what failed and what was never answered for in view. */
const Messages = () => {
  const [search, setSearch] = useSearchText();
  const { view = 'all', channel, template, region } = search;
  const filters = { view, channel, template, region };
  const counts = useMessageCounts({ channel, template, region });
  const templates = useMessageTemplates();
  const templateOptions = (templates.data?.templates ?? []).map(({ code, title }) => ({
    value: code,
    label: title,
  }));
  const narrowing = narrowedBy(filters, {
    view: saidOf('状态', VIEWS),
    channel: saidOf('渠道', CHANNEL_OPTIONS),
    template: saidOf('种类', templateOptions),
    region: useRegionSaying(region),
  });
  const mayExport = usePermission('export.run');
  const maySend = usePermission('message.send');
  const { message } = App.useApp();
  const resend = useResendMany();
  const again = async () => {
    try {
      const answer = await resend.mutateAsync({ channel, template, region });
      void message.success(`已重新排入${answer.again}条，含发送失败和没有回执的`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const [opened, setOpened] = useState<SentMessage>();
  return (
    <Page
      title="消息发送"
      purpose="告知服务对象和同事的每条消息及其状态。手机号码只在发送时从档案读取，这里不显示。"
      fill
    >
      <Filters>
        <CountedViews
          label="状态"
          views={VIEWS}
          counts={counts.data}
          value={view}
          onChange={(value) => setSearch({ view: value })}
        />
        <SelectFilter name="channel" label="渠道" width={104} options={CHANNEL_OPTIONS} />
        <SelectFilter name="template" label="种类" width={168} options={templateOptions} />
        <RegionFilter value={region} onChange={(code) => setSearch({ region: code })} />
      </Filters>
      <PagedList<SentMessage>
        name="messages"
        narrowing={narrowing}
        useRows={(after, size) => useMessages(filters, after, size)}
        caption="消息"
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={setOpened}
        count={counts.data?.[view]}
        tools={
          <>
            {maySend && (view === 'failed' || view === 'silent') && (counts.data?.[view] ?? 0) > 0 ? (
              <Button loading={resend.isPending} onClick={() => void again()}>
                全部重新发送
              </Button>
            ) : null}
            {mayExport ? <ListExportButton path="/messages/export.xlsx" /> : null}
          </>
        }
        printing={{ title: '消息清单', path: '/messages', peopleOf: () => [] }}
        empty={
          view === 'failed' || view === 'silent' || view === 'stuck'
            ? { title: '没有这样的消息', advice: '发送正常。' }
            : { title: '还没有消息', advice: '事项办结、补正告知、服务评价等会自动生成消息，列在这里。' }
        }
      />
      {opened ? <MessageDrawer message={opened} onClose={() => setOpened(undefined)} /> : null}
    </Page>
  );
};

export default Messages;

import { App, Button, Drawer } from 'antd';
import { useMessageEvents, useResendMessage, type SentMessage } from '../../api/messages.ts';
import { usePermission } from '../../api/session.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { formatMoment } from '../../ui/format.ts';
import { QueryView } from '../../ui/state/query-view.tsx';
import { CHANNEL_WORDS, eventWords, isSilent, MessageState } from './message-words.tsx';

interface MessageDrawerProps {
  readonly message: SentMessage;
  readonly onClose: () => void;
}

/** One message: its words, what happened to it, and sending it again. */
export const MessageDrawer = ({ message, onClose }: MessageDrawerProps) => {
  const app = App.useApp();
  const events = useMessageEvents(message);
  const resend = useResendMessage();
  const maySend = usePermission('message.send');
  const mayResend = maySend && (message.state === 'failed' || isSilent(message) || message.isFiled);
  const again = async () => {
    try {
      await resend.mutateAsync(message);
      void app.message.success('已重新排入发送');
      onClose();
    } catch (error) {
      void app.message.error(wordsOfFailure(error));
    }
  };
  return (
    <Drawer
      open
      size={560}
      title={message.title}
      onClose={onClose}
      extra={
        mayResend ? (
          <Button type="primary" loading={resend.isPending} onClick={() => void again()}>
            重新发送
          </Button>
        ) : null
      }
    >
      <Facts
        facts={[
          { label: '状态', value: <MessageState message={message} /> },
          { label: '渠道', value: CHANNEL_WORDS[message.channel] },
          { label: '接收人', value: message.receiver },
          { label: '地区', value: message.regionName },
          { label: '内容', value: message.text, wide: true },
          ...(message.failure ? [{ label: '失败原因', value: message.failure, wide: true }] : []),
          ...(message.nextAt ? [{ label: '下次发送', value: formatMoment(message.nextAt) }] : []),
        ]}
      />
      <h3>发送经过</h3>
      <QueryView query={events}>
        {({ rows }) => (
          <ul>
            <li>{formatMoment(message.madeAt)}　生成</li>
            {rows.map((event) => (
              <li key={`${event.at}${event.kind}`}>
                {formatMoment(event.at)}　{eventWords(event.kind)}
                {event.detail ? `（${event.detail}）` : ''}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Drawer>
  );
};

import { Tag } from 'antd';
import type { SentMessage } from '../../api/messages.ts';

export const CHANNEL_WORDS = { 'in-app': '站内', sms: '短信', wechat: '微信' } as const;

export const CHANNEL_OPTIONS = Object.entries(CHANNEL_WORDS).map(([value, label]) => ({ value, label }));

const EVENT_WORDS: Readonly<Record<string, string>> = {
  sent: '网关已接收',
  delivered: '已送达',
  retry: '没有送出，等待重试',
  failed: '发送失败',
  resent: '重新发送',
  read: '已读',
};

export const eventWords = (kind: string): string => EVENT_WORDS[kind] ?? kind;

const DAY_MS = 86_400_000;

/** Taken by a gateway that tells of arrivals, a day ago, and nothing was told. */
export const isSilent = (message: SentMessage): boolean =>
  message.state === 'sent' && message.awaitsReceipt && Date.now() - Date.parse(message.changedAt) > DAY_MS;

/** How a message stands, in words and a colour. */
export const MessageState = ({ message }: { readonly message: SentMessage }) => {
  if (message.state === 'failed') return <Tag color="error">发送失败</Tag>;
  if (isSilent(message)) return <Tag color="error">没有回执</Tag>;
  if (message.state === 'waiting')
    return (
      <Tag color="warning">{message.attempts > 0 ? `已试${message.attempts}次，待重试` : '等待发送'}</Tag>
    );
  if (message.isFiled) return <Tag>已写入文件，未发往手机</Tag>;
  if (message.state === 'sent') return <Tag color="success">网关已接收</Tag>;
  return <Tag color="success">{message.state === 'read' ? '已读' : '已送达'}</Tag>;
};

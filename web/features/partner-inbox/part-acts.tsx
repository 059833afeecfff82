import { App, Button, Space } from 'antd';
import { useReply, type InboxPart } from '../../api/partner-parts.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import type { Answering } from './answer-dialog.tsx';

interface PartActsProps {
  readonly part: InboxPart;
  readonly size: 'small' | 'large';
  readonly onAnswer: (answering: Answering) => void;
  readonly onReceived?: () => void;
}

/** What a department may say of a part that waits for its answer. */
export const PartActs = ({ part, size, onAnswer, onReceived }: PartActsProps) => {
  const { message } = App.useApp();
  const reply = useReply();
  const receive = async () => {
    try {
      await reply.mutateAsync({ part, kind: 'receive', receipt: null, note: null });
      void message.success('已接收');
      onReceived?.();
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  return (
    <Space wrap={size === 'large'} className="rj-no-print">
      {part.state === 'sent' ? (
        <Button size={size} loading={reply.isPending} onClick={() => void receive()}>
          接收
        </Button>
      ) : null}
      <Button size={size} type="primary" onClick={() => onAnswer({ part, kind: 'finish' })}>
        办结
      </Button>
      <Button size={size} danger onClick={() => onAnswer({ part, kind: 'refuse' })}>
        不予办理
      </Button>
    </Space>
  );
};

import { App, Button, Space } from 'antd';
import { useConfirmationStep, type Confirmation } from '../../api/confirmations.ts';
import { usePermission } from '../../api/session.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import type { Asking } from './asked-dialog.tsx';

/** What can be done next with somebody on the list. */
export const ConfirmationActions = ({
  row,
  onAsk,
}: {
  readonly row: Confirmation;
  /** Called for what is asked about in a dialog first. */
  readonly onAsk: (asking: Asking) => void;
}) => {
  const mayWrite = usePermission('people.write');
  const mayDecide = usePermission('people.decide');
  const take = useConfirmationStep();
  const { message } = App.useApp();
  const simply = async (kind: 'remind' | 'leave') => {
    try {
      await take.mutateAsync({ row, step: { kind } });
      void message.success(kind === 'remind' ? `已记下今天提醒${row.name}` : `已从名单中销去${row.name}`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const link = (title: string, onClick: () => void) => (
    <Button key={title} type="link" size="small" onClick={onClick}>
      {title}
    </Button>
  );
  const asks = (title: string, what: Asking['what']) => link(title, () => onAsk({ what, row }));
  const isOpen = mayWrite && row.state === 'due';
  const stands = row.personState === 'active';
  return (
    <Space size={0}>
      {mayDecide && row.state === 'due' && row.proposal === 'proposed'
        ? [asks('同意停发', 'uphold'), asks('不同意', 'refuse')]
        : null}
      {isOpen && !stands ? link('销去', () => void simply('leave')) : null}
      {isOpen && stands
        ? [
            asks('确认', 'confirm'),
            link('提醒', () => void simply('remind')),
            asks('核实去世', 'death'),
            row.daysOverdue > 0 && row.proposal !== 'proposed' ? asks('建议停发', 'propose') : null,
          ]
        : null}
    </Space>
  );
};

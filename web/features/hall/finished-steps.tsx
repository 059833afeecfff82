import { App, Button } from 'antd';
import { useState } from 'react';
import { useTicketStep } from '../../api/hall-steps.ts';
import { useEntry } from '../../api/ledgers.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { today } from '../../ui/today.ts';
import { CorrectVisitDialog } from './correct-visit-dialog.tsx';
import type { TicketStepsProps } from './line-steps.tsx';

/** Finished visits are corrected with their line of the ledger, or taken back. */
export const FinishedSteps = ({ ticket, onClose }: TicketStepsProps) => {
  const { message } = App.useApp();
  const step = useTicketStep();
  const line = useEntry('hall-reception', ticket.countyCode, ticket.entryId ?? '').data;
  const [dialog, setDialog] = useState<'correct' | 'reopen'>();
  const close = () => setDialog(undefined);
  return (
    <>
      <Button disabled={!line} onClick={() => setDialog('correct')}>
        更正
      </Button>
      <Button onClick={() => setDialog('reopen')}>撤销办结</Button>
      {dialog === 'correct' && line ? (
        <CorrectVisitDialog
          ticket={ticket}
          line={line}
          onDone={() => {
            void message.success(`${ticket.number}已更正，台账和统计数字一起更正`);
            onClose();
          }}
          onClose={close}
        />
      ) : null}
      {dialog === 'reopen' ? (
        <ReasonDialog
          title={`撤销${ticket.number}的办结`}
          label="撤销原因"
          help={
            ticket.day === today()
              ? '接待台账的这一行撤销、不再计数，这个号回到等候队伍。'
              : '接待台账的这一行撤销、不再计数，这个号记为已离开。'
          }
          okText="撤销办结"
          danger
          onOk={async (reason) => {
            await step.mutateAsync({ ticket, what: 'reopenings', body: { reason } });
            void message.success(`${ticket.number}的办结已撤销`);
            onClose();
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
};

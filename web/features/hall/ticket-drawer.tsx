import { Link } from '@tanstack/react-router';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import type { HallTicket } from '../../api/hall-shapes.ts';
import { useTicketStep } from '../../api/hall-steps.ts';
import { useEntry } from '../../api/ledgers.ts';
import { usePermission } from '../../api/session.ts';
import { formatMoment } from '../../ui/format.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { today } from '../../ui/today.ts';
import { CaseLink } from '../taking-in/case-link.tsx';
import { CorrectVisitDialog } from './correct-visit-dialog.tsx';
import { matterWords, minutesWords, ORIGINS, ticketStateWords } from './hall-words.ts';
import './hall.css';

const RECEPTION = 'hall-reception';
const DRAWER_WIDTH = 560;

interface TicketDrawerProps {
  readonly ticket: HallTicket;
  readonly onClose: () => void;
}

/** Finished visits are corrected with their line of the ledger, or taken back. */
const FinishedSteps = ({ ticket, onClose }: TicketDrawerProps) => {
  const { message } = App.useApp();
  const step = useTicketStep();
  const line = useEntry(RECEPTION, ticket.countyCode, ticket.entryId ?? '').data;
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

/** What can be done with a number that stands at no window: it left, it comes back, its booking is cancelled. */
const LineSteps = ({ ticket, onClose }: TicketDrawerProps) => {
  const { message } = App.useApp();
  const step = useTicketStep();
  const take = async (what: string, said: string) => {
    try {
      await step.mutateAsync({ ticket, what });
      void message.success(said);
      onClose();
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const { number, state } = ticket;
  const isToday = ticket.day === today();
  return (
    <>
      {state === 'booked' ? (
        <Button loading={step.isPending} onClick={() => void take('leavings', `${number}的预约已取消`)}>
          取消预约
        </Button>
      ) : null}
      {isToday && (state === 'skipped' || state === 'left') ? (
        <Button loading={step.isPending} onClick={() => void take('returns', `${number}已重新排队`)}>
          重新排队
        </Button>
      ) : null}
      {state === 'waiting' || state === 'skipped' ? (
        <Button
          loading={step.isPending}
          onClick={() => void take('leavings', `${number}已登记离开，不计入接待`)}
        >
          来访人离开
        </Button>
      ) : null}
    </>
  );
};

const moment = (iso: string | null): string | null => (iso ? formatMoment(iso) : null);

/** One number: what became of it, and what can still be done with it. */
export const TicketDrawer = ({ ticket, onClose }: TicketDrawerProps) => {
  const lists = useCodeLists();
  const mayServe = usePermission('hall.serve');
  const Steps = ticket.state === 'finished' ? FinishedSteps : LineSteps;
  return (
    <Drawer open size={DRAWER_WIDTH} title={`${ticket.day}的${ticket.number}`} onClose={onClose}>
      <Facts
        facts={[
          { label: '状态', value: ticketStateWords(ticket.state) },
          { label: '业务', value: matterWords(lists, ticket.matter) },
          { label: '来访人', value: ticket.visitorName },
          { label: '取号方式', value: ORIGINS[ticket.origin] ?? ticket.origin },
          ...(ticket.bookedFor ? [{ label: '预约时间', value: moment(ticket.bookedFor) }] : []),
          ...(ticket.takenAt && ticket.state !== 'booked'
            ? [{ label: '取号时间', value: moment(ticket.takenAt) }]
            : []),
          ...(ticket.waitedMinutes === null
            ? []
            : [{ label: '等候', value: minutesWords(ticket.waitedMinutes) }]),
          ...(ticket.priority
            ? [{ label: '优先', value: `${ticket.priority.title}：${ticket.priority.rule}`, wide: true }]
            : []),
          ...(ticket.case ? [{ label: '办件', value: <CaseLink of={ticket.case} /> }] : []),
          ...(ticket.entryId
            ? [
                {
                  label: '接待台账',
                  value: (
                    <Link
                      className="rj-link"
                      to="/ledgers/$ledger/$county/$id"
                      params={{ ledger: RECEPTION, county: String(ticket.countyCode), id: ticket.entryId }}
                    >
                      打开台账记录
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayServe ? (
        <div className="rj-hall__steps" style={{ marginTop: 16 }}>
          <Steps ticket={ticket} onClose={onClose} />
        </div>
      ) : null}
    </Drawer>
  );
};

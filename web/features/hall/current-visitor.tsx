import { App, Button } from 'antd';
import { useState } from 'react';
import { useCodeLists } from '../../api/code-lists.ts';
import type { HallLive, HallTicket } from '../../api/hall-shapes.ts';
import { useTicketStep } from '../../api/hall-steps.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { CaseLink } from '../taking-in/case-link.tsx';
import { TakeInDialog } from '../taking-in/take-in-dialog.tsx';
import { FinishForm } from './finish-form.tsx';
import { matterWords, minutesWords, ticketStateWords } from './hall-words.ts';
import { TransferDialog } from './transfer-dialog.tsx';
import { VisitorPanel } from './visitor-panel.tsx';

/** Who is called to the window or stands there, and what can be done next. */
export const CurrentVisitor = ({
  ticket,
  live,
}: {
  readonly ticket: HallTicket;
  readonly live: HallLive;
}) => {
  const lists = useCodeLists();
  const { message } = App.useApp();
  // Pending until the ticket has been read again: the next step rests on how it then stands.
  const step = useTicketStep();
  const [transferring, setTransferring] = useState(false);
  const [takingIn, setTakingIn] = useState(false);
  const take = async (what: string, said: string) => {
    try {
      await step.mutateAsync({ ticket, what });
      void message.success(said);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  const { callsBeforeSkip, followUpDays } = live.promises;
  const isCalled = ticket.state === 'called';
  return (
    <Panel title={isCalled ? '正在叫号' : '正在办理'}>
      <div className="rj-hall__head">
        <span className="rj-hall__number">{ticket.number}</span>
        <strong>{matterWords(lists, ticket.matter)}</strong>
        <span className="rj-note">
          {ticketStateWords(ticket.state)}，已叫{ticket.calls}次
          {ticket.waitedMinutes === null ? '' : `，等了${minutesWords(ticket.waitedMinutes)}`}
        </span>
      </div>
      {ticket.priority ? (
        <p className="rj-hall__rule">
          {ticket.priority.title}：{ticket.priority.rule}依据：{ticket.priority.basis}。
        </p>
      ) : null}
      <div className="rj-hall__steps">
        {isCalled ? (
          <>
            <Button
              type="primary"
              disabled={step.isPending}
              onClick={() => void take('beginnings', `${ticket.number}开始办理`)}
            >
              开始办理
            </Button>
            <Button disabled={step.isPending} onClick={() => void take('recalls', `已重呼${ticket.number}`)}>
              重呼
            </Button>
            <Button
              disabled={step.isPending || ticket.calls < callsBeforeSkip}
              title={`叫满${callsBeforeSkip}次没有应答的，作过号处理`}
              onClick={() => void take('skips', `${ticket.number}已过号`)}
            >
              过号
            </Button>
          </>
        ) : null}
        {ticket.case ? null : (
          <Button
            disabled={!ticket.person}
            title={ticket.person ? undefined : '请先在“来访人”里选好档案'}
            onClick={() => setTakingIn(true)}
          >
            受理为办件
          </Button>
        )}
        <Button onClick={() => setTransferring(true)}>转窗口</Button>
        <Button
          disabled={step.isPending}
          onClick={() => void take('leavings', `${ticket.number}已登记离开，不计入接待`)}
        >
          来访人离开
        </Button>
      </div>
      {ticket.case ? (
        <p className="rj-hall__rule">
          已受理为办件 <CaseLink of={ticket.case} />
          ，请点“办结”完成这次接待。
        </p>
      ) : null}
      <VisitorPanel key={`${ticket.id}-visitor`} ticket={ticket} />
      {isCalled ? null : <FinishForm key={ticket.id} ticket={ticket} followUpDays={followUpDays} />}
      {takingIn ? <TakeInDialog kind="ticket" of={ticket} onClose={() => setTakingIn(false)} /> : null}
      {transferring ? (
        <TransferDialog ticket={ticket} live={live} onClose={() => setTransferring(false)} />
      ) : null}
    </Panel>
  );
};

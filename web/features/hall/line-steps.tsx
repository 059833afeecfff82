import { App, Button } from 'antd';
import type { HallTicket } from '../../api/hall-shapes.ts';
import { useTicketStep } from '../../api/hall-steps.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { today } from '../../ui/today.ts';

export interface TicketStepsProps {
  readonly ticket: HallTicket;
  readonly onClose: () => void;
}

/** What can be done with a number that stands at no window: it left, it comes back, its booking is cancelled. */
export const LineSteps = ({ ticket, onClose }: TicketStepsProps) => {
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

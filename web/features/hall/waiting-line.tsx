import { App, Button } from 'antd';
import { useCodeLists } from '../../api/code-lists.ts';
import type { QueuedTicket } from '../../api/hall-shapes.ts';
import { useTicketStep } from '../../api/hall-steps.ts';
import { wordsOfFailure } from '../../ui/state/failure-words.ts';
import { Panel } from '../../ui/page/panel.tsx';
import { clockWords, matterWords, minutesWords } from './hall-words.ts';

interface WaitingLineProps {
  readonly title: string;
  readonly rows: readonly QueuedTicket[];
  readonly rule?: string;
  readonly priorities: ReadonlyMap<string, string>;
  /** Passed-over numbers can come back into the line. */
  readonly mayReturn?: boolean;
}

/** Numbers that wait, in the order of their places. */
export const WaitingLine = ({ title, rows, rule, priorities, mayReturn = false }: WaitingLineProps) => {
  const lists = useCodeLists();
  const { message } = App.useApp();
  const step = useTicketStep();
  const back = async (ticket: QueuedTicket) => {
    try {
      await step.mutateAsync({ ticket, what: 'returns' });
      void message.success(`${ticket.number}已重新排队，排在三位之后`);
    } catch (error) {
      void message.error(wordsOfFailure(error));
    }
  };
  return (
    <Panel title={title} extra={`${rows.length}人`}>
      {rule ? <p className="rj-note">{rule}</p> : null}
      {rows.length === 0 ? <p className="rj-note">没有人。</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="rj-hall__line">
            <span>
              <strong>{row.number}</strong> {matterWords(lists, row.matter)}
              {row.priority ? ` · ${priorities.get(row.priority) ?? row.priority}` : ''}
              {row.nameMasked ? ` · ${row.nameMasked}` : ''}
            </span>
            <span className={`rj-hall__light--${row.light}`}>
              {row.state === 'booked'
                ? `预约${row.bookedFor ? clockWords(row.bookedFor) : ''}`
                : `已等${minutesWords(row.waitedMinutes)}`}
              {mayReturn ? (
                <Button type="link" size="small" onClick={() => void back(row)}>
                  重新排队
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

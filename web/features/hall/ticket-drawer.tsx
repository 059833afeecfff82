import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useCodeLists } from '../../api/code-lists.ts';
import { usePermission } from '../../api/session.ts';
import { formatMoment } from '../../ui/format.ts';
import { Facts } from '../../ui/page/facts.tsx';
import { CaseLink } from '../taking-in/case-link.tsx';
import { FinishedSteps } from './finished-steps.tsx';
import { matterWords, minutesWords, ORIGINS, ticketStateWords } from './hall-words.ts';
import { LineSteps, type TicketStepsProps } from './line-steps.tsx';
import './hall.css';

const RECEPTION = 'hall-reception';
const DRAWER_WIDTH = 560;

/** One number: what became of it, and what can still be done with it. */
export const TicketDrawer = ({ ticket, onClose }: TicketStepsProps) => {
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
          ...(ticket.bookedFor ? [{ label: '预约时间', value: formatMoment(ticket.bookedFor) }] : []),
          ...(ticket.takenAt ? [{ label: '取号时间', value: formatMoment(ticket.takenAt) }] : []),
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
        <div className="rj-hall__steps">
          <Steps ticket={ticket} onClose={onClose} />
        </div>
      ) : null}
    </Drawer>
  );
};

import { Drawer } from 'antd';
import type { InboxPart } from '../../api/partner-parts.ts';
import { Facts } from '../../ui/page/facts.tsx';
import type { Answering } from './answer-dialog.tsx';
import { PartActs } from './part-acts.tsx';
import { PartStanding } from './part-standing.tsx';

interface PartDrawerProps {
  readonly part: InboxPart;
  readonly onAnswer: (answering: Answering) => void;
  readonly onClose: () => void;
}

/** One part whole, with the answers a department may give: what a phone shows in place of a wide row. */
export const PartDrawer = ({ part, onAnswer, onClose }: PartDrawerProps) => (
  <Drawer open size={480} title={part.title} onClose={onClose}>
    <Facts
      facts={[
        { label: '申请人', value: part.name },
        { label: '时限', value: <PartStanding part={part} /> },
        { label: '地区', value: part.regionName, wide: true },
        { label: '联办事项', value: part.itemTitle, wide: true },
        { label: '办件编号', value: part.number },
        { label: '送来日期', value: part.sentOn },
        ...(part.answeredOn
          ? [
              { label: '回执编号或证件号', value: part.receipt },
              { label: part.state === 'refused' ? '理由' : '办理情况', value: part.note, wide: true },
            ]
          : []),
      ]}
    />
    {part.answeredOn ? null : (
      <div style={{ marginTop: 24 }}>
        <PartActs part={part} size="large" onAnswer={onAnswer} onReceived={onClose} />
      </div>
    )}
  </Drawer>
);

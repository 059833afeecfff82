import { Tag } from 'antd';
import type { InboxPart } from '../../api/partner-parts.ts';
import { DueTag } from '../cases/case-words.tsx';

/** By when a part is due, or when and how it was answered. */
export const PartStanding = ({ part }: { readonly part: InboxPart }) =>
  part.answeredOn ? (
    <Tag color={part.inTime ? 'success' : 'error'}>
      {part.answeredOn} {part.state === 'refused' ? '不予办理，' : ''}
      {part.inTime ? '按时' : '超期'}
    </Tag>
  ) : (
    <DueTag dueOn={part.dueOn} light={part.light} />
  );

import { Tag } from 'antd';
import type { Rectification } from '../../api/ratings.ts';

export const STATE_WORDS = {
  verifying: '待核实',
  mending: '待整改',
  'calling-back': '待回访',
  closing: '待关闭',
  closed: '已关闭',
} as const;

const COLOURS = { green: 'success', amber: 'warning', red: 'error', grey: 'default' } as const;

const limitWords = ({ closedOn, dueOn, daysLeft }: Rectification): string => {
  if (closedOn !== null) return closedOn > dueOn ? '逾期关闭' : '按期关闭';
  if (daysLeft === null) return '';
  return daysLeft < 0 ? `逾期${-daysLeft}个工作日` : `还有${daysLeft}个工作日`;
};

/** How the clock of a matter stands, in words and a colour. */
export const RectificationLight = ({ matter }: { readonly matter: Rectification }) => (
  <Tag color={COLOURS[matter.light]}>{limitWords(matter)}</Tag>
);

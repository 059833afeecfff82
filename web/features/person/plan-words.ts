import { daysBetween } from '#kit/calendar-date.ts';
import type { PlanItem } from '../../api/people.ts';

const SOON_IN_DAYS = 3;

interface PlanLight {
  readonly color: 'success' | 'warning' | 'error' | 'default';
  readonly words: string;
}

/** How an item of a plan stands on a day, with the days: never by colour alone. */
export const planLight = ({ state, dueOn, closedOn }: PlanItem, day: string): PlanLight => {
  if (state === 'done') return { color: 'default', words: `${closedOn ?? ''} 完成` };
  if (state === 'dropped') return { color: 'default', words: `${closedOn ?? ''} 终止` };
  const days = daysBetween(day, dueOn);
  if (days < 0) return { color: 'error', words: `逾期${-days}天` };
  if (days === 0) return { color: 'warning', words: '今天到期' };
  return { color: days <= SOON_IN_DAYS ? 'warning' : 'success', words: `还有${days}天` };
};

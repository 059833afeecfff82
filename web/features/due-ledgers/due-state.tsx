import { Tag } from 'antd';
import dayjs from 'dayjs';
import type { DuePeriod, DueState } from '../../api/due-ledgers.ts';
import { today } from '../../ui/today.ts';

const WORDS: Readonly<Record<DueState, string>> = {
  reported: '已报',
  nil: '零报告',
  running: '进行中',
  due: '待报',
  overdue: '逾期未报',
};

const COLOURS: Readonly<Record<DueState, string>> = {
  reported: 'success',
  nil: 'success',
  running: 'default',
  due: 'warning',
  overdue: 'error',
};

const daysTo = (day: string) => dayjs(day).diff(dayjs(today()), 'day');

/** How a station stands with a period: always words and days, the colour beside them. */
export const DueTag = ({ state, period }: { readonly state: DueState; readonly period: DuePeriod }) => {
  const days = daysTo(period.dueOn);
  const more = state === 'due' ? `，还有${days}天` : state === 'overdue' ? `，已逾期${-days}天` : '';
  return (
    <Tag color={COLOURS[state]}>
      {WORDS[state]}
      {more}
    </Tag>
  );
};

import type { DuePeriod } from './due-periods.ts';

/** 已报、零报告、进行中、待报、逾期未报. */
export type DueState = 'reported' | 'nil' | 'running' | 'due' | 'overdue';

export interface Reported {
  readonly entries: number;
  readonly isNil: boolean;
}

/** How a station stands with one ledger and period on a day. An entry outweighs a nil return made before it. */
export const dueState = ({ to, dueOn }: DuePeriod, { entries, isNil }: Reported, today: string): DueState => {
  if (entries > 0) return 'reported';
  if (isNil) return 'nil';
  if (today <= to) return 'running';
  return today <= dueOn ? 'due' : 'overdue';
};

import type { LimitLength } from './limit.ts';

const UNITS = { day: '日', 'working-day': '个工作日', month: '个月' } as const;

/** How long a limit is, as it is written: 10个工作日、3个月. */
export const lengthWords = ({ unit, count }: LimitLength): string => `${count}${UNITS[unit]}`;

import type { LimitLength, LimitRule } from './limit.ts';

const UNITS = { day: '日', 'working-day': '个工作日', month: '个月' } as const;

/** How long a limit is, as it is written: 10个工作日、3个月. */
export const lengthWords = ({ unit, count }: LimitLength): string => `${count}${UNITS[unit]}`;

/** How long, and from when where it is not from the act that begins it: 6个月，自接收之日起. */
export const limitWords = ({ length, from }: Pick<LimitRule, 'length' | 'from'>): string =>
  `${lengthWords(length)}${from ? `，自${from.words}起` : ''}`;

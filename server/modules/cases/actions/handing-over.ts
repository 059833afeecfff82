import type { ServiceItemDefinition } from '#kit';
import { beginningOf, startClock } from '../case-clocks.ts';
import type { CaseFacts, Clocks } from '../case-facts.ts';

/** Handing over has its days; where a paper goes back that nobody fetched, its months run as well. */
export const startHandingOver = (item: ServiceItemDefinition, clocks: Clocks, on: string): Clocks => {
  const started = startClock(clocks, 'delivery', on);
  return item.undelivered ? startClock(started, 'unreachable', on) : started;
};

/** The day handing over begins for a case closed today; null while what is handed over has not arrived. */
export const handingOverFrom = (
  { handedOverFrom, delivery }: Pick<ServiceItemDefinition, 'handedOverFrom' | 'delivery'>,
  { official, answers }: Pick<CaseFacts, 'official' | 'answers'>,
  today: string,
): string | null => {
  if (handedOverFrom === undefined) return delivery ? beginningOf(delivery, answers, today) : today;
  return official?.state === handedOverFrom ? official.on : null;
};

import type { Tx } from '#platform/db/database.ts';
import { countMessages } from './list-messages.ts';

export interface DeliveryCounts {
  readonly sent: number;
  readonly failed: number;
  readonly silent: number;
  readonly waiting: number;
  readonly filed: number;
}

/** How messages in scope of confidential templates fared, as numbers: they are never listed. */
export const confidentialCounts = async (tx: Tx, templates: readonly string[]): Promise<DeliveryCounts> => {
  const { all, failed, silent, waiting, filed } = await countMessages(tx, { view: 'all' }, templates);
  return { sent: all - failed - waiting, failed, silent, waiting, filed };
};

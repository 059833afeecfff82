import type { Actor } from '#platform/auth/actor.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { readRows, type PersonRead } from './person-read.ts';
import { insertReadRows, ReadQueue } from './read-queue.ts';

const queues = new WeakMap<Database, ReadQueue>();

const queueOf = (db: Database): ReadQueue => {
  const queue = queues.get(db) ?? new ReadQueue(db);
  queues.set(db, queue);
  return queue;
};

/**
 * Records that personal data is about to be shown masked: an opened file, a search by identity number. Written within
 * 200 ms. Throws Problem 'read-audit-unavailable' when records cannot be kept; the data must then not be shown.
 */
export const recordRead = (db: Database, actor: Actor, read: PersonRead): void =>
  queueOf(db).add(readRows(actor, read));

/** Records a reveal, an export or a print in the transaction that reads it: no record, no data. */
export const recordReadNow = (tx: Tx, actor: Actor, read: PersonRead): Promise<void> =>
  insertReadRows(tx, readRows(actor, read));

/** Writes what still waits: at the graceful stop, and before the records are listed. */
export const flushReads = async (db: Database): Promise<void> => {
  await queues.get(db)?.flush();
};

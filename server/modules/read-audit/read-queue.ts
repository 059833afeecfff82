import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { Problem } from '#platform/errors/problem.ts';
import { READ_RECORD_COLUMNS, type ReadRow } from './person-read.ts';

/** Longest wait of a record in memory. */
const FLUSH_MS = 200;
const RETRY_MS = 1_000;
/** More than this waiting means that the database cannot keep up. */
const MOST_WAITING = 20_000;

export const insertReadRows = async (tx: Tx, rows: readonly ReadRow[]): Promise<void> => {
  await insertRows(tx, 'read_record', READ_RECORD_COLUMNS, rows);
};

/**
 * Records of reads on their way to the database: gathered for at most 200 ms and written by one insert.
 * When a write fails the records stay here and are tried again, and until one succeeds no further personal data may
 * be read.
 */
export class ReadQueue {
  readonly #db: Database;
  #waiting: ReadRow[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  #isBroken = false;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Throws Problem 'read-audit-unavailable' when records cannot be written at present: the read must not happen. */
  add(rows: readonly ReadRow[]): void {
    if (this.#isBroken || this.#waiting.length >= MOST_WAITING)
      throw new Problem('unavailable', 'read-audit-unavailable', '查阅记录暂时无法保存，个人信息暂停查看', {
        advice: '请稍后重试，并告知系统管理员。',
      });
    this.#waiting.push(...rows);
    this.#schedule(FLUSH_MS);
  }

  /** Writes all that waits. Rejects when the database refuses; the records then stay in the queue. */
  async flush(): Promise<void> {
    await this.#writing;
    if (this.#waiting.length === 0) return;
    this.#writing = this.#write();
    try {
      await this.#writing;
    } finally {
      this.#writing = undefined;
    }
  }

  async #write(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    try {
      await inScope(this.#db, [], (tx) => insertReadRows(tx, rows));
      this.#isBroken = false;
    } catch (error) {
      this.#waiting = [...rows, ...this.#waiting];
      this.#isBroken = true;
      this.#schedule(RETRY_MS);
      throw error;
    }
  }

  #schedule(delay: number): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // A failure is told to the next reader by `add`, and tried again by the timer set in `#write`.
      this.flush().catch(() => undefined);
    }, delay).unref();
  }
}

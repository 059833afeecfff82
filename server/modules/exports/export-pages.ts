import { recordReadNow } from '#modules/read-audit';
import type { Actor } from '#platform/auth/actor.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

/** What an exported page shows of whom. */
export interface ExportPage<T> {
  readonly rows: readonly T[];
  readonly people: readonly { readonly countyCode: number; readonly id: string }[];
  readonly next: string | null;
}

export interface ExportSource<T> {
  readonly db: Database;
  readonly scope: Scope;
  readonly actor: Actor;
  /** Named in the records of reads. */
  readonly reason: string;
  /** Personal fields shown in full, for the records of reads. */
  readonly fields?: readonly string[];
  /** Hears after each page how many rows are written. */
  readonly onRows?: (written: number) => Promise<void>;
  readonly read: (tx: Tx, after: string | undefined) => Promise<ExportPage<T>>;
}

/** Rows of one page of an export. */
export const EXPORT_PAGE_SIZE = 2_000;

/** A sheet of Excel ends at 1,048,576 rows, headings included. */
const MOST_ROWS = 1_000_000;

export const refuseHugeExport = (count: number): void => {
  if (count <= MOST_ROWS) return;
  throw new Problem('too-large', 'export-too-large', `共${count}行，超过一张工作表能放的行数。`, {
    advice: '请按地区或日期分几次导出。',
  });
};

/** Reads page after page; who was read is recorded in the transaction that reads, so that nothing leaves unrecorded. */
export async function* exportPages<T>(
  source: ExportSource<T>,
): AsyncGenerator<readonly T[], void, undefined> {
  let after: string | undefined;
  let written = 0;
  do {
    const page = await inScope(source.db, source.scope, async (tx) => {
      const found = await source.read(tx, after);
      if (found.people.length > 0) {
        await recordReadNow(tx, source.actor, {
          action: 'export',
          people: found.people,
          reason: source.reason,
          ...(source.fields && { fields: source.fields }),
        });
      }
      return found;
    });
    written += page.rows.length;
    await source.onRows?.(written);
    if (page.rows.length > 0) yield page.rows;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

import { sql } from 'kysely';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { newestFirst } from '#platform/db/list-order.ts';
import { invalidCursor, pageOf } from '#platform/db/page-cursor.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { PresentedRefusal } from './import-contracts.ts';
import type { ImportRunRef, ImportRunRow } from './running/import-run.ts';

interface Page {
  readonly after?: string | undefined;
  readonly size: number;
}

const ORDER = newestFirst('id');

/** Runs of an account, latest first. */
export const listRuns = async (tx: Tx, accountId: string, { after, size }: Page) => {
  const rows = await tx
    .selectFrom('import_run')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(inOneCounty(scopeOf(tx)))
    .where(ORDER.behind(after))
    .orderBy(ORDER.by)
    .limit(size + 1)
    .execute();
  return pageOf(rows, size, ({ id }) => [id]);
};

/** A run in scope; throws a Problem when there is none. */
export const getRun = async (tx: Tx, { countyCode, id }: ImportRunRef): Promise<ImportRunRow> => {
  const run = await tx
    .selectFrom('import_run')
    .selectAll()
    .where('county_code', '=', countyCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!run)
    throw new Problem('not-found', 'import-unknown', '没有找到这次导入。', {
      advice: '请从导入记录重新打开。',
    });
  return run;
};

export interface StoredRefusal extends PresentedRefusal {
  readonly sealedCells: Buffer;
}

/** Refused rows in the order of the file. */
export const listRefusals = async (tx: Tx, { countyCode, id }: ImportRunRef, { after, size }: Page) => {
  const cursor = after === undefined ? null : readPlace(after);
  const { rows } = await sql<StoredRefusal>`
    select sheet, row_number as "row", refusals, sealed_cells as "sealedCells" from import_refusal
    where county_code = ${countyCode} and import_id = ${id}::uuid
      ${cursor ? sql`and (sheet, row_number) > (${cursor.sheet}, ${cursor.row})` : sql``}
    order by sheet, row_number limit ${size + 1}
  `.execute(tx);
  return pageOf(rows, size, (last) => [writePlace(last)]);
};

const writePlace = ({ sheet, row }: StoredRefusal): string =>
  Buffer.from(`${row}/${sheet}`).toString('base64url');

const readPlace = (after: string): { sheet: string; row: number } => {
  const parts = /^(\d{1,9})\/([^\0]*)$/s.exec(Buffer.from(after, 'base64url').toString('utf8'));
  if (!parts) throw invalidCursor();
  return { row: Number(parts[1]), sheet: parts[2] ?? '' };
};

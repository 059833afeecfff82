import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { blobName } from '#platform/files/blobs/blob-store.ts';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { bytesCountyOf, lockBytes, namesOf } from './lock-bytes.ts';
import type { PreparedFile } from './prepare-file.ts';

/**
 * Whether a document still needs these bytes: one of the county that stored them, or one that a move carried to another,
 * which is asked of all counties. Only the removal of bytes asks.
 */
const isNeeded = async (tx: Tx, countyCode: number, digest: Buffer): Promise<boolean> => {
  const made = sql`(digest = ${digest} or thumb_digest = ${digest} or view_digest = ${digest})`;
  const { rows: own } = await sql`
    select from document
    where county_code = ${countyCode} and bytes_county is null and state in ('kept', 'removed') and ${made} limit 1
  `.execute(tx);
  if (own.length > 0) return true;
  const { rows: carried } = await sql`
    select from document where bytes_county = ${countyCode} and state in ('kept', 'removed') and ${made} limit 1
  `.execute(tx);
  return carried.length > 0;
};

const removeUnneeded = async (
  tx: Tx,
  countyCode: number,
  digests: readonly (Buffer | null)[],
): Promise<void> => {
  await lockBytes(tx, namesOf(countyCode, digests));
  for (const digest of digests)
    if (digest !== null && !(await isNeeded(tx, countyCode, digest)))
      await currentFileHouse().blobs.remove(blobName(countyCode, digest));
};

/** Removes the bytes of a file whose attaching failed, unless something else is made of the same bytes. */
export const discardPrepared = (db: Database, file: PreparedFile): Promise<void> =>
  inScope(db, WHOLE_SCOPE, (tx) =>
    removeUnneeded(
      tx,
      file.countyCode,
      [file.content, file.thumb, file.view].map((stored) => stored?.digest ?? null),
    ),
  );

interface ErasedRow {
  readonly county_code: number;
  readonly id: string;
  readonly bytes_county: number | null;
  readonly digest: Buffer;
  readonly thumb_digest: Buffer | null;
  readonly view_digest: Buffer | null;
}

const erasedRows = (db: Database): Promise<ErasedRow[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<ErasedRow>`
      select county_code, id, bytes_county, digest, thumb_digest, view_digest from document
      where state = 'erased' and not bytes_gone limit 1000
    `.execute(tx);
    return rows;
  });

/**
 * Removes the bytes of erased documents from the store. Runs after each erasure and again by and by, so that one cut
 * short by a stop is carried out later. Answers how many documents.
 */
export const removeErasedBytes = async (db: Database): Promise<number> => {
  const rows = await erasedRows(db);
  for (const row of rows)
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      await removeUnneeded(tx, bytesCountyOf(row), [row.digest, row.thumb_digest, row.view_digest]);
      await tx
        .updateTable('document')
        .set({ bytes_gone: true })
        .where('county_code', '=', row.county_code)
        .where('id', '=', row.id)
        .execute();
    });
  return rows.length;
};

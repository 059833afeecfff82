import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { blobName } from '#platform/files/blobs/blob-store.ts';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { lockBytes } from './lock-bytes.ts';
import type { PreparedFile } from './prepare-file.ts';

/** Whether a document that is not erased still needs these bytes. */
const isNeeded = async (tx: Tx, countyCode: number, digest: Buffer): Promise<boolean> => {
  const { rows } = await sql<{ needed: boolean }>`
    select exists (
      select from document
      where county_code = ${countyCode} and state <> 'erased'
        and (digest = ${digest} or thumb_digest = ${digest} or view_digest = ${digest})
    ) as needed
  `.execute(tx);
  return rows[0]?.needed ?? true;
};

const removeUnneeded = async (
  tx: Tx,
  countyCode: number,
  digests: readonly (Buffer | null)[],
): Promise<void> => {
  await lockBytes(tx, countyCode, digests);
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
  readonly digest: Buffer;
  readonly thumb_digest: Buffer | null;
  readonly view_digest: Buffer | null;
}

const erasedRows = (db: Database): Promise<ErasedRow[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<ErasedRow>`
      select county_code, id, digest, thumb_digest, view_digest from document
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
      await removeUnneeded(tx, row.county_code, [row.digest, row.thumb_digest, row.view_digest]);
      await tx
        .updateTable('document')
        .set({ bytes_gone: true })
        .where('county_code', '=', row.county_code)
        .where('id', '=', row.id)
        .execute();
    });
  return rows.length;
};

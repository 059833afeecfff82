import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { blobName } from '#platform/files/blobs/blob-store.ts';

/**
 * Holds some stored bytes until the transaction ends: whoever attaches them and whoever removes them wait for each
 * other, so that nothing is attached to bytes just gone.
 */
export const lockBytes = async (
  tx: Tx,
  countyCode: number,
  digests: readonly (Buffer | null)[],
): Promise<readonly string[]> => {
  const names = digests
    .flatMap((digest) => (digest === null ? [] : [blobName(countyCode, digest)]))
    .toSorted();
  for (const name of names)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`document ${name}`}, 0))`.execute(tx);
  return names;
};

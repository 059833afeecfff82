import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { blobName } from '#platform/files/blobs/blob-store.ts';
import type { DocumentRow } from './document-row.ts';

/** Names of stored bytes by their digests; copies that do not exist are left out. */
export const namesOf = (countyCode: number, digests: readonly (Buffer | null)[]): string[] =>
  digests.flatMap((digest) => (digest === null ? [] : [blobName(countyCode, digest)]));

/** County under whose name the bytes of a document lie: of one that came with a move, the county that stored them. */
export const bytesCountyOf = (row: Pick<DocumentRow, 'county_code' | 'bytes_county'>): number =>
  row.bytes_county ?? row.county_code;

/** Names of a document's file and of its copies for the screen. */
export const namesOfRow = (row: DocumentRow): string[] =>
  namesOf(bytesCountyOf(row), [row.digest, row.thumb_digest, row.view_digest]);

/**
 * Holds some stored bytes until the transaction ends: whoever attaches them and whoever removes them wait for each
 * other, so that nothing is attached to bytes just gone. Answers the names in the order they are held.
 */
export const lockBytes = async (tx: Tx, names: readonly string[]): Promise<readonly string[]> => {
  const ordered = [...new Set(names)].toSorted();
  await sql`
    select pg_advisory_xact_lock(hashtextextended('document ' || name, 0))
    from unnest(${ordered}::text[]) as held(name)
  `.execute(tx);
  return ordered;
};

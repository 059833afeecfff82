import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../errors/problem.ts';
import type { AttachmentStore, StoredAttachment } from './attachment-store.ts';

export interface AttachmentPlace {
  readonly countyCode: number;
  /** Who may see the file: the scope key of what it is attached to. */
  readonly scopeKey: number;
  readonly originalName: string;
}

/** Enters a kept file into the table of files, in the transaction that attaches it. The same file twice is one row. */
export const recordAttachment = async (
  tx: Tx,
  actor: Actor,
  stored: StoredAttachment,
  { countyCode, scopeKey, originalName }: AttachmentPlace,
): Promise<void> => {
  await tx
    .insertInto('stored_file')
    .values({
      county_code: countyCode,
      digest: stored.digest,
      byte_length: stored.byteLength,
      media_type: stored.mediaType,
      original_name: originalName.slice(0, 200),
      scope_key: scopeKey,
      stored_by: actor.accountId,
      stored_at: new Date(),
    })
    .onConflict((known) => known.columns(['county_code', 'digest']).doNothing())
    .execute();
};

/** A file in scope with its bytes. Throws a Problem when it is not there or not in scope. */
export const openAttachment = async (tx: Tx, store: AttachmentStore, countyCode: number, digest: Buffer) => {
  const row = await tx
    .selectFrom('stored_file')
    .select(['media_type', 'original_name', 'byte_length'])
    .where('county_code', '=', countyCode)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found', 'attachment-unknown', '没有找到这个附件。');
  return {
    fileName: row.original_name,
    mediaType: row.media_type,
    byteLength: row.byte_length,
    body: await store.read(digest),
  };
};

import type { Readable } from 'node:stream';
import { decrypt } from '#platform/crypto/authenticated-sm4.ts';
import { Problem } from '#platform/errors/problem.ts';
import { blobName, type ByteRange } from '#platform/files/blobs/blob-store.ts';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { openSealed } from '#platform/files/blobs/sealed-blob.ts';
import type { DocumentNotes, DocumentRow } from './document-row.ts';
import { bytesCountyOf } from './lock-bytes.ts';
import { sealedWith } from './sealed-with.ts';

/** original: the file as it came · view: a picture for the screen · thumb: a small one for lists. */
export type DocumentCopy = 'original' | 'view' | 'thumb';

/** Bytes of a document and how many there are in all. */
export interface DocumentBytes {
  readonly mediaType: string;
  /** Of the whole copy, whatever part is read. */
  readonly byteLength: number;
  readonly open: (range?: ByteRange) => Promise<Readable>;
}

const COPY_TYPE = 'image/jpeg';

const partsOf = (row: DocumentRow, copy: DocumentCopy) => {
  switch (copy) {
    case 'original':
      return { digest: row.digest, byteLength: row.byte_length, mediaType: row.media_type };
    case 'view':
      return { digest: row.view_digest, byteLength: row.view_length ?? 0, mediaType: COPY_TYPE };
    case 'thumb':
      return { digest: row.thumb_digest, byteLength: row.thumb_length ?? 0, mediaType: COPY_TYPE };
  }
};

/** A copy of a document, ready to be read. `dataKey` is the person's, needed for sealed documents. */
export const openBytes = (
  row: DocumentRow,
  copy: DocumentCopy,
  dataKey: Uint8Array | null,
): DocumentBytes => {
  if (row.state === 'erased')
    throw new Problem('not-found', 'document-erased', '这份文件已依法销毁。', {
      advice: '经办记录里有销毁的依据。',
    });
  if (row.state === 'moved')
    throw new Problem('not-found', 'document-moved', '这份文件已随人员关系转往迁入地，本地不再提供。', {
      advice: '如工作需要，请向迁入地查询。',
    });
  const { digest, byteLength, mediaType } = partsOf(row, copy);
  if (digest === null)
    throw new Problem('not-found', 'no-such-copy', '这份文件没有预览图。', { advice: '请下载原件查看。' });
  const name = blobName(bytesCountyOf(row), digest);
  const { blobs } = currentFileHouse();
  if (!row.is_sealed) return { mediaType, byteLength, open: (range) => blobs.open(name, range) };
  if (dataKey === null) throw new RangeError('A sealed document needs the key of its person.');
  const key = sealedWith(row, dataKey);
  return { mediaType, byteLength, open: (range) => openSealed(blobs, name, key, byteLength, range) };
};

/** Consent and transcript, opened; null when there are none. */
export const openNotes = (row: DocumentRow, dataKey: Uint8Array | null): DocumentNotes | null =>
  row.notes === null || dataKey === null
    ? null
    : (JSON.parse(decrypt(dataKey, row.notes).toString('utf8')) as DocumentNotes);

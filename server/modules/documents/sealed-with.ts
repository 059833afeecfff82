import { decrypt } from '#platform/crypto/authenticated-sm4.ts';
import type { DocumentRow } from './document-row.ts';

/**
 * The key the bytes of a sealed document were sealed with: the person's data key, or for one that came with a move the
 * key of the file before, which the row holds under this person's.
 */
export const sealedWith = (row: Pick<DocumentRow, 'sealed_key'>, dataKey: Uint8Array): Uint8Array =>
  row.sealed_key === null ? dataKey : decrypt(dataKey, row.sealed_key);

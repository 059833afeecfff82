import type { Bytes } from './crypt.ts';

/** What is kept: who one is and the forms; the list taken along; entries; the photos of entries. */
export type Kind = 'brought' | 'list' | 'entry' | 'photo';

/** Where a phone keeps what is personal, under one account. */
export interface Box {
  /** False where the browser has no encryption: what is written is gone when the page is. */
  readonly isLasting: boolean;
  readonly read: (kind: Kind, id: string) => Promise<Bytes | undefined>;
  readonly readAll: (kind: Kind) => Promise<readonly Bytes[]>;
  readonly ids: (kind: Kind) => Promise<readonly string[]>;
  readonly write: (kind: Kind, id: string, bytes: Bytes) => Promise<void>;
  readonly remove: (kind: Kind, id: string) => Promise<void>;
}

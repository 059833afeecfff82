/** What a file can be to a clerk: its content decides. */
export type MediaClass = 'picture' | 'document' | 'audio' | 'video';

/** What documents are attached to. */
export type DocumentPlace = 'person' | 'entry' | 'archive' | 'case';

/** One kind of document: what it is called, where it may be attached, whether it is sealed. */
export interface DocumentKind {
  /** kebab-case, never renamed. */
  readonly code: string;
  readonly title: string;
  /** Heading it stands under in the person's file. */
  readonly group: string;
  /** Where a clerk may choose it: the person's file, a ledger entry, the paper archive, a case. */
  readonly at: readonly DocumentPlace[];
  readonly accepts: readonly MediaClass[];
  /** Sealed under the person's data key, and shown only with a reason: identity, health, money. */
  readonly sealed: boolean;
  /** The part of the honour file (四个一) it counts for. */
  readonly honour?: 'paper' | 'picture' | 'video';
}

export const defineDocumentKind = (kind: DocumentKind): DocumentKind => kind;

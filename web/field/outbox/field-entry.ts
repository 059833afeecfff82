import type { NewEntry } from '../../api/ledgers.ts';
import type { EntryDraft } from '../../features/definition-form/entry-draft.ts';
import type { EntryState } from './entry-moves.ts';

/** A photo of an entry; its bytes lie in the box under the same id. */
export interface FieldPhoto {
  readonly id: string;
  readonly byteLength: number;
  /** One key for life, as an entry has one. */
  readonly actKey: string;
  readonly isAttached: boolean;
  /** Why the server does not take it. */
  readonly problem?: string;
}

/** What the server said against an entry. */
export interface Refused {
  readonly message: string;
  readonly advice?: string | undefined;
  readonly fields: readonly { readonly field: string; readonly message: string }[];
  readonly requestId?: string | undefined;
  /** What was refused: sent again unchanged it keeps its key. */
  readonly content: string;
}

/** An entry being written, on its way, or back. */
export interface OpenEntry {
  readonly id: string;
  readonly state: Exclude<EntryState, 'sent'>;
  readonly ledger: string;
  readonly ledgerTitle: string;
  readonly draft: EntryDraft;
  /** As it goes to the server, from when the checks found it sound. */
  readonly ready: NewEntry | null;
  /** The Idempotency-Key. */
  readonly actKey: string;
  readonly photos: readonly FieldPhoto[];
  readonly changedAt: string;
  /** Since when it waits; the outbox goes by it. */
  readonly keptAt: string | null;
  readonly refused: Refused | null;
  /** Where the server keeps it; photos are attached there. */
  readonly recorded: {
    readonly countyCode: number;
    readonly id: string;
    readonly state: string;
    readonly businessDay: string;
  } | null;
}

/** What stays of an entry that was sent: enough to know it again, for a week. */
export interface SentEntry {
  readonly id: string;
  readonly state: 'sent';
  readonly ledgerTitle: string;
  /** The family name alone. */
  readonly who: string;
  readonly businessDay: string;
  readonly sentAt: string;
  /** Counted at once, or before a desk for review. */
  readonly serverState: string;
  readonly photos: number;
}

export type FieldEntry = OpenEntry | SentEntry;

export const isOpen = (entry: FieldEntry): entry is OpenEntry => entry.state !== 'sent';

import type { Act as ActRow } from '#generated/db.ts';
import type { Selectable } from 'kysely';

/** What changed, as the act's payload records it. Personal data in it is ciphertext. */
export type ActPayload = Readonly<Record<string, unknown>>;

/** An act about to be recorded. Terms: GLOSSARY.md, “act”. */
export interface NewAct {
  /** UUIDv7 of the act. */
  readonly id: string;
  readonly countyCode: number;
  /** 'person.file', 'ledger.correct', …: module and verb. */
  readonly kind: string;
  readonly subjectId: string;
  /** The business day the act speaks of. */
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly accountId: string;
  readonly postId: string | null;
  readonly device: string;
  readonly reason: string | null;
  readonly definitionVersion: number;
  readonly payload: ActPayload;
  /** Idempotency key of the request; at most one act of an account carries it. */
  readonly requestKey: string | null;
  /** Who may read the act: the scope key of its subject. */
  readonly scopeKey: number;
}

export type StoredAct = Selectable<ActRow>;

import type { Selectable } from 'kysely';
import type { Document } from '#generated/db.ts';
import type { DocumentPlace } from '#kit';

export type DocumentRow = Selectable<Document>;

export interface DocumentRef {
  readonly countyCode: number;
  readonly id: string;
}

/**
 * What a document is about, resolved by the caller, who has checked that the actor may see and change it. The document
 * stands under the scope key of its subject.
 */
export interface DocumentSubject {
  readonly kind: DocumentPlace;
  readonly countyCode: number;
  readonly id: string;
  readonly lineNumber: number;
  readonly regionCode: number;
  /** The person of the registry it concerns, if any. */
  readonly person: { readonly countyCode: number; readonly id: string } | null;
  /** Of a case: which of the papers asked for it is. */
  readonly paper?: string | null;
}

/** Facts of an oral history; kept sealed under the person's data key. */
export interface DocumentNotes {
  /** The day on which the person agreed to be recorded and shown. */
  readonly consentOn: string | null;
  /** To what, and how: 'only inside the bureau', 'signed on paper, box 3'. */
  readonly consentNote: string | null;
  readonly transcript: string | null;
}

/** What a clerk says about a file. */
export interface DocumentDetails {
  /** Code of a document kind. */
  readonly kind: string;
  readonly caption: string;
  readonly takenOn: string | null;
  readonly notes: DocumentNotes | null;
}

export const DOCUMENT_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  subject_kind: 'text',
  subject_id: 'uuid',
  person_county: 'integer',
  person_id: 'uuid',
  line_number: 'smallint',
  region_code: 'bigint',
  kind: 'text',
  caption: 'text',
  taken_on: 'date',
  original_name: 'text',
  media_type: 'text',
  media_class: 'text',
  byte_length: 'bigint',
  pages: 'integer',
  width: 'integer',
  height: 'integer',
  is_sealed: 'boolean',
  content_index: 'bytea',
  digest: 'bytea',
  thumb_digest: 'bytea',
  thumb_length: 'bigint',
  view_digest: 'bytea',
  view_length: 'bigint',
  notes: 'bytea',
  carried_from: 'uuid',
  bytes_county: 'integer',
  sealed_key: 'bytea',
  paper: 'text',
  recorded_by: 'uuid',
  recorded_at: 'timestamptz',
} as const;

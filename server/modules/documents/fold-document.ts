import type { StoredAct } from '#modules/acts';
import type { DocumentRow } from './document-row.ts';

/** Where a document that a move carried comes from, and how its bytes are found and opened. */
interface CarriedState {
  readonly from: string;
  readonly bytesCounty: number | null;
  readonly sealedKey: string | null;
}

/** A document as its acts tell it. Its region follows the person's file, so it is no part of this. */
interface DocumentState {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly person: { readonly countyCode: number; readonly id: string } | null;
  readonly kind: string;
  readonly caption: string;
  readonly takenOn: string | null;
  readonly originalName: string;
  readonly mediaType: string;
  readonly byteLength: number;
  readonly isSealed: boolean;
  readonly digest: string;
  readonly notes: string | null;
  readonly carried: CarriedState | null;
  readonly paper: string | null;
  readonly state: string;
}

/** The fold of one document's acts, oldest first; equal to its row at all times. */
export const foldDocument = (acts: readonly StoredAct[]): DocumentState | undefined => {
  let current: DocumentState | undefined;
  for (const act of acts) {
    const payload = act.payload as unknown as DocumentState;
    if (act.kind === 'document.attach')
      current = { ...payload, carried: null, paper: payload.paper ?? null, state: 'kept' };
    else if (act.kind === 'document.receive')
      current = { ...payload, paper: payload.paper ?? null, state: 'kept' };
    else if (!current) continue;
    else if (act.kind === 'document.describe') current = { ...current, ...payload };
    else if (act.kind === 'document.remove') current = { ...current, state: 'removed' };
    else if (act.kind === 'document.move') current = { ...current, state: 'moved' };
    else if (act.kind === 'document.erase')
      current = { ...current, state: 'erased', caption: '', originalName: '已销毁', notes: null };
  }
  return current;
};

export const rowAsState = (row: DocumentRow): DocumentState => ({
  subject: { kind: row.subject_kind, id: row.subject_id },
  person: row.person_id === null ? null : { countyCode: row.person_county!, id: row.person_id },
  kind: row.kind,
  caption: row.caption,
  takenOn: row.taken_on,
  originalName: row.original_name,
  mediaType: row.media_type,
  byteLength: row.byte_length,
  isSealed: row.is_sealed,
  digest: row.digest.toString('hex'),
  notes: row.notes?.toString('base64') ?? null,
  carried:
    row.carried_from === null
      ? null
      : {
          from: row.carried_from,
          bytesCounty: row.bytes_county,
          sealedKey: row.sealed_key?.toString('base64') ?? null,
        },
  paper: row.paper,
  state: row.state,
});

import { sql } from 'kysely';
import { findDocumentKind } from '#definitions';
import type { DocumentPlace } from '#kit';
import type { DocumentRow } from '#modules/documents';
import type { Tx } from '#platform/db/database.ts';

const namesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; display_name: string }>`
    select id, display_name from account where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row.display_name]));
};

const present = (row: DocumentRow, by: string) => {
  const kind = findDocumentKind(row.kind);
  return {
    countyCode: row.county_code,
    id: row.id,
    subject: { kind: row.subject_kind as DocumentPlace, id: row.subject_id },
    kind: row.kind,
    paper: row.paper,
    kindTitle: kind?.title ?? row.kind,
    group: kind?.group ?? '其他',
    caption: row.caption,
    takenOn: row.taken_on,
    fileName: row.original_name,
    mediaType: row.media_type,
    mediaClass: row.media_class as 'picture' | 'document' | 'audio' | 'video',
    byteLength: row.byte_length,
    pages: row.pages,
    isSealed: row.is_sealed,
    hasThumb: row.thumb_digest !== null,
    hasView: row.view_digest !== null,
    hasNotes: row.notes !== null,
    rowVersion: row.row_version,
    recordedAt: row.recorded_at.toISOString(),
    by,
  };
};

/** Documents as they are listed: what they are and who kept them, never their bytes. */
export const presentDocuments = async (tx: Tx, rows: readonly DocumentRow[]) => {
  const names = await namesOf(
    tx,
    rows.map((row) => row.recorded_by),
  );
  return rows.map((row) => present(row, names.get(row.recorded_by) ?? ''));
};

import type { Selectable } from 'kysely';
import type { ArchiveBatch, ArchiveFile } from '#generated/db.ts';

export type BatchRow = Selectable<ArchiveBatch>;
export type FileRow = Selectable<ArchiveFile>;

export interface ArchiveRef {
  readonly countyCode: number;
  readonly id: string;
}

/** One line of a folder's list of contents. */
export interface ContentsLine {
  /** Code of list archive-part. */
  readonly part: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** What an act changes in a folder; the row is the sum of its acts. */
export interface FileState {
  readonly batchId: string;
  readonly box: string;
  readonly number: string;
  readonly name: string;
  readonly personId: string | null;
  readonly pagesCounted: number;
  readonly scans: number;
  readonly pagesScanned: number;
  readonly contents: readonly ContentsLine[];
  readonly state: string;
  readonly isSampled: boolean;
  readonly reason: string | null;
}

export const stateOfRow = (row: FileRow): FileState => ({
  batchId: row.batch_id,
  box: row.box,
  number: row.number,
  name: row.name,
  personId: row.person_id,
  pagesCounted: row.pages_counted,
  scans: row.scans,
  pagesScanned: row.pages_scanned,
  contents: row.contents as unknown as readonly ContentsLine[],
  state: row.state,
  isSampled: row.is_sampled,
  reason: row.reason,
});

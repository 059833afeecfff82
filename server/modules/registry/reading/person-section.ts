import type { Permission } from '#kit/define-role.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PersonRef } from '../person-row.ts';

/** What a section or the timeline is asked for. */
export interface FileQuestion {
  readonly ref: PersonRef;
  /** The file as of this business day; null for now. */
  readonly asOf: string | null;
}

export interface SectionColumn {
  readonly code: string;
  readonly label: string;
  /** How a cell is written: fen as yuan, numbers with separators; text when left out. */
  readonly format?: 'text' | 'date' | 'money' | 'number';
}

export interface SectionRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, string | number | null>>;
  /** Address of the page that shows the row in full. */
  readonly href: string | null;
}

export interface SectionContent {
  /** The newest rows; at most `MOST_SECTION_ROWS`. */
  readonly rows: readonly SectionRow[];
  /** How many there are in all. */
  readonly count: number;
}

export const MOST_SECTION_ROWS = 10;

/**
 * A part of the person file that another module keeps. The module exports it from its door and one line in
 * `server/modules/person-file/file-providers.ts` puts it on the page; neither page nor route changes.
 */
export interface PersonSection {
  readonly code: string;
  readonly title: string;
  /** Sections show in the order of this number; the facts of the file come before all of them. */
  readonly order: number;
  /** Shown to posts that hold it; `read` runs within that permission's scope. */
  readonly permission: Permission;
  readonly columns: readonly SectionColumn[];
  /** What an empty section says. */
  readonly empty: string;
  readonly read: (tx: Tx, question: FileQuestion) => Promise<SectionContent>;
}

/** One line of a person's timeline: an act on the file, or work recorded about the person. */
export interface TimelineLine {
  /** UUID of the act or entry. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly accountId: string;
  readonly href: string | null;
}

/** Where a page of the timeline begins: strictly older than this line. */
export type TimelinePlace = Pick<TimelineLine, 'effectiveOn' | 'recordedAt' | 'id'>;

export interface TimelineQuestion extends FileQuestion {
  /** Kinds wanted, all of them this source's own. */
  readonly kinds: readonly string[];
  readonly before: TimelinePlace | null;
  readonly size: number;
}

/** A source of lines for the timeline, given and placed as a section is. */
export interface TimelineSource {
  readonly kinds: readonly { readonly code: string; readonly title: string }[];
  readonly permission: Permission;
  /** Up to `size` lines, newest first by business day, then by time of recording, then by id. */
  readonly read: (tx: Tx, question: TimelineQuestion) => Promise<readonly TimelineLine[]>;
}

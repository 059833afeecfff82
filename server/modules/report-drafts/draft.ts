import type { Selectable } from 'kysely';
import type { ReportDraft as DraftTable } from '#generated/db.ts';
import type { ReportDocument } from '#kit/report-document/index.ts';
import { scopeKey } from '#platform/auth/scope.ts';

/** A report, or a section asked of an area below: both are written the same way. */
export type DraftKind = 'report' | 'section';

export type DraftRow = Omit<Selectable<DraftTable>, 'document' | 'kind' | 'state' | 'scope_key'> & {
  readonly document: ReportDocument;
  readonly kind: DraftKind;
  readonly state: 'open' | 'finalised';
  readonly scope_key: number;
};

/** Where a draft is kept. */
export interface DraftRef {
  readonly countyCode: number;
  readonly id: string;
}

/** Reports carry line 0: they serve all lines, and their rows stay behind each line's own wall. */
export const REPORT_LINE = 0;

/** The scope key of a draft of an area. */
export const draftKey = (region: number): number => scopeKey(REPORT_LINE, region);

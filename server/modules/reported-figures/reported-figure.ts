import type { Selectable } from 'kysely';
import type { ReportedFigure as ReportedTable } from '#generated/db.ts';

/** A figure an earlier document printed (上报数): what was said then, not what the records count. */
export type ReportedRow = Omit<Selectable<ReportedTable>, 'state' | 'scope_key'> & {
  readonly state: 'kept' | 'withdrawn';
  readonly scope_key: number;
};

/** What the act that keeps a figure tells of it. */
export const keptFacts = (
  row: Pick<
    ReportedRow,
    | 'region_code'
    | 'metric'
    | 'slice'
    | 'period_from'
    | 'period_to'
    | 'value'
    | 'written'
    | 'source_title'
    | 'source_file'
  >,
) => ({
  region: row.region_code,
  metric: row.metric,
  slice: row.slice,
  from: row.period_from,
  to: row.period_to,
  value: row.value,
  written: row.written,
  source: row.source_title,
  file: row.source_file,
});

/** Which figure it is: the same question a counted figure answers. */
export interface ReportedQuestion {
  readonly metric: string;
  readonly region: number;
  /** Inclusive days; a reported figure answers for exactly these and for no part of them. */
  readonly from: string;
  readonly to: string;
  /** '' or 'field=value'. */
  readonly slice: string;
}

/** Reported figures carry line 0, as reports do: the metric's own line is asked of the metric. */
export const REPORTED_LINE = 0;

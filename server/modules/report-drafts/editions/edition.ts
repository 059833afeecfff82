import type { Selectable } from 'kysely';
import type { ReportEdition as EditionTable } from '#generated/db.ts';
import type { MetricDefinition } from '#kit';
import type {
  FrozenCell,
  FrozenFigure,
  FrozenSet,
  ReportDocument,
  ResolvedTable,
} from '#kit/report-document/index.ts';

/** What is frozen when a report is finalised, and never changed. */
export interface EditionContent {
  readonly bureau: string;
  readonly regionName: string;
  readonly forecastTo: string | null;
  readonly asOf: string;
  readonly document: ReportDocument;
  readonly figures: readonly FrozenFigure[];
  readonly tables: readonly ResolvedTable[];
  /** Cells of tables and charts; editions signed before cells were frozen have none. */
  readonly cells?: readonly FrozenCell[];
  /** The rows themselves lie in report_edition_rows; here their digests, so that the whole is one chain. */
  readonly sets: readonly FrozenSet[];
  /** Every metric a figure rests on, as it was then defined. */
  readonly definitions: Readonly<Record<string, MetricDefinition>>;
}

export type EditionRow = Omit<Selectable<EditionTable>, 'content' | 'scope_key'> & {
  readonly content: EditionContent;
  readonly scope_key: number;
};

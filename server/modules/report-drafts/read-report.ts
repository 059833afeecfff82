import { figuresIn, tablesIn, type FiguresAnswer, type ReportDocument } from '#kit/report-document/index.ts';
import { getRegion } from '#modules/regions';
import { bureauName } from '#modules/reports';
import type { Scope } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DraftKind, DraftRef } from './draft.ts';
import type { EditionRow } from './editions/edition.ts';
import { getDraft } from './get-draft.ts';
import { getEdition, latestEdition } from './editions/get-edition.ts';
import { resolveFigures } from './figures/resolve-figures.ts';

/** A report with every value, for whoever writes it out. */
export interface ReadReport {
  readonly document: ReportDocument;
  readonly values: FiguresAnswer;
  readonly bureau: string;
  readonly from: string;
  readonly to: string;
  readonly signedOn: string;
  readonly isFinal: boolean;
}

const finalised = ({ content, ...edition }: EditionRow): ReadReport => ({
  document: content.document,
  values: { asOf: content.asOf, figures: [...content.figures], tables: [...content.tables] },
  bureau: content.bureau,
  from: edition.period_from,
  to: edition.period_to,
  signedOn: today(edition.finalised_at),
  isFinal: true,
});

/**
 * Reads a report: one being written with the values of this moment, a finalised one as it was signed. Open the transaction
 * as a snapshot.
 */
export const readReport = async (
  tx: Tx,
  scope: Scope,
  kind: DraftKind,
  ref: DraftRef,
): Promise<ReadReport> => {
  const draft = await getDraft(tx, kind, ref);
  if (kind === 'report' && draft.state === 'finalised') return finalised(await latestEdition(tx, draft));
  const { document, period_from: from, period_to: to, forecast_to: forecastTo } = draft;
  const region = await getRegion(tx, draft.region_code);
  const setting = { region: draft.region_code, from, to, forecastTo };
  const asked = { figures: figuresIn(document), tables: tablesIn(document) };
  return {
    document,
    values: await resolveFigures(tx, scope, setting, asked),
    bureau: await bureauName(tx, region),
    from,
    to,
    signedOn: today(),
    isFinal: false,
  };
};

/** One signed edition of a report, whatever has become of the draft since. */
export const readEdition = async (tx: Tx, ref: DraftRef): Promise<ReadReport> =>
  finalised(await getEdition(tx, ref));

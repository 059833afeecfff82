import { countyOf } from '#kit';
import type { ReportDocument } from '#kit/report-document/index.ts';
import { onceOnly, type ActContext } from '#modules/acts';
import { getRegion } from '#modules/regions';
import { getTemplate } from '#modules/reports';
import { requireInScope } from '#platform/auth/policy.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { draftKey, type DraftRow } from './draft.ts';
import { firstDocument } from './first-document.ts';
import { getDraft } from './get-draft.ts';
import { insertDraft } from './insert-draft.ts';

export interface DraftRequest {
  /** Code of a template; null for a blank page or a document given. */
  readonly template: string | null;
  readonly region: number;
  /** First day, and the cut-off day, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Last day a marked forecast may reach; null for none. */
  readonly forecastTo: string | null;
  /** A document to begin with in place of a template's, such as one read from last year's. */
  readonly document?: ReportDocument | undefined;
  /** For a template that asks: what it is about, and the codes of the metrics it speaks of. */
  readonly topic?: string | undefined;
  readonly metrics?: readonly string[] | undefined;
}

/** Throws Problem invalid for days in the wrong order, or a forecast that leaves the year of the cut-off. */
export const requireDays = ({
  from,
  to,
  forecastTo,
}: Pick<DraftRequest, 'from' | 'to' | 'forecastTo'>): void => {
  const refuse = (field: string, message: string): never => {
    throw new Problem('invalid', 'report-period', message, { fields: [{ field, message }] });
  };
  if (from > to) refuse('to', '截止日期不能早于起始日期。');
  if (forecastTo === null) return;
  if (forecastTo <= to) refuse('forecastTo', '预计到的日期应晚于截止日期。');
  if (forecastTo.slice(0, 4) !== to.slice(0, 4)) refuse('forecastTo', '预计只能到截止日期当年的年底。');
};

/**
 * Opens a draft: composed from a template, from a document given, or blank. Opening is an act; the same request key again
 * answers the draft it made. Chips hold no value and are resolved when they are looked at.
 */
export const openDraft = async (
  db: Database,
  scope: Scope,
  context: ActContext,
  request: DraftRequest,
): Promise<DraftRow> => {
  requireDays(request);
  requireInScope(scope, draftKey(request.region));
  const countyCode = countyOf(request.region);
  return onceOnly(db, scope, context, {
    countyCode,
    kind: 'report.open',
    act: async (tx) => {
      await getRegion(tx, request.region);
      const template = request.template === null ? null : getTemplate(request.template);
      return insertDraft(tx, context, {
        ...request,
        kind: 'report',
        countyCode,
        template,
        document: await firstDocument(tx, scope, request),
      });
    },
    recall: (tx, act) => getDraft(tx, 'report', { countyCode, id: act.subject_id }),
  });
};

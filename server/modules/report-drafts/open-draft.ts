import { asksForMetrics, countyOf, placeholdersOf } from '#kit';
import {
  figuresIn,
  leaveOutZeros,
  templateToDocument,
  type ReportDocument,
} from '#kit/report-document/index.ts';
import { onceOnly, type ActContext } from '#modules/acts';
import { getMetric } from '#modules/metrics';
import { getRegion } from '#modules/regions';
import { bureauName, getTemplate, requireTemplateFits } from '#modules/reports';
import { requireInScope } from '#platform/auth/policy.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { today } from '#platform/calendar/today.ts';
import { Problem } from '#platform/errors/problem.ts';
import { draftKey, type DraftRow } from './draft.ts';
import { getDraft } from './get-draft.ts';
import { insertDraft } from './insert-draft.ts';
import { resolveFigures } from './resolve-figures.ts';

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

const BLANK: ReportDocument = { type: 'doc', content: [{ type: 'title' }, { type: 'paragraph' }] };

/** Throws Problem invalid where a thematic report is not told what it is about. */
const requireChosen = (topic: string, metrics: readonly string[]): void => {
  const fields = [
    ...(topic === '' ? [{ field: 'topic', message: '请填写专题名称，如“困难帮扶”。' }] : []),
    ...(metrics.length === 0 ? [{ field: 'metrics', message: '请至少选择一个指标。' }] : []),
  ];
  if (fields.length > 0)
    throw new Problem('invalid', 'report-topic', '专题报告要写明专题名称，并选择指标。', { fields });
};

const DAY_IN_MS = 86_400_000;
/** The share of its days that must have passed before what is zero is taken not to have happened. */
const MOSTLY = 0.8;

const hasMostlyPassed = ({ from, to }: Pick<DraftRequest, 'from' | 'to'>): boolean => {
  const [first, last, now] = [from, to, today()].map((day) => Date.parse(day));
  return now! - first! >= (last! - first! + DAY_IN_MS) * MOSTLY;
};

/** A composed document without clauses of what did not happen, once most of its days have passed. */
const withoutZeros = async (
  tx: Tx,
  scope: Scope,
  request: DraftRequest,
  document: ReportDocument,
  term: string,
): Promise<ReportDocument> => {
  if (!hasMostlyPassed(request)) return document;
  const { figures } = await resolveFigures(tx, scope, request, { figures: figuresIn(document), tables: [] });
  const zeros = figures.filter(
    ({ missing, value, forecast }) => missing === null && value === 0 && !forecast,
  );
  return leaveOutZeros(document, new Set(zeros.map(({ id }) => id)), `${term}未发生此类事项。`);
};

const firstDocument = async (tx: Tx, scope: Scope, request: DraftRequest): Promise<ReportDocument> => {
  if (request.document) return request.document;
  if (request.template === null) return BLANK;
  const region = await getRegion(tx, request.region);
  const template = getTemplate(request.template);
  requireTemplateFits(template, request);
  const topic = (request.topic ?? '').trim();
  const metrics = [...new Set(request.metrics ?? [])];
  if (asksForMetrics(template)) requireChosen(topic, metrics);
  const names = { region: region.name, bureau: await bureauName(tx, region), topic };
  const words = placeholdersOf(names, request);
  const document = templateToDocument(template, words, metrics.map(getMetric));
  return withoutZeros(tx, scope, request, document, words.term);
};

/**
 * Opens a draft: composed from a template, from a document given, or blank. Opening is an act; the same request key again
 * answers the draft it made. Of a template, clauses that only tell of zeros are left out once most of its days have passed;
 * chips hold no value and are resolved when they are looked at.
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

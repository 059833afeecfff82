import { asksForMetrics, daysBetween, placeholdersOf } from '#kit';
import {
  figuresIn,
  leaveOutZeros,
  templateToDocument,
  type ReportDocument,
} from '#kit/report-document/index.ts';
import { getMetric } from '#modules/metrics';
import { getRegion } from '#modules/regions';
import { bureauName, getTemplate, requireTemplateFits } from '#modules/reports';
import type { Scope } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftRequest } from './open-draft.ts';
import { resolveFigures } from './figures/resolve-figures.ts';

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

/** The share of its days that must have passed before what is zero is taken not to have happened. */
const MOSTLY = 0.8;

const hasMostlyPassed = ({ from, to }: Pick<DraftRequest, 'from' | 'to'>): boolean =>
  daysBetween(from, today()) >= (daysBetween(from, to) + 1) * MOSTLY;

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

/**
 * What a draft begins with: the document given, a blank page, or the text of its template with its names filled in. Of a
 * template, clauses that only tell of zeros are left out once most of its days have passed. Throws Problem invalid where
 * the template does not fit the area or lacks its topic.
 */
export const firstDocument = async (tx: Tx, scope: Scope, request: DraftRequest): Promise<ReportDocument> => {
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

import type { Insertable } from 'kysely';
import type { ReportedFigure as ReportedTable } from '#generated/db.ts';
import { countyOf } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { figureFault, getMetric, metricValues, sliceTitle } from '#modules/metrics';
import { getRegion } from '#modules/regions';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey, type Scope } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { findReported } from './find-reported.ts';
import { keptFacts, REPORTED_LINE, type ReportedQuestion } from './reported-figure.ts';

/** One number of a document, confirmed by the writer to be a figure. */
export interface PrintedFigure {
  readonly metric: string;
  /** '' or 'field=value'. */
  readonly slice: string;
  /** In the metric's unit: fen for money, 0–100 for per cents. */
  readonly value: number;
  /** As it stood in the text. */
  readonly written: string;
}

export interface PrintedDocument {
  readonly region: number;
  /** The days the document speaks of, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly sourceTitle: string;
  readonly sourceFile: string;
  readonly figures: readonly PrintedFigure[];
}

export interface KeptFigures {
  readonly kept: number;
  /** Those not kept, and why. */
  readonly refused: readonly { readonly metric: string; readonly title: string; readonly reason: string }[];
}

const FAULTS = {
  'unknown-metric': '指标字典中没有这个指标。',
  'unknown-slice': '该指标不能这样分项。',
  circular: '指标的定义循环引用。',
  'outside-scope': '超出您岗位的区域或业务范围。',
} as const;

const KNOWN = '这个数已经留过。';

const requirePast = ({ from, to }: PrintedDocument): void => {
  const message =
    from > to ? '起始日期晚于截止日期。' : to >= today() ? '上报数只留已经过去的时段。' : undefined;
  if (message) throw new Problem('invalid', 'report-period', message, { fields: [{ field: 'to', message }] });
};

const questionOf = (
  { region, from, to }: PrintedDocument,
  { metric, slice }: PrintedFigure,
): ReportedQuestion => ({ metric, slice, region, from, to });

/** The same figure printed twice is one: the first stands. */
const firstOfEach = (figures: readonly PrintedFigure[]): PrintedFigure[] =>
  [...new Map(figures.toReversed().map((one) => [`${one.metric} ${one.slice}`, one])).values()].toReversed();

const titleOf = ({ metric, slice }: PrintedFigure): string => {
  const definition = getMetric(metric);
  return slice ? `${definition.title}（${sliceTitle(definition, slice)}）` : definition.title;
};

/** Why a figure is not kept, in the order of the figures; null when it is. */
const reasons = async (
  tx: Tx,
  scope: Scope,
  document: PrintedDocument,
  figures: readonly PrintedFigure[],
): Promise<(string | null)[]> => {
  const faults = figures.map(({ metric, slice }) =>
    figureFault(scope, { metric, slice, region: document.region }),
  );
  const askable = figures.filter((_, at) => faults[at] === null).map((one) => questionOf(document, one));
  const counted = await metricValues(tx, askable);
  const values = new Map(askable.map((question, at) => [question.metric + question.slice, counted[at]!]));
  const known = await findReported(tx, askable);
  return figures.map((figure, at) => {
    const fault = faults[at];
    if (fault) return FAULTS[fault];
    if (values.get(figure.metric + figure.slice)?.value !== null)
      return '这段时间台账中已有记录，以台账为准，不另留。';
    return known(questionOf(document, figure)) ? KNOWN : null;
  });
};

/** Inserts what nobody else has kept at this moment; answers the rows that went in. */
const insertNew = async <Row extends Insertable<ReportedTable> & { readonly id: string }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<Row[]> => {
  if (rows.length === 0) return [];
  const inserted = await tx
    .insertInto('reported_figure')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const ids = new Set(inserted.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
};

/**
 * Keeps the numbers an earlier document printed as reported figures, each by an act of its own. A figure the records can
 * count is refused: what is counted and what was once reported never stand for the same days. Throws Problem invalid for
 * days not over, forbidden outside the scope.
 */
export const keepReported = async (
  tx: Tx,
  context: ActContext,
  scope: Scope,
  document: PrintedDocument,
): Promise<KeptFigures> => {
  requirePast(document);
  const key = scopeKey(REPORTED_LINE, document.region);
  requireInScope(scope, key);
  await getRegion(tx, document.region);
  const figures = firstOfEach(document.figures);
  const why = await reasons(tx, scope, document, figures);
  const county = countyOf(document.region);
  const wanted = figures.filter((_, at) => why[at] === null);
  const rows = await insertNew(
    tx,
    wanted.map(({ metric, slice, value, written }) => ({
      county_code: county,
      id: newId(),
      region_code: document.region,
      line_number: REPORTED_LINE,
      metric,
      slice,
      period_from: document.from,
      period_to: document.to,
      value,
      written,
      source_title: document.sourceTitle,
      source_file: document.sourceFile,
      state: 'kept',
      kept_by_name: context.actor.displayName,
      kept_at: new Date(),
    })),
  );
  const isKept = (one: PrintedFigure): boolean =>
    rows.some(({ metric, slice }) => metric === one.metric && slice === one.slice);
  const answer: KeptFigures = {
    kept: rows.length,
    refused: figures.flatMap((figure, at) => {
      const reason = why[at] ?? (isKept(figure) ? null : KNOWN);
      const title = reason === FAULTS['unknown-metric'] ? figure.metric : null;
      return reason ? [{ metric: figure.metric, title: title ?? titleOf(figure), reason }] : [];
    }),
  };
  const about = { countyCode: county, effectiveOn: document.to, scopeKey: key };
  await appendActs(tx, [
    ...rows.map((row) =>
      newAct(context, {
        ...about,
        kind: 'reported.keep',
        subjectId: row.id,
        payload: keptFacts(row),
      }),
    ),
    newAct(context, {
      ...about,
      kind: 'reported.read',
      subjectId: newId(),
      requestKey: context.requestKey,
      payload: { ...answer, source: document.sourceTitle, file: document.sourceFile },
    }),
  ]);
  return answer;
};

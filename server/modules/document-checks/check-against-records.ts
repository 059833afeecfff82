import type { RegionCode } from '#kit';
import { getMetric, maySeeFigure, metricValues, type FigureValue } from '#modules/metrics';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { makeDocument } from './checked-document.ts';
import { presentDefects, type Finding } from './check-document.ts';
import type { Defect } from './define-rule.ts';
import { statedFigures, type StatedFigure } from './facts/stated-figures.ts';
import type { TextBlock } from './text-block.ts';

/** The records a document is held against. */
export interface RecordsAsked {
  readonly region: RegionCode;
  /** Inclusive business days. */
  readonly from: string;
  readonly to: string;
}

const RULE = {
  code: 'figure-against-records',
  name: '与本单位记录不符',
  reason: '文中的数与台账、档案里数出来的不同；点开指标可以看到是哪些记录。',
  severity: 'warning',
} as const;

const FEN = 100;

/** The recorded value in the unit the text counts in: money in yuan. */
const recorded = (figure: FigureValue): number | null =>
  figure.value === null ? null : getMetric(figure.metric).unit === '元' ? figure.value / FEN : figure.value;

/** Half a unit of the last place written, so that a rounded amount agrees. */
const slackOf = ({ quantity }: StatedFigure): number => {
  if (quantity.unit !== '元' && quantity.unit !== '%') return 0;
  const [, digits = '', decimals = '', size = ''] =
    /(\d[\d,]*)(?:\.(\d+))?(万|亿)?/.exec(quantity.written) ?? [];
  const scale = size === '亿' ? 1e8 : size === '万' ? 1e4 : 1;
  return digits === '' ? 0 : (scale / 10 ** decimals.length) * 0.5 + 1e-6;
};

const agrees = (stated: StatedFigure, value: number): boolean => {
  const slack = slackOf(stated);
  return stated.quantity.range[0] - slack <= value && value <= stated.quantity.range[1] + slack;
};

const written = (value: number, unit: string): string =>
  unit === '元' && Math.abs(value) >= 10_000
    ? `${Math.round(value / 100) / 100}万元`
    : `${Math.round(value * 100) / 100}${unit}`;

const defectOf = (stated: StatedFigure, figure: FigureValue): Defect | undefined => {
  const value = recorded(figure);
  // No record at all says nothing about the text: the work may be kept elsewhere.
  if (value === null || agrees(stated, value)) return undefined;
  const { quantity, metric } = stated;
  const { title } = getMetric(metric);
  const difference = quantity.value - value;
  return {
    block: stated.block,
    start: stated.start,
    end: stated.end,
    message: `“${title}”记录里是${written(value, quantity.unit)}（${figure.rowCount}条记录），文中是${quantity.written}，${difference > 0 ? '多' : '少'}${written(Math.abs(difference), quantity.unit)}。`,
    proposal: '核对时段和口径；记录漏登的补登，文中写错的改正。',
  };
};

/** A finding about a recorded figure, with what was counted. */
export interface RecordFinding extends Finding {
  readonly record: {
    readonly metric: string;
    readonly value: number;
    readonly rowCount: number;
  } & RecordsAsked;
}

/**
 * Figures of a document that differ from the bureau's own records in an area and period. Only figures that `scope`
 * sees whole are compared. `tx` stands inside that scope.
 */
export const checkAgainstRecords = async (
  tx: Tx,
  scope: Scope,
  blocks: readonly TextBlock[],
  asked: RecordsAsked,
): Promise<RecordFinding[]> => {
  const year = Number(asked.to.slice(0, 4));
  const stated = statedFigures(makeDocument(blocks, year), year).filter(({ metric }) =>
    maySeeFigure(scope, metric, asked.region),
  );
  const codes = [...new Set(stated.map(({ metric }) => metric))];
  const figures = await metricValues(
    tx,
    codes.map((metric) => ({ metric, ...asked })),
  );
  const byCode = new Map(figures.map((figure) => [figure.metric, figure]));
  return stated.flatMap((one) => {
    const figure = byCode.get(one.metric)!;
    const defect = defectOf(one, figure);
    if (!defect) return [];
    const [finding] = presentDefects(blocks, [{ rule: RULE, defect }]);
    const { metric, rowCount } = figure;
    return [{ ...finding!, record: { metric, value: recorded(figure)!, rowCount, ...asked } }];
  });
};

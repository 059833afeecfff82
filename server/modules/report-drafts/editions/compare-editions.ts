import { wordChange } from '#kit';
import { figuresIn, type FigureComparison, type ResolvedFigure } from '#kit/report-document/index.ts';
import { yearBefore } from '#modules/metrics';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EditionRow } from './edition.ts';
import { resolveFigures } from '../figures/resolve-figures.ts';

type Figures = readonly ResolvedFigure[];

/** What is the same figure in two reports: the same thing counted, in the report's own area or in the same other one. */
const sameness = (figure: ResolvedFigure, own: number): string =>
  `${figure.metric} ${figure.slice ?? ''} ${figure.region === own ? 'own' : figure.region}`;

/** Comparisons, and a second chip of the same figure, say nothing new. */
const byName = (figures: Figures, own: number): Map<string, ResolvedFigure> => {
  const plain = figures.filter(({ base }) => base === null).toReversed();
  return new Map(plain.map((figure) => [sameness(figure, own), figure]));
};

const side = (figure: ResolvedFigure | undefined) =>
  figure ? { value: figure.value, text: `${figure.text}${figure.reported ? '（上报数）' : ''}` } : null;

const changeText = (left: ResolvedFigure | undefined, right: ResolvedFigure | undefined): string | null =>
  left && right && left.value !== null && right.value !== null
    ? wordChange(left.value, right.value, { unit: left.unit, by: 'rate' })
        .replace('与上年同期', '')
        .replace('上年同期', '后者')
        .replace('同比', '')
    : null;

const compare = (
  left: Figures,
  right: Figures,
  owns: { left: number; right: number },
): FigureComparison[] => {
  const [ours, theirs] = [byName(left, owns.left), byName(right, owns.right)];
  const order = [
    ...new Set(
      [...left, ...right].map((figure) => sameness(figure, left.includes(figure) ? owns.left : owns.right)),
    ),
  ];
  return order.flatMap((name) => {
    const [one, other] = [ours.get(name), theirs.get(name)];
    const known = one ?? other;
    if (!known) return [];
    return [
      {
        metric: known.metric,
        title: known.title,
        unit: known.unit,
        sliceTitle: known.sliceTitle,
        left: side(one),
        right: side(other),
        change: changeText(one, other),
      },
    ];
  });
};

/** Two signed reports figure by figure, in the order of the left one; what only the right has comes after. */
export const compareEditions = (left: EditionRow, right: EditionRow): FigureComparison[] =>
  compare(left.content.figures, right.content.figures, {
    left: left.region_code,
    right: right.region_code,
  });

/** A signed report against the records of the same days `years` before. */
export const compareYears = async (
  tx: Tx,
  scope: Scope,
  edition: EditionRow,
  years: number,
): Promise<FigureComparison[]> => {
  let days = { from: edition.period_from, to: edition.period_to };
  for (let year = 0; year < years; year += 1) days = yearBefore(days);
  const { figures } = await resolveFigures(
    tx,
    scope,
    { region: edition.region_code, ...days, forecastTo: null },
    {
      figures: figuresIn(edition.content.document).filter(({ period }) => typeof period === 'string'),
      tables: [],
    },
  );
  const own = edition.region_code;
  return compare(edition.content.figures, figures, { left: own, right: own });
};

import { wordChange } from '#kit';
import { periodWords, yearsOn } from '#kit/report-period.ts';
import { figuresIn, type FigureComparison, type ResolvedFigure } from '#kit/report-document/index.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EditionRow } from './edition.ts';
import { resolveFigures } from '../figures/resolve-figures.ts';

type Figures = readonly ResolvedFigure[];

/** The area and days a report is about. */
interface Own {
  readonly region: number;
  readonly from: string;
  readonly to: string;
}

const hasOwnDays = (figure: ResolvedFigure, { from, to }: Own): boolean =>
  figure.from === from && (figure.to === to || figure.forecast !== null);

/** A day by its distance from the year of the report, so that 1—3月 of two years are the same. */
const dayOf = (day: string, { from }: Own): string =>
  `${Number(day.slice(0, 4)) - Number(from.slice(0, 4))}${day.slice(4)}`;

/**
 * What is the same figure in two reports: the same thing counted, in the report's own area or in the same other one, over
 * the report's own days or the same others.
 */
const sameness = (figure: ResolvedFigure, own: Own): string =>
  [
    figure.metric,
    figure.slice ?? '',
    figure.region === own.region ? 'own' : figure.region,
    hasOwnDays(figure, own) ? 'own' : `${dayOf(figure.from, own)}..${dayOf(figure.to, own)}`,
  ].join(' ');

/** Of which area and days, where they are not the report's own. */
const aboutOf = (figure: ResolvedFigure, own: Own): string | null =>
  [
    ...(figure.region === own.region ? [] : [figure.regionName]),
    ...(hasOwnDays(figure, own) ? [] : [periodWords(figure)]),
  ].join('，') || null;

/** Comparisons, and a second chip of the same figure, say nothing new. */
const byName = (figures: Figures, own: Own): Map<string, ResolvedFigure> => {
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
  owns: { readonly left: Own; readonly right: Own },
): FigureComparison[] => {
  const [ours, theirs] = [byName(left, owns.left), byName(right, owns.right)];
  const order = [
    ...new Set([
      ...left.map((figure) => sameness(figure, owns.left)),
      ...right.map((figure) => sameness(figure, owns.right)),
    ]),
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
        about: aboutOf(known, one ? owns.left : owns.right),
        left: side(one),
        right: side(other),
        change: changeText(one, other),
      },
    ];
  });
};

const ownOf = ({ region_code: region, period_from: from, period_to: to }: EditionRow): Own => ({
  region,
  from,
  to,
});

/** Two signed reports figure by figure, in the order of the left one; what only the right has comes after. */
export const compareEditions = (left: EditionRow, right: EditionRow): FigureComparison[] =>
  compare(left.content.figures, right.content.figures, { left: ownOf(left), right: ownOf(right) });

/** A signed report against the records of the same days `years` before. */
export const compareYears = async (
  tx: Tx,
  scope: Scope,
  edition: EditionRow,
  years: number,
): Promise<FigureComparison[]> => {
  const left = ownOf(edition);
  const right = { ...left, ...yearsOn(left, -years) };
  const { figures } = await resolveFigures(
    tx,
    scope,
    { ...right, forecastTo: null },
    {
      figures: figuresIn(edition.content.document).filter(({ period }) => typeof period === 'string'),
      tables: [],
    },
  );
  return compare(edition.content.figures, figures, { left, right });
};

import type { ResolvedTable } from '#kit/report-document/index.ts';
import { columnHeadings, drawnValue, isDrawnApart } from '#kit/report-document/table-layout.ts';
import { escapeHtml } from './escape-html.ts';

const [WIDTH, HEIGHT] = [640, 300] as const;
const TOP = 16;
const LEFT = 64;
const INKS = ['#2f5d8c', '#b5543a', '#6b8e4e', '#8c7a2f', '#6a5a8c', '#4f8c8c'] as const;
const GRID_LINES = 4;
const LETTER = 12;

const inkOf = (column: number): string => INKS[column % INKS.length]!;

/** Tops of a scale whose quarters are readable. */
const TOPS = [1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10];

/** A round number not below the largest value; of things counted whole all grid lines stand on whole numbers. */
const niceTop = (largest: number, isWhole: boolean): number => {
  if (largest <= 0) return GRID_LINES;
  const power = 10 ** Math.floor(Math.log10(largest));
  const top = TOPS.map((step) => step * power).find((one) => one >= largest) ?? largest;
  return isWhole ? Math.ceil(top / GRID_LINES) * GRID_LINES : top;
};

/** What is drawn of a table, and the room it has. */
interface Drawing {
  readonly table: ResolvedTable;
  /** Columns on the scale at the left, and those on one of their own at the right. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Names under the drawing stand aslant where they would touch each other. */
  readonly isAslant: boolean;
  readonly floor: number;
  readonly end: number;
}

const drawingOf = (table: ResolvedTable): Drawing => {
  const columns = table.columns.map((_, column) => column);
  const right = columns.filter((column) => isDrawnApart(table, column));
  const end = WIDTH - (right.length > 0 ? LEFT : LETTER);
  const longest = Math.max(0, ...table.rows.map(({ label }) => label.length));
  const isAslant = longest * LETTER > (end - LEFT) / table.rows.length;
  return {
    table,
    left: columns.filter((column) => !right.includes(column)),
    right,
    isAslant,
    floor: HEIGHT - (isAslant ? 84 : 44),
    end,
  };
};

const valueAt = ({ table }: Drawing, row: number, column: number): number | null => {
  const value = table.rows[row]!.cells[column]?.value ?? null;
  return value === null ? null : drawnValue(value, table.columns[column]!.unit);
};

const across = ({ table, end }: Drawing, row: number): number =>
  LEFT + ((end - LEFT) * (row + 0.5)) / table.rows.length;

interface Scale {
  readonly top: number;
  readonly up: (value: number) => number;
}

const scaleOf = (drawing: Drawing, columns: readonly number[]): Scale => {
  const values = drawing.table.rows.flatMap((_, row) =>
    columns.map((column) => valueAt(drawing, row, column) ?? 0),
  );
  const top = niceTop(Math.max(0, ...values), values.every(Number.isInteger));
  return { top, up: (value) => drawing.floor - (Math.max(0, value) / top) * (drawing.floor - TOP) };
};

/** The numbers of a scale, bottom to top, without the crumbs of binary fractions. */
const marksOf = ({ top }: Scale): number[] =>
  Array.from({ length: GRID_LINES + 1 }, (_, at) => Number(((top * at) / GRID_LINES).toPrecision(6)));

const grid = ({ end }: Drawing, scale: Scale): string =>
  marksOf(scale)
    .map((value) => {
      const y = scale.up(value);
      return (
        `<line x1="${LEFT}" x2="${end}" y1="${y}" y2="${y}" stroke="#d9d9d9"/>` +
        `<text x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${value}</text>`
      );
    })
    .join('');

const rightMarks = ({ end }: Drawing, scale: Scale): string =>
  marksOf(scale)
    .map((value) => `<text x="${end + 6}" y="${scale.up(value) + 4}">${value}</text>`)
    .join('');

const bars = (drawing: Drawing, { up }: Scale): string => {
  const { table, left, end, floor } = drawing;
  const room = ((end - LEFT) / table.rows.length) * 0.6;
  const width = room / left.length;
  return table.rows
    .flatMap(({ label, cells }, row) =>
      left.map((column, place) => {
        const x = across(drawing, row) - room / 2 + width * place;
        const y = up(valueAt(drawing, row, column) ?? 0);
        const told = escapeHtml(`${label}：${cells[column]?.text ?? ''}`);
        return `<rect x="${x}" y="${y}" width="${width * 0.9}" height="${floor - y}" fill="${inkOf(column)}"><title>${told}</title></rect>`;
      }),
    )
    .join('');
};

/** One path a metric; a missing value breaks the line instead of drawing a nought. */
const lines = (drawing: Drawing, columns: readonly number[], { up }: Scale): string =>
  columns
    .map((column) => {
      let isOpen = false;
      const path = drawing.table.rows
        .map((_, row) => {
          const value = valueAt(drawing, row, column);
          const step = value === null ? '' : `${isOpen ? 'L' : 'M'}${across(drawing, row)} ${up(value)}`;
          isOpen = value !== null;
          return step;
        })
        .join('');
      return `<path d="${path}" fill="none" stroke="${inkOf(column)}" stroke-width="2"/>`;
    })
    .join('');

const names = (drawing: Drawing): string =>
  drawing.table.rows
    .map(({ label }, row) => {
      const [x, y] = [across(drawing, row), drawing.floor + 18];
      return drawing.isAslant
        ? `<text x="${x}" y="${y - 6}" text-anchor="end" transform="rotate(-40 ${x} ${y - 6})">${escapeHtml(label)}</text>`
        : `<text x="${x}" y="${y}" text-anchor="middle">${escapeHtml(label)}</text>`;
    })
    .join('');

/** A chart as SVG, from the values of its table. Values of another unit than the first are lines on a scale at the right. */
export const chartSvg = (table: ResolvedTable, shape: 'bar' | 'line'): string => {
  const drawing = drawingOf(table);
  const { left, right } = drawing;
  const scale = scaleOf(drawing, left);
  const apart = scaleOf(drawing, right);
  const legend = columnHeadings(table)
    .map((name, at) => `<tspan fill="${inkOf(at)}">■</tspan><tspan> ${escapeHtml(name)}　</tspan>`)
    .join('');
  return (
    `<svg role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-label="${escapeHtml(table.title)}">` +
    grid(drawing, scale) +
    (shape === 'bar' ? bars(drawing, scale) : lines(drawing, left, scale)) +
    (right.length === 0 ? '' : rightMarks(drawing, apart) + lines(drawing, right, apart)) +
    names(drawing) +
    `<text x="${WIDTH / 2}" y="${HEIGHT - 6}" text-anchor="middle">${legend}</text></svg>`
  );
};

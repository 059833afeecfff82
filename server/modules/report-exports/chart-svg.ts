import type { ResolvedTable } from '#kit/report-document/index.ts';
import { columnHeadings, drawnValue } from '#kit/report-document/table-layout.ts';
import { escapeHtml } from './escape-html.ts';

const [WIDTH, HEIGHT] = [640, 300] as const;
const EDGE = { left: 64, right: 12, top: 16, bottom: 44 } as const;
const INKS = ['#2f5d8c', '#b5543a', '#6b8e4e', '#8c7a2f', '#6a5a8c', '#4f8c8c'] as const;
const GRID_LINES = 4;

/** A round number not below the largest value, so that grid lines stand on readable numbers. */
const niceTop = (largest: number): number => {
  if (largest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  return [1, 2, 4, 5, 8, 10].map((step) => step * power).find((top) => top >= largest) ?? largest;
};

const across = (at: number, count: number): number =>
  EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * (at + 0.5)) / count;

interface Scale {
  readonly top: number;
  readonly up: (value: number) => number;
}

const scaleOf = (table: ResolvedTable): Scale => {
  const values = table.rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0));
  const top = niceTop(Math.max(0, ...values));
  const room = HEIGHT - EDGE.top - EDGE.bottom;
  return { top, up: (value) => HEIGHT - EDGE.bottom - (Math.max(0, value) / top) * room };
};

/** Money is labelled in yuan. */
const axisLabel = (value: number, unit: string): string => String(drawnValue(value, unit));

const grid = ({ top, up }: Scale, unit: string): string =>
  Array.from({ length: GRID_LINES + 1 }, (_, at) => {
    const value = (top * at) / GRID_LINES;
    const y = up(value);
    return (
      `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y}" y2="${y}" stroke="#d9d9d9"/>` +
      `<text x="${EDGE.left - 6}" y="${y + 4}" text-anchor="end">${axisLabel(value, unit)}</text>`
    );
  }).join('');

const bars = (table: ResolvedTable, { up }: Scale): string => {
  const room = ((WIDTH - EDGE.left - EDGE.right) / table.rows.length) * 0.6;
  const width = room / table.columns.length;
  return table.rows
    .flatMap(({ label, cells }, at) =>
      cells.map(({ value, text }, column) => {
        const x = across(at, table.rows.length) - room / 2 + width * column;
        const y = up(value ?? 0);
        return `<rect x="${x}" y="${y}" width="${width * 0.9}" height="${HEIGHT - EDGE.bottom - y}" fill="${INKS[column % INKS.length]}"><title>${escapeHtml(`${label}：${text}`)}</title></rect>`;
      }),
    )
    .join('');
};

/** One path a metric; a missing value breaks the line instead of drawing a nought. */
const lines = (table: ResolvedTable, { up }: Scale): string =>
  table.columns
    .map((_, column) => {
      let isOpen = false;
      const path = table.rows
        .map(({ cells }, at) => {
          const value = cells[column]?.value ?? null;
          const step =
            value === null ? '' : `${isOpen ? 'L' : 'M'}${across(at, table.rows.length)} ${up(value)}`;
          isOpen = value !== null;
          return step;
        })
        .join('');
      return `<path d="${path}" fill="none" stroke="${INKS[column % INKS.length]}" stroke-width="2"/>`;
    })
    .join('');

/** A chart as SVG, from the values of its table; the first metric's unit stands on the axis. */
export const chartSvg = (table: ResolvedTable, shape: 'bar' | 'line'): string => {
  const scale = scaleOf(table);
  const names = columnHeadings(table);
  const labels = table.rows
    .map(
      ({ label }, at) =>
        `<text x="${across(at, table.rows.length)}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle">${escapeHtml(label)}</text>`,
    )
    .join('');
  const legend = names
    .map(
      (name, at) => `<tspan fill="${INKS[at % INKS.length]}">■</tspan><tspan> ${escapeHtml(name)}　</tspan>`,
    )
    .join('');
  return (
    `<svg role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-label="${escapeHtml(table.title)}">` +
    `${grid(scale, table.columns[0]?.unit ?? '')}${shape === 'bar' ? bars(table, scale) : lines(table, scale)}${labels}` +
    `<text x="${WIDTH / 2}" y="${HEIGHT - 6}" text-anchor="middle">${legend}</text></svg>`
  );
};

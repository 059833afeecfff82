import type { Cell } from './cell.ts';
import type { CellReading } from './cell-reading.ts';

const MOST_REMEMBERED = 2_000;

/** Columns of codes and places hold the same few words over and over: each is read once. */
export const remembering = <T>(read: (cell: Cell) => CellReading<T>): ((cell: Cell) => CellReading<T>) => {
  const known = new Map<string, CellReading<T>>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const earlier = known.get(cell);
    if (earlier) return earlier;
    const reading = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, reading);
    return reading;
  };
};

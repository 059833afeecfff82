import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { serviceItems } from '#definitions';
import { quoteClauses } from '#kit';
import { wordOfLimit } from '../tools/catalogue-of-items.ts';

const GUIDE = fileURLToPath(new URL('../docs/guide/service-items.md', import.meta.url));

/** Cells of the rows of the table whose first heading is 事项. */
const rowsOfGuide = (): string[][] => {
  const lines = readFileSync(GUIDE, 'utf8').split('\n');
  const start = lines.findIndex((line) => /^\|\s*事项\s*\|/.test(line));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

test('the guide names every service item with its place, limit and law, as defined', () => {
  expect(rowsOfGuide()).toEqual(
    serviceItems.map(({ title, purpose, where, limit, basis }) => [
      title,
      purpose.replace(/。$/, ''),
      where.place,
      wordOfLimit(limit),
      quoteClauses(basis),
    ]),
  );
});

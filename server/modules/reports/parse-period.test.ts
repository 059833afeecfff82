import { expect, test } from 'vitest';
import { parsePeriod } from './parse-period.ts';

const TODAY = '2026-11-22';

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2026', '2026-01-01', TODAY],
  ['2026Q1', '2026-01-01', '2026-03-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-01-01..2026-06-30', '2026-01-01', '2026-06-30'],
])('%s runs from %s to %s', (written, from, to) => {
  expect(parsePeriod(written, TODAY)).toEqual({ from, to });
});

test.each(['26', '2026-13', '2026Q5', '2026-06-30..2026-01-01', '2026-02-30..2026-03-01', '去年', '2027'])(
  '%s is refused',
  (written) => {
    expect(() => parsePeriod(written, TODAY)).toThrow('时段');
  },
);

import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { periodPresets } from './periods.ts';

test('the periods seen from a day in February', () => {
  const named = Object.fromEntries(
    periodPresets(dayjs('2026-02-10')).map(({ label, from, to }) => [label, [from, to]]),
  );
  expect(named['上月']).toEqual(['2026-01-01', '2026-01-31']);
  expect(named['本季']).toEqual(['2026-01-01', '2026-03-31']);
  expect(named['上季']).toEqual(['2025-10-01', '2025-12-31']);
  expect(named['今年以来']).toEqual(['2026-01-01', '2026-02-10']);
  expect(named['上年']).toEqual(['2025-01-01', '2025-12-31']);
});

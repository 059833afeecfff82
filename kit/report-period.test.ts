import { expect, test } from 'vitest';
import { fillPlaceholders, placeholdersOf } from './fill-placeholders.ts';
import { cutOffWords, periodFits, periodWords, termWords, yearBefore, yearsOn } from './report-period.ts';

test.each([
  ['2026-01-01', '2026-12-31', '2026年', '全年', '截至12月底'],
  ['2026-01-01', '2026-11-30', '2026年1—11月', '今年以来', '截至11月底'],
  ['2026-01-01', '2026-11-22', '2026年1月1日至11月22日', '今年以来', '截至11月22日'],
  ['2026-07-01', '2026-09-30', '2026年第三季度', '本季度', '截至9月底'],
  ['2026-10-01', '2026-10-31', '2026年10月', '本月', '截至10月底'],
  ['2026-02-01', '2026-02-28', '2026年2月', '本月', '截至2月底'],
  ['2025-12-01', '2026-02-28', '2025年12月1日至2026年2月28日', '本期', '截至2月底'],
  ['2026-02-01', '2026-05-31', '2026年2—5月', '本期', '截至5月底'],
])('%s to %s is %s', (from, to, period, term, cutOff) => {
  expect([periodWords({ from, to }), termWords({ from, to }), cutOffWords({ from, to })]).toEqual([
    period,
    term,
    cutOff,
  ]);
});

test('a period not over yet fits the kind it began as, and no other', () => {
  const november = { from: '2026-11-01', to: '2026-11-22' };
  expect(periodFits('month', november)).toBe(true);
  expect(periodFits('quarter', november)).toBe(false);
  expect(periodFits('year', november)).toBe(false);
  expect(periodFits('quarter', { from: '2026-10-01', to: '2026-11-22' })).toBe(true);
  expect(periodFits('year', { from: '2026-01-01', to: '2026-11-22' })).toBe(true);
  expect(periodFits('year', { from: '2025-01-01', to: '2026-11-22' })).toBe(false);
  expect(periodFits('any', { from: '2025-03-09', to: '2026-11-22' })).toBe(true);
});

test('the words of a template follow its area and period', () => {
  const values = placeholdersOf(
    { region: '青岚区', bureau: '青岚区退役军人事务局' },
    { from: '2026-07-01', to: '2026-09-30' },
  );
  expect(
    fillPlaceholders('{bureau}{period}简报：{term}{area}，{year}、{nextYear}，{cutOff}，{other}', values),
  ).toBe('青岚区退役军人事务局2026年第三季度简报：本季度全区，2026、2027，截至9月底，{other}');
});

test('the same days in another year keep a month’s end', () => {
  expect(yearsOn({ from: '2025-01-01', to: '2025-11-30' }, 1)).toEqual({
    from: '2026-01-01',
    to: '2026-11-30',
  });
  expect(yearsOn({ from: '2027-02-01', to: '2027-02-28' }, 1)).toEqual({
    from: '2028-02-01',
    to: '2028-02-29',
  });
});

test('one year before a leap day is the last of February, and before a whole February the whole of it', () => {
  expect(yearBefore({ from: '2028-02-29', to: '2028-03-31' })).toEqual({
    from: '2027-02-28',
    to: '2027-03-31',
  });
  expect(yearBefore({ from: '2029-02-01', to: '2029-02-28' })).toEqual({
    from: '2028-02-01',
    to: '2028-02-29',
  });
});

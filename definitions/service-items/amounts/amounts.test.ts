import { expect, test } from 'vitest';
import { payerChangesOn } from '../../registry/payer-rules.ts';
import { deathPension } from './death-pension.ts';
import { funeralSubsidy } from './funeral-subsidy.ts';
import { retirementSupplements, supplementPercent, type SupplementHonour } from './merit-supplement.ts';
import { nursingAllowance } from './nursing-allowance.ts';
import { disabilityPensionStarts, pensionStart, survivorPensionStarts } from './pension-start.ts';
import { selfEmployedSubsidy } from './self-employed-subsidy.ts';

test.each([
  ['combat', 1, false, 400_000],
  ['duty', 2, false, 400_000],
  ['combat', 3, false, 320_000],
  ['duty', 4, false, 320_000],
  ['illness', 1, false, 240_000],
  ['illness', 4, true, 240_000],
  ['illness', 5, true, 200_000],
  ['combat', 6, true, 200_000],
  ['combat', 5, false, null],
  ['illness', 6, false, null],
  ['duty', 7, true, null],
])('nursing: by %s, grade %i, mental %s, of 8,000 yuan: %s fen', (cause, grade, isMental, expected) => {
  expect(nursingAllowance({ cause, grade, isMental, averageMonthlyWage: 800_000, on: '2026-03-01' })).toBe(
    expected,
  );
});

test('nursing: a rule from before its day is not guessed', () => {
  const one = { cause: 'combat', grade: 1, isMental: false, averageMonthlyWage: 800_000, on: '2024-09-30' };
  expect(() => nursingAllowance(one)).toThrow(RangeError);
});

test.each([
  ['survivor', 6],
  ['disabled-by-illness', 12],
  ['combat-veteran', 6],
])('funeral: %s has %i months', (ground, months) => {
  expect(funeralSubsidy(ground, 65_050, '2026-01-31')).toBe(65_050 * months);
});

test('funeral: other grounds have none', () => {
  expect(funeralSubsidy('neighbour', 65_050, '2026-01-31')).toBeNull();
});

test.each([
  ['2024-09-30', '2024-10-01'],
  ['2023-12-31', '2024-01-01'],
  ['2024-10-01', '2024-10-01'],
  ['2026-03-31', '2026-03-01'],
])('a disability pension approved on %s begins on %s', (approvedOn, start) => {
  expect(pensionStart(disabilityPensionStarts, approvedOn)).toBe(start);
});

test('a survivor’s pension begins in the month it is confirmed', () => {
  expect(pensionStart(survivorPensionStarts, '2026-05-20')).toBe('2026-05-01');
});

test.each<[SupplementHonour[], string, number]>([
  [['honorary-title'], '2024-08-31', 15],
  [['honorary-title'], '2024-09-01', 25],
  [['combat-1'], '2026-01-01', 20],
  [['commendation-1'], '2026-01-01', 20],
  [['combat-2'], '2026-01-01', 15],
  [['commendation-2'], '2026-01-01', 15],
  [['peace-1'], '2024-08-31', 15],
  [['peace-1'], '2026-01-01', 15],
  [['combat-3'], '2026-01-01', 10],
  [['peace-2'], '2024-08-31', 10],
  [['peace-2'], '2026-01-01', 10],
  [['combat-4'], '2026-01-01', 5],
  [['peace-3', 'peace-2'], '2026-01-01', 10],
  [['peace-3'], '2024-08-31', 5],
  [[], '2026-01-01', 0],
])('retirement pay with %j on %s grows by %i per cent', (honours, on, percent) => {
  expect(supplementPercent(retirementSupplements, honours, on)).toBe(percent);
});

test.each([
  ['martyr', 0, 5_000_000 * 20 + 600_000 * 40],
  ['duty', 0, 5_000_000 * 20 + 600_000 * 40],
  ['illness', 0, 5_000_000 * 2 + 600_000 * 40],
  ['illness', 40, 47_600_000],
])('death pension: %s with a supplement of %i per cent: %i fen', (kind, percent, expected) => {
  const amount = deathPension({
    kind,
    yearlyIncome: 5_000_000,
    basicPay: 400_000,
    lowestPay: 600_000,
    supplementPercent: percent,
    diedOn: '2026-02-01',
  });
  expect(amount).toBe(expected);
});

test('death pension: a percentage that is not the law’s is refused', () => {
  const one = { kind: 'duty', yearlyIncome: 1, basicPay: 1, lowestPay: 1, diedOn: '2026-02-01' };
  expect(() => deathPension({ ...one, supplementPercent: 20 })).toThrow(RangeError);
});

test.each([
  [1, 450_000],
  [2, 900_000],
  [5, 1_440_000],
  [12, 2_700_000],
])('subsidy by the sample formula: %i years served, %i fen', (years, fen) => {
  expect(selfEmployedSubsidy(years, '2026-09-01')).toBe(fen);
});

test('subsidy: half a year is no whole year', () => {
  expect(() => selfEmployedSubsidy(0, '2026-09-01')).toThrow(RangeError);
  expect(() => selfEmployedSubsidy(2.5, '2026-09-01')).toThrow(RangeError);
});

test('a pension that moves is paid by the new county from 1 January', () => {
  expect(payerChangesOn('2026-03-02')).toBe('2027-01-01');
});

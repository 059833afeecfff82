import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idCheckCharacter, readIdNumber } from './id-number.ts';

test('reads birth date and sex from the number of the standard', () => {
  expect(readIdNumber('11010519491231002X')).toEqual({
    ok: true,
    idNumber: '11010519491231002X',
    kind: 'resident',
    issuingRegion: '110105',
    birthDate: '1949-12-31',
    sex: '2',
  });
});

test('accepts a lower-case x, full-width digits and spaces', () => {
  const reading = readIdNumber(' １１０１０５１９４９１２３１ 002x ');
  expect(reading.ok && reading.idNumber).toBe('11010519491231002X');
});

test('knows the residence permits of 81, 82 and 83', () => {
  const first17 = '81000019900101001';
  const reading = readIdNumber(first17 + idCheckCharacter(first17));
  expect(reading.ok && reading.kind).toBe('residence-permit');
});

test.each([
  ['', 'empty'],
  ['110105491231002', 'old-format'],
  ['11010519491231002', 'length'],
  ['1101051949123100AX', 'characters'],
  ['01010519491231002X', 'region'],
  ['110105194902310026', 'birth-date'],
  ['110105194912310021', 'check-digit'],
])('refuses %s: %s', (written, fault) => {
  expect(readIdNumber(written)).toMatchObject({ ok: false, fault });
});

test('refuses a birth after today', () => {
  const first17 = '99010120300101001';
  expect(readIdNumber(first17 + idCheckCharacter(first17), '2026-11-22')).toMatchObject({
    fault: 'birth-date',
  });
});

test('any single wrong digit is caught', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat({ max: 999 }),
      (at, shift, serial) => {
        const first17 = `99010119580615${String(serial).padStart(3, '0')}`;
        const whole = first17 + idCheckCharacter(first17);
        const wrong = whole.slice(0, at) + ((Number(whole[at]) + shift) % 10) + whole.slice(at + 1);
        expect(readIdNumber(wrong).ok).toBe(false);
        expect(readIdNumber(whole).ok).toBe(true);
      },
    ),
  );
});

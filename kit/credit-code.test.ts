import { expect, test } from 'vitest';
import { creditCheckCharacter, readCreditCode } from './credit-code.ts';

test('accepts a code whose check character is right, in any width and case', () => {
  const first17 = '91990101MA00TEST0'.replace('S', 'R');
  const whole = first17 + creditCheckCharacter(first17);
  expect(readCreditCode(` ${whole.toLowerCase()} `)).toEqual({ ok: true, creditCode: whole });
});

test('agrees with the worked example of GB 32100-2015', () => {
  expect(creditCheckCharacter('91350100M000100Y4')).toBe('3');
});

test.each([
  ['91350100M000100Y4', 'length'],
  ['91350100M000100YO3', 'characters'],
  ['91350100M000100Y44', 'check-character'],
])('refuses %s: %s', (written, fault) => {
  expect(readCreditCode(written)).toMatchObject({ ok: false, fault });
});

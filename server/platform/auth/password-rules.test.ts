import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialPassword } from '#modules/accounts';
import { hashPassword, passwordFits } from './password.ts';
import { requireStrongPassword } from './password-rules.ts';

test.each([
  ['short-1A', '密码至少 10 位'],
  ['alllowercase', '密码须含'],
  ['lowercase1234', '密码须含'],
  ['Zhaomin-2026', '密码不得含有用户名'],
  ['Nimoahz-2026', '密码不得含有用户名'],
  ['Aaaaa-123456', '密码不得含四个连续相同的字符'],
  [`Aa1-${'xyz'.repeat(50)}`, '密码最多 128 位'],
])('%s is refused', (password, message) => {
  expect(() => requireStrongPassword(password, 'zhaomin')).toThrow(message);
});

test('three kinds of signs in ten or more are enough, Chinese ones count as symbols', () => {
  for (const password of ['Cloud-ridge', 'cloud-ridge-1', 'Cloudridge1', '云岭Ridge山水河川湖'])
    requireStrongPassword(password, 'zhaomin');
});

test('every first password keeps the rules and differs from the others', () => {
  const made = Array.from({ length: 500 }, initialPassword);
  for (const password of made) requireStrongPassword(password, 'zhaomin');
  expect(new Set(made).size).toBe(500);
  // No sign twice: drawn freely, one in a few ten thousand would have four alike in a row and be refused.
  for (const password of made) expect(new Set(password).size).toBe(password.length);
});

test('a password fits its own hash only, and no hash fits nothing', async () => {
  const passwordHash = await hashPassword('Cloud-Ridge-2026');
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordFits(passwordHash, 'Cloud-Ridge-2026')).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), async (other) => {
      expect(await passwordFits(passwordHash, other)).toBe(other === 'Cloud-Ridge-2026');
      expect(await passwordFits(undefined, other)).toBe(false);
    }),
    { numRuns: 10 },
  );
});

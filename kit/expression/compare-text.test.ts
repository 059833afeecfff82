import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from './compare-text.ts';

/** The order of UTF-8 bytes, which is what COLLATE "C" compares. */
const byBytes = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

test('orders text as its UTF-8 bytes are ordered', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.string({ unit: 'binary', maxLength: 5 }),
      (left, right) => {
        fc.pre(left.isWellFormed() && right.isWellFormed());
        expect(Math.sign(compareText(left, right))).toBe(byBytes(left, right));
      },
    ),
  );
});

test('puts characters beyond U+FFFF after the rest', () => {
  expect(compareText('\uffed', '𠮷')).toBeLessThan(0);
});

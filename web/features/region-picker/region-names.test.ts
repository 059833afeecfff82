import { expect, test } from 'vitest';
import { parentCodeOf } from './region-names.ts';

test.each([
  [990101001002, 990101001000],
  [990101001000, 990101000000],
  [990101000000, 990100000000],
  [990100000000, 990000000000],
  [990000000000, undefined],
])('%i lies in %s', (code, parent) => {
  expect(parentCodeOf(code)).toBe(parent);
});

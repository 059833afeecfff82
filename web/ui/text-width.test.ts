import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

test('what fits seven letters of the usual size fits seven large ones, and a phone', () => {
  expect(textWidth(98)).toEqual({ width: '7em', maxWidth: '100%' });
});

import { expect, test } from 'vitest';
import { findLedger } from '#definitions';
import { entrySections } from './entry-sections.ts';

test('every ledger of a section is defined and stands in one section only', () => {
  const codes = entrySections.flatMap(({ ledgers }) => ledgers);
  expect(codes.filter((code) => !findLedger(code))).toEqual([]);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

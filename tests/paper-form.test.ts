import { expect, test } from 'vitest';
import { personFields } from '#definitions/registry/person-fields.ts';
import { paperRows } from '../web/features/person/paper-rows.ts';

const boxes = paperRows.flat().map(({ field }) => field);

test('the paper form has one box for every fact, and no other', () => {
  expect(boxes.toSorted()).toEqual(personFields.map(({ code }) => code).toSorted());
});

test('every line is full', () => {
  for (const row of paperRows) expect(row.reduce((sum, { parts }) => sum + parts, 0)).toBe(3);
});

import { expect, test } from 'vitest';
import { isPast, LIST_DAYS, type CarriedPerson } from './brought.ts';
import { findCarried } from './find-carried.ts';

const person = (name: string, pinyin: string, initials: string): CarriedPerson => ({
  countyCode: 990101,
  id: name,
  name,
  pinyin,
  initials,
  sex: '1',
  age: 70,
  identities: [],
  contactClass: null,
  state: 'active',
  lastMetOn: null,
});
const PEOPLE = [person('欧阳建国', 'ouyangjianguo', 'oyjg'), person('林远山', 'linyuanshan', 'lys')];

test.each([
  ['建国', ['欧阳建国']],
  ['oyj', ['欧阳建国']],
  ['OYJ', ['欧阳建国']],
  ['lin yuan', ['林远山']],
  ['山 ', ['林远山']],
  ['王', []],
  ['  ', ['欧阳建国', '林远山']],
])('%s finds %s', (typed, names) => {
  expect(findCarried(PEOPLE, typed).map(({ name }) => name)).toEqual(names);
});

test('a list stays seven days, and a clock set back does not keep it for ever', () => {
  const at = (iso: string) => isPast('2026-11-20T08:00:00Z', LIST_DAYS, new Date(iso));
  expect(at('2026-11-20T08:00:00Z')).toBe(false);
  expect(at('2026-11-27T07:59:59Z')).toBe(false);
  expect(at('2026-11-27T08:00:00Z')).toBe(true);
  expect(at('2026-11-19T09:00:00Z')).toBe(false);
  expect(at('2025-01-01T00:00:00Z')).toBe(true);
});

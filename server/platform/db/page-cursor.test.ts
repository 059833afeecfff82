import { expect, test } from 'vitest';
import { newId } from './new-id.ts';
import { DayAndId, IdAlone, MomentAndId, NumberAndId, pageOf, readCursor } from './page-cursor.ts';

const rows = Array.from({ length: 3 }, (_, at) => ({
  day: `2026-03-0${at + 1}`,
  region: 990101 + at,
  id: newId(),
}));

test('a page read one row longer ends with the key of its last row, and the next begins behind it', () => {
  const page = pageOf(rows, 2, ({ day, id }) => [day, id]);
  expect(page.rows).toEqual(rows.slice(0, 2));
  expect(readCursor(DayAndId, page.next!)).toEqual([rows[1]!.day, rows[1]!.id]);
  const moment = new Date('2026-03-01T09:00:00+08:00');
  const timed = pageOf(rows, 2, ({ id }) => [moment.getTime(), id]);
  expect(readCursor(MomentAndId, timed.next!)).toEqual([moment, rows[1]!.id]);
  const { next } = pageOf(rows, 2, ({ region, id }) => [region, id]);
  expect(readCursor(NumberAndId, next!)).toEqual([rows[1]!.region, rows[1]!.id]);
});

test('the last page leads nowhere', () => {
  expect(pageOf(rows, 3, ({ id }) => [id])).toEqual({ rows, next: null });
  expect(pageOf([], 3, () => [])).toEqual({ rows: [], next: null });
});

test.each(['', 'x', '2026-03-01', `2026-02-30_${newId()}`, `2026-03-01_${newId()}_1`, "2026-03-01_' or 1=1"])(
  'a cursor nobody wrote is refused: %j',
  (written) => {
    expect(() => readCursor(DayAndId, written)).toThrow('翻页标记无效');
    expect(() => readCursor(MomentAndId, written)).toThrow('翻页标记无效');
    expect(() => readCursor(NumberAndId, written)).toThrow('翻页标记无效');
    expect(() => readCursor(IdAlone, written)).toThrow('翻页标记无效');
  },
);

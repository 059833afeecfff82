import fc from 'fast-check';
import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { joinedArray, splitArray } from './joined-array.ts';

const database = withTestDatabase();

/** Text PostgreSQL can hold and that may travel joined, with what trips naive splitting. */
const text = fc.oneof(
  fc.constantFrom('', 'NULL', '{}', '\\', '"', ',', ' ', '\n', '\t', '张三', '𠮷', '\\x1f', '\u001d'),
  fc.string({ unit: 'grapheme' }).filter((one) => !/[\0\u001e\u001f]/.test(one) && one.isWellFormed()),
);

const roundTrip = async (values: readonly unknown[], type: string, cast: string): Promise<unknown[]> => {
  const statement = `select given.value::${cast} as value
    from unnest(${splitArray('$1', 'text')}) with ordinality as given(value, place) order by place`;
  const query = CompiledQuery.raw(statement, [joinedArray(values, type)]);
  const { rows } = await database.db.executeQuery<{ value: unknown }>(query);
  return rows.map(({ value }) => value);
};

test('any texts arrive as they were, and missing ones as null', async () => {
  const lists = fc.array(fc.option(text), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(lists, async (values) => {
      expect(await roundTrip(values, 'text', 'text')).toEqual(values);
    }),
  );
});

test('numbers, lists and JSON arrive as they were', async () => {
  const lists = fc.array(fc.array(text, { maxLength: 3 }), { minLength: 2, maxLength: 4 });
  const numbers = fc.array(fc.option(fc.integer()), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(lists, numbers, async (values, counts) => {
      expect(await roundTrip(values, 'text[]', 'text[]')).toEqual(values);
      expect(await roundTrip(values, 'jsonb', 'jsonb')).toEqual(values);
      expect(await roundTrip(counts, 'integer', 'integer')).toEqual(counts);
    }),
  );
});

test('what would be taken apart wrongly does not travel joined', () => {
  expect(joinedArray([''], 'text')).toBeNull();
  expect(joinedArray(['a', 'b\u001fc'], 'text')).toBeNull();
  expect(joinedArray(['a', '\u001e'], 'text')).toBeNull();
  expect(joinedArray(['a', null], 'text')).toBe('a\u001f\u001e');
});

import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { arrayLiteral } from './array-literal.ts';

const database = withTestDatabase();

/** Text PostgreSQL can hold, with what trips naive quoting. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    'NULL',
    'null',
    '{}',
    '{"a"}',
    '\\',
    '"',
    '\\"',
    "'",
    ',',
    ' ',
    '\n',
    '\t',
    '张三',
    '𠮷',
  ),
  fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0') && one.isWellFormed()),
);

const roundTrip = async (values: readonly unknown[], type: string, cast: string): Promise<unknown[]> => {
  const literal = arrayLiteral(values, type);
  const { rows } = await sql<{ value: unknown }>`
    select given.value::text::${sql.raw(cast)} as value
    from unnest(${literal}::text[]) with ordinality as given(value, place) order by place
  `.execute(database.db);
  return rows.map(({ value }) => value);
};

test('any texts arrive as they were, and missing ones as null', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text), { maxLength: 8 }), async (values) => {
      expect(await roundTrip(values, 'text', 'text')).toEqual(values);
    }),
  );
});

test('lists and JSON arrive as they were, whatever is in them', async () => {
  const lists = fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(lists, async (values) => {
      expect(await roundTrip(values, 'text[]', 'text[]')).toEqual(values);
      expect(await roundTrip(values, 'jsonb', 'jsonb')).toEqual(values);
    }),
  );
});

test('a value no column takes is refused', () => {
  expect(() => arrayLiteral([() => 1], 'text')).toThrow(TypeError);
});

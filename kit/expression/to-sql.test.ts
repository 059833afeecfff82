import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { evaluate, type ExpressionRow } from './evaluate.ts';
import { anyExpression, anyRow, ROW_TYPES } from './expression.arbitrary.ts';
import { and, daysAfter, eq, field, has, known, lt, not, oneOf } from './expression.ts';
import { expressionToSql, type SqlType } from './to-sql.ts';

const database = withTestDatabase();

const COLUMN_TYPE: Readonly<Record<SqlType, string>> = {
  text: 'text',
  integer: 'bigint',
  date: 'date',
  boolean: 'boolean',
  codes: 'text[]',
};

const resolve = (name: string) => {
  const type = ROW_TYPES[name];
  if (!type) throw new RangeError(`No field ${name}.`);
  return { sql: `r.${name.toLowerCase()}`, type };
};

const askDatabase = async (
  expression: Parameters<typeof evaluate>[0],
  row: ExpressionRow,
): Promise<boolean | null> => {
  const columns = Object.entries(ROW_TYPES).map(
    ([name, type]) =>
      sql`${row[name] ?? null}::${sql.raw(COLUMN_TYPE[type])} as ${sql.raw(name.toLowerCase())}`,
  );
  const condition = sql.raw<boolean | null>(expressionToSql(expression, resolve));
  const answer = await sql<{
    holds: boolean | null;
  }>`select ${condition} as holds from (select ${sql.join(columns)}) r`.execute(database.db);
  return answer.rows[0]?.holds ?? null;
};

test('an expression gives the same answer in JavaScript and in PostgreSQL', async () => {
  await fc.assert(
    fc.asyncProperty(anyExpression, anyRow, async (expression, row) => {
      expect(evaluate(expression, row)).toBe(await askDatabase(expression, row));
    }),
    { numRuns: 800 },
  );
});

test('a comparison that mixes types is refused when the SQL is made', () => {
  expect(() => expressionToSql(eq('times', 'three'), resolve)).toThrow(TypeError);
  expect(() => expressionToSql(lt('day', 'soon'), resolve)).toThrow(TypeError);
  expect(() => expressionToSql(eq('name', field('times')), resolve)).toThrow(TypeError);
  expect(() => expressionToSql(has('name', 'x'), resolve)).toThrow(TypeError);
  expect(() => expressionToSql(lt('times', daysAfter('cash', 1)), resolve)).toThrow(TypeError);
});

test('literals PostgreSQL cannot store are refused', () => {
  expect(() => expressionToSql(eq('name', 'a\0b'), resolve)).toThrow(RangeError);
  expect(() => expressionToSql(eq('name', '\ud800'), resolve)).toThrow(RangeError);
  expect(() => expressionToSql(eq('times', Number.NaN), resolve)).toThrow(RangeError);
});

test('the SQL is short and quotes its literals', () => {
  const condition = and(oneOf('name', ["o'neil", 'x']), not(known('day')));
  expect(expressionToSql(condition, resolve)).toBe(
    "(((r.name) in ('o''neil'::text, 'x'::text)) and (not ((r.day) is not null)))",
  );
});

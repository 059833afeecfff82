import fc from 'fast-check';
import type { ExpressionRow } from './evaluate.ts';
import type { Expression, Operand } from './expression.ts';
import type { SqlType } from './to-sql.ts';

/** Fields of the rows that `anyRow` makes, two of each type that compares. */
export const ROW_TYPES: Readonly<Record<string, SqlType>> = {
  name: 'text',
  place: 'text',
  times: 'integer',
  cash: 'integer',
  day: 'date',
  dueDay: 'date',
  isDone: 'boolean',
  codes: 'codes',
};

/** Texts that trip naive quoting and ordering: quotes, backslashes, Chinese, characters beyond U+FFFF, case. */
const anyText = fc.oneof(
  fc.constantFrom(
    '',
    "'",
    "''",
    '\\',
    "\\'",
    '%',
    'a',
    'B',
    'b',
    '张',
    '李',
    '𠮷',
    '\uffed',
    'é',
    'x y',
    '--',
    '$1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }).filter((text) => !text.includes('\0') && text.isWellFormed()),
);
const anyNumber = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger());
const anyDay = fc.constantFrom('1900-01-01', '1999-12-31', '2000-02-29', '2026-08-01', '2026-08-02');
const anyCode = fc.constantFrom('veteran', "o'neil", 'disabled-soldier', '01');

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 3 });

export const anyRow: fc.Arbitrary<ExpressionRow> = fc.record({
  name: maybe(anyText),
  place: maybe(anyText),
  times: maybe(anyNumber),
  cash: maybe(anyNumber),
  day: maybe(anyDay),
  dueDay: maybe(anyDay),
  isDone: maybe(fc.boolean()),
  codes: maybe(fc.array(anyCode, { maxLength: 3 })),
});

const anyShift = fc.integer({ min: -40, max: 400 });

const operandsOf = (fields: readonly string[], value: fc.Arbitrary<string | number | boolean>) =>
  fc.oneof(
    fc.constantFrom(...fields).map((name): Operand => ({ field: name })),
    value.map((constant): Operand => ({ value: constant })),
  );

const anyDayAfter = fc.record({ field: fc.constantFrom('day', 'dueDay'), plusDays: anyShift });

const families = [
  { fields: ['name', 'place'], value: anyText },
  { fields: ['times', 'cash'], value: anyNumber },
  { fields: ['day', 'dueDay'], value: anyDay },
  { fields: ['isDone'], value: fc.boolean() },
] as const;

const anyComparison: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'),
    left: fc.constantFrom('day', 'dueDay').map((name): Operand => ({ field: name })),
    right: anyDayAfter,
  }),
  ...families.map(({ fields, value }) =>
    fc.record({
      op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'),
      left: fc.constantFrom(...fields).map((name): Operand => ({ field: name })),
      right: operandsOf(fields, value),
    }),
  ),
  ...families.map(({ fields, value }) =>
    fc.record({
      op: fc.constant('in' as const),
      left: operandsOf(fields, value),
      values: fc.array<string | number | boolean>(value, { maxLength: 3 }),
    }),
  ),
);

/** Any condition over the fields of `ROW_TYPES`, nested a few levels. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyComparison,
    fc.record({ op: fc.constant('has' as const), field: fc.constant('codes'), value: anyCode }),
    fc.record({ op: fc.constant('known' as const), field: fc.constantFrom(...Object.keys(ROW_TYPES)) }),
    fc.record({ op: fc.constant('not' as const), of: tie('expression') }),
    fc.record({ op: fc.constantFrom('and', 'or'), all: fc.array(tie('expression'), { maxLength: 3 }) }),
  ),
})).expression;

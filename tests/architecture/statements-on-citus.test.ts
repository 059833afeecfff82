import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './imports-of.ts';
import { templateTexts } from './template-texts.ts';

/** Tables with a copy on every node, whose rows any statement may hold. */
const EVERYWHERE = /\bfrom (account|post|region|station|case_definition|case_delegation)\b/;

const statements = sourceFiles('server')
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => templateTexts(readFileSync(file, 'utf8')).map((text) => ({ file, text })));

const found = (isWrong: (text: string) => boolean): string[] =>
  statements.filter(({ text }) => isWrong(text)).map(({ file, text }) => `${file}: ${text.trim()}`);

test('templates are read whole, with what is nested in them', () => {
  expect(templateTexts('a `b ${c ? `d` : { e: `f` }} g` h `i`')).toEqual([
    'b ${c ? `d` : { e: `f` }} g',
    'i',
  ]);
  expect(found((text) => /\bfor update\b/.test(text)).length).toBeGreaterThan(20);
});

// Use lockRows() where the county is not known.
test('a statement that holds rows names their county, as a cluster holds those of one shard only', () => {
  expect(
    found(
      (text) =>
        /\bfor (no key )?(update|(key )?share)\b/.test(text) &&
        /\bfrom\b/.test(text) &&
        !/\bcounty_code = \$/.test(text) &&
        !EVERYWHERE.test(text),
    ),
  ).toEqual([]);
});

// Where a cluster carries the rows to the coordinator, rows of no columns are nothing it can name.
test('rows that are counted have a column', () => {
  expect(found((text) => /\bfrom \(\s*select from\b/.test(text))).toEqual([]);
});

// A bare one would travel to the shards as COPY, which row-level security refuses.
test('an insertion of what is selected ends with `on conflict` or `returning`', () => {
  expect(
    found(
      (text) =>
        /^\s*insert into [^(]*\([^)]*\)\s*select\b/.test(text) && !/\b(on conflict|returning)\b/.test(text),
    ),
  ).toEqual([]);
});

// Citus writes what is returned with the name of the table on the shard, unless the table has a name of its own.
test('an insertion of what is selected calls its table by a name of its own to return from it', () => {
  expect(
    found(
      (text) =>
        /^\s*insert into \w+\s*\([^)]*\)\s*select\b/.test(text) &&
        /\breturning\b/.test(text) &&
        !/\bon conflict\b/.test(text),
    ),
  ).toEqual([]);
});

// Citus hands `case x when y` of an update on to the shard as `case x when (x = y)`.
test('a case names its condition', () => {
  expect(found((text) => /\bcase\s+(?!when\b)[a-z_.]+\s+when\b/.test(text))).toEqual([]);
});

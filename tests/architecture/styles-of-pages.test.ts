import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './imports-of.ts';

/*
 * Each page is loaded by itself. One that uses a class whose rules only another page brings looks right when it is come to
 * from there, and bare when it is opened by its address.
 */
/** What stays in the program: imports of types are left out of it. */
const IMPORT =
  /^(?:import|export)\s(?!type\s)(?:[^;'"]*?\sfrom\s)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)|^@import '([^']+)'/gm;
const CLASS_IN_RULES = /\.(rj-[\w-]*\w)/g;
const CLASS_IN_USE = /\brj-[\w-]*\w/g;
/** A width that stays when 大字 draws the words larger, and cuts them. */
const FIXED_WIDTH = /style=\{\{[^}]*\bwidth: (?:\d|'\d+px)/;
/** Loads every page, and so says nothing about one. */
const DIRECTORY = 'web/app/pages.ts';

const files = new Map(
  sourceFiles('web', /\.(?:tsx?|css)$/)
    .filter((path) => !path.includes('.test.'))
    .map((path) => [path, readFileSync(path, 'utf8')] as const),
);
const importsOf = (path: string): string[] =>
  path === DIRECTORY
    ? []
    : [...files.get(path)!.matchAll(IMPORT)]
        .map((match) => join(dirname(path), match[1] ?? match[2] ?? match[3] ?? ''))
        .filter((to) => files.has(to));

const broughtBy = (...starts: string[]): Set<string> => {
  const found = new Set(starts);
  for (const path of found) for (const to of importsOf(path)) found.add(to);
  return found;
};
const namesIn = (path: string, pattern: RegExp): string[] => [
  ...new Set([...files.get(path)!.matchAll(pattern)].map((match) => match[1] ?? match[0])),
];
const isStyle = (path: string): boolean => path.endsWith('.css');
const ruled = new Set([...files.keys()].filter(isStyle).flatMap((path) => namesIn(path, CLASS_IN_RULES)));
const pages = [...files.keys()].filter((path) => path.startsWith('web/pages/') && path.endsWith('.tsx'));

test('every page brings the styles of what it shows', () => {
  expect(pages.length).toBeGreaterThan(50);
  const bare = pages.flatMap((page) => {
    const brought = [...broughtBy(page, 'web/main.tsx')];
    const styled = new Set(brought.filter(isStyle).flatMap((path) => namesIn(path, CLASS_IN_RULES)));
    return brought
      .filter((path) => !isStyle(path))
      .flatMap((path) =>
        namesIn(path, CLASS_IN_USE)
          .filter((name) => ruled.has(name) && !styled.has(name))
          .map((name) => `${page}: ${name} of ${path}`),
      );
  });
  expect(bare).toEqual([]);
});

test('what holds words is as wide as its letters ask for, by textWidth', () => {
  const fixed = [...files].filter(([, text]) => FIXED_WIDTH.test(text)).map(([path]) => path);
  expect(fixed).toEqual([]);
});

/** A rule for a class as such, at the beginning of a line. */
const OWN_RULE = /^\.(rj-[\w-]*\w)(?= \{|,$)/gm;

test('a class has its own rules in one file: styles of a page that was left stay, and would draw another', () => {
  const homes = Map.groupBy(
    [...files.keys()]
      .filter(isStyle)
      .flatMap((path) => namesIn(path, OWN_RULE).map((name) => ({ name, path }))),
    ({ name }) => name,
  );
  const shared = [...homes].filter(([, found]) => found.length > 1).map(([name]) => name);
  expect(shared).toEqual([]);
});

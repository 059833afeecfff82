import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actWords } from '#definitions/act-words.ts';
import { sourceFiles } from './imports-of.ts';

const texts = sourceFiles('server')
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'));

/** Tables whose rows are folded from acts, by their names in the code: TICKETS stands for hall-ticket. */
const folded = new Map(
  texts.flatMap((text) =>
    [...text.matchAll(/const ([A-Z_]+): FoldedTable = \{[^}]*?kind: '([a-z-]+)'/g)].map(
      ([, name = '', kind = '']) => [name, kind] as const,
    ),
  ),
);

const written = texts
  .filter((text) => /\bnewAct\b/.test(text))
  .flatMap((text) => [...text.matchAll(/kind: '([a-z-]+\.[a-z-]+)'/g)].map(([, kind = '']) => kind));

const ofFolded = texts.flatMap((text) =>
  [
    ...text.matchAll(
      /(?:changeFolded|insertFolded)\(\s*tx,\s*(?:\{[^}]*\}|[A-Za-z]+),\s*([A-Z_]+),\s*'([a-z-]+)'/g,
    ),
  ].flatMap(([, name = '', verb = '']) => (folded.has(name) ? [`${folded.get(name)}.${verb}`] : [])),
);

/** Verbs the code puts together as it runs. */
const computed = [
  ...['recall', 'skip', 'return-to-line', 'begin', 'leave', 'transfer'].map((verb) => `hall-ticket.${verb}`),
  ...['open', 'paused', 'closed'].map((state) => `hall-window.${state}`),
  ...['reply', 'return', 'extend'].map((verb) => `hotline-call.${verb}`),
  ...['active', 'paused', 'change'].map((verb) => `partner-system.${verb}`),
];

test('every kind of act in the code has plain words for the record of changes', () => {
  expect(written.length).toBeGreaterThan(0);
  expect(ofFolded.length).toBeGreaterThan(0);
  const kinds = new Set([...written, ...ofFolded, ...computed]);
  expect([...kinds].filter((kind) => actWords(kind) === kind)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findLedger, findMetric } from '#definitions';

const coverage = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');

test('docs/coverage.md names only metrics and ledgers that exist', () => {
  const names = [...coverage.matchAll(/`([a-z][a-z-]+)(?:\[[a-z]+=[^\]]+\])?`/g)].map(
    ([, name]) => name as string,
  );
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name) => !findMetric(name) && !findLedger(name))).toEqual([]);
});

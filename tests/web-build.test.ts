import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildWeb } from '#server/web-build.ts';

/** A warning of React that its build for use leaves out. */
const ONLY_IN_DEVELOPMENT = 'Each child in a list should have a unique';

test('the pages are built for use, by tests too: the next start would serve the same build', async () => {
  const assets = join(await buildWeb(), 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  const forDevelopment = scripts.filter((name) =>
    readFileSync(join(assets, name), 'utf8').includes(ONLY_IN_DEVELOPMENT),
  );
  expect(forDevelopment).toEqual([]);
}, 180_000);

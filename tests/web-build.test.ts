import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
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

/** Scripts and styles that the page of the field app names, and the files its worker keeps. */
const fieldOf = (folder: string) => {
  const page = readFileSync(join(folder, 'field/index.html'), 'utf8');
  const worker = readFileSync(join(folder, 'field/service-worker.js'), 'utf8');
  const kept = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url!);
  const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, url]) => url!);
  return { kept, named, worker, page };
};

test('the worker keeps all that the field app needs without a signal, and nothing of the workbench', async () => {
  const folder = await buildWeb();
  const { kept, named, worker } = fieldOf(folder);
  expect(named.length).toBeGreaterThan(3);
  expect(kept.filter((url) => url.startsWith('/assets/'))).toEqual(named);
  expect(kept).toEqual(
    expect.arrayContaining(['/field/index.html', '/field/app.webmanifest', '/field/icon-192.png']),
  );
  // A script that asked for another one later would be missed on the road.
  for (const url of named.filter((one) => one.endsWith('.js'))) {
    const script = readFileSync(join(folder, url), 'utf8');
    const asked = [...script.matchAll(/(?:from|import)\s*[(]?[`"']\.\/([\w.-]+\.js)/g)].map(
      ([, name]) => `/assets/${name}`,
    );
    expect(
      asked.filter((one) => !named.includes(one)),
      url,
    ).toEqual([]);
  }
  // Chromium 90 takes no modules there.
  expect(worker).not.toMatch(/^\s*(import|export)\b/m);
  expect(worker).not.toContain('__FIELD_FILES');
}, 180_000);

test('the field app is light: neither antd nor the router, and it comes over a slow line', async () => {
  const folder = await buildWeb();
  const files = fieldOf(folder).named.map((url) => readFileSync(join(folder, url)));
  for (const content of files) expect(content.toString()).not.toMatch(/ant-btn|anticon|QueryClient/);
  const bytes = files.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(150_000);
}, 180_000);

test('its icons are what its manifest says', async () => {
  const folder = await buildWeb();
  const {
    icons,
    scope,
    start_url: start,
  } = JSON.parse(readFileSync(join(folder, 'field/app.webmanifest'), 'utf8'));
  expect([scope, start]).toEqual(['/field/', '/field/']);
  for (const { src, sizes, type } of icons.filter((icon: { type: string }) => icon.type === 'image/png')) {
    const { width, height, format } = await sharp(join(folder, src)).metadata();
    expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
  }
}, 180_000);

import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildWeb } from '#server/web-build.ts';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { CLERK_PASSWORD, openClerkAccount } from './clerk-account.ts';
import { expectSoundScreen, openField, PHONE, untilInstalled } from './phone.ts';

/* A newer version comes while somebody writes: it waits, is taken by a button, and nothing written is lost. */
vi.setConfig({ testTimeout: 240_000 });

const VILLAGE = 990101001001;
const pages = mkdtempSync(join(tmpdir(), 'rongjun-pages-'));
const server = withTestServer({
  withPages: async () => {
    cpSync(await buildWeb(), pages, { recursive: true });
    return pages;
  },
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'lianluo', 'liaison', VILLAGE, { displayName: '顾联络' });
    await fileAll(db, { name: '欧阳建国' });
  },
});
const browser = withBrowser();

test('a newer version waits for whoever writes, and what was written is there after it was taken', async () => {
  const phone = await browser.newPage(PHONE);
  await phone.goto(`${server.address}/field/`);
  await openField(phone, 'lianluo', CLERK_PASSWORD);
  await phone.getByRole('heading', { name: '名单' }).waitFor();
  await untilInstalled(phone);
  // From here on the page is one that the worker looks after.
  await phone.reload();
  await openField(phone, 'lianluo', CLERK_PASSWORD);
  await phone.getByRole('button', { name: '登记' }).click();
  await phone.getByRole('button', { name: /^走访慰问台账/ }).click();
  await phone.getByLabel('走访人员').fill('顾联络和村支书');
  expect(await phone.getByText('有新版本').count()).toBe(0);

  appendFileSync(join(pages, 'field/service-worker.js'), '\n// newer\n');
  await phone.evaluate(`navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => 1)`);
  const bar = phone.getByRole('region', { name: '有新版本' });
  await bar.waitFor();
  expect(await phone.getByLabel('走访人员').inputValue()).toBe('顾联络和村支书');
  await expectSoundScreen(phone);

  await bar.getByRole('button', { name: '换上新版本' }).click();
  await phone.getByRole('heading', { name: '荣军外勤' }).waitFor();
  expect(await bar.count()).toBe(0);
  await openField(phone, 'lianluo', CLERK_PASSWORD);
  await phone.getByRole('button', { name: /^待发送/ }).click();
  await phone.getByRole('button', { name: '接着写' }).click();
  expect(await phone.getByLabel('走访人员').inputValue()).toBe('顾联络和村支书');
});

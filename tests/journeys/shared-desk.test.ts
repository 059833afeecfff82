import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { openClerkAccount } from './clerk-account.ts';
import { enter, openPage, signIn } from './workbench.ts';

/* One computer at a counter, several clerks a day: nobody finds what the one before was about, and who left has left. */
vi.setConfig({ testTimeout: 240_000 });

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'morning', 'section-head');
    await openClerkAccount(db, 'evening', 'section-head', undefined, { displayName: '吴桐' });
  },
});
const browser = withBrowser();

const tabs = (page: Page) => page.getByRole('navigation', { name: '已打开的页面' }).getByRole('link');

test('another account finds neither the tabs nor the half-written form of the one before', async () => {
  const page = await browser.newPage();
  await enter(page, server.address, 'morning');
  await openPage(page, server.address, '/ledgers/visit/add');
  await page.getByLabel('备注').fill('老人腿脚不便');
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('老人腿脚不便'));
  await page.reload();
  expect(await page.getByLabel('备注').inputValue()).toBe('老人腿脚不便');
  await page.context().clearCookies();
  await signIn(page, server.address, 'evening');
  expect(await tabs(page).allTextContents()).toEqual(['首页']);
  await openPage(page, server.address, '/ledgers/visit/add');
  expect(await page.getByLabel('备注').inputValue()).toBe('');
});

test('who could not be signed out is not told to be', async () => {
  const page = await browser.newPage();
  await signIn(page, server.address, 'morning');
  const leave = async () => {
    await page.getByRole('button', { name: '账号：周文' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
  };
  await page.route('**/api/session', (route) =>
    route.request().method() === 'DELETE' ? route.abort('connectionrefused') : route.continue(),
  );
  await leave();
  await page.getByText('还没有退出登录。').waitFor();
  expect(await page.getByRole('heading', { name: '首页' }).isVisible()).toBe(true);
  await page.unroute('**/api/session');
  await leave();
  await page.getByLabel('用户名').waitFor();
  await page.reload();
  await page.getByLabel('用户名').waitFor();
});

test('an address that leads nowhere and a page left before it came leave no tab behind', async () => {
  const page = await browser.newPage();
  await enter(page, server.address, 'morning');
  await openPage(page, server.address, '/nowhere/at/all');
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await page.getByRole('link', { name: '回到首页' }).click();
  await page.getByRole('heading', { name: '首页' }).waitFor();
  await expect.poll(() => tabs(page).allTextContents()).toEqual(['首页']);
  await page.route('**/assets/*.js', () => undefined);
  await page.evaluate(`history.pushState(null, '', '/calendar')`);
  await page.getByRole('link', { name: '正在打开' }).waitFor();
  await tabs(page).first().click();
  await expect.poll(() => tabs(page).allTextContents()).toEqual(['首页']);
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { withBrowser } from '#tests/harness/browser.ts';
import { objectionsTo } from './accessibility.ts';
import { accountOf, ANYBODY, pagesOfRole, withWalkedServer } from './walked-pages.ts';
import { enter, leadTo, openPage, overflowOf, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const server = withWalkedServer();
const browser = withBrowser();

test('the sign-in page can be used by everyone', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/sign-in`);
  await page.getByLabel('用户名').waitFor();
  expect(await objectionsTo(page)).toEqual([]);
});

test('who is not signed in is led to sign-in and back', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/ledgers`);
  await page.getByLabel('用户名').waitFor();
  expect(new URL(page.url()).searchParams.get('back')).toBe('/ledgers');
});

test('an address of nothing, and a file that is not there, say so once and lead on', async () => {
  const page = await browser.newPage();
  await signIn(page, server.address, accountOf(ANYBODY));
  await openPage(page, server.address, '/peopel');
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(true);
  expect(await objectionsTo(page)).toEqual([]);
  await openPage(page, server.address, '/people/990101/01a22759-0df5-7ec1-9c44-d83c37162b7e');
  await page.getByText('没有找到该人员').waitFor();
  expect(await page.getByRole('alert').count()).toBe(1);
  expect(await page.getByRole('button', { name: '重新读取' }).count()).toBe(0);
  await page.getByRole('link', { name: '到人员名单查找' }).click();
  await page.getByRole('heading', { name: '人员档案' }).waitFor();
});

test('a condition of an address that cannot be read is cleared at once', async () => {
  const page = await browser.newPage();
  await signIn(page, server.address, accountOf(ANYBODY));
  await openPage(page, server.address, '/ledgers/visit?from=abc');
  await page.getByText('查询条件有误：日期应写作 2026-11-22。').waitFor();
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByText('查询条件有误').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('');
});

test('signing out, or a session that ended elsewhere, shuts the pages', async () => {
  const page = await browser.newPage();
  await signIn(page, server.address, accountOf(ANYBODY));
  await openPage(page, server.address, '/people');
  await page.getByRole('button', { name: '账号：周文' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByLabel('用户名').waitFor();
  await signIn(page, server.address, accountOf(ANYBODY));
  await openPage(page, server.address, '/people');
  await page.context().clearCookies();
  // Whatever asks the server next, a click or the page itself, is led to sign-in.
  await page.reload();
  await page.getByLabel('用户名').waitFor();
  expect(new URL(page.url()).searchParams.get('back')).toBe('/people');
});

/** Gives the page a size and waits for what it then stands in: that the page decides itself, a frame or two later. */
const resize = async (page: Page, width: number, height: number): Promise<void> => {
  await page.setViewportSize({ width, height });
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
};

test('a window made narrow is left without the menu lying over its page, also after it was opened there', async () => {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await enter(page, server.address, accountOf(ANYBODY));
  await openPage(page, server.address, '/people');
  const menu = page.getByRole('navigation', { name: '主菜单' });
  const narrow = { width: 390, height: 844 };
  await menu.waitFor();
  await page.setViewportSize(narrow);
  await menu.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '展开菜单' }).click();
  await menu.waitFor();
  await resize(page, 1366, 768);
  await page.setViewportSize(narrow);
  await menu.waitFor({ state: 'hidden' });
});

/** What stands in a choice or on a button and is cut off. */
const cutWords = (page: Page): Promise<string[]> =>
  page
    .locator('.ant-select-content, .ant-btn, .rj-top-bar__search > span')
    .evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
    );

test('with large letters no choice, button or search cuts what it says', async () => {
  const page = await browser.newPage();
  await page.addInitScript(`localStorage.setItem('rongjun.large-text', 'true')`);
  await enter(page, server.address, accountOf(ANYBODY));
  for (const path of [
    '/people',
    '/people/confirmation?view=due',
    '/calendar',
    '/knowledge',
    '/ledgers/work',
  ]) {
    await openPage(page, server.address, path);
    expect([path, await cutWords(page)]).toEqual([path, []]);
  }
});

/** By how much the page as it stands is wider than a phone, in pixels. */
const overflowOnPhone = async (page: Page): Promise<number> => {
  await resize(page, 390, 844);
  return overflowOf(page);
};

describe.each([...pagesOfRole])('%s', (role, entries) => {
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, accountOf(role));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (answer) => {
      if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`);
    });
  });

  test.each(entries)(
    '$path opens without a fault, axe has no objection, and it fits a phone',
    async (entry) => {
      faults.length = 0;
      await resize(page, 1366, 768);
      await leadTo(page, server.address, entry.path);
      expect(await objectionsTo(page)).toEqual([]);
      if (!entry.isBare) expect(await overflowOnPhone(page)).toBe(0);
      expect(faults).toEqual([]);
    },
  );
});

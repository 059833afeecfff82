import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { withBrowser } from '#tests/harness/browser.ts';
import { objectionsTo } from './accessibility.ts';
import { accountOf, ANYBODY, withWalkedServer } from './walked-pages.ts';
import { enter, openPage } from './workbench.ts';

/* The server goes away while the workbench is open: pages say so, the workbench stays, and heals by itself. */
vi.setConfig({ testTimeout: 240_000 });

const server = withWalkedServer();
const browser = withBrowser();

const open = async (path: string): Promise<Page> => {
  const page = await browser.newPage();
  await enter(page, server.address, accountOf(ANYBODY));
  await openPage(page, server.address, path);
  return page;
};
const banner = (page: Page) => page.getByText('连接不上服务器，页面上的可能不是最新内容');

test('a page whose code cannot be brought leaves the workbench standing, and opens when the server is back', async () => {
  const page = await open('/people');
  await page.route('**/*', (route) => route.abort('connectionrefused'));
  await page.getByRole('link', { name: '工作日历' }).click();
  await page.getByText('连接不上服务器，没有读到内容。').waitFor();
  await banner(page).waitFor();
  expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(true);
  expect(await objectionsTo(page)).toEqual([]);
  // Reading anew without a server must not put the browser's own page in the place of the workbench.
  await page.getByRole('button', { name: '重新读取' }).click();
  expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(true);
  await page.unroute('**/*');
  await page.getByRole('heading', { name: '工作日历' }).waitFor();
  expect(await banner(page).count()).toBe(0);
});

test('a list that cannot be read says so, and is read when the server is back', async () => {
  const page = await open('/people');
  await page.route(/\/(api\/people|healthz)/, (route) => route.abort('connectionrefused'));
  await page.getByRole('searchbox', { name: '查找人员' }).fill('令狐');
  await page.getByText('连接不上服务器，没有读到内容。').first().waitFor();
  await banner(page).waitFor();
  await page.unroute(/\/(api\/people|healthz)/);
  await banner(page).waitFor({ state: 'detached' });
  await page.getByText('连接不上服务器').first().waitFor({ state: 'detached' });
});

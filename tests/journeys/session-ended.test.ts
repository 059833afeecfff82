import { expect, test, vi } from 'vitest';
import { withBrowser } from '#tests/harness/browser.ts';
import { objectionsTo } from './accessibility.ts';
import { CLERK_PASSWORD } from './clerk-account.ts';
import { accountOf, ANYBODY, withWalkedServer } from './walked-pages.ts';
import { enter, openPage } from './workbench.ts';

/* A clerk is called away for half an hour with a form half filled in: what is written outlives the session. */
vi.setConfig({ testTimeout: 240_000 });

const server = withWalkedServer();
const browser = withBrowser();

const halfWritten = async () => {
  const page = await browser.newPage();
  await enter(page, server.address, accountOf(ANYBODY));
  await openPage(page, server.address, '/ledgers/visit/add');
  await page.getByLabel('走访人员').fill('李站长');
  await page.getByLabel('备注').fill('老人腿脚不便');
  await page.context().clearCookies();
  return page;
};

test('signing in over the page keeps what was written, and it is submitted as if nothing had been', async () => {
  const page = await halfWritten();
  await page.getByRole('button', { name: '存为草稿' }).click();
  const dialog = page.getByRole('dialog', { name: '请重新登录' });
  await dialog.waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  await dialog.getByLabel('周文的密码').fill('wrong');
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('周文的密码').fill(CLERK_PASSWORD);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('登录已过期，刚才没有提交。').waitFor();
  expect(await page.getByLabel('备注').inputValue()).toBe('老人腿脚不便');
  await page.getByRole('button', { name: '存为草稿' }).click();
  await page.getByText('登录已过期，刚才没有提交。').waitFor({ state: 'detached' });
  await page.getByText('老人腿脚不便').first().waitFor();
});

test('another account signs in on a page of its own', async () => {
  const page = await halfWritten();
  await page.getByRole('button', { name: '存为草稿' }).click();
  await page.getByRole('button', { name: '换个账号登录' }).click();
  await page.getByLabel('用户名').waitFor();
  expect(new URL(page.url()).searchParams.get('back')).toBe('/ledgers/visit/add');
  expect(await page.getByText('老人腿脚不便').count()).toBe(0);
});

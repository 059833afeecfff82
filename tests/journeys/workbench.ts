import type { Page } from 'playwright-core';
import { CLERK_PASSWORD } from './clerk-account.ts';

/** Signs in through the page, as a clerk does. */
export const signIn = async (page: Page, address: string, username: string): Promise<void> => {
  // Colours on their way from one to another are nobody's final colours.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(CLERK_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '首页' }).waitFor();
};

/** Signs in without the page, where signing in is no part of what is walked: the session is there for the first page. */
export const enter = async (page: Page, address: string, username: string): Promise<void> => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const answer = await page.request.post(`${address}/api/session`, {
    data: { username, password: CLERK_PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${username}: ${answer.status()} ${await answer.text()}`);
};

/** Waits until nothing is being read. */
export const untilRead = (page: Page): Promise<void> =>
  page.getByRole('status', { name: '正在读取' }).first().waitFor({ state: 'detached' });

/** Opens a page of the workbench by its address and waits until nothing is being read. */
export const openPage = async (page: Page, address: string, path: string): Promise<void> => {
  await page.goto(`${address}${path}`);
  await page.locator('h1').first().waitFor();
  await untilRead(page);
};

/** Leads to a page as a click in the menu does; a page at the same address but for its question is read anew. */
export const leadTo = async (page: Page, address: string, path: string): Promise<void> => {
  const goal = new URL(path, address);
  if (new URL(page.url()).pathname === goal.pathname) return openPage(page, address, path);
  await page
    .locator('h1')
    .first()
    .evaluate((title) => title.setAttribute('data-left', ''));
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
  await page.locator('h1:not([data-left])').first().waitFor();
  await untilRead(page);
  // On a busy machine a page was seen to give its heading, and to be drawn once more without it.
  await page.locator('h1:not([data-left])').first().waitFor();
};

/** Chooses from a drop-down by typing the label. */
export const choose = async (page: Page, field: string, label: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('combobox', { name: field }).fill(label);
  await page.getByRole('option', { name: label }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
};

/** By how much the content of a page is wider than the page, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);

/**
 * By how much a page is wider than a phone, in pixels: seen by a second page of the same session, so that the first
 * keeps its size. A page made narrow and wide again at once has been seen to draw no further frame, and then nothing
 * on it can be clicked.
 */
export const widerThanPhone = async (page: Page): Promise<number> => {
  const phone = await page.context().newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  const { origin, pathname, search } = new URL(page.url());
  await openPage(phone, origin, `${pathname}${search}`);
  const overflow = await overflowOf(phone);
  await phone.close();
  return overflow;
};

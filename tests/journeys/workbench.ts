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

/** Opens a page of the workbench and waits until nothing is being read. */
export const openPage = async (page: Page, address: string, path: string): Promise<void> => {
  await page.goto(`${address}${path}`);
  await page.locator('h1').first().waitFor();
  await page.getByRole('status', { name: '正在读取' }).first().waitFor({ state: 'detached' });
};

/** Chooses from a drop-down by typing the label. */
export const choose = async (page: Page, field: string, label: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('combobox', { name: field }).fill(label);
  await page.getByRole('option', { name: label }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
};

import type { Page } from 'playwright-core';
import type { withBrowser } from '#tests/harness/browser.ts';
import { enter, openPage } from './workbench.ts';

/** A step that takes longer says where the journey stands still. */
export const STEP_IN_MS = 60_000;

/** A desk of the workbench, signed in, on the screen most desks have. */
export const deskOf = async (
  browser: ReturnType<typeof withBrowser>,
  address: string,
  username: string,
): Promise<Page> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(STEP_IN_MS);
  await page.setViewportSize({ width: 1366, height: 768 });
  await enter(page, address, username);
  return page;
};

/** Opens a case from the first screen of the desk, where it waits. */
export const openFromDesk = async (page: Page, address: string, name: string): Promise<void> => {
  await openPage(page, address, '/');
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { name }).first().waitFor();
};

/** Answers a question whose choices stand side by side. */
export const answer = (page: Page, group: string, choice: string): Promise<void> =>
  page.getByRole('group', { name: group }).getByText(choice, { exact: true }).click();

/** Does one thing with the case that is open; `fill` answers what the dialog asks. */
export const act = async (page: Page, title: string, fill?: () => Promise<void>): Promise<void> => {
  await page.getByRole('button', { name: title, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.();
  await dialog.getByRole('button', { name: title, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

/** Says on the page of an application who applies, and waits for the questions. */
export const pickApplicant = async (page: Page, name: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: '谁申请' });
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '申请内容' }).waitFor();
};

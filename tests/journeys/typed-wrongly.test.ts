import { expect, test, vi } from 'vitest';
import { withBrowser } from '#tests/harness/browser.ts';
import { objectionsTo } from './accessibility.ts';
import { accountOf, ANYBODY, withWalkedServer } from './walked-pages.ts';
import { enter, openPage } from './workbench.ts';

/* What is typed wrongly is told, and never replaced by something else that could be recorded. */
vi.setConfig({ testTimeout: 240_000 });

const server = withWalkedServer();
const browser = withBrowser();

test('a day that has not come, words for a number and an amount below zero are told, and nothing is made of nothing', async () => {
  const page = await browser.newPage();
  await enter(page, server.address, accountOf(ANYBODY));
  await openPage(page, server.address, '/ledgers/visit/add');
  await page.getByLabel('走访日期').fill('2999-12-25');
  await page.keyboard.press('Tab');
  await page.getByText('没有采用“2999-12-25”：这一天还没有到。').waitFor();
  await page.getByLabel('慰问品件数').fill('两件');
  await page.keyboard.press('Tab');
  await page.getByText('没有采用“两件”：请填数字。').waitFor();
  await page.getByLabel('慰问品折价').focus();
  await page.keyboard.press('Tab');
  expect(await page.getByLabel('慰问品折价').inputValue()).toBe('');
  await page.getByLabel('慰问品折价').fill('1,200.5');
  await page.getByText('大写：壹仟贰佰元伍角').waitFor();
  await page.getByLabel('慰问金').fill('-5');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('link', { name: '“慰问金”不能小于0元。' }).waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByLabel('走访日期').fill('2026-3-1');
  await page.keyboard.press('Tab');
  await page.getByText('没有采用“2999-12-25”').waitFor({ state: 'detached' });
});

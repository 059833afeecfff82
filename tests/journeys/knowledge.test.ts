import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
    await fileAll(db, { name: '慕容海', identities: ['retired-soldier'] });
  },
});
const browser = withBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser.newPage();
  await signIn(page, server.address, 'zhouwen');
});

test('an article is found by the initials of its pinyin and opened with its sources', async () => {
  await openPage(page, server.address, '/knowledge');
  await page.getByLabel('查找政策和问答').fill('ydzdl');
  await page.getByText('拼音首字母“ydzdl”').first().waitFor();
  await page.getByRole('link', { name: '优待证丢了、坏了怎么办' }).click();
  await page.getByRole('heading', { name: '优待证丢了、坏了怎么办' }).waitFor();
  await page.getByText('先打银行电话挂失').waitFor();
  expect(await objectionsTo(page)).toEqual([]);
});

test('the wizard explains for a person, from the file, what may be applied for and what is still to be asked', async () => {
  await openPage(page, server.address, '/people');
  await page.locator('.rj-table tbody tr', { hasText: '慕容海' }).click();
  await page.getByRole('button', { name: '打开全档' }).click();
  await page.getByRole('button', { name: '可以申请什么' }).click();
  await page.getByText('慕容海的档案').waitFor();
  await page.getByText('还要问：').first().waitFor();
  await page.getByText('《军人抚恤优待条例》（2024年）').first().waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('link', { name: '代为申请' }).first().click();
  await page.getByRole('heading', { name: /^申请：/ }).waitFor();
  await page.getByText('申请内容').waitFor();
  expect(await page.locator('main').innerText()).toContain('慕容海');
});

import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { CLERK_PASSWORD, openClerkAccount } from './clerk-account.ts';
import { beginContact, fieldTab, fillContact, takeVillage } from './field-contact.ts';
import { openField, PHONE } from './phone.ts';

/* What becomes of an entry on its way when the phone goes off, is locked, has no room, or has two windows open. */
vi.setConfig({ testTimeout: 240_000 });

const VILLAGE = 990101001001;
const ENTRIES = '**/api/ledgers/liaison-contact/entries';
const SOON = { timeout: 90_000 };
const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'lianluo', 'liaison', VILLAGE, { displayName: '顾联络' });
    await openClerkAccount(db, 'linren', 'liaison', VILLAGE, { displayName: '邻同事' });
    await fileAll(db, { name: '欧阳建国' });
  },
});
const browser = withBrowser();
let phone: Page;

const recorded = async (): Promise<number> => {
  const rows = await server.owner.selectFrom('ledger_entry').select('id').execute();
  return rows.length;
};
const write = async (talk: string) => {
  await beginContact(phone, '欧阳建国');
  await fillContact(phone, talk);
};
const handIn = () => phone.getByRole('button', { name: /写好了/ }).click();
const toSent = async (page: Page, count: number) => {
  await fieldTab(page, '待发送').click();
  await expect.poll(() => page.getByText(/发送，已登记$/).count(), SOON).toBe(count);
  await page.getByText('没有待发送').waitFor();
};
const lock = async () => {
  await fieldTab(phone, '我的').click();
  await phone.getByRole('button', { name: '锁上' }).click();
  await phone.getByText('已锁上。').waitFor();
};

beforeAll(async () => {
  phone = await browser.newPage(PHONE);
  await phone.emulateMedia({ reducedMotion: 'reduce' });
  await phone.goto(`${server.address}/field/`);
  await openField(phone, 'lianluo', CLERK_PASSWORD);
  await takeVillage(phone);
}, 240_000);

test('a phone that goes off while an entry is on its way sends it again when it is opened, and it is recorded once', async () => {
  await write('路灯已修');
  const arrived = Promise.withResolvers<void>();
  const neverAnswered = async (route: Route) => {
    await route.fetch();
    arrived.resolve();
  };
  await phone.route(ENTRIES, neverAnswered, { times: 1 });
  await handIn();
  await arrived.promise;
  await phone.reload();
  await openField(phone, 'lianluo', CLERK_PASSWORD);
  await toSent(phone, 1);
  expect(await recorded()).toBe(1);
});

test('locked while an entry is on its way, the phone shows the next account nothing of it, and sends it when opened', async () => {
  await write('已办优待证');
  const held = Promise.withResolvers<void>();
  const heldBack = async (route: Route) => {
    await held.promise;
    await route.abort();
  };
  await phone.route(ENTRIES, heldBack, { times: 1 });
  await handIn();
  await phone.getByText('1条正在发送').waitFor();
  await lock();
  await openField(phone, 'linren', CLERK_PASSWORD);
  await phone.getByRole('heading', { name: '名单' }).waitFor();
  const failed = phone.waitForEvent('requestfailed');
  held.resolve();
  await failed;
  await fieldTab(phone, '待发送').click();
  await phone.getByText('没有待发送').waitFor();
  expect(await phone.getByText('欧阳建国').count()).toBe(0);
  expect(await phone.getByRole('region', { name: '重新登录' }).count()).toBe(0);
  await lock();
  await openField(phone, 'lianluo', CLERK_PASSWORD);
  await toSent(phone, 2);
  expect(await recorded()).toBe(2);
});

test('a phone without room says so, sends nothing it could not note, and goes on when there is room', async () => {
  await phone.context().setOffline(true);
  await write('想学电焊');
  await handIn();
  await phone.getByText('1条待发送').waitFor();
  await phone.evaluate(`
    globalThis.realPut = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };
    true;
  `);
  await phone.context().setOffline(false);
  await phone.getByText('手机存储空间不够，没有发送完。').waitFor();
  expect(await recorded()).toBe(2);
  await phone.evaluate('IDBObjectStore.prototype.put = globalThis.realPut; true');
  await phone.getByRole('button', { name: '立即发送（1条）' }).click();
  await toSent(phone, 3);
  expect(await recorded()).toBe(3);
});

test('a draft that another window handed in is not written any further', async () => {
  await phone.context().setOffline(true);
  await write('先写一半');
  await phone.getByText('写一个字存一个字').waitFor();
  const other = await phone.context().newPage();
  await phone.context().setOffline(false);
  await other.goto(`${server.address}/field/`);
  await openField(other, 'lianluo', CLERK_PASSWORD);
  await phone.context().setOffline(true);
  await fieldTab(other, '待发送').click();
  await other.getByRole('button', { name: '接着写' }).click();
  await other.getByLabel('联系情况').fill('在另一个窗口写完');
  await other.getByRole('button', { name: /写好了/ }).click();
  await other.getByText('1条待发送').waitFor();
  await phone.getByLabel('联系情况').fill('这里又写');
  await phone.getByText('这条不在草稿里了').waitFor();
  await other.close();
  await phone.context().setOffline(false);
  await toSent(phone, 4);
  expect(await recorded()).toBe(4);
  const { answers } = await server.owner
    .selectFrom('ledger_entry')
    .select('answers')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(answers)).toContain('在另一个窗口写完');
});

test('two windows that hear of the signal at once send an entry once, and both show it sent', async () => {
  const other = await phone.context().newPage();
  await other.goto(`${server.address}/field/`);
  await other.getByLabel('用户名').waitFor();
  await phone.context().setOffline(true);
  await write('下月再来');
  await handIn();
  await phone.getByText('1条待发送').waitFor();
  await openField(other, 'lianluo', CLERK_PASSWORD);
  await other.getByText('1条待发送').waitFor();
  await phone.context().setOffline(false);
  await toSent(phone, 5);
  await toSent(other, 5);
  expect(await recorded()).toBe(5);
});

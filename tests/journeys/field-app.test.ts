import type { Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test, vi } from 'vitest';
import { mergeFiles, type PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { fileAll } from '#tests/factories/file-all.ts';
import { makePhonePhoto } from '#tests/factories/make-files.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { CLERK_PASSWORD, openClerkAccount } from './clerk-account.ts';
import { beginContact, fieldTab, fillContact } from './field-contact.ts';
import { expectSoundScreen, keptOnPhone, openField, PHONE, untilInstalled } from './phone.ts';
import { enter, openPage } from './workbench.ts';

/* A liaison's day: the list of a village taken along, visits where there is no signal, and what becomes of them. */
vi.setConfig({ testTimeout: 240_000 });

const VILLAGE = 990101001001;
const LONG_NAME = '阿卜杜拉艾则孜麦麦提敏巴拉提江尤努斯';
let people: readonly PersonRef[] = [];
const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'lianluo', 'liaison', VILLAGE, { displayName: '顾联络' });
    await openClerkAccount(db, 'linren', 'liaison', VILLAGE, { displayName: '邻同事' });
    await openClerkAccount(db, 'zhouwen', 'section-head');
    people = await fileAll(
      db,
      { name: '欧阳建国', birthDate: '1948-05-06' },
      { name: '上官云' },
      { name: '上官耘' },
      { name: LONG_NAME, identities: ['retired-soldier', 'disabled-soldier'] },
    );
  },
});
const browser = withBrowser();
let phone: Page;

const offline = (isOffline: boolean) => phone.context().setOffline(isOffline);
const line = (words: string) => phone.getByRole('listitem').filter({ hasText: words });
const tab = (title: string) => fieldTab(phone, title);
const open = (password = CLERK_PASSWORD) => openField(phone, 'lianluo', password);

const contactsCounted = async (): Promise<number> => {
  const answer = await phone.request.get(
    `${server.address}/api/metrics/contacts/value?region=${VILLAGE}&from=2026-01-01&to=${today()}`,
  );
  // Nothing counted yet is told as nothing.
  return (await answer.json()).value ?? 0;
};

beforeAll(async () => {
  phone = await browser.newPage(PHONE);
  await phone.emulateMedia({ reducedMotion: 'reduce' });
});

test('signed in with a signal, the people of the own village are taken along, and the files to open without one', async () => {
  await phone.goto(`${server.address}/field`);
  expect(new URL(phone.url()).pathname).toBe('/field/');
  await phone.getByRole('heading', { name: '荣军外勤' }).waitFor();
  await expectSoundScreen(phone);
  await open('wrong');
  await phone.getByText('用户名或密码不对').waitFor();
  await open();
  await phone.getByRole('heading', { name: '名单' }).waitFor();
  await phone.getByText('没有带名单').waitFor();
  await expectSoundScreen(phone);
  await phone.getByRole('button', { name: '带走名单' }).click();
  await phone.getByText('没有证件号和电话').waitFor();
  await expectSoundScreen(phone);
  await phone.getByRole('button', { name: '带走', exact: true }).click();
  await phone.getByRole('heading', { name: '桃源社区' }).waitFor();
  await phone.getByText(LONG_NAME).waitFor();
  await expectSoundScreen(phone);
  await untilInstalled(phone);
  const { owner } = server;
  const [record] = await owner.selectFrom('read_record').selectAll().where('action', '=', 'carry').execute();
  expect(record).toMatchObject({ reason: '入户联系走访（桃源社区，4人）' });
});

test('without a signal the page opens anew, and only by the password', async () => {
  await offline(true);
  await phone.reload();
  await phone.getByRole('heading', { name: '荣军外勤' }).waitFor();
  await phone.getByText('用上次在这部手机上登录的密码打开').waitFor();
  expect(await phone.getByText('欧阳建国').count()).toBe(0);
  await open('Cloud-Ridge-2025');
  await phone.getByText('密码不对，没有打开。').waitFor();
  await phone.getByText('再错4次').waitFor();
  await expectSoundScreen(phone);
  await openField(phone, 'linren', CLERK_PASSWORD);
  await phone.getByText('没有信号，这部手机上也没有这个用户名存下的内容。').waitFor();
  await open();
  await phone.getByRole('heading', { name: '桃源社区' }).waitFor();
});

test('a contact is written with a photo, as it is typed it is kept, and what is wrong is said before it is', async () => {
  await phone.getByLabel('查找人员').fill('oyj');
  await phone.getByRole('button', { name: /^欧阳建国/ }).click();
  await phone.getByRole('heading', { name: '欧阳建国' }).waitFor();
  await expectSoundScreen(phone);
  await phone.getByRole('button', { name: '常态化联系台账' }).click();
  expect(await phone.getByLabel('联系日期').inputValue()).toBe(today());
  expect(await phone.getByLabel('诉求已办结').count()).toBe(0);
  await phone.getByRole('button', { name: /写好了/ }).click();
  const wrong = phone.getByRole('alert');
  await wrong.getByRole('button', { name: '请填写“联系方式”。' }).waitFor();
  await expectSoundScreen(phone);
  await phone.getByRole('group', { name: '联系方式' }).getByText('入户走访').click();
  await wrong.getByRole('button', { name: '请填写“联系方式”。' }).waitFor({ state: 'detached' });
  await fillContact(phone, '老人身体好，门前路灯坏了');
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: await makePhonePhoto(),
    });
  // Typed while the photo is still being made smaller.
  await phone.getByLabel('备注').fill('下次带政策折页');
  await phone.getByRole('img', { name: '第1张照片' }).waitFor();
  // The battery is empty: nothing was handed in yet.
  await phone.reload();
  await open();
  await phone.getByRole('heading', { name: '桃源社区' }).waitFor();
  await tab('登记').click();
  await expectSoundScreen(phone);
  await line('常态化联系台账').getByRole('button', { name: '接着写' }).click();
  expect(await phone.getByLabel('联系情况').inputValue()).toBe('老人身体好，门前路灯坏了');
  expect(await phone.getByLabel('备注').inputValue()).toBe('下次带政策折页');
  await phone.getByRole('img', { name: '第1张照片' }).waitFor();
  await phone.getByRole('button', { name: '写好了，有信号时发送' }).click();
  await phone.getByRole('heading', { name: '待发送', exact: true }).waitFor();
  await line('欧阳建国').getByText('照片1张').waitFor();
  await expectSoundScreen(phone);
});

test('a second contact is written of somebody whose file is folded into another meanwhile', async () => {
  await beginContact(phone, '上官云');
  await fillContact(phone, '想了解优待证');
  await phone.getByRole('button', { name: /写好了/ }).click();
  await line('上官云').getByText('待发送').waitFor();
  await phone.getByText('2条待发送').waitFor();
  const [, folded, kept] = people;
  const merge = { keptVersion: 1, foldedVersion: 1, choices: {}, evidence: '户口簿' };
  await inScope(server.db, WHOLE_SCOPE, (tx) =>
    mergeFiles(tx, machineContext, { kept: kept!, folded: folded!, ...merge }, async () => []),
  );
});

test('a thief of the phone reads nobody: not in its databases, not in its caches, not in its settings', async () => {
  const { databases, rows, settings, cachedAddresses } = await keptOnPhone(phone);
  // The box, who one is, the forms, the list, two entries and a photo; the search itself finds what is there.
  expect(rows).toBeGreaterThanOrEqual(6);
  expect(databases).toContain('rongjun-field sealed');
  expect(databases).toContain('kind entry');
  for (const secret of [
    '欧阳建国',
    '上官云',
    '桃源社区',
    '路灯',
    '顾联络',
    'lianluo',
    CLERK_PASSWORD,
    'JFIF',
    '联系',
  ])
    expect(
      [databases, settings].map((text) => text.includes(secret)),
      secret,
    ).toEqual([false, false]);
  expect(cachedAddresses).toContain('/field/index.html');
  expect(cachedAddresses.filter((address) => !/^\/(assets|field)\//.test(address))).toEqual([]);
  expect(phone.url()).toBe(`${server.address}/field/`);
});

test('with a signal again both are sent, one after the other: one is recorded with its photo, one comes back', async () => {
  expect(await contactsCounted()).toBe(0);
  await offline(false);
  await line('欧***')
    .getByText(/发送，已登记，照片1张/)
    .waitFor();
  const returned = line('上官云');
  await returned.getByText('被退回').waitFor();
  await returned.getByText('其档案已并入另一份').waitFor();
  await phone.getByText('1条被退回').waitFor();
  await expectSoundScreen(phone);
  expect(await contactsCounted()).toBe(1);
});

test('mended, the one that came back is sent again, though the answer is lost on its way, and recorded once', async () => {
  await line('上官云').getByRole('button', { name: '修改' }).click();
  await phone
    .getByRole('alert')
    .getByRole('button', { name: /其档案已并入另一份/ })
    .waitFor();
  await expectSoundScreen(phone);
  await phone.getByRole('button', { name: '不选上官云' }).click();
  await phone.getByLabel('在名单里查找').fill('sgy');
  await phone.getByRole('button', { name: /^上官耘/ }).click();
  const answerLost = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await phone.route('**/api/ledgers/liaison-contact/entries', answerLost, { times: 1 });
  await phone.getByRole('button', { name: /写好了/ }).click();
  await line('上官耘').getByText('发送过一次，没有收到回音').waitFor();
  expect(await line('上官耘').getByRole('button').count()).toBe(0);
  await expectSoundScreen(phone);
  await phone.getByRole('button', { name: '立即发送（1条）' }).click();
  await line('上**')
    .getByText(/发送，已登记/)
    .waitFor();
  await phone.getByText('没有待发送').waitFor();
  expect(await contactsCounted()).toBe(2);
});

test('at the desk the entries stand in the ledger, on the timeline and behind the figure', async () => {
  const desk = await browser.newPage();
  await enter(desk, server.address, 'zhouwen');
  await openPage(desk, server.address, '/ledgers/liaison-contact');
  await desk.getByText('欧阳建国').waitFor();
  await desk.getByText('上官耘').waitFor();
  expect(await desk.locator('td', { has: desk.locator('.anticon-paper-clip') }).innerText()).toBe(' 1');
  const [met] = people;
  await openPage(desk, server.address, `/people/${met!.countyCode}/${met!.id}`);
  await desk.locator('#timeline').getByText('常态化联系').first().waitFor();
  await desk.context().close();
});

test('the photo arrives upright, and without the place and the phone it was taken by', async () => {
  const listed = await phone.request.get(`${server.address}/api/ledgers/liaison-contact/entries`);
  const { rows } = (await listed.json()) as {
    rows: { countyCode: number; id: string; answers: { talk?: string } }[];
  };
  const entry = rows.find(({ answers }) => answers.talk?.includes('路灯'));
  const of = `subject=entry&county=${entry!.countyCode}&id=${entry!.id}`;
  const documents = await (await phone.request.get(`${server.address}/api/documents?${of}`)).json();
  const [photo] = documents.rows;
  const path = `/api/documents/${photo.countyCode}/${photo.id}/content?copy=original`;
  const bytes = await (await phone.request.get(`${server.address}${path}`)).body();
  const { width, height, exif, format } = await sharp(bytes).metadata();
  expect({ width, height, exif, format }).toEqual({
    width: 300,
    height: 600,
    exif: undefined,
    format: 'jpeg',
  });
});

test('a session that ended asks for the password over the screen and loses nothing', async () => {
  await beginContact(phone, '欧阳建国');
  await fillContact(phone, '路灯已报修');
  await phone.context().clearCookies();
  await phone.getByRole('button', { name: /写好了/ }).click();
  const bar = phone.getByRole('region', { name: '重新登录' });
  await bar.waitFor();
  await line('欧阳建国').getByText('待发送').waitFor();
  await expectSoundScreen(phone);
  await bar.getByLabel('顾联络的密码').fill(CLERK_PASSWORD);
  await bar.getByRole('button', { name: '登录并发送' }).click();
  await bar.waitFor({ state: 'detached' });
  await line('欧***')
    .getByText(/发送，已登记$/)
    .waitFor();
  expect(await contactsCounted()).toBe(3);
});

test('leaving with something unsent is asked about; the list is handed back at once', async () => {
  await tab('登记').click();
  await phone.getByRole('button', { name: /^走访慰问台账/ }).click();
  await phone.getByLabel('走访人员').fill('顾联络');
  await tab('我的').click();
  await expectSoundScreen(phone);
  await phone.getByRole('button', { name: '退出登录' }).click();
  const asked = phone.getByRole('dialog', { name: '还有1条没有发送' });
  await asked.waitFor();
  await expectSoundScreen(phone);
  await asked.getByRole('button', { name: '先不退出' }).click();
  await tab('名单').click();
  await phone.getByRole('button', { name: '交还名单' }).click();
  await phone
    .getByRole('dialog', { name: '交还名单？' })
    .getByRole('button', { name: '交还', exact: true })
    .click();
  await phone.getByText('没有带名单').waitFor();
  await tab('我的').click();
  await phone.getByRole('button', { name: '退出登录' }).click();
  await asked.getByRole('button', { name: '仍要退出' }).click();
  await phone.getByText('已退出登录。').waitFor();
  expect((await phone.request.get(`${server.address}/api/session`)).status()).toBe(401);
});

test('another account on the same phone sees nothing of the first', async () => {
  await openField(phone, 'linren', CLERK_PASSWORD);
  await phone.getByRole('heading', { name: '名单' }).waitFor();
  await phone.getByText('没有带名单').waitFor();
  await tab('待发送').click();
  await phone.getByText('还没有写过').waitFor();
  await phone.reload();
});

test('after a changed password the former one opens the phone once more, and then the new one does', async () => {
  const changed = 'Cloud-Ridge-2027';
  const signedIn = await phone.request.post(`${server.address}/api/session`, {
    data: { username: 'lianluo', password: CLERK_PASSWORD },
  });
  const { csrfToken } = await signedIn.json();
  const answer = await phone.request.post(`${server.address}/api/session/password`, {
    headers: { 'X-CSRF-Token': csrfToken },
    data: { current: CLERK_PASSWORD, next: changed },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await open(changed);
  await phone.getByRole('heading', { name: '密码改过了' }).waitFor();
  await expectSoundScreen(phone);
  await phone.getByLabel('原来的密码').fill('Cloud-Ridge-2020');
  await phone.getByRole('button', { name: '打开' }).click();
  await phone.getByText('原来的密码也不对').waitFor();
  await phone.getByLabel('原来的密码').fill(CLERK_PASSWORD);
  await phone.getByRole('button', { name: '打开' }).click();
  await tab('待发送').click();
  await line('走访慰问台账').getByText('草稿').waitFor();
  await offline(true);
  await phone.reload();
  await open(CLERK_PASSWORD);
  await phone.getByText('密码不对，没有打开。').waitFor();
  await open(changed);
  await tab('待发送').click();
  await line('走访慰问台账').getByText('草稿').waitFor();
});

test('wrong passwords without a signal make one wait, also for the right one, and destroy nothing', async () => {
  await phone.reload();
  for (let at = 1; at <= 5; at += 1) {
    await open(`Cloud-Ridge-${2100 + at}`);
    await phone.getByText(at < 5 ? `再错${5 - at}次` : '已连续输错5次').waitFor();
  }
  await open('Cloud-Ridge-2027');
  await phone.getByText(/密码输错次数太多，请等\d+秒再试。/).waitFor();
  await phone.getByText('手机里的内容都还在').waitFor();
  await offline(false);
  // Vouched for by the server, the right one need not wait.
  await open('Cloud-Ridge-2027');
  await tab('待发送').click();
  await line('走访慰问台账').getByText('草稿').waitFor();
});

test('a quarter of an hour without a touch locks it; after a week the list is gone, and what was written is not', async () => {
  const clock = await browser.newPage(PHONE);
  await clock.clock.install();
  await clock.goto(`${server.address}/field/`);
  await openField(clock, 'linren', CLERK_PASSWORD);
  await clock.getByRole('button', { name: '带走名单' }).click();
  await clock.getByRole('button', { name: '带走', exact: true }).click();
  await clock.getByRole('button', { name: /^欧阳建国/ }).click();
  await clock.getByRole('button', { name: '常态化联系台账' }).click();
  await clock.getByLabel('联系情况').fill('改日再来');
  await clock.clock.fastForward('14:00');
  await clock.getByLabel('联系情况').waitFor();
  await clock.clock.fastForward('16:00');
  await clock.getByText('15分钟没有操作，已锁上').waitFor();
  expect(await clock.getByText('欧阳建国').count()).toBe(0);
  await clock.clock.fastForward(8 * 86_400_000);
  await clock.context().setOffline(true);
  await clock.getByLabel('密码', { exact: true }).fill(CLERK_PASSWORD);
  await clock.getByRole('button', { name: '登录', exact: true }).click();
  await clock.getByText('没有带名单').waitFor();
  expect(await clock.getByLabel('联系情况').inputValue()).toBe('改日再来');
  await clock.context().close();
});

test('where the browser offers no encryption it says so, keeps nothing, and works as long as there is a signal', async () => {
  const bare = await browser.newPage(PHONE);
  // As a browser is over plain HTTP; an address of the machine itself counts as safe.
  await bare.addInitScript(`
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
    delete Navigator.prototype.serviceWorker;
  `);
  await bare.goto(`${server.address}/field/`);
  await bare.getByText('这个网址没有用 https').waitFor();
  await openField(bare, 'linren', CLERK_PASSWORD);
  await bare.getByRole('button', { name: '带走名单' }).click();
  await bare.getByRole('button', { name: '带走', exact: true }).click();
  await bare.getByRole('button', { name: /^欧阳建国/ }).click();
  await expectSoundScreen(bare);
  await bare.getByRole('button', { name: '常态化联系台账' }).click();
  await bare.getByRole('group', { name: '联系方式' }).getByText('电话联系').click();
  await bare.getByRole('group', { name: '联系类别' }).getByText('重点联系').click();
  await bare.getByRole('group', { name: '提出诉求' }).getByText('否').click();
  await bare.getByLabel('联络员', { exact: true }).fill('邻同事');
  await bare.getByRole('button', { name: /写好了/ }).click();
  await bare.getByText(/发送，已登记$/).waitFor();
  const { rows, settings } = await keptOnPhone(bare);
  expect([rows, settings.includes('欧阳')]).toEqual([0, false]);
  await bare.reload();
  await bare.getByRole('heading', { name: '荣军外勤' }).waitFor();
  await bare.context().close();
});

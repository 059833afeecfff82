import type { Route } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test, vi } from 'vitest';
import { mergeFiles } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { CLERK_PASSWORD } from './clerk-account.ts';
import { addPhoto, beginContact, fillContact, takeVillage } from './field-contact.ts';
import { VILLAGE, withFieldDay } from './field-day.ts';
import { expectSoundScreen, keptOnPhone, untilInstalled } from './phone.ts';
import { enter, openPage } from './workbench.ts';

/* What was written without a signal: nobody reads it on the phone, it is sent, comes back, is mended and stands at the desk. */
vi.setConfig({ testTimeout: 240_000 });

const { server, browser, phone, people, offline, line, open } = withFieldDay();

const contactsCounted = async (): Promise<number> => {
  const answer = await phone().request.get(
    `${server.address}/api/metrics/contacts/value?region=${VILLAGE}&from=2026-01-01&to=${today()}`,
  );
  // Nothing counted yet is told as nothing.
  return (await answer.json()).value ?? 0;
};

beforeAll(async () => {
  await phone().goto(`${server.address}/field/`);
  await open();
  await takeVillage(phone());
  await untilInstalled(phone());
  await offline(true);
  await phone().reload();
  await open();
  await phone().getByRole('heading', { name: '桃源社区' }).waitFor();
  await beginContact(phone(), '欧阳建国');
  await fillContact(phone(), '老人身体好，门前路灯坏了');
  await addPhoto(phone());
  await phone().getByRole('img', { name: '第1张照片' }).waitFor();
  await phone()
    .getByRole('button', { name: /写好了/ })
    .click();
  await line('欧阳建国').getByText('照片1张').waitFor();
}, 240_000);

test('a second contact is written of somebody whose file is folded into another meanwhile', async () => {
  await beginContact(phone(), '上官云');
  await fillContact(phone(), '想了解优待证');
  await phone()
    .getByRole('button', { name: /写好了/ })
    .click();
  await line('上官云').getByText('待发送').waitFor();
  await phone().getByText('2条待发送').waitFor();
  const [, folded, kept] = people();
  const merge = { keptVersion: 1, foldedVersion: 1, choices: {}, evidence: '户口簿' };
  await inScope(server.db, WHOLE_SCOPE, (tx) =>
    mergeFiles(tx, machineContext, { kept: kept!, folded: folded!, ...merge }, async () => []),
  );
});

test('a thief of the phone reads nobody: not in its databases, not in its caches, not in its settings', async () => {
  const { databases, rows, settings, cachedAddresses } = await keptOnPhone(phone());
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
  expect(phone().url()).toBe(`${server.address}/field/`);
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
  await phone().getByText('1条被退回').waitFor();
  await expectSoundScreen(phone());
  expect(await contactsCounted()).toBe(1);
});

test('mended, the one that came back is sent again, though the answer is lost on its way, and recorded once', async () => {
  await line('上官云').getByRole('button', { name: '修改' }).click();
  await phone()
    .getByRole('alert')
    .getByRole('button', { name: /其档案已并入另一份/ })
    .waitFor();
  await expectSoundScreen(phone());
  await phone().getByRole('button', { name: '不选上官云' }).click();
  await phone().getByLabel('在名单里查找').fill('sgy');
  await phone()
    .getByRole('button', { name: /^上官耘/ })
    .click();
  const answerLost = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await phone().route('**/api/ledgers/liaison-contact/entries', answerLost, { times: 1 });
  await phone()
    .getByRole('button', { name: /写好了/ })
    .click();
  await line('上官耘').getByText('发送过一次，没有收到回音').waitFor();
  expect(await line('上官耘').getByRole('button').count()).toBe(0);
  await expectSoundScreen(phone());
  await phone().getByRole('button', { name: '立即发送（1条）' }).click();
  await line('上**')
    .getByText(/发送，已登记/)
    .waitFor();
  await phone().getByText('没有待发送').waitFor();
  expect(await contactsCounted()).toBe(2);
});

test('at the desk the entries stand in the ledger, on the timeline and behind the figure', async () => {
  const desk = await browser.newPage();
  await enter(desk, server.address, 'zhouwen');
  await openPage(desk, server.address, '/ledgers/liaison-contact');
  await desk.getByText('欧阳建国').waitFor();
  await desk.getByText('上官耘').waitFor();
  expect(await desk.locator('td', { has: desk.locator('.anticon-paper-clip') }).innerText()).toBe(' 1');
  const [met] = people();
  await openPage(desk, server.address, `/people/${met!.countyCode}/${met!.id}`);
  await desk.locator('#timeline').getByText('常态化联系').first().waitFor();
  await desk.context().close();
});

test('the photo arrives upright, and without the place and the phone it was taken by', async () => {
  const listed = await phone().request.get(`${server.address}/api/ledgers/liaison-contact/entries`);
  const { rows } = (await listed.json()) as {
    rows: { countyCode: number; id: string; answers: { talk?: string } }[];
  };
  const entry = rows.find(({ answers }) => answers.talk?.includes('路灯'));
  const of = `subject=entry&county=${entry!.countyCode}&id=${entry!.id}`;
  const documents = await (await phone().request.get(`${server.address}/api/documents?${of}`)).json();
  const [photo] = documents.rows;
  const path = `/api/documents/${photo.countyCode}/${photo.id}/content?copy=original`;
  const bytes = await (await phone().request.get(`${server.address}${path}`)).body();
  const { width, height, exif, format } = await sharp(bytes).metadata();
  expect({ width, height, exif, format }).toEqual({
    width: 300,
    height: 600,
    exif: undefined,
    format: 'jpeg',
  });
});

test('a session that ended asks for the password over the screen and loses nothing', async () => {
  await beginContact(phone(), '欧阳建国');
  await fillContact(phone(), '路灯已报修');
  await phone().context().clearCookies();
  await phone()
    .getByRole('button', { name: /写好了/ })
    .click();
  const bar = phone().getByRole('region', { name: '重新登录' });
  await bar.waitFor();
  await line('欧阳建国').getByText('待发送').waitFor();
  await expectSoundScreen(phone());
  await bar.getByLabel('顾联络的密码').fill(CLERK_PASSWORD);
  await bar.getByRole('button', { name: '登录并发送' }).click();
  await bar.waitFor({ state: 'detached' });
  await line('欧***')
    .getByText(/发送，已登记$/)
    .waitFor();
  expect(await contactsCounted()).toBe(3);
});

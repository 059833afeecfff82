import { expect, test, vi } from 'vitest';
import { today } from '#platform/calendar/today.ts';
import { CLERK_PASSWORD } from './clerk-account.ts';
import { addPhoto, fillContact } from './field-contact.ts';
import { LONG_NAME, withFieldDay } from './field-day.ts';
import { expectSoundScreen, openField, untilInstalled } from './phone.ts';

/* A liaison takes along the list of a village and writes where there is no signal. */
vi.setConfig({ testTimeout: 240_000 });

const { server, phone, offline, line, tab, open } = withFieldDay();

test('signed in with a signal, the people of the own village are taken along, and the files to open without one', async () => {
  await phone().goto(`${server.address}/field`);
  expect(new URL(phone().url()).pathname).toBe('/field/');
  await phone().getByRole('heading', { name: '荣军外勤' }).waitFor();
  await expectSoundScreen(phone());
  await open('wrong');
  await phone().getByText('用户名或密码不对').waitFor();
  await open();
  await phone().getByRole('heading', { name: '名单' }).waitFor();
  await phone().getByText('没有带名单').waitFor();
  await expectSoundScreen(phone());
  await phone().getByRole('button', { name: '带走名单' }).click();
  await phone().getByText('没有证件号和电话').waitFor();
  await expectSoundScreen(phone());
  await phone().getByRole('button', { name: '带走', exact: true }).click();
  await phone().getByRole('heading', { name: '桃源社区' }).waitFor();
  await phone().getByText(LONG_NAME).waitFor();
  await expectSoundScreen(phone());
  await untilInstalled(phone());
  const { owner } = server;
  const [record] = await owner.selectFrom('read_record').selectAll().where('action', '=', 'carry').execute();
  expect(record).toMatchObject({ reason: '入户联系走访（桃源社区，4人）' });
});

test('without a signal the page opens anew, and only by the password', async () => {
  await offline(true);
  await phone().reload();
  await phone().getByRole('heading', { name: '荣军外勤' }).waitFor();
  await phone().getByText('用上次在这部手机上登录的密码打开').waitFor();
  expect(await phone().getByText('欧阳建国').count()).toBe(0);
  await open('Cloud-Ridge-2025');
  await phone().getByText('密码不对，没有打开。').waitFor();
  await phone().getByText('再错4次').waitFor();
  await expectSoundScreen(phone());
  await openField(phone(), 'linren', CLERK_PASSWORD);
  await phone().getByText('没有信号，这部手机上也没有这个用户名存下的内容。').waitFor();
  await open();
  await phone().getByRole('heading', { name: '桃源社区' }).waitFor();
});

test('a contact is written with a photo, as it is typed it is kept, and what is wrong is said before it is', async () => {
  await phone().getByLabel('查找人员').fill('oyj');
  await phone()
    .getByRole('button', { name: /^欧阳建国/ })
    .click();
  await phone().getByRole('heading', { name: '欧阳建国' }).waitFor();
  await expectSoundScreen(phone());
  await phone().getByRole('button', { name: '常态化联系台账' }).click();
  expect(await phone().getByLabel('联系日期').inputValue()).toBe(today());
  expect(await phone().getByLabel('诉求已办结').count()).toBe(0);
  await phone()
    .getByRole('button', { name: /写好了/ })
    .click();
  const wrong = phone().getByRole('alert');
  await wrong.getByRole('button', { name: '请填写“联系方式”。' }).waitFor();
  await expectSoundScreen(phone());
  await phone().getByRole('group', { name: '联系方式' }).getByText('入户走访').click();
  await wrong.getByRole('button', { name: '请填写“联系方式”。' }).waitFor({ state: 'detached' });
  await fillContact(phone(), '老人身体好，门前路灯坏了');
  await addPhoto(phone());
  // Typed while the photo is still being made smaller.
  await phone().getByLabel('备注').fill('下次带政策折页');
  await phone().getByRole('img', { name: '第1张照片' }).waitFor();
  // The battery is empty: nothing was handed in yet.
  await phone().reload();
  await open();
  await phone().getByRole('heading', { name: '桃源社区' }).waitFor();
  await tab('登记').click();
  await expectSoundScreen(phone());
  await line('常态化联系台账').getByRole('button', { name: '接着写' }).click();
  expect(await phone().getByLabel('联系情况').inputValue()).toBe('老人身体好，门前路灯坏了');
  expect(await phone().getByLabel('备注').inputValue()).toBe('下次带政策折页');
  await phone().getByRole('img', { name: '第1张照片' }).waitFor();
  await phone().getByRole('button', { name: '写好了，有信号时发送' }).click();
  await phone().getByRole('heading', { name: '待发送', exact: true }).waitFor();
  await line('欧阳建国').getByText('照片1张').waitFor();
  await expectSoundScreen(phone());
});

import { beforeAll, expect, test, vi } from 'vitest';
import { CLERK_PASSWORD } from './clerk-account.ts';
import { takeVillage } from './field-contact.ts';
import { withFieldDay } from './field-day.ts';
import { expectSoundScreen, keptOnPhone, openField, PHONE, untilInstalled } from './phone.ts';

/* Who opens the phone: leaving it, another account, passwords changed and wrong, locked by itself, and without encryption. */
vi.setConfig({ testTimeout: 240_000 });

const { server, browser, phone, offline, line, tab, open } = withFieldDay();

beforeAll(async () => {
  await phone().goto(`${server.address}/field/`);
  await open();
  await takeVillage(phone());
  await untilInstalled(phone());
}, 240_000);

test('leaving with something unsent is asked about; the list is handed back at once', async () => {
  await tab('登记').click();
  await phone()
    .getByRole('button', { name: /^走访慰问台账/ })
    .click();
  await phone().getByLabel('走访人员').fill('顾联络');
  await tab('我的').click();
  await expectSoundScreen(phone());
  await phone().getByRole('button', { name: '退出登录' }).click();
  const asked = phone().getByRole('dialog', { name: '还有1条没有发送' });
  await asked.waitFor();
  await expectSoundScreen(phone());
  await asked.getByRole('button', { name: '先不退出' }).click();
  await tab('名单').click();
  await phone().getByRole('button', { name: '交还名单' }).click();
  await phone()
    .getByRole('dialog', { name: '交还名单？' })
    .getByRole('button', { name: '交还', exact: true })
    .click();
  await phone().getByText('没有带名单').waitFor();
  await tab('我的').click();
  await phone().getByRole('button', { name: '退出登录' }).click();
  await asked.getByRole('button', { name: '仍要退出' }).click();
  await phone().getByText('已退出登录。').waitFor();
  expect((await phone().request.get(`${server.address}/api/session`)).status()).toBe(401);
});

test('another account on the same phone sees nothing of the first', async () => {
  await openField(phone(), 'linren', CLERK_PASSWORD);
  await phone().getByRole('heading', { name: '名单' }).waitFor();
  await phone().getByText('没有带名单').waitFor();
  await tab('待发送').click();
  await phone().getByText('还没有写过').waitFor();
  await phone().reload();
});

test('after a changed password the former one opens the phone once more, and then the new one does', async () => {
  const changed = 'Cloud-Ridge-2027';
  const signedIn = await phone().request.post(`${server.address}/api/session`, {
    data: { username: 'lianluo', password: CLERK_PASSWORD },
  });
  const { csrfToken } = await signedIn.json();
  const answer = await phone().request.post(`${server.address}/api/session/password`, {
    headers: { 'X-CSRF-Token': csrfToken },
    data: { current: CLERK_PASSWORD, next: changed },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await open(changed);
  await phone().getByRole('heading', { name: '密码改过了' }).waitFor();
  await expectSoundScreen(phone());
  await phone().getByLabel('原来的密码').fill('Cloud-Ridge-2020');
  await phone().getByRole('button', { name: '打开' }).click();
  await phone().getByText('原来的密码也不对').waitFor();
  await phone().getByLabel('原来的密码').fill(CLERK_PASSWORD);
  await phone().getByRole('button', { name: '打开' }).click();
  await tab('待发送').click();
  await line('走访慰问台账').getByText('草稿').waitFor();
  await offline(true);
  await phone().reload();
  await open(CLERK_PASSWORD);
  await phone().getByText('密码不对，没有打开。').waitFor();
  await open(changed);
  await tab('待发送').click();
  await line('走访慰问台账').getByText('草稿').waitFor();
});

test('wrong passwords without a signal make one wait, also for the right one, and destroy nothing', async () => {
  await phone().reload();
  for (let at = 1; at <= 5; at += 1) {
    await open(`Cloud-Ridge-${2100 + at}`);
    await phone()
      .getByText(at < 5 ? `再错${5 - at}次` : '已连续输错5次')
      .waitFor();
  }
  await open('Cloud-Ridge-2027');
  await phone()
    .getByText(/密码输错次数太多，请等\d+秒再试。/)
    .waitFor();
  await phone().getByText('手机里的内容都还在').waitFor();
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

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const COUNTY = 990101000000;
const VILLAGE = 990101001001;

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'guzhang', 'section-head', COUNTY);
    await openClerkAccount(db, 'cunzhan', 'station-clerk', VILLAGE);
    const housing = { regionCode: VILLAGE, difficulty: 'housing' };
    await fileAll(db, { ...housing, name: '林远山' }, { ...housing, name: '王近河' });
  },
});
const browser = withBrowser();

describe('a campaign from its design to its close', () => {
  let head: Page;
  let station: Page;
  let address: string;
  beforeAll(async () => {
    head = await browser.newPage();
    station = await browser.newPage();
    for (const page of [head, station]) page.setDefaultTimeout(60_000);
    await signIn(head, server.address, 'guzhang');
    await signIn(station, server.address, 'cunzhan');
  });

  test('a section starts from an empty form, adds a choice, and takes a step back', async () => {
    await openPage(head, server.address, '/campaigns');
    expect(await objectionsTo(head)).toEqual([]);
    await head.getByRole('button', { name: '新建采集' }).click();
    await head.getByLabel('名称').fill('住房走访');
    await head.getByRole('button', { name: '开始设计' }).click();
    await head.waitForURL(/\/design$/);
    await head.getByRole('button', { name: '添加一项' }).click();
    await head.getByRole('menuitem', { name: '是否' }).click();
    await head.getByLabel('项名').fill('房屋漏雨');
    await head.getByRole('group', { name: '房屋漏雨' }).waitFor();
    await head.getByRole('button', { name: '撤消' }).click();
    await head.getByRole('button', { name: '重做' }).click();
    await head.getByRole('group', { name: '房屋漏雨' }).waitFor();
    await head.getByText('已保存').waitFor();
    expect(await objectionsTo(head)).toEqual([]);
  });

  test('a word that judges people keeps it from being published, in plain words', async () => {
    await head.getByLabel('填写说明').fill('了解上访意愿');
    await head.getByText('采集表用于服务').first().waitFor();
    expect(await head.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await head.getByLabel('填写说明').fill('到屋里看过再填');
  });

  test('what could not be saved is not published as it was before', async () => {
    const draftOf = /\/api\/campaigns\/\d+\/[^/]+\/draft$/;
    await head.route(draftOf, (route) => route.abort('connectionrefused'));
    await head.getByLabel('填写说明').fill('到屋里看过再填，并拍照');
    await head.getByText('刚才的改动没有保存').waitFor();
    await head.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByText('名单共2人').waitFor();
    await dialog.getByLabel('截止日期').fill('2099-12-31');
    await dialog.getByLabel('截止日期').press('Enter');
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await dialog.getByText('连接不上服务器').waitFor();
    const { campaigns } = await (await head.request.get(`${server.address}/api/campaigns`)).json();
    expect(campaigns.map(({ state }: { state: string }) => state)).toEqual(['draft']);
    await head.unroute(draftOf);
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('it is given to the villages, with the count of people first', async () => {
    await head.getByRole('button', { name: '发布', exact: true }).click();
    await head.getByText('名单共2人').waitFor();
    await head.getByLabel('截止日期').fill('2099-12-31');
    await head.getByLabel('截止日期').press('Enter');
    await head.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await head.getByText('0 / 2人').waitFor();
    address = new URL(head.url()).pathname;
    expect(await objectionsTo(head)).toEqual([]);
  });

  test('the station fills in the next person of its list', async () => {
    await openPage(station, server.address, '/campaigns');
    await station.getByRole('button', { name: '住房走访', exact: true }).click();
    await station.getByRole('button', { name: '填写', exact: true }).click();
    await station.getByText('还有2人').waitFor();
    await station.getByRole('group', { name: '房屋漏雨' }).getByLabel('是', { exact: true }).check();
    expect(await objectionsTo(station)).toEqual([]);
    await station.getByRole('button', { name: '登记，下一个' }).click();
    await station.getByText('还有1人').waitFor();
  });

  test('the county sees half of it done, and walks from the figure to its row', async () => {
    await openPage(head, server.address, `${address}?region=${COUNTY}`);
    await head.getByText('1 / 2人（50.0%）').waitFor();
    await head.getByRole('tab', { name: '结果' }).click();
    await head.getByRole('button', { name: '登记份数的来源' }).click();
    await head.getByRole('dialog').getByText('桃源社区').first().waitFor();
    await head.keyboard.press('Escape');
    expect(await objectionsTo(head)).toEqual([]);
  });

  test('the station reminded finds it on its home page and on the campaign, and takes its list away', async () => {
    await openPage(head, server.address, `${address}?region=${COUNTY}`);
    await head.getByRole('button', { name: '提醒未完成的站点' }).click();
    await head.getByText('已提醒1个站点').waitFor();
    await openPage(station, server.address, '/');
    await station.getByText('还有1人').waitFor();
    await station.getByText(/股室 \d{4}-\d\d-\d\d 提醒/).waitFor();
    expect(await objectionsTo(station)).toEqual([]);
    await station.locator('#main').getByRole('link', { name: '住房走访', exact: true }).click();
    await station.getByText(/股室于 .*提醒.*还有1人没有采集/).waitFor();
    await station.getByRole('button', { name: '填写', exact: true }).click();
    const [sheet] = await Promise.all([
      station.waitForEvent('download'),
      station.getByRole('button', { name: '下载名单填写表' }).click(),
    ]);
    expect(sheet.suggestedFilename()).toBe('住房走访名单填写表.xlsx');
  });

  test('closed, it takes nothing more', async () => {
    await head.getByRole('button', { name: '关闭采集' }).click();
    await head.getByLabel('说明').fill('走访完成');
    await head.getByRole('dialog').getByRole('button', { name: '关闭采集' }).click();
    await head.getByText('采集已关闭').waitFor();
    await openPage(station, server.address, `${address}/fill`);
    await station.getByText('采集已经关闭').waitFor();
  });
});

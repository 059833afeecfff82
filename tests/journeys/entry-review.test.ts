import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findLedgerExamples } from '#definitions';
import { getLedger, recordEntries } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { choose, openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const COUNTY = 990101000000;
const VILLAGE = 990101001001;

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'guzhang', 'section-head', COUNTY);
    await openClerkAccount(db, 'cunzhan', 'station-clerk', VILLAGE);
    const answers = findLedgerExamples('publicity')!.accepted[0]!.answers;
    await inScope(db, WHOLE_SCOPE, (tx) =>
      recordEntries(tx, machineContext, getLedger('publicity'), [{ regionCode: VILLAGE, answers }]),
    );
  },
});
const browser = withBrowser();

/** The figure of posters this year, as its page shows it. */
const posters = async (page: Page): Promise<string> => {
  await openPage(page, server.address, `/figures/publicity-posters?region=${COUNTY}`);
  await page.locator('.rj-figure__value', { hasNotText: '…' }).first().waitFor();
  return page.locator('.rj-figure__value').first().innerText();
};

describe('from the station to the county', () => {
  let head: Page;
  let station: Page;
  beforeAll(async () => {
    head = await browser.newPage();
    station = await browser.newPage();
    for (const page of [head, station]) page.setDefaultTimeout(20_000);
    await signIn(head, server.address, 'guzhang');
    await signIn(station, server.address, 'cunzhan');
  });

  test('the county decides that posters are reviewed', async () => {
    await openPage(head, server.address, '/ledgers/closing?tab=review');
    await head.getByRole('combobox', { name: '宣传工作台账的审核方式' }).click();
    await head.getByTitle('区县审核', { exact: true }).click();
    await head.getByText('宣传工作台账的审核方式已保存').waitFor();
    expect(await objectionsTo(head)).toEqual([]);
  });

  test('the station keeps a draft, fills it in and hands it in; nothing counts yet', async () => {
    await openPage(station, server.address, '/ledgers/publicity/add');
    await station.getByText('审核通过后计入数字').waitFor();
    await station.getByRole('button', { name: '存为草稿' }).click();
    await station.getByText('已存为草稿').waitFor();
    await station.getByRole('button', { name: '继续填写' }).click();
    await fillPosters(station);
    await station.getByRole('button', { name: '保存', exact: true }).click();
    await station.getByRole('button', { name: '提交' }).first().click();
    await station.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
    await station.getByText('待区县审核').waitFor();
    expect(await posters(head)).toContain('300');
  });

  test('the county returns it with a reason, the station hands it in again, the county accepts it', async () => {
    await openPage(head, server.address, '/ledgers/work');
    await head.getByLabel('选中本页全部').check();
    await head.getByRole('button', { name: '退回（1）' }).click();
    await head.getByLabel('退回原因').fill('请写明张贴地点');
    await head.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
    await head.getByText('没有等您审核的台账').waitFor();

    await openPage(station, server.address, '/ledgers/work?list=returned');
    await station.getByText('请写明张贴地点').waitFor();
    expect(await objectionsTo(station)).toEqual([]);
    await station.getByLabel('选中本页全部').check();
    await station.getByRole('button', { name: '提交（1）' }).click();
    await station.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
    await station.getByText('没有退回给您的台账').waitFor();

    await openPage(head, server.address, '/ledgers/work');
    await head.getByLabel('选中本页全部').check();
    await head.getByRole('button', { name: '审核通过（1）' }).click();
    await head.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click();
    await head.getByText('没有等您审核的台账').waitFor();
    expect(await posters(head)).toContain('340');
  });

  test('a closed month refuses the station and takes what the head brings in late', async () => {
    await openPage(head, server.address, '/ledgers/closing');
    await head.getByRole('combobox', { name: '业务线' }).click();
    await head.getByTitle('办公室', { exact: true }).click();
    await head.getByRole('button', { name: '结账', exact: true }).click();
    await head.getByRole('dialog').getByRole('button', { name: '结账', exact: true }).click();
    await head.getByText('本线全部台账').nth(1).waitFor();
    const answer = await head.request.get(`${server.address}/api/closed-periods?region=${COUNTY}`);
    const { periods } = (await answer.json()) as { periods: { title: string; firstDay: string }[] };
    expect(periods).toHaveLength(1);
    const day = periods[0]!.firstDay;
    const rules = `${server.address}/api/ledgers/publicity/rules?region=${VILLAGE}&day=${day}`;
    expect(await (await station.request.get(rules)).json()).toMatchObject({ mayBeLate: false });
    expect(await (await head.request.get(rules)).json()).toMatchObject({ mayBeLate: true });

    await openPage(station, server.address, '/ledgers/publicity/add');
    await station.getByLabel('宣传日期').fill(day);
    await station.keyboard.press('Enter');
    await station.getByText(`${periods[0]!.title}已结账，不能再登记或改动`).waitFor();
    expect(await station.getByRole('checkbox', { name: '作为迟报登记' }).count()).toBe(0);

    await openPage(head, server.address, '/ledgers/publicity/add');
    await head.getByLabel('宣传日期').fill(day);
    await head.keyboard.press('Enter');
    await head.getByRole('checkbox', { name: '作为迟报登记' }).check();
    await head.getByLabel('补报原因').fill('漏登了上月的海报');
    expect(await objectionsTo(head)).toEqual([]);
    await fillPosters(head);
    await head.getByRole('button', { name: '登记', exact: true }).click();
    await head.getByText('已登记').first().waitFor();
  });

  test('the late line is told beside the period, which is opened again for a reason', async () => {
    await openPage(head, server.address, '/ledgers/closing');
    const period = head.getByRole('row', { name: /办公室/ });
    await period.getByRole('link', { name: /1条/ }).waitFor();
    await period.getByRole('button', { name: '重新打开' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('button', { name: '重新打开' }).click();
    await dialog.getByText('请写明重新打开的原因。').waitFor();
    expect(await objectionsTo(head)).toEqual([]);
    await dialog.getByLabel('重新打开的原因').fill('漏报了一期海报');
    await dialog.getByRole('button', { name: '重新打开' }).click();
    await dialog.waitFor({ state: 'detached' });
    await period.getByText('已重新打开').waitFor();
    await period.getByText('漏报了一期海报').waitFor();
    expect(await period.getByRole('button', { name: '重新打开' }).count()).toBe(0);
    await period.getByRole('link', { name: /1条/ }).click();
    await head.getByText('（迟报）').first().waitFor();
  });
});

/** Forty posters of today, as the form of the ledger asks for them. */
const fillPosters = async (page: Page): Promise<void> => {
  await choose(page, '宣传形式', '宣传海报');
  await choose(page, '宣传主题', '保障法');
  await page.getByLabel('标题').fill('保障法海报');
  await page.getByLabel('份数').fill('40');
};

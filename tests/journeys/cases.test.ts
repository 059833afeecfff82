import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { filePeople } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { makePicture } from '#tests/factories/make-files.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { choose, openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const PROVINCE = 990000000000;
const CITY = 990100000000;
const COUNTY = 990101000000;
const TOWNSHIP = 990101001000;
const VILLAGE = 990101001001;

/** A step that takes longer says where the journey stands still. */
const STEP_IN_MS = 20_000;

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhanyuan', 'station-clerk', TOWNSHIP, { displayName: '云小站' });
    await openClerkAccount(db, 'jingban', 'section-clerk', COUNTY, { displayName: '岭经办' });
    await openClerkAccount(db, 'shenpi', 'section-head', COUNTY, { displayName: '岭审批' });
    await openClerkAccount(db, 'shiju', 'section-head', CITY, { displayName: '麓审核' });
    await openClerkAccount(db, 'shengting', 'section-head', PROVINCE, { displayName: '云备案' });
    await inScope(db, WHOLE_SCOPE, (tx) =>
      filePeople(tx, machineContext, [
        personDraft({ name: '穆领证', regionCode: VILLAGE, dischargedOn: '2005-12-01' }),
      ]),
    );
  },
});
const browser = withBrowser();

const asWritten = (words: string): RegExp => new RegExp(`^${[...words].join('\\s*')}$`);

const deskOf = async (username: string): Promise<Page> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(STEP_IN_MS);
  await page.setViewportSize({ width: 1366, height: 768 });
  await signIn(page, server.address, username);
  return page;
};

/** Opens the case from the first screen of the desk, where it waits. */
const openFromDesk = async (page: Page, name: string): Promise<void> => {
  await openPage(page, server.address, '/');
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { name }).first().waitFor();
};

const answer = (page: Page, group: string, choice: string) =>
  page.getByRole('group', { name: group }).getByText(choice, { exact: true }).click();

/** Does one thing with the case that is open; `fill` answers what the dialog asks. */
const act = async (page: Page, title: string, fill?: () => Promise<void>): Promise<void> => {
  await page
    .getByRole('button', { name: asWritten(title) })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.();
  await dialog.getByRole('button', { name: asWritten(title) }).click();
  await dialog.waitFor({ state: 'hidden' });
};

const pickApplicant = async (page: Page, name: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: '谁申请' });
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '申请内容' }).waitFor();
};

describe('a veteran card', () => {
  let station: Page;

  test('is applied for at the counter, with what the file knows filled in and each condition judged', async () => {
    station = await deskOf('zhanyuan');
    await openPage(station, server.address, '/service-items/veteran-card/apply');
    await pickApplicant(station, '穆领证');
    await station.getByText('退役证件（退出现役证、转业证或者离休退休证等）：免提交').waitFor();
    await choose(station, '优待证种类', '退役军人优待证');
    await answer(station, '已有优待证', '否');
    await choose(station, '不予申领或者须报省的情形', '没有下列情形');
    await answer(station, '由监护人代办', '否');
    await answer(station, '领证方式', '送证上门');
    await station
      .locator('.rj-case-list li', { hasText: '一人一张' })
      .getByText('符合', { exact: true })
      .waitFor();
    await station.getByRole('checkbox', { name: '近期免冠证件照' }).check();
    expect(await objectionsTo(station)).toEqual([]);
    await station.getByRole('button', { name: '提交申请' }).click();
    await station.getByRole('heading', { name: '优待证申领：穆领证' }).waitFor();
  });

  test('gets its paper scanned on the case, and is accepted', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'rongjun-case-')), '申领表.jpg');
    writeFileSync(path, await makePicture({ tint: 3 }));
    await station.getByRole('button', { name: '上传优待证申领表' }).click();
    await station.getByRole('dialog').locator('input[type=file]').first().setInputFiles(path);
    await station.getByText('已上传，').waitFor();
    await station
      .getByRole('dialog')
      .getByRole('button', { name: asWritten('完成') })
      .click();
    await station.getByRole('button', { name: '申领表.jpg' }).waitFor();
    expect(await objectionsTo(station)).toEqual([]);
    await act(station, '受理');
    await act(station, '通过');
  });

  test('walks over county, city and province, each from its first screen', async () => {
    const [county, head, city, province] = [
      await deskOf('jingban'),
      await deskOf('shenpi'),
      await deskOf('shiju'),
      await deskOf('shengting'),
    ];
    await openFromDesk(county, '穆领证');
    await act(county, '通过', () => answer(county, '身份和优待证种类核实无误', '是'));
    for (const desk of [head, city, province]) {
      await openFromDesk(desk, '穆领证');
      await act(desk, '通过');
    }
    await openFromDesk(county, '穆领证');
    await act(county, '办结');
  });

  test('is delivered and shows in the file of the person', async () => {
    await openFromDesk(station, '穆领证');
    await station.getByText('请送达本人并登记送达').waitFor();
    await act(station, '送达', () => station.getByLabel('送达方式').fill('送证上门'));
    await station.locator('#main').getByRole('link', { name: '穆领证' }).click();
    await station
      .getByRole('row', { name: /优待证申领/ })
      .getByText('已办结')
      .waitFor();
    await openPage(station, server.address, '/cases?view=done');
    await station.getByRole('button', { name: /打\s*印/ }).waitFor();
    await station.setViewportSize({ width: 390, height: 844 });
    await station.reload();
    await station.getByText('优待证申领').first().waitFor();
    expect(await station.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
  });
});

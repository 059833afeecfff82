import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { openCases } from '#modules/cases';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { act, deskOf } from './case-desk.ts';
import { openClerkAccount } from './clerk-account.ts';
import { openPage } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const TOWNSHIP = 990101001000;
const VILLAGE = 990101001001;
const CASES = 1000;

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhanyuan', 'station-clerk', TOWNSHIP, { displayName: '云小站' });
    await openClerkAccount(db, 'tongshi', 'station-clerk', TOWNSHIP, { displayName: '云同事' });
    const facts = { name: '穆求助', regionCode: VILLAGE, dischargedOn: '2005-12-01' };
    const [person] = await fileAll(db, facts);
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const opened = await openCases(
        tx,
        machineContext,
        'legal-aid',
        Array.from({ length: CASES }, (_, at) => ({
          item: 'legal-aid',
          person: person!,
          channel: 'township',
          answers: { matter: 'wages', needsLawyer: true, isSued: false },
          // One has not brought what the case is about.
          materials: at === 0 ? ['application'] : ['application', 'case-papers'],
        })),
      );
      expect(opened.filter(({ status }) => status === 'opened')).toHaveLength(CASES);
    });
  },
});
const browser = withBrowser();

const chooseAll = async (page: Page): Promise<void> => {
  await openPage(page, server.address, '/cases?view=desk');
  await page.getByRole('button', { name: `选中全部${CASES}件` }).click();
  await page.getByRole('button', { name: `成批办理所选${CASES}件` }).click();
  await page.getByRole('dialog').waitFor();
};

const pick = async (page: Page, field: string, option: RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page
    .locator('.ant-select-item-option:not(.ant-select-item-option-disabled)', { hasText: option })
    .click();
};

const goAhead = (page: Page): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: '办理', exact: true }).click();

test('a colleague steps aside from one case', async () => {
  const page = await deskOf(browser, server.address, 'tongshi');
  await openPage(page, server.address, '/cases?view=desk');
  await page.locator('.rj-table tbody tr').first().click();
  await page.getByRole('heading', { name: '法律援助转介：穆求助' }).waitFor();
  await page.getByText('其他办理').click();
  await page.getByRole('menuitem', { name: '回避' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('申请人是近亲属');
  await dialog.getByRole('button', { name: '回避', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.close();
});

test('a thousand cases are given out at once, to those alone who may take every one', async () => {
  const page = await deskOf(browser, server.address, 'zhanyuan');
  await chooseAll(page);
  await pick(page, '办理什么', /^分派$/);
  await page.getByText('灰色的只能办其中一部分').waitFor();
  await page.getByRole('combobox', { name: '分派给' }).click();
  const barred = page.locator('.ant-select-item-option-disabled', { hasText: '云同事' });
  await barred.getByText('所选的1件不能办').waitFor();
  await page.keyboard.press('Escape');
  await pick(page, '分派给', /云小站/);
  expect(await objectionsTo(page)).toEqual([]);
  await goAhead(page);
  await page.getByText(`${CASES}件都办好了。`).waitFor();
  await page.getByRole('button', { name: '完成', exact: true }).click();
  await page.close();
});

test('a thousand are accepted at once: the one that lacks a paper says so, the others go on', async () => {
  const page = await deskOf(browser, server.address, 'zhanyuan');
  await chooseAll(page);
  await goAhead(page);
  await page.getByText(`办好${CASES - 1}件；1件没有办成`).waitFor();
  const refused = await page.locator('.rj-case-outcomes li').allInnerTexts();
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatch(/^990101-\d{4}-\d+ 穆求助：还缺少材料：/);
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('button', { name: '完成', exact: true }).click();
  await openPage(page, server.address, '/cases?view=desk&state=applied');
  expect(await page.locator('.rj-table tbody tr').count()).toBe(1);
  await page.locator('.rj-table tbody tr').first().click();
  await act(page, '登记收到的材料', () => page.getByRole('dialog').getByRole('checkbox').first().check());
  await act(page, '受理');
  await page.getByRole('link', { name: '打印受理通知书' }).waitFor();
});

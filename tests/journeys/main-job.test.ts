import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { man, workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { today } from '#platform/calendar/today.ts';
import { objectionsTo } from './accessibility.ts';
import { CLERK_PASSWORD, openClerkAccount } from './clerk-account.ts';
import { choose, openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
  },
});
const browser = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'rongjun-journey-'));
const peopleFile = join(folder, '退役军人花名册.xlsx');

beforeAll(async () => {
  const rows = [
    ['青岚区退役军人花名册', null, null, null],
    ['身份证号', '姓名', '人员类别', '所属村（社区）'],
    [man(1), '汤德才', '退役士兵', '桃源社区'],
    [man(2), '李文贵', '退役士兵', '柳荫社区'],
    ['990101196005060000', '高有误', '退役士兵', '柳荫社区'],
    ['合计', 3, null, null],
  ];
  writeFileSync(peopleFile, await workbook(rows));
});

/** The value shown on a metric's page for the city and this year. */
const valueOf = async (page: Page, metric: string): Promise<string> => {
  await openPage(page, server.address, `/figures/${metric}`);
  await page.locator('.rj-figure__value', { hasNotText: '…' }).first().waitFor();
  return page.locator('.rj-figure__value').first().innerText();
};

test('a wrong password says so and keeps the door shut', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/people`);
  await page.getByLabel('用户名').fill('zhouwen');
  await page.getByLabel('密码', { exact: true }).fill(`${CLERK_PASSWORD}x`);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').waitFor();
  expect(page.url()).toContain('/sign-in');
});

describe('from the Excel to the report', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, 'zhouwen');
  });

  test('a trial tells which rows can be taken; the import takes them', async () => {
    await openPage(page, server.address, '/imports/new?kind=persons');
    await page.locator('input[type=file]').setInputFiles(peopleFile);
    await page.getByRole('button', { name: '试导入' }).click();
    await page.getByText('990101196005060000').or(page.getByText('校验位')).first().waitFor();
    await page.getByRole('button', { name: '导入通过的行' }).click();
    await page.getByText('导入已完成').waitFor();
    expect(await page.locator('.rj-import-count', { hasText: '已新增' }).innerText()).toContain('2');
  });

  test('the imported people are found by pinyin, their numbers masked', async () => {
    await openPage(page, server.address, '/people');
    await page.getByRole('searchbox', { name: '查找人员' }).fill('tdc');
    const row = page.locator('.rj-table tbody tr', { hasText: '汤德才' });
    await row.waitFor();
    await page.locator('.rj-table tbody tr', { hasText: '李文贵' }).waitFor({ state: 'detached' });
    expect(await row.innerText()).not.toContain(man(1));
    expect(await row.innerText()).toContain(man(1).slice(-4));
  });

  test('an entry moves the figure at once', async () => {
    expect(await valueOf(page, 'visit-persons')).toBe('缺数');
    await openPage(page, server.address, '/ledgers/visit/add');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('link', { name: '请填写“走访时机”。' }).waitFor();
    await choose(page, '走访时机', '八一');
    await choose(page, '对象类别', '退役军人');
    await page.getByRole('combobox', { name: '走访对象' }).fill('汤德才');
    await page.getByRole('option', { name: '汤德才' }).first().waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByLabel('慰问人数').fill('3');
    await page.getByLabel('慰问金').fill('1500.5');
    await page.getByText('大写：壹仟伍佰元伍角').waitFor();
    await page.getByLabel('走访人员').fill('陈卫东');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('button', { name: '更正' }).waitFor();
    expect(await valueOf(page, 'visit-persons')).toBe('3人次');
  });

  test('the report holds the figure, and the figure opens the entry', async () => {
    await openPage(page, server.address, '/reports/compose');
    await page.getByRole('button', { name: '生成文稿' }).click();
    const chip = page.locator('.rj-paper .rj-chip[title^="走访慰问人次"]').first();
    await chip.getByText('3').waitFor();
    await page.locator('.rj-chip--missing').first().waitFor();
    await chip.click();
    await page.getByRole('button', { name: '查看记录' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('汤德才').first().waitFor();
    expect(await drawer.locator('tbody tr').count()).toBe(1);
    await drawer.locator('tbody tr .rj-link').first().click();
    await page.getByRole('heading', { name: '走访慰问台账' }).waitFor();
    expect(await page.locator('.rj-facts').innerText()).toContain('¥1,500.50');
  });

  test('a report composed in one go stays as it was, and its docx is a docx', async () => {
    await page.evaluate(async (to) => {
      const { csrfToken } = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      await fetch('/api/reports', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': csrfToken,
          'Idempotency-Key': '01a20000-0000-7000-8000-000000000001',
        },
        body: JSON.stringify({
          template: 'annual-summary',
          region: 990100000000,
          from: `${to.slice(0, 4)}-01-01`,
          to,
        }),
      });
    }, today());
    await openPage(page, server.address, '/reports/composed');
    await page.locator('.rj-table tbody .rj-link').first().click();
    await page.locator('.rj-chip--missing').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 docx' }).click(),
    ]);
    const archive = await JSZip.loadAsync(readFileSync(await download.path()));
    const text = (await archive.file('word/document.xml')?.async('string')) ?? '';
    expect(download.suggestedFilename()).toMatch(/工作总结.*\.docx$/);
    expect(text).toContain(today().slice(0, 4));
  });

  test('a sealed number opens with a reason only', async () => {
    await openPage(page, server.address, '/people?text=汤德才');
    await page.locator('.rj-table tbody .rj-link').first().click();
    await page.getByRole('button', { name: '打开全档' }).click();
    await page.getByRole('heading', { name: '汤德才' }).waitFor();
    await page.getByRole('button', { name: '查看完整公民身份号码' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    await dialog.getByText('请写明查看原因。').waitFor();
    await dialog.getByRole('button', { name: '核对证件' }).click();
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByText(man(1)).waitFor();
    expect(await page.getByRole('button', { name: '查看完整公民身份号码' }).count()).toBe(0);
  });

  test('pages full of data keep axe content too', async () => {
    const objections: string[] = [];
    for (const [list, heading] of [
      ['/people', '汤德才'],
      ['/ledgers/visit', '走访慰问台账'],
      ['/reports', '编写报告'],
      ['/reports/composed', '报告'],
      ['/imports', '退役军人花名册.xlsx'],
    ] as const) {
      await openPage(page, server.address, list);
      objections.push(...(await objectionsTo(page)));
      await page.locator('.rj-table tbody .rj-link').last().click();
      const open = page.getByRole('dialog').getByRole('button', { name: /打开全/ });
      await open
        .or(page.getByRole('heading', { name: heading, exact: true }))
        .first()
        .waitFor();
      if (await open.isVisible()) await open.click();
      await page.locator('.rj-facts, .rj-paper, .rj-import-run').first().waitFor();
      objections.push(...(await objectionsTo(page)));
    }
    expect(objections).toEqual([]);
  });
});

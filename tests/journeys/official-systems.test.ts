import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { man, workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'rongjun-official-'));
const fact = { birthDate: '1960-05-06', sex: '1', enlistedOn: '1979-12-15', phone: '15400000001' } as const;
const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
    await fileAll(
      db,
      { ...fact, name: '公孙胜', idNumber: man(1) },
      { ...fact, name: '欧阳锋', idNumber: man(2) },
      { ...fact, name: '独孤信', idNumber: man(3) },
    );
  },
});
const browser = withBrowser();
let page: Page;

beforeAll(async () => {
  page = await browser.newPage();
  await signIn(page, server.address, 'zhouwen');
});

const keep = (name: string, bytes: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('an export of an official system', () => {
  test('is brought in, its differences settled, and none is left', async () => {
    const bytes = await workbook([
      ['信息采集情况导出'],
      ['建档编号', '姓名', '身份证号码', '类别', '入伍年月', '手机号', '建档状态'],
      ['CJ1', '公孙胜', man(1), '退伍军人', '1978.12', '15400000001', '在册'],
      ['CJ2', '欧阳锋', man(2), '退伍军人', '1979.12', '15400000002', '在册'],
    ]);
    await openPage(page, server.address, '/imports/new?kind=mirror&mirror=filing');
    await page.setInputFiles('input[type=file]', keep('导出.xlsx', bytes));
    await page.getByRole('button', { name: '试导入' }).click();
    await page.getByRole('button', { name: '正式导入' }).click();
    await page.getByRole('link', { name: '查看差异' }).waitFor();
    await page.getByText('核对后有3处差异待处理').waitFor();
    await page.getByRole('link', { name: '查看差异' }).click();
    await page.getByRole('heading', { name: '建档立卡核对' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    const row = page.locator('.rj-table tbody tr', { hasText: '公孙胜' });
    await row.getByRole('button', { name: '按对方更正' }).click();
    await page.getByLabel('更正依据').fill('已核对入伍通知书');
    await page.getByRole('dialog').getByRole('button', { name: '按对方更正' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '2处都按对方更正' }).click();
    await page.getByLabel('更正依据').fill('已电话核实');
    await page.getByRole('dialog').getByRole('button', { name: '按对方更正' }).click();
    const refused = page.getByRole('dialog', { name: '按对方更正：有1处没有办成' });
    await refused.getByText('独孤信：').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByRole('button', { name: '1处都我方正确' }).click();
    await page.getByLabel('认定依据').fill('已核对退役证原件');
    await page.getByRole('dialog').getByRole('button', { name: '我方正确' }).click();
    await page.getByText('没有待处理的差异').waitFor();
    await openPage(page, server.address, '/people?text=公孙胜');
    await page.locator('.rj-table tbody tr', { hasText: '公孙胜' }).click();
    await page.getByRole('button', { name: '打开全档' }).click();
    await page.getByText('CJ1').waitFor();
  });
});

describe('a sheet sent from above', () => {
  test('is recognised, its columns confirmed, filled and taken away', async () => {
    const bytes = await workbook([
      ['退役军人登记表'],
      ['序号', '姓名', '性别', '入伍时间', '情况说明'],
      [null, null, null, null, null],
      [null, null, null, null, null],
      ['填表人：', null, null, null, null],
    ]);
    await openPage(page, server.address, '/sheets');
    await page.setInputFiles('input[type=file]', keep('上级表.xlsx', bytes));
    await page.getByRole('heading', { name: '上级表.xlsx' }).waitFor();
    await page.getByRole('link', { name: '欧阳锋' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载填好的表' }).click(),
    ]);
    const path = join(folder, 'filled.xlsx');
    await download.saveAs(path);
    const { readFile } = await import('node:fs/promises');
    const rows = (await readXlsx(await readFile(path))).sheets[0]!.rows;
    expect(rows.slice(2, 5).map((cells) => [cells[0], cells[2]])).toEqual([
      [1, '男'],
      [2, '男'],
      [3, '男'],
    ]);
    expect(rows.flat()).toContain('公孙胜');
    expect(rows[5]![0]).toBe('填表人：');
  });
});

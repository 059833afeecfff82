import { mkdtempSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { getLedger, recordEntry } from '#modules/ledgers';
import { acceptMove, handOver } from '#modules/moves';
import { filePeople, type FilingResult } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { workbook } from '#tests/hostile-workbooks/build-workbook.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { printedPages } from './printed-pages.ts';
import { choose, openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'rongjun-person-'));
let file = '';
const filed = personDraft({ name: '宇文清' });

/** The other county takes the file over: the old one stays behind, closed. */
const moveAway = async (tx: Tx, filed: FilingResult): Promise<void> => {
  if (filed.status !== 'added') throw new Error(JSON.stringify(filed));
  const move = await handOver(tx, machineContext, filed, {
    rowVersion: 1,
    toRegion: 990102000000,
    movedOn: '2026-05-10',
    reason: '户口迁移',
  });
  const incoming = { countyCode: 990102, id: move.id };
  await acceptMove(tx, machineContext, incoming, { regionCode: 990102001001, rowVersion: 1 });
};

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const spells = [{ unit: '示范101部队', from: '1978-12-01', to: '1982-12-01', rank: null }];
      const results = await filePeople(tx, machineContext, [
        personDraft({ name: '欧阳建国', serviceSpells: spells, difficulty: 'housing' }),
        personDraft({ name: '欧阳国庆', serviceSpells: spells }),
        personDraft({ name: '上官云' }),
        personDraft({ name: '慕容远' }),
        filed,
      ]);
      await moveAway(tx, results[3]!);
      const [one] = results;
      if (one?.status !== 'added') throw new Error(JSON.stringify(one));
      const person = { countyCode: one.countyCode, id: one.id };
      file = `/people/${one.countyCode}/${one.id}`;
      const answers = {
        visitedOn: '2026-02-10',
        occasion: 'spring-festival',
        audience: 'veteran',
        persons: 1,
        cash: 50_000,
        visitor: '陈卫东',
      };
      await recordEntry(tx, machineContext, getLedger('visit'), {
        regionCode: 990101001001,
        answers,
        person,
      });
    });
  },
});
const browser = withBrowser();
let page: Page;

beforeAll(async () => {
  page = await browser.newPage();
  await signIn(page, server.address, 'zhouwen');
});

test('the file shows work that names the person, and a plan is written and closed', async () => {
  await openPage(page, server.address, file);
  await page.locator('#visits').getByText('¥500.00').waitFor();
  await page.getByRole('button', { name: '制定计划' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByRole('link', { name: '请填写帮扶目标。' }).waitFor();
  await dialog.getByLabel('帮扶目标').fill('修缮住房');
  await dialog.getByLabel('帮扶措施').fill('申请危房改造补助');
  await dialog.getByLabel('责任人').fill('李站长');
  await dialog.getByLabel('完成期限').fill('2030-12-31');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.locator('#plan').getByText('修缮住房').waitFor();
  await page.getByRole('button', { name: '调整：修缮住房' }).click();
  await dialog.getByText('已完成').click();
  await dialog.getByLabel('结果').fill('房屋已修好');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.locator('#plan').getByText('结果：房屋已修好').waitFor();
  await page.locator('#timeline').getByText('完成帮扶计划').waitFor();
  expect(await objectionsTo(page)).toEqual([]);
});

test('the registration form holds the facts, masked, and places to sign', async () => {
  await openPage(page, server.address, `${file}/print`);
  const form = page.locator('.rj-paper-form');
  await form.getByText('示范101部队').waitFor();
  const words = await form.innerText();
  expect(words).toContain('退役军人和其他优抚对象登记表');
  expect(words).toContain('县级主管部门意见');
  expect(words).toMatch(/\d{3,6}\*+/);
  expect(await objectionsTo(page)).toEqual([]);
});

test('printed it is A4 upright, two sheets at most, without the menu', async () => {
  const { pages, paper } = await printedPages(page);
  expect(paper).toEqual([210, 297]);
  expect(pages.length).toBeLessThanOrEqual(2);
  const words = pages.join('');
  for (const expected of [
    '退役军人和其他优抚对象登记表',
    '欧阳建国',
    '示范101部队',
    '修缮住房',
    '县级主管部门意见',
  ])
    expect(words).toContain(expected);
  for (const unwanted of ['人员档案', '打印登记表', '总结报告']) expect(words).not.toContain(unwanted);
});

test('a unit finds its people, and the search is kept under a name', async () => {
  await openPage(page, server.address, '/people');
  await page.getByRole('searchbox', { name: '查找人员' }).fill('101 欧阳');
  await page.locator('.rj-table tbody tr', { hasText: '上官云' }).waitFor({ state: 'detached' });
  expect(await page.locator('.rj-table tbody tr').count()).toBe(2);
  await page.getByRole('button', { name: '更多条件' }).click();
  await choose(page, '主要困难', '住房困难');
  await page.getByRole('dialog').getByRole('button', { name: '筛选', exact: true }).click();
  await page.locator('.rj-table tbody tr', { hasText: '欧阳国庆' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '名单' }).click();
  await page.getByRole('button', { name: '保存当前条件' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill('住房困难战友');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await openPage(page, server.address, '/people');
  await page.getByRole('button', { name: '名单（1）' }).click();
  await page.getByRole('button', { name: '住房困难战友', exact: true }).click();
  await page.locator('.rj-table tbody tr', { hasText: '上官云' }).waitFor({ state: 'detached' });
  await page.locator('.rj-table tbody tr', { hasText: '欧阳建国' }).waitFor();
});

test('chosen people get a liaison together, each answered; who moved away is refused by name', async () => {
  await openPage(page, server.address, '/people?order=name');
  await page.getByRole('checkbox', { name: '选中欧阳国庆' }).check();
  await page.getByRole('checkbox', { name: '选中上官云' }).check();
  await page.getByRole('checkbox', { name: '选中慕容远' }).first().check();
  await page.getByRole('checkbox', { name: '选中慕容远' }).last().check();
  await page.getByRole('button', { name: '成批办理所选4人' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, '办理什么', '设联络员');
  await dialog.getByLabel('改成').fill('赵联络');
  await dialog.getByLabel('原因').fill('网格调整');
  await dialog.getByRole('button', { name: '办理', exact: true }).last().click();
  await dialog.getByText('办理完毕：已改3人，未改1人。').waitFor();
  await dialog.getByText('慕容远：该档案已转往其他县（区）。').waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  await openPage(page, server.address, '/people?liaison=赵联络');
  await page.locator('.rj-table tbody tr', { hasText: '上官云' }).waitFor();
  expect(await page.locator('.rj-table tbody tr').count()).toBe(3);
  expect(await objectionsTo(page)).toEqual([]);
});

test('a list travels to Excel and back: each difference is seen, the chosen ones are taken', async () => {
  await openPage(page, server.address, '/people?text=欧阳');
  await page.getByRole('button', { name: '用 Excel 修改' }).click();
  await page.getByRole('heading', { name: '用 Excel 修改档案' }).waitFor();
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出修改表' }).click(),
  ]);
  await sheet.saveAs(join(folder, '修改表.xlsx'));
  const rows = (await readXlsx(await readFile(join(folder, '修改表.xlsx')))).sheets[0]!.rows;
  const heading = rows.findIndex((cells) => cells.includes('姓名'));
  const [name, liaison] = ['姓名', '联络员'].map((title) => rows[heading]!.indexOf(title)) as [
    number,
    number,
  ];
  expect(rows.slice(heading + 1).map((cells) => cells[name])).toEqual(
    expect.arrayContaining(['欧阳建国', '欧阳国庆']),
  );
  const changed = rows.map((cells) => [...cells]);
  for (const cells of changed.slice(heading + 1)) if (cells[name]) cells[liaison] = '孙联络';
  await writeFile(join(folder, '改好.xlsx'), await workbook(changed));
  await page.setInputFiles('input[type=file]', join(folder, '改好.xlsx'));
  await page.getByRole('checkbox', { name: '采用欧阳国庆的联络员' }).uncheck();
  await page.getByLabel('修改原因').fill('网格再调整');
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('button', { name: '采用所选（1人）', exact: true }).click();
  await page.getByText('已改1人').waitFor();
  await openPage(page, server.address, '/people?liaison=孙联络');
  await page.locator('.rj-table tbody tr', { hasText: '欧阳建国' }).waitFor();
  expect(await page.locator('.rj-table tbody tr').count()).toBe(1);
});

test('an export is ordered, made in the background and fetched from the drawer', async () => {
  await openPage(page, server.address, '/people');
  await page.getByRole('button', { name: /导出$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('用途').fill('例会');
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByText('已开始导出').waitFor();
  await page.getByRole('button', { name: /^任务/ }).click();
  const fetchFile = dialog.getByRole('button', { name: '下载', exact: true });
  await fetchFile.waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  const [file] = await Promise.all([page.waitForEvent('download'), fetchFile.click()]);
  expect(file.suggestedFilename()).toBe('退役军人花名册.xlsx');
});

test('whoever is filed already is opened from the number, and a place is taken by its name and Enter', async () => {
  await openPage(page, server.address, '/people/add');
  await page.getByLabel('公民身份号码').fill(filed.idNumber);
  await page.getByRole('link', { name: '打开宇文清的档案' }).waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  const place = page.getByRole('combobox', { name: '所属地区' });
  await place.fill('桃源');
  await page.getByRole('tree').getByText('村（社区）').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('tree').waitFor({ state: 'hidden' });
  await page.getByLabel('残疾等级').fill('15');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('link', { name: '请填写“姓名”。' }).waitFor();
  expect(await page.getByRole('link', { name: '请填写“所属地区”。' }).count()).toBe(0);
  await page.getByRole('link', { name: '打开宇文清的档案' }).click();
  await page.getByRole('heading', { name: '宇文清' }).waitFor();
});

test('a dialog that is left gives the cursor back to what opened it', async () => {
  await openPage(page, server.address, file);
  const opens = page.getByRole('button', { name: '制定计划' });
  await opens.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await opens.and(page.locator(':focus')).waitFor();
});

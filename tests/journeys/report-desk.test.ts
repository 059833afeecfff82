import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { getLedger, recordEntries } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { addDays } from '#kit/calendar-date.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { choose, openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const DISTRICT = 990101000000;
const LATE_COUNTY = 990102000000;
const VILLAGE = 990101001001;

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'writer');
    await openClerkAccount(db, 'qinglan', 'section-clerk', DISTRICT);
    await openClerkAccount(db, 'cunzhan', 'station-clerk', VILLAGE);
  },
});
const browser = withBrowser();

const paper = (page: Page) => page.locator('.rj-paper');
const helper = (page: Page) => page.getByRole('complementary', { name: '文稿助手' });
const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();

/** A blank report with a title and a first sentence. */
const begin = async (page: Page, title: string, sentence: string): Promise<void> => {
  await openPage(page, server.address, '/reports/compose');
  await page.getByLabel('空白文稿').check();
  await page.getByRole('button', { name: '生成文稿' }).click();
  await paper(page).locator('h1').click();
  await page.keyboard.type(title);
  await paper(page).locator('p').first().click();
  await page.keyboard.type(sentence);
  await saved(page);
};

const toEnd = async (page: Page) => {
  await paper(page).locator('h1').click();
  await page.keyboard.press('Control+End');
  // The page hears of the cursor's new place a moment later, and a loaded machine takes that moment.
  await page.waitForTimeout(500);
};

const giveReason = async (page: Page, verb: string, reason: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill(reason);
  await dialog.getByRole('button', { name: verb }).click();
  await dialog.waitFor({ state: 'detached' });
};

const openSections = async (page: Page): Promise<void> => {
  await helper(page).getByRole('tab', { name: '分报' }).click();
};

describe('areas below fill in', () => {
  let writer: Page;
  let clerk: Page;
  beforeAll(async () => {
    [writer, clerk] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(writer, server.address, 'zhouwen');
    await signIn(clerk, server.address, 'qinglan');
  });

  test('a city asks two areas for a section, and sees who is late', async () => {
    await begin(writer, '云麓市2026年走访慰问工作情况', '全市走访慰问工作有序开展。');
    await openSections(writer);
    await writer.getByRole('button', { name: '请下级分报' }).click();
    const dialog = writer.getByRole('dialog');
    for (const area of ['青岚区', '白鹭县']) await choose(writer, '向谁要', area);
    await dialog.getByLabel('写什么').fill('走访慰问工作情况');
    await dialog.getByRole('button', { name: '发出' }).click();
    await helper(writer).getByText('共请2家，已报0家。').waitFor();
    // A day that has passed cannot be chosen in the dialog: it comes by itself.
    await sql`update report_section set due_on = ${addDays(today(), -1)} where region_code = ${LATE_COUNTY}`.execute(
      server.owner,
    );
    await writer.reload();
    await openSections(writer);
    await helper(writer).getByText('逾期未报1家：白鹭县').waitFor();
  });

  test('a lower unit writes its section and hands it in', async () => {
    await openPage(clerk, server.address, '/reports/sections');
    await clerk.getByText('走访慰问工作情况').first().click();
    await paper(clerk).locator('p').first().click();
    await clerk.keyboard.type('青岚区走访退役军人。');
    await saved(clerk);
    expect(await objectionsTo(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '报送' }).click();
    await clerk.getByText('已报送').first().waitFor();
  });

  test('it is returned with a reason, mended, handed in again and merged', async () => {
    await writer.reload();
    await openSections(writer);
    await helper(writer).getByRole('button', { name: '退回' }).click();
    await giveReason(writer, '退回', '请写明走访的户数');
    await clerk.reload();
    await clerk.getByText('退回原因：请写明走访的户数').waitFor();
    await paper(clerk).locator('p').first().click();
    await clerk.keyboard.press('End');
    await clerk.keyboard.type('共走访三十六户。');
    await saved(clerk);
    await clerk.getByRole('button', { name: '报送' }).click();
    await clerk.getByText('已报送').first().waitFor();
    await writer.reload();
    await toEnd(writer);
    await openSections(writer);
    await helper(writer).getByRole('button', { name: '并入光标处' }).click();
    await paper(writer).getByText('青岚区走访退役军人。共走访三十六户。').waitFor();
    await helper(writer).getByText('已报1家').waitFor();
  });
});

const answersOf = (pieces: number) => ({
  publishedOn: `${today().slice(0, 4)}-01-05`,
  kind: 'article',
  topic: 'role-model',
  title: '稿件',
  level: 'city',
  pieces,
});

/** One person of the village visited today. */
const visit = async (): Promise<void> => {
  const answers = {
    visitedOn: today(),
    occasion: 'routine',
    audience: 'veteran',
    recipientName: '老兵甲',
    persons: 1,
    cash: 50_000,
    visitor: '联络员',
  };
  const [result] = await inScope(server.db, WHOLE_SCOPE, (tx) =>
    recordEntries(tx, machineContext, getLedger('visit'), [{ regionCode: VILLAGE, answers }]),
  );
  expect(result).toMatchObject({ status: 'added' });
};

const publish = async (pieces: number): Promise<void> => {
  const [result] = await inScope(server.db, WHOLE_SCOPE, (tx) =>
    recordEntries(tx, machineContext, getLedger('publicity'), [
      { regionCode: VILLAGE, answers: answersOf(pieces) },
    ]),
  );
  expect(result).toMatchObject({ status: 'added' });
};

describe('a report is signed', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, 'zhouwen');
    await publish(7);
    await begin(page, '云麓市2026年宣传工作总结', '全年刊发稿件/kfxwgj');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('。');
    await paper(page).locator('.rj-chip', { hasText: '7' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('/表格');
    await page.getByRole('option', { name: /表格/ }).first().click();
    await choose(page, '指标', '刊发新闻稿件');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('题名').fill('各地刊发情况');
    await dialog.getByRole('button', { name: '插入' }).click();
    await paper(page).locator('.rj-cell', { hasText: '7' }).first().waitFor();
    await saved(page);
    // Enter goes on with a paragraph, so that no empty heading is left where the table was asked for.
    expect(await paper(page).locator('h2').count()).toBe(0);
  });

  test('finalising freezes it; a later record shows as “differs since”, in the text and in the table', async () => {
    await page.getByRole('button', { name: '定稿' }).click();
    const dialog = page.getByRole('dialog');
    const gaps = dialog.getByRole('checkbox');
    if ((await gaps.count()) > 0) await gaps.check();
    await dialog.getByRole('button', { name: '定稿' }).click();
    await page.getByText('文字和数字不再改变').waitFor();
    await publish(5);
    await page.reload();
    await page.getByText(/定稿后记录有改动：3个数字与现数不同/).waitFor();
    // The place where the work was recorded, and the area above it.
    await paper(page).locator('.rj-cell--differs', { hasText: '7' }).nth(1).waitFor();
    await paper(page).locator('.rj-cell', { hasText: '7' }).first().click();
    await helper(page).getByText('与现数不同：定稿时7，现在12。').waitFor();
    await helper(page).getByText('新增1条').waitFor();
  });

  test('it is exported as docx, HTML and Markdown with the figure it was signed with', async () => {
    const fetched = async (item: string): Promise<Buffer> => {
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item, exact: true }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const docx = await JSZip.loadAsync(await fetched('公文 docx'));
    const words = (await docx.file('word/document.xml')!.async('string')).replaceAll(/<[^>]+>/g, '');
    expect(words).toContain('全年刊发稿件7');
    const html = (await fetched('网页 HTML，数字可点开')).toString();
    expect(html).toMatch(/全年刊发稿件<a [^>]*>7/);
    expect((await fetched('纯文本 md')).toString()).toContain('全年刊发稿件7');
  });

  test('it is opened again for a reason, and the signed edition stays', async () => {
    await page.getByRole('button', { name: '重新打开' }).click();
    await giveReason(page, '重新打开', '补登了一条宣传稿件');
    await page.locator('h1', { hasText: '编写报告' }).waitFor();
    await paper(page).locator('.rj-chip', { hasText: '12' }).waitFor();
    await page.goBack();
    await page.getByText('文字和数字不再改变').waitFor();
    await paper(page).locator('.rj-chip', { hasText: '7' }).waitFor();
  });
});

test('a station’s clerk composes its summary: told of few records before, a figure opened, the docx downloaded', async () => {
  const page = await browser.newPage();
  await signIn(page, server.address, 'cunzhan');
  await visit();
  await openPage(page, server.address, '/reports/compose');
  // Briefs of a month take the days of the month by themselves; what is made for stations stands first.
  await page.getByLabel('月度工作简报').check();
  await page.getByRole('button', { name: '生成文稿' }).waitFor();
  expect(await page.getByPlaceholder('开始日期').inputValue()).toMatch(/-01$/);
  // Enter confirms a day and does not compose yet.
  await page.getByPlaceholder('开始日期').press('Enter');
  await page.getByLabel('退役军人服务站年度工作总结').check();
  await page.getByText(/这一时段本地区只有\d+条台账记录。/).waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('link', { name: '补登台账' }).click();
  await page.getByRole('heading', { name: '工作台账' }).waitFor();
  await openPage(page, server.address, '/reports/compose');
  await page.getByRole('button', { name: '生成文稿' }).click();
  await paper(page)
    .locator('h1', { hasText: `桃源社区退役军人服务站${today().slice(0, 4)}年工作总结` })
    .waitFor();
  await paper(page).locator('.rj-chip[title^="走访慰问人次"]').first().click();
  await helper(page).getByRole('button', { name: '查看记录' }).click();
  const rows = page.getByRole('dialog');
  await rows.locator('tbody tr').first().waitFor();
  expect(await rows.locator('tbody tr').count()).toBe(1);
  await page.keyboard.press('Escape');
  await rows.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '公文 docx', exact: true }).click(),
  ]);
  const docx = await JSZip.loadAsync(readFileSync(await download.path()));
  const words = (await docx.file('word/document.xml')!.async('string')).replaceAll(/<[^>]+>/g, '');
  expect(words).toContain('桃源社区退役军人服务站按照上级服务中心安排');
});

test('last year’s text is read in, and the numbers it printed are kept as reported history', async () => {
  const page = await browser.newPage();
  await signIn(page, server.address, 'zhouwen');
  const before = Number(today().slice(0, 4)) - 1;
  await openPage(page, server.address, '/reports/import');
  await page.locator('input[type="file"]').setInputFiles({
    name: `${before}年总结.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `云麓市退役军人事务局${before}年工作总结\n一、宣传工作\n全年刊发新闻稿件320篇，各项工作取得新进展。`,
    ),
  });
  await page.getByRole('button', { name: '读取文稿' }).click();
  await page.getByRole('button', { name: '全部采用首选' }).click();
  expect(await page.getByRole('checkbox', { name: `把确认的1个数留作${before}年上报数` }).isChecked()).toBe(
    true,
  );
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('button', { name: '生成文稿' }).click();
  await page.getByText('留存上报数1个').waitFor();
  await paper(page)
    .locator('h1', { hasText: `${before + 1}年工作总结` })
    .waitFor();
  await paper(page).locator('.rj-chip').waitFor();
  await openPage(page, server.address, '/reports/reported');
  const kept = page.getByRole('row', { name: /刊发新闻稿件/ });
  await kept.getByText('320篇').waitFor();
  await kept.getByText(`${before}-01-01 至 ${before}-12-31`).waitFor();
});

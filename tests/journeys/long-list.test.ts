import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { printedPages, withoutPrintDialog } from './printed-pages.ts';
import { enter, openPage } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** More than the server counts at once. */
const MANY = 100_002;

/** More than a page of a list shows, fewer than paper holds. */
const SOME = 30;

/** Copies a file over and over; the copies are read in lists and never opened. */
const copyFile = async (owner: Database, name: string, wanted: number) => {
  const { rows } = await sql<{ columns: string }>`
    select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
    where table_schema = 'public' and table_name = 'person' and is_generated = 'NEVER' and column_name <> 'id'
  `.execute(owner);
  const columns = sql.raw(rows[0]!.columns);
  await sql`
    insert into person (id, ${columns})
    select gen_random_uuid(), ${columns} from person, generate_series(2, ${wanted}) where name = ${name}
  `.execute(owner);
  await sql`vacuum analyze person`.execute(owner);
};

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
    const some = Array.from({ length: SOME }, (_, at) => ({
      name: `令狐${'一二三四五六七八九十'[at % 10]}${'甲乙丙'[Math.floor(at / 10)]}`,
    }));
    await fileAll(db, { name: '公孙胜' }, ...some);
    await copyFile(owner, '公孙胜', MANY - SOME);
  },
});
const browser = withBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser.newPage();
  await withoutPrintDialog(page);
  await enter(page, server.address, 'zhouwen');
});

test('a list longer than is counted at once says so, and is counted whole when asked', async () => {
  await openPage(page, server.address, '/people');
  await page.getByText('第 1–20 行，共 100,000 行以上').waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('button', { name: '数清总数' }).click();
  await page.getByText('第 1–20 行，共 100,002 行', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '数清总数' }).count()).toBe(0);
});

test('narrowed to another list it is counted anew, and a short one at once', async () => {
  await openPage(page, server.address, '/people?state=active');
  await page.getByRole('button', { name: '数清总数' }).waitFor();
  await openPage(page, server.address, '/people?sex=2');
  await page.getByText('没有符合条件的人员').waitFor();
});

/** Prints once the whole list lies on paper. */
const printedList = async () => {
  await page.locator('.rj-list__paper').waitFor({ state: 'attached' });
  return printedPages(page);
};

/** Whose data was printed last, by the record of reads, and as what. */
const lastPrint = async () => {
  const { rows } = await sql<{ reason: string; people: number }>`
    select reason, cardinality(subject_ids) as people from read_record where action = 'print' order by at desc limit 1
  `.execute(server.owner);
  return rows[0];
};

test('printed, a list is the whole of it and not the page that is shown, and whose data it shows is on record', async () => {
  await openPage(page, server.address, '/people?text=令狐');
  await page.getByText('第 1–20 行，共 30 行').waitFor();
  await page.getByRole('button', { name: '打印' }).click();
  const { pages, paper } = await printedList();
  expect(paper).toEqual([297, 210]);
  const words = pages.join('');
  expect(words.match(/令狐[一二三四五六七八九十][甲乙丙]/g)).toHaveLength(SOME);
  expect(words).toContain('共30行');
  for (const unwanted of ['登记人员', '每页20行', '用Excel修改']) expect(words).not.toContain(unwanted);
  expect(await lastPrint()).toEqual({ reason: '打印人员名单', people: SOME });
});

test('a list longer than paper holds says how much of it is printed, before and on the paper', async () => {
  await openPage(page, server.address, '/people');
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('一次最多打印前500行').waitFor();
  await page.getByRole('button', { name: '打印前500行' }).click();
  const words = (await printedList()).pages.join('');
  expect(words.match(/公孙胜/g)).toHaveLength(500);
  expect(words).toContain('全部超过500行，只印前500行');
  expect(await lastPrint()).toEqual({ reason: '打印人员名单', people: 500 });
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { withBrowser } from '#tests/harness/browser.ts';
import { accountOf, ANYBODY, pagesOfRole, withWalkedServer } from './walked-pages.ts';
import { enter, leadTo, openPage } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const COUNTY = 990101000000;
const PERIOD = 'from=2026-01-01&to=2026-06-30';

/** Lists that print: narrowed as the address says, and what their paper then says. Posts and imports have no filters. */
const SAID: Readonly<Record<string, readonly [question: string, words: readonly string[]]>> = {
  '/people': ['text=令狐&sex=1', ['查找：令狐', '性别：男']],
  '/people/duplicates': [`state=not-same&region=${COUNTY}`, ['核对状态：不是同一人', '地区：青岚区']],
  '/people/confirmation': ['view=overdue&year=2026&name=令狐', ['2026年', '情况：逾期', '姓名：令狐']],
  '/people/moves': ['direction=out&state=returned', ['方向：转出', '状态：已退回']],
  '/mirrors/filing': ['state=ignored&name=令狐', ['清单：差异', '处理情况：不算差异', '姓名：令狐']],
  '/mirrors/filing?view=records': [
    'presence=gone&name=令狐',
    ['清单：对方记录', '情况：对方不再有', '姓名：令狐'],
  ],
  '/ledgers/visit': [`${PERIOD}&state=accepted`, ['日期：2026-01-01 至 2026-06-30', '状态：已入账']],
  '/cases': [
    `view=late&region=${COUNTY}&desk=1&assignee=nobody`,
    ['清单：已超期', '地区：青岚区', '只看一个岗位', '尚未分派'],
  ],
  '/partner': ['view=answered&text=令狐', ['情况：已回复', '查找：令狐']],
  '/honour': ['lacks=video', ['材料：缺口述历史']],
  '/hall/tickets': [`${PERIOD}&behind=true`, ['2026-01-01起', '2026-06-30止', '结果待写入台账']],
  '/hotline': [`view=overdue&${PERIOD}`, ['清单：超期', '2026-01-01起', '2026-06-30止']],
  '/hotline/desk': ['view=returned', ['清单：已退回']],
  '/messages': ['view=failed&channel=sms', ['状态：失败', '渠道：短信']],
  '/ratings': ['view=closed', ['差评：已关闭']],
  '/reports': ['state=finalised&text=总结', ['查找：总结', '状态：已定稿']],
  '/reports/reported': ['text=走访', ['查找：走访']],
  '/imports': ['', []],
  '/admin/accounts': ['text=林', ['查找：林']],
  '/admin/posts': ['', []],
  '/admin/partners': ['view=paused', ['情况：已停用']],
  '/admin/reads': [`action=print&${PERIOD}`, ['2026-01-01起', '2026-06-30止', '查阅方式：打印']],
  '/admin/sign-ins': [PERIOD, ['2026-01-01起', '2026-06-30止']],
  '/admin/acts': [
    `${PERIOD}&kind=person.file&kindWords=建档`,
    ['2026-01-01起', '2026-06-30止', '操作：建档'],
  ],
};

const server = withWalkedServer();
const browser = withBrowser();

/** The tools of a list that take it away: as a file, or on paper. */
const takers = (page: Page) => page.locator('.rj-list__toolbar').getByRole('button', { name: /导出|打印/ });

const prints = async (page: Page): Promise<boolean> =>
  (await takers(page).filter({ hasText: '打印' }).count()) > 0;

const withQuestion = (path: string, question: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${question}`;

/** The list an address leads to: mostly the page's only one, whatever the address asks of it; a second has words of its own above. */
const listOf = (path: string): string => (path in SAID ? path : path.split('?')[0]!);

const walked = [...pagesOfRole].map(
  ([role, entries]) => [role, [...new Set(entries.map(({ path }) => listOf(path)))]] as const,
);

test('every list said here is walked', () => {
  const lists = walked.flatMap(([, paths]) => paths);
  expect(Object.keys(SAID).filter((path) => !lists.includes(path))).toEqual([]);
});

describe.each(walked)('%s', (role, paths) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await enter(page, server.address, accountOf(role));
    await openPage(page, server.address, '/');
  });

  test.each(paths)(
    'what %s prints says what it is narrowed by, and nothing is taken of nothing',
    async (path) => {
      await leadTo(page, server.address, path);
      const known = SAID[path];
      if (!known) return expect(await prints(page)).toBe(false);
      const [question, words] = known;
      await openPage(page, server.address, withQuestion(path, question));
      expect(await prints(page)).toBe(true);
      const said = await page.locator('.rj-conditions').allTextContents();
      expect(said).toEqual(words.length === 0 ? [] : [`条件：${words.join('；')}`]);
      const isEmpty = (await page.locator('.rj-list .rj-empty').count()) > 0;
      for (const taker of await takers(page).all()) expect(await taker.isDisabled()).toBe(isEmpty);
    },
  );
});

test.each([
  ['/cases/print', '/cases'],
  ['/ledgers/visit/print', '/ledgers/visit'],
])('the sheet %s says what the list %s says', async (sheet, list) => {
  const page = await browser.newPage();
  await enter(page, server.address, accountOf(ANYBODY));
  const [question, words] = SAID[list]!;
  await openPage(page, server.address, withQuestion(sheet, question));
  const said = (await page.locator('.rj-sheet__line').allTextContents()).join();
  for (const word of words) expect(said).toContain(word);
});

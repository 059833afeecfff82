import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { deliverMessages, openMessageHouse } from '#modules/messages';
import { inviteRating } from '#modules/ratings';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { enter, openPage, overflowOf, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'wengao', 'writer');
    await openClerkAccount(db, 'kezhang', 'section-head', undefined, { lines: ['benefits'] });
    await inScope(db, WHOLE_SCOPE, (tx) =>
      inviteRating(
        tx,
        { actor: systemActor('journey'), requestKey: null },
        {
          subject: { kind: 'case', id: newId() },
          region: 990101001000,
          line: 'stations',
          item: { code: 'veteran-card', title: '优待证申领' },
          servedOn: today(),
          phone: '15400001234',
        },
      ),
    );
  },
});
const browser = withBrowser();

/** The link as it went out: read from the file of the gateway, as a phone would show it. */
const sentLink = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'rongjun-sent-'));
  const house = openMessageHouse({
    bureau: '云麓市退役军人事务局',
    publicAddress: server.address,
    gateways: {},
    folder,
    secrets: folder,
  });
  await deliverMessages(server.db, house);
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  return /http[^：。"]*\/rate#[\w-]{48}/.exec(text)?.[0] ?? '';
};

describe('a service rated badly', () => {
  let link = '';
  let page: Page;
  beforeAll(async () => {
    link = await sentLink();
    page = await browser.newPage();
  });

  test('is rated on a phone by the link of the message, without signing in, with big targets', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(link);
    await page.getByRole('heading', { name: '请为这次服务评价' }).waitFor();
    await page.getByText('优待证申领').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    expect(await page.getByRole('button', { name: '请先在上面选一项' }).isDisabled()).toBe(true);
    const target = page.getByRole('button', { name: '不满意', exact: true });
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(60);
    await target.click();
    await page.getByLabel('哪里让您不满意').fill('让我跑了三趟');
    await page.getByRole('button', { name: '便捷度2星' }).click();
    expect(await overflowOf(page)).toBe(0);
    // Without a network the page says so at once, and what was chosen and written stays.
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('连接不上服务器').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByRole('heading', { name: '谢谢，您的评价已收到' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '这次服务已经评价过了' }).waitFor();
  });

  test('tells whoever comes by a broken link where to find the whole one', async () => {
    await page.goto('about:blank');
    await page.goto(`${server.address}/rate#broken`);
    await page.getByText('这个链接不完整。请回到收到的短信').waitFor();
    expect(await page.getByText('请按提示修改').count()).toBe(0);
  });

  test('is verified, mended, called back and closed by the office', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await signIn(page, server.address, 'wengao');
    await page.getByRole('button', { name: '消息，1条未读' }).click();
    await page.getByRole('link', { name: '收到一件差评' }).click();
    await page.getByRole('heading', { name: '优待证申领的差评' }).waitFor();
    await page.getByText('让我跑了三趟').waitFor();
    // The bell's own bubble stands outside every landmark while it closes.
    await page.reload();
    await page.getByText('让我跑了三趟').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    const step = async (choice: string | null, label: string, words: string, button: string) => {
      await page.getByLabel(label, { exact: true }).waitFor();
      if (choice) await page.getByText(choice, { exact: true }).click();
      await page.getByLabel(label, { exact: true }).fill(words);
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByText(words).first().waitFor();
    };
    await step('属实，需要整改', '核实情况', '没有一次告知材料', '核实');
    await step(null, '整改措施', '改用材料清单', '整改');
    await page.getByRole('button', { name: '查看留下的电话' }).click();
    await page.getByLabel('查看原因').fill('回访');
    await page.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click();
    await page.getByText('15400001234').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await step('联系上，本人满意', '回访情况', '本人表示满意', '回访');
    await step(null, '办结意见', '整改到位', '关闭');
    await openPage(page, server.address, '/ratings?view=closed');
    await page.locator('.rj-table tbody tr', { hasText: '按期关闭' }).waitFor();
    await openPage(page, server.address, '/ledgers/rating-rectification');
    await page.locator('.rj-table tbody tr').first().waitFor();
  });
});

test('a head of one line is told that the figures of all ratings lie beyond the post, and sees no empty cards', async () => {
  const page = await browser.newPage();
  await enter(page, server.address, 'kezhang');
  await openPage(page, server.address, '/ratings');
  await page.getByText('本地区评价的统计数字包含全部业务，超出您岗位的范围').waitFor();
  expect(await page.locator('.rj-figure').count()).toBe(0);
  await page.getByText('没有待办的差评').waitFor();
});

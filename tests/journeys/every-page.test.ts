import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { openPage, signIn } from './workbench.ts';

const ROLES = {
  zhouwen: 'section-head',
  wengao: 'writer',
  xitong: 'system-admin',
  anquan: 'security-admin',
  shenji: 'audit-admin',
} as const;

const PAGES: Readonly<Record<keyof typeof ROLES, readonly string[]>> = {
  zhouwen: [
    '/',
    '/people',
    '/people/add',
    '/people/round-trip',
    '/people/duplicates',
    '/people/moves',
    '/people/confirmation',
    '/people/confirmation?view=due',
    '/ledgers',
    '/ledgers/work',
    '/ledgers/work?list=drafts',
    '/ledgers/due',
    '/ledgers/due?tab=own',
    '/campaigns',
    '/ledgers/closing',
    '/ledgers/closing?tab=review',
    '/ledgers/visit',
    '/ledgers/visit/add',
    '/ledgers/visit/print',
    '/archives',
    '/honour',
    '/mirrors',
    '/mirrors/filing',
    '/mirrors/filing?view=records',
    '/imports/new?kind=mirror',
    '/sheets',
    '/imports',
    '/imports/new',
    '/figures',
    '/figures/visit-persons',
    '/reports',
    '/reports/compose',
    '/reports/composed',
    '/reports/reported',
    '/reports/import',
    '/reports/sections',
    '/messages',
    '/knowledge',
    '/wizard',
    '/knowledge?view=review',
    '/knowledge/write',
    '/knowledge/card-lost',
    '/ratings',
    '/ratings?view=all',
    '/ratings/tablet',
    '/password',
  ],
  wengao: ['/', '/calendar'],
  xitong: ['/', '/admin/accounts'],
  anquan: ['/', '/admin/posts'],
  shenji: ['/', '/admin/reads', '/admin/sign-ins'],
};

vi.setConfig({ testTimeout: 240_000 });

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    for (const [username, role] of Object.entries(ROLES)) await openClerkAccount(db, username, role);
  },
});
const browser = withBrowser();

test('the sign-in page can be used by everyone', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/sign-in`);
  await page.getByLabel('用户名').waitFor();
  expect(await objectionsTo(page)).toEqual([]);
});

test('who is not signed in is led to sign-in and back', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/ledgers`);
  await page.getByLabel('用户名').waitFor();
  expect(new URL(page.url()).searchParams.get('back')).toBe('/ledgers');
});

test('signing out, or a session that ended elsewhere, shuts the pages', async () => {
  const page = await browser.newPage();
  await signIn(page, server.address, 'zhouwen');
  await openPage(page, server.address, '/people');
  await page.getByRole('button', { name: '账号：周文' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByLabel('用户名').waitFor();
  await signIn(page, server.address, 'zhouwen');
  await openPage(page, server.address, '/people');
  await page.context().clearCookies();
  // Whatever asks the server next, a click or the page itself, is led to sign-in.
  await page.reload();
  await page.getByLabel('用户名').waitFor();
  expect(new URL(page.url()).searchParams.get('back')).toBe('/people');
});

describe.each(Object.keys(ROLES) as (keyof typeof ROLES)[])('%s', (username) => {
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, username);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (answer) => {
      if (answer.status() >= 400) faults.push(`${answer.status()} ${answer.url()}`);
    });
  });

  test.each(PAGES[username])('%s opens without a fault, and axe has no objection', async (path) => {
    faults.length = 0;
    await openPage(page, server.address, path);
    expect(await objectionsTo(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('nothing is wider than a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const tooWide: string[] = [];
    for (const path of PAGES[username]) {
      await openPage(page, server.address, path);
      const overflow = await page.locator('#main').evaluate((main) => main.scrollWidth - main.clientWidth);
      if (overflow > 0) tooWide.push(path);
    }
    expect(tooWide).toEqual([]);
  });
});

import { expect, test, vi } from 'vitest';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { openClerkAccount } from './clerk-account.ts';
import { enter, leadTo, openPage } from './workbench.ts';

/* What those see first who have no figures, and where one stands among many opened pages. */
vi.setConfig({ testTimeout: 240_000 });

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'xietong', 'partner-clerk', 990101000000, { lines: ['public-security'] });
    await openClerkAccount(db, 'shebei', 'hall-device');
    await openClerkAccount(db, 'zhouwen', 'section-head');
  },
});
const browser = withBrowser();

test.each([
  ['xietong', '没有待回复的事项', '协同收件箱'],
  ['shebei', '这台设备做取号机还是叫号大屏', '取号机和大屏'],
])('%s is told first what there is to do, and led to it', async (username, words, way) => {
  const page = await browser.newPage();
  await enter(page, server.address, username);
  await openPage(page, server.address, '/');
  await page.getByText(words).waitFor();
  await page.locator('#main').getByRole('link', { name: way }).click();
  await page.getByRole('heading', { name: way }).waitFor();
});

test('the tab of the page that shows is in sight, however many are open', async () => {
  const page = await browser.newPage();
  await enter(page, server.address, 'zhouwen');
  await openPage(page, server.address, '/');
  const isInSight = () =>
    page.evaluate<boolean>(`(() => {
      const tab = document.querySelector('.rj-page-tabs__tab--here').getBoundingClientRect();
      const list = document.querySelector('.rj-page-tabs__list').getBoundingClientRect();
      return tab.left >= list.left - 1 && tab.right <= list.right + 1;
    })()`);
  for (const path of [
    '/people',
    '/people/duplicates',
    '/people/confirmation',
    '/people/moves',
    '/mirrors',
    '/ledgers/visit',
    '/ledgers/visit/add',
    '/service-items/veteran-card',
    '/figures/visit-persons',
    '/knowledge/card-lost',
  ]) {
    await leadTo(page, server.address, path);
    await expect.poll(isInSight).toBe(true);
  }
  await openPage(page, server.address, '/people');
  await expect.poll(isInSight).toBe(true);
});

import { expect, test, vi } from 'vitest';
import { findLedger, findLedgerExamples } from '#definitions';
import { recordEntry } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { openClerkAccount } from './clerk-account.ts';
import { printedPages } from './printed-pages.ts';
import { enter, openPage } from './workbench.ts';

/* Totals are of every row that is found, also where the list shows one page of them. */
vi.setConfig({ testTimeout: 240_000 });

/** More than a page of a list shows. */
const ENTRIES = 21;

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
    const answers = findLedgerExamples('publicity')!.accepted[0]!.answers;
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      for (let at = 1; at <= ENTRIES; at += 1)
        await recordEntry(tx, machineContext, findLedger('publicity')!, {
          regionCode: 990101001001,
          answers: { ...answers, title: `第${at}期海报` },
        });
    });
  },
});
const browser = withBrowser();

test('totals below one page of a ledger say that they are of all, also on paper; below all rows they are plain totals', async () => {
  const page = await browser.newPage();
  await enter(page, server.address, 'zhouwen');
  await openPage(page, server.address, '/ledgers/publicity');
  await page.getByText('第 1–20 行，共 21 行').waitFor();
  await page.locator('tfoot').getByText('6,300').waitFor();
  const { pages } = await printedPages(page);
  expect(pages.join('')).toContain('全部合计');
  expect(pages.join('')).toContain('第1–20行，共21行');
  await page.getByRole('combobox', { name: '每页行数' }).click();
  await page.getByTitle('每页50行').click();
  await page.getByText('第 1–21 行，共 21 行').waitFor();
  expect(await page.locator('tfoot td').nth(1).innerText()).toBe('合计');
});

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
import { enter, openPage } from './workbench.ts';

/* An entry is opened for correction: once it is left as it was, once it says something else. */
vi.setConfig({ testTimeout: 240_000 });

let entry = '';
const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
    const answers = findLedgerExamples('publicity')!.accepted[0]!.answers;
    const ref = await inScope(db, WHOLE_SCOPE, (tx) =>
      recordEntry(tx, machineContext, findLedger('publicity')!, { regionCode: 990101001001, answers }),
    );
    entry = `/ledgers/publicity/${ref.countyCode}/${ref.id}`;
  },
});
const browser = withBrowser();

test('an entry left as it was is not told to be corrected, one that says something else is', async () => {
  const page = await browser.newPage();
  await enter(page, server.address, 'zhouwen');
  const correct = async (words: string) => {
    await page.getByLabel('为什么更正').fill('核对底册');
    await page.getByRole('button', { name: '提交更正' }).click();
    await page.getByText(words).waitFor();
    const { acts } = await (await page.request.get(`${server.address}/api${apiOf(entry)}`)).json();
    return acts.map(({ title }: { title: string }) => title);
  };
  await openPage(page, server.address, `${entry}/correct`);
  expect(await correct('没有改动，没有记为更正')).toEqual(['登记']);
  await openPage(page, server.address, `${entry}/correct`);
  await page.getByLabel('备注').fill('加印一批');
  expect(await correct('已更正，相关数字已更新')).toEqual(['登记', '更正']);
});

/** The address of an entry behind its page. */
const apiOf = (path: string): string => path.replace('/publicity/', '/publicity/entries/');

import type { Page } from 'playwright-core';

/** One picture of the docs: whose workbench, which page, and what is done before it is taken. */
export interface Shot {
  readonly name: string;
  readonly account: string;
  readonly path: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly before?: (page: Page) => Promise<void>;
}

const PHONE = { width: 390, height: 844 };

const PAUSE_MS = 1500;

/** Nothing is being read any more; what a click began has begun. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForTimeout(PAUSE_MS);
  await page.getByRole('status', { name: '正在读取' }).first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
};

const openFirstRow = async (page: Page): Promise<void> => {
  await page.locator('#main tbody .rj-link, #main tbody a').first().click();
  await page.locator('h1').first().waitFor();
  await settled(page);
};

const search = async (page: Page): Promise<void> => {
  await page.locator('#main').getByRole('searchbox').or(page.locator('#main input')).first().fill('lys');
  await page.keyboard.press('Enter');
  await settled(page);
};

const openFigure = async (page: Page): Promise<void> => {
  await page.locator('#main .rj-chip').nth(2).click();
  await page.locator('#main .rj-chip', { hasText: '…' }).first().waitFor({ state: 'detached' });
  await settled(page);
};

/** The pictures of the README and the guides. Those of single steps are taken by hand. */
export const shots: readonly Shot[] = [
  { name: 'home', account: 'kezhang', path: '/' },
  { name: 'people', account: 'zhanyuan', path: '/people', before: search },
  {
    name: 'person',
    account: 'zhanyuan',
    path: '/people?identity=disabled-soldier',
    before: async (page) => {
      await openFirstRow(page);
      await page.getByRole('button', { name: '打开全档' }).click();
      await settled(page);
    },
  },
  { name: 'ledger', account: 'kezhang', path: '/ledgers/visit' },
  { name: 'metric', account: 'juzhang', path: '/figures/visit-persons' },
  { name: 'phone', account: 'zhanyuan', path: '/ledgers/visit/add', size: PHONE },
  { name: 'case', account: 'shenpi', path: '/cases', before: openFirstRow },
  { name: 'hotline', account: 'tingzhang', path: '/hotline' },
  {
    name: 'report-figure',
    account: 'juzhang',
    path: '/reports',
    before: async (page) => {
      await openFirstRow(page);
      await openFigure(page);
    },
  },
];

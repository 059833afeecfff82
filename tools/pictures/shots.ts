import type { Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '#server/demonstration/demonstration-accounts.ts';

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

/** Opens the field app, takes the first village along, and is left at its list. */
const takeVillage = async (page: Page): Promise<void> => {
  await page.getByLabel('用户名').fill('zhanyuan');
  await page.getByLabel('密码', { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: '带走名单' }).click();
  for (let level = 0; level < 2; level += 1) {
    await page.locator('.rj-fw-line').first().click();
    await page.waitForTimeout(PAUSE_MS);
  }
  await page.getByRole('button', { name: '带走', exact: true }).click();
  await page.getByLabel('查找人员').waitFor();
  await page.waitForTimeout(PAUSE_MS);
};

const beginContact = async (page: Page): Promise<void> => {
  await takeVillage(page);
  await page.locator('.rj-fw-line').nth(1).click();
  await page.getByRole('button', { name: '常态化联系台账' }).click();
  await page.getByRole('group', { name: '联系方式' }).getByText('入户走访').click();
};

const keepContact = async (page: Page): Promise<void> => {
  await beginContact(page);
  await page.getByRole('group', { name: '联系类别' }).getByText('重点联系').click();
  await page.getByRole('group', { name: '提出诉求' }).getByText('否').click();
  await page.getByLabel('联络员', { exact: true }).fill('云小站');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /写好了/ }).click();
  await page.getByRole('heading', { name: '待发送', exact: true }).waitFor();
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
  { name: 'field-list', account: 'zhanyuan', path: '/field/', size: PHONE, before: takeVillage },
  { name: 'field-form', account: 'zhanyuan', path: '/field/', size: PHONE, before: beginContact },
  { name: 'field-outbox', account: 'zhanyuan', path: '/field/', size: PHONE, before: keepContact },
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

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findLedger, findLedgerExamples } from '#definitions';
import { recordEntry } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { fileAll } from '#tests/factories/file-all.ts';
import { makePdf, makePhonePhoto, makePicture } from '#tests/factories/make-files.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { printedPages } from './printed-pages.ts';
import { choose, openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

let person = '';
let entry = '';
const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
    const [filed] = await fileAll(db, { name: '汤德才' });
    person = `/people/${filed!.countyCode}/${filed!.id}`;
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const answers = findLedgerExamples('visit')!.accepted[1]!.answers;
      const ref = await recordEntry(tx, machineContext, findLedger('visit')!, {
        regionCode: 990101001001,
        answers,
      });
      entry = `/ledgers/visit/${ref.countyCode}/${ref.id}`;
    });
  },
});
const browser = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'rongjun-documents-'));
const fileOf = async (name: string, content: Buffer | Promise<Buffer>): Promise<string> => {
  const path = join(folder, name);
  writeFileSync(path, await content);
  return path;
};
/** Width and height of a picture as loaded; 0 while it is not. */
const sizeOf = (picture: Locator): Promise<[number, number]> =>
  picture.evaluate((image) => {
    const { naturalWidth, naturalHeight } = image as unknown as Record<string, number>;
    return [naturalWidth ?? 0, naturalHeight ?? 0];
  });
const fileInput = (page: Page) => page.locator('.rj-chooser input[type=file]').first();

describe('photos of work', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, 'zhouwen');
  });

  test('are added on the entry page, shown and counted in the list; a page posing as a picture is refused', async () => {
    await openPage(page, server.address, entry);
    await page.getByText('还没有照片和附件。').waitFor();
    await page.getByRole('button', { name: '添加' }).click();
    const files = [
      await fileOf('走访.jpg', makePhonePhoto()),
      await fileOf('签收单.pdf', makePdf(2)),
      await fileOf('假照片.jpg', Buffer.from('<!DOCTYPE html><script>1</script>')),
    ];
    await fileInput(page).setInputFiles(files);
    await page.locator('.rj-uploads li', { hasText: '假照片.jpg' }).getByRole('alert').waitFor();
    expect(await page.locator('.rj-uploads__error').innerText()).toContain('这种文件不能保存');
    await page.getByRole('heading', { name: '照片和附件（2）' }).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.getByRole('button', { name: /现场照片/ }).click();
    const picture = page.locator('.rj-viewer img');
    await picture.waitFor();
    await expect.poll(() => sizeOf(picture).then(([width, height]) => height > width)).toBe(true);
    await page.keyboard.press('Escape');
    await openPage(page, server.address, '/ledgers/visit');
    await page
      .locator('td', { has: page.locator('.anticon-paper-clip') })
      .first()
      .waitFor();
    expect(await page.locator('td', { has: page.locator('.anticon-paper-clip') }).innerText()).toBe(' 2');
  });

  test('one whose answer was lost on its way is tried again by a button, and is there once', async () => {
    await openPage(page, server.address, entry);
    await page.getByRole('heading', { name: '照片和附件（2）' }).waitFor();
    await page.getByRole('button', { name: '添加' }).click();
    const answerLost = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/api/documents', answerLost, { times: 1 });
    await fileInput(page).setInputFiles(await fileOf('合影.jpg', makePicture({ tint: 31 })));
    const line = page.locator('.rj-uploads li', { hasText: '合影.jpg' });
    await line.getByText('连接不上服务器').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await line.getByRole('button', { name: '重试合影.jpg' }).click();
    await line.getByText('已上传').waitFor();
    await page.getByRole('heading', { name: '照片和附件（3）' }).waitFor();
    await openPage(page, server.address, entry);
    await page.getByRole('heading', { name: '照片和附件（3）' }).waitFor();
  });

  test('one that failed and is given up leaves nothing at the server', async () => {
    await openPage(page, server.address, entry);
    await page.getByRole('heading', { name: '照片和附件（3）' }).waitFor();
    await page.getByRole('button', { name: '添加' }).click();
    await page.route('**/api/documents', (route) => route.abort('connectionrefused'), { times: 1 });
    const begun = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/uploads') && answer.request().method() === 'POST',
    );
    await fileInput(page).setInputFiles(await fileOf('重拍.jpg', makePicture({ tint: 32 })));
    const upload = `${server.address}/api/uploads/${(await (await begun).json()).id}`;
    const line = page.locator('.rj-uploads li', { hasText: '重拍.jpg' });
    await line.getByText('连接不上服务器').waitFor();
    // Whole at the server still, for whoever tries again.
    expect((await page.request.get(upload)).status()).toBe(200);
    const dropped = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await line.getByRole('button', { name: '移除重拍.jpg' }).click();
    expect((await dropped).url()).toBe(upload);
    expect((await (await page.request.get(upload)).json()).code).toBe('upload-unknown');
    expect(await line.count()).toBe(0);
    await page.getByRole('heading', { name: '照片和附件（3）' }).waitFor();
  });

  test('print below the entry', async () => {
    await openPage(page, server.address, entry);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.rj-photos img').first().waitFor();
    expect(await page.locator('.rj-photos figcaption').first().innerText()).toContain('现场照片');
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('papers of a person', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, 'zhouwen');
  });

  test('an identity card is kept sealed and shown for a reason only', async () => {
    await openPage(page, server.address, person);
    const panel = page.locator('#documents');
    await panel.getByRole('button', { name: '添加' }).click();
    await panel.getByText('请先选择材料类别。').waitFor();
    await panel.getByRole('combobox', { name: '材料类别' }).click();
    await page.getByRole('option', { name: '身份证件' }).waitFor({ state: 'attached' });
    await page.getByTitle('身份证件').click();
    await fileInput(page).setInputFiles(await fileOf('身份证.jpg', makePicture({ width: 900 })));
    await panel.getByRole('button', { name: /身份证件.*加密保存/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    await dialog.getByText('请写明查看原因。').waitFor();
    expect(await dialog.locator('.rj-viewer').count()).toBe(0);
    await dialog.getByLabel('查看原因').fill('核对身份');
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    const picture = dialog.locator('.rj-viewer img');
    await expect.poll(() => sizeOf(picture).then(([width]) => width)).toBe(900);
    expect(await objectionsTo(page)).toEqual([]);
  });
});

describe('the honour album', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, 'zhouwen');
  });

  test('shows what was gathered, is counted into the ledger once, and prints a cover and two pictures a sheet', async () => {
    await openPage(page, server.address, person.replace('/people', '/honour'));
    await page.getByText('还没有照片和口述历史').waitFor();
    await page.getByRole('button', { name: '添加' }).click();
    for (const [kind, files] of [
      ['肖像照', [await fileOf('肖像.jpg', makePicture({ tint: 11, width: 900 }))]],
      [
        '奖章、证书照片',
        [
          await fileOf('奖章一.jpg', makePicture({ tint: 12 })),
          await fileOf('奖章二.jpg', makePicture({ tint: 13 })),
        ],
      ],
    ] as const) {
      await choose(page, '材料类别', kind);
      await fileInput(page).setInputFiles([...files]);
      await page
        .getByRole('button', { name: new RegExp(kind) })
        .first()
        .waitFor();
    }
    await page.getByText('照片3张、视频0部').waitFor();
    await page.getByRole('button', { name: '计入台账' }).click();
    await page.getByText('照片0张、视频0部').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await expect.poll(() => page.locator('.rj-album__pages img').count()).toBe(3);
    for (const picture of await page.locator('.rj-album img').all())
      await expect.poll(() => sizeOf(picture).then(([width]) => width)).toBeGreaterThan(0);
    const { pages, paper } = await printedPages(page);
    expect(paper).toEqual([210, 297]);
    expect(pages, pages.join('\n')).toHaveLength(3);
    expect(pages[0]).toContain('汤德才');
    expect(pages.slice(1).join('')).toContain('1.肖像照');
    for (const sheet of pages) expect(sheet).not.toContain('计入台账');
  });
});

describe('a batch of paper archives', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, 'zhouwen');
  });

  test('is registered and scanned; a scan that names no folder is refused with the reason', async () => {
    await openPage(page, server.address, '/archives');
    await page.getByRole('button', { name: '登记批次' }).first().click();
    await page.getByLabel('批次名称').fill('2026年第一批');
    await choose(page, '档案类别', '退役士兵档案');
    await page.getByRole('combobox', { name: '县（区）' }).fill('青岚区');
    await page.locator('.ant-select-tree-node-content-wrapper', { hasText: '青岚区' }).first().click();
    await page.getByRole('button', { name: '登记批次' }).last().click();
    await page.getByRole('heading', { name: '2026年第一批' }).waitFor();
    await page.getByRole('button', { name: '登记档案' }).click();
    await page
      .getByLabel('盒里的档案')
      .fill('盒号\t档号\t姓名\t身份证号\t页数\n1\tT-0001\t汤德才\t\t2\n1\tT-0002\t李文贵\t\t1');
    await page.getByRole('button', { name: '登记档案', exact: true }).click();
    await page.getByText('已登记2卷').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await page.getByRole('button', { name: '上传扫描件' }).click();
    await fileInput(page).setInputFiles([
      await fileOf('T-0001.pdf', makePdf(2)),
      await fileOf('T-0002.jpg', makePicture({ tint: 31 })),
      await fileOf('无名氏.jpg', makePicture({ tint: 32 })),
    ]);
    await page.locator('.rj-uploads li', { hasText: '无名氏.jpg' }).getByRole('alert').waitFor();
    await page.getByText('有1个文件没有归档').waitFor();
    await page.locator('.rj-table tbody tr', { hasText: '待编目' }).nth(1).waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });

  test('is indexed, looked at by sample, accepted, and counted', async () => {
    for (const number of ['T-0001', 'T-0002']) {
      await page.locator('.rj-table tbody tr', { hasText: number }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('第1行材料名称').fill('入伍登记表');
      expect(await objectionsTo(page)).toEqual([]);
      await drawer.getByRole('button', { name: '保存目录' }).click();
      await drawer.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: '抽取样本' }).click();
    await page.getByText('已抽取1卷').waitFor();
    await page.locator('.rj-table tbody tr', { hasText: /待检/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '合格', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '验收', exact: true }).click();
    await page.getByRole('button', { name: '确认验收' }).click();
    await page.getByText('已验收2卷，已计入台账').waitFor();
    await openPage(page, server.address, '/archives');
    await page.locator('.rj-table tbody tr', { hasText: '2026年第一批' }).getByText('100.0%').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
  });
});

test('on a phone the camera is one tap away', async () => {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, server.address, 'zhouwen');
  await openPage(page, server.address, '/ledgers/visit/add');
  await page.getByRole('button', { name: '拍照' }).waitFor();
  expect(await page.locator('.rj-chooser input[capture=environment]').count()).toBe(1);
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findLedger, findLedgerExamples } from '#definitions';
import { recordEntry } from '#modules/ledgers';
import { filePeople } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { makePdf, makePhonePhoto, makePicture } from '#tests/factories/make-files.ts';
import { personDraft } from '#tests/factories/person-draft.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

let person = '';
let entry = '';
const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const [filed] = await filePeople(tx, machineContext, [personDraft({ name: '汤德才' })]);
      if (filed?.status === 'added') person = `/people/${filed.countyCode}/${filed.id}`;
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

  test('print below the entry', async () => {
    await openPage(page, server.address, entry);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.rj-photos img').first().waitFor();
    expect(await page.locator('.rj-photos figcaption').innerText()).toContain('现场照片');
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

test('on a phone the camera is one tap away', async () => {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, server.address, 'zhouwen');
  await openPage(page, server.address, '/ledgers/visit/add');
  await page.getByRole('button', { name: '拍照' }).waitFor();
  expect(await page.locator('.rj-chooser input[capture=environment]').count()).toBe(1);
});

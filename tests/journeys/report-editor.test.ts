import { readFile } from 'node:fs/promises';
import { Document, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { openPage, signIn } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhouwen', 'section-head');
  },
});
const browser = withBrowser();

/** Runs in the page: what Word puts into the clipboard. */
const PASTE_FROM_WORD = `{
  const data = new DataTransfer();
  data.setData('text/html', \`<html><head><style>p{mso-style-name:正文}</style></head><body>
    <p class=MsoNormal style='mso-list:l0'><span style='mso-list:Ignore'>三、</span>粘贴的标题<o:p></o:p></p>
    <p class=MsoNormal style='text-indent:32pt'><span style='font-size:16pt'>&nbsp;&nbsp;</span>共走访<b>12</b>户，
    发放慰问金。<o:p></o:p></p>
    <table><tr><td>乡镇</td><td>户数</td></tr><tr><td>溪桥街道</td><td>7</td></tr></table>
    <img src="file:///c:/1.png"></body></html>\`);
  const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.querySelector('.rj-paper').dispatchEvent(paste);
}`;

const saved = (page: Page) => page.locator('[data-save="saved"]').waitFor();
const paper = (page: Page) => page.locator('.rj-paper');
const textOf = (page: Page) => paper(page).innerText();

/** A blank report with a title and one paragraph. */
const begin = async (page: Page, title: string): Promise<void> => {
  await openPage(page, server.address, '/reports/compose');
  await page.getByLabel('空白文稿').check();
  await page.getByRole('button', { name: '生成文稿' }).click();
  await paper(page).locator('h1').click();
  await page.keyboard.type(title);
  await paper(page).locator('p').first().click();
  await page.keyboard.type('开头。');
  await saved(page);
};

/** The cursor to the end; the toolbar tells when the page has heard of it, for into a title no figure goes. */
const toEnd = async (page: Page) => {
  const figure = page.locator('.rj-editor__bars button', { hasText: '数字' });
  await paper(page).locator('h1').click();
  await figure.and(page.locator(':disabled')).waitFor();
  await page.keyboard.press('Control+End');
  await figure.and(page.locator(':enabled')).waitFor();
};

/** Types behind the last paragraph. */
const typeAtEnd = async (page: Page, text: string): Promise<void> => {
  await paper(page).locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
};

describe('one writer', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await signIn(page, server.address, 'zhouwen');
    await begin(page, '青岚区2026年走访工作小结');
  });

  test('the tab of a new report is called by its title as it is written', async () => {
    await expect.poll(() => page.title()).toBe('青岚区2026年走访工作小结 · 荣军');
  });

  test('headings are numbered by themselves, at every level', async () => {
    await toEnd(page);
    for (const [typed, text] of [
      ['一、', '走访情况'],
      ['（一）', '春节走访'],
      ['1. ', '走访对象'],
    ] as const) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(`${typed}${text}`);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Alt+1');
    await page.keyboard.type('存在问题');
    const numbers = await paper(page)
      .locator('[data-number]')
      .evaluateAll((all) => all.map((one) => `${one.getAttribute('data-number')}${one.textContent}`));
    expect(numbers).toEqual(['一、走访情况', '（一）春节走访', '1.走访对象', '二、存在问题']);
    const outline = page.getByRole('complementary', { name: '文稿助手' });
    await outline.getByRole('button', { name: '二、存在问题' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Alt+0');
  });

  test('a slash and initials put in a figure; a click opens what it counts', async () => {
    await page.keyboard.type('全年走访/zfwwrc');
    await page.getByRole('option', { name: /走访慰问人次/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('。');
    const chip = paper(page).locator('.rj-chip').last();
    await chip.getByText('缺').waitFor();
    await chip.click();
    const side = page.getByRole('complementary', { name: '文稿助手' });
    await side.getByRole('heading', { name: '走访慰问人次' }).waitFor();
    await side.getByText('缺数原因').waitFor();
    await page.getByRole('button', { name: '查看记录' }).click();
    const rows = page.getByRole('dialog');
    await rows.getByText('没有计入的记录').waitFor();
    await page.keyboard.press('Escape');
    // While it slides away it gives the cursor back to whoever had it.
    await rows.waitFor({ state: 'hidden' });
  });

  test('a chip that is looked at is not typed over', async () => {
    const chip = paper(page).locator('.rj-chip').last();
    for (const look of [() => chip.click(), () => chip.dblclick(), () => chip.click({ clickCount: 3 })]) {
      await look();
      await paper(page).locator('.rj-chip--open').waitFor();
      await page.keyboard.type('（其中党员');
      expect(await textOf(page)).toMatch(/全年走访.*缺.*（其中党员。/);
      // On a loaded machine the keys come slowly, and words typed with pauses are undone in as many steps.
      for (let steps = 0; steps < 6 && (await textOf(page)).includes('其中'); steps += 1)
        await page.keyboard.press('Control+z');
      expect(await textOf(page)).not.toContain('（其中');
      expect(await textOf(page)).toMatch(/全年走访.*缺.*。/);
    }
  });

  test('what is pasted from Word comes clean', async () => {
    await toEnd(page);
    await page.keyboard.press('Enter');
    await page.evaluate(PASTE_FROM_WORD);
    const text = await textOf(page);
    expect(text).toContain('共走访12户，发放慰问金。');
    expect(text).toContain('溪桥街道　7');
    await paper(page).locator('h2[data-number="三、"]', { hasText: '粘贴的标题' }).waitFor();
    expect(await paper(page).locator('strong').allInnerTexts()).toEqual(['12']);
    // The editor puts an image of its own where the cursor stands beside a chip.
    const pasted = paper(page).locator('img:not(.ProseMirror-separator), table, style');
    expect(await pasted.count()).toBe(0);
  });

  test('what the checker finds can be ignored, listed anew, and mended by a click', async () => {
    await toEnd(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('走访慰问，，全部完成。');
    const side = page.getByRole('complementary', { name: '文稿助手' });
    await side.getByRole('tab', { name: '检查' }).click();
    await side.getByRole('button', { name: '检查全文' }).click();
    const doubled = side.getByRole('listitem').filter({ hasText: '，，' });
    await doubled.getByRole('button', { name: '忽略' }).click();
    await doubled.waitFor({ state: 'detached' });
    await side.getByRole('button', { name: '重新检查' }).click();
    await side.getByText('忽略了1处').waitFor();
    expect(await doubled.count()).toBe(0);
    await side.getByRole('button', { name: '重新列出' }).click();
    await doubled.getByRole('button', { name: '改为“，”' }).click();
    expect(await textOf(page)).toContain('走访慰问，全部完成。');
  });

  test('a report exported while its last words are still on their way has them', async () => {
    const steps = /\/api\/report-drafts\/.*\/steps$/;
    await page.route(steps, async (route) => {
      if (route.request().method() === 'POST') await page.waitForTimeout(1_500);
      await route.continue();
    });
    await typeAtEnd(page, '路上的一句。');
    await page.waitForRequest((request) => request.method() === 'POST' && steps.test(request.url()));
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByText('纯文本 md').click();
    const path = await (await downloaded).path();
    await page.unroute(steps);
    expect(await readFile(path, 'utf8')).toContain('路上的一句。');
  });

  test('the length counts figures, also right after opening', async () => {
    const length = page.locator('.rj-editor__state').getByText(/^\d+字$/);
    await saved(page);
    // The count is taken when the writer rests.
    await page.waitForTimeout(500);
    const before = await length.innerText();
    await page.reload();
    await paper(page).locator('.rj-chip').last().getByText('缺').waitFor();
    await page.locator('.rj-editor__state').getByText(before, { exact: true }).waitFor();
  });
});

test('two windows write one text; what one types offline joins what the other wrote, also after it was shut', async () => {
  const [near, far] = [await browser.newPage(), await browser.newPage()];
  for (const page of [near, far]) await signIn(page, server.address, 'zhouwen');
  await begin(near, '青岚区2026年两处同写的小结');
  const { pathname } = new URL(near.url());
  await openPage(far, server.address, pathname);
  await typeAtEnd(far, '远处先写。');
  await paper(near).getByText('开头。远处先写。').waitFor();

  const windows = near.context();
  await windows.setOffline(true);
  await typeAtEnd(near, '离线写下。');
  await near.locator('[data-save="offline"]').waitFor();
  await typeAtEnd(far, '远处又写。');
  await saved(far);
  await near.close();
  await windows.setOffline(false);

  const again = await windows.newPage();
  await openPage(again, server.address, pathname);
  await again.getByText(/已找回上次没有保存的\d+处修改/).waitFor();
  await paper(far).getByText('离线写下。').waitFor();
  await saved(again);
  expect(await textOf(again)).toBe(await textOf(far));
  for (const written of ['开头。', '远处先写。', '远处又写。', '离线写下。'])
    expect((await textOf(again)).split(written)).toHaveLength(2);
});

test('last year’s docx becomes this year’s draft, the confirmed numbers as figures', async () => {
  const page = await browser.newPage();
  await signIn(page, server.address, 'zhouwen');
  await openPage(page, server.address, '/reports/import');
  const texts = ['青岚区2025年工作总结', '一、走访慰问', '走访慰问6200余人次，同比增长8.6%。'];
  await page.locator('input[type=file]').setInputFiles({
    name: '2025总结.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await Packer.toBuffer(
      new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] }),
    ),
  });
  await page.getByRole('button', { name: '读取文稿' }).click();
  await page.getByText('认出2个数').waitFor();
  expect(await page.getByText('没有记录', { exact: true }).count()).toBe(2);
  await page.getByRole('button', { name: '全部采用首选' }).click();
  await page.getByRole('checkbox', { name: '把确认的1个数留作2025年上报数' }).waitFor();
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('button', { name: '生成文稿' }).click();
  await paper(page).getByText('青岚区2026年工作总结').waitFor();
  await paper(page).locator('.rj-chip').nth(1).waitFor();
  expect(await textOf(page)).not.toContain('8.6%');
  expect(await textOf(page)).not.toContain('6200');
});

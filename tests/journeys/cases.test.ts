import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '#kit';
import { deliverParts } from '#modules/partners';
import { today } from '#platform/calendar/today.ts';
import { fileAll } from '#tests/factories/file-all.ts';
import { makePicture } from '#tests/factories/make-files.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { PartnerSimulator } from '#tests/partner-simulator/partner-simulator.ts';
import { objectionsTo } from './accessibility.ts';
import { act, answer, deskOf, openFromDesk, pickApplicant, STEP_IN_MS } from './case-desk.ts';
import { openClerkAccount } from './clerk-account.ts';
import { choose, openPage, overflowOf } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const PROVINCE = 990000000000;
const CITY = 990100000000;
const COUNTY = 990101000000;
const TOWNSHIP = 990101001000;
const VILLAGE = 990101001001;

/** Departments that answer at one counter of the county, in the inbox; the police answer by their own computer. */
const AT_THE_COUNTER = [
  'human-resources',
  'medical-insurance',
  'military-service',
  'party-organisation',
] as const;
/** Parts of the joint matter: eleven for a party member with a disability who finds work himself. */
const PARTS = { ofBureau: 4, atTheCounter: 5, ofPolice: 2 } as const;

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'zhanyuan', 'station-clerk', TOWNSHIP, { displayName: '云小站' });
    await openClerkAccount(db, 'jingban', 'section-clerk', COUNTY, { displayName: '岭经办' });
    await openClerkAccount(db, 'shenpi', 'section-head', COUNTY, { displayName: '岭审批' });
    await openClerkAccount(db, 'shiju', 'section-head', CITY, { displayName: '麓审核' });
    await openClerkAccount(db, 'shengting', 'section-head', PROVINCE, { displayName: '云备案' });
    await openClerkAccount(db, 'xitong', 'system-admin', COUNTY, { displayName: '麓系统' });
    await openClerkAccount(db, 'lianban', 'partner-clerk', COUNTY, {
      displayName: '岭联办',
      lines: AT_THE_COUNTER,
    });
    await fileAll(
      db,
      { name: '穆领证', regionCode: VILLAGE, dischargedOn: '2005-12-01' },
      {
        name: '穆返乡',
        regionCode: VILLAGE,
        politicalStatus: '01',
        disabilityGrade: 8,
        disabilityCause: 'duty',
        disabilityOn: '2025-05-01',
        dischargedOn: addDays(today(), -10),
      },
    );
  },
});
const browser = withBrowser();

const deskFor = (username: string): Promise<Page> => deskOf(browser, server.address, username);
const openWaiting = (page: Page, name: string): Promise<void> => openFromDesk(page, server.address, name);

/** The section's clerk goes from the card to the joint matter. */
let county: Page;

describe('a veteran card', () => {
  let station: Page;

  test('is applied for at the counter, with what the file knows filled in and each condition judged', async () => {
    station = await deskFor('zhanyuan');
    await openPage(station, server.address, '/service-items/veteran-card/apply');
    await pickApplicant(station, '穆领证');
    await station.getByText('退役证件（退出现役证、转业证或者离休退休证等）：免提交').waitFor();
    await choose(station, '优待证种类', '退役军人优待证');
    await answer(station, '已有优待证', '否');
    await choose(station, '不予申领或者须报省的情形', '没有下列情形');
    await answer(station, '由监护人代办', '否');
    await answer(station, '领证方式', '送证上门');
    await station
      .locator('.rj-case-list li', { hasText: '一人一张' })
      .getByText('符合', { exact: true })
      .waitFor();
    await station.getByRole('checkbox', { name: '近期免冠证件照' }).check();
    expect(await objectionsTo(station)).toEqual([]);
    await station.getByRole('button', { name: '提交申请' }).click();
    await station.getByRole('heading', { name: '优待证申领：穆领证' }).waitFor();
  });

  test('gets its paper scanned on the case, and is accepted', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'rongjun-case-')), '申领表.jpg');
    writeFileSync(path, await makePicture({ tint: 3 }));
    await station.getByRole('button', { name: '上传优待证申领表' }).click();
    await station.getByRole('dialog').locator('input[type=file]').first().setInputFiles(path);
    await station.getByText('已上传，').waitFor();
    await station.getByRole('dialog').getByRole('button', { name: '完成', exact: true }).click();
    await station.getByRole('button', { name: '申领表.jpg' }).waitFor();
    expect(await objectionsTo(station)).toEqual([]);
    await act(station, '受理');
  });

  test('the applicant gets a written notice of acceptance with the last day, printed or as docx', async () => {
    await station.getByRole('link', { name: '打印受理通知书' }).click();
    await station.getByRole('heading', { name: '打印受理通知书' }).waitFor();
    await station.getByText('最后一日为').waitFor();
    expect(await objectionsTo(station)).toEqual([]);
    const saved = station.waitForEvent('download');
    await station.getByRole('button', { name: '下载 docx' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^受理通知书990101-\d{4}-\d+\.docx$/);
    await station.goBack();
    await act(station, '通过');
  });

  test('walks over county, city and province, each from its first screen', async () => {
    county = await deskFor('jingban');
    await openWaiting(county, '穆领证');
    await act(county, '通过', () => answer(county, '身份和优待证种类核实无误', '是'));
    for (const username of ['shenpi', 'shiju', 'shengting']) {
      const desk = await deskFor(username);
      await openWaiting(desk, '穆领证');
      await act(desk, '通过');
      await desk.close();
    }
    await openWaiting(county, '穆领证');
    await act(county, '办结');
  });

  test('is delivered and shows in the file of the person', async () => {
    await openWaiting(station, '穆领证');
    await station.getByText('请送达本人并登记送达').waitFor();
    await act(station, '送达', () => station.getByLabel('送达方式').fill('送证上门'));
    await station.locator('#main').getByRole('link', { name: '穆领证' }).click();
    await station
      .getByRole('row', { name: /优待证申领/ })
      .getByText(`已办结，${today()}送达`)
      .waitFor();
    await station.getByText('优待证申领：送达').first().waitFor();
    await openPage(station, server.address, '/cases?view=done');
    await station.locator('#main').getByRole('button', { name: /打印$/ }).waitFor();
    await station.setViewportSize({ width: 390, height: 844 });
    await station.reload();
    await station.getByText('优待证申领').first().waitFor();
    expect(await overflowOf(station)).toBe(0);
  });
});

describe('a returning soldier', () => {
  const police = new PartnerSimulator();
  afterAll(() => police.stop());

  test('the computer of the police is connected by the system administrator, who sees its key once', async () => {
    const admin = await deskFor('xitong');
    await openPage(admin, server.address, '/admin/partners');
    await admin.getByText('还没有对接协同部门的系统').waitFor();
    expect(await objectionsTo(admin)).toEqual([]);
    await admin.getByRole('button', { name: '新增对接' }).first().click();
    const dialog = admin.getByRole('dialog');
    await choose(admin, '协同部门', '公安机关');
    await dialog.getByLabel('对方接收事项的地址').fill(await police.start());
    await dialog.getByRole('button', { name: '对接', exact: true }).click();
    const shown = admin.getByRole('dialog', { name: '新密钥' });
    await shown.getByText('密钥只显示这一次').waitFor();
    const [keyId, secret] = await shown.locator('.rj-partner__key').allInnerTexts();
    police.key = { keyId: keyId!.trim(), secret: secret!.trim() };
    await shown.getByRole('button', { name: '已记下' }).click();
    await admin.getByRole('row', { name: /公安机关/ }).waitFor();
    expect(await objectionsTo(admin)).toEqual([]);
    expect(await admin.locator('body').innerText()).not.toContain(police.key.secret);
    await admin.close();
  });

  test('applies once, and the parts go out to the departments, each after what it waits for', async () => {
    await openPage(county, server.address, '/service-items/returning-report/apply');
    await pickApplicant(county, '穆返乡');
    await choose(county, '安置方式', '自主就业');
    await answer(county, '退役批次', '秋季');
    await answer(county, '按期报到', '是');
    await answer(county, '通过网上联办平台申请', '是');
    for (const box of await county.getByRole('checkbox').all()) await box.check();
    await county.getByRole('button', { name: '提交申请' }).click();
    await county.getByRole('heading', { name: /穆返乡/ }).waitFor();
    await act(county, '受理');
    await county.getByRole('heading', { name: '联办事项' }).waitFor();
    expect(await county.locator('.rj-case__part').count()).toBe(11);
    expect(await objectionsTo(county)).toEqual([]);
  });

  /** Answers everything open in the inbox. */
  const answerAll = async (page: Page): Promise<number> => {
    await openPage(page, server.address, '/partner');
    const open = page.getByRole('row', { name: /穆返乡/ });
    for (let answered = 0; ; answered += 1) {
      const left = await open.count();
      if (left === 0) return answered;
      await open.first().getByRole('button', { name: '办结', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('办理情况').fill('已办');
      await dialog.getByRole('button', { name: '办结', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      await vi.waitFor(async () => expect(await open.count()).toBeLessThan(left), STEP_IN_MS);
    }
  };

  /** The police get what set out since, and answer each by a signed call of their own. */
  const answerByComputer = async (): Promise<number> => {
    police.received.length = 0;
    await deliverParts(server.db);
    for (const { notice } of police.received) {
      const target = `/api/partner-interface/parts/${notice.part.county}/${notice.part.id}/replies`;
      const body = JSON.stringify({ kind: 'finish', receipt: 'GA-2026' });
      const idempotencyKey = crypto.randomUUID();
      const given = await police.call(server.address, { method: 'POST', target, body, idempotencyKey });
      expect(given).toMatchObject({ status: 200, json: { state: 'done' } });
    }
    return police.received.length;
  };

  test('is answered by the bureau, by the police’s own computer, and by the counter in its inbox', async () => {
    expect(await answerByComputer()).toBe(0);
    expect(await answerAll(county)).toBe(PARTS.ofBureau);
    expect((await answerByComputer()) + (await answerByComputer())).toBe(PARTS.ofPolice);
    const counter = await deskFor('lianban');
    await openPage(counter, server.address, '/partner');
    const recorded = counter.waitForResponse((one) => one.url().endsWith('/partner/parts/print-records'));
    await counter.getByRole('button', { name: '打印' }).click();
    expect((await recorded).status()).toBe(200);
    expect(await answerAll(counter)).toBe(PARTS.atTheCounter);
    expect(await objectionsTo(counter)).toEqual([]);
    await counter.close();
  });

  test('is concluded when all have answered, and the file shows it', async () => {
    await openWaiting(county, '穆返乡');
    await county.locator('.rj-case__part', { hasText: '居民身份证办理' }).getByText('GA-2026').waitFor();
    await act(county, '通过');
    await act(county, '办结');
    await county.getByText('已办结').first().waitFor();
    await county.locator('#main').getByRole('link', { name: '穆返乡' }).click();
    await county
      .getByRole('row', { name: /退役报到“一件事”/ })
      .getByText('已办结')
      .waitFor();
    await county.getByText('退役报到“一件事”：办结').first().waitFor();
  });
});

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { addWindow, openHall } from '#modules/hall';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { fileAll } from '#tests/factories/file-all.ts';
import { seedRegions } from '#tests/factories/seed-regions.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import { withBrowser } from '#tests/harness/browser.ts';
import { withTestServer } from '#tests/harness/server.ts';
import { objectionsTo } from './accessibility.ts';
import { openClerkAccount } from './clerk-account.ts';
import { choose, openPage, signIn, widerThanPhone } from './workbench.ts';

vi.setConfig({ testTimeout: 240_000 });

const COUNTY = 990101000000;
const PHONE = '15400777009';

const server = withTestServer({
  withPages: true,
  fill: async ({ db, owner }) => {
    await seedRegions(owner);
    await openClerkAccount(db, 'fuzeren', 'hall-head', COUNTY);
    await openClerkAccount(db, 'chuangkou', 'hall-clerk', COUNTY);
    await openClerkAccount(db, 'shebei', 'hall-device', COUNTY);
    await openClerkAccount(db, 'youfu', 'section-clerk', COUNTY, { lines: ['benefits'] });
    await openClerkAccount(db, 'wengao', 'writer', COUNTY);
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const timed = { ...machineContext, at: new Date() };
      const hall = await openHall(tx, timed, { region: COUNTY, title: '青岚区退役军人服务大厅' });
      const window = { number: 1, title: '一号窗口', matters: ['veteran-card', 'policy'] };
      await addWindow(tx, timed, hall, window);
    });
    await fileAll(db, { name: '夏侯来访', phone: PHONE, birthDate: '1945-05-01' });
  },
});
const browser = withBrowser();

const open = async (username: string, size?: { width: number; height: number }): Promise<Page> => {
  const page = await browser.newPage(size);
  await signIn(page, server.address, username);
  return page;
};

/** A figure this year, as its page shows it. */
const figure = async (page: Page, metric: string): Promise<string> => {
  await openPage(page, server.address, `/figures/${metric}?region=${COUNTY}`);
  await page.locator('.rj-figure__value', { hasNotText: '…' }).first().waitFor();
  return page.locator('.rj-figure__value').first().innerText();
};

describe('a visitor from the kiosk to the figure', () => {
  let head: Page;
  let clerk: Page;
  let kiosk: Page;
  let display: Page;
  beforeAll(async () => {
    head = await open('fuzeren');
    clerk = await open('chuangkou');
    kiosk = await open('shebei', { width: 1280, height: 1024 });
    display = await kiosk.context().newPage();
  }, 240_000);

  test('the head sets up a second window and sees the hall as it is', async () => {
    await openPage(head, server.address, '/hall/live');
    await head.getByRole('button', { name: '增加窗口' }).click();
    await head.getByLabel('窗口名称').fill('二号窗口');
    await choose(head, '办理的业务', '法律服务');
    await head.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
    await head.getByRole('cell', { name: '二号窗口' }).waitFor();
    expect(await objectionsTo(head)).toEqual([]);
    expect(await widerThanPhone(head)).toBe(0);
  });

  test('the window opens, a number is taken at the kiosk by touch, with targets large enough', async () => {
    await openPage(clerk, server.address, '/hall');
    await clerk.getByRole('button', { name: /一号窗口/ }).click();
    await clerk.getByRole('button', { name: '开放窗口' }).click();
    await clerk.getByRole('button', { name: '叫下一位' }).waitFor();
    await kiosk.goto(`${server.address}/hall/kiosk`);
    await kiosk.getByRole('button', { name: /优待证/ }).waitFor();
    for (const button of await kiosk.getByRole('button').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(60);
    expect(await objectionsTo(kiosk)).toEqual([]);
    // The lowest screen a kiosk has shows all matters at once: nobody at the door scrolls.
    await kiosk.setViewportSize({ width: 1024, height: 768 });
    expect(await kiosk.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(768);
    await kiosk.setViewportSize({ width: 1280, height: 1024 });
    // A browser without a voice sends people to the screen.
    await display.addInitScript('delete Window.prototype.speechSynthesis; delete window.speechSynthesis');
    await display.goto(`${server.address}/hall/display`);
    await display.getByText('暂时没有叫号').waitFor();
    await display.getByText('本机浏览器不能语音播报，请看屏幕叫号').waitFor();
    await kiosk.getByRole('button', { name: /优待证/ }).click();
    await kiosk.getByText('年满70周岁的，优先办理。').waitFor();
    await kiosk.getByRole('button', { name: /普通取号/ }).click();
    await kiosk.getByText('B001').waitFor();
    await kiosk.getByRole('button', { name: '完成' }).click();
    await display.getByText('等候1人').waitFor();
  });

  test('called, the display shows it; named by the file; finished, the figure moved with nothing typed', async () => {
    const before = await figure(head, 'reception-matters');
    await clerk.getByRole('button', { name: '叫下一位' }).click();
    await display.locator('.rj-display__number', { hasText: 'B001' }).waitFor();
    await clerk.getByRole('button', { name: '开始办理' }).click();
    await clerk.getByLabel('未建档的，填姓名').fill('夏侯');
    await clerk.getByRole('button', { name: '记下', exact: true }).click();
    await clerk.getByPlaceholder('夏侯').waitFor();
    expect(await clerk.getByText('刚刚被他人处理').count()).toBe(0);
    await choose(clerk, '来访人', '夏侯来访');
    await clerk.getByText('打开夏侯来访的档案').waitFor();
    expect(await objectionsTo(clerk)).toEqual([]);
    await clerk.getByRole('button', { name: '办结', exact: true }).click();
    await clerk.getByText('B001已办结，接待台账已记下').first().waitFor();
    const after = await figure(head, 'reception-matters');
    expect(Number.parseInt(after, 10)).toBe((Number.parseInt(before, 10) || 0) + 1);
    expect(await display.getByText('夏侯来访').count()).toBe(0);
    await openPage(head, server.address, '/hall/tickets');
    await head.getByText('已办结').first().waitFor();
    expect(await objectionsTo(head)).toEqual([]);
  });

  test('the morning goes on: who does not come when called is passed over, and the next one is served', async () => {
    for (const number of ['B002', 'B003']) {
      await kiosk.getByRole('button', { name: /优待证/ }).click();
      await kiosk.getByRole('button', { name: /普通取号/ }).click();
      await kiosk.getByText(number).waitFor();
      await kiosk.getByRole('button', { name: '完成' }).click();
    }
    await clerk.getByRole('button', { name: '叫下一位' }).click();
    for (const calls of [2, 3]) {
      await clerk.getByRole('button', { name: '重呼', exact: true }).click();
      await clerk.getByText(`已叫${calls}次`).waitFor();
    }
    // The window learns of its own step also when what it reads next is lost on the way.
    await clerk.route('**/api/hall-windows/*/*', (read) => read.fulfill({ status: 500 }), { times: 2 });
    await clerk.getByRole('button', { name: '过号', exact: true }).click();
    await clerk.getByText('B002已过号').first().waitFor();
    await clerk.getByRole('button', { name: '叫下一位' }).click();
    await display.locator('.rj-display__number', { hasText: 'B003' }).waitFor();
    await clerk.getByRole('button', { name: '开始办理' }).click();
    // The cursor leaves the name for the next button at once: both steps are taken, none is refused as somebody else's.
    await clerk.getByLabel('未建档的，填姓名').fill('闻人路过');
    await clerk.getByRole('button', { name: '办结', exact: true }).click();
    await clerk.getByText('B003已办结，接待台账已记下').first().waitFor();
    expect(await figure(head, 'reception-matters')).toContain('2');
  });

  test('a visit written down wrongly is corrected from the list, its line and the figure with it; a booking can be reported at the counter', async () => {
    await openPage(clerk, server.address, '/hall/tickets?state=finished&number=B001');
    await clerk.getByRole('button', { name: 'B001', exact: true }).click();
    await clerk.getByRole('button', { name: '更正', exact: true }).click();
    await clerk.getByLabel('来访人数').fill('2');
    await clerk.getByLabel('更正原因').fill('漏计同来的家属');
    expect(await objectionsTo(clerk)).toEqual([]);
    await clerk.getByRole('dialog').last().getByRole('button', { name: '更正', exact: true }).click();
    await clerk.getByText('B001已更正').first().waitFor();
    expect(await figure(head, 'reception-persons')).toContain('3');
    await openPage(clerk, server.address, '/hall');
    await clerk.getByRole('button', { name: /一号窗口/ }).click();
    await clerk.getByRole('button', { name: '取号、预约' }).click();
    await clerk.getByText('预约报到', { exact: true }).click();
    await clerk.getByLabel('预约时的手机号').fill(PHONE);
    await clerk.getByRole('dialog').getByRole('button', { name: '报到', exact: true }).click();
    await clerk.getByText('没有查到这个手机号今天的预约').waitFor();
    expect(await objectionsTo(clerk)).toEqual([]);
  });

  test('the kiosk is worked by keys alone; left half way, the next visitor finds nothing of the last one', async () => {
    const keys = await kiosk.context().newPage();
    await keys.clock.install();
    await keys.goto(`${server.address}/hall/kiosk`);
    await keys.getByRole('button', { name: /优待证/ }).waitFor();
    const reach = async (words: string) => {
      for (let pressed = 0; pressed < 20; pressed += 1) {
        await keys.keyboard.press('ArrowDown');
        const at = await keys.evaluate('document.activeElement?.textContent ?? ""');
        if (String(at).includes(words)) return keys.keyboard.press('Enter');
      }
      throw new Error(`${words} is not reached by keys.`);
    };
    await reach('政策咨询');
    await reach('普通取号');
    await keys.getByText('M001').waitFor();
    expect(await keys.evaluate('document.activeElement?.textContent')).toBe('M001');
    await reach('完成');
    const typed = keys.getByLabel('已输入的手机号');
    await reach('我已电话预约');
    await keys.keyboard.type('154007');
    await keys.keyboard.press('Backspace');
    expect(await typed.innerText()).toBe('15400');
    await keys.clock.fastForward(61_000);
    await keys.getByRole('button', { name: /优待证/ }).waitFor();
    await reach('我已电话预约');
    expect(await typed.innerText()).toBe('');
    await keys.keyboard.type(PHONE);
    await keys.keyboard.press('Enter');
    await keys.getByText('没有查到这个手机号今天的预约').waitFor();
    await keys.keyboard.press('Escape');
    await keys.getByRole('button', { name: /优待证/ }).waitFor();
    await keys.close();
  });

  test('the display fits any screen by one factor', async () => {
    await display.setViewportSize({ width: 960, height: 540 });
    const box = await display.locator('.rj-display__stage').boundingBox();
    expect(Math.round(box!.width)).toBe(960);
    expect(Math.round(box!.height)).toBe(540);
    expect(await objectionsTo(display)).toEqual([]);
  });
});

describe('a call from the pop-up to the figure', () => {
  let agent: Page;
  let section: Page;
  beforeAll(async () => {
    agent = await open('chuangkou');
    section = await open('youfu');
  }, 240_000);

  test('the exchange opens the page with the number: who calls is there, masked; answered, it is closed', async () => {
    await agent.goto(`${server.address}/hotline/answer#number=${PHONE}`);
    await agent.getByText('154****7009').waitFor();
    expect(await agent.getByText(PHONE).count()).toBe(0);
    await choose(agent, '来电事由', '优待证');
    await agent.getByLabel('来电内容').fill('询问优待证多久能办好。');
    await agent.getByLabel('答复内容').fill('受理后30个工作日内。');
    expect(await objectionsTo(agent)).toEqual([]);
    await agent.getByRole('button', { name: '登记并办结' }).click();
    await agent.getByText('已办结。台账已记下。').waitFor();
    expect(await objectionsTo(agent)).toEqual([]);
  });

  test('sent to a desk, replied there, called back: the on-time figure moved', async () => {
    await openPage(agent, server.address, '/hotline/answer');
    await choose(agent, '来电事由', '优待抚恤');
    await agent.getByLabel('来电内容').fill('生活补助没有到账。');
    await agent.getByText('转股室办理', { exact: true }).click();
    await choose(agent, '转给哪个股室', '优待抚恤');
    await agent.getByRole('button', { name: '登记并转办' }).click();
    await agent.getByText('转办中。等优待抚恤答复。').waitFor();
    const call = agent.url();

    // The first screen of the desk says so, and leads there.
    await openPage(section, server.address, '/');
    await section.getByRole('link', { name: '待答复', exact: true }).click();
    await section.getByRole('button', { name: '优待抚恤', exact: true }).waitFor();
    expect(await objectionsTo(section)).toEqual([]);
    expect(await widerThanPhone(section)).toBe(0);
    await section.getByRole('button', { name: '优待抚恤', exact: true }).click();
    await section.getByLabel('答复内容').fill('已核实，本月25日补发。');
    await section.getByRole('button', { name: '答复', exact: true }).click();
    await section.getByText('已答复，热线会回访来电人').waitFor();

    await agent.goto(call);
    await agent.getByText('股室已答复，请回访来电人。').waitFor();
    const page = await open('fuzeren');
    const before = Number.parseInt(await figure(page, 'hotline-on-time'), 10) || 0;
    await agent.getByRole('button', { name: '记下回访' }).click();
    await agent.getByText('已办结。台账已记下。').waitFor();
    expect(Number.parseInt(await figure(page, 'hotline-on-time'), 10)).toBe(before + 1);
    await openPage(page, server.address, '/hotline?view=all');
    await page.getByText('生活补助没有到账。').waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    expect(await widerThanPhone(page)).toBe(0);
  });

  test('taken in as a case, what was told is filled in and the caller is the applicant', async () => {
    await agent.goto(`${server.address}/hotline/answer#number=${PHONE}`);
    await agent.reload();
    await agent.getByText('154****7009').first().waitFor();
    await choose(agent, '来电事由', '帮扶援助');
    await agent.getByLabel('来电内容').fill('家中老人住院，申请帮扶。');
    await agent.getByText('受理为办件', { exact: true }).click();
    await choose(agent, '申请什么事项', '困难帮扶');
    await agent.getByRole('button', { name: '登记并填写申请' }).click();
    await agent.getByText('来电内容：家中老人住院，申请帮扶。').waitFor();
    await agent.locator('#reason').waitFor();
    expect(await agent.locator('#reason').inputValue()).toBe('家中老人住院，申请帮扶。');
    expect(await objectionsTo(agent)).toEqual([]);
    await openPage(agent, server.address, '/hotline');
    await agent.getByText('待受理为办件').waitFor();
  });
});

describe('the report of that day', () => {
  test('holds the figures of hall and hotline with nothing typed, and each opens its rows', async () => {
    const office = await open('wengao');
    const figures = [
      ['reception-persons', '接待来访人次'],
      ['reception-matters', '大厅接待事项'],
      ['hotline-calls', '热线受理件数'],
    ] as const;
    const known = new Map<string, number>();
    for (const [code, title] of figures) known.set(title, Number.parseInt(await figure(office, code), 10));
    expect([...known.values()]).toEqual([3, 2, 3]);
    await openPage(office, server.address, '/reports/compose');
    await office.getByRole('button', { name: '生成文稿' }).click();
    const chipOf = (title: string) => office.locator(`.rj-paper .rj-chip[title^="${title}"]`).first();
    for (const [title, value] of known) {
      await chipOf(title).waitFor();
      expect(Number.parseInt(await chipOf(title).innerText(), 10)).toBe(value);
    }
    await chipOf('大厅接待事项').click();
    await office.getByRole('button', { name: '查看记录' }).click();
    const drawer = office.getByRole('dialog');
    await drawer.locator('tbody tr').first().waitFor();
    expect(await drawer.locator('tbody tr').count()).toBe(known.get('大厅接待事项'));
  });
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { templateToDocument, plainFigure } from '#kit/report-document/index.ts';
import { findReport, metrics } from '#definitions';
import { launchBrowser } from '#tests/harness/browser.ts';
import { runStep } from '#tools/run-step.ts';
import { DEMONSTRATION_PASSWORD } from '#server/demonstration/demonstration-accounts.ts';
import { startBenchServer, type BenchClient } from './bench-server.ts';
import type { BenchPlace } from './place.ts';
import { keepRun } from './results.ts';

const CHIPS = 300;
const KEYS = 200;
const GOAL_MS = 50;
const CITY = 990100000000;
const WRITER = 'wengao';
const PERSONS = '2000';

/** The annual summary with as many chips more as make 300. */
const longReport = () => {
  const template = findReport('annual-summary');
  if (!template) throw new Error('The annual summary is gone.');
  const document = templateToDocument(template, {
    region: '云麓市',
    area: '云麓市',
    bureau: '云麓市退役军人事务局',
    year: '2026',
    nextYear: '2027',
    period: '2026年',
    term: '全年',
    cutOff: '截至11月22日',
    topic: '',
  });
  const chips = JSON.stringify(document).split('"type":"figure"').length - 1;
  const more = metrics.slice(0, Math.max(0, CHIPS - chips)).map(({ code }, at) => ({
    type: 'paragraph' as const,
    content: [
      { type: 'text' as const, text: '补充：' },
      { type: 'figure' as const, attrs: plainFigure(`more-${at}`, code) },
    ],
  }));
  return { ...document, content: [...document.content, ...more] };
};

const openReport = async (client: BenchClient): Promise<string> => {
  const { status, body } = await client.post('/report-drafts', {
    template: null,
    region: CITY,
    from: '2026-01-01',
    to: '2026-11-22',
    document: longReport(),
  });
  if (status !== 200) throw new Error(`No report to type in: ${body}`);
  const { countyCode, id } = JSON.parse(body) as { countyCode: number; id: string };
  return `/reports/${countyCode}/${id}/edit`;
};

/** In the page: from the moment a key was pressed until the frame that shows it has been painted, in milliseconds. */
const LISTEN_FOR_PAINTS = `
  globalThis.paints = [];
  document.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.paints.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, { capture: true });
`;

const typeAndMeasure = async (page: Page): Promise<{ chips: number; milliseconds: readonly number[] }> => {
  await page
    .locator('.rj-chip')
    .nth(CHIPS - 1)
    .waitFor({ state: 'attached' });
  await page.locator('.rj-chip--asked').first().waitFor({ state: 'detached' });
  const paragraphs = page.locator('.rj-paper p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('End');
  await page.evaluate(LISTEN_FOR_PAINTS);
  for (let at = 0; at < KEYS; at += 1) await page.keyboard.press('abcdefghij'[at % 10] ?? 'a', { delay: 20 });
  await page.waitForFunction(`globalThis.paints.length === ${KEYS}`);
  const milliseconds = await page.evaluate<number[]>('globalThis.paints');
  return { chips: await page.locator('.rj-chip').count(), milliseconds };
};

const quantile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity) * 10) / 10;

/** Types into a report of 300 chips in a real browser and measures from key to paint; over a small city of its own. */
export const benchEditor = async ({ port }: BenchPlace): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'rongjun-bench-editor-'));
  const { code, output } = await runStep('node', [
    'server/cli/index.ts',
    'demo',
    '--persons',
    PERSONS,
    '--data',
    data,
  ]);
  if (code !== 0) throw new Error(output);
  const server = await startBenchServer(data, port);
  const browser = await launchBrowser();
  try {
    const path = await openReport(await server.signIn(WRITER));
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`http://127.0.0.1:${port}/sign-in`);
    await page.getByLabel('用户名').fill(WRITER);
    await page.getByLabel('密码', { exact: true }).fill(DEMONSTRATION_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '首页' }).waitFor();
    await page.goto(`http://127.0.0.1:${port}${path}`);
    const { chips, milliseconds } = await typeAndMeasure(page);
    const sorted = milliseconds.toSorted((left, right) => left - right);
    const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
    const longest = Math.round((sorted.at(-1) ?? Infinity) * 10) / 10;
    keepRun(
      'editor',
      [
        {
          work: `key to paint in a report of ${chips} chips, ${milliseconds.length} keys`,
          goal: `every key under ${GOAL_MS} ms`,
          measured: `median ${p50} ms, p95 ${p95} ms, longest ${longest} ms`,
          reached: longest < GOAL_MS && milliseconds.length === KEYS && chips >= CHIPS,
        },
      ],
      { browser: browser.version(), chips, p50, p95, longest, milliseconds },
    );
  } finally {
    await browser.close();
    await server.stop();
  }
};

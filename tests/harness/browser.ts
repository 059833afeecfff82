import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium } from './chromium.ts';

export interface TestBrowser {
  /** A new page in a clean profile: Chinese, Shanghai time, 1366×768 unless told otherwise. */
  readonly newPage: (size?: { width: number; height: number }) => Promise<Page>;
}

const SLOW_MACHINE_MS = 90_000;

/** Starts a headless Chromium; the caller closes it. */
export const launchBrowser = async (settings: { hasWebGl?: boolean } = {}): Promise<Browser> => {
  const { path, args, env } = findChromium(settings);
  return chromium.launch({
    executablePath: path,
    args: [...args],
    env: { ...process.env, ...env } as Record<string, string>,
  });
};

/** Gives this test file a real browser: `const browser = withBrowser()` at the head, `browser.newPage()` inside tests. */
export const withBrowser = (settings: { hasWebGl?: boolean } = {}): TestBrowser => {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(settings);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
  });
  return {
    newPage: async (viewport = { width: 1366, height: 768 }) => {
      if (browser === undefined) throw new Error('The browser is there inside tests and hooks only.');
      const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      // A small machine that runs other tests beside this one answers late, but it answers.
      context.setDefaultTimeout(SLOW_MACHINE_MS);
      contexts.push(context);
      return context.newPage();
    },
  };
};

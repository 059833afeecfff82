import { expect, test } from 'vitest';
import { withBrowser } from '#tests/harness/browser.ts';

const browser = withBrowser({ hasWebGl: true });

test('a real browser lays out Chinese and draws with WebGL', async () => {
  const page = await browser.newPage();
  await page.setContent('<h1>云麓市</h1><canvas></canvas>');
  expect(await page.locator('h1').innerText()).toBe('云麓市');
  const hasWebGl = await page.evaluate('document.querySelector("canvas").getContext("webgl") !== null');
  expect(hasWebGl).toBe(true);
});

// npm run pictures -- [--address http://127.0.0.1:8080] [name …]: takes the pictures of the docs from a running
// demonstration city, so that they show the workbench as it is.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '#server/demonstration/demonstration-accounts.ts';
import { launchBrowser } from '#tests/harness/browser.ts';
import { shots, type Shot } from './pictures/shots.ts';
import { HOME } from './run-step.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { address: { type: 'string', default: 'http://127.0.0.1:8080' } },
});

const DESK = { width: 1366, height: 768 };

const signIn = async (page: Page, username: string): Promise<void> => {
  await page.goto(`${values.address}/sign-in`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '首页' }).waitFor();
};

const unknown = positionals.filter((name) => !shots.some((shot) => shot.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No picture ${unknown.join(', ')}. Known: ${shots.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

const browser = await launchBrowser();
const take = async ({ name, account, path, size = DESK, before }: Shot): Promise<void> => {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, account);
  await page.goto(`${values.address}${path}`);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await before?.(page);
  await page.screenshot({ path: join(HOME, 'docs/pictures', `${name}.png`) });
  await context.close();
  process.stdout.write(`docs/pictures/${name}.png\n`);
};

try {
  for (const shot of shots) if (positionals.length === 0 || positionals.includes(shot.name)) await take(shot);
} finally {
  await browser.close();
}

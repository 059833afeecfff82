import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { objectionsTo } from './accessibility.ts';

/** A phone of the usual size, upright. */
export const PHONE = { width: 390, height: 844 };

/** What is wrong with a screen as it stands: what axe objects to, what hangs out at the side, what is too small for a thumb. */
export const expectSoundScreen = async (page: Page): Promise<void> => {
  expect(await objectionsTo(page)).toEqual([]);
  const measured = await page.evaluate<{ wider: number; small: string[] }>(`({
    wider: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll('button, a, select, textarea, input:not([type=radio]):not([type=file])')]
      .filter((one) => one.offsetParent && Math.min(one.offsetHeight, one.offsetWidth) < 44)
      .map((one) => one.outerHTML.slice(0, 120)),
  })`);
  expect(measured).toEqual({ wider: 0, small: [] });
};

/** Opens the field app, by the page or over it, as the password does with or without a signal. */
export const openField = async (page: Page, username: string, password: string): Promise<void> => {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

/** Waits until the app will open without a signal: its files are on the phone. */
export const untilInstalled = (page: Page): Promise<unknown> =>
  page.evaluate(`navigator.serviceWorker.ready.then(() => true)`);

interface Kept {
  /** Everything in the databases of the page, in the letters of its bytes. */
  readonly databases: string;
  readonly rows: number;
  readonly settings: string;
  readonly cachedAddresses: readonly string[];
}

/** What a thief of the phone reads without the password: databases, settings and caches of the page. */
export const keptOnPhone = (page: Page): Promise<Kept> =>
  page.evaluate<Kept>(`(async () => {
    const utf8 = new TextDecoder('utf-8');
    const wide = new TextDecoder('utf-16le');
    const told = (value) => {
      if (value instanceof ArrayBuffer) return told(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) return utf8.decode(value) + wide.decode(value);
      if (Array.isArray(value)) return value.map(told).join(' ');
      if (value && typeof value === 'object') return Object.entries(value).map(([key, one]) => key + ' ' + told(one)).join(' ');
      return String(value);
    };
    const asked = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    let databases = '';
    let rows = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await asked(database.transaction(store).objectStore(store).getAll());
        rows += all.length;
        databases += name + ' ' + store + ' ' + all.map(told).join(' ');
      }
      database.close();
    }
    const cachedAddresses = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) cachedAddresses.push(new URL(url).pathname);
    return { databases, rows, settings: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]), cachedAddresses };
  })()`);

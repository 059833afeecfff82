import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PAGE = 'field/index.html';
const WORKER = 'field/service-worker.js';
const LIST = 'self.__FIELD_FILES';
const BESIDE_IT = ['field/app.webmanifest', 'field/icon.svg', 'field/icon-192.png', 'field/icon-512.png'];
/** Scripts and styles, as the page names them: their names carry their content's digest. */
const HASHED = /(?:src|href)="(\/assets\/[^"]+)"/g;

interface KeptFile {
  readonly url: string;
  /** Null where the name says it already. */
  readonly revision: string | null;
}

const revised = (folder: string, name: string): KeptFile => ({
  url: `/${name}`,
  revision: createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
    .slice(0, 16),
});

/** The files that the field app needs to open without a signal: what its page names, the page, and what stands beside it. */
export const filesOfField = (folder: string): KeptFile[] => {
  const page = readFileSync(join(folder, PAGE), 'utf8');
  const hashed = [...page.matchAll(HASHED)].map(([, url]) => ({ url: url!, revision: null }));
  return [...hashed, ...[PAGE, ...BESIDE_IT].map((name) => revised(folder, name))];
};

/**
 * Writes the list of files into the service worker. It is built as one script without imports, since Chromium 90 takes no
 * modules there.
 */
export const precacheField: Plugin = {
  name: 'precache-field',
  apply: 'build',
  enforce: 'post',
  writeBundle: ({ dir }) => {
    const folder = dir ?? '.';
    const worker = readFileSync(join(folder, WORKER), 'utf8');
    if (/^\s*(import|export)\b/m.test(worker) || !worker.includes(LIST))
      throw new Error(`${WORKER} is not one script with a place for its files.`);
    writeFileSync(join(folder, WORKER), worker.replace(LIST, JSON.stringify(filesOfField(folder))));
  },
};

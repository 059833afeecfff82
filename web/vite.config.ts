import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { precacheField } from './field-files.config.ts';

/** `--outDir` is read from where the command was given, not from web/. */
const outDirFromWorkingFolder: Plugin = {
  name: 'out-dir-from-working-folder',
  config: (config) => ({ build: { outDir: resolve(config.build?.outDir ?? 'web/dist') } }),
};

/** Below this a compressed copy is not worth its own file. */
const LEAST_BYTES = 2048;

/** Writes a .gz beside every script and style sheet; the server hands it to browsers that take it. */
const compressedCopies: Plugin = {
  name: 'compressed-copies',
  apply: 'build',
  writeBundle: ({ dir }) => {
    const folder = join(dir ?? '.', 'assets');
    for (const name of readdirSync(folder).filter((file) => /\.(js|css)$/.test(file))) {
      const content = readFileSync(join(folder, name));
      if (content.length > LEAST_BYTES)
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

/** Entries of one build: the workbench, the field app, and what keeps the field app on a phone. */
const ENTRIES = {
  main: join(import.meta.dirname, 'index.html'),
  field: join(import.meta.dirname, 'field/index.html'),
  'service-worker': join(import.meta.dirname, 'field/service-worker.ts'),
};

/**
 * Builds the workbench and the field app for Chromium 90, the oldest browser on government desktops.
 * `vite -c web/vite.config.ts` serves it for development and passes /api on to RONGJUN_API.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), outDirFromWorkingFolder, compressedCopies, precacheField],
  build: {
    target: 'chrome90',
    cssTarget: 'chrome90',
    emptyOutDir: true,
    rolldownOptions: {
      input: ENTRIES,
      output: {
        // A worker may look after the addresses below its own only, and keeps its name from version to version.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'field/service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: '127.0.0.1',
    // Our own modules under web/api/ are asked for by the same beginning; they end in .ts.
    // The server refuses writes from a page of another address: it has to see the one of the browser.
    proxy: {
      '^/api/(?!.*\\.ts(\\?|$))': {
        target: process.env['RONGJUN_API'] ?? 'http://127.0.0.1:8080',
        changeOrigin: false,
      },
    },
  },
});

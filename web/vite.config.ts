import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** `--outDir` is read from where the command was given, not from web/. */
const outDirFromWorkingFolder: Plugin = {
  name: 'out-dir-from-working-folder',
  config: (config) => ({ build: { outDir: resolve(config.build?.outDir ?? 'web/dist') } }),
};

/**
 * Builds the workbench for Chromium 90, the oldest browser on government desktops.
 * `vite -c web/vite.config.ts` serves it for development and passes /api on to RONGJUN_API.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), outDirFromWorkingFolder],
  build: {
    target: 'chrome90',
    cssTarget: 'chrome90',
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env['RONGJUN_API'] ?? 'http://127.0.0.1:8080' },
  },
});

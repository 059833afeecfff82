import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{kit,definitions,server,tests,tools,web}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/harness/database-cluster.ts'],
    // Each file has its own database, so files may run beside each other; the machine may be small.
    maxWorkers: 2,
    // Reading the platform's modules anew for each file took a third of all time.
    isolate: false,
    // Node runs TypeScript by itself and keeps what it compiled; transforming every file once more took half of all time.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // A browser on a loaded machine may stand still once; where nobody watches, a test is tried again and marked (retry x1).
    retry: Number(process.env['TEST_RETRIES'] ?? 0),
    // On a cluster every statement travels.
    testTimeout: process.env['CITUS_URL'] ? 600_000 : 60_000,
    hookTimeout: process.env['CITUS_URL'] ? 900_000 : 180_000,
    teardownTimeout: process.env['CITUS_URL'] ? 120_000 : 10_000,
  },
});

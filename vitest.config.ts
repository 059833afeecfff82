import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{kit,definitions,server,tests,tools,web}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/harness/database-cluster.ts'],
    // Each file has its own database, so files may run beside each other; the machine may be small.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

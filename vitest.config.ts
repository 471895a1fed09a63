import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes when it comes: a busy machine is no fault.
    expect: { poll: { timeout: 15_000 } },
    // Models and database servers are memory-heavy; two workers keep a two-core machine responsive.
    maxWorkers: 2,
  },
});

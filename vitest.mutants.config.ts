import { defineConfig } from 'vitest/config';

/** The tests that a mutant of the core has to get past: its own, which are quick enough to run for each. */
export default defineConfig({ test: { include: ['tests/core/**/*.test.ts'] } });

import { defineConfig } from 'vitest/config';

/**
 * The tests that a mutant of the core has to get past: its own, which are quick enough to run for each. The runner watches
 * the code it changes, which slows it down, and stops what hangs by itself.
 */
export default defineConfig({ test: { include: ['tests/core/**/*.test.ts'], testTimeout: 60_000 } });

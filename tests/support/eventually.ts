import { vi } from 'vitest';

/** Waits until a check holds; patient, because machines that run tests can be slow. */
export const eventually = (check: () => void): Promise<void> =>
  vi.waitFor(check, { timeout: 15_000, interval: 5 });

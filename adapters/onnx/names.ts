import { z } from 'zod';

/** Names that must be the program's own, all of them and in its order. */
export const names = (expected: readonly string[]) =>
  z
    .array(z.string())
    .refine(
      (given) => given.join('|') === expected.join('|'),
      `must be ${expected.join(', ')} in this order`,
    );

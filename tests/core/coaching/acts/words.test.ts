import { expect, it } from 'vitest';
import { plainClauses } from '#core/coaching/acts/words.ts';

it.each(["'", '’'])('a sentence has the same parts whichever apostrophe is typed: %s', (apostrophe) => {
  const typed = "I get why you left and don't blame yourself for it".replace("'", apostrophe);
  expect(plainClauses(typed)).toEqual(['i get why you left', "don't blame yourself for it"]);
});

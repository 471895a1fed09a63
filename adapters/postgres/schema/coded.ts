import { customType } from 'drizzle-orm/pg-core';

/** One of a few words, stored as its place among them: words may be added at the end alone. */
export const coded = <const Word extends string>(words: readonly Word[]) =>
  customType<{ data: Word; driverData: number }>({
    dataType: () => 'smallint',
    toDriver: (word) => words.indexOf(word),
    fromDriver: (code) => {
      const word = words[code];
      if (word === undefined) throw new Error(`There is no word of code ${code}.`);
      return word;
    },
  })();

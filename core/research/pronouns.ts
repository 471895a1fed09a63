import { PRONOUNS, type Pronoun } from './rows.ts';

const FORMS: Readonly<Record<Pronoun, readonly string[]>> = {
  'first singular': ['i', 'me', 'my', 'mine', 'myself'],
  'first plural': ['we', 'us', 'our', 'ours', 'ourselves'],
  second: ['you', 'your', 'yours', 'yourself', 'yourselves'],
  third: 'he him his himself she her hers herself they them their theirs themselves'.split(' '),
};
const KIND_OF = new Map(PRONOUNS.flatMap((kind, index) => FORMS[kind].map((form) => [form, index] as const)));

/** How many words a text has, and how many are pronouns of each kind; "I'm" is "I" and its verb. */
export function pronounsIn(text: string): { wordCount: number; pronouns: readonly number[] } {
  const words = text.toLowerCase().match(/\p{L}+(?=['’]?)/gu) ?? [];
  const pronouns = PRONOUNS.map(() => 0);
  for (const word of words) {
    const kind = KIND_OF.get(word);
    if (kind !== undefined) pronouns[kind] = (pronouns[kind] ?? 0) + 1;
  }
  return { wordCount: words.length, pronouns };
}

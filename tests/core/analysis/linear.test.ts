import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { describe, expect, it } from 'vitest';
import * as guardWords from '#core/analysis/risk-guard-words.ts';
import { HEARD_LANGUAGES } from '#core/analysis/risk-languages/find.ts';
import { RISK_RULES } from '#core/analysis/risk-rules.ts';
import { DARK, GLAD, GLAD_THOUGH_DENIED } from '#core/coaching/good-news-words.ts';
import { THANKS_PATTERNS } from '#core/analysis/thanks.ts';
import { TEXT_READERS } from '#tests/support/text-readers.ts';

/** As long as a message can be. */
const LENGTH = 4096;
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const OTHERS = [
  '\n',
  '\t',
  '\0',
  '\u00a0',
  '\u200b',
  '\u0301',
  'é',
  'ß',
  'İ',
  'ﷺ',
  'д',
  'ع',
  '日',
  '。',
  '…',
  '’',
  '“',
  '💔',
  '👍🏽',
  '\ud83d',
  '\udc94',
];
/** One of each kind that some pattern tells from others. */
const KINDS = [
  'a',
  's',
  'I',
  '1',
  ' ',
  '\n',
  '.',
  ',',
  '!',
  '@',
  '-',
  "'",
  '"',
  ':',
  '/',
  '<',
  '*',
  '\\',
  '💔',
  '\u0301',
];

const PLAIN = 'I feel sad today and nobody is here. '.repeat(LENGTH).slice(0, LENGTH);
const TEXTS = [
  ...[...PRINTABLE, ...OTHERS],
  ...KINDS.flatMap((first) => KINDS.filter((second) => second !== first).map((second) => first + second)),
].map((unit) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH));

/** Costs of one text may differ from another's this often; anything that grows with the square differs by hundreds. */
const TIMES_PLAIN = 25;
const SPARE_MICROSECONDS = 20_000;
const TRIES = 6;
/** Above the bound this often there is no need to try again. */
const HOPELESS = 10;

function cost(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe.each(TEXT_READERS)('%s', (_name, read) => {
  it('cost about as much for any repeated characters as for plain words of that length', () => {
    const plain = Math.min(...Array.from({ length: TRIES }, () => cost(read, PLAIN)));
    const bound = TIMES_PLAIN * plain + SPARE_MICROSECONDS;
    const slow = TEXTS.filter((text) => {
      // Others use the processor too: the fastest of several runs counts.
      for (let tried = 0; tried < TRIES; tried++) {
        const once = cost(read, text);
        if (once <= bound) return false;
        if (once > HOPELESS * bound) return true;
      }
      return true;
    });
    expect(slow.map((text) => JSON.stringify(text.slice(0, 4)))).toEqual([]);
  });
});

/** Those of the source are read by the linter itself; these are put together when the program starts. */
const BUILT: readonly (readonly [name: string, pattern: RegExp])[] = [
  ...RISK_RULES.map(({ name, pattern }) => [name, pattern] as const),
  ...HEARD_LANGUAGES.flatMap(({ code, rules, around }) => [
    ...rules.map(({ said, pattern }) => [`${code}:${said}`, pattern] as const),
    ...Object.entries(around).map(([name, pattern]) => [`${code} ${name}`, pattern] as const),
  ]),
  ...Object.entries(guardWords),
  ...[...GLAD, ...GLAD_THOUGH_DENIED, ...DARK].map((pattern, index) => [`news ${index}`, pattern] as const),
  ...THANKS_PATTERNS.map((pattern, index) => [`thanks ${index}`, pattern] as const),
];

describe('a pattern that is built when the program starts', () => {
  const linter = new Linter();
  const rules = {
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': ['error', { report: 'potential' }],
  } satisfies Linter.RulesRecord;
  const faultsOf = ({ source, flags }: Pick<RegExp, 'source' | 'flags'>): string[] =>
    linter
      .verify(`export const pattern = /${source}/${flags};`, { plugins: { regexp }, rules })
      .map(({ message }) => message);

  it.each(BUILT)('costs time that grows with the text and no faster: %s', (_name, pattern) => {
    expect(faultsOf(pattern)).toEqual([]);
  });

  it('would be found', () => {
    expect(faultsOf({ source: String.raw`\S+@\S+\.\S+`, flags: '' })).not.toEqual([]);
  });
});

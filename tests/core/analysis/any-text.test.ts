import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRiskByRules } from '#core/analysis/risk.ts';
import { settingsAt } from '#core/settings/settings-at.ts';
import { helpResourcesFor, INTERNATIONAL_HELP } from '#core/texts/help-resources.ts';
import { communitySettings } from '#tests/support/example-records.ts';
import { TEXT_READERS } from '#tests/support/text-readers.ts';

const BUILT_IN = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Symbol,
  Map,
  Set,
  WeakMap,
  Promise,
  RegExp,
  Date,
  Error,
];

/** What every object answers to, and the names that only some built-in objects have. */
const NAMES: readonly string[] = [
  ...new Set(
    BUILT_IN.flatMap((built) => [built, built.prototype as object])
      .flatMap((object) => Object.getOwnPropertyNames(object))
      .concat('__proto__', 'prototype', 'constructorrr', '__defineGetter__'),
  ),
];

/** Any UTF-16 text at all: whole characters, half ones, and what is written in chats. */
const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(...NAMES, '\ud83d', '\udc94', '\0', '\u202e', '@', '```', '> ', 'I want to die. ', ' '),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe.each(TEXT_READERS)('%s', (_name, read) => {
  it('take every name that objects have of their own or inherit, alone and among words', () => {
    for (const name of NAMES)
      for (const text of [name, name.toUpperCase(), `I am a ${name} and nobody helps.`, `${name} ${name}`])
        expect(() => read(text), text).not.toThrow();
  });

  it('take any text there is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        read(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a name that objects inherit', () => {
  it.each(NAMES)('hides no alarm: %s', (name) => {
    expect(findRiskByRules(`I am a ${name} and I want to kill myself tonight.`).label).toBe('crisis');
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'is no country, and no channel with settings: %s',
    (name) => {
      expect(helpResourcesFor(name)).toEqual(INTERNATIONAL_HELP);
      const settings = communitySettings({ byChannel: {}, watchesAllChannels: true });
      // @ts-expect-error -- no adapter makes such an id
      const there = settingsAt(settings, { channelId: name, threadId: null });
      expect(there.from).toEqual({
        isRead: null,
        mode: null,
        conversationWindowMs: null,
        alertFrom: null,
      });
    },
  );
});

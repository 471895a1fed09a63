import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#core/model/locale.ts';
import { faultsOf, messageModule } from '../../docs/message-files.ts';

const folder = new URL('../../core/texts/locales/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const sources = Object.fromEntries(LOCALES.map((locale) => [locale, textOf(`${locale}.ftl`)]));

const EN =
  'greeting = Hello\nreplies = { $count ->\n    [one] One reply\n   *[other] { $count } replies\n  }\nmenu = menu\n    .about = What { $who } sees\n';
const faults = (de: string): string[] => faultsOf({ en: EN, de });

describe('the message files', () => {
  it('say everything in every language, with the same values', () => {
    expect(faultsOf(sources)).toEqual([]);
  });

  it('are what the program was made of', () => {
    expect(textOf('generated.ts')).toBe(messageModule(sources));
  });

  it('of a German that lacks one message are refused, whichever it is', () => {
    const german = sources['de'] ?? '';
    const keys = [...german.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map((match) => match[1] ?? '');
    expect(keys.length).toBeGreaterThan(300);
    // Reading takes a while: every fifteenth, with the first and the last.
    const some = keys.filter((_, index) => index % 15 === 0 || index === keys.length - 1);
    for (const key of some) {
      const without = german.replace(new RegExp(`^${key} =[\\s\\S]*?\\n(?=\\S|$)`, 'm'), '');
      expect(faultsOf({ ...sources, de: without })).toContain(`de: ${key} is missing`);
    }
  });
});

describe('what is told of a message file', () => {
  const whole =
    'greeting = Hallo\nreplies = { $count } Antworten\nmenu = menü\n    .about = Was { $who } sieht\n';

  it('nothing where all is there', () => {
    expect(faults(whole)).toEqual([]);
  });

  it('a message or a part of one that is missing', () => {
    expect(faults(whole.replace('greeting = Hallo\n', ''))).toEqual(['de: greeting is missing']);
    expect(faults(whole.replace(/\n {4}\.about.*/, ''))).toEqual(['de: menu.about is missing']);
  });

  it('a message that English does not have', () => {
    expect(faults(`${whole}farewell = Tschüss\n`)).toEqual(['de: farewell is not in English']);
  });

  it('a value that is left out, and one that nobody gives', () => {
    expect(faults(whole.replace('{ $who }', '{ $wer }'))).toEqual([
      'de: menu.about lacks $who',
      'de: menu.about has an unknown $wer',
    ]);
  });

  it('what stands there twice, or cannot be read', () => {
    expect(faults(`${whole}greeting = Servus\n`)).toEqual(['de: greeting stands there twice']);
    expect(faults(whole.replace('{ $count } Antworten', '{ $count Antworten'))).toContainEqual(
      expect.stringMatching(/^de: cannot be read: replies/),
    );
  });
});

describe('the module that is made of them', () => {
  it('types the values of each message, numbers where a plural hangs on them', () => {
    const module = messageModule({ en: EN });
    expect(module).toContain("'greeting': null;");
    expect(module).toContain("'replies': { count: number };");
    expect(module).toContain("'menu.about': { who: string | number };");
  });

  it('carries every sign of the files', () => {
    const odd = 'odd = a \\ b ` c ${"{"} d\n';
    expect(messageModule({ en: odd })).toContain('odd = a \\\\ b \\` c \\${"{"} d');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage as renderForDiscord } from '#adapters/discord/render.ts';
import { LOCALES, spokenLocale } from '#core/model/locale.ts';
import { paragraph } from '#core/texts/blocks.ts';
import { speaking, sayRuns } from '#core/texts/say.ts';

describe('a message', () => {
  it('is said in the language that was asked for', () => {
    expect(speaking('en')('alerts-none')).toBe('No alert is open.');
    expect(speaking('de')('alerts-none')).toBe('Kein Alarm ist offen.');
  });

  it('counts as people of that language do', () => {
    expect(speaking('en')('unanswered-hours', { count: 1 })).toBe('an hour');
    expect(speaking('de')('unanswered-hours', { count: 1 })).toBe('einer Stunde');
    expect(speaking('de')('unanswered-hours', { count: 7 })).toBe('7 Stunden');
  });

  it('takes any words as they are, and reads nothing in them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.string(), (locale, words) => {
        expect(speaking(locale)('config-heading-there', { name: words })).toContain(words);
      }),
    );
    expect(speaking('de')('config-heading-there', { name: '{ $name } { alerts-none }' })).toBe(
      'Einstellungen von { $name } { alerts-none }',
    );
  });

  it('keeps a run whole where it stands, and a person’s words out of the bot’s own', () => {
    const link = { text: 'Open the post', link: 'https://example.org' };
    expect(sayRuns('de', 'unanswered-line', { post: link, time: 'einer Stunde' })).toEqual([
      link,
      ' (wartet seit einer Stunde)',
    ]);
    const words = { text: '/privacy \uE000time\uE001' };
    expect(sayRuns('en', 'unanswered-line', { post: words, time: 'a day' })[0]).toBe(words);
  });

  it('never pings anybody with what it is given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.constantFrom('@everyone', '<@1>', '<@&2>', '@here'),
        (locale, ping) => {
          const said = paragraph(speaking(locale)('config-heading-there', { name: ping }));
          const [message] = renderForDiscord({ blocks: [said] });
          expect(message?.content).not.toContain(ping);
          expect(message?.allowedMentions).toEqual({ parse: [] });
        },
      ),
    );
  });
});

describe('the language of a person', () => {
  it('is read from what a platform tells', () => {
    expect(['de', 'de-AT', 'DE_ch', 'en-US', 'en-GB'].map(spokenLocale)).toEqual([
      'de',
      'de',
      'de',
      'en',
      'en',
    ]);
  });

  it('is unknown where it is not spoken here', () => {
    expect(['fr', '', 'den', 'constructor', null, undefined].map(spokenLocale)).toEqual(Array(6).fill(null));
  });
});

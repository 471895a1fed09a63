import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMessage, ownWords, reachInMessage } from '#core/analysis/own-words/own-words.ts';
import type { Span } from '#core/model/analysis.ts';

const own = (text: string, marks?: readonly Span[]): string => ownWords(text, marks).text;

describe('quotes', () => {
  it.each([
    ['> I feel so lonely\nSending hugs.', 'Sending hugs.'],
    ['> one\n> two\nMine.', 'Mine.'],
    ['Mine first.\n> theirs\nMine again.', 'Mine first.\n\nMine again.'],
    ['>>> everything from here\non is quoted', ''],
    ['Look at this:\n>>> all\nof it', 'Look at this:'],
    ['  > with blanks before it\nok', 'ok'],
    ['> > quoted twice\nok', 'ok'],
    ['>> as mail does it\nok', 'ok'],
    ['>\n> after an empty line\nok', 'ok'],
    ['[quote="ana, post:3"]I want to die[/quote]\nI hear you.', 'I hear you.'],
    ['[quote][quote]a[/quote]b[/quote] mine', 'mine'],
    ['<blockquote>I want to die</blockquote> I hear you.', 'I hear you.'],
    ['> only a quote', ''],
  ])('%j: %j', (text, words) => {
    expect(own(text)).toBe(words);
  });

  it.each([
    '>be me\n>want to die',
    'a > b and that hurts',
    '-> next step',
    '[quote] without an end, I want to die',
    '"I want to die", she said',
  ])('%j holds none', (text) => {
    expect(own(text)).toBe(text);
  });

  it('a mark behind a name quotes nothing: the mark goes, the words stay', () => {
    expect(own('<@1> > I want to die')).toBe('I want to die');
  });
});

describe('code', () => {
  it.each([
    ['```\nkill -9 1234\nkill myself\n```', ''],
    ['```ts\nkill()\n``` it does not stop', 'it does not stop'],
    ['run `kill -9 1` please', 'run please'],
    ['run ``a ` b`` please', 'run please'],
    ['`thanks`', ''],
    ['one `a` two `b` three', 'one two three'],
  ])('%j: %j', (text, words) => {
    expect(own(text)).toBe(words);
  });

  it.each([
    'I don`t want to live, I can`t go on',
    'a ` alone',
    '``` never closed, I want to die',
    '`over\n\nan empty line`',
  ])('%j is none', (text) => {
    expect(own(text)).toBe(text);
  });
});

describe('links and addresses', () => {
  it.each([
    ['https://example.com/i-want-to-kill-myself-lyrics', ''],
    ['this song is great https://example.com/i-want-to-kill-myself', 'this song is great'],
    ['see https://example.com/a. It helped me.', 'see . It helped me.'],
    ['see <https://example.com/kill> ok', 'see ok'],
    ['see www.example.com/kms ok', 'see ok'],
    ['see example.com/i-want-to-die ok', 'see ok'],
    ['see youtu.be/kms123 ok', 'see ok'],
    ['steam://run/suicide go', 'go'],
    ['[this helped me](https://example.com/kill-myself)', 'this helped me'],
    ['[this](<https://example.com/kill>) and [that](https://example.com "kill me")', 'this and that'],
    ['[[deep](https://a.com) label](https://b.com)', 'deep label'],
    ['[wiki](https://en.wikipedia.org/wiki/Die_(song))', 'wiki'],
  ])('%j: %j', (text, words) => {
    expect(own(text)).toBe(words);
  });

  it.each(['I want to [die](lol)', 'everything hurts.com', '[x] I want to die', 'write to ana@example.com'])(
    '%j holds none',
    (text) => {
      expect(own(text)).toBe(text);
    },
  );
});

describe('emoji names, mentions, times, spoilers', () => {
  it.each([
    ['<:kms:123456789012345678>', ''],
    ['haha <a:kms:123> so true', 'haha so true'],
    [':kms: :want_to_die: ok', 'ok'],
    [':heart::heart: thank you', 'thank you'],
    ['<@123> <@!123> <@&123> <#123> hi', 'hi'],
    ['@dead_inside how are you', 'how are you'],
    ['hey @sad.ghost.', 'hey .'],
    ['@everyone listen', 'listen'],
    ['</play song:123> do this', 'do this'],
    ['at <t:1700000000:R> I will be there', 'at I will be there'],
    ['<id:customize> please', 'please'],
    ['||I want to die||', 'I want to die'],
    ['before ||hidden words|| after', 'before hidden words after'],
  ])('%j: %j', (text, words) => {
    expect(own(text)).toBe(words);
  });

  it.each([
    'at 12:30:45 I cried',
    'I do not want to be @live',
    'I feel @lone',
    'one || two',
    'reason:life: it hurts',
    '❤️ 🫂',
    'a <3 b',
    'I k@ll',
    '#depression is real',
  ])('%j stays', (text) => {
    expect(own(text)).toBe(text);
  });
});

describe('commands to other bots', () => {
  it.each([
    '!play i want to die',
    '-play kill myself slowed reverb',
    '!p suicide season',
    '/np',
    '/play kill me',
    '?tag suicide',
    '.lyrics i wanna die',
    ';;play kill everybody',
    '$wa die hard',
    '$roulette i want to die',
    '!someunknowncommand die',
    't!play i want to die',
    'm!p kill me',
    'k!profile',
    's!xyz die',
    't.play die',
    '+queue kill',
    '=play kill',
    '~play kill',
    '>play kill',
    '%play kill',
    ',lf suicidal thoughts',
    'pls search suicide',
    'owo hunt',
    '<@123> !play i want to die',
    '!play one\n!play two',
    '!urban kms',
    '?warn @ana told him to kill himself',
    '/help_now',
    '/sos',
    '/report@another_bot',
    '/\u200Bstart staff_1',
    '/play@music_bot i want to die',
    '/skip 3',
    '/roll 6',
  ])('%j says nothing of its author', (text) => {
    expect(own(text)).toBe('');
  });

  it.each([
    '! i want to die',
    '!i want to die',
    '!!! i want to die',
    '!!i want to die',
    '!help i want to die',
    '!sos i want to die',
    '!please i want to die',
    '!vent i want to die',
    '!mods i want to kill myself',
    '!confess i want to die',
    '!8ball should i kill myself',
    '- i want to die',
    '-i want to die',
    '? i want to die',
    '/srs i want to die',
    '/sos i want to die',
    '/sos@some_bot i want to die',
    '/unknown2 i want to die',
    '/stop i want to die',
    '!stop i can not do this anymore',
    '/start i want to die',
    '/i_want_to_die',
    '/suicidal',
    '/ i want to die',
    '/path/to/my death',
    '/vent i want to die',
    '/i want to die',
    '.anyway i want to die',
    '... i want to die',
    '-sigh- i want to die',
    '~cries~ i want to die',
    '$100 in debt and i want to die',
    'pls i want to die',
    'pls help i want to die',
    'pls kill me',
    'plz rob me of this life',
    'help!i want to die',
    'no!stop i want to die',
    'i want to die !play',
    'pk;e i want to end my life',
    '-- i want to die',
    '$$$ is all they want, i want to die',
  ])('%j is a person who speaks', (text) => {
    expect(own(text)).toBe(text);
  });

  it('only its own line is a command', () => {
    expect(own('!play numb\nI feel like I want to die')).toBe('I feel like I want to die');
  });
});

describe('titles and lyrics', () => {
  it.each([
    ['now playing: Suicidal Thoughts (remix)', ''],
    ['🎧 Now playing: I Want to Die', ''],
    ['np: kill me', ''],
    ['listening to: Suicide Season', ''],
    ['on repeat: I Wanna Die\nI am ok', 'I am ok'],
    ['Suicidal Thoughts (remix)', ''],
    ['Somebody - I Want to Die [Official Music Video]', ''],
    ['I want to die (slowed + reverb)', ''],
    ['I Wanna Die (feat. Somebody)', ''],
    ['🎵 I wanna die, I wanna die tonight, under the neon light 🎵', ''],
    ['♪ kill me now ♫', ''],
    ['🎶🎶 kill me\nkill me now 🎶🎶', ''],
    ['♪ kill me ♪ love this one', 'love this one'],
  ])('%j: %j', (text, words) => {
    expect(own(text)).toBe(words);
  });

  it.each([
    'i want to die 🎵',
    '🎵 i want to die',
    'listening to music 🎵 but i want to die 🎵',
    '🎵\n\nI want to die\n\n🎵',
    'now playing games because i want to die',
    'I want to die (posted a video)',
    'I want to die (not a song)',
    'I want to die (live)',
    '(remix)',
  ])('%j is a person who speaks', (text) => {
    expect(own(text)).toBe(text);
  });
});

describe('chats that were copied from elsewhere', () => {
  it.each([
    ['[12:03] anna: i want to die\n[12:04] ben: no', ''],
    ['[12:03 PM] anna: i want to die\n[12:04 PM] ben: no\nwhat do I say?', 'what do I say?'],
    ['[20.11.26, 12:03:01] Anna B: i want to die\n[20.11.26, 12:03:09] Ben: no', ''],
    ['20/11/2026, 12:03 - Anna: i want to die\nit is over\n20/11/2026, 12:04 - Ben: no', ''],
    ['Anna — Today at 12:03 PM\ni want to die\nBen — Yesterday at 12:04\nno\n\nIs she ok?', 'Is she ok?'],
    ['Anna — 20/11/2026 12:03\ni want to die\nBen — 20/11/2026 12:04\nno', ''],
    ['Anna, [20.11.2026 12:03]\ni want to die\n\nBen, [20.11.2026 12:04]\nno', ''],
    ['12:03 <anna> i want to die\n12:04 <ben> no', ''],
    ['Please read.\nAnna: i want to die\nBen: no\nAnna: yes', 'Please read.'],
    ['Anna: i want to die\nMe: I am here\nBen: no', 'Me: I am here'],
  ])('%j: %j', (text, words) => {
    expect(own(text)).toBe(words);
    expect(ownWords(text).withPasted).toContain('i want to die');
  });

  it.each([
    '[12:03] anna: i want to die',
    'Anna: i want to die',
    'Mood: bad\nSleep: none\nThoughts: i want to die',
    'Me: i want to die\nMum: get over it',
    'Edit: i want to die\nUpdate: still',
    'It was 12:03 when I woke\nand 12:10 when I cried',
    'Things I lost:\nhope: gone',
  ])('%j is a person who speaks', (text) => {
    expect(own(text)).toBe(text);
  });
});

describe('what the platform marks', () => {
  it('is left out, in any order, overlapping or outside of the text', () => {
    const text = 'abc def ghi';
    const marks = [
      { start: 8, end: 40 },
      { start: -5, end: 2 },
      { start: 1, end: 4 },
    ];
    expect(own(text, marks)).toBe('def');
  });
});

/** Pieces of every form, next to and inside of one another. */
const PIECES = [
  ...['> ', '>>> ', '>', '`', '``', '```', '\n', '\n\n', ' ', '  ', '[', '](https://a.com)', ']', '(', ')'],
  ...[
    'https://a.com/die',
    'www.a.com',
    '<@1>',
    '<:kms:1>',
    ':kms:',
    '@name',
    '||',
    '♪',
    '🎵',
    '!play',
    '!',
    '-',
    't!p',
  ],
  ...[
    'now playing: ',
    '[12:03] ',
    '12:03 - ',
    'Anna: ',
    'ben: ',
    ' — Today at 12:03',
    '(remix)',
    '[quote]',
    '[/quote]',
    '<t:1:R>',
    'pls ',
    'search',
    'word',
    'die',
    'I',
    '.',
    'é',
    '\uD83D',
  ],
];
const messages = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const spans = fc.array(
  fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) }),
  { maxLength: 3 },
);

describe('for every text', () => {
  it('own words stand in the message, in order, at the places that are named', () => {
    fc.assert(
      fc.property(messages, spans, (text, marks) => {
        const words = ownWords(text, marks);
        expect(words.offsets).toHaveLength(words.text.length);
        const found = inMessage(words, { start: 0, end: words.text.length });
        let end = 0;
        for (const span of found) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        const pieces = found.map((span) => text.slice(span.start, span.end)).join('');
        expect(pieces).toBe(withoutJoints(words));
      }),
      { numRuns: 1500 },
    );
  });

  it('own words are all own when they are read again', () => {
    fc.assert(
      fc.property(messages, spans, (text, marks) => {
        const once = ownWords(text, marks).text;
        expect(own(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('nothing of what a platform marks is left, but for white space between words', () => {
    fc.assert(
      fc.property(messages, spans, (text, marks) => {
        const words = ownWords(text, marks);
        for (const { start, end } of inMessage(words, { start: 0, end: words.text.length }))
          for (const mark of marks) {
            const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
            expect(text.slice(from, Math.max(from, to)).trim()).toBe('');
          }
      }),
    );
  });

  it('a place of the own words reaches from its first to its last one in the message', () => {
    const words = ownWords('I feel <:sad:1> so low');
    expect(words.text).toBe('I feel so low');
    expect(inMessage(words, { start: 2, end: 9 })).toEqual([
      { start: 2, end: 6 },
      { start: 16, end: 18 },
    ]);
    expect(reachInMessage(words, { start: 2, end: 9 })).toEqual({ start: 2, end: 18 });
  });

  it('takes time in proportion to its length', () => {
    const units = [
      ...PIECES,
      'a',
      '.',
      ' \t',
      '<',
      '<@',
      '](',
      '[a](',
      '> a\n',
      'a.b.',
      ':a',
      '"',
      '\n\n',
      '♪ a ',
      '(remix)\n',
      '[12:03] a: b\n',
      'a — 12:03\n',
    ];
    const time = (text: string): number => {
      const runs = Array.from({ length: 9 }, () => {
        const before = process.cpuUsage().user;
        ownWords(text);
        return process.cpuUsage().user - before;
      });
      return Math.min(...runs);
    };
    for (const unit of units) {
      const [short, long] = [8_000, 64_000].map((size) => time(unit.repeat(Math.ceil(size / unit.length))));
      expect(long, unit).toBeLessThan(40_000 + 24 * (short ?? 0));
    }
  });
});

function withoutJoints({ text, offsets }: ReturnType<typeof ownWords>): string {
  return offsets.map((at, index) => (at < 0 ? '' : text.charAt(index))).join('');
}

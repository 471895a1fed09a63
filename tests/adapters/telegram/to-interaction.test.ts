import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChoice, writeChoice } from '#adapters/telegram/menu-data.ts';
import { toActor, toPress } from '#adapters/telegram/to-interaction.ts';
import { commands } from '#bot/commands/index.ts';
import type { Place } from '#core/model/message.ts';
import { COMMANDS } from '#tests/doubles/telegram/bot.ts';
import { hostileText } from '#tests/support/arbitrary-messages.ts';
import { toTelegramName, parseCommand } from '#adapters/telegram/written-command.ts';

const here = { channelId: 'telegram:-100', threadId: 'telegram:-100:7' } as const;
const parse = (text: string, isAlone = false) =>
  parseCommand(text, { ownName: 'Attune_Bot', definitions: COMMANDS, isAlone, here });
const AT = new Date('2026-03-02T12:00:00Z');

describe('a written command', () => {
  it('is known with a hyphen, an underscore, capitals and the bot’s name', () => {
    for (const text of [
      '/help_now',
      '/help-now',
      '/HELP_NOW',
      '/help_now@attune_bot',
      ' /help_now ',
      '/\u200Bhelp_now',
    ])
      expect(parse(text)).toEqual({ command: 'help-now', subcommand: null, options: {} });
  });

  it('fills its options in their order; the last takes the rest of the line', () => {
    expect(parse('/report 12w the quiet corner')?.options).toEqual({
      period: '12w',
      channel: 'the quiet corner',
    });
    expect(parse('/report')?.options).toEqual({});
    expect(parse('/coaching quiet-hours 22 7')).toEqual({
      command: 'coaching',
      subcommand: 'quiet-hours',
      options: { from: '22', to: '7' },
    });
    expect(parse('/coaching ON')?.subcommand).toBe('on');
    expect(parse('/coaching maybe')).toMatchObject({ subcommand: null, unread: 'maybe' });
    expect(parse('/help_now Germany')).toMatchObject({ command: 'help-now', unread: 'Germany' });
  });

  it('names a channel by its last word: here, or # and the number of a topic', () => {
    const optionsOf = (text: string, place: Place = here) =>
      parseCommand(text, {
        ownName: 'Attune_Bot',
        definitions: commands.map(({ definition }) => definition),
        isAlone: false,
        here: place,
      })?.options;
    const [channel, other] = ['telegram:-100:7', 'telegram:-100:12'];
    expect(optionsOf('/report week here')).toEqual({ period: 'week', channel });
    expect(optionsOf('/report HERE')).toEqual({ channel });
    expect(optionsOf('/report 6 weeks #12')).toEqual({ period: '6 weeks', channel: other });
    expect(optionsOf('/report here', { ...here, threadId: null })).toEqual({ channel: 'telegram:-100' });
    expect(optionsOf('/unanswered here')).toEqual({ channel });
    expect(optionsOf('/config view #12')).toEqual({ channel: other });
    expect(optionsOf('/config reset mode here')).toEqual({ key: 'mode', channel });
    expect(optionsOf('/config set conversation-window 20 here')).toEqual({
      key: 'conversation-window',
      value: '20',
      channel,
    });
    expect(optionsOf('/config set channels 7 12')).toEqual({ key: 'channels', value: '7 12' });
    expect(optionsOf('/config set staff-channel #12')).toEqual({ key: 'staff-channel', value: '#12' });
    expect(optionsOf('/config import {"mode": "coach"}')).toEqual({ json: '{"mode": "coach"}' });
  });

  it('to another bot is none', () => {
    expect(parse('/help_now@other_bot')).toBeNull();
  });

  it('that nobody knows is one only if it can be meant for no other bot', () => {
    expect(parse('/roll 6')).toBeNull();
    expect(parse('/roll@attune_bot 6')).toEqual({ command: 'roll', subcommand: null, options: {} });
    expect(parse('/roll 6', true)?.command).toBe('roll');
  });

  it('/start carries what stood in the link', () => {
    expect(parse('/start@attune_bot setup')).toEqual({
      command: 'start',
      subcommand: null,
      options: { payload: 'setup' },
    });
    expect(parse('/start')?.options).toEqual({});
  });

  it.each(['', '/', 'help', ' no /help_now', '/help/now', '// help'])('is not %j', (text) => {
    expect(parse(text, true)).toBeNull();
  });

  it('is found with the same words whatever stands around them', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9_.,:-]{1,20}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom(' ', '  ', '\n', '\t'), (words, gap) => {
        const parsed = parse(['/report', ...words].join(gap));
        expect(parsed?.command).toBe('report');
        expect(Object.values(parsed?.options ?? {}).join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it('is found or not, but never fails, whatever people write', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, isAlone) => {
        for (const written of [text, `/${text}`, `/report ${text}`, `/start ${text}`]) {
          const parsed = parse(written, isAlone);
          if (parsed !== null) expect(toTelegramName(parsed.command)).toMatch(/^[a-z0-9_]{1,32}$/);
        }
      }),
    );
  });
});

describe('who acts on Telegram', () => {
  const standing = { isAdmin: false, isStaff: false };

  it('in private belongs to no community yet', () => {
    expect(toActor({ chat: { id: 42, type: 'private' } }, { id: 42 }, standing, AT)).toEqual({
      platform: 'telegram',
      communityId: null,
      channelId: 'telegram:42',
      threadId: null,
      userId: 'telegram:42',
      isAdmin: false,
      isStaff: false,
      inPrivate: true,
      at: AT,
    });
  });

  it('in a topic is there', () => {
    const message = { chat: { id: -100, type: 'supergroup' }, message_thread_id: 7 };
    expect(toActor(message, { id: 42 }, standing, AT).threadId).toBeNull();
    expect(toActor({ ...message, is_topic_message: true }, { id: 42 }, standing, AT)).toMatchObject({
      communityId: 'telegram:-100',
      threadId: 'telegram:-100:7',
      inPrivate: false,
    });
  });
});

describe('the data of a button on Telegram', () => {
  const actor = toActor(
    { chat: { id: 42, type: 'private' } },
    { id: 42 },
    { isAdmin: false, isStaff: false },
    AT,
  );
  const id = fc.stringMatching(/^[A-Za-z0-9:_-]{1,20}$/);
  const value = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9:_/+.-]{1,30}$/),
    fc.integer({ min: -(2 ** 52), max: 2 ** 52 }).map((chat) => `telegram:${chat}`),
  );

  it('brings an entry of a menu back', () => {
    fc.assert(
      fc.property(id, value, fc.boolean(), (menu, chosen, several) => {
        const choice = { id: menu, value: chosen, several };
        const data = writeChoice(choice);
        expect(data === null ? choice : readChoice(data)).toEqual(choice);
      }),
    );
  });

  it('is never longer than Telegram takes', () => {
    expect(writeChoice({ id: 'a'.repeat(40), value: 'b'.repeat(23), several: false })).toHaveLength(64);
    expect(writeChoice({ id: 'a'.repeat(40), value: 'b'.repeat(24), several: false })).toBeNull();
    expect(writeChoice({ id: 'a'.repeat(40), value: 'é'.repeat(12), several: false })).toBeNull();
  });

  it('of a plain button is its id', () => {
    expect(toPress('nudge:yes:1', actor)).toEqual({ kind: 'button', actor, id: 'nudge:yes:1' });
  });

  it('of a menu for several values is read together with what is chosen', () => {
    const keyboard = {
      inline_keyboard: [
        [{ text: '✓ a', callback_data: 'm~a' }],
        [{ text: 'b', callback_data: 'm~b' }],
        [{ text: '✓ other', callback_data: 'other~x' }],
        [{ text: '✓ only a label', callback_data: 'plain' }],
      ],
    };
    expect(toPress('m~b', actor, keyboard)).toMatchObject({ kind: 'choice', id: 'm', values: ['a', 'b'] });
    expect(toPress('m~a', actor, keyboard)).toMatchObject({ values: [] });
    expect(toPress('m~a', actor)).toMatchObject({ values: ['a'] });
  });
});

import { ComponentType } from 'discord.js';
import { describe, expect } from 'vitest';
import { CHANNELS, PEOPLE } from '#tests/doubles/discord/discord-double.ts';
import { chooses, presses, runsCommand, submits } from '#tests/doubles/discord/interactions.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import { answered, isEdited, isFollowedUp, isForm } from '#tests/doubles/discord/waits.ts';
import { eventually } from '#tests/support/eventually.ts';
import { says } from '#tests/support/replies.ts';
import { asId } from '#tests/support/ids.ts';

const it = discordTests();
const { ana } = PEOPLE;
const { general, forum } = CHANNELS;

describe('a button', () => {
  it('changes its message when the answer replaces it', async ({ discord, bot }) => {
    bot.behaviour.onInteraction = () => Promise.resolve(says('Thank you.', { replaces: true }));
    const asked = await presses(discord, { user: ana }, 'nudge:helpful:1');
    const answer = await answered(discord, asked, isEdited);
    expect(answer).toMatchObject({
      acknowledged: 'as update',
      edited: [{ text: 'Thank you.', buttons: [] }],
    });
    expect(answer.followedUp).toEqual([]);
    expect(bot.interactions[0]).toMatchObject({ kind: 'button', id: 'nudge:helpful:1' });
  });

  it('keeps what can be pressed where everybody sees it, however long the answer is', async ({
    discord,
    bot,
  }) => {
    const runs = [{ text: 'One more message of the conversation. '.repeat(50) }];
    const blocks = Array.from({ length: 3 }, () => ({ kind: 'paragraph' as const, runs }));
    const buttons = [[{ id: 'alert:handled:1', label: 'Handled', style: 'plain' as const }]];
    bot.behaviour.onInteraction = () =>
      Promise.resolve({ ...says('', { replaces: true }), message: { blocks, buttons } });
    const asked = await presses(discord, { user: ana }, 'alert:seen:1');
    const answer = await answered(discord, asked, ({ followedUp }) => followedUp.length === 2);
    expect(answer.edited[0]?.buttons).toHaveLength(1);
    expect(answer.followedUp).toMatchObject([
      { onlyForThem: true, buttons: [] },
      { onlyForThem: true, buttons: [] },
    ]);
  });

  it('gets a private message and leaves its own alone otherwise', async ({ discord }) => {
    const asked = await presses(discord, { user: ana }, 'consent:in');
    const answer = await answered(discord, asked, isFollowedUp);
    expect(answer).toMatchObject({ edited: [], followedUp: [{ text: 'done', onlyForThem: true }] });
  });

  it('opens a form at once where it has one, and the form is answered', async ({ discord, bot }) => {
    bot.behaviour.formFor = (id) => ({
      id,
      title: 'Your words',
      fields: [
        { name: 'note', label: 'Note', value: 'so far', multiline: true, required: false, maxLength: 200 },
      ],
    });
    const asked = await presses(discord, { user: ana }, 'feedback:write');
    const { form } = await answered(discord, asked, isForm);
    expect(form).toEqual({
      id: 'feedback:write',
      title: 'Your words',
      fields: [{ name: 'note', value: 'so far' }],
    });
    expect(bot.interactions).toEqual([]);
    const sent = await submits(discord, { user: ana }, 'feedback:write', { note: 'all good' });
    await answered(discord, sent, isEdited);
    expect(bot.interactions[0]).toMatchObject({
      kind: 'form',
      id: 'feedback:write',
      values: { note: 'all good' },
    });
  });
});

describe('a menu', () => {
  it('hands over what was chosen', async ({ discord, bot }) => {
    const asked = await chooses(discord, { user: ana }, 'setup:language', ['en']);
    await answered(discord, asked, isFollowedUp);
    expect(bot.interactions[0]).toMatchObject({ kind: 'choice', id: 'setup:language', values: ['en'] });
  });

  it('hands over channels by their ids', async ({ discord, bot }) => {
    await chooses(discord, { user: ana }, 'setup:channels', [general, forum], ComponentType.ChannelSelect);
    await eventually(() => {
      expect(bot.interactions[0]).toMatchObject({
        kind: 'choice',
        values: [`discord:${general}`, `discord:${forum}`],
      });
    });
  });

  it('can stand under an answer', async ({ discord, bot }) => {
    const options = [
      { value: 'en', label: 'English', chosen: true },
      { value: 'de', label: 'German', chosen: false },
    ];
    const menu = { id: 'setup:language', placeholder: 'Language', minimum: 1, maximum: 1 };
    const channels = { id: 'setup:channels', placeholder: 'Channels', minimum: 0, maximum: 25 };
    bot.behaviour.onInteraction = () =>
      Promise.resolve({
        ...says('Choose.'),
        menus: [
          { ...menu, source: { kind: 'options', options } },
          { ...channels, source: { kind: 'channels', chosen: [asId(`discord:${general}`)] } },
        ],
      });
    const asked = await runsCommand(discord, { user: ana }, 'setup');
    const { edited: shown } = await answered(discord, asked, isEdited);
    expect(shown[0]?.menus).toEqual([
      { id: 'setup:language', values: ['en', 'de'] },
      { id: 'setup:channels', values: [] },
    ]);
  });
});

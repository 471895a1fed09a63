import { describe, expect } from 'vitest';
import { DRAFT_COMMAND_NAME } from '#adapters/discord/to-interaction.ts';
import { CHANNELS, PEOPLE } from '#tests/doubles/discord/discord-double.ts';
import { submits, usesMessageCommand } from '#tests/doubles/discord/interactions.ts';
import { discordTests } from '#tests/doubles/discord/open.ts';
import { opensThread } from '#tests/doubles/discord/people.ts';
import { answered, isEdited, isForm } from '#tests/doubles/discord/waits.ts';

const it = discordTests();
const { ana } = PEOPLE;

describe('"Coach my reply" on a message', () => {
  it('opens the form with the post in it, and answers the draft privately', async ({ discord, bot }) => {
    const target = { author: PEOPLE.ben, text: 'I cannot sleep any more.' };
    const asked = await usesMessageCommand(discord, { user: ana }, DRAFT_COMMAND_NAME, target);
    const { form } = await answered(discord, asked, isForm);
    expect(form?.fields).toEqual([
      { name: 'post', value: 'I cannot sleep any more.' },
      { name: 'draft', value: '' },
    ]);
    const sent = await submits(discord, { user: ana }, form?.id ?? '', {
      post: 'I cannot sleep any more.',
      draft: 'That sounds exhausting.',
    });
    const answer = await answered(discord, sent, isEdited);
    expect(answer.acknowledged).toBe('privately');
    expect(bot.interactions).toMatchObject([
      { kind: 'draft', seekerPost: 'I cannot sleep any more.', draft: 'That sounds exhausting.' },
    ]);
  });

  it('opens it with the title in front on the first message of a forum post', async ({ discord }) => {
    const id = await opensThread(discord, CHANNELS.forum, PEOPLE.ben, true, 'Awake again');
    const target = { id, author: PEOPLE.ben, text: 'It is four o’clock.' };
    const where = { user: ana, channel: id, threadOf: CHANNELS.forum, channelName: 'Awake again' };
    const asked = await usesMessageCommand(discord, where, DRAFT_COMMAND_NAME, target);
    const { form } = await answered(discord, asked, isForm);
    expect(form?.fields[0]).toEqual({ name: 'post', value: 'Awake again\n\nIt is four o’clock.' });
  });
});

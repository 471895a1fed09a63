import { expect } from 'vitest';
import type { ChatEvent } from '#core/model/message.ts';
import { eventually } from '#tests/support/eventually.ts';
import { answerTo, type Answer } from './answers.ts';
import type { Bot } from './bot.ts';
import { CHANNELS, PEOPLE, type DiscordDouble } from './discord-double.ts';
import type { Asked } from './interactions.ts';
import { writes, type Post } from './people.ts';

/** Everything that came in of a server until now: waits for one more message there, of which we know that it arrives. */
export async function eventsSoFar(
  discord: DiscordDouble,
  bot: Bot,
  place: Partial<Post> = {},
): Promise<ChatEvent[]> {
  const last = { author: PEOPLE.ben, channel: CHANNELS.general, text: 'That was all.', ...place };
  const id = await writes(discord, last);
  await eventually(() => {
    expect(bot.events.at(-1)).toMatchObject({ message: { id: `discord:${id}` } });
  });
  return bot.events.slice(0, -1);
}

/** What the person has been shown once it is all there. */
export async function answered(
  discord: DiscordDouble,
  asked: Asked,
  isThere: (answer: Answer) => boolean,
): Promise<Answer> {
  await eventually(() => {
    expect(isThere(answerTo(discord, asked))).toBe(true);
  });
  return answerTo(discord, asked);
}

export const isEdited = ({ edited }: Answer): boolean => edited.length > 0;
export const isFollowedUp = ({ followedUp }: Answer): boolean => followedUp.length > 0;
export const isForm = ({ acknowledged }: Answer): boolean => acknowledged === 'form';

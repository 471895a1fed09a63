import { ComponentType } from 'discord.js';
import { answerTo } from '#tests/doubles/discord/answers.ts';
import { CHANNELS, type DiscordDouble, MANAGE_SERVER } from '#tests/doubles/discord/discord-double.ts';
import {
  chooses,
  presses,
  runsCommand,
  submits,
  usesMessageCommand,
  type Asked,
  type GivenOption,
  type Where,
} from '#tests/doubles/discord/interactions.ts';
import type { DiscordNames } from './discord-names.ts';
import { localeOf } from './people.ts';
import type { Shown, Transcript } from './transcript.ts';
import { quiet, until } from './waiting.ts';

const ADMINS = ['Mara'];
const TEXT_OPTION = 3;
const SUBCOMMAND = 1;

/** What people ask of the bot; each waits for the answer. */
export interface DiscordCommands {
  command(name: string, command: string, sub?: string, options?: Record<string, string>): Promise<void>;
  /** Presses the latest button with this label that the person sees for themselves or in the channel. */
  presses(name: string, label: string, channel?: string): Promise<void>;
  selects(name: string, placeholder: string, values: readonly string[]): Promise<void>;
  /** Asks for coaching of a draft to somebody's post. */
  coaches(name: string, post: { author: string; text: string }, draft: string): Promise<void>;
  /** Sends a form that was opened. */
  fillsIn(name: string, form: string, values: Record<string, string>): Promise<void>;
  /** Sends the form with the draft. */
  sendsDraft(name: string, post: string, draft: string): Promise<void>;
}

/** @param flush writes down what the bot has sent */
export function discordCommands(
  double: DiscordDouble,
  { id, places, asked }: DiscordNames,
  transcript: Transcript,
  flush: () => void,
): DiscordCommands {
  const where = (name: string, channel: string = CHANNELS.general): Where => ({
    user: id(name),
    channel,
    ...(channel === double.privateChat(id(name)) && { server: null }),
    ...(localeOf(name) === 'de' && { locale: 'de' }),
    ...(ADMINS.includes(name) && { permissions: MANAGE_SERVER }),
  });
  const answered = async (name: string, asking: Promise<Asked>): Promise<void> => {
    const given = await asking;
    asked.set(given.token, { ...given, name });
    await until(`an answer to ${name}`, () => {
      const { form, edited, followedUp } = answerTo(double, given);
      return form !== null || edited.length + followedUp.length > 0;
    });
    await quiet(() => double.requests.length);
    flush();
  };
  const findLast = <T>(name: string, pick: (shown: Shown) => T | undefined, channel = ''): T => {
    flush();
    const seen = [name, places.get(channel)];
    for (const shown of [...transcript.shown].reverse()) {
      const found = shown.platform === 'Discord' && seen.includes(shown.to) ? pick(shown) : undefined;
      if (found !== undefined) return found;
    }
    throw new Error(`${name} does not see that on Discord`);
  };
  const sendsDraft = (name: string, post: string, draft: string): Promise<void> =>
    answered(name, submits(double, where(name), 'draft', { post, draft }));

  return {
    sendsDraft,
    fillsIn: (name, form, values) => answered(name, submits(double, where(name), form, values)),
    command: (name, command, sub, options = {}) => {
      const given: GivenOption[] = Object.entries(options).map(([key, value]) => ({
        name: key,
        type: TEXT_OPTION,
        value,
      }));
      const all = sub === undefined ? given : [{ name: sub, type: SUBCOMMAND, options: given }];
      return answered(name, runsCommand(double, where(name), command, all));
    },
    presses: (name, label, channel) => {
      const button = findLast(name, ({ buttons }) => buttons.find((known) => known.label === label), channel);
      return answered(name, presses(double, where(name, channel), button.id));
    },
    selects: (name, placeholder, values) => {
      const menu = findLast(name, ({ menus }) => menus.find((known) => known.placeholder === placeholder));
      const type = menu.options.length === 0 ? ComponentType.ChannelSelect : ComponentType.StringSelect;
      return answered(name, chooses(double, where(name), menu.id, values, type));
    },
    coaches: async (name, { author, text }, draft) => {
      const post = { author: id(author), text };
      await answered(name, usesMessageCommand(double, where(name), 'Coach my reply', post));
      await sendsDraft(name, text, draft);
    },
  };
}

import { createDiscord } from '#adapters/discord/platform.ts';
import type {
  ChatPlatform,
  CommandDefinition,
  Form,
  Interaction,
  Missed,
  Reply,
} from '#core/ports/platform.ts';
import type { AttuneError } from '#core/model/errors.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { draftForm } from '#core/texts/draft-form.ts';
import { says } from '#tests/support/replies.ts';
import { TOKEN, type DiscordDouble } from './discord-double.ts';

/** What a command would do; tests set it. */
export interface Behaviour {
  onEvent: (event: ChatEvent) => Promise<void>;
  missedIn: (communityId: CommunityId) => Promise<Missed | null>;
  onInteraction: (interaction: Interaction) => Promise<Reply>;
  formFor: (buttonId: string) => Form | null;
}

/** The bot's Discord side, started, with everything it reported. */
export interface Bot {
  platform: ChatPlatform;
  events: ChatEvent[];
  interactions: Interaction[];
  fatal: AttuneError[];
  log: { event: string; fields: Record<string, unknown> }[];
  behaviour: Behaviour;
}

/** A program that does nothing and answers "done": what stands behind the bot until a test says otherwise. */
export const resting = (): Behaviour => ({
  onEvent: () => Promise.resolve(),
  missedIn: () => Promise.resolve(null),
  onInteraction: () => Promise.resolve(says('done')),
  formFor: () => null,
});

export interface BotOptions {
  token?: string;
  shardIds?: readonly number[];
  shardCount?: number;
  commands?: readonly CommandDefinition[];
  now?: () => Date;
}

/** The platform, not started yet. */
export function createBot(
  discord: DiscordDouble,
  options: BotOptions = {},
): Bot & { start(): Promise<void> } {
  const bot: Omit<Bot, 'platform'> = {
    events: [],
    interactions: [],
    fatal: [],
    log: [],
    behaviour: resting(),
  };
  const platform = createDiscord({
    token: options.token ?? TOKEN,
    apiUrl: discord.url,
    shardIds: options.shardIds ?? null,
    shardCount: options.shardCount ?? null,
    draftForm,
    now: options.now ?? (() => new Date()),
    log: (_level, event, fields = {}) => bot.log.push({ event, fields }),
    onFatal: (error) => bot.fatal.push(error),
    wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
  });
  const start = (): Promise<void> =>
    platform.start({
      onEvent: async (event) => {
        await bot.behaviour.onEvent(event);
        bot.events.push(event);
      },
      missedIn: (communityId) => bot.behaviour.missedIn(communityId),
      onInteraction: (interaction) => {
        bot.interactions.push(interaction);
        return bot.behaviour.onInteraction(interaction);
      },
      formFor: (buttonId) => bot.behaviour.formFor(buttonId),
      commands: options.commands ?? [],
    });
  return { ...bot, platform, start };
}

export async function startBot(discord: DiscordDouble, options: BotOptions = {}): Promise<Bot> {
  const bot = createBot(discord, options);
  await bot.start();
  return bot;
}

import { createTelegram } from '#adapters/telegram/platform.ts';
import type { AttuneError } from '#core/model/errors.ts';
import type { ChatPlatform, CommandDefinition, Form, Interaction, Reply } from '#core/ports/platform.ts';
import type { ChatEvent } from '#core/model/message.ts';
import { says } from '#tests/support/replies.ts';
import { TOKEN, type TelegramDouble } from './telegram-double.ts';

export interface Behaviour {
  onEvent: (event: ChatEvent) => Promise<void>;
  onInteraction: (interaction: Interaction) => Promise<Reply>;
  formFor: (buttonId: string) => Form | null;
}

/** The bot's Telegram side with everything it reported. */
export interface Bot {
  platform: ChatPlatform;
  events: ChatEvent[];
  interactions: Interaction[];
  fatal: AttuneError[];
  log: { event: string; fields: Record<string, unknown> }[];
  /** How long it would have waited between two attempts, in milliseconds. */
  pauses: number[];
  /** What the program behind it would do; tests set it. */
  behaviour: Behaviour;
  start(): Promise<void>;
}

const command = (name: string, more: Partial<CommandDefinition> = {}): CommandDefinition => ({
  name,
  description: `What ${name} does`,
  audience: 'everyone',
  options: [],
  subcommands: [],
  ...more,
});

const textOption = (name: string) => ({ name, description: name, required: false, kind: 'text' as const });

const CHANNEL_OPTION = { ...textOption('channel'), kind: 'channel' as const };
const FILE_OPTION = { ...textOption('file'), kind: 'file' as const };

export const COMMANDS: readonly CommandDefinition[] = [
  command('help-now'),
  command('report', { audience: 'staff', options: [textOption('period'), textOption('channel')] }),
  command('setup', { audience: 'admin' }),
  command('config', {
    audience: 'admin',
    subcommands: [
      { name: 'set', description: 'Change', options: [textOption('key'), textOption('value')] },
      { name: 'view', description: 'See', options: [CHANNEL_OPTION] },
      { name: 'import', description: 'Take over', options: [textOption('json'), FILE_OPTION] },
    ],
  }),
  command('coaching', {
    subcommands: [
      { name: 'on', description: 'Start', options: [] },
      { name: 'quiet-hours', description: 'When not', options: [textOption('from'), textOption('to')] },
    ],
  }),
];

const NOW = new Date('2026-03-02T12:00:00Z');

export interface BotOptions {
  token?: string;
  webhook?: { url: string; secret: string };
}

/** The platform over a double, not started yet. Pauses between attempts end at once. */
export function createBot(telegram: TelegramDouble, options: BotOptions = {}): Bot {
  const bot: Omit<Bot, 'platform' | 'start'> = {
    events: [],
    interactions: [],
    fatal: [],
    log: [],
    pauses: [],
    behaviour: {
      onEvent: () => Promise.resolve(),
      onInteraction: () => Promise.resolve(says('done')),
      formFor: () => null,
    },
  };
  const platform = createTelegram({
    token: options.token ?? TOKEN,
    apiUrl: telegram.url,
    webhook: options.webhook ?? null,
    now: () => NOW,
    log: (_level, event, fields = {}) => {
      bot.log.push({ event, fields });
    },
    onFatal: (error) => {
      bot.fatal.push(error);
    },
    wait: (milliseconds) => {
      bot.pauses.push(milliseconds);
      return new Promise((resolve) => setTimeout(resolve, 5));
    },
  });
  const start = (): Promise<void> =>
    platform.start({
      onEvent: async (event) => {
        await bot.behaviour.onEvent(event);
        bot.events.push(event);
      },
      missedIn: () => Promise.resolve(null),
      onInteraction: (interaction) => {
        bot.interactions.push(interaction);
        return bot.behaviour.onInteraction(interaction);
      },
      formFor: (id) => bot.behaviour.formFor(id),
      commands: COMMANDS,
    });
  return { ...bot, platform, start };
}

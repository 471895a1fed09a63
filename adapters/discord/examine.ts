import {
  ApplicationFlags,
  ApplicationFlagsBitField,
  DiscordAPIError,
  REST,
  Routes,
  type APIApplication,
} from 'discord.js';
import type { Finding } from '#core/ports/platform.ts';
import type { DiscordOptions } from './client.ts';
import { TOKEN_REFUSED } from './connection.ts';

const SUBJECT = 'Discord';

/** Whether the application may read message text, by its flags. */
export function checkIntent(flags: number): Finding {
  const field = new ApplicationFlagsBitField(flags);
  const allowed = field.any([
    ApplicationFlags.GatewayMessageContent,
    ApplicationFlags.GatewayMessageContentLimited,
  ]);
  if (allowed)
    return { level: 'ok', subject: SUBJECT, message: 'the token works and message text may be read' };
  return {
    level: 'fault',
    subject: SUBJECT,
    message: 'Switch on "Message Content Intent" for the bot in the Discord developer portal (Bot page).',
  };
}

/** Checks token and intent without connecting to the gateway. */
export async function examineDiscord(options: Pick<DiscordOptions, 'token' | 'apiUrl'>): Promise<Finding> {
  const rest = new REST({
    version: '10',
    retries: 1,
    ...(options.apiUrl !== null && { api: options.apiUrl }),
  });
  rest.setToken(options.token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    return checkIntent(application.flags);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      return {
        level: 'fault',
        subject: SUBJECT,
        message: TOKEN_REFUSED,
      };
    return {
      level: 'fault',
      subject: SUBJECT,
      message: 'Discord cannot be reached: check the network, or DISCORD_API_URL.',
    };
  }
}

/** The application's id, which a bot token starts with; null when the token is of another form. */
export function applicationIdOf(token: string): string | null {
  const id = Buffer.from(token.split('.', 1)[0] ?? '', 'base64').toString('utf8');
  return /^\d{15,22}$/.test(id) ? id : null;
}

import type { Writable } from 'node:stream';
import { applicationIdOf, examineDiscord } from '#adapters/discord/examine.ts';
import { INTENT_NEEDS } from '#adapters/discord/intents.ts';
import { inviteLink, PERMISSION_NEEDS } from '#adapters/discord/permissions.ts';
import { botNameOf } from '#adapters/telegram/examine.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { Config } from '#bot/config/config.ts';

function discordSteps(token: string): string[] {
  const id = applicationIdOf(token);
  if (id === null)
    throw new AttuneError(
      'config',
      'DISCORD_TOKEN does not start with an application id: copy it again from the developer portal.',
    );
  return [
    'Discord: open this link as somebody who may manage the server.',
    `  ${inviteLink(id)}`,
    'It asks for:',
    ...PERMISSION_NEEDS.map((need) => `  - ${need.label}: ${need.reason}`),
    'Discord then tells it of these things; what is marked * has to be switched on in the developer portal:',
    ...INTENT_NEEDS.map(
      ({ name, isPrivileged, reason }) => `  - ${name}${isPrivileged ? '*' : ''}: ${reason}`,
    ),
    'Then type /setup in the server.',
  ];
}

async function telegramSteps(options: NonNullable<Config['telegram']>): Promise<string[]> {
  const name = await botNameOf(options);
  const add =
    name === null
      ? 'Add the bot to your group'
      : `Open https://t.me/${name}?startgroup=setup and choose your group`;
  return [
    'Telegram:',
    `  1. ${add}.`,
    '  2. Make it an admin without any rights, so that it is shown the messages and the reactions to them. (Or switch privacy mode off first: @BotFather, /setprivacy. Then it is shown the messages alone.)',
    '  3. Type /setup in the group.',
  ];
}

/** Prints how to add the bot to a community, for every platform that has a token. */
export async function invite(config: Config, output: Writable): Promise<void> {
  if (config.discord === null && config.telegram === null)
    throw new AttuneError(
      'config',
      'There is no bot to invite yet: set DISCORD_TOKEN or TELEGRAM_TOKEN in .env (see .env.example).',
    );
  if (config.discord !== null) {
    const finding = await examineDiscord(config.discord);
    const hint = finding.level === 'ok' ? [] : [`Before that: ${finding.message}`];
    output.write(`${[...discordSteps(config.discord.token), ...hint].join('\n')}\n`);
  }
  if (config.telegram !== null) output.write(`${(await telegramSteps(config.telegram)).join('\n')}\n`);
}

import { AttuneError } from '#core/model/errors.ts';
import { speaking } from '#core/texts/say.ts';
import type { DiscordOptions } from './client.ts';
import { applicationIdOf, examineDiscord } from './examine.ts';
import { INTENT_NEEDS } from './intents.ts';
import { inviteLink, PERMISSION_NEEDS } from './permissions.ts';

const say = speaking('en');

function steps(token: string): string[] {
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
    ...PERMISSION_NEEDS.map(({ label, reason }) => `  - ${say(label)}: ${say(reason)}`),
    'Discord then tells it of these things; what is marked * has to be switched on in the developer portal:',
    ...INTENT_NEEDS.map(
      ({ name, isPrivileged, reason }) => `  - ${name}${isPrivileged ? '*' : ''}: ${reason}`,
    ),
    'Then type /setup in the server.',
  ];
}

/**
 * How to add the bot to a server, line by line.
 * @throws AttuneError `config` when the token cannot be one
 */
export async function inviteToDiscord(options: Pick<DiscordOptions, 'token' | 'apiUrl'>): Promise<string[]> {
  const finding = await examineDiscord(options);
  const hint = finding.level === 'ok' ? [] : [`Before that: ${finding.message}`];
  return [...steps(options.token), ...hint];
}

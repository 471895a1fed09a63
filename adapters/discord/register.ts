import { createHash } from 'node:crypto';
import { ApplicationCommandType, Routes, type APIApplicationCommand, type Client } from 'discord.js';
import type { CommandDefinition } from '#core/ports/platform.ts';
import { toRegistration } from './commands.ts';
import { toFailure } from './deliver.ts';
import type { Log } from '#core/ports/log.ts';

/** The part of a command, sent or registered, that is compared. */
type Localizations = Readonly<Record<string, string | null | undefined>> | null | undefined;

interface Words {
  name: string;
  name_localizations?: Localizations;
  description_localizations?: Localizations;
}

export interface CommandShape extends Words {
  type?: number | undefined;
  description?: string | undefined;
  contexts?: readonly number[] | null | undefined;
  default_member_permissions?: string | null | undefined;
  options?: readonly OptionShape[] | undefined;
}

export interface OptionShape extends Words {
  type: number;
  description: string;
  required?: boolean | undefined;
  choices?:
    readonly { name: string; value: string | number; name_localizations?: Localizations }[] | undefined;
  channel_types?: readonly number[] | undefined;
  options?: readonly OptionShape[] | undefined;
}

/** By language, whatever the order; Discord gives null for none. */
const comparableWords = (localizations: Localizations): unknown =>
  Object.entries(localizations ?? {})
    .filter(([, words]) => typeof words === 'string')
    .sort(([a], [b]) => (a < b ? -1 : 1));

const inOtherLanguages = ({
  name_localizations: names,
  description_localizations: about,
}: Words): unknown[] => [comparableWords(names), comparableWords(about)];

const comparableOption = (option: OptionShape): unknown => [
  option.type,
  option.name,
  option.description,
  ...inOtherLanguages(option),
  option.required ?? false,
  (option.choices ?? []).map((choice) => [
    choice.name,
    choice.value,
    comparableWords(choice.name_localizations),
  ]),
  [...(option.channel_types ?? [])].sort((a, b) => a - b),
  (option.options ?? []).map(comparableOption),
];

const comparable = (command: CommandShape): unknown => [
  command.type ?? ApplicationCommandType.ChatInput,
  command.name,
  command.description ?? '',
  ...inOtherLanguages(command),
  [...(command.contexts ?? [])].sort((a, b) => a - b),
  command.default_member_permissions ?? null,
  (command.options ?? []).map(comparableOption),
];

/** The same for commands that behave alike, whatever Discord adds to them and in whatever order it lists them. */
export function registrationHash(commands: readonly CommandShape[]): string {
  const lines = commands.map((command) => JSON.stringify(comparable(command))).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * Registers the commands unless Discord already has exactly these. A failure is logged and leaves the bot running:
 * what was registered before goes on working.
 */
export async function registerCommands(
  client: Client<true>,
  definitions: readonly CommandDefinition[],
  log: Log,
): Promise<void> {
  const route = Routes.applicationCommands(client.application.id);
  // Left out of the list unless it is asked for.
  const query = new URLSearchParams({ with_localizations: 'true' });
  const wanted = toRegistration(definitions);
  const hash = registrationHash(wanted);
  try {
    const registered = (await client.rest.get(route, { query })) as APIApplicationCommand[];
    const changed = registrationHash(registered) !== hash;
    if (changed) await client.rest.put(route, { body: wanted });
    log('info', changed ? 'commands-registered' : 'commands-unchanged', {
      count: wanted.length,
      hash: hash.slice(0, 12),
    });
  } catch (error) {
    const { code, status } = toFailure(error);
    log('error', 'commands-not-registered', { code: code ?? null, status: status ?? null });
  }
}

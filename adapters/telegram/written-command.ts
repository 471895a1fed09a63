import type { CommandDefinition, OptionDefinition } from '#core/ports/platform.ts';
import type { Place } from '#core/model/message.ts';
import { ZERO_WIDTH_SPACE } from './to-chat-event.ts';

/** Telegram's command names have no hyphen. */
export const toTelegramName = (name: string): string => name.replaceAll('-', '_');

export interface ParsedCommand {
  command: string;
  subcommand: string | null;
  options: Record<string, string>;
  /** Words that it takes neither as a subcommand nor as an option. */
  unread?: string;
}

/** `here`, or `#` and the number of a topic. */
function placeNamed(word: string, { channelId, threadId }: Place): string | null {
  if (word.toLowerCase() === 'here') return threadId ?? channelId;
  const number = /^#(\d{1,20})$/.exec(word)?.[1];
  return number === undefined ? null : `${channelId}:${number}`;
}

/**
 * Words after the name fill the options in their order; the last one takes the rest of the line. A channel is named by
 * the last word, and only so, because other options may hold spaces; it never takes a word that another option needs.
 */
function fillOptions(
  definitions: readonly OptionDefinition[],
  words: readonly string[],
  here: Place,
): Record<string, string> {
  const channel = definitions.find(({ kind }) => kind === 'channel');
  const typed = definitions.filter(({ kind }) => kind === 'text' || kind === 'choice');
  const needed = typed.filter(({ required }) => required).length;
  const place = channel === undefined || words.length <= needed ? null : placeNamed(words.at(-1) ?? '', here);
  const rest = place === null ? words : words.slice(0, -1);
  const filled = typed.flatMap(({ name }, index) => {
    const given = index === typed.length - 1 ? rest.slice(index).join(' ') : (rest[index] ?? '');
    return given === '' ? [] : [[name, given] as const];
  });
  const named = place === null || channel === undefined ? [] : [[channel.name, place] as const];
  return Object.fromEntries([...filled, ...named]);
}

/** What a written command is read against. */
export interface CommandSurroundings {
  ownName: string;
  definitions: readonly CommandDefinition[];
  isAlone: boolean;
  here: Place;
}

const LETTERS = /^\/([a-z0-9_-]{1,32})(?:@(\w+))?(?:\s([\s\S]*))?$/i;

interface Written {
  name: string;
  words: string[];
  definition: CommandDefinition | undefined;
  sub: CommandDefinition['subcommands'][number] | undefined;
}

/**
 * A command to this bot, or null. A name that is not known is one only if the bot is named, because another bot of the
 * group may know it; in a private chat there is no other (`isAlone`).
 */
function readWritten(
  text: string,
  { ownName, definitions, isAlone }: Omit<CommandSurroundings, 'here'>,
): Written | null {
  const [, written, addressed, rest = ''] = LETTERS.exec(text.replaceAll(ZERO_WIDTH_SPACE, '').trim()) ?? [];
  if (written === undefined) return null;
  if (addressed !== undefined && addressed.toLowerCase() !== ownName.toLowerCase()) return null;
  const name = toTelegramName(written.toLowerCase());
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const definition = definitions.find((candidate) => toTelegramName(candidate.name) === name);
  const isOurs = definition !== undefined || name === 'start' || isAlone || addressed !== undefined;
  const sub = definition?.subcommands.find((candidate) => candidate.name === words[0]?.toLowerCase());
  return isOurs ? { name, words, definition, sub } : null;
}

/** A written command, or null for anything else. `/start payload` is a command too, with the option `payload`. */
export function parseCommand(text: string, surroundings: CommandSurroundings): ParsedCommand | null {
  const written = readWritten(text, surroundings);
  if (written === null) return null;
  const { name, words, definition, sub } = written;
  if (name === 'start') {
    const payload = words[0] ?? '';
    return { command: 'start', subcommand: null, options: payload === '' ? {} : { payload } };
  }
  if (definition === undefined) return { command: name, subcommand: null, options: {} };
  const takesWords = sub !== undefined || definition.options.length > 0;
  return {
    command: definition.name,
    ...(!takesWords && words.length > 0 && { unread: words.join(' ') }),
    subcommand: sub?.name ?? null,
    options: fillOptions(
      sub?.options ?? definition.options,
      sub === undefined ? words : words.slice(1),
      surroundings.here,
    ),
  };
}

/**
 * Whether a text is a command to this bot and nothing more. More words than the command takes are said to people:
 * "/help_now i want to die" asks for help, and has to be read as well.
 */
export function isOnlyCommand(text: string, surroundings: Omit<CommandSurroundings, 'here'>): boolean {
  const written = readWritten(text, surroundings);
  if (written === null) return false;
  const { name, words, definition, sub } = written;
  if (sub !== undefined) return sub.options.length > 0 || words.length === 1;
  return words.length <= (name === 'start' ? 1 : (definition?.options.length ?? 0));
}

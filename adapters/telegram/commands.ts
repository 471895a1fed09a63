import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Locale } from '#core/model/locale.ts';
import type { CommandDefinition } from '#core/ports/platform.ts';
import { shorten } from '#core/lib/fit-blocks.ts';
import { definitionIn, OTHER_LOCALES } from '#core/texts/definitions.ts';
import { toTelegramName } from './written-command.ts';

const MAX_DESCRIPTION_LENGTH = 256;

export interface CommandMenu {
  scope: BotCommandScope;
  /** Absent: for everybody whose language has no menu of its own. */
  language?: Locale;
  commands: BotCommand[];
}

const toEntry = ({ name, description }: CommandDefinition): BotCommand => ({
  command: toTelegramName(name),
  description: shorten(description, MAX_DESCRIPTION_LENGTH),
});

/**
 * The menus Telegram shows; names stay what is typed, descriptions are in each person's language. They protect nothing: who may use a command is checked at
 * each use.
 */
export function toMenus(definitions: readonly CommandDefinition[]): CommandMenu[] {
  const others = OTHER_LOCALES.flatMap((language) =>
    inScopes(definitions, (definition) => ({
      ...toEntry(definition),
      description: shorten(definitionIn(language, definition).description, MAX_DESCRIPTION_LENGTH),
    })).map((menu) => ({ ...menu, language })),
  );
  return [...inScopes(definitions, toEntry), ...others];
}

function inScopes(
  definitions: readonly CommandDefinition[],
  entryOf: (definition: CommandDefinition) => BotCommand,
): CommandMenu[] {
  const everyone = definitions.filter(({ audience }) => audience === 'everyone').map(entryOf);
  return [
    { scope: { type: 'all_private_chats' }, commands: everyone },
    { scope: { type: 'all_group_chats' }, commands: everyone },
    { scope: { type: 'all_chat_administrators' }, commands: definitions.map(entryOf) },
  ];
}

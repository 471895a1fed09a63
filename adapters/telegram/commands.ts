import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { CommandDefinition } from '#core/ports/platform.ts';
import { shorten } from '#core/lib/fit-blocks.ts';
import { toTelegramName } from './written-command.ts';

const MAX_DESCRIPTION_LENGTH = 256;

export interface CommandMenu {
  scope: BotCommandScope;
  commands: BotCommand[];
}

const toEntry = ({ name, description }: CommandDefinition): BotCommand => ({
  command: toTelegramName(name),
  description: shorten(description, MAX_DESCRIPTION_LENGTH),
});

/** The menus Telegram shows. They protect nothing: who may use a command is checked at each use. */
export function toMenus(definitions: readonly CommandDefinition[]): CommandMenu[] {
  const everyone = definitions.filter(({ audience }) => audience === 'everyone').map(toEntry);
  return [
    { scope: { type: 'all_private_chats' }, commands: everyone },
    { scope: { type: 'all_group_chats' }, commands: everyone },
    { scope: { type: 'all_chat_administrators' }, commands: definitions.map(toEntry) },
  ];
}

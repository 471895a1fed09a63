import { bareId } from './ids.ts';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  ChannelType,
  StringSelectMenuBuilder,
  type MessageActionRowComponentBuilder,
} from 'discord.js';
import { shorten } from '#core/lib/fit-blocks.ts';
import type { Menu } from '#core/ports/platform.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';

const MAX_LABEL_LENGTH = 80;

const MAX_BUTTONS_PER_ROW = 5;
const MAX_ROWS = 5;

const MAX_OPTIONS = 25;

const STYLES = {
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const satisfies Record<Button['style'], ButtonStyle>;

function buttonRow(buttons: readonly Button[]): ActionRowBuilder<MessageActionRowComponentBuilder> {
  return new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(
    buttons.map((button) =>
      new ButtonBuilder()
        .setCustomId(button.id)
        .setLabel(shorten(button.label, MAX_LABEL_LENGTH))
        .setStyle(STYLES[button.style]),
    ),
  );
}

function menuRow(menu: Menu): ActionRowBuilder<MessageActionRowComponentBuilder> {
  const row = new ActionRowBuilder<MessageActionRowComponentBuilder>();
  if (menu.source.kind === 'channels') {
    const channels = new ChannelSelectMenuBuilder()
      .setCustomId(menu.id)
      .setPlaceholder(shorten(menu.placeholder, 150))
      .setMinValues(menu.minimum)
      .setMaxValues(Math.min(menu.maximum, MAX_OPTIONS))
      .setChannelTypes(
        ChannelType.GuildText,
        ChannelType.GuildForum,
        ChannelType.GuildAnnouncement,
        ChannelType.PublicThread,
      )
      .setDefaultChannels(menu.source.chosen.slice(0, menu.maximum).map(bareId));
    return row.addComponents(channels);
  }
  const options = menu.source.options.slice(0, MAX_OPTIONS);
  return row.addComponents(
    new StringSelectMenuBuilder()
      .setCustomId(menu.id)
      .setPlaceholder(shorten(menu.placeholder, 150))
      .setMinValues(menu.minimum)
      .setMaxValues(Math.max(1, Math.min(menu.maximum, options.length)))
      .addOptions(
        options.map((option) => ({
          label: shorten(option.label, 100),
          value: option.value,
          default: option.chosen,
        })),
      ),
  );
}

/** As they are where they fit; otherwise buttons that stand alone on their row stand side by side. */
function fitting(rows: readonly (readonly Button[])[], most: number): (readonly Button[])[] {
  if (rows.length <= most) return [...rows];
  const packed: (readonly Button[])[] = [];
  let isOpen = false;
  for (const row of rows) {
    const last = packed.at(-1) ?? [];
    const joins = isOpen && row.length === 1 && last.length < MAX_BUTTONS_PER_ROW;
    if (joins) packed[packed.length - 1] = [...last, ...row];
    else packed.push(row);
    isOpen = row.length === 1;
  }
  return packed;
}

/** At most five rows of at most five; what does not fit into them is left out last. */
export function componentRows(
  message: OutgoingMessage,
  menus: readonly Menu[],
): ActionRowBuilder<MessageActionRowComponentBuilder>[] {
  const rows = (message.buttons ?? []).flatMap((row) =>
    Array.from({ length: Math.ceil(row.length / MAX_BUTTONS_PER_ROW) }, (_, index) =>
      row.slice(index * MAX_BUTTONS_PER_ROW, (index + 1) * MAX_BUTTONS_PER_ROW),
    ),
  );
  const fitted = fitting(rows, MAX_ROWS - menus.length);
  return [...menus.map(menuRow), ...fitted.map(buttonRow)].slice(0, MAX_ROWS);
}

import type { Menu, Reply } from '#core/ports/platform.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';

/** An answer that only the person who asked can read. */
export const privately = (message: OutgoingMessage, menus: readonly Menu[] = []): Reply => ({
  message,
  menus,
  visibility: 'private',
  replaces: false,
});

/** Changes the message whose button was pressed. */
export const inPlace = (message: OutgoingMessage, menus: readonly Menu[] = []): Reply => ({
  message,
  menus,
  visibility: 'private',
  replaces: true,
});

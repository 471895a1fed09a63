import { ComponentType, InteractionResponseType } from 'discord.js';
import type { Request } from '#tests/doubles/discord/front.ts';
import type { Shown } from './transcript.ts';

type Look = Pick<Shown, 'text' | 'buttons' | 'menus' | 'files' | 'fields'>;

interface Component {
  type: number;
  custom_id?: string;
  label?: string;
  placeholder?: string;
  value?: string;
  options?: { value: string; label: string }[];
  components?: Component[];
  component?: Component;
}

interface Message {
  content?: string | null;
  components?: Component[];
  attachments?: { filename?: string; description?: string }[];
}

interface Callback {
  type?: number;
  data?: { title: string; components: Component[] };
}

/** What Discord's client makes of escapes. */
const seen = (content: string): string =>
  content
    .replace(/\\([^\w\s])/g, '$1')
    .replaceAll('\u200B', '')
    .replace(/\]\(<([^>]*)>\)/g, '] ($1)');

const isButton = ({ type }: Component): boolean => type === ComponentType.Button.valueOf();

/** A message as people see it. */
export function messageLook({ body, files }: Request): Look {
  const { content, components = [], attachments = [] } = body as Message;
  const inside = components.flatMap((row) => row.components ?? []);
  return {
    text: seen(content ?? ''),
    buttons: inside.filter(isButton).map(({ custom_id: id = '', label = '' }) => ({ id, label })),
    menus: inside
      .filter((item) => !isButton(item))
      .map(({ custom_id: id = '', placeholder = '', options = [] }) => ({ id, placeholder, options })),
    files: files.map(({ name }, index) => ({
      name,
      altText: attachments[index]?.description ?? '(no words for it)',
    })),
    fields: [],
  };
}

/** A form as people see it; null when the first reaction to them was none. */
export function formLook({ body }: Request): Look | null {
  const { type, data } = body as Callback;
  if (type !== InteractionResponseType.Modal.valueOf() || data === undefined) return null;
  const fields = data.components.map(({ label = '', component }) => ({
    name: component?.custom_id ?? '',
    label,
    value: component?.value ?? '',
  }));
  return { text: data.title, buttons: [], menus: [], files: [], fields };
}

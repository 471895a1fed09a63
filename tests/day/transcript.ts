/** A message of the bot as one person or group sees it. */
export interface Shown {
  at: Date;
  platform: 'Discord' | 'Telegram';
  /** Who can see it. */
  to: string;
  /** How it came: a direct message, an answer, a change in place. */
  how: string;
  text: string;
  buttons: { id: string; label: string }[];
  menus: { id: string; placeholder: string; options: { value: string; label: string }[] }[];
  files: { name: string; altText: string }[];
  fields: { name: string; label: string; value: string }[];
}

export interface Transcript {
  shown: Shown[];
  note(text: string): void;
  show(message: Shown): void;
  text(): string;
}

const stamp = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');

function lines(message: Shown): string[] {
  const { at, platform, to, how, text, buttons, menus, files, fields } = message;
  return [
    `**${platform} → ${to}** (${how}, ${stamp(at)})`,
    '',
    '```text',
    text,
    ...fields.map(({ label, value }) => `[field] ${label}${value === '' ? '' : `: ${value}`}`),
    ...menus.map(
      ({ placeholder, options }) =>
        `[menu] ${placeholder}: ${options.length === 0 ? 'channels' : options.map(({ label }) => label).join(' | ')}`,
    ),
    ...(buttons.length === 0 ? [] : [buttons.map(({ label }) => `[ ${label} ]`).join(' ')]),
    ...files.map(({ name, altText }) => `[file ${name}] ${altText}`),
    '```',
    '',
  ];
}

export function createTranscript(now: () => Date, write: (text: string) => void): Transcript {
  const shown: Shown[] = [];
  const pieces: string[] = [];
  const add = (piece: string): void => {
    pieces.push(piece);
    write(piece);
  };
  return {
    shown,
    note: (text) => {
      add(`*${stamp(now())} — ${text}*\n\n`);
    },
    show: (message) => {
      shown.push(message);
      add(`${lines(message).join('\n')}\n`);
    },
    text: () => pieces.join(''),
  };
}

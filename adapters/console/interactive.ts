import { createInterface } from 'node:readline';

export interface Talk {
  /** Shown in front of what the person types. */
  prompt(): string;
  /** Somebody typed words; resolves when everything about them was shown. */
  say(text: string): Promise<void>;
  /** Somebody typed a slash and this; false ends the talk. */
  command(line: string): Promise<boolean>;
}

/**
 * Reads lines until a command ends the talk, or Ctrl-D, Ctrl-C or the end of the input does. Lines typed while an answer is
 * being worked on wait their turn.
 */
export async function converse(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  talk: Talk,
): Promise<void> {
  const lines = createInterface({ input, output, terminal: 'isTTY' in input && input.isTTY === true });
  let isOpen = true;
  lines.on('close', () => {
    isOpen = false;
  });
  const ask = (): void => {
    if (!isOpen) return;
    lines.setPrompt(talk.prompt());
    lines.prompt();
  };
  lines.on('SIGINT', () => {
    lines.close();
  });
  try {
    ask();
    for await (const line of lines) {
      if (!(await answer(talk, line.trim()))) break;
      ask();
    }
  } finally {
    lines.close();
    output.write('\n');
  }
}

async function answer(talk: Talk, line: string): Promise<boolean> {
  if (line === '') return true;
  if (line.startsWith('/')) return talk.command(line.slice(1));
  await talk.say(line);
  return true;
}

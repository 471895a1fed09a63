import { wrapText } from '#adapters/console/wrap.ts';
import { AttuneError } from '#core/model/errors.ts';

const WIDTH = 110;
const PLACE = /(<!-- day: (.+?) -->\n+```text\n)[^]*?(^```$)/gm;
/** What hangs below a message on its platform; a page shows pictures themselves. */
const FILE = /^\[file /;

/** The messages in a transcript of `npm run day`, in order. */
export const messagesIn = (transcript: string): string[] =>
  [...transcript.matchAll(/^```text\n([^]*?)\n```$/gm)].map(([, text = '']) => text);

/**
 * Renews what a page quotes of the day: the block below a line `<!-- day: PHRASE -->` becomes the first message that
 * holds the phrase.
 * @throws AttuneError where no message holds it
 */
export const withExcerpts = (page: string, messages: readonly string[]): string =>
  page.replace(PLACE, (_, before: string, phrase: string, after: string) => {
    const message = messages.find((text) => text.includes(phrase));
    if (message === undefined) throw new AttuneError('input', `No message of the day holds “${phrase}”.`);
    const lines = message.split('\n').filter((line) => !FILE.test(line));
    return `${before}${lines.flatMap(wrapLine).join('\n')}\n${after}`;
  });

/** Plain text: marks of strong words are left out. */
function wrapLine(line: string): string[] {
  if (line.trim() === '') return [''];
  const indent = line.startsWith('- ') ? '  ' : '';
  const lines = wrapText(line.replaceAll('**', ''), WIDTH - indent.length, { width: WIDTH, color: false });
  return lines.map((part, index) => (index === 0 ? part : indent + part));
}

import type { Span } from '#core/model/analysis.ts';
import { matchSpans } from './ranges.ts';

/** Discord's own signs: emoji of a server, mentions, channels, commands, times, addresses without a preview. */
const IN_ANGLES =
  /<(?:a?:\w{1,64}:\d{1,25}|@[!&]?\d{1,25}|#\d{1,25}|\/[^<>\n]{1,100}:\d{1,25}|t:-?\d{1,20}(?::[a-z])?|id:\w{1,32}|sound:[^<>\s]{1,80}|[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>]+)>/gi;
/** An address names its scheme, begins with "www.", or has a path: "everything hurts.com" stays. */
const ADDRESS =
  /(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[^\s<>]+|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|io|gg|tv|ly|be|me|app|dev|gov|edu|info|uk|de|fr|ca|au)\/[^\s<>]*/gi;
const AFTER_ADDRESS = /[.,!?;:'"”’)\]}*_~|]/;
/** An emoji's name between colons; without a letter it is a time. */
const EMOJI_NAME = /(?<!\w):(?=[\w+-]{0,32}[a-z])[\w+-]{2,32}:(?!\w)/gi;
const NAME = /(?<![\p{L}\p{N}_@./])@[\p{L}\p{N}_](?:[\p{L}\p{N}_]|\.(?=[\p{L}\p{N}_])){1,31}/gu;
/** Words in which "@" stands for a letter ("@live") are no names. */
const MASKED =
  /^@(?:live|lone|ll|lways|nymore|nything|ttempt\w{0,6}|nd|bout|gain|fraid|nxi\w{0,6}|buse\w{0,2})$/i;
/** Both bars of a spoiler go, the words between them stay. */
const SPOILER_BARS = /\|\|/g;

/** Signs within a line that are no words: emoji names, mentions, times, addresses, the bars of a spoiler. */
export function inlineSpans(text: string): Span[] {
  const names = matchSpans(text, NAME).filter(({ start, end }) => !MASKED.test(text.slice(start, end)));
  const bars = matchSpans(text, SPOILER_BARS);
  return [
    ...matchSpans(text, IN_ANGLES),
    ...matchSpans(text, ADDRESS).map((span) => withoutPunctuation(text, span)),
    ...matchSpans(text, EMOJI_NAME),
    ...names,
    ...bars.slice(0, bars.length - (bars.length % 2)),
  ];
}

function withoutPunctuation(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && AFTER_ADDRESS.test(text.charAt(last - 1))) last -= 1;
  return { start, end: last };
}

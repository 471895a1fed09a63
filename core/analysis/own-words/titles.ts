import type { Span } from '#core/model/analysis.ts';
import { linesOf } from './ranges.ts';

const NOTE = /[♩♪♫♬🎵🎶🎼]/u;
/** Notes, ends of lines (several where a line is empty), and whatever else is written. */
const LYRIC_PARTS = /(?<note>[♩♪♫♬🎵🎶🎼]\uFE0F?)|(?<line>\n(?:[^\S\n]*\n)*)|[^\s"“'*_~]/gu;
const ANNOUNCED =
  /^[^\p{L}\n]*(?:now playing\s*(?:[:：–—-]|["“]|$)|(?:currently|now) (?:playing|listening to)\s*[:：]|(?:listening to|on repeat|song of the (?:day|week)|up next|next song|added to (?:the )?queue|queued|track|song|title|lyrics|np)\s*[:：])/iu;
/** Words of what stands in brackets behind a song's title … */
const TITLE_WORDS: ReadonlySet<string> = new Set(
  (
    'official music video audio lyric lyrics remix slowed reverb reverbed nightcore remaster remastered instrumental acoustic karaoke ' +
    'version sped up bass boosted explicit visualizer visualiser mv hq hd 4k 8d live extended radio edit with and cover clip super'
  ).split(' '),
);
/** … and those of them that nobody puts in brackets for another reason. */
const SURE_TITLE_WORDS =
  /\b(?:official|lyrics?|remix|slowed|reverb|nightcore|remaster(?:ed)?|instrumental|karaoke|visuali[sz]er|bass boosted|sped up|music video)\b/i;
const FEATURED = /^(?:feat|ft|prod)\b/i;

/** Titles and lyrics that a reader knows as such: announced, marked like a record, or between notes. */
export function titleSpans(text: string): Span[] {
  return [...lyricSpans(text), ...linesOf(text).filter(({ start, end }) => isTitle(text.slice(start, end)))];
}

function isTitle(line: string): boolean {
  if (ANNOUNCED.test(line)) return true;
  const bare = line.replace(/["'”’*_~\s]{1,20}$/, '');
  if (!/[)\]]$/.test(bare)) return false;
  const from = Math.max(bare.lastIndexOf('('), bare.lastIndexOf('['));
  if (from <= 0) return false;
  const inside = bare.slice(from + 1, -1);
  if (FEATURED.test(inside) || /\bremix$/i.test(inside)) return true;
  const wordsInside = inside
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return (
    SURE_TITLE_WORDS.test(inside) &&
    wordsInside.every((word) => TITLE_WORDS.has(word) || /^\d{4}$/.test(word))
  );
}

/**
 * From a note at the beginning of a line to the next note, over several lines but no empty one. One note alone marks a
 * mood, not a song.
 */
function lyricSpans(text: string): Span[] {
  const spans: Span[] = [];
  // Few messages hold any, and their letters need not be looked at one by one.
  if (!NOTE.test(text)) return spans;
  let start: number | null = null;
  let isAtStart = true;
  let hasWords = false;
  for (const { index, 0: found, groups } of text.matchAll(LYRIC_PARTS)) {
    if (groups?.['line'] !== undefined) {
      if (found.length > 1) start = null;
      isAtStart = true;
    } else if (groups?.['note'] === undefined) {
      hasWords = true;
      isAtStart = false;
    } else if (start !== null && hasWords) {
      spans.push({ start, end: index + found.length });
      start = null;
      isAtStart = true;
    } else if (start === null && spans.at(-1)?.end === index) {
      spans.push({ start: index, end: index + found.length });
    } else if (start === null && isAtStart) {
      start = index;
      hasWords = false;
    }
  }
  return spans;
}

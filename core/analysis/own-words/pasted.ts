import type { Span } from '#core/model/analysis.ts';
import { linesOf } from './ranges.ts';

const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?`;
const STAMP = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?${TIME}`;
/** "[12:03] anna: words", "20/11/2026, 12:03 - Anna: words", "12:03 <anna> words". */
const STAMPED_LINE = new RegExp(
  String.raw`^(?:\[${STAMP}\]\s|${STAMP}\s[–—-]\s|${STAMP}\s(?=<))(?:<[^<>\n]{1,40}>|[^:<>\n]{1,40}:)\s`,
  'i',
);
/** "Anna — Today at 12:03", "Anna, [20.11.2026 12:03]": what was said stands below. */
const HEADING = new RegExp(
  String.raw`\S(?:,\s\[${STAMP}\]:?|\s[–—]\s(?:(?:today|yesterday)(?:\sat|,)?\s)?${STAMP})$`,
  'i',
);
const LONGEST_HEADING = 90;
/** "Anna: words". */
const SPEAKER_LINE = /^(?<speaker>[\p{L}_][\p{L}\w.-]{1,31}):\s+\S/u;
/** Words before a colon that are no name, in diaries, lists and posts with headings; and those that name the author. */
const NO_SPEAKERS: ReadonlySet<string> = new Set(
  (
    'me i myself mood sleep thoughts feeling feelings day today yesterday tonight now edit update ps note notes question tw cw ' +
    'trigger triggers warning pros cons pro con age context tldr reason reasons plan plans goal goals positive negative good bad ' +
    'symptoms diagnosis meds medication situation problem background story title food eating energy anxiety depression pain ' +
    'morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday urges safe safety rating help ' +
    'past present future before after first second third step name pronouns but so and also conclusion summary fact truth'
  ).split(' '),
);
const FEWEST_MARKS = 2;

interface Line extends Span {
  kind: 'stamped' | 'heading' | 'speaker' | 'other';
  speaker: string;
  /** Which run of lines without an empty one between them it stands in. */
  block: number;
}

function kindOf(line: string): Pick<Line, 'kind' | 'speaker'> {
  if (STAMPED_LINE.test(line)) return { kind: 'stamped', speaker: '' };
  if (line.length <= LONGEST_HEADING && HEADING.test(line)) return { kind: 'heading', speaker: '' };
  const speaker = SPEAKER_LINE.exec(line)?.groups?.['speaker']?.toLowerCase() ?? '';
  return speaker === '' || NO_SPEAKERS.has(speaker)
    ? { kind: 'other', speaker: '' }
    : { kind: 'speaker', speaker };
}

function read(text: string): Line[] {
  const lines: Line[] = [];
  let block = 0;
  let end = 0;
  for (const span of linesOf(text)) {
    if (text.slice(end, span.start).split('\n').length > 2) block += 1;
    lines.push({ ...span, block, ...kindOf(text.slice(span.start, span.end)) });
    end = span.end;
  }
  return lines;
}

/**
 * Lines of a chat that were copied from elsewhere, as Discord, Telegram, WhatsApp and older programs write them: somebody's
 * words, or several people's, but not what the author says here. Only where the form is plain: two marked lines at least,
 * and with names alone two people who speak. A diary ("Mood: …"), and "Me: …" in a talk that is retold, stay the author's.
 * Whose words these are nobody can be sure of, so danger in them still alarms, see `OwnWords.withPasted`.
 */
export function pastedSpans(text: string): Span[] {
  const lines = read(text);
  const stamped = lines.filter(({ kind }) => kind === 'stamped' || kind === 'heading');
  const spoken = lines.filter(({ kind }) => kind === 'speaker');
  const speakers = new Set(spoken.map(({ speaker }) => speaker));
  return [
    ...(stamped.length < FEWEST_MARKS ? [] : lines.filter((_, index) => isStamped(lines, index))),
    ...(speakers.size < FEWEST_MARKS ? [] : spoken),
  ];
}

/** A line with a stamp, one below a heading, or one between two such lines. */
function isStamped(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (line?.kind === 'stamped' || line?.kind === 'heading') return true;
  if (before?.block !== line?.block) return false;
  return before?.kind === 'heading' || (before?.kind === 'stamped' && after?.kind === 'stamped');
}

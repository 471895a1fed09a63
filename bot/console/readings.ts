import { MECHANISMS, SENTIMENTS, TECHNIQUE_FAMILIES } from '#core/model/analysis.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { forOperators } from '#core/texts/index.ts';
import type { Handled } from './pipeline.ts';

const texts = forOperators.console;

/** What Attune makes of one message, in sentences; the private note is not among them. */
export function readingLines({ outcome }: Handled): string[] {
  const { message } = outcome;
  if (outcome.outcome === 'failed') return [texts.reads.failed];
  if (message === undefined) return [texts.reads.dropped];
  return [...riskLine(message), ...(message.scored ? scoredLines(message) : [texts.reads.otherLanguage])];
}

function riskLine({ risk }: MessageRecord): string[] {
  return risk === 'none' ? [] : [texts.reads.risk[risk]];
}

function scoredLines(message: MessageRecord): string[] {
  const { direction, sentenceCount, seekingCount, providingCount, sentimentClass } = message;
  const fitting = direction === 'seeking' ? seekingCount : providingCount;
  const mood = sentimentClass === null ? undefined : SENTIMENTS[sentimentClass];
  return [
    texts.reads.direction(direction, sentenceCount, fitting),
    ...(message.role === 'seeker' && mood !== undefined ? [texts.reads.mood(mood)] : []),
    ...empathyLines(message),
  ];
}

function empathyLines({ role, empathy, sureFamilies }: MessageRecord): string[] {
  if (role === 'seeker') return [];
  if (empathy === null) return [texts.reads.alone];
  const levels = MECHANISMS.map((mechanism) => texts.reads.empathy(mechanism, empathy[mechanism].level));
  const sure = TECHNIQUE_FAMILIES.flatMap((family) => {
    const count = sureFamilies[family];
    return count === undefined ? [] : [[family, count] as const];
  });
  return [texts.reads.empathyLine(levels), ...(sure.length === 0 ? [] : [texts.reads.familiesLine(sure)])];
}

/** Whether and why a note goes out. Null for a message that is no reply. */
export function noteLine({ outcome }: Handled): string | null {
  const { nudge } = outcome;
  if (nudge === undefined) return null;
  if (nudge.sent) return nudge.because === 'after-quiet-hours' ? texts.noteLater : texts.noteSent;
  return texts.noteRefused(nudge.because);
}

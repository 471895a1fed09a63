import { tellsNoLanguage } from '#core/coaching/tells-no-language.ts';
import { MECHANISMS, SENTIMENTS, TECHNIQUE_FAMILIES } from '#core/model/analysis.ts';
import type { MessageRecord } from '#core/model/records.ts';
import { forOperators } from '#core/texts/index.ts';
import type { Decision } from '#core/pipeline/outcome.ts';
import type { Handled } from './pipeline.ts';

const texts = forOperators.console;

/** What Attune makes of one message, in sentences; the private note is not among them. */
export function readingLines({ outcome }: Handled): string[] {
  const { message, event } = outcome;
  if (outcome.outcome === 'failed') return [texts.reads.failed];
  if (message === undefined) return [texts.reads.dropped];
  const words = event.kind === 'message' ? event.message.text : '';
  return [
    ...riskLine(message),
    ...(message.scored ? scoredLines(message, outcome.decision) : [unreadLine(message, words)]),
  ];
}

const isHostile = (decision: Decision | undefined): boolean => (decision?.hostile ?? null) !== null;

function unreadLine({ language }: MessageRecord, words: string): string {
  if (!/\p{L}/u.test(words)) return texts.reads.noWords;
  if (tellsNoLanguage(words)) return texts.reads.tooShort;
  return language === null ? texts.reads.noLanguage : texts.reads.otherLanguage;
}

function riskLine({ risk }: MessageRecord): string[] {
  return risk === 'none' ? [] : [texts.reads.risk[risk]];
}

function scoredLines(message: MessageRecord, decision: Decision | undefined): string[] {
  const { direction, sentenceCount, seekingCount, providingCount, sentimentClass } = message;
  const fitting = direction === 'seeking' ? seekingCount : providingCount;
  const mood = sentimentClass === null ? undefined : SENTIMENTS[sentimentClass];
  return [
    texts.reads.direction(direction, sentenceCount, fitting),
    ...(message.role === 'seeker' && mood !== undefined ? [texts.reads.mood(mood)] : []),
    ...empathyLines(message, decision),
  ];
}

function empathyLines(
  { role, conversationId, empathy, sureFamilies }: MessageRecord,
  decision: Decision | undefined,
): string[] {
  if (role === 'seeker') return [];
  if (isHostile(decision)) return [texts.reads.hostile];
  if (conversationId === null)
    return [decision?.place === 'smallTalk' ? texts.reads.smallTalk : texts.reads.alone];
  if (empathy === null) return [texts.reads.unscored];
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
  // What attacks is taken out of support, and so is no reply to the rules of contact.
  const because = nudge.because === 'not-a-reply' && isHostile(outcome.decision) ? 'hostile' : nudge.because;
  return texts.noteRefused(because);
}

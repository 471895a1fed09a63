import type { CoachedDraft } from '#core/coaching/coach-draft.ts';
import { asksForAdvice } from '#core/coaching/seeker-wishes.ts';
import type { DraftReading } from '#core/coaching/draft-reading.ts';
import { WARM_ACTS } from '#core/coaching/suggestions.ts';
import type { Mechanism } from '#core/model/analysis.ts';
import type { Heard } from '#core/texts/en/practice/index.ts';

/** Below this a level alone, without plain words, is not taken to be heard. */
const SURE_LEVEL = 0.7;

/** What the person in a scene hears in a reply; null where nothing can be said of it, and the scene stays where it is. */
export function heardIn({ parts, reading }: CoachedDraft): Heard | null {
  if (parts.kind === 'risk' || parts.kind === 'unreadable') return null;
  if (parts.kind === 'hostile' || parts.kind === 'could-hurt' || parts.kind === 'advertising') return 'hurt';
  if (reading === null) return null;
  if (isTold(reading)) return 'told';
  if (does(reading, ['asksAboutThem', 'asksFirst'], 'explorations')) return 'asked';
  return does(reading, [...WARM_ACTS, 'leavesChoice', 'offers'], 'emotionalReactions') ? 'felt' : 'thin';
}

/** Advice that nobody asked for, and that nobody was asked about. */
function isTold({ acts, choice, seekerPost }: DraftReading): boolean {
  if (choice.suggestion?.topic === 'advisesUnasked') return true;
  const isAdvice = acts.other.some(({ act }) => act === 'advises' || act === 'advisesByQuestion');
  return isAdvice && !acts.kind.some(({ act }) => act === 'asksFirst') && !asksForAdvice(seekerPost);
}

/** By plain words, or where the model is sure of a level. */
function does(
  { acts, scores }: DraftReading,
  wanted: readonly DraftReading['acts']['kind'][number]['act'][],
  mechanism: Mechanism,
): boolean {
  const { level, probability } = scores[mechanism];
  return acts.kind.some(({ act }) => wanted.includes(act)) || (level > 0 && probability >= SURE_LEVEL);
}

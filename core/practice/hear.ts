import type { CoachedDraft } from '#core/coaching/coach-draft.ts';
import { asksForAdvice } from '#core/coaching/seeker-wishes.ts';
import type { DraftReading } from '#core/coaching/draft-reading.ts';
import { doesAny } from '#core/coaching/acts/does-any.ts';
import { WARM_ACTS } from '#core/coaching/suggestions.ts';
import type { PraiseTopic } from '#core/coaching/acts/topics.ts';
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
  if (asks(reading)) return 'asked';
  return isWarm(reading) ? 'felt' : 'thin';
}

/** Advice that nobody asked for, and that nobody was asked about. */
function isTold({ acts, choice, families, seekerPost }: DraftReading): boolean {
  if (choice.suggestion?.topic === 'advisesUnasked') return true;
  const isAdvice =
    families.has('advisesUnasked') ||
    acts.other.some(({ act }) => act === 'advises' || act === 'advisesByQuestion');
  const isOffered = acts.kind.some(({ act }) => act === 'asksFirst' || act === 'leavesChoice');
  return isAdvice && !isOffered && !asksForAdvice(seekerPost);
}

const asks = (reading: DraftReading): boolean =>
  doesAny(reading.acts, ['asksAboutThem', 'asksFirst', 'asks']) ||
  (!isOnlyAdvice(reading) && (reading.families.has('asks') || isSure(reading, 'explorations')));

/** "Ask for a tutor" is no question, whatever a model hears. */
const isOnlyAdvice = ({ acts, draft }: DraftReading): boolean =>
  !draft.includes('?') && acts.other.some(({ act }) => act === 'advises');

const WARM: readonly PraiseTopic[] = [...WARM_ACTS, 'leavesChoice', 'offers'];

const isWarm = (reading: DraftReading): boolean =>
  doesAny(reading.acts, WARM) || isSure(reading, 'emotionalReactions');

const isSure = ({ scores }: DraftReading, mechanism: Mechanism): boolean =>
  scores[mechanism].level > 0 && scores[mechanism].probability >= SURE_LEVEL;

import { mapMechanisms } from '#core/lib/map-mechanisms.ts';
import { displayedRationales } from '#core/analysis/empathy.ts';
import type {
  Empathy,
  Level,
  Mechanism,
  MechanismScore,
  News,
  TechniqueFamily,
} from '#core/model/analysis.ts';
import type { CoachingStyle, MechanismRecord } from '#core/model/records.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import type { Found } from './acts/rule.ts';
import type { PraiseTopic } from './acts/topics.ts';
import type { ReplyReading, TopicChoice } from './choice.ts';
import { chooseTopic } from './select-topic.ts';

/** Below this the level of a mechanism is not told. */
const SURE_LEVEL = 0.6;

/** The acts that show a mechanism in plain words, the plainest first. */
const SHOWN_BY: Readonly<Record<Mechanism, readonly PraiseTopic[]>> = {
  emotionalReactions: [
    'namesFeeling',
    'standsBy',
    'sharesJoy',
    'goodWishes',
    'isSorry',
    'isMoved',
    'thanksForTelling',
    'affirms',
    'validates',
    'understands',
    'warms',
  ],
  interpretations: ['understands', 'namesFeeling', 'mirrors'],
  explorations: ['asksAboutThem', 'asksFirst', 'asks'],
};

/** How a draft was read, as far as words about it need it. */
export interface DraftReading {
  seekerPost: string;
  news: News;
  draft: string;
  style: CoachingStyle;
  /** How surely the whole of it is hostile. */
  hostility: number;
  acts: ReplyActs;
  choice: TopicChoice;
  /** What the model says alone. */
  scores: Readonly<Record<Mechanism, MechanismRecord>>;
  /** Techniques that its sentences surely show, by the model alone. */
  families: ReadonlySet<TechniqueFamily>;
  /** Null where rules and models do not agree on it. */
  levels: Readonly<Record<Mechanism, Level | null>>;
}

/** Reads a draft by rules and models together. */
export function readDraft(
  { seekerPost, news, draft }: Pick<DraftReading, 'seekerPost' | 'news' | 'draft'>,
  {
    empathy,
    sentences,
    acts,
    hostility,
  }: { empathy: Empathy; acts: ReplyActs } & Pick<ReplyReading, 'sentences' | 'hostility'>,
  now: Date,
  style: CoachingStyle,
): DraftReading {
  const records = recordsOf(empathy);
  const reading = { text: draft, seekerPost, news, empathy: records, sentences, style, hostility } as const;
  const levels = mapMechanisms((mechanism) => levelOf(mechanism, records[mechanism], acts));
  const families = new Set(sentences.flatMap(({ sureFamily }) => sureFamily ?? []));
  return {
    seekerPost,
    news,
    draft,
    style,
    hostility,
    acts,
    scores: records,
    families,
    levels,
    choice: chooseTopic(reading, acts, [], now),
  };
}

/** A level is told where the rules see the same: something with an act that shows it, nothing without any. */
function levelOf(mechanism: Mechanism, score: MechanismRecord, acts: ReplyActs): Level | null {
  if (score.probability < SURE_LEVEL) return null;
  const isShown = findShown(mechanism, acts) !== undefined;
  return isShown === score.level > 0 ? score.level : null;
}

export function recordsOf(empathy: Empathy): Record<Mechanism, MechanismRecord> {
  const record = (score: MechanismScore): MechanismRecord => ({
    level: score.level,
    probability: score.probabilities[score.level],
    rationales: displayedRationales(score),
  });
  return mapMechanisms((mechanism) => record(empathy[mechanism]));
}

function findShown(mechanism: Mechanism, { kind, joint }: ReplyActs): Found<PraiseTopic> | undefined {
  const found = [...kind, ...joint];
  const act = SHOWN_BY[mechanism].find((one) => found.some((other) => other.act === one));
  return found.find((one) => one.act === act);
}

/** The sentence that shows a mechanism most plainly. */
export const shownIn = (mechanism: Mechanism, { acts, draft }: DraftReading): string | null => {
  const found = findShown(mechanism, acts);
  return found === undefined ? null : draft.slice(found.span.start, found.span.end);
};

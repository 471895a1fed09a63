// Long because: all that models and rules say of a message, on one page.
import type { ActProbabilities } from './sentence-acts.ts';

export const DIRECTIONS = ['none', 'seeking', 'providing'] as const;
/** Who asks for empathy and who gives it (IEMPATHIZE, Hosseini & Caragea, AAAI 2021). */
export type Direction = (typeof DIRECTIONS)[number];

/** Plutchik's eight, in the order of the message graph's output `emotions`. */
export const EMOTIONS = [
  'anger',
  'anticipation',
  'disgust',
  'fear',
  'joy',
  'sadness',
  'surprise',
  'trust',
] as const;
export type Emotion = (typeof EMOTIONS)[number];

export const NEWS = ['none', 'mixed', 'good'] as const;
/** Whether a post brings good news; `mixed`: with a shadow that weighs as much. In the order of the message graph's output `news`. */
export type News = (typeof NEWS)[number];

export const SENTIMENTS = ['very_negative', 'negative', 'neutral', 'positive', 'very_positive'] as const;
export type SentimentLabel = (typeof SENTIMENTS)[number];

export const RISK_LABELS = ['none', 'concern', 'crisis'] as const;
export type RiskLabel = (typeof RISK_LABELS)[number];
/** What a message tells staff: the gravest that rules or model say of it, or that neither could read it. */
export type RiskSignal = RiskLabel | 'unread';

/** What is kept of that beside a message. `past`: a concern by its words, told as over and with joy; staff hear of it as of any. */
export type KeptRisk = RiskSignal | 'past';

/** Whether what is kept may be a danger of now: nothing is said to anybody who answered it. */
export const endangers = (kept: KeptRisk): boolean => kept !== 'none' && kept !== 'past';

/** What staff are told. */
export const toldOf = (kept: KeptRisk): RiskSignal => (kept === 'past' ? 'concern' : kept);

const GRAVITY: Readonly<Record<RiskSignal, number>> = { none: 0, unread: 1, concern: 2, crisis: 3 };
/** How grave a sign is beside others. */
export const gravityOf = (signal: RiskSignal): number => GRAVITY[signal];

/** Counselling behaviours after MITI, with the labels of Welivita & Pu (2022). */
export const TECHNIQUES = [
  'Open Question',
  'Closed Question',
  'Simple Reflection',
  'Complex Reflection',
  'Affirm',
  'Support',
  'Emphasize Autonomy',
  'Advise with Permission',
  'Advise without Permission',
  'Give Information',
  'Self-Disclose',
  'Direct',
  'Confront',
  'Warn',
  'Other',
] as const;
export type Technique = (typeof TECHNIQUES)[number];

export const TECHNIQUE_FAMILIES = [
  'asks',
  'reflects',
  'affirmsSupports',
  'supportsAutonomy',
  'advisesUnasked',
  'confrontsWarns',
  'informs',
  'selfDiscloses',
] as const;
/** Techniques that read alike to a person and that the model confuses with one another: what is said to anybody is said of a family. */
export type TechniqueFamily = (typeof TECHNIQUE_FAMILIES)[number];

/**
 * Per family the least probability at which a sentence is taken to show it; 1: never. Measured with the weights and
 * delivered with them.
 */
export type OperatingPoints = Readonly<Record<TechniqueFamily, number>>;

export const MECHANISMS = ['emotionalReactions', 'interpretations', 'explorations'] as const;
/** EPITOME (Sharma et al., EMNLP 2020). */
export type Mechanism = (typeof MECHANISMS)[number];

/** 0 none, 1 weak, 2 strong. */
export type Level = 0 | 1 | 2;

/** Half-open range of UTF-16 offsets into the text it was found in. */
export interface Span {
  start: number;
  end: number;
}

export interface MechanismScore {
  level: Level;
  /** Calibrated, sums to 1, index is the level. */
  probabilities: readonly [number, number, number];
  /** Where in the reply the mechanism shows. The span head answers at every level; see `displayedRationales`. */
  rationales: readonly Span[];
}

export type Empathy = Readonly<Record<Mechanism, MechanismScore>> & {
  /**
   * Whether the reply restates or names what the person feels or means, probabilities of levels 0 to 2; unlike
   * interpretations, "it happened to me too" is none of it. Learned from few readings: nothing that people read rests on it.
   */
  understanding?: readonly [number, number, number];
};

/** What the sentence graph says of one text. Probabilities are calibrated; order follows the constants above. */
export interface SentenceScores {
  direction: readonly number[];
  techniques: readonly number[];
  sentiment: readonly number[];
}

/** A message as the reader of messages takes it: alone, or beside the words that it may answer. */
export interface MessageInContext {
  text: string;
  context: string | null;
}

/** What the reader of messages says of one message in its context. Probabilities are calibrated. */
export interface MessageReading {
  /** What the whole message does, in the order of DIRECTIONS. */
  role: readonly number[];
  /** That it answers its context; means nothing without one. */
  answers: number;
  /** That it attacks or belittles. */
  hostile: number;
  /** In the order of RISK_LABELS; measured on texts without a context. */
  risk: readonly number[];
  /** What it does as one sentence of a reply; measured on single sentences beside the post they answer. */
  acts: ActProbabilities;
  /** The probability of each of EMOTIONS, which do not exclude one another; null where nothing was read. */
  emotions: readonly number[] | null;
  /** In the order of NEWS; measured on posts without a context; null where nothing was read. */
  news: readonly number[] | null;
}

export interface Sentiment {
  label: SentimentLabel;
  /** Five probabilities, very negative first. */
  probabilities: readonly number[];
  /** Expected value in [-1, 1]. */
  score: number;
}

export interface RiskAssessment {
  label: RiskLabel;
  /** 0..1 */
  score: number;
  /** Reason codes such as `rule:wish-to-die`; never words of the message. */
  because: readonly string[];
}

/** In which way words attack or belittle the person they are written to; `model`: the model alone says so. */
export type HostileReason = 'death-wish' | 'abuse' | 'insult' | 'belittling' | 'sarcasm' | 'model';

export interface Hostility {
  hostile: boolean;
  because: HostileReason | null;
  /** 0..1 */
  score: number;
}

export interface SentenceAnalysis extends Span {
  direction: Direction;
  /** The most probable one; may be a guess. */
  technique: Technique;
  /** What may be said of the sentence to a person; null where no family reaches its operating point. */
  sureFamily: TechniqueFamily | null;
  /** What it does under the post it answers; absent where it was not read beside one. */
  acts?: ActProbabilities;
}

/** As {@link RiskAssessment}, of a message that perhaps nothing could read. */
export interface RiskReading extends Omit<RiskAssessment, 'label'> {
  label: RiskSignal;
}

/** What may fail for one message alone; the rest goes on without it. */
export type Analyser =
  | 'language'
  | 'sentences'
  | 'rules'
  | 'model'
  | 'place'
  | 'empathy'
  | 'thanks'
  | 'hostility'
  | 'note'
  | 'rest';

export interface AnalysisFailure {
  analyser: Analyser;
  error: unknown;
}

/** Everything that is read in one message. */
export type Analysis = {
  risk: RiskReading;
  /** What failed; empty as a rule. */
  failures: readonly AnalysisFailure[];
} & (
  | { scored: false; reason: 'language' | 'empty' | 'unread'; language: string | null }
  | {
      scored: true;
      language: 'en';
      /** Empty for a message that stands outside of every conversation: only its whole was read. */
      sentences: readonly SentenceAnalysis[];
      /** What the whole message does, read where it stands. */
      direction: Direction;
      /** Null for a message that stands outside of every conversation. */
      sentiment: Sentiment | null;
    }
);

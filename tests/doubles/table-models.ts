import {
  DIRECTIONS,
  type Direction,
  type Emotion,
  EMOTIONS,
  type Empathy,
  type Level,
  MECHANISMS,
  type Mechanism,
  type MessageInContext,
  type MessageReading,
  type News,
  NEWS,
  type OperatingPoints,
  RISK_LABELS,
  type RiskLabel,
  type SentenceScores,
  SENTIMENTS,
  type SentimentLabel,
  type Technique,
  TECHNIQUES,
} from '#core/model/analysis.ts';
import { SENTENCE_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';
import type { Models } from '#core/ports/index.ts';

export interface SentenceRow {
  /** The row speaks for every text that holds these words. */
  words: string;
  direction?: Direction;
  technique?: Technique;
  sentiment?: SentimentLabel;
  risk?: RiskLabel;
  /** What the whole message does; as its direction where this is left out. */
  role?: Direction;
  /** Words of the post that it answers; as a rule, what provides answers any post. */
  answers?: string;
  hostile?: true;
  /** What the sentence does under its post; unread where this is left out. */
  acts?: readonly SentenceAct[];
  /** Unread where this is left out. */
  emotions?: readonly Emotion[];
  /** Whether it brings good news; unread where this is left out. */
  news?: News;
}

export interface ReplyRow {
  words: string;
  levels: Partial<Record<Mechanism, Level>>;
}

export interface TableModels extends Models {
  /** Number of messages in each call. */
  readonly messageBatches: number[];
  /** Number of texts in each call. */
  readonly sentenceBatches: number[];
  readonly empathyBatches: (readonly { seekerPost: string; responsePost: string }[])[];
}

const SURE = 0.94;
/** Many acts are asked for at once, so that each has to be next to impossible. */
const NEARLY_NEVER = 0.001;

/** Every family can be sure, but for one that no threshold was precise enough for. */
export const OPERATING_POINTS: OperatingPoints = {
  asks: 0.6,
  reflects: 0.8,
  affirmsSupports: 0.75,
  supportsAutonomy: 1,
  advisesUnasked: 0.85,
  confrontsWarns: 0.9,
  informs: 0.7,
  selfDiscloses: 0.8,
};

/** Models that read their answers from tables: the first row whose words occur in the text speaks for it. */
export function tableModels(sentences: readonly SentenceRow[], replies: readonly ReplyRow[]): TableModels {
  const messageBatches: number[] = [];
  const sentenceBatches: number[] = [];
  const empathyBatches: (readonly { seekerPost: string; responsePost: string }[])[] = [];
  return {
    messageBatches,
    sentenceBatches,
    empathyBatches,
    operatingPoints: OPERATING_POINTS,
    readMessages(messages) {
      messageBatches.push(messages.length);
      return Promise.resolve(
        messages.map((message) =>
          readingOf(
            message,
            sentences.find(({ words }) => message.text.includes(words)),
          ),
        ),
      );
    },
    scoreSentences(texts) {
      sentenceBatches.push(texts.length);
      return Promise.resolve(
        texts.map((text) => scoresOf(sentences.find(({ words }) => text.includes(words)))),
      );
    },
    scoreEmpathy(pairs) {
      empathyBatches.push(pairs);
      return Promise.resolve(pairs.map(({ responsePost }) => empathyOf(responsePost, replies)));
    },
  };
}

function scoresOf(row: SentenceRow | undefined): SentenceScores {
  return {
    direction: peak(DIRECTIONS, row?.direction ?? 'none'),
    techniques: peak(TECHNIQUES, row?.technique ?? 'Other'),
    sentiment: peak(SENTIMENTS, row?.sentiment ?? 'neutral'),
  };
}

function readingOf({ context }: MessageInContext, row: SentenceRow | undefined): MessageReading {
  const { emotions: shown, acts } = row ?? {};
  const role = row?.role ?? row?.direction ?? 'none';
  const fits = row?.answers === undefined ? role === 'providing' : context?.includes(row.answers) === true;
  return {
    role: peak(DIRECTIONS, role),
    answers: context !== null && fits ? SURE : 1 - SURE,
    hostile: row?.hostile === true ? SURE : 1 - SURE,
    risk: peak(RISK_LABELS, row?.risk ?? 'none'),
    acts: acts === undefined ? null : SENTENCE_ACTS.map((one) => (acts.includes(one) ? SURE : NEARLY_NEVER)),
    emotions: shown === undefined ? null : EMOTIONS.map((one) => (shown.includes(one) ? SURE : 1 - SURE)),
    news: row?.news === undefined ? null : peak(NEWS, row.news),
  };
}

function empathyOf(reply: string, rows: readonly ReplyRow[]): Empathy {
  const row = rows.find(({ words }) => reply.includes(words));
  const score = (mechanism: Mechanism) => {
    const level = row?.levels[mechanism] ?? 0;
    const [none = 0, weak = 0, strong = 0] = peak([0, 1, 2], level);
    const start = row === undefined ? 0 : reply.indexOf(row.words);
    const rationales = row === undefined || level === 0 ? [] : [{ start, end: start + row.words.length }];
    return { level, probabilities: [none, weak, strong] as const, rationales };
  };
  const [emotionalReactions, interpretations, explorations] = MECHANISMS.map(score);
  if (!emotionalReactions || !interpretations || !explorations) throw new RangeError('three mechanisms');
  return { emotionalReactions, interpretations, explorations };
}

function peak<T>(labels: readonly T[], label: T): number[] {
  return labels.map((candidate) => (candidate === label ? SURE : (1 - SURE) / (labels.length - 1)));
}

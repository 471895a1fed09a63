import { isHarm, type PraiseTopic, type TryTopic } from './acts/topics.ts';
import type { Praise, Suggestion } from './choice.ts';
import type { Span } from '#core/model/analysis.ts';
import { HARMFUL_ACTS, type SentenceAct } from '#core/model/sentence-acts.ts';

/** A sentence of a labelled reply, and where it stands in it. */
export interface LabelledSpan extends Span {
  labels: ReadonlySet<string>;
}

export type NoteVerdict = 'right' | 'doubtful' | 'wrong';

const UNDERSTANDING = ['namesFeeling', 'validates', 'mirrors'] as const;
const WARMTH = [
  'isMoved',
  'affirms',
  'standsBy',
  'isSorry',
  'goodWishes',
  'thanksForTelling',
  'offers',
] as const;
/** The labels that a praise is true of, where they are more than the act of its name. */
const TRUE_OF: Readonly<Partial<Record<PraiseTopic, readonly SentenceAct[]>>> = {
  understands: UNDERSTANDING,
  warms: [...UNDERSTANDING, ...WARMTH, 'sharesJoy', 'leavesChoice'],
  asks: ['asksAboutThem', 'asksFirst', 'asksFacts', 'asksAboutOthers'],
  takesSide: ['validates', 'namesFeeling', 'isMoved'],
  answers: ['advises', 'advisesByQuestion', 'informs', 'sharesOwn'],
  leavesChoice: ['leavesChoice', 'asksFirst'],
  namesFeeling: ['namesFeeling', 'validates'],
  validates: ['validates', 'namesFeeling'],
  mirrors: ['mirrors', 'namesFeeling'],
};
/** Harms that a stranger may name either way. */
const NEAR: Readonly<Partial<Record<TryTopic, readonly SentenceAct[]>>> = {
  attacks: ['mocks', 'dismisses', 'blames'],
  mocks: ['attacks', 'dismisses', 'minimises'],
  dismisses: ['attacks', 'mocks', 'minimises'],
  blames: ['attacks', 'mocks'],
  minimises: ['forcesCheer', 'mocks', 'dismisses'],
  forcesCheer: ['minimises'],
  excuses: ['minimises', 'blames'],
  discourages: ['minimises'],
  couldHurt: HARMFUL_ACTS,
};
/** Plain enough that silence passes over it. */
const PLAINLY_KIND: readonly SentenceAct[] = [
  ...UNDERSTANDING,
  'asksFirst',
  'asksAboutThem',
  'affirms',
  'sharesJoy',
  'offers',
];

const hasAny = (labels: ReadonlySet<string>, which: readonly string[]): boolean =>
  which.some((one) => labels.has(one));

/** All labels of the sentences that these spans touch. */
const labelsAt = (sentences: readonly LabelledSpan[], spans: readonly Span[]): ReadonlySet<string> =>
  new Set(
    sentences
      .filter((one) => spans.some(({ start, end }) => start < one.end && end > one.start))
      .flatMap(({ labels }) => [...labels]),
  );

/**
 * Whether what a note says of a reply is true of its labels: wrong where it praises beside a harm or what is not there, names a harm
 * where there is none, or asks for what is there; doubtful where a harm is passed over, has another name or stands elsewhere, or
 * something plainly kind is met with silence. Whether an example fits, no label tells.
 */
export function noteVerdict(
  sentences: readonly LabelledSpan[],
  { praise, suggestion }: { praise: Praise | null; suggestion: Suggestion | null },
): NoteVerdict {
  const all = new Set(sentences.flatMap(({ labels }) => [...labels]));
  const hurts = hasAny(all, HARMFUL_ACTS);
  if (praise !== null) {
    const isTrue = hasAny(labelsAt(sentences, praise.spans), TRUE_OF[praise.topic] ?? [praise.topic]);
    if (hurts || !isTrue) return 'wrong';
  }
  if (suggestion !== null) return suggestionVerdict(sentences, suggestion, all);
  if (praise !== null) return 'right';
  return hurts || hasAny(all, PLAINLY_KIND) ? 'doubtful' : 'right';
}

function suggestionVerdict(
  sentences: readonly LabelledSpan[],
  { topic, spans }: Suggestion,
  all: ReadonlySet<string>,
): NoteVerdict {
  const hurts = hasAny(all, HARMFUL_ACTS);
  const here = labelsAt(sentences, spans);
  if (isHarm(topic)) {
    if (!hurts) return 'wrong';
    return hasAny(here, [topic, ...(NEAR[topic] ?? [])]) ? 'right' : 'doubtful';
  }
  if (hurts) return 'doubtful';
  switch (topic) {
    case 'advisesUnasked':
      return hasAny(here, ['advises', 'advisesByQuestion']) ? 'right' : 'wrong';
    case 'asksWhy':
      return hasAny(here, ['asksWhy']) ? 'right' : 'wrong';
    case 'emotionalReactions':
      return hasAny(all, [...UNDERSTANDING, ...WARMTH, 'sharesJoy']) ? 'wrong' : 'right';
    case 'explorations':
      return hasAny(all, ['asksAboutThem', 'asksFirst', 'offers']) ? 'wrong' : 'right';
  }
}

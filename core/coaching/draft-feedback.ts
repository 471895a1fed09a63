// Long because: the answers to a draft give way to one another, so they are read together.
import { countWords, wordsIn } from '#core/analysis/words.ts';
import type { Block } from '#core/model/outgoing.ts';
import { paragraph } from '#core/texts/blocks.ts';
import type { Texts } from '#core/texts/index.ts';
import { vary } from '#core/texts/vary.ts';
import type { Danger } from './draft-danger.ts';
import type { DraftReading } from './draft-reading.ts';
import { examplesFor } from './examples.ts';
import { quoteRuns } from './quote.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import { isHarm, type PraiseTopic, type TryTopic } from './acts/topics.ts';
import { asksForAdvice, asksForCompany, asksForFacts } from './acts/seeker-wishes.ts';
import { SMALL } from './acts/joint-acts.ts';
import { MAY_BE_HOSTILE_AT } from './select-topic.ts';
import { levelBlocks } from './draft-levels.ts';

/** A draft of fewer words is told that it is short. */
const SHORT_WORDS = 4;
export const isShortDraft = (draft: string): boolean => countWords(draft) < SHORT_WORDS;

/** What a draft turned out to be. */
export type DraftKind =
  | 'encouraging'
  | 'improving'
  | 'could-hurt'
  | 'hostile'
  | 'advertising'
  | 'short'
  | 'risk'
  | 'unreadable'
  | 'nothing-sure';

/** What is said of a draft, part by part; empty where nothing of the kind is said. */
export interface DraftParts {
  kind: DraftKind;
  strength: readonly Block[];
  levels: readonly Block[];
  suggestion: readonly Block[];
  warning: readonly Block[];
  because: readonly string[];
}

const NOTHING: Omit<DraftParts, 'kind' | 'because'> = {
  strength: [],
  levels: [],
  suggestion: [],
  warning: [],
};

/** One sentence that warns, or says why nothing else is said. */
export const onlySaid = (kind: DraftKind, ...texts: readonly string[]): DraftParts => ({
  ...NOTHING,
  kind,
  warning: texts.map((text) => paragraph(text)),
  because: [kind],
});

/** The whole message: the draft with its marked words, then the parts. */
export function composeDraftFeedback(
  { draft, choice: { praise, suggestion } }: DraftReading,
  parts: DraftParts,
  texts: Texts,
): Block[] {
  const { draft: words } = texts;
  // Where a story is spoken of, the tip after it is not marked.
  const isMade = suggestion !== null && !parts.because.includes('sharesOwn');
  const marked = isMade && suggestion.spans.length > 0 ? suggestion.spans : (praise?.spans ?? []);
  return [
    { kind: 'quote', runs: quoteRuns(draft, parts.kind === 'advertising' ? [] : marked) },
    ...parts.strength,
    ...parts.levels,
    ...parts.warning,
    ...parts.suggestion,
    paragraph(words.estimate),
  ];
}

/** Of 252 held replies of ours in which nothing was sure and the whole was as hostile as this, 183 hurt; of 1,702 below .3 it was 259. */
const DOUBTED_AS_WHOLE_AT = 0.5;

/** What is sure of a draft, and at most one thing to try. */
export function draftParts(reading: DraftReading, texts: Texts): DraftParts {
  const { draft: words } = texts;
  const { acts, choice } = reading;
  const { praise, suggestion } = choice;
  if (acts.harms.some(({ act }) => act === 'advertises')) return onlySaid('advertising', words.advertises);
  const topic = suggestion?.topic;
  if (topic === undefined && acts.harms.length > 0) return onlySaid('could-hurt', words.mayHurt);
  if (topic !== undefined && topic !== 'advertises' && isHarm(topic)) {
    const warning = [paragraph(words.harms[topic]), exampleBlock(topic, reading, texts)];
    return { ...NOTHING, kind: 'could-hurt', warning, because: [topic] };
  }
  const seen = praise?.topic ?? smallAct(reading);
  const strength = seen === null ? [] : [paragraph(words.strength[seen])];
  const body = bodyParts(reading, seen, texts);
  if (body.kind === 'nothing-sure' && reading.hostility >= DOUBTED_AS_WHOLE_AT)
    return onlySaid('could-hurt', words.mayHurt);
  const because = seen === null ? body.because : [seen, ...body.because];
  return { ...NOTHING, ...body, strength, because };
}

/** A note about a sent reply passes over these; whoever asks about a draft is told. */
function smallAct({ draft, hostility, acts: { kind, harms } }: DraftReading): KindAct | null {
  if (harms.length > 0 || hostility >= MAY_BE_HOSTILE_AT) return null;
  const small: readonly KindAct[] = isShortDraft(draft) ? [...SMALL, 'namesFeeling'] : SMALL;
  return small.find((one) => kind.some(({ act }) => act === one)) ?? null;
}

/**
 * Where there is danger, safety comes first and craft is not spoken of: only what is good in plain words, and what
 * could hurt.
 */
export function partsAtRisk(danger: Danger, acts: ReplyActs, texts: Texts): DraftParts {
  const { draft: words } = texts;
  const safety = paragraph(words[danger]);
  const harm = acts.harms.map(({ act }) => act).find((act) => act !== 'advertises');
  if (harm !== undefined)
    return {
      ...NOTHING,
      kind: 'risk',
      warning: [safety, paragraph(words.harmAtRisk)],
      because: ['risk', harm],
    };
  const kind = KIND_AT_RISK.find((one) => acts.kind.some(({ act }) => act === one));
  if (kind === undefined) return { ...NOTHING, kind: 'risk', warning: [safety], because: ['risk'] };
  const strength = [paragraph(words.strength[kind])];
  return { ...NOTHING, kind: 'risk', strength, warning: [safety], because: ['risk', kind] };
}

/** What does good at such a moment, the weightiest first. */
const KIND_AT_RISK: readonly KindAct[] = [
  'standsBy',
  'asksAboutThem',
  'namesFeeling',
  'validates',
  'offers',
  'affirms',
  'thanksForTelling',
  'isMoved',
  'isSorry',
];

function exampleBlock(topic: TryTopic, reading: DraftReading, texts: Texts): Block {
  return { kind: 'quote', runs: [{ text: vary(examplesFor(topic, reading, texts), reading.draft) }] };
}

const TRIED_IN_DRAFTS = [
  'explorations',
  'emotionalReactions',
  'advisesUnasked',
  'asksWhy',
] as const satisfies readonly TryTopic[];

/** A story of one's own answers these by itself. */
const asksWhatOthersKnow = (post: string): boolean =>
  asksForAdvice(post) || asksForFacts(post) || asksForCompany(post);

/** "Try magnesium. It worked for my aunt.": advice that nobody asked for, and a story as its reason. */
function beginsWithAdvice({ acts: { other }, choice: { suggestion } }: DraftReading): boolean {
  const story = other.find(({ act }) => act === 'sharesOwn');
  const [advice] = suggestion?.topic === 'advisesUnasked' ? suggestion.spans : [];
  return story !== undefined && advice !== undefined && advice.start < story.span.start;
}

/** "That must sting. Mine said so too. Go and knock on her door.": a story that is the lesser part of what ends in advice. */
const LESSER = 0.5;
function endsWithAdvice({ draft, acts: { other }, choice: { suggestion } }: DraftReading): boolean {
  if (suggestion?.topic !== 'advisesUnasked') return false;
  const told = other.filter(({ act }) => act === 'sharesOwn');
  const words = told.reduce((sum, { span }) => sum + wordsIn(draft, span), 0);
  return words < LESSER * countWords(draft);
}

type BodyParts = Pick<DraftParts, 'kind' | 'levels' | 'suggestion' | 'because'>;

/** Levels and one thing to try; for a few words or a story of one's own, what fits those. */
function bodyParts(reading: DraftReading, strength: PraiseTopic | null, texts: Texts): BodyParts {
  const { draft: words } = texts;
  const { draft, acts, choice, seekerPost } = reading;
  const { suggestion } = choice;
  const levels = levelBlocks(reading, texts);
  const tries = (text: string, topic: TryTopic): readonly Block[] => [
    paragraph(text),
    exampleBlock(topic, reading, texts),
  ];
  const wantsMore = !draft.includes('?') && reading.news === 'none';
  const tellsOwn = acts.other.some(({ act }) => act === 'sharesOwn');
  const isSpokenOf = tellsOwn && !beginsWithAdvice(reading) && !endsWithAdvice(reading);
  const isShort = suggestion === null && isShortDraft(draft);
  if (isShort && wantsMore)
    return {
      kind: 'short',
      levels: [],
      suggestion: tries(words.short, reading.style === 'plain' ? 'explorations' : 'emotionalReactions'),
      because: ['short'],
    };
  if (isSpokenOf && wantsMore && !asksWhatOthersKnow(seekerPost))
    return {
      kind: 'improving',
      levels: [],
      suggestion: tries(words.ownStory, 'explorations'),
      because: ['sharesOwn'],
    };
  const topic = TRIED_IN_DRAFTS.find((one) => one === suggestion?.topic);
  if (topic !== undefined)
    return { kind: 'improving', levels, suggestion: tries(words.tryNow[topic], topic), because: [topic] };
  return asItIs(tellsOwn ? ofStory(reading, words) : null, strength, levels, words);
}

/** What a story of one's own is to the post that it answers. */
function ofStory({ seekerPost, news }: DraftReading, words: Texts['draft']): string {
  if (asksForAdvice(seekerPost) || asksForFacts(seekerPost)) return words.ownStoryAnswers;
  return news === 'none' ? words.ownStoryFits : words.ownStoryBesideNews;
}

/** Nothing to try: what is said of it all the same, of a story of one's own above all. */
function asItIs(
  story: string | null,
  strength: PraiseTopic | null,
  levels: readonly Block[],
  words: Texts['draft'],
): BodyParts {
  if (story !== null && strength === null)
    return {
      kind: 'encouraging',
      levels: [],
      suggestion: [paragraph(story)],
      because: ['sharesOwn'],
    };
  if (strength !== null) return { kind: 'encouraging', levels, suggestion: [], because: [] };
  return {
    kind: 'nothing-sure',
    levels,
    suggestion: levels.length > 0 ? [] : [paragraph(words.nothingSure)],
    because: ['nothing-sure'],
  };
}

import { familyOf } from '#core/analysis/techniques.ts';
import { TECHNIQUES } from '#core/model/analysis.ts';
import { HARMS, type Harm } from './harms.ts';
import type { JointAct } from './joint-acts.ts';
import type { KindAct } from '#core/model/sentence-acts.ts';

/** What no head of the model knows: words alone tell that somebody takes a side, and the post that what is told was asked for. */
export type WordedAct = 'takesSide' | 'answers';

/** What a note can praise: an act that the words show, or what several acts have in common. */
export type PraiseTopic = KindAct | JointAct | WordedAct;

/** What a note can suggest, the weightiest first: words that could hurt, then ways that gentler ones could replace, then what is missing. */
export const TRY_TOPICS = [
  'attacks',
  'endangers',
  'advertises',
  'mocks',
  'dismisses',
  'blames',
  'discourages',
  'excuses',
  'minimises',
  'forcesCheer',
  'couldHurt',
  'advisesUnasked',
  'asksWhy',
  'emotionalReactions',
  'explorations',
] as const;
export type TryTopic = (typeof TRY_TOPICS)[number];

const HARM_TOPICS: readonly string[] = HARMS;

/** Whether a suggestion is about words that could hurt. */
export const isHarm = (topic: TryTopic): topic is TryTopic & Harm => HARM_TOPICS.includes(topic);

/** Whether two suggestions draw on the same example sentences. */
export const sharesExamples = (stored: string, topic: TryTopic | undefined): boolean =>
  stored === topic || (topic !== undefined && HARM_TOPICS.includes(stored) && HARM_TOPICS.includes(topic));

/** The suggestions that an act of a later reply can carry out, so that it can be told. */
export const PRACTISED = ['advisesUnasked', 'emotionalReactions', 'explorations'] as const;
export type Practised = (typeof PRACTISED)[number];

/** The acts that do what was suggested. */
export const CARRIED_OUT_BY: Readonly<Record<Practised, readonly KindAct[]>> = {
  advisesUnasked: ['asksFirst', 'leavesChoice'],
  emotionalReactions: ['namesFeeling', 'mirrors', 'validates'],
  explorations: ['asksAboutThem'],
};

/** A stored topic under its present name: notes of earlier versions are kept with the name of a single technique. */
export function presentTopic(stored: string): string {
  const technique = TECHNIQUES.find((name) => name === stored);
  return (technique && familyOf(technique)) ?? stored;
}

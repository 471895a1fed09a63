import { MODEL_HOSTILE_AT } from '#core/analysis/hostility.ts';
import { attacksIn } from './acts/hostile.ts';
import { readActs, type ReplyActs } from './acts/read-acts.ts';
import type { NudgeRecord } from '#core/model/records.ts';
import type { ReplyReading, Suggestion, TopicChoice } from './choice.ts';
import { bestPraise } from './best-praise.ts';
import { praisesIn } from './praises.ts';
import { restingTopics } from './resting-topics.ts';
import { suggestionsFor } from './suggestions.ts';
import { isHarm } from './acts/topics.ts';

/**
 * From here on the tone of the whole speaks against the kindest of its sentences: of what was praised in 8,300 held replies of ours
 * six in ten were right above it, and nearly nine in ten below.
 */
export const MAY_BE_HOSTILE_AT = 0.07;

/**
 * What to praise in a reply and at most one thing to try. An act is praised only when a rule finds it in plain words and the
 * models do not surely deny it; words that could hurt are never praised, nor is anything beside them.
 * A question is only suggested beside a praise: alone it would pass over what the reply does.
 * @param history the person's nudges, newest first: resting topics are left out, and the last topic gives way to another.
 */
export function selectTopic(reading: ReplyReading, history: readonly NudgeRecord[], at: Date): TopicChoice {
  if (attacksIn(reading.text)) return { praise: null, suggestion: null, because: 'hostile' };
  const acts = readActs(reading.text, reading.sentences, reading.seekerPost, reading.hostility);
  const choice = chooseTopic(reading, acts, history, at);
  return reading.hostility >= MODEL_HOSTILE_AT ? onlyHarm(choice) : choice;
}

/** The same of a draft, whose writer asks: attacks are spoken of as well. */
export function chooseTopic(
  reading: ReplyReading,
  acts: ReplyActs,
  history: readonly NudgeRecord[],
  at: Date,
): TopicChoice {
  const resting = restingTopics(history, at);
  const isDoubted = acts.harms.length > 0 || acts.mayHurt || reading.hostility >= MAY_BE_HOSTILE_AT;
  const praises = isDoubted ? [] : praisesIn(reading, acts, history, at);
  const suggestions = suggestionsFor(reading, acts);
  const praise = bestPraise(praises, acts, reading, resting, history);
  const fitting = suggestions.filter(({ topic }) => praise !== null || topic !== 'explorations');
  const suggestion = freshest(fitting, resting, history);
  if (praise !== null || suggestion !== null) return { praise, suggestion, because: null };
  if (praises.length + fitting.length > 0) return { praise, suggestion, because: 'topic-resting' };
  const because = acts.kind.length > 0 ? 'unsure' : 'nothing-to-say';
  return { praise, suggestion, because };
}

/** What is said of a reply that is hostile and may be meant well: what could hurt, or orders; of an attack nothing, since staff hear of it. */
function onlyHarm({ suggestion }: TopicChoice): TopicChoice {
  const topic = suggestion?.topic;
  return topic === 'advisesUnasked' || (topic !== undefined && isHarm(topic) && topic !== 'attacks')
    ? { praise: null, suggestion, because: null }
    : { praise: null, suggestion: null, because: 'hostile' };
}

/** The first that does not rest; what is missing gives way to another when the latest note spoke of it. */
function freshest(
  suggestions: readonly Suggestion[],
  resting: ReadonlySet<string>,
  history: readonly NudgeRecord[],
): Suggestion | null {
  const awake = suggestions.filter(({ topic }) => !resting.has(topic));
  const [first] = awake;
  if (first === undefined || first.spans.length > 0) return first ?? null;
  return awake.find(({ topic }) => topic !== history[0]?.topic) ?? first;
}

import { WEEK_MS } from '#core/lib/durations.ts';
import { logistic, logit, meanOf } from '#core/lib/statistics.ts';
import type { Level } from '#core/model/analysis.ts';
import type { TrialLot } from '#core/model/trial.ts';
import type { Participant } from './analyse.ts';
import { HELD_WEEKS } from './days.ts';
import { armAt } from './lots.ts';
import { OWN_BEFORE, type ScoredReply } from './outcome.ts';

/** Shares of levels 0, 1 and 2 among the replies of EPITOME (Sharma et al. 2020, table 2). */
const SHARES = { emotionalReactions: [0.66, 0.29, 0.05], explorations: [0.84, 0.03, 0.13] } as const;
/** How far people differ from one another, on the logit scale. */
const PEOPLE_SD = 0.8;
/** Replies a week: the median, and how far people differ, on the scale of the logarithm. */
const REPLIES_A_WEEK = 3;
const REPLIES_SD = 0.7;
/** Not everybody who is given notes keeps them on: the rest write as they would have. */
const KEEPS_NOTES = 0.8;

/** Mean level of one mechanism for a person this far from the average. */
const meanLevel = ([none, , strong]: readonly number[], shift: number): number =>
  logistic(shift - logit(none ?? 0)) + logistic(shift + logit(strong ?? 0));

const meanScore = (shift: number): number =>
  meanLevel(SHARES.emotionalReactions, shift) + meanLevel(SHARES.explorations, shift);

interface Supporter {
  warmth: number;
  keepsNotes: boolean;
  repliesAWeek: number;
}

/** Standard normal, by Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const supporter = (random: () => number): Supporter => ({
  warmth: PEOPLE_SD * normal(random),
  keepsNotes: random() < KEEPS_NOTES,
  repliesAWeek: REPLIES_A_WEEK * Math.exp(REPLIES_SD * normal(random)),
});

function levelAt([none, , strong]: readonly number[], shift: number, random: () => number): Level {
  const drawn = random();
  if (drawn < logistic(shift + logit(strong ?? 0))) return 2;
  return drawn < logistic(shift - logit(none ?? 0)) ? 1 : 0;
}

function replyAt(sentAt: Date, shift: number, random: () => number): ScoredReply {
  const score = (level: Level) => ({ level, probability: 1, rationales: [] });
  return {
    sentAt,
    empathy: {
      emotionalReactions: score(levelAt(SHARES.emotionalReactions, shift, random)),
      interpretations: score(0),
      explorations: score(levelAt(SHARES.explorations, shift, random)),
    },
  };
}

/** Replies come one after the other at the person's pace; those before the first note are alike in both arms. */
function repliesOf(
  { warmth, keepsNotes, repliesAWeek }: Supporter,
  lot: TrialLot,
  shift: number,
  random: () => number,
): ScoredReply[] {
  const replies: ScoredReply[] = [];
  const raised = lot.arm === 'now' && keepsNotes ? shift : 0;
  for (let week = 0; ;) {
    week -= Math.log(1 - random()) / repliesAWeek;
    if (week >= HELD_WEEKS) return replies;
    const sentAt = new Date(lot.drawnAt.getTime() + week * WEEK_MS);
    replies.push(replyAt(sentAt, warmth + (replies.length < OWN_BEFORE ? 0 : raised), random));
  }
}

/** A community of this many supporters in a trial. @param shift what notes do, on the logit scale */
export function simulatedCommunity(people: number, shift: number, random: () => number): Participant[] {
  const seeds = Array.from({ length: people }, () => Math.floor(random() * 2 ** 32));
  const drawnAt = new Date(0);
  return Array.from({ length: people }, (_, position) => {
    const lot = { arm: armAt(position, (block) => seeds[block] ?? 0), drawnAt };
    return { lot, replies: repliesOf(supporter(random), lot, shift, random) };
  });
}

/**
 * The true effect of such notes on a reply's mean level, among all who are given them, kept on or not. How much people write has
 * nothing to do with it here.
 */
export function trueEffect(shift: number, random: () => number, people = 20_000): number {
  const gains = Array.from({ length: people }, () => {
    const { warmth, keepsNotes } = supporter(random);
    return keepsNotes ? meanScore(warmth + shift) - meanScore(warmth) : 0;
  });
  return meanOf(gains);
}

/** How strong notes have to be for this effect. */
export function shiftFor(effect: number, random: () => () => number): number {
  let [low, high] = [0, 8];
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (trueEffect(middle, random(), 4000) < effect) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

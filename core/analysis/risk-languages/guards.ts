import { drop, type GuardOutcome, KEEP, strictest, weaken } from '../risk-outcome.ts';
import { before, quotationAt, type RiskSegment } from '../risk-segments.ts';
import type { Around, SaidRule } from './language.ts';

/** Repeated letters are one letter by now: `kkkk` is `k`. */
const LAUGHTER =
  /\b(?:lo+l|lmf?ao+|rofl|xd+|mdr|ptdr|(?:rs){2,}|(?:ha|ah){2,}[ah]?|(?:he|eh){2,}|(?:hi){2,}|(?:ja|aj){2,}[aj]?|(?:je){2,}|skull|k(?= [.,]))\b/;
const GAME =
  /\b(?:respawn\w*|spawn\w*|boss ?fight|ranked|minecraft|fortnite|valorant|roblox|checkpoint|npc|speedrun|elden ring|dark souls)\b/;

function tone({ full }: RiskSegment, rule: SaidRule, around: Around): GuardOutcome {
  if (GAME.test(full) || around.game.test(full)) return drop('game');
  const laughing = LAUGHTER.test(full);
  const trivial = around.trivial.test(full);
  if (laughing && trivial) return drop('hyperbole');
  if (around.serious.test(full)) return KEEP;
  if (laughing) return rule.level === 'concern' ? drop('joking') : weaken('joking');
  return trivial || around.rather.test(full) ? weaken('hyperbole') : KEEP;
}

/** Words that are repeated rather than said: a title, a quotation, somebody else's. */
function repeated(segment: RiskSegment, start: number, around: Around): GuardOutcome {
  const prefix = before(segment, start);
  if (around.beforeTitle.test(prefix)) return drop('fiction');
  if (around.beforeYourWords.test(prefix)) return drop('addressed');
  const quotation = quotationAt(segment, start);
  if (quotation === null) {
    if (!around.beforeTold.test(prefix) || around.beforeMyWords.test(prefix)) return KEEP;
    return around.fiction.test(segment.full) ? drop('fiction') : weaken('other-person');
  }
  if (around.fiction.test(segment.full)) return drop('fiction');
  const outside = before(segment, quotation.start);
  if (around.beforeMyWords.test(outside)) return KEEP;
  return around.you.test(outside) ? drop('addressed') : weaken('quoted');
}

function time({ full }: RiskSegment, rule: SaidRule, around: Around): GuardOutcome {
  const isOver = rule.guards.includes('over') || (rule.guards.includes('past') && around.past.test(full));
  return isOver && !around.recent.test(full) ? weaken('past') : KEEP;
}

function body({ full }: RiskSegment, { guards, level }: SaidRule, around: Around): GuardOutcome {
  if (guards.includes('kitchen') && around.kitchen.test(full)) return drop('accident');
  if (guards.includes('farewell') && around.farewell.test(full)) return drop('topic');
  if (!guards.includes('doctor') || !around.doctor.test(full)) return KEEP;
  return level === 'concern' ? drop('illness') : weaken('illness');
}

/** What the sentence around a hit says about it. */
export function guardSaid(segment: RiskSegment, start: number, rule: SaidRule, around: Around): GuardOutcome {
  const prefix = before(segment, start);
  return strictest([
    rule.guards.includes('everyday') ? tone(segment, rule, around) : KEEP,
    repeated(segment, start, around),
    around.beforeDenied.test(prefix) ? drop('denied') : KEEP,
    body(segment, rule, around),
    time(segment, rule, around),
  ]);
}

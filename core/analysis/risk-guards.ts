// Long because: guards are weighed against one another, so they are read together.
import {
  ACCIDENT,
  BEFORE_TITLE,
  BEREAVED,
  ENDED,
  ENDS_ANYWAY,
  FICTION,
  GAME,
  HYPERBOLE,
  ILLNESS,
  MOVES_ON,
  NOT_ONLY_THAT,
  OF_OWN_PEOPLE,
  OFFERS_HELP,
  PAST_BEFORE,
  PAST_TIME,
  PRESENT_TIME,
  RATHER,
  SERIOUS,
  STUDIES_IT,
  TAKEN_BACK,
  TO_READER,
  TOPIC,
  TRIVIAL,
  USED_TO_BEFORE,
} from './risk-guard-words.ts';
import { drop, type GuardOutcome, KEEP, strictest, weaken } from './risk-outcome.ts';
import { isOverAndWell } from './risk-recovery.ts';
import type { RiskGuard } from './risk-rule.ts';
import { before, quotationAt, type RiskSegment } from './risk-segments.ts';

const FIRST = new Set(['i', 'me', 'my', 'myself', 'mine']);
const SECOND = new Set(['you', 'your', 'yourself', 'youre']);
const THIRD = new Set(
  (
    'he she they him her them his their who people someone somebody everyone person friend brother sister mum mom mother dad ' +
    'father son daughter wife husband boyfriend girlfriend bf gf ex partner cousin uncle aunt roommate flatmate teen teens ' +
    'teenagers kids child girl guy man woman student member actor singer patients users character others colleague coworker doctor doctors nurse surgeon mate neighbour neighbor'
  ).split(' '),
);
/** Things of one's own that speak for oneself: "my brain wants to die". */
const OWN_VOICE =
  /\b(?:my (?:brain|mind|head|depression|heart|body|soul|thoughts)|voices?|part of me|half of me|(?:everything|something) (?:in|inside) (?:of )?me) (?:\w+ ){0,5}$/;

/** "My brother and I", the other way round: "me and my brother want to die". */
const AND_OTHERS = /\b(?:i|me) and (?:\w+ ){1,3}$/;

const NEGATION =
  /\b(?<!(?:not|can|could|why|should) )(?:not|never|no|nor|without|neither|zero) (?:(?:going|want|wanting|planning|plan|plans|intend|intending|trying|think|thinking|about|been|feel|feeling|felt|had|have|having|be|to|of|any|ever|thoughts?|considering|would|a|or|actively|suicidal|do|and|desire|intention|like|in|on) ){0,6}$/;
const STRANGE_NEGATION =
  /\b(?:trying|tried|reasons?|mistake|why|hard) (?:\w+ ){0,3}not to $|\b(?:minutes?|hours?|days?|weeks?|months?) without (?:\w+ ){0,3}$|\b(?:not|never) (?:stop|stopped|know|believe|kidding|lie|going to lie|the first time|only) (?:\w+ ){0,5}$/;
const HOW_OFTEN = /\b(?:every (?:single )?(?:day|night|morning)|everyday|all the time)\b/g;
const PAST_INSIDE = /^(?:wanted|tried|thought|considered|planned|attempted|contemplated|felt)\b/;

const LAUGHTER = /\b(?:lo+l|lmf?ao+|ro[tf]f?l|(?:ha){2,}h?|(?:he){2,}|skull|jk|xd|lolol|lmaoo*)\b/;

/** "The clinic said there is no point in going on": of a treatment or a case, by those who know it. */
const EXPERT_SAID =
  /\b(?:clinic|consultant|specialist|surgeon|hospital|vet|physio|doctors?|lawyer|solicitor|accountant|bank|insurer|insurance|council|coach|trainer) (?:has |have |had |just |now |then )*(?:said|says|say|told (?:us|me|him|her|them)|thinks?|thought|decided|reckons?) (?:that )?there (?:is|was|would be) $/;
const OF_LIFE = /^ ?(?:living|alive|in life|with (?:my |this )?life|like this)\b/;

const isOfTreatment = (prefix: string, hit: string, after: string): boolean =>
  / (?:going on|go on|continuing|continue)$/.test(hit) && EXPERT_SAID.test(prefix) && !OF_LIFE.test(after);

function subjectBefore(prefix: string): 'first' | 'second' | 'third' | null {
  if (AND_OTHERS.test(prefix) || OWN_VOICE.test(prefix)) return 'first';
  for (const word of prefix.trim().split(' ').slice(-12).reverse()) {
    if (FIRST.has(word)) return 'first';
    if (SECOND.has(word)) return 'second';
    if (THIRD.has(word)) return 'third';
  }
  return null;
}

function isPast(segment: RiskSegment, prefix: string, hit: string): boolean {
  // "In my twenties I wanted to die every day": how often it was then.
  const isOfThen = PAST_INSIDE.test(hit) && PAST_TIME.test(segment.full);
  const told = isOfThen ? segment.full.replaceAll(HOW_OFTEN, ' ') : segment.full;
  if (PRESENT_TIME.test(told)) return USED_TO_BEFORE.test(prefix);
  if (/\b(?:have|has) $/.test(prefix)) return false;
  return PAST_TIME.test(segment.full) || PAST_BEFORE.test(prefix) || PAST_INSIDE.test(hit);
}

function negation(segment: RiskSegment, prefix: string, after: string): GuardOutcome {
  if (!NEGATION.test(prefix) || STRANGE_NEGATION.test(prefix)) return KEEP;
  const takenBack = /\bdid not $/.test(prefix) || TAKEN_BACK.test(after) || TAKEN_BACK.test(segment.next);
  return takenBack ? weaken('denied') : drop('denied');
}

function tone(segment: RiskSegment, hit: string, everydayForm: boolean): GuardOutcome {
  const around = segment.full;
  if (HYPERBOLE.test(segment.plain)) return drop('hyperbole');
  if (/\bend(?:ing)? (?:it|things)$/.test(hit) && ENDED.test(around)) return weaken('relationship');
  if (/\bit to (?:end|be over)$/.test(hit) && ENDS_ANYWAY.test(around) && !NOT_ONLY_THAT.test(around))
    return drop('idiom');
  if (/(?:\bmy goodbyes| away .*my)$/.test(hit) && MOVES_ON.test(`${around}${segment.next} `))
    return drop('farewell');
  if (SERIOUS.test(around)) return KEEP;
  if (RATHER.test(segment.plain)) return weaken('hyperbole');
  if (GAME.test(around)) return drop('game');
  const laughing = LAUGHTER.test(around);
  if (TRIVIAL.test(around) && (laughing || /kms|kill me|shoot me/.test(hit))) return drop('hyperbole');
  return laughing && everydayForm ? weaken('joking') : KEEP;
}

function quotation(segment: RiskSegment, start: number, prefix: string): GuardOutcome {
  if (BEFORE_TITLE.test(prefix)) return drop('fiction');
  if (quotationAt(segment, start) === null) return KEEP;
  if (FICTION.test(segment.full)) return drop('fiction');
  return /\bi (?:have |just )?(?:said|told|texted|say|wrote|screamed|tell) /.test(prefix)
    ? KEEP
    : weaken('quoted');
}

/** The bare word, which news, training and fiction have as well. */
const MENTION = /^(?:suicide|self harm(?:ing|ed)?)$/;

/** Whom "you" means cannot be told: "he told me you deserve to die". */
const SAID_TO_ME =
  /\b(?:told|tells?|telling|texted|texting|messaged|says? to|said to) me (?:that )?you (?:\w+ ){0,2}$/;

const TOLD = /\b(?:told|tells?|telling|asked) me (?:to |i should )(?:go )?$/;

function topic(
  segment: RiskSegment,
  prefix: string,
  subject: ReturnType<typeof subjectBefore>,
  hit: string,
): GuardOutcome {
  if (BEREAVED.test(segment.plain)) {
    // Whoever wants to follow is in danger themselves.
    return subject === 'first' && !MENTION.test(hit) ? weaken('bereaved') : drop('bereaved');
  }
  if (STUDIES_IT.test(prefix)) return drop('topic');
  if (subject !== 'first' && OFFERS_HELP.test(prefix) && !OF_OWN_PEOPLE.test(prefix)) return drop('topic');
  const fiction = FICTION.test(segment.full);
  const subjectMatter = TOPIC.test(segment.full);
  if (MENTION.test(hit) && (fiction || subjectMatter)) return drop('topic');
  if (subject === 'first') return KEEP;
  if (subjectMatter || (fiction && subject === 'third')) return drop('topic');
  return fiction ? weaken('topic') : KEEP;
}

function body(segment: RiskSegment, guards: readonly RiskGuard[]): GuardOutcome {
  const illness = ILLNESS.test(segment.full);
  if (guards.includes('accident') && (illness || ACCIDENT.test(segment.full))) return drop('accident');
  return guards.includes('illness') && illness ? drop('illness') : KEEP;
}

/** What is said of everybody: "wanting to die often means wanting the pain to stop". */
const IN_GENERAL =
  / wanting (?:\w+ ){1,3}(?:often |sometimes |usually )?(?:means|can mean|can be|may be|is often) (?!i )/;
const ABOUT_ME = /\b(?:i|me|my|myself)\b/;

const isToReader = ({ plain }: RiskSegment, hit: string): boolean =>
  !ABOUT_ME.test(plain) && (TO_READER.test(plain) || (hit.startsWith('wanting') && IN_GENERAL.test(plain)));

/** Words with "I" are about who writes, whoever stands before them: "you will all be sorry when I die". */
function person(
  segment: RiskSegment,
  subject: ReturnType<typeof subjectBefore>,
  prefix: string,
  hit: string,
): GuardOutcome {
  if (/\bi\b/.test(hit)) return KEEP;
  if (subject === null && isToReader(segment, hit)) return drop('addressed');
  if (subject === 'second') return SAID_TO_ME.test(prefix) ? weaken('addressed') : drop('addressed');
  return subject === 'third' ? weaken('other-person') : KEEP;
}

const mayBeOver = (guards: readonly RiskGuard[], hit: string): boolean =>
  guards.includes('past') || guards.includes('over') || MENTION.test(hit);

/** The guard of what is told as over and well. */
export const RECOVERED = 'recovered';

/** What the sentence around a hit says about it. `everydayForm`: words that people also use in jest. */
export function guardHit(
  segment: RiskSegment,
  start: number,
  hit: string,
  guards: readonly RiskGuard[],
  everydayForm: boolean,
): GuardOutcome {
  const prefix = before(segment, start);
  const after = segment.plain.slice(start + hit.length, start + hit.length + 160);
  const subject = subjectBefore(prefix);
  const askedAndDenied =
    /\basked (?:me )?(?:if|whether) /.test(prefix) && /\b(?:no|not|nope|never)\b/.test(after);
  const isOver = (): boolean =>
    guards.includes('over') || isPast(segment, prefix, hit) || NEGATION.test(prefix);
  const outcomes = [
    mayBeOver(guards, hit) && isOverAndWell(segment, isOver()) ? drop(RECOVERED) : KEEP,
    tone(segment, hit, everydayForm),
    quotation(segment, start, prefix),
    TOLD.test(prefix) && !OWN_VOICE.test(prefix) ? drop('told') : KEEP,
    askedAndDenied ? drop('denied') : KEEP,
    isOfTreatment(prefix, hit, after) ? drop('treatment') : KEEP,
    guards.includes('person') ? person(segment, subject, prefix, hit) : KEEP,
    guards.includes('negated') ? negation(segment, prefix, after) : KEEP,
    guards.includes('past') && isPast(segment, prefix, hit) ? weaken('past') : KEEP,
    guards.includes('topic') ? topic(segment, prefix, subject, hit) : KEEP,
    body(segment, guards),
  ];
  return strictest(outcomes);
}

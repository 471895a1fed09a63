import type { RiskGuard } from './risk-rules.ts';

/** One sentence of a message in plain spelling, ready for patterns. */
export interface RiskSegment {
  /** Without fillers; begins with one space, ends with ` . `; clauses parted by ` , `. */
  plain: string;
  /** The same with fillers, for guards that read tone. */
  full: string;
  /** Ranges of `plain` that stand between quotation marks. */
  quoted: readonly { start: number; end: number }[];
  /** What follows in the next sentence, for denials that are taken back. */
  next: string;
}

/** How a guard changes a hit: dropped altogether, or kept as `concern` at most. */
export type GuardOutcome = { outcome: 'keep' } | { outcome: 'weaken' | 'drop'; guard: string };

const KEEP: GuardOutcome = { outcome: 'keep' };
const drop = (guard: string): GuardOutcome => ({ outcome: 'drop', guard });
const weaken = (guard: string): GuardOutcome => ({ outcome: 'weaken', guard });

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

const NEGATION =
  /\b(?<!(?:not|can|could|why|should) )(?:not|never|no|nor|without|neither|zero) (?:(?:going|want|wanting|planning|plan|plans|intend|intending|trying|think|thinking|about|been|feel|feeling|felt|had|have|having|be|to|of|any|ever|thoughts?|considering|would|a|or|actively|suicidal|do|and|desire|intention|like|in|on) ){0,6}$/;
const STRANGE_NEGATION =
  /\b(?:trying|tried|reasons?|mistake|why|hard) (?:\w+ ){0,3}not to $|\b(?:minutes?|hours?|days?|weeks?|months?) without (?:\w+ ){0,3}$|\b(?:not|never) (?:stop|stopped|know|believe|kidding|lie|going to lie|the first time|only) (?:\w+ ){0,5}$/;
const TAKEN_BACK =
  /\banymore\b|\bany more\b|\bno longer\b|think about (?:death|it|not|dying)|\bnot (?:want to )?exist|pain to|it to stop|all to stop|not being here|thoughts are|not waking|disappear|not mind|\bbut\b|\bbecause\b|\beven though\b|\balthough\b|\bhowever\b|\bit is the fact\b|\b(?:exist|be gone|be here|escape|wake up)\b/;
const PAST_BEFORE =
  /\b(?:used to|was|were|wanted to|tried to|try to|trying to|attempted to|attempt to|almost|nearly|had been|once|had|thought about|thought of|thinking about|considered|close to|planned to|felt|wanted) (?:be |feel |to |of |about |thinking |feeling |having |be )*$/;
const PAST_INSIDE =
  /^(?:wanted|tried|thought|considered|planned|attempted|contemplated|felt|suicidal thoughts)\b/;
const PAST_TIME =
  /\b(?:years?|months?|weeks|decades?) (?:ago|back|since)|\blast (?:year|spring|summer|winter|autumn|fall|month)|\bwhen i was\b|\bin (?:19|20)\d\d\b|\bas a (?:kid|teen\w*|child|student)|\bback (?:in|then)\b|\bin the past\b|\bfor most of my\b|\bin (?:college|high school|my teens|my twenties|uni)\b|\bused to\b|\bno longer\b|\bthere was a time\b|\bafter (?:the|my) divorce\b|\byears , |\byears later\b|\bit is better now\b|\bwas \d+\b/;
const PRESENT_TIME =
  /\b(?:again|today|tonight|still|these days|lately|recently|every (?:single )?(?:day|night|morning)|everyday|an hour ago|minutes ago|hours? ago|last night|right now|at the moment|currently|came back|are back|have wanted|been wanting|all the time|this (?:week|weekend|morning|year|month|time)|since (?:i was|monday|he|she|they|my|the)|been (?:having|thinking|feeling)|and now|now i)\b/;
const PAST_ONLY_NEAR = /\b(?:used to|was|were|had been|had) (?:\w+ ){0,2}$/;

const SERIOUS =
  /\bnot (?:even )?(?:joking|kidding|exaggerating|a joke|a figure|saying it)|\bfor real\b|\bmean it\b|\bmeant it\b|\bseriously\b|\bserious\b|\bno cap\b|\bi swear\b|\bfr fr\b|\bthis time\b|\bnot a joke\b|\bbut i\b/;
const LAUGHTER = /\b(?:lo+l|lmf?ao+|ro[tf]f?l|(?:ha){2,}h?|(?:he){2,}|skull|jk|xd|lolol|lmaoo*)\b/;
const TRIVIAL =
  /\b(?:charger|wi ?fi|coffee|spilled|shirt|mondays?|insta|selfie|group chat|search history|worksheet|homework|meeting|movie|episode|season|traffic|alarm clock|printer|crush|haircut|outfit|lag|lagging|update|queue|pizza|crocs|song|playlist|spreadsheet|email|wrong (?:person|chat|number)|voicemail|autocorrect|presentation|slides|tiktok|donut|cringe|embarrass\w*|awkward|shame|boredom|bored|hungry|hangover|ice cream|all hands|commute|landlord|essay|deadline|teacher)\b/;
const HYPERBOLE =
  /\brather (?:die|be dead|kill myself|kms|shoot myself|hang myself) than (?:eat|wear|go to|go out|watch|listen|drink|use|play|date|talk|sit|speak|attend|read|buy|drive|write|work with|see|have (?:a|an|another|dinner|lunch)|cook|clean|dance|sing|let)\b|\b(?:am|been|is|was|are|why i am) (?:killing|working|drinking|eating|laughing|studying) (?:myself|my self) (?:at|over|with|to get|to be|trying|working|studying|for|into|doing|laughing|sick)\b|\b(?:killed|kill) myself laughing|\b(?:social|career|financial|political|professional|economic|fashion|commercial|absolute|total|pure|academic|digital) suicide\b|\bsuicide (?:squad|bomb\w*|mission|doors?|run|burn|burger|hill|wings|king|boys|silence|grade|slam|prep|attack|by words)\b|\bto die for(?= [.,])|\bthe death of me\b|\bdie hard\b|\b(?:for|from|with) (?:joy|laughter|happiness|excitement)\b|\bscream\w* or die\b|\bdrop dead gorgeous\b/;
/**
 * Everyday sayings with words of death. Where nothing else was found they excuse the sentence, so that the model needs
 * more proof to raise an alarm.
 */
export const IDIOM =
  /\b(?:die|dying|died|dead|deceased) (?:of|from|for) (?!my|suicide|overdos)|\b(?:die|died|dying|dead) (?:laughing|tired|meat|beat|serious|inside when|on (?:my|that|this))|\b(?:is|are|was|were|been|has) (?:\w+ ){0,3}(?:killing|murdering|ending) me\b|\b(?:killed|murdered|ended) me(?= (?:lol|haha|[.,]))|\b(?:mum|mom|dad|wife|husband|boss|parents|sister|brother|teacher|he|she|they|gf|bf|girlfriend|boyfriend|landlord) (?:\w+ ){0,3}(?:kill|murder|strangle) (?:me|you|him|us)\b|\b(?:bored|scared|worried|sick|frozen|froze|tickled|love\w*|works?|laughing|stabbed|freezing|starv\w+|burn\w*) (?:\w+ ){0,2}to death\b|\bdeath of me\b|\bi am (?:dead|deceased)(?= [.,]| lol| from)|\bkill (?:him|her|them|it|for|someone|you|time|a |an |the |my (?:brother|sister|boss|neighbou?r|printer|laptop))|\bdying (?:to|for|at|here)\b|\bover my dead body|\bdrop dead|\bkilled it\b|\bso dead when\b|\bi could die\b(?! in)|\bdie if (?:they|he|she|you|the)\b|\bwill be the death\b/;
const GAME =
  /\b(?:respawn\w*|spawn\w*|grenade|lobby|ranked|healer|tank|dps|loot|npc|quest|checkpoint|in game|ingame|game over|minecraft|fortnite|valorant|league|overwatch|roblox|sims|pvp|gg|boss fight|(?:second|final|last|first) boss|that level|this level|speedrun|sniper|off the map|bounty|zombies?|my base|playthrough|dark souls|elden ring|respawns|mobs?|raid|the sim|space sim|my sim|cooldowns?|kill feed|server dies|process|script|kill 9|linux|daemon)\b/;
const FICTION =
  /\b(?:lyrics?|song|songs|chorus|verse|album|sing|singing|sang|book|novel|chapter|film|movie|show|series|episode|character|characters|protagonist|villain|plot|poem i read|romeo|scene|anime|manga|stuck in my head|tune|karaoke|radio|spotify|playlist|track|musical|story i)\b/;
const TOPIC =
  /\b(?:prevention|awareness|hotlines?|helplines?|lifeline|documentary|rates?|statistics|stats|study|studies|report|reports|report says|researchers|training|thesis|policy|policies|article|articles|news|police|side effects?|medication can|volunteer\w*|ward|questionnaire|screening|the gp|asked (?:if|whether)|say commit|outdated|what does|mean by|sidebar|podcast|campaign|fundraiser|charity|legislation|bombing|bomber|terror\w*|celebrity|squad|survivors? of|world day|awareness month|prevention month|guidelines|subreddit|rule \d|posts about|talk (?:with|to) (?:teens|kids|your)|nineteenth|word)\b/;
const BEREAVED =
  /\b(?:died|dies|lost|death|gone|passed|dead|passing|killed|took|grieving|funeral|taken) (?:\w+ ){0,6}(?:by|to|from|in) suicide|\b(?:he|she|who|they|brother|sister|friend|father|mother|dad|mum|mom|uncle|aunt|cousin|son|daughter|husband|wife) (?:\w+ ){0,3}(?:committed|commited|commits) suicide|\btook (?:his|her|their) own life|\bkilled (?:himself|herself|themselves)|\bhis suicide|\bher suicide|\bbereaved\b/;
const ILLNESS =
  /\b(?:cancer|tumou?r|heart attack|panic(?:king)?|panic attacks?|surgery|operation|anaesthetic|health anxiety|hypochondria\w*|virus|covid|corona\w*|biopsy|symptoms?|fear of|afraid of|scared of (?:dying|death)|terrified of|chest pain|flying|disease|plane|hospice|doctor says|infection|stroke|seizure)\b/;
const ACCIDENT =
  /\b(?:accident|accidentally|by mistake|chopping|cooking|onions?|shaving|oven|kitchen|paper cut|veg|vegetables|the vet|pharmacist|gym|lifting|workout|running|playing|football|skateboard\w*|fell|tripped|ladder|iron|curling iron|stove|sunburn\w*|prescribed|with food|my dog|the dog|the cat|diy|dishes|glass)\b/;

function subjectBefore(prefix: string): 'first' | 'second' | 'third' | null {
  if (/\bme (?:\w+ ){0,4}$/.test(prefix.slice(-40)) || OWN_VOICE.test(prefix.slice(-60))) return 'first';
  for (const word of prefix.trim().split(' ').slice(-12).reverse()) {
    if (FIRST.has(word)) return 'first';
    if (SECOND.has(word)) return 'second';
    if (THIRD.has(word)) return 'third';
  }
  return null;
}

function isPast(segment: RiskSegment, prefix: string, hit: string): boolean {
  if (PRESENT_TIME.test(segment.full)) return PAST_ONLY_NEAR.test(prefix) && /\bused to\b/.test(prefix);
  if (/\b(?:have|has) $/.test(prefix)) return false;
  return (
    PAST_TIME.test(segment.full) ||
    (PAST_BEFORE.test(prefix) && !/\b(?:try|trying) to $/.test(prefix)) ||
    PAST_INSIDE.test(hit)
  );
}

function negation(segment: RiskSegment, prefix: string, after: string): GuardOutcome {
  const clause = prefix.slice(prefix.lastIndexOf(' , ') + 1);
  if (!NEGATION.test(clause) || STRANGE_NEGATION.test(clause)) return KEEP;
  const takenBack = /\bdid not $/.test(clause) || TAKEN_BACK.test(after) || TAKEN_BACK.test(segment.next);
  return takenBack ? weaken('denied') : drop('denied');
}

const RATHER =
  /\brather (?:die|be dead|kill myself|kms) than (?!go through|live|keep|continue|be here|exist|feel|be alive|be me|spend another|have to be me|be without)/;

const RELATIONSHIP =
  /\b(?:relationship|break ?ups?|broke up|breaking up|dating|marriage|contract|subscription|argument|friendship|affair|thread|letter|email|current girl|engagement)\b/;

function tone(segment: RiskSegment, hit: string, everydayForm: boolean): GuardOutcome {
  const around = segment.full;
  if (HYPERBOLE.test(segment.plain)) return drop('hyperbole');
  if (/\bend(?:ing)? (?:it|things)$/.test(hit) && RELATIONSHIP.test(around)) return drop('relationship');
  if (SERIOUS.test(around)) return KEEP;
  if (RATHER.test(segment.plain)) return weaken('hyperbole');
  if (GAME.test(around)) return drop('game');
  const laughing = LAUGHTER.test(around);
  if (TRIVIAL.test(around) && (laughing || /kms|kill me|shoot me/.test(hit))) return drop('hyperbole');
  return laughing && everydayForm ? weaken('joking') : KEEP;
}

function quotation(segment: RiskSegment, start: number, prefix: string): GuardOutcome {
  const range = segment.quoted.find((candidate) => start >= candidate.start && start < candidate.end);
  if (range === undefined || range.end - range.start > 0.8 * segment.plain.length) return KEEP;
  if (FICTION.test(segment.full)) return drop('fiction');
  return /\bi (?:have |just )?(?:said|told|texted|say|wrote|screamed|tell) /.test(prefix)
    ? KEEP
    : weaken('quoted');
}

const TOLD = /\b(?:told|tells?|telling|asked) me (?:to |i should )(?:go )?$/;

function topic(segment: RiskSegment, subject: ReturnType<typeof subjectBefore>, hit: string): GuardOutcome {
  if (BEREAVED.test(segment.plain)) return drop('bereaved');
  const fiction = FICTION.test(segment.full);
  const subjectMatter = TOPIC.test(segment.full);
  if (/^(?:suicide|self harm)/.test(hit) && (fiction || subjectMatter)) return drop('topic');
  if (subject === 'first') return KEEP;
  if (subjectMatter || (fiction && subject === 'third')) return drop('topic');
  return fiction ? weaken('topic') : KEEP;
}

function body(segment: RiskSegment, guards: readonly RiskGuard[]): GuardOutcome {
  const illness = ILLNESS.test(segment.full);
  if (guards.includes('accident') && (illness || ACCIDENT.test(segment.full))) return drop('accident');
  return guards.includes('illness') && illness ? drop('illness') : KEEP;
}

function person(subject: ReturnType<typeof subjectBefore>): GuardOutcome {
  if (subject === 'second') return drop('addressed');
  return subject === 'third' ? weaken('other-person') : KEEP;
}

/** What the sentence around a hit says about it. `everydayForm`: words that people also use in jest. */
export function guardHit(
  segment: RiskSegment,
  start: number,
  hit: string,
  guards: readonly RiskGuard[],
  everydayForm: boolean,
): GuardOutcome {
  const prefix = segment.plain.slice(Math.max(0, start - 90), start);
  const after = segment.plain.slice(start + hit.length, start + hit.length + 160);
  const subject = subjectBefore(prefix);
  const askedAndDenied =
    /\basked (?:me )?(?:if|whether) /.test(prefix) && /\b(?:no|not|nope|never)\b/.test(after);
  const outcomes = [
    tone(segment, hit, everydayForm),
    quotation(segment, start, prefix),
    TOLD.test(prefix) && !OWN_VOICE.test(prefix.slice(-60)) ? drop('told') : KEEP,
    askedAndDenied ? drop('denied') : KEEP,
    guards.includes('person') ? person(subject) : KEEP,
    guards.includes('negated') ? negation(segment, prefix, after) : KEEP,
    guards.includes('past') && isPast(segment, prefix, hit) ? weaken('past') : KEEP,
    guards.includes('topic') ? topic(segment, subject, hit) : KEEP,
    body(segment, guards),
  ];
  return (
    outcomes.find((candidate) => candidate.outcome === 'drop') ??
    outcomes.find((candidate) => candidate.outcome === 'weaken') ??
    KEEP
  );
}

import type { RiskLabel } from './types.ts';

/**
 * The rules of the risk path, by name. Patterns read the plain spelling of `plainTokens` (contractions spelled out,
 * no fillers, words parted by one space, ` , ` between clauses). All repetition is bounded, so a pattern costs linear time.
 */
export interface RiskRule {
  name: string;
  level: Exclude<RiskLabel, 'none'>;
  pattern: RegExp;
  /**
   * Which guards may weaken a hit. `person`: the subject may be somebody else. `past`: it may be over. `negated`: it may be denied.
   * `topic`: it may be talk about the subject (news, training, fiction). `illness`, `accident`: it may be about the body.
   */
  guards: readonly RiskGuard[];
}
export type RiskGuard = 'person' | 'past' | 'negated' | 'topic' | 'illness' | 'accident';

const SELF = '(?:myself|my self|me self)';
const MEDS =
  '(?:pills|tablets|meds|medication|paracetamol|ibuprofen|tylenol|advil|xanax|painkillers|antidepressants|insulin|sleeping pills)';
const UNLESS_PLACE =
  '(?! (?:with|without|at|near|there|together|alone|by|off|next|under|far|close|up|paycheck|for free|in (?!this (?:world|body|life|hell|pain)|pain|agony|fear|hell)|on (?!this|earth)))';

function rule(name: string, level: RiskRule['level'], pattern: string, guards: string): RiskRule {
  return {
    name,
    level,
    pattern: new RegExp(`\\b(?:${pattern})\\b`, 'g'),
    guards: guards.split(' ').filter(isGuard),
  };
}

function isGuard(word: string): word is RiskGuard {
  return ['person', 'past', 'negated', 'topic', 'illness', 'accident'].includes(word);
}

export const RISK_RULES: readonly RiskRule[] = [
  // Present wish, thought or intent
  rule(
    'kill-self',
    'crisis',
    `(?:kill|killing|neck|necking|hang|hanging|shoot|shooting|unalive|unaliving|drown|drowning|poison|poisoning|stab|stabbing|off|offing|top|topping|skull|strangle|choke|suffocate|electrocute|delete|overdose) ${SELF}` +
      `|(?:throw|throwing|chuck|chucking|yeet|yeeting|fling|hurl|hurling|launch) ${SELF} (?:off|in front|under|into|from|out)|do ${SELF} in|drink(?:ing)? ${SELF} to death|(?:shoot|blow|blowing) my (?:\\w+ ){0,2}(?:head|brains?)|if i (?:killed|hanged|shot) ${SELF}|(?:not|would have|almost) killed ${SELF}(?! (?:laughing|on|with|over|trying))|why i have not killed|(?:game end|self delet\\w+|game ending) (?:${SELF}|tonight|soon|irl)|be unalived|unaliving|self delete`,
    'past negated topic',
  ),
  rule(
    'end-life',
    'crisis',
    `(?:end|ending|take|taking) (?:my|this) (?:own |miserable |pathetic |stupid |sad |worthless |shitty )?(?:life|existence|suffering)(?! (?:story|insurance|lesson|one day|into|back|for granted|savings|seriously|in my own hands))|end(?:ing)? (?:it all|myself|all of this|all this)|(?:my life|my existence) to end|log off (?:of )?life|end my own`,
    'past negated topic person',
  ),
  rule(
    'end-it',
    'crisis',
    `(?:want|wanted|wanting|going|ready|need|decided|time|tempted|able|plan|planning|thinking (?:of|about)|think about|thought about|consider(?:ing)?|about|might|could|feel like|courage|wish i could|i will|strong enough|have|way|supposed|trying) (?:to |on |of |quickly |as well ){0,2}(?:end|ending) (?:it|everything|this (?:pain|misery|suffering|torment|hell|nightmare))(?! (?:with|between|for|at|early|there|here|up))|(?:to|about|of|and|as well|should|contemplat\\w+|could|or) (?:end|ending) it(?! (?:with|between|for|at|early|there|here|up|on|in|by|off|so|then|but))`,
    'past negated person',
  ),
  rule(
    'wish-to-die',
    'crisis',
    `(?:want|wanted|wanting|need|needing|ready|prepared|deserve|desperate|desire|decided|choosing|longing|prefer|rather|happier|better|should|should go|let me|going to go|why not|love|like|trying|hoping|praying|wishing) (?:me |for me )?(?:to |off |i could |i would )?(?:be )?(?:die|dead|dying)(?! (?:of|for|from|in game|inside|laughing|alone|on (?:that|this|a) hill))` +
      `|(?:wish|hope|hoping|pray|praying|wishing) (?:that |to god |i |me |god |could |would |can |will |was |were |am |be |have |had |not |to ){0,5}(?:dead|die|died|dying)(?! (?:of|for|from) (?:a|the|some|boredom|embarrassment))|feel(?:ing)? like dying|all i think about is (?:death|dying)|want out of (?:life|this life|this world)|wanting to die|(?:part|half) of me wants to die|die already|all i (?:ever )?want (?:to )?(?:do )?(?:is |to ){1,2}(?:die|be dead|not be alive)|hope (?:\\w+ ){0,2}to die|only thing i want (?:to do )?is (?:to )?die|(?:just )?be happy or dead|either happy , or dead|time to die|shouldnt i die|should not i die|would be dead (?:already|by now|if it|if not)|(?:want|wanted) to be gone(?= [.,]| permanently| forever| for good)|happier if i was dead|rather not (?:be alive|live|exist)|guts to die|hopefully (?:\\w+ ){0,5}die(?! (?:of|for|from))|part (?:of me )?that wants to die`,
    'person past negated topic illness',
  ),
  rule(
    'not-want-to-live',
    'crisis',
    `(?:not|no longer|never) (?:want|wanted|wanting|wish|deserve|feel like|care|going|plan) (?:to |on )?(?:be )?(?:going on |keep |keeping |continue |being )?(?:live|living|alive|exist|existing|unalive)${UNLESS_PLACE}|not want to be here (?:anymore|any more|any longer|tomorrow)|not want to be on this (?:earth|planet)|not (?:want to )?(?:be|being) in this world|want to live (?:anymore|no more)|do not plan on (?:living|being alive|making it)|can not go on living|want(?:ing|ed)? to not (?:live|be alive|exist|be here|have been)|to not be alive|not think i can (?:go on|keep living|keep going)`,
    'person past topic',
  ),
  rule(
    'suicidal',
    'crisis',
    `suicidal(?! (?:people|person|patients|users|members|teens))`,
    'person past negated topic',
  ),
  rule(
    'considers-suicide',
    'crisis',
    `(?:think|thinking|thought|thoughts|contemplat\\w+|consider|considered|considering|plan|planned|planning|idea|ideas|fantasi\\w+|dream|dreaming|obsess\\w+|resort|through|urge|option|answer|close|closer|commit|committing|crave|craving|imagin\\w+|verge|research\\w*) (?:of |about |on |to |with |my |a |own |is |the |for |committing |by |thing ){0,4}(?:suicide|suiciding|dying|my death|my own death|killing ${SELF}|sudoku)` +
      `|how i (?:would|will|could|am going to) do it(?= [.,])|suicide is all|(?:want|wanting|going|need) to unalive|suicide (?:\\w+ ){0,3}(?:only way|way out|answer|only option|best option|solution|on my mind|in my head|easier|so good|relief|optimal|realistic)|(?:suicide|death|dying) (?:is|feels|seems|looks|sounds) (?:like |to be |more |a |the ){0,4}(?:only|best|better|option|answer|relief|way|easier|peaceful|peace)|suicidal (?:thoughts|ideations?|feelings|urges)|do the s word|sewer slide|toaster bath|forever nap|(?:about|imagin\\w+|picture|picturing|dream\\w*|ways) (?:how )?i (?:would|will|could|might|am going to) die|(?:catch the bus|ctb)(?! (?:to|home|from|at|into|stop|back|in the))|my suicide`,
    'person past negated topic illness',
  ),
  rule(
    'kms',
    'crisis',
    `(?:want|going|wanting|need|ready|about|thinking of|thinking about|gon|think i will|might|will|tempted) (?:to )?kms`,
    'negated past',
  ),
  // Plan, method, preparation, goodbye
  rule(
    'method-asked',
    'crisis',
    `(?:painless|least painful|quickest|easiest|fastest|best|peaceful|cleanest) (?:and \\w+ )?(?:way|ways|method|methods) (?:\\w+ ){0,2}(?:to |of |for )?(?:die|dying|kill|go(?! (?:to|from|home|about))|end|suicide|death)|(?:ways|methods) (?:of|to) (?:die|dying|end it all|kill (?:yourself|${SELF}))|how to (?:die|kill (?:yourself|${SELF})|end it all)|does it hurt to die|how (?:painful|much) (?:\\w+ ){0,2}(?:hanging|drowning|bleeding out|overdosing|dying)|how many (?:\\w+ ){0,7}(?:kill me|overdose|to die|be lethal|be fatal)|lethal dose|(?:would|will) it be quick if i|go without pain`,
    'topic negated person illness',
  ),
  rule(
    'overdose',
    'crisis',
    `(?:going|want|wanted|about|will|might|plan|planning|ready|thinking|considering|urge|took|taken|tempted|try|tried) (?:to |of |about |on |an |a )*(?:overdose|overdosing|od)|(?:all|enough of|whole bottle of|rest of) (?:of )?(?:my|these|the|those) ${MEDS}|(?:swallow\\w*|took|taken|take|drank|eat|ate|downed|necked) (?:\\w+ ){0,2}(?:whole|entire) (?:bottle|box|pack|packet)(?! of (?:wine|beer|water|milk|coke|champagne|cider|ketchup|juice|soda|cookies|chocolates?|biscuits|donuts|cereal|crisps|chips|oreos|sweets|hot sauce|perfume|shampoo))|(?:saving|saved|stockpil\\w+|hoard\\w+|collecting) (?:up )?(?:\\w+ ){0,2}${MEDS}|${MEDS} (?:are |is )?(?:lined up|in front of me|in my hand|in hand|ready|all laid out)|(?:have|got|bought|saved|found) (?:\\w+ ){0,3}enough (?:\\w+ )?${MEDS}|enough (?:\\w+ )?${MEDS} to (?:make sure|kill|die|end|do it|finish|never)|(?:bought|holding|have|got) (?:\\w+ ){0,3}${MEDS} (?:\\w+ ){0,2}(?:to make sure|to do it|for an hour|in my hand|bye)|(?:took|taken|swallowed) (?:a |the )?(?:handful|load|loads|lot|bunch|ton|too many) of (?:\\w+ ){0,3}${MEDS}|(?:took|taken|swallowed) (?:\\w+ ){0,2}${MEDS} (?:\\w+ ){0,6}on purpose|drank (?:bleach|antifreeze|poison|drain cleaner)|(?:attempted|tried to) od|i overdosed|overdose tonight|(?:decided|going|want|about|ready) to take an overdose|(?:took|taken|swallowed) (?:about |like |around )?(?:thirty|forty|twenty|fifty|sixty|[2-9]\\d) (?:\\w+ ){0,4}${MEDS}|${MEDS} , bye|have the ${MEDS}|got the ${MEDS}`,
    'past negated topic person accident',
  ),
  rule(
    'means-at-hand',
    'crisis',
    `(?:bought|tied|made|make|tie|have|got|buy|holding|hanging from) (?:\\w+ ){0,2}noose|on the verge of a noose|(?:bought|got|tied|have) (?:a|the|my|some) rope(?! (?:swing|ladder|for|to (?:tie|climb|tow)))|the rope is|(?:use|using|turn|turning) (?:it|them|one) on (?:${SELF}|my (?:wrists?|arms?|throat|veins?))|eating my gun|gun (?:\\w+ ){0,6}(?:mouth|my head|my chin|on ${SELF}|use it|my temple)|bullet (?:in|through|to|into) my (?:head|brain|skull)|(?:blade|knife|razor) (?:\\w+ ){0,4}(?:my wrists?|my throat|my neck|on ${SELF}|my arm)|engine running in the garage`,
    'past negated topic person',
  ),
  rule(
    'jump-or-crash',
    'crisis',
    `(?:going|want|wanted|about|need|should|might|thinking of|thinking about|thought about|thought of|ready|will|urge|imagine) (?:to |of |about )?(?:jump|jumping)(?: (?:off|from|in front|out of a window|to my death)|(?= [.?]| $))|i am (?:standing |sitting |stood |sat )(?:\\w+ ){0,3}(?:bridge|ledge|roof|cliff|rooftop)|(?:standing|sitting|stood|sat|i am|edge) (?:\\w+ ){0,3}(?:bridge|roof|ledge|cliff|balcony|platform edge|train tracks|rooftop) (?:\\w+ ){0,3}(?:now|and|looking|edge|ready|jump|shaking|tonight)|on the edge of (?:the|a) (?:roof|bridge|cliff|building)|bridge (?:i am )?(?:i )?(?:going to|will|want to|would) jump|(?:step|stepping|stepped|walk|walking|jump|jumping|run) (?:out )?(?:in front of|into|under) (?:a |the |an |oncoming |moving ){0,2}(?:bus|train|car|truck|tram|lorry|traffic)|(?:drive|drove|driving|swerve|swerving|steer|crash|crashing) (?:\\w+ ){0,3}(?:into|off) (?:a |the |oncoming |incoming ){0,2}(?:tree|traffic|wall|bridge|lorry|river|cliff)`,
    'past negated topic person',
  ),
  rule(
    'preparation',
    'crisis',
    `(?:my|a|wrote|written|write|writing) suicide (?:note|notes|letter|letters|plan|date)|(?:wrote|written|writing|write) (?:\\w+ ){0,3}(?:goodbye|farewell|final|suicide) (?:\\w+ ){0,2}(?:note|letter|message)s?|(?:written|wrote) (?:the|my|a|multiple) notes?(?: (?:for|to) (?:my|everyone|the)|(?= [.,?]| $))|plan and the means|planned how i|plan to do it|(?:given|gave|giving) away (?:all my|everything i|most of my)|(?:given|gave) away my|the one (?:to|who|that) (?:find|finds|found) me|will be nothing stopping me|(?:only thing|all that is|thing) stopping me from (?:killing|ending|doing it|dying|jumping)|(?:courage|guts|nerve|balls) to (?:kill ${SELF}|end|jump|go through with)|would have done it (?:already|by now|years ago|long ago)|go(?:ing)? through with it (?:tonight|this|tomorrow|soon|now)|to see whether i could do it|what i am about to do|do it (?:tonight|if i knew)|set (?:a|the) date (?:to|for) (?:when i|die|my|killing|ending)`,
    'topic person past negated',
  ),
  rule(
    'gone-soon',
    'crisis',
    `(?:will|am going to|going) (?:not )?(?:be )?(?:not )?(?:alive|dead|gone for good|gone forever)(?: (?:by|tomorrow|soon|for good|tonight|in the morning|next|when you|before)|(?= [.?]| $))|(?:will|going to) not be (?:here|alive|around) (?:by|tomorrow|when you read|when anyone|much longer|for (?:christmas|my|much)|to see|anymore|tonight)|not (?:be )?here (?:by the time|when you read)|by the time (?:you|anyone|anybody|someone|she|he|they|people) (?:read|reads|see|sees|find|finds) (?:this|me)|not waking up tomorrow|tonight is the night|not (?:going to )?(?:see|live to see|make it to|making it to) (?:christmas|my \\w+ birthday|tomorrow|next year|the morning|the sun rise|new year)|dead by (?!the (?:side|road|time))|(?:die|gone) by (?:the end of|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|next)|last (?:night|day) (?:alive|on earth|on this earth)`,
    'person negated topic illness',
  ),
  rule(
    'goodbye',
    'crisis',
    `this is (?:my )?(?:last |final )?(?:goodbye|good bye|farewell)(?= [.,?]| $| (?:to|i|everyone|world))|said (?:all )?my goodbyes|say goodbye (?:before|to (?:everyone|the world|you all|the ones|my))|i will not be coming back|had to end (?:like|this) (?:this|way)|(?:mum|mom|dad|please|god|everyone) (?:, )?(?:\\w+ ){0,1}forgive me for|look after my (?:\\w+ ){0,2}(?:when|after|once) i am gone|(?<=^ |, )tell (?:my|them|him|her) (?:\\w+ ){0,3}(?:i love|i am sorry|i loved)|this is it then|last (?:message|post|words) from me|goodbye i (?:wish|love|am sorry|tried)|i love you (?:\\w+ ){0,2}(?:, )?goodbye|see (?:ya|you|yall) on the other side|none of this (?:was|is) your fault|too late to (?:stop|save) me|(?:it|this) will all be over in`,
    'negated topic',
  ),
  rule(
    'not-safe',
    'crisis',
    `not safe with ${SELF}|not trust ${SELF} (?:to be alone|alone|right|not to|tonight|around)|what i (?:will|might|could|would|may|am going to|can) do to ${SELF}|(?:scared|afraid|frightened|terrified) (?:of |about )?what i (?:will|might|could|would|may|am going to|can) do(?= [.,?]| $| if| tonight)|keep(?:ing)? ${SELF} safe|(?:might|going to|about to|will|gon) do something (?:stupid|drastic|bad|i will regret)|not feel safe (?:with|by|around) ${SELF}`,
    'past topic',
  ),
  // Self-harm now
  rule(
    'self-harm',
    'crisis',
    `(?:cut|cutting|burn|burned|burnt|burning|harm|harming|harmed|slit|slitting|slice|slicing|sliced|scratching|carving|starving|bruising) (?:up |open )?(?:${SELF}|my (?:own )?(?:wrists?|arms?|thighs?|legs?|skin|veins?|throat|flesh|stomach|hips|hand)(?! (?:on|at|in|with the|shaving|while)))|(?:want|going|urge|need|urges|about|might|tempted|like|wanting|thinking of|thinking about|started|kept|keep) (?:to |of )?(?:hurt|hurting|punish|punishing) ${SELF}|hurt(?:ing)? ${SELF} (?:again|on purpose|badly|tonight)|(?:hitting|banging|punching) (?:my head|${SELF}|the wall)(?: \\w+){0,4} to punish|i (?:am |have been |keep |do |been |have |was and am |started )*(?:self harm|self harming|self harmed|cutting)(?! (?:back|down|off|carbs|class|hours|grass|costs|ties|it|out|the|corners|through|wood|onions|up|school|my (?:hours|hair|grass|nails|budget)))|(?:urge|urges|need|want|relapsed|relapse|itching) (?:to |and |with |of |for |into ){0,2}(?:cut|cutting|self harm|self harming)(?! (?:back|down|off|carbs|ties|my hair|the|out|it|class|costs|this|corners|hours|spending|and paste|down))|not stop (?:cutting|self harming)|cutting again|(?:and|i) cut again|self harming again|self harm (?:again|tonight)|fantasi\\w+ about (?:cutting|hurting)`,
    'past negated topic person accident',
  ),
  // Passive wishes, burden, hopelessness
  rule(
    'not-wake-up',
    'concern',
    `(?:wish|hope|hoping|pray|wishing|praying|mind|want|wanting|sleep|asleep|bed|better|rather|if|nice) (?:\\w+ ){0,7}(?:never|not) (?:have to |want to |ever )?(?:wake|waking|woken) up(?! (?:early|until|till|before|late|in time|for|at|with|to (?:my|the|an|a)))|never (?:wake|waking|woken) up (?:again|anymore)|not want to wake up (?:again|anymore|tomorrow)|(?:asleep|sleep) forever`,
    'topic person illness',
  ),
  rule(
    'wish-for-accident',
    'concern',
    `not (?:mind|care) if (?:\\w+ ){0,4}(?:hit|die|died|dead|killed|kill|crashed|wake|live|run over)|(?:hope|hoping|wish|wishing|pray|praying) (?:\\w+ ){0,6}(?:crash|crashed|hit me|hits me|kills me|run me over|runs me over|runs me|accident|cancer|goes down|murder me|shoot me|shot me)|not mind (?:getting|being) (?:hit|killed|run over|shot)|not mind (?:dying|being dead|if i died)|not care (?:if|whether|what happens if) i (?:live|die|lived|died)|not care whether i live|let it happen`,
    'negated topic',
  ),
  rule(
    'wish-unborn',
    'concern',
    `(?:never|not|never even) (?:been |be |have been |asked to be )?born(?! (?:with|in|into|yesterday|here|to|a|there|for))|why (?:the \\w+ )?(?:was|am|were) i (?:even )?(?:born|alive|here(?= [.?]| $))|why i (?:was|am) (?:even )?(?:born|alive)|asked to be in|never (?:\\w+ )?(?:pictured|imagined|expected|thought) (?:\\w+ ){0,3}(?:living|live|alive|make it|making it) (?:past|to|this)|not (?:expect|think|see|plan) (?:\\w+ ){0,4}(?:around|here|alive) (?:for|in|by|next|past)(?! (?:long|a while|work|the))|(?:can not|could not) imagine being alive|scenario where i am alive|envy (?:people who are dead|the dead|dead people)|only (?:reason|thing) (?:\\w+ ){0,3}(?:i am|me|i stay) alive|what if i did not exist|if i did not exist|(?:had|have|i) never existed|never (?:be|been) alive|(?:want|wish|wishing|wanted) (?:\\w+ ){0,3}(?:disappear|vanish|stop existing|cease to exist|to not exist|not exist|not existing|be nothing|fade away|be gone|were gone|was gone)(?! (?:into|from (?:social|facebook|instagram|work|this (?:chat|server))))|not supposed to (?:be|live) (?:in|here|alive)|it all to stop|everything to be over|it (?:all )?to (?:all )?(?:end|be over)(?= [.,?]| $| forever| already)|sleep forever`,
    'topic negated',
  ),
  rule(
    'no-reason-to-live',
    'concern',
    `(?:no|not (?:\\w+ ){0,3}(?:a|any|one|single|much|the)|hardly any|little|without a|what is the) (?:real |good |single )?(?:reason|reasons|point|will) (?:to|in|of|for|left to|why i should) (?:keep |continue |be |being |go |going |my )*(?:live|living|alive|exist|existing|existence|go on|going on|on living|life|continue)|no reason to keep going|not (?:\\w+ ){0,3}(?:a )?reason to keep going|find (?:a|any) reason to (?:stay alive|live|keep living)|the point is of living|(?:wonder|wondering|question|not sure) (?:\\w+ ){0,3}life is (?:even )?worth|no point (?:in |of )?me being (?:here|alive)|no point (?:in )?going on|a ton to live for|nothing left for me (?:on|in) this|what is the point (?:of|in) (?:living|life|being alive|existing)|not see the point (?:of|in) (?:living|life|being alive|existing)|nothing (?:left )?to live for|life (?:is not|is no longer|is not even|not|does not feel|does not seem|seems not|has not been) (?:worth|livable)|not worth (?:living|it anymore)|(?:lost|lose|losing|losing all|gone) (?:the|my|all|any) will to live|no will to live|will to live is|not see (?:a|any) future|aren? no future for me|what are we living for`,
    'person topic',
  ),
  rule(
    'tired-of-life',
    'concern',
    `(?:tired|sick|exhausted|done|fed up|bored|over) (?:of|with) (?:being alive|living|life|existing|existence|this life|my existence)${UNLESS_PLACE}(?! (?:like a|paycheck|lessons|admin))|hate (?:being alive|living|existing|my existence|that i am alive|to live)${UNLESS_PLACE}|living is exhausting|do life anymore|not (?:keep|go on) living(?! with)|give up on (?:life|living|everything)|giving up on (?:life|living)|how much longer i can (?:keep going|go on|do this|take|hold on|live)|can not (?:go on|keep (?:on )?living)(?: like this| anymore)?(?= [.,?]| $)|think (?:a lot )?about (?:death|not being here)|thinking about death|ready to give up on`,
    'person topic negated',
  ),
  rule(
    'better-off-without-me',
    'concern',
    `(?:better|happier|easier|best) (?:off |place |world )?(?:without me|if i (?:was|were|am|would|did|had|died|disappeared|left|just|never|not|could)(?! (?:to )?(?:get|go to|talk|stop|ask|take|work|start))|if they did not have)|(?:no one|nobody|no body|anyone|anybody|who|people|they|not) (?:will |would |else would |do |even )?(?:care|cares|miss|misses|notice|cry|mind|come to my funeral)(?: (?:me|him))? (?:if|when|once|after|for weeks if) i (?:am|was|were|die|died|disappear|disappeared|killed|left this)|(?:if|when) i (?:died|die|disappeared|was gone|were gone|killed myself) (?:, )?(?:no one|nobody|would anyone|would anybody|not a)|miss me (?:if|when|once|anyway)|come to my funeral|world (?:would be|is) (?:a )?better (?:place )?without me`,
    'topic',
  ),
  rule(
    'burden',
    'concern',
    `(?:burden|bother|disappointment) (?:to|on|for|towards|of) (?:everyone|everybody|all|my family|my parents|my friends|my kids|my mum|my mom|my wife|my husband|society|others|other people|people|the people|those|the world|anyone)|i am (?:nothing but |only |such |just )*(?:a |this |giant |huge )+burden(?= [.,?]| $| and i)|waste of (?:space|oxygen|air|a life)|dead ?weight to|tired of being a burden`,
    'negated topic',
  ),
  // What is over, and other people
  rule(
    'past-attempt',
    'concern',
    `attempted suicide|attempted to (?:kill|end|take my)|(?:tried|almost|nearly|came close to|close to|failed|regret not) (?:to |at )?(?:kill|killing|killed|hang|hanging|hanged|end|ending|ended|overdose|overdosing|commit|take|drown|jump) (?:${SELF}|my life|my own life|it all|suicide)|(?:my|last|first|second|third|failed|suicide|an|few|several|multiple|\\d) (?:suicide )?attempts?(?= [.,?]| $| in | at | when | was | last| and| by)(?<=suicide attempts?|my (?:last |first |second )?attempts?|after an attempt)|i overdosed|suicide watch|almost jumped|had a plan and everything|ready to jump|took a load of`,
    'topic person negated',
  ),
  rule(
    'past-self-harm',
    'concern',
    `clean (?:from|of|off) (?:self harm|self harming|cutting|sh)|(?:days|weeks|months|years|year|month|week) (?:self harm|sh|cut) (?:free|clean)|self harm scars|scars from (?:self harm|cutting)|used to (?:cut|self harm|hurt ${SELF}|burn ${SELF})|not (?:cut|self harmed) (?:in|for|since)|without cutting(?! back| (?:corners|out))|stopped (?:cutting|hurting ${SELF}|self harming)|(?:hurt|hurting) ${SELF}(?! (?:by|at|in|playing|lifting|falling|when|doing|while))`,
    'topic negated accident',
  ),
  rule(
    'other-person-at-risk',
    'concern',
    `(?:kill|hurt|harm|end|cut|hang|shoot|killing|hurting|harming|cutting|unalive|off) (?:himself|herself|themself|themselves|themselve|(?:his|her|their) (?:own )?life)|(?:his|her|their|sisters|brothers|friends|sons|daughters|moms|mums|dads|s) suicide note|(?:help|with|for|to) (?:someone|somebody|a friend|my friend|people) who (?:is suicidal|wants? to die|wants? to kill)|(?:posted|said|says|saying|texted|told|tell|telling) (?:\\w+ ){0,5}(?:going to end it|overdose|goodbye and|end it all|wants? to die|do not want to be here|does not want to be here|would be better off dead)|(?:posted|posting|talking|talks|talked|joking|texted) (?:\\w+ ){0,2}about (?:suicide|killing|taking pills|overdosing|ending)|(?:friend|friends|sister|brother|daughter|son|girlfriend|boyfriend|he|she|they|gf|bf) (?:was|is|has been|started|keeps|are|were) (?:cutting|self harming)(?! (?:back|down|off|costs|the|up|out))|threatened (?:to )?(?:overdose|suicide|kill|od)|find (?:him|her|them) dead|cuts (?:all over|on) (?:her|his|their)|like a goodbye|texted me goodbye|(?:googling|searching) (?:\\w+ ){0,2}ways to die`,
    'topic negated',
  ),
  rule(
    'told-to-die',
    'concern',
    `(?:told|tells|tell|telling|says|said) me (?:to |i should |that i should )(?:kill ${SELF}|kms|die|go die)`,
    'topic',
  ),
  rule(
    'own-death',
    'concern',
    `(?:if|when|once|after|because|where|hope) i (?:\\w+ ){0,3}(?:die|died|dead)(?! (?:of|for|from|inside|alone|laughing|tired|in game|on|hungry|if|single))|why (?:can|could|will) (?:not )?i (?:\\w+ ){0,2}(?:die|dead)|i (?:will|may|might|should|can|could|must|am going to|want to) (?:as well |likely |be |go |give up and |never |soon ){0,2}(?:die|dead)(?! (?:of|for|from|inside|alone|laughing|tired|in game|on|hungry|if|single))|(?:do is|hope to|want is to|wait to|waiting to|get to|able to|let me|a way to|easy is it to|legally|finally) die(?! (?:of|for|hard|down))|(?:hard|sad|tired|disappointed|deserve|meant|supposed|hate|awful|tiring|pointless|want|have|i should|there for me) (?:\\w+ ){0,2}be alive|by my own hands?|pull my plug|my last moments|kill me (?:already|now)|please kill me|to kill me i|pay someone to kill me|wishing (?:\\w+ ){0,6}(?:die|dead)|(?:i|to|and|could|would|if i|i do|i did) not exist(?:ing)?(?= [.,]| anymore)|reason to live(?= [.,]| or)|not (?:dead|killed myself) yet`,
    'person topic negated illness',
  ),
  // Hints that need a human eye
  rule(
    'hint',
    'concern',
    `(?:i )?want out(?= [.,])|will (?:\\w+ ){1,3}kill me(?= [.,])|i am (?:going to|about to) do it(?= [.,])|free of me soon|rid of me soon|ready to let go(?! of)|stepping off this|only one way this ends|(?:going|go|cross|see you) (?:over )?(?:to|on) the other side(?! of)|end up dead(?! (?:tired|last|broke|in the))|being dead|be dead one day|how easy it would be|letting go of the wheel|thoughts (?:about|of) jumping|going to end things(?! (?:with|between))|end things for good|(?<=^ )end it(?= [.,]| is )|it is too late for me|(?:tonight|finally|will|i think i) (?:\\w+ ){0,2}go through with it|survive another (?:night|day|week)|this time i will not fail|thoughts of death|death (?:is|are) winning|losing the fight against (?:it|this|myself)|looking at the tracks|was so close tonight|this life off me|no more pain after|what would you do if i was gone|if i was gone tomorrow|will not (?:\\w+ ){0,2}have to (?:deal with|worry about|put up with|see) me|not be a problem for anyone|(?:none of (?:this|it)|it|nothing) will (?:not )?matter(?: when i am gone| once i am gone)|soon it will not matter|will not matter anyway|made up my mind and|(?:when|once|after) i am gone(?! (?:on|to|for (?:the|a|two|three)|next|from))|i will not need the room|(?:join|be with) (?:my )?(?:\\w+ ){0,3}(?:in heaven|wherever (?:he|she|they)|on the other side|again , wherever)|where my (?:\\w+ ){1,2}is now|wanting to join (?:him|her|them)|i want to join (?:him|her|them) in|can not keep living like this|not going to do anything but|picked a date|there is no (?:hope|future) (?:for me|left)|(?<=^ )(?:kill|end|shoot) me(?= [.,])|(?:someone|somebody|god) (?:should |could |would |to )?(?:kill|end|shoot) me|(?:kill|end) me (?:i am sorry|already|now)|not want to live without (?:him|her|them|you|my)|goodbye (?:cruel )?world|(?:courage|guts|nerve) to do it|passing time until i die|waiting (?:to die|for death)|the thoughts are (?:there|back)`,
    'topic negated',
  ),
  rule(
    'suicide-mentioned',
    'concern',
    `suicide|suiciding|sudoku myself|self deleting|overdos(?:e|ing)(?! on (?!pills|meds|tablets|paracetamol|purpose|my))|my (?:own )?death|unalive|unalived|kms|self harm|self harming|self harmed`,
    'topic negated person',
  ),
];

// Long because: a list of phrases: more of them are not more to understand.
import { HOW_LONG, MEDS, rule, SELF, UNLESS_PLACE, type RiskRule } from './risk-rule.ts';

/** Present wish, thought, intent, plan, means, goodbye, or self-harm, in the first person. */
export const CRISIS_RULES: readonly RiskRule[] = [
  rule(
    'kill-self',
    'crisis',
    ['past', 'negated', 'topic'],
    String.raw`
    (?:kill|killing|neck|necking|hang|hanging|shoot|shooting|unalive|unaliving|drown|drowning|poison|poisoning|stab|stabbing|off|offing|top|topping|skull|strangle|choke|suffocate|electrocute|delete|overdose) ${SELF}
    (?:throw|throwing|chuck|chucking|yeet|yeeting|fling|hurl|hurling|launch) ${SELF} (?:off|in front|under|into|from|out)
    do ${SELF} in
    drink(?:ing)? ${SELF} to death
    (?:shoot|blow|blowing) my (?:\w+ ){0,2}(?:head|brains?)
    if i (?:killed|hanged|shot) ${SELF}
    (?:not|would have|almost) killed ${SELF}(?! (?:laughing|on|with|over|trying))
    why i have not killed
    (?:game end|self delet\w+|game ending) (?:${SELF}|tonight|soon|irl)
    be unalived
    unaliving
    self delete
  `,
  ),
  rule(
    'end-life',
    'crisis',
    ['past', 'negated', 'topic', 'person'],
    String.raw`
    (?:end|ending|take|taking) (?:my|this) (?:own |miserable |pathetic |stupid |sad |worthless |shitty )?(?:life|existence|suffering)(?! (?:story|insurance|lesson|one day|into|back|for granted|savings|seriously|in my own hands))
    end(?:ing)? (?:it all|myself|all of this|all this)
    (?:my life|my existence) to end
    log off (?:of )?life
    end my own
  `,
  ),
  rule(
    'end-it',
    'crisis',
    ['past', 'negated', 'person', 'topic'],
    String.raw`
    (?:want|wanted|wanting|going|ready|need|decided|time|tempted|able|plan|planning|thinking (?:of|about)|think about|thought about|consider(?:ing)?|about|might|could|feel like|courage|wish i could|i will|strong enough|have|way|supposed|trying) (?:to |on |of |quickly |as well ){0,2}(?:end|ending) (?:it|everything|this (?:pain|misery|suffering|torment|hell|nightmare))(?! (?:with|between|for|at|early|there|here|up))
    (?:to|about|of|and|as well|should|contemplat\w+|could|or) (?:end|ending) it(?! (?:with|between|for|at|early|there|here|up|on|in|by|off|so|then|but))
  `,
  ),
  rule(
    'wish-to-die',
    'crisis',
    ['person', 'past', 'negated', 'topic', 'illness'],
    String.raw`
    (?:want|wanted|wanting|need|needing|ready|prepared|deserve|desperate|desire|decided|choosing|longing|prefer|rather|happier|better|should|should go|let me|going to go|why not|love|like|trying|hoping|praying|wishing) (?:me |for me )?(?:to |off |i could |i would )?(?:be )?(?:die|dead|dying)(?! (?:of|for(?! ${HOW_LONG})|from|in game|inside|laughing|alone|on (?:that|this|a) hill))
    (?:wish|hope|hoping|pray|praying|wishing) (?:that |to god |i |me |god |could |would |can |will |was |were |am |be |have |had |not |to ){0,5}(?:dead|die|died|dying)(?! (?:of|for(?! ${HOW_LONG})|from) (?:a|the|some|boredom|embarrassment))
    feel(?:ing)? like dying
    all i think about is (?:death|dying)
    (?:only|best) (?:way|option|thing|choice) (?:\w+ ){0,3}is to die
    keep myself alive
    want out of (?:life|this life|this world)
    wanting to die
    (?:part|half) of me wants to die
    voices? (?:\w+ ){0,4}(?:say|says|saying|tells?|telling) (?:me )?(?:to )?(?:jump|die|do it|end it|cut|kill)(?! (?:the|a|him|her|them|all|every|any))
    (?:my (?:brain|mind|head|depression|heart|body|soul)|voices?) (?:in my head )?wants? (?:me )?(?:to )?(?:die|be dead|dead)
    die already
    all i (?:ever )?want (?:to )?(?:do )?(?:is |to ){1,2}(?:die|be dead|not be alive)
    hope (?:\w+ ){0,2}to die
    only thing i want (?:to do )?is (?:to )?die
    (?:just )?be happy or dead
    either happy , or dead
    time to die
    shouldnt i die
    should not i die
    would be dead (?:already|by now|if it|if not)
    (?:want|wanted) to be gone(?= [.,]| permanently| forever| for good)
    happier if i was dead
    rather not (?:be alive|live|exist)
    guts to die
    hopefully (?:\w+ ){0,5}die(?! (?:of|for(?! ${HOW_LONG})|from))
    part (?:of me )?that wants to die
  `,
  ),
  rule(
    'not-want-to-live',
    'crisis',
    ['person', 'past', 'topic'],
    String.raw`
    (?:not|no longer|never) (?:want|wanted|wanting|wish|deserve|feel like|care|going|plan) (?:to |on )?(?:be )?(?:going on |keep |keeping |continue |being )?(?:live|living|alive|exist|existing|unalive)${UNLESS_PLACE}
    not want to be here (?:anymore|any more|any longer|tomorrow)
    not want to be on this (?:earth|planet)
    not (?:want to )?(?:be|being) in this world
    want to live (?:anymore|no more)
    do not plan on (?:living|being alive|making it)
    can not go on living
    want(?:ing|ed)? to not (?:live|be alive|exist|be here|have been)
    to not be alive
    not think i can (?:go on|keep living|keep going)
  `,
  ),
  rule(
    'suicidal',
    'crisis',
    ['person', 'past', 'negated', 'topic'],
    String.raw`
    suicidal(?! (?:people|person|patients|users|members|teens))
  `,
  ),
  rule(
    'considers-suicide',
    'crisis',
    ['person', 'past', 'negated', 'topic', 'illness'],
    String.raw`
    (?:think|thinking|thought|thoughts|contemplat\w+|consider|considered|considering|plan|planned|planning|idea|ideas|fantasi\w+|dream|dreaming|obsess\w+|resort|through|urge|option|answer|close|closer|commit|committing|crave|craving|imagin\w+|verge|research\w*) (?:of |about |on |to |with |my |a |own |is |the |for |committing |by |thing ){0,4}(?:suicide|suiciding|dying|my death|my own death|killing ${SELF}|sudoku)
    how i (?:would|will|could|am going to) do it(?= [.,])
    suicide is all
    (?:want|wanting|going|need) to unalive
    suicide (?:\w+ ){0,3}(?:only way|way out|answer|only option|best option|solution|on my mind|in my head|easier|so good|relief|optimal|realistic)
    (?:suicide|death|dying) (?:is|feels|seems|looks|sounds) (?:like |to be |more |a |the ){0,4}(?:only|best|better|option|answer|relief|way|easier|peaceful|peace)
    suicidal (?:thoughts|ideations?|feelings|urges)
    do the s word
    sewer slide
    toaster bath
    forever nap
    (?:about|imagin\w+|picture|picturing|dream\w*|ways) (?:how )?i (?:would|will|could|might|am going to) die
    (?:catch the bus|ctb)(?! (?:to|home|from|at|into|stop|back|in the))
    my suicide
  `,
  ),
  rule(
    'kms',
    'crisis',
    ['negated', 'past'],
    String.raw`
    (?:want|going|wanting|need|ready|about|thinking of|thinking about|gon|think i will|might|will|tempted) (?:to )?kms
  `,
  ),
  rule(
    'method-asked',
    'crisis',
    ['topic', 'negated', 'person', 'illness'],
    String.raw`
    (?:painless|least painful|quickest|easiest|fastest|best|peaceful|cleanest) (?:and \w+ )?(?:way|ways|method|methods) (?:\w+ ){0,2}(?:to |of |for )?(?:die|dying|kill|end|suicide|death)
    (?:painless|least painful|quickest|easiest|fastest|peaceful|cleanest) (?:and \w+ )?(?:way|ways|method|methods) (?:\w+ ){0,2}(?:to |of |for )?go(?! (?:to|from|home|about))
    best (?:way|ways) to go(?= [.]| painless| without| in my)
    (?:ways|methods) (?:of|to) (?:die|dying|end it all|kill (?:yourself|${SELF}))
    how to (?:die|kill (?:yourself|${SELF})|end it all)
    does it hurt to die
    how (?:painful|much) (?:\w+ ){0,2}(?:hanging|drowning|bleeding out|overdosing|dying)
    how many (?:\w+ ){0,7}(?:kill me|overdose|to die|be lethal|be fatal)
    lethal dose
    (?:would|will) it be quick if i
    go without pain
  `,
  ),
  rule(
    'overdose',
    'crisis',
    ['past', 'negated', 'topic', 'person', 'accident'],
    String.raw`
    (?:going|want|wanted|about|will|might|plan|planning|ready|thinking|considering|urge|took|taken|tempted|try|tried) (?:to |of |about |on |an |a )*(?:overdose|overdosing|od)
    (?:all|enough of|whole bottle of|rest of) (?:of )?(?:my|these|the|those) ${MEDS}
    (?:swallow\w*|took|taken|take|drank|eat|ate|downed|necked) (?:\w+ ){0,2}(?:whole|entire) (?:bottle|box|pack|packet)(?! of (?:(?:red|white|cheap|my|his|her|their|mum's|dad's) )?(?:wine|red|white|ros[eé]|prosecco|cava|port|sherry|baileys|bubbly|fizz|lager|ale|sake|squash|lemonade|cola|pepsi|beer|water|milk|coke|champagne|cider|ketchup|juice|soda|cookies|chocolates?|biscuits|donuts|cereal|crisps|chips|oreos|sweets|hot sauce|perfume|shampoo))
    (?:saving|saved|stockpil\w+|hoard\w+|collecting) (?:up )?(?:\w+ ){0,2}${MEDS}(?! of (?:chocolate|soap))
    ${MEDS} (?:are |is )?(?:lined up|in front of me|in my hand|in hand|ready|all laid out)
    (?:have|got|bought|saved|found) (?:\w+ ){0,3}enough (?:\w+ )?${MEDS}
    enough (?:\w+ )?${MEDS} to (?:make sure|kill|die|end|do it|finish|never)
    (?:bought|holding|have|got) (?:\w+ ){0,3}${MEDS} (?:\w+ ){0,2}(?:to make sure|to do it|for an hour|in my hand|bye)
    (?:took|taken|swallowed) (?:a |the )?(?:handful|load|loads|lot|bunch|ton|too many) of (?:\w+ ){0,3}${MEDS}
    (?:took|taken|swallowed) (?:\w+ ){0,2}${MEDS} (?:\w+ ){0,6}on purpose
    (?:drank|drunk|swallowed|drinking) (?:the |some |my |a bottle of |half a bottle of )?(?:bleach|antifreeze|poison|drain cleaner|weed ?killer)
    (?:attempted|tried to) od
    i overdosed
    overdose tonight
    (?:decided|going|want|about|ready) to take an overdose
    (?:took|taken|swallowed) (?:about |like |around )?(?:thirty|forty|twenty|fifty|sixty|[2-9]\d) (?:\w+ ){0,4}${MEDS}
    ${MEDS} , bye
    (?:have|got) the ${MEDS}(?!(?: \w+| ,){0,8} (?:cramps?|migraine|headaches?|hay ?fever|fever|allerg\w+|cold|flu|toothache|infection))
  `,
  ),
  rule(
    'means-at-hand',
    'crisis',
    ['past', 'negated', 'topic', 'person'],
    String.raw`
    (?:bought|tied|made|make|tie|have|got|buy|holding|hanging from) (?:\w+ ){0,2}noose
    on the verge of a noose
    (?:bought|got|tied|have) (?:a|the|my|some) rope(?! (?:swing|ladder|for|to (?:tie|climb|tow)))
    the rope is
    (?:use|using|turn|turning) (?:it|them|one) on (?:${SELF}|my (?:wrists?|arms?|throat|veins?))
    eating my gun
    gun (?:\w+ ){0,6}(?:mouth|my head|my chin|on ${SELF}|use it|my temple)
    bullet (?:in|through|to|into) my (?:head|brain|skull)
    (?:blade|knife|razor) (?:\w+ ){0,4}(?:my wrists?|my throat|my neck|on ${SELF}|my arm)
    engine running in the garage
  `,
  ),
  rule(
    'jump-or-crash',
    'crisis',
    ['past', 'negated', 'topic', 'person'],
    String.raw`
    (?:going|want|wanted|about|need|should|might|thinking of|thinking about|thought about|thought of|ready|will|urge|imagine) (?:to |of |about )?(?:jump|jumping)(?: (?:off|from|in front|out of a window|to my death)|(?= [.?]| $))
    i am (?:standing |sitting |stood |sat )(?:\w+ ){0,3}(?:bridge|ledge|roof|cliff|rooftop)
    (?:standing|sitting|stood|sat|i am|edge) (?:\w+ ){0,3}(?:bridge|roof|ledge|cliff|balcony|platform edge|train tracks|rooftop) (?:\w+ ){0,3}(?:now|and|looking|edge|ready|jump|shaking|tonight)
    on the edge of (?:the|a) (?:roof|bridge|cliff|building)
    bridge (?:i am )?(?:i )?(?:going to|will|want to|would) jump
    (?:step|stepping|stepped|walk|walking|jump|jumping|run) (?:out )?(?:in front of|into|under) (?:a |the |an |oncoming |moving ){0,2}(?:bus|train|car|truck|tram|lorry|traffic)
    (?:drive|drove|driving|swerve|swerving|steer|crash|crashing) (?:\w+ ){0,3}(?:into|off) (?:a |the |oncoming |incoming ){0,2}(?:tree|traffic|wall|bridge|lorry|river|cliff)
  `,
  ),
  rule(
    'preparation',
    'crisis',
    ['topic', 'person', 'past', 'negated'],
    String.raw`
    (?:my|a|wrote|written|write|writing) suicide (?:note|notes|letter|letters|plan|date)
    (?:wrote|written|writing|write) (?:\w+ ){0,3}(?:goodbye|farewell|final|suicide) (?:\w+ ){0,2}(?:note|letter|message)s?
    (?:written|wrote) (?:the|my|a|multiple) notes?(?: (?:for|to) (?:my|everyone|the)|(?= [.,?]| $))
    plan and the means
    planned how i
    plan to do it
    (?:given|gave|giving) away (?:all my|everything i|most of my)
    (?:given|gave) away my
    the one (?:to|who|that) (?:find|finds|found) me
    will be nothing stopping me
    (?:only thing|all that is|thing) stopping me from (?:killing|ending|doing it|dying|jumping)
    (?:courage|guts|nerve|balls) to (?:kill ${SELF}|end|jump|go through with)
    would have done it (?:already|by now|years ago|long ago)
    go(?:ing)? through with it (?:tonight|this|tomorrow|soon|now)
    to see whether i could do it
    what i am about to do
    do it (?:tonight|if i knew)
    set (?:a|the) date (?:to|for) (?:when i|die|my|killing|ending)
  `,
  ),
  rule(
    'gone-soon',
    'crisis',
    ['person', 'negated', 'topic', 'illness'],
    String.raw`
    (?:will|am going to|going) (?:not )?(?:be )?(?:not )?(?:alive|dead|gone for good|gone forever)(?: (?:by|tomorrow|soon|for good|tonight|in the morning|next|when you|before)|(?= [.?]| $))
    (?:will|going to) not be (?:here|alive|around) (?:by|tomorrow|when you read|when anyone|much longer|for (?:christmas|my|much)|to see|anymore|tonight)
    not (?:be )?here (?:by the time|when you read)
    by the time (?:you|anyone|anybody|someone|she|he|they|people) (?:read|reads|see|sees|find|finds) (?:this|me)
    not waking up tomorrow
    (?:(?:is|will) not (?:going to )?be (?:a |any )?|will be no )(?:tomorrow|morning)(?= [.,]| for me)
    tonight is the night
    not going to be (?:here|alive|around) (?:much longer|tomorrow|by|for long)
    decided (?:that )?(?:today|tonight|tomorrow) is my last (?:day|night)
    making it through the (?:day|night|week) alive
    not (?:going to )?(?:see|live to see|make it to|making it to) (?:christmas|my \w+ birthday|tomorrow|next year|the morning|the sun rise|new year)
    dead by (?!the (?:side|road|time))
    (?:die|gone) by (?:the end of|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|next)
    last (?:night|day) (?:alive|on earth|on this earth)
  `,
  ),
  rule(
    'goodbye',
    'crisis',
    ['negated', 'topic'],
    String.raw`
    this is (?:my )?(?:last |final )?(?:goodbye|good bye|farewell)(?= [.,?]| $| (?:to|i|everyone|world))
    said (?:all )?my goodbyes
    say goodbye (?:before|to (?:everyone|the world|you all|the ones|my))
    i will not be coming back
    had to end (?:like|this) (?:this|way)
    (?:mum|mom|dad|please|god|everyone) (?:, )?(?:\w+ ){0,1}forgive me for
    look after my (?:\w+ ){0,2}(?:when|after|once) i am gone
    (?<=^ |, )tell (?:my|them|him|her) (?:\w+ ){0,3}(?:i love|i am sorry|i loved)
    this is it then
    last (?:message|post|words) from me
    goodbye i (?:wish|love|am sorry|tried)
    i love you (?:\w+ ){0,2}(?:, )?goodbye
    see (?:ya|you|yall) on the other side
    none of this (?:was|is) your fault
    too late to (?:stop|save) me
    (?:it|this) will all be over in
  `,
  ),
  rule(
    'not-safe',
    'crisis',
    ['past', 'topic'],
    String.raw`
    not safe with ${SELF}
    not trust ${SELF} (?:to be alone|alone|right|not to|tonight|around)
    what i (?:will|might|could|would|may|am going to|can) do to ${SELF}
    (?:scared|afraid|frightened|terrified) (?:of |about )?what i (?:will|might|could|would|may|am going to|can) do(?= [.,?]| $| if| tonight)
    keep(?:ing)? ${SELF} safe
    can not (?:promise|guarantee) (?:\w+ ){0,3}(?:be|stay|keep) safe
    (?:might|going to|about to|will|gon) do something (?:stupid|drastic|bad|i will regret)
    not feel safe (?:with|by|around) ${SELF}
  `,
  ),
  rule(
    'self-harm',
    'crisis',
    ['past', 'negated', 'topic', 'person', 'accident'],
    String.raw`
    (?<=^ |, |and |i |then )cut (?:again )?for the first time (?:in|since)
    (?:cut|cutting|burn|burned|burnt|burning|harm|harming|harmed|slit|slitting|slice|slicing|sliced|scratching|carving|starving|bruising) (?:up |open )?(?:${SELF}|my (?:own )?(?:wrists?|arms?|thighs?|legs?|skin|veins?|throat|flesh|stomach|hips|hand)(?! (?:on|at|in|with the|shaving|while)))
    (?:want|going|urge|need|urges|about|might|tempted|like|wanting|thinking of|thinking about|started|kept|keep) (?:to |of )?(?:hurt|hurting|punish|punishing) ${SELF}
    hurt(?:ing)? ${SELF} (?:again|on purpose|badly|tonight)
    (?:hitting|banging|punching) (?:my head|${SELF}|the wall)(?: \w+){0,4} to punish
    i (?:am |have been |keep |do |been |have |was and am |started )*(?:self harm|self harming|self harmed|cutting)(?! (?:back|down|off|carbs|class|hours|grass|costs|ties|it|out|the|corners|through|wood|onions|up|school|my (?:hours|hair|grass|nails|budget)))
    (?:urge|urges|need|want|relapsed|relapse|itching) (?:to |and |with |of |for |into ){0,2}(?:cut|cutting|self harm|self harming)(?! (?:back|down|off|carbs|ties|my hair|the|out|it|class|costs|this|corners|hours|spending|and paste))
    not stop (?:cutting|self harming)
    cutting again
    (?:and|i) cut again
    self harming again
    self harm (?:again|tonight)
    fantasi\w+ about (?:cutting|hurting)
  `,
  ),
];

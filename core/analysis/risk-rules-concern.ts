// Long because: a list of phrases: more of them are not more to understand.
import { MEDS, rule, SELF, UNLESS_PLACE, type RiskRule } from './risk-rule.ts';

/** More of a medicine than anybody is told to take at once. */
const MANY =
  '(?:[5-9]|[1-9]\\d+|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|a (?:whole |full )?(?:bottle|box|pack|packet|strip|handful) of|too many|all (?:of )?(?:my|the|these|those))';

/** Passive wishes, being a burden, what is over, other people at risk, and hints that need a human eye. */
export const CONCERN_RULES: readonly RiskRule[] = [
  rule(
    'not-wake-up',
    'concern',
    ['topic', 'person', 'illness'],
    String.raw`
    (?:wish|hope|hop|hoping|pray|wishing|praying|mind|want|wanting|sleep|asleep|bed|better|rather|if|nice) (?:\w+ ){0,7}(?:never|not) (?:have to |want to |ever )?(?:wake|waking|woken) up(?! (?:early|until|till|before|late|in time|for|at|with|to (?:my|the|an|a)))
    never (?:wake|waking|woken) up (?:again|anymore)
    close my eyes and (?:\w+ ){0,2}(?:not|never) (?:\w+ )?open
    not want to wake up (?:again|anymore|tomorrow)
    (?:asleep|sleep) forever
  `,
  ),
  rule(
    'wish-for-accident',
    'concern',
    ['negated', 'topic'],
    String.raw`
    not (?:mind|care) if (?:\w+ ){0,4}(?:hit|die|died|dead|killed|kill|crashed|wake|live|run over)
    (?:hope|hoping|wish|wishing|pray|praying) (?:\w+ ){0,6}(?:crash|crashed|hit me|hits me|kills me|run me over|runs me over|runs me|accident|cancer|goes down|murder me|shoot me|shot me)
    not mind (?:getting|being) (?:hit|killed|run over|shot)
    not mind (?:dying|being dead|if i died)
    not care (?:if|whether|what happens if) i (?:live|die|lived|died)
    not care whether i live
    let it happen
  `,
  ),
  rule(
    'wish-unborn',
    'concern',
    ['topic', 'negated'],
    String.raw`
    (?:never|not|never even) (?:been |be |have been |asked to be )?born(?! (?:with|in|into|yesterday|here|to|a|there|for))
    why (?:the \w+ )?(?:was|am|were) i (?:even )?(?:born|alive|here(?= [.?]| $))
    why i (?:was|am) (?:even )?(?:born|alive)
    asked to be in
    never (?:\w+ )?(?:pictured|imagined|expected|thought) (?:\w+ ){0,3}(?:living|live|alive|make it|making it) (?:past|to|this)
    not (?:expect|think|see|plan) (?:\w+ ){0,4}(?:around|here|alive) (?:for|in|by|next|past)(?! (?:long|a while|work|the))
    (?:can not|could not) imagine being alive
    scenario where i am alive
    envy (?:people who are dead|the dead|dead people)
    only (?:reason|thing) (?:\w+ ){0,3}(?:i am|me|i stay) alive
    only here because (?:the|my) (?:\w+ ){1,3}(?:needs?|need me|would|will|has no|have no)
    what if i did not exist
    if i did not exist
    (?:had|have|i) never existed
    never (?:be|been) alive
    (?:want|wish|wishing|wanted) (?:\w+ ){0,3}(?:disappear|vanish|stop existing|cease to exist|to not exist|not exist|not existing|be nothing|fade away|be gone|were gone|was gone)(?! (?:into|(?:in|through|under) (?:the |my )?(?:floor|ground|earth|walls?|crowd|seat|chair|carpet|background|woodwork)|(?:to|for) (?:a|an|the|some|two|three) (?:\w+ )?(?:cabin|hut|island|beach|woods|forest|mountains|fortnight|weekend|week|month|holiday)|from (?:social|facebook|instagram|work|this (?:chat|server))))
    not supposed to (?:be|live) (?:in|here|alive)
    it all to stop
    everything to be over
    it (?:all )?to (?:all )?(?:end|be over)(?= [.,?]| $| forever| already)
    sleep forever
  `,
  ),
  rule(
    'no-reason-to-live',
    'concern',
    ['person', 'topic'],
    String.raw`
    (?:no|not (?:\w+ ){0,3}(?:a|any|one|single|much|the)|hardly any|little|without a|what is the) (?:real |good |single )?(?:reason|reasons|point|will) (?:to|in|of|for|left to|why i should) (?:keep |continue |be |being |go |going |my )*(?:live|living|alive|exist|existing|existence|go on|going on|on living|life|continue)
    no reason to keep going
    not (?:\w+ ){0,3}(?:a )?reason to keep going
    find (?:a|any) reason to (?:stay alive|live|keep living)
    the point is of living
    (?:wonder|wondering|question|not sure) (?:\w+ ){0,3}life is (?:even )?worth
    no point (?:in |of )?me being (?:here|alive)
    no point (?:in )?going on
    a ton to live for
    nothing left for me (?:on|in) this
    what is the point (?:of|in) (?:living|life|being alive|existing)
    not see the point (?:of|in) (?:living|life|being alive|existing)
    nothing (?:left )?to live for
    life (?:is not|is no longer|is not even|not|does not feel|does not seem|seems not|has not been) (?:worth|livable)
    not worth (?:living|it anymore)
    (?:lost|lose|losing|losing all|gone) (?:the|my|all|any) will to live
    no will to live
    will to live is
    not see (?:a|any) future
    aren? no future for me
    what are we living for
  `,
  ),
  rule(
    'tired-of-life',
    'concern',
    ['person', 'topic', 'negated'],
    String.raw`
    (?:tired|sick|exhausted|done|fed up|bored|over) (?:of|with) (?:being alive|living|life|existing|existence|this life|my existence)${UNLESS_PLACE}(?! (?:like a|paycheck|lessons|admin))
    hate (?:being alive|living|existing|my existence|that i am alive|to live)${UNLESS_PLACE}
    living is exhausting
    do life anymore
    not (?:keep|go on) living(?! with)
    give up on (?:life|living|everything)
    giving up on (?:life|living)
    how much longer i can (?:keep going|go on|do this|take|hold on|live)
    can not (?:go on|keep (?:on )?living)(?: like this| anymore)?(?= [.,?]| $)
    think (?:a lot )?about (?:death|not being here)
    thinking about death
    ready to give up on
  `,
  ),
  rule(
    'better-off-without-me',
    'concern',
    ['topic'],
    String.raw`
    life insurance (?:\w+ ){0,3}(?:would|will|could|can) (?:\w+ ){0,2}(?:clear|cover|pay|be enough|sort|fix|help|get them|settle|see them)
    worth more (?:to \w+ )?(?:dead|gone)
    (?:would|will) (?:\w+ ){0,3}be (?:much |too |very )?(?:put out|bothered|upset) if i (?:was|were) not here
    (?:better|happier|easier|best) (?:off |place |world )?(?:without me|if i (?:was|were|am|would|did|had|died|disappeared|left|vanished|just|never|not|could)(?! (?:to )?(?:get|go to|talk|stop|ask|take|work|start))|if they did not have)
    (?:no one|nobody|no body|anyone|anybody|who|people|they|not) (?:will |would |else would |do |even )?(?:care|cares|miss|misses|notice|cry|mind|come to my funeral)(?: (?:me|him))? (?:if|when|once|after|for weeks if) i (?:am|was|were|die|died|disappear|disappeared|killed|left this)
    (?:if|when) i (?:died|die|disappeared|was gone|were gone|killed myself) (?:, )?(?:no one|nobody|would anyone|would anybody|not a)
    miss me (?:if|when|once|anyway)
    come to my funeral
    world (?:would be|is) (?:a )?better (?:place )?without me
  `,
  ),
  rule(
    'burden',
    'concern',
    ['negated', 'topic'],
    String.raw`
    (?:burden|bother|disappointment) (?:to|on|for|towards|of) (?:everyone|everybody|all|my family|my parents|my friends|my kids|my mum|my mom|my wife|my husband|society|others|other people|people|the people|those|the world|anyone)
    i am (?:nothing but |only |such |just )*(?:a |this |giant |huge )+burden(?= [.,?]| $| and i)
    waste of (?:space|oxygen|air|a life)
    dead ?weight to
    tired of being a burden
  `,
  ),
  rule(
    'past-attempt',
    'concern',
    ['topic', 'person', 'negated', 'over'],
    String.raw`
    attempted suicide
    i attempted (?:\w+ ){1,3}ago
    attempted to (?:kill|end|take my)
    (?:tried|almost|nearly|came close to|close to|failed|regret not) (?:to |at )?(?:kill|killing|killed|hang|hanging|hanged|end|ending|ended|overdose|overdosing|commit|take|drown|jump) (?:${SELF}|my life|my own life|it all|suicide)
    (?:my|last|first|second|third|failed|suicide|an|few|several|multiple|\d) (?:suicide )?attempts?(?= [.,?]| $| in | at | when | was | last| and| by)(?<=suicide attempts?|my (?:last |first |second )?attempts?|after an attempt)
    i overdosed
    suicide watch
    almost jumped
    had a plan and everything
    ready to jump
    took a load of
  `,
  ),
  rule(
    'past-self-harm',
    'concern',
    ['topic', 'negated', 'accident', 'over'],
    String.raw`
    clean (?:from|of|off) (?:self harm|self harming|cutting|sh)
    (?:days|weeks|months|years|year|month|week) (?:self harm|sh|cut) (?:free|clean)
    self harm scars
    scars from (?:self harm|cutting)
    used to (?:cut|self harm|hurt ${SELF}|burn ${SELF})
    not (?:cut|self harmed) (?:in|for|since)
    without cutting(?! back| (?:corners|out))
    stopped (?:cutting|hurting ${SELF}|self harming)
    (?:hurt|hurting) ${SELF}(?! (?:by|at|in|playing|lifting|falling|when|doing|while))
  `,
  ),
  rule(
    'self-harm-implied',
    'concern',
    ['topic', 'negated', 'accident', 'illness'],
    String.raw`
    relapsed (?:(?:\w+|,) ){0,5}(?:thighs?|arms?|wrists?|forearms?|hips|barcodes?)
    barcodes? (?:are |all )?(?:on|over|up|down) (?:all )?(?:over )?my (?:arms?|wrists?|thighs?|legs?)
    (?:razor )?(?:blades?|razors?) (?:(?:is|are) )?(?:back|already out|out|beside me|next to me|under my|in my (?:hand|drawer|room|bag|sleeve|phone case|pencil case))(?! (?:of|for)\b)
    (?:no one|nobody|no body) (?:can |will |would |has |ever )?(?:see|sees|seen|notices?|noticed) my (?:arms?|wrists?|thighs?|cuts?)
    (?:hide|hiding) (?:my |the )(?:cuts?|wrists?|fresh (?:cuts|ones|marks))
    (?:hitting|banging|punching|slapping|smashing|slamming) (?:my (?:head|face|legs?|arms?|thighs?)|${SELF}) (?:(?:\w+|,) ){0,9}(?:thoughts|bruises?|bruised|deserve|quiet|calm|punish\w*|feel something)
    did it again (?:, )?(?:\w+ ){0,3}(?:times )?on (?:my|the) (?:\w+ )?(?:leg|arm|thigh|wrist|hip|forearm)
  `,
  ),
  rule(
    'other-person-at-risk',
    'concern',
    ['topic', 'negated'],
    String.raw`
    (?:kill|hurt|harm|end|cut|hang|shoot|killing|hurting|harming|cutting|unalive|off) (?:himself|herself|themself|themselves|themselve|(?:his|her|their) (?:own )?life)
    (?:his|her|their|sisters|brothers|friends|sons|daughters|moms|mums|dads|s) suicide note
    (?:help|with|for|to) (?:someone|somebody|a friend|my friend|people) who (?:is suicidal|wants? to die|wants? to kill)
    (?:posted|said|says|saying|texted|told|tell|telling) (?:\w+ ){0,5}(?:going to end it|overdose|goodbye and|end it all|wants? to die|do not want to be here|does not want to be here|would be better off dead)
    (?:posted|posting|talking|talks|talked|joking|texted) (?:\w+ ){0,2}about (?:suicide|killing|taking pills|overdosing|ending)
    (?:friend|friends|sister|brother|daughter|son|girlfriend|boyfriend|he|she|they|gf|bf) (?:was|is|has been|started|keeps|are|were) (?:cutting|self harming)(?! (?:back|down|off|costs|the|up|out))
    threatened (?:to )?(?:overdose|suicide|kill|od)
    find (?:him|her|them) dead
    cuts (?:all over|on) (?:her|his|their)
    like a goodbye
    do something to (?:himself|herself|themselves)
    texted me goodbye
    (?:googling|searching) (?:\w+ ){0,2}ways to die
  `,
  ),
  rule(
    'told-to-die',
    'concern',
    ['topic'],
    String.raw`
    (?:told|tells|tell|telling|says|said) me (?:to |i should |that i should )(?:kill ${SELF}|kms|die|go die)
  `,
  ),
  rule(
    'own-death',
    'concern',
    ['person', 'topic', 'negated', 'illness'],
    String.raw`
    (?:if|when|once|after|because|where|hope) i (?:\w+ ){0,3}(?:die|died|dead)(?! (?:of|for|from|inside|alone|laughing|tired|in game|on|hungry|if|single))
    why (?:can|could|will) (?:not )?i (?:\w+ ){0,2}(?:die|dead)
    i (?:will|may|might|should|can|must|am going to|want to) (?:as well |likely |be |go |give up and |never |soon ){0,2}(?:die|dead)(?! (?:of|for|from|inside|alone|laughing|tired|in game|on|hungry|if|single))
    (?:do is|hope to|want is to|wait to|waiting to|get to|able to|let me|a way to|easy is it to|legally|finally) die(?! (?:of|for|hard|down))
    (?:hard|sad|tired|disappointed|deserve|meant|supposed|hate|awful|tiring|pointless|want|have|i should|there for me) (?:\w+ ){0,2}be alive
    by my own hands?
    pull my plug
    my last moments
    kill me (?:already|now)
    (?<!(?:will|to|would|could|might|gonna|can|not) )kill me(?= [.,])
    to kill me i
    (?:no one|nobody|no body) (?:will|would|is going to) miss me
    wish(?:ing)? i (?:was|were|got|get|had been) (?:hit|run over|shot|killed)
    pay someone to kill me
    wishing (?:\w+ ){0,6}(?:die|dead)
    (?:i|to|and|could|would|if i|i do|i did) not exist(?:ing)?(?= [.,]| anymore)
    reason to live(?= [.,]| or)
    not (?:dead|killed myself) yet
  `,
  ),
  rule(
    'hint',
    'concern',
    ['topic', 'negated'],
    String.raw`
    (?:not (?:think|believe|expect|know if|sure) (?:that )?i (?:will|am going to)|(?:will|am|going to) not) be (?:here|around|alive) for (?:the |my |her |his |their |our |next )?(?:exams?|finals?|results?|birthdays?|christmas|wedding|graduation|holidays?|summer|winter|spring|party|new year|trip|kids|children|baby)
    (?:written|wrote|writing|leaving|left) (?:\w+ ){0,2}letters? (?:to|for) (?:my|the) (?:\w+ )?(?:mum|mom|mother|mam|dad|father|parents|kids|children|son|sons|daughter|daughters|family|brother|sister|wife|husband|partner|girlfriend|boyfriend|friends)
    just want (?:it|this|everything) (?:all )?to (?:stop|end|be over)(?= [.,?]| $)
    (?:i )?want out(?= [.,])
    will (?:\w+ ){1,3}kill me(?= [.,])
    i am (?:going to|about to) do it(?= [.,])
    free of me soon
    rid of me soon
    ready to let go(?! of)
    stepping off this
    only one way this ends
    (?:going|go|cross|see you) (?:over )?(?:to|on) the other side(?! of)
    end up dead(?! (?:tired|last|broke|in the))
    being dead
    be dead one day
    how easy it would be
    wish i (?:was|were) not (?:alive|here)(?= [.,]| anymore)
    not want to go on(?= [.,]| anymore| like this)
    letting go of the wheel
    thoughts (?:about|of) jumping
    if (?:\w+ ){1,5}(?:, )?i am jumping(?= [.,]| off the| out of| from)
    grippy socks? (?:vacation|holiday|era|time|again|incoming|jail|for me|soon)
    going to end things(?! (?:with|between))
    end things for good
    (?<=^ )end it(?= [.,]| is )
    it is too late for me
    (?:tonight|finally|will|i think i) (?:\w+ ){0,2}go through with it
    survive another (?:night|day|week)
    this time i will not fail
    thoughts of death
    death (?:is|are) winning
    losing the fight against (?:it|this|myself)
    looking at the tracks
    was so close tonight
    this life off me
    no more pain after
    what would you do if i was gone
    if i was gone tomorrow
    will not (?:\w+ ){0,2}have to (?:deal with|worry about|put up with|see) me
    not be a problem for anyone
    (?:none of (?:this|it)|it|nothing) will (?:not )?matter(?: when i am gone| once i am gone)
    soon it will not matter
    will not matter anyway
    made up my mind and
    (?:when|once|after) i am gone(?! (?:on|to|for (?:the|a|two|three)|next|from))
    i will not need the room
    (?:join|be with) (?:my )?(?:\w+ ){0,3}(?:in heaven|wherever (?:he|she|they)|on the other side|again , wherever)
    where my (?:\w+ ){1,2}is now
    wanting to join (?:him|her|them)
    i want to join (?:him|her|them) in
    can not keep living like this
    not going to do anything but
    picked a date
    there is no (?:hope|future) (?:for me|left)
    (?<=^ )(?:kill|end|shoot) me(?= [.,])
    (?:someone|somebody|god) (?:should |could |would |to )?(?:kill|end|shoot) me
    (?:kill|end) me (?:i am sorry|already|now)
    not want to live without (?:him|her|them|you|my)
    goodbye (?:cruel )?world
    (?:courage|guts|nerve) to do it
    passing time until i die
    waiting (?:to die|for death)
    the thoughts are (?:there|back)
  `,
  ),
  rule(
    'dose-asked',
    'concern',
    ['person'],
    String.raw`
    what (?:happens|would happen|will happen) (?:to (?:you|me|someone|somebody) )?(?:if|when) (?:you|i|we|someone|somebody|one|a person) (?:take|took|takes|swallow|swallowed|eat|ate|have|had) (?:like |about |around |over )?${MANY} (?:\w+ ){0,4}${MEDS}
    what (?:do|does|would|will|could|can) (?:like |about |around |over )?${MANY} (?:\w+ ){0,2}${MEDS} (?:\w+ ){0,4}do
    (?:is it|does it|will it|would it|is there) (?:\w+ ){0,2}(?:pain|painful|hurt|hurts) (?:\w+ ){0,3}(?:take|taking|took|overdos\w+|swallow) (?:\w+ ){0,1}(?:too (?:many|much)|all|lots of|a lot of) (?:\w+ ){0,2}(?:medicines?|${MEDS})
    how many (?:\w+ ){0,3}${MEDS} (?:is|are|would be|does it take|would it take) (?:\w+ )?(?:too many|dangerous|to pass out|to not wake)
  `,
  ),
  rule(
    'life-given-away',
    'concern',
    ['topic'],
    String.raw`
    i (?:would|will|wish i could) (?:gladly |happily |honestly |rather |just |so )?(?:trade|swap|switch) (?:my (?:own )?(?:health|life|healthy body|years)|places|lives|bodies) (?:\w+ )?with (?:\w+ ){0,6}(?:terminally|dying|cancer|ill|sick|needs it|wants to live|wants it)
    wish i could (?:inherit|have|take|get|catch) (?:\w+ ){0,3}(?:terminal|terminally ill|dying) (?:[\w']+ ){0,3}(?:disease|illness|cancer|place|diagnosis)
    (?:would|could|wish i could) (?:gladly |happily |honestly |rather |just |so )?(?:give|donate|hand) (?:\w+ ){0,2}(?:my (?:life|years|healthy years|health|time left)|the rest of my (?:life|years)) (?:away )?to (?:someone|somebody|anyone|a person|people|a kid|a child) (?:else )?(?:who|that)
  `,
  ),
  rule(
    'suicide-mentioned',
    'concern',
    ['topic', 'negated', 'person'],
    String.raw`
    suicide
    suiciding
    sudoku myself
    self deleting
    overdos(?:e|ing)(?! on (?!pills|meds|tablets|paracetamol|purpose|my))
    my (?:own )?death
    unalive
    unalived
    kms
    self harm
    self harming
    self harmed
  `,
  ),
];

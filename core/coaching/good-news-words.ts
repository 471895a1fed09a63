import { patterns } from './acts/words.ts';

export const A_NUMBER =
  '(?:[0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|sixty|ninety|(?:a |one )?hundred|half a)';
export const TIME = '(?:whole |full |entire )?(?:days?|weeks?|months?|years?)';
const FREE_OF =
  '(?:sober|clean|dry|smoke free|nicotine free|abstinent|self harm free|binge free|in recovery)';
const WHAT_TO_GET =
  '(?:job|place|offer|flat|apartment|house|keys?|visa|promotion|degree|diploma|scholarship|licen[cs]e|raise|contract|custody|position|spot|kids|role|all clear|green card|citizenship|passport|papers|pay rise)';
const I = "(?:^|\\b(?:i|we)(?:'ve| have)? |\\band )(?:finally |actually |just |even |really |officially )?";

const JOYFUL =
  '(?:proud|happy|glad|relieved|grateful|thankful|excited|thrilled|over the moon|overjoyed|stoked|pumped|elated|pleased|satisfied|ecstatic|delighted|lucky|blessed)';

const EIN_ZEITRAUM =
  '(?:[0-9]+|ein(?:en?)?|zwei|drei|vier|sechs|zehn|hundert) (?:ganze[sn]? )?(?:tage?|wochen?|monate?|jahre?)';
const WAS_MAN_BEKOMMT =
  '(?:job|stelle|wohnung|therapieplatz|zusage|studienplatz|ausbildungsplatz|ausbildung|visum|platz|termin)';

/** What brings joy although it denies something: what somebody has not done, or a fear that did not come true. */
export const GLAD_THOUGH_DENIED = patterns(
  `\\b(?:not|haven't|hasn't)(?: [a-z]+){0,2} (?:self harmed|cut|drunk|drank|purged|binged|smoked|gambled|used|relapsed)(?: [a-z]+){0,2} (?:for|in|since) ${A_NUMBER} ${TIME}\\b`,
  `\\b${A_NUMBER} ${TIME} without (?:an? |any |one |a single )?(?:drink|cigarette|relapse|panic attack|self harm|self harming|alcohol|cutting(?: myself)?|hurting myself|smoking|gambling|drinking)\\b`,
  `\\b(?:clean|free) (?:from|of|off) (?:self harm|self harming|cutting)(?: for)? ${A_NUMBER} ${TIME}\\b|\\b${A_NUMBER} ${TIME} (?:clean|free) (?:from|of|off) (?:self harm|self harming|cutting)\\b`,
  `\\b${A_NUMBER} ${TIME} (?:no|self harm|of no) (?:self harm|free|cutting|gambling|drinking|smoking|alcohol|drugs)\\b`,
  "\\b(?:sky|world) did(?:n't| not) (?:fall|end)\\b",
  '\\bi said no to\\b|^no (?:cancer|tumou?r|relapse)$|\\bit is (?:not|no) (?:cancer|a tumou?r|malignant)\\b|\\bohne befund\\b',
  '\\bno more (?:treatment|chemo|chemotherapy|radiation|radiotherapy|dialysis)\\b',
  '\\bnot (?:scared|afraid|alone|ashamed) (?:any ?more|any longer)\\b',
);

/** What people say when something went well. */
export const GLAD = patterns(
  // A time that was held out.
  `\\b${A_NUMBER} ${TIME} (?:${FREE_OF}|free)\\b|^(?:i'm |i am )?${FREE_OF}(?: for)? ${A_NUMBER} ${TIME}\\b`,
  `\\b(?:debt|cancer|pain|symptom) free\\b|\\bin remission\\b|\\b(?:rent|debt|loan) is paid\\b|\\bpaid (?:it |them )?(?:all )?off\\b`,
  // Passed, got, reached.
  `${I}(?:passed(?! (?:out|away|on|by))|graduated|made it$|did it(?! again)|won\\b|aced)`,
  `${I}got (?:the|a|an|my|our|full|that)(?: [a-z]+){0,2} ${WHAT_TO_GET}\\b|${I}got (?:in$|into (?:(?:[a-z]+ )?(?:college|uni|university)|(?:art|nursing|drama|music|film|med|medical|grad|graduate|vet|dental|design|law) school|law|medical|the|my)\\b|hired\\b|accepted\\b|promoted\\b|engaged\\b|married\\b)`,
  `\\b(?:offered|gave|granted|awarded) me (?:the |a |an |full |sole |my )?${WHAT_TO_GET}\\b`,
  `\\b(?:visa|application|loan|appeal|mortgage|claim|pension)(?: [a-z]+){0,4} (?:approved|accepted|granted|went through|came through)\\b`,
  '\\badoption(?: [a-z]+){0,3} (?:went through|came through|final|official|approved)\\b|\\bpermanent (?:contract|job|post|position|role)\\b',
  '\\b(?:my )?first (?:job|one|day|place|flat|home|paycheck|payday) (?:since|after|in|out of) (?:the |a |my |[0-9]+ )?(?:hospital|rehab|prison|jail|treatment|divorce|illness|years|burnout|ward|psych ward|clinic|layoff|surgery|stroke)\\b',
  '\\b(?:last|final) (?:instal(?:l)?ment|payment|chemo|session of chemo|dose|round)\\b(?: [a-z]+){0,2} (?:went (?:out|through)|is (?:done|paid|over)|done|today|this morning|yesterday)\\b|\\bbalance (?:is )?(?:zero|0)\\b',
  `\\b(?:got|have|collected|given) (?:my|the|a) (?:${A_NUMBER} )?(?:[a-z0-9]+ )?(?:chip|coin|medallion)(?: (?:today|tonight|yesterday|this|in my)\\b|$)`,
  '\\bguess who (?:[a-z]+ )?(?:got|passed|made|landed|won|starts?|did it|graduated)\\b',
  // News from elsewhere.
  '\\b(?:scans?|biopsy|tests?|results?|bloods?|x ray|mri)(?: [a-z]+){0,2} (?:clear|clean|negative|fine|benign|normal|good)\\b|\\b(?:benign|all clear)\\b',
  '\\b(?:surgery|operation|interview|exam|test|appointment|day|talk|speech|date|call|it|that|move|birth)(?: [a-z]+){0,3} went (?:[a-z]+ )?(?:well|perfectly|great|fine|smoothly|better than)\\b',
  '^(?:he|she|they) said yes$|\\b(?:he|she|they) (?:finally )?apologi[sz]ed$|\\bhugged me\\b|\\btook it (?:so |really )?well\\b',
  "\\bwe(?:'re| are) (?:having a baby|expecting|pregnant|engaged|getting married)\\b",
  '\\b(?:dog|cat|son|daughter|kids|dad|mum|mom|she|he|baby) is (?:finally |back )?(?:home|awake|safe|healthy)\\b',
  '\\bcalled me for the first time\\b',
  // What took courage or strength.
  `\\b(?:i|my|we)\\b(?: [a-z]+){0,12} for the first time (?:in|since)\\b|^first time (?:in|this|since)\\b`,
  '\\bfirst (?:time|appointment|day|lunch|walk|night)(?: [a-z]+){0,3} in (?:a|[0-9]+|two|three|ten) (?:years?|months?|weeks?)\\b',
  '\\bi (?:finally )?(?:stood up (?:for|in|to)|spoke up|rode it out|got through it)\\b|\\bi (?:finally |actually |even )?asked for help(?: today| yesterday| at work| from (?:somebody|someone|my [a-z]+)| for the first time)*$|\\band rode it out\\b',
  '\\btoday i (?:even |really |actually )?(?:ate (?:breakfast|lunch|dinner|out|a (?:whole |full |proper |real )?(?:meal|plate|breakfast|lunch|dinner))|cooked|cleaned|showered|ran|laughed|smiled|left the house|went (?:out|outside)|got (?:up|out of bed|dressed))\\b',
  '\\bi (?:even |really |actually )?(?:ate (?:breakfast|lunch|dinner|out|a (?:whole |full |proper |real )?(?:meal|plate|breakfast|lunch|dinner))|cooked|cleaned|showered|ran|laughed|made a (?:new )?friend|left the house|went (?:out|outside)|got (?:up|out of bed|dressed))\\b(?: [a-z0-9]+){0,6} (?:today|this morning|tonight)\\b',
  `${I}slept(?: [a-z]+){0,4} (?:night|hours|through)\\b|^slept\\b|\\bfinally slept\\b`,
  `\\bi (?:have |'ve )?finally (?:finished|booked|handed|sent|left|have|had|feel|ate|got|found|reached|moved into|paid|quit)\\b|\\bi handed in\\b`,
  '(?<!\\b(?:where|when|how|while|as|before|after|since|until|till) )\\b(?:she|he|they|we|baby|mam|mum|mom|dad|guess who|who|both of us)(?: [a-z]+){0,2} slept\\b',
  '\\bfeel(?:s|ing)? like a (?:human(?: being)?|person|new (?:man|woman|person))\\b|\\bbest (?:reaction|thing|feeling|moment|hug|answer|response|news) ever\\b',
  '\\bwant(?:ed)? to thank (?:everyone|everybody|all|whoever|you|this (?:channel|group|community|place|server))\\b',
  // How it feels.
  `(?:^|\\b(?:i'm|i am|im|i feel|feeling|we are|we're|just) )(?:so |really |very |just |a bit |a little |pretty |incredibly ){0,3}${JOYFUL}\\b(?! for (?:her|him|them)\\b)`,
  '\\bi was (?:so |really |very )?(?:happy|glad|excited) (?:to|because|that i)\\b|\\b(?:day|week|weekend|sunday|evening|trip|it) was (?:so |such a |really |the )?(?:great|awesome|amazing|wonderful|lovely|best|joy)$',
  `\\bmy (?:[a-z0-9]+ ){0,3}(?:son|daughter|boy|girl|kids?|child) (?:just |finally )?(?:won|graduated|scored|passed (?:the|his|her|their)|got (?:in|into|accepted)|(?:took|said) (?:his|her|their) first)\\b`,
  "\\bproud of (?:me|myself|us)\\b|\\bi can (?:breathe|sleep|eat|walk|smile) again\\b|\\bfeel like myself again\\b|\\bhow far i(?:'ve| have) come\\b",
  '\\b(?:good|great|amazing|happy|best|wonderful|exciting) news\\b(?! for)|\\b(?:small|little|tiny|big|happy|huge) (?:win|victory)\\b|\\bbest (?:day|week|weekend|birthday)\\b',
  "\\b(?:i'm|i am) winning\\b|\\bit was (?:so |really )?(?:nice|lovely|great)$|\\b(?:it|that) (?:really )?(?:helped|worked)\\b",
  '\\bfeel(?:ing)? (?:much |a lot |a bit |a little |so much )?(?:better|lighter|calmer|hopeful|proud)\\b',
  // German, with its umlauts in two letters.
  `\\b(?:ich|wir)(?: [a-z]+){0,6} (?:bestanden|geschafft|hinbekommen)\\b|^(?:bestanden|geschafft)$`,
  `(?:^|\\bbin (?:ich )?(?:heute )?(?:seit )?)(?:heute )?${EIN_ZEITRAUM} (?:trocken|clean|nuechtern|rauchfrei|abstinent)\\b`,
  `\\b(?:ich|wir|endlich)\\b(?: [a-z]+){0,5} ${WAS_MAN_BEKOMMT}(?: [a-z]+){0,2} (?:bekommen|gefunden|gekriegt)\\b|^endlich (?:[a-z]+ ){1,4}${WAS_MAN_BEKOMMT}\\b`,
  '\\b(?:ich bin|bin ich|wir sind|bin)(?: [a-z]+){0,3} (?:ueber)?(?:gluecklich|erleichtert|stolz|froh)\\b|\\bwir (?:sind schwanger|bekommen ein (?:baby|kind)|heiraten|haben uns verlobt)\\b',
  '\\b(?:gute|tolle|schoene|beste) (?:neuigkeit(?:en)?|nachricht(?:en)?)\\b(?! fuer)|\\b(?:gutartig|unauffaellig)\\b|\\bzum ersten mal seit\\b',
);

/** Whoever also writes one of these is not simply glad. */
export const DARK = patterns(
  // What is still near: "A year clean and I want to do it again".
  '\\b(?:want|wanna|need|tempted|close|about|going|itching|dying) to (?:do it(?: again)?|use(?! (?:this|my|the|that|it to))|drink|cut|smoke|relapse|gamble|score|hurt myself)\\b|\\bfeel(?:ing)? (?:nothing|hollow|flat|awful|terrible|like (?:nothing|giving up|a failure|dying|shit))\\b|\\b(?:urges?|crav(?:e|es|ing|ings)|tempt(?:ed|ing|ation)|slipped|slipping|relapsing)\\b|\\bkeep (?:looking at|thinking (?:of|about)|staring)\\b|\\ball i can think (?:of|about)\\b|\\bpoured (?:myself )?(?:a|an|one|another|the) (?:glass|drink|shot|beer)\\b|\\bhow (?:long|much longer) (?:i|it|this)\\b|\\bwhy (?:i )?(?:bother|bothered|survived|i am here)\\b',
  // A time that was held out, and what ended it.
  `\\b${FREE_OF}(?: (?:from|of|off) [a-z]+)? (?:and|but|then|until) (?:then )?(?:last night|yesterday|today|tonight|this morning|on [a-z]+) i (?:put|bet|blew|lost|drank|used|smoked|gambled|cut|caved|slipped|gave in|bought|opened|poured)\\b`,
  '\\b(?:convinced i|nightmares?|using dreams?|keep having)\\b',
  // "He said my bloods are fine so I'm fine."
  "\\b(?:so|therefore) (?:i'm|i am|im) (?:fine|ok|okay)\\b",
  '\\b(?:but|yet|still|though|although|however|except|barely|until|unless)\\b',
  '\\b(?:cry|cried|crying|scared|afraid|terrified|sad|empty|hurts?|worst|worse|bad|alone|lonely|ashamed|upset|guilty|guilt|angry|furious|stressed|anxious|jealous|tired|exhausted|numb|hate[sd]?|panic every|in panic)\\b',
  '\\b(?:failed|fired|sacked|evicted|homeless|died|dying|dead|lost|gone|malignant|refused|rejected|denied|drank|drunk|relapsed|relapse|overdosed?|loss|losses|miscarr(?:ied|iage|iages)|funeral|grief|grieving|fraud|burden|worthless|nobody|no one|remembered|hide|threw up|binged|broke up|breaking up|dumped|apparently not|hit me|yell(?:ed|s|ing)?|scream(?:ed|s|ing)?|threaten(?:ed|s|ing)?|left me|someone else|somebody else|too late|run away|ran away|out of work|no job|no strength|breaks? me|can.?t afford|in the dark|my fault|pay for)\\b',
  "\\b(?:i|we) (?:can't|cannot|can not|couldn't|could not|won't|(?:do not|don't)(?: [a-z]+)? (?:know|want|have|feel|see|understand|care|sleep)|have no\\b|have nothing|never)\\b|\\b(?:i am|i'm|was|were|does|did|do|is|are|it's|have) not$",
  "\\b(?:she|he|they|it) (?:does|do|did|has|have|is|was) not\\b|\\b(?:she|he|they|it) (?:doesn't|don't|didn't|hasn't|haven't|isn't|wasn't)\\b|\\bhave not seen\\b|\\bhaven't seen\\b",
  '\\b(?:used to|wish|miss|missing|supposed to|should be)\\b|\\bi was (?:so )?(?:proud|clean|sober|[0-9]+)\\b|\\bdid it again\\b|\\b(?:drink|cut|use|want|wanted) it (?:more|again)\\b|\\bnever wanted\\b',
  '\\b(?:depress(?:ed|ing|ion)|suicid(?:e|al)|mental(?:ly)? ill(?:ness)?|(?:to|wanna|will|would|could|might|just|i) die|kill|frustrat(?:ed|ing|ion)|in pain|the pain|pain in|crushed|self esteem|whenever|sarcasm|need (?:to|help|someone|somebody)|stop (?:saying|telling))\\b',
  '\\bwhy (?:do|am|is|does|can|did)\\b|\\bis that worth\\b|\\bwhat (?:do|should|can) i do\\b|\\bhelp me\\b|\\bevery (?:single )?(?:night|time)\\b',
  // German, with its umlauts in two letters.
  '\\b(?:aber|trotzdem|obwohl|leider|dennoch|angst|weine|weinen|heule|leer|schlimmer|traurig|allein|alleine|einsam|sollte|eigentlich|rueckfall|versager(?:in)?|hasse|schaeme|schuld|muede|gestorben|tot|verloren|getrunken|warum)\\b',
  '\\b(?:nicht mehr|weiss nicht|kann nicht|nichts wert|nur ich|ich war|ohne (?:papa|mama|ihn|sie)|was soll ich)\\b',
);

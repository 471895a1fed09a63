// Long because: lists of words: more of them are not more to understand.
import { HOW_LONG, USED_TO } from './risk-rule.ts';
import { says } from './says.ts';

/** What the guards listen for around a hit, one phrase a line. */

export const TAKEN_BACK = says(String.raw`
  \banymore\b
  \bany more\b
  \bno longer\b
  think about (?:death|it|not|dying)
  \bnot (?:want to )?exist
  pain to
  it to stop
  all to stop
  not being here
  thoughts are
  not waking
  disappear
  not mind
  \bbut\b
  \bbecause\b
  \beven though\b
  \balthough\b
  \bhowever\b
  \bit is the fact\b
  \b(?:exist|be gone|be here|escape|wake up)\b
`);

export const PAST_TIME = says(String.raw`
  \b(?:years?|months?|weeks|decades?) (?:ago|back|since)
  \blast (?:year|spring|summer|winter|autumn|fall|month)
  \bwhen i was\b
  \bin (?:19|20)\d\d\b
  \bas a (?:kid|teen\w*|child|student)
  \bback (?:in|then)\b
  \bin the past\b
  \bfor most of my\b
  \bin (?:college|high school|my teens|my twenties|uni)\b
  ${USED_TO}\b
  \bno longer\b
  \bthere was a time\b
  \bafter (?:the|my) divorce\b
  \byears ,(?= )
  \byears later\b
  \bit is better now\b
  \bwas \d+\b
`);

/** Right before a hit. */
export const PAST_BEFORE = says(String.raw`
  (?:${USED_TO}|\b(?:was|were|wanted to|tried to|attempted to|attempt to|almost|nearly|had been|once|had|thought about|thought of|thinking about|considered|close to|planned to|felt|wanted)) (?:be |feel |to |of |about |thinking |feeling |having )*$
`);

/** Over also where the sentence goes on with today. */
export const USED_TO_BEFORE = says(String.raw`
  ${USED_TO} (?:\w+ ){0,2}$
`);

export const PRESENT_TIME = says(String.raw`
  \b(?:again|today|tonight|still|these days|lately|recently|every (?:single )?(?:day|night|morning)|everyday|an hour ago|minutes ago|hours? ago|last night|right now|at the moment|currently|came back|are back|have wanted|been wanting|all the time|this (?:week|weekend|morning|year|month|time)|since (?:i was|monday|he|she|they|my|the)|been (?:having|thinking|feeling)|and now|now i)\b
`);

export const SERIOUS = says(String.raw`
  \bnot (?:even )?(?:joking|kidding|exaggerating|a joke|a figure|saying it)
  \bfor real\b
  \bmean it\b
  \bmeant it\b
  \bseriously\b
  \bserious\b
  \bno cap\b
  \bi swear\b
  \bfr fr\b
  \bthis time\b
  \bnot a joke\b
  \bbut i\b
`);

export const TRIVIAL = says(String.raw`
  \b(?:charger|wi ?fi|coffee|spilled|shirt|mondays?|insta|selfie|group chat|search history|worksheet|homework|meeting|movie|episode|season|traffic|alarm clock|printer|crush|haircut|outfit|lag|lagging|update|queue|pizza|crocs|song|playlist|spreadsheet|email|wrong (?:person|chat|number)|voicemail|autocorrect|presentation|slides|tiktok|donut|cringe|embarrass\w*|awkward|shame|boredom|bored|hungry|hangover|ice cream|all hands|commute|landlord|essay|deadline|teacher)\b
`);

export const HYPERBOLE = says(String.raw`
  \brather (?:die|be dead|kill myself|kms|shoot myself|hang myself) than (?:eat|wear|go to|go out|watch|listen|drink|use|play|date|talk|sit|speak|attend|read|buy|drive|write|work with|see|have (?:a|an|another|dinner|lunch)|cook|clean|dance|sing|let)\b
  \b(?:am|been|is|was|are|why i am) (?:killing|working|drinking|eating|laughing|studying) (?:myself|my self) (?:at|over|with|to get|to be|trying|working|studying|for|into|doing|laughing|sick)\b
  \b(?:killed|kill) myself laughing
  \b(?:social|career|financial|political|professional|economic|fashion|commercial|absolute|total|pure|academic|digital) suicide\b
  \bsuicide (?:squad|bomb\w*|mission|doors?|run|burn|burger|hill|wings|king|boys|silence|grade|slam|prep|attack|by words)\b
  \bto die for(?= [.,])
  \bthe death of me\b
  \bdie hard\b
  \b(?:for|from|with) (?:joy|laughter|happiness|excitement)\b
  \bscream\w* or die\b
  \bdrop dead gorgeous\b
`);

/**
 * Everyday sayings with words of death. Where nothing else was found they excuse the sentence, so that the model needs
 * more proof to raise an alarm.
 */
export const IDIOM = says(String.raw`
  \b(?:die|dying|died|dead|deceased) (?:of|from|for(?! ${HOW_LONG})) (?!my|suicide|overdos)
  \b(?:die|died|dying|dead) (?:laughing|tired|meat|beat|serious|inside when|on (?:my|that|this))
  \b(?:is|are|was|were|been|has) (?:\w+ ){0,3}(?:killing|murdering|ending) me\b
  \b(?:killed|murdered|ended) me(?= (?:lol|haha|[.,]))
  \b(?:mum|mom|dad|wife|husband|boss|parents|sister|brother|teacher|he|she|they|gf|bf|girlfriend|boyfriend|landlord) (?:\w+ ){0,3}(?:kill|murder|strangle) (?:me|you|him|us)\b
  \b(?:bored|scared|worried|sick|frozen|froze|tickled|love\w*|works?|laughing|stabbed|freezing|starv\w+|burn\w*) (?:\w+ ){0,2}to death\b
  \bdeath of me\b
  \bi am (?:dead|deceased)(?= [.,]| lol| from)
  \bkill (?:him|her|them|it|for|someone|you|time|a |an |the |my (?:brother|sister|boss|neighbou?r|printer|laptop))
  \bdying (?:to|for|at|here)\b
  \bover my dead body
  \bdrop dead
  \bkilled it\b
  \bso dead when\b
  \bcan not (?:\w+ )?wake (?:myself )?up\b
  \b(?:fuck off|fuck|drop|piss off) and die\b
  \bdisappear (?:\w+ )?(?:to|for|into) (?:a|an|the|some|two|three) (?:\w+ )?(?:cabin|hut|island|beach|woods|forest|mountains|fortnight|weekend|week|month|holiday)\b
  \bend (?:his|her|its|their) (?:\w+ )?(?:suffering|pain|misery)\b
  \b(?:cat|dog|puppy|kitten|rabbit|bunny|hamster|horse|pony|guinea pig|budgie|parrot|hen|ferret|hedgehog)\b(?: [\w']+| ,){0,12} (?:he|she|it) (?:\w+ ){0,3}(?:live|suffer\w*|eat|eating|walk|die|dying)\b
  \bi could die\b(?! in)
  \bdie if (?:they|he|she|you|the)\b
  \bwill be the death\b
  \b(?:bit\w*|chew\w*|pick\w*|gnaw\w*|nibbl\w*) (?:\w+ ){0,2}(?:nails?|fingernails|cuticles?|lips?|thumbs?|hangnails?|pens?) (?:\w+ ){0,4}(?:blood|bleed|bleeds|bled|bleeding|raw)\b
  \b(?:eczema|psoriasis|rash|hives|midges?|mosquito\w*|chicken ?pox|gums?|floss\w*|blisters?) (?:\w+ ){0,9}(?:blood|bleed|bleeds|bled|bleeding|raw)\b
`);

export const GAME = says(String.raw`
  \b(?:respawn\w*|spawn\w*|grenade|lobby|ranked|healer|tank|dps|loot|npc|quest|checkpoint|in game|ingame|game over|minecraft|fortnite|valorant|league|overwatch|roblox|sims|pvp|gg|boss fight|(?:second|final|last|first) boss|that level|this level|speedrun|sniper|off the map|bounty|zombies?|my base|playthrough|dark souls|elden ring|respawns|mobs?|raid|the sim|space sim|my sim|cooldowns?|kill feed|server dies|process|script|kill 9|linux|daemon)\b
  \b(?:before|until|after|by|on|at|clear|beat) (?:the )?(?:\w+ ){0,2}(?:wave(?! of)|(?:round|phase) (?:\d+|to|one|two|three|four|five))\b
  \b(?:kill|kills|push|rush|gank|flank|wipe|hold|defend|camp|attack) (?:\w+ ){0,3}(?:mid|top lane|bot lane|jungle|their base|the base|enemy|enemies|the tower|the nexus|the objective|point [abc]|spawn)\b
  \b(?:mid lane|bot lane|top lane|enemy team|the enemies|kill streak|killstreak|headshots?|hitpoints|health bar|boss room|team wipe|squad wipe|ult|ulti|cap the flag|plant the bomb|defuse)\b
`);

export const FICTION = says(String.raw`
  \b(?:lyrics?|song|songs|chorus|verse|album|sing|singing|sang|book|novel|chapter|film|movie|show|series|episode|character|characters|protagonist|villain|plot|poem i read|romeo|scene|anime|manga|stuck in my head|tune|meme|karaoke|radio|spotify|playlist|track|musical|story i)\b
`);

export const TOPIC = says(String.raw`
  \b(?:prevention|awareness|hotlines?|helplines?|lifeline|documentary|rates?|statistics|stats|study|studies|report|reports|report says|researchers|training|thesis|policy|policies|article|articles|news|police|side effects?|medication can|volunteer\w*|ward|questionnaire|screening|the gp|asked (?:if|whether)|say commit|outdated|what does|mean by|sidebar|podcast|campaign|fundraiser|charity|legislation|bombing|bomber|terror\w*|celebrity|squad|survivors? of|world day|awareness month|prevention month|guidelines|subreddit|rule \d|posts about|talk (?:with|to) (?:teens|kids|your)|nineteenth|word)\b
`);

export const BEREAVED = says(String.raw`
  \b(?:brother|sister|friend|father|mother|dad|mum|mom|uncle|aunt|cousin|son|daughter|husband|wife|partner|boyfriend|girlfriend|nephew|niece|grandad|grandfather|grandma)'?s suicide(?! (?:note|threat|attempt|plan))
  \b(?:died|dies|lost|death|gone|passed|dead|passing|killed|took|grieving|funeral|taken) (?:\w+ ){0,6}(?:by|to|from|in) suicide
  \b(?:he|she|who|they|brother|sister|friend|father|mother|dad|mum|mom|uncle|aunt|cousin|son|daughter|husband|wife) (?:\w+ ){0,3}(?:committed|commited|commits) suicide
  \btook (?:his|her|their) (?:own )?life
  \bfor (?:ending|taking) (?:his|her|their) (?:own )?life
  \bkilled (?:himself|herself|themselves)
  \bhis suicide
  \bher suicide
  \bbereaved\b
`);

export const ILLNESS = says(String.raw`
  \b(?:cancer|tumou?r|heart attack|panic(?:king)?|panic attacks?|surgery|operation|anaesthetic|health anxiety|hypochondria\w*|virus|covid|corona\w*|biopsy|symptoms?|fear of|afraid of|scared of (?:dying|death)|terrified of|chest pain|flying|disease|plane|hospice|doctor says|infection|stroke|seizure)\b
`);

export const ACCIDENT = says(String.raw`
  \b(?:accident|accidentally|by mistake|chopping|cooking|onions?|shaving|oven|kitchen|paper cut|veg|vegetables|the vet|pharmacist|gym|lifting|workout|running|playing|football|skateboard\w*|fell|tripped|ladder|iron|curling iron|stove|sunburn\w*|prescribed|with food|my dog|the dog|the cat|diy|dishes|glass)\b
`);

export const RATHER = says(String.raw`
  \brather (?:die|be dead|kill myself|kms) than (?!go through|live|keep|continue|be here|exist|feel|be alive|be me|spend another|have to be me|be without)
`);

/**
 * What people end without a thought of their lives. That somebody was left, or wrote a letter, is none of it: it is when people
 * are in danger.
 */
export const ENDED = says(String.raw`
  \b(?:relationship|to break up|breaking up|dating|marriage|contract|subscription|friendship|affair|thread|current girl|engagement)\b
`);

/** What ends by itself, and is wished to an end without a thought of one's life. */
export const ENDS_ANYWAY = says(String.raw`
  \b(?:school|semester|term|exams?|finals|audit|shift|course|lecture|meeting|season|pandemic|lockdown|winter|summer|renovation|project|internship|contract|degree)\b
`);
export const NOT_ONLY_THAT = says(String.raw`
  \b(?:life|pain|hell|anymore|can not|alive|suffer\w*|myself|forever)\b
`);

/** People leave a place, and give away what they do not take along. */
export const MOVES_ON = says(String.raw`
  \b(?:new job|job|jobs|firm|company|team|office|colleagues?|coworkers?|class|school|flat|apartment|move|moved|moving|emigrat\w+|retire\w*|shifts?|desk|locker|tickets?|semester|maternity|declutter\w*)\b
`);

/** Studies, courses and places for people in danger, right before their name. */
export const STUDIES_IT = says(String.raw`
  \b(?:thesis|dissertation|essay|paper|course|training|workshop|seminar|module|lecture|research|study|risk factors|first aid)\b(?: (?!i\b|my\b|me\b)\w+){0,4} (?:on|about|of|for|in|into|around|with) (?:\w+ ){0,2}$
  \bi (?:moderate|run|lead|host|facilitate|volunteer (?:for|at|in)|work (?:for|at|in|with)) (?:(?!i\b|my\b|me\b)\w+ ){1,5}(?:for|with|who|about) (?:\w+ ){0,2}$
`);
export const OFFERS_HELP = says(String.raw`
  \b(?:talks?|chats?|groups?|circle|charity|leaflets?|books?|resources|information|advice|asking|asked)\b(?: (?!i\b|my\b|me\b)\w+){0,3} (?:about|on|for|with|who|around) (?:\w+ ){0,2}$
`);
export const OF_OWN_PEOPLE = says(String.raw`
  \b(?:my|he|she|his|her)\b
`);

/** What comes next is a title, or goes round in somebody's head. */
export const BEFORE_TITLE = says(String.raw`
  \b(?:song|track|film|movie|book|novel|album|theme|episode|show|poem|band)\b(?: (?!i\b)[\w']+){0,6} (?:called|titled|named) $
  \b(?:song|tune|lyrics?|chorus)\b(?: (?!i\b)\w+){0,6} , $
`);

/** A request to whoever reads: "please go to the hospital if …". */
export const TO_READER = says(String.raw`
  ^ (?:please )?(?:go|call|ring|phone|see|reach|contact|visit) (?:to|out|your|the|a|them|someone|somebody)\b
`);

import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

/** What somebody takes because a doctor said so. */
const MEDICINE =
  '(?:meds?|medications?|medicines?|pills?|tablets?|antidepressants?|ssris?|antipsychotics?|steroids?|insulin|lithium|prescriptions?|inhalers?|sertraline|prozac|zoloft|methadone|injections?|doses?)';
const YOURS = `(?:(?:all |of |those |these |that |the |your |ur |his |her |their |them |bloody |damn |a few |some |evening |morning |night ){0,3}${MEDICINE})`;
/** Taken to sleep or be calm; of another person's it is always a danger. */
const CALMING =
  '(?:diazepam|valium|xanax|xanny|benzos?|lorazepam|ativan|klonopin|zopiclone|ambien|tramadol|codeine|oxy(?:codone)?|adderall|ritalin|vicodin|morphine|ketamine|sleeping (?:pills?|tablets?)|painkillers?)';
const ALCOHOL =
  '(?:wine|red|vodka|whisk(?:e)?y|beers?|booze|gin|rum|tequila|brandy|bourbon|scotch|prosecco|cider|lager|alcohol|pints?|shots?)';
/** How an order begins: "just", "you should", "honestly, go and". */
const ORDER =
  "(?:^|\\b(?:you should|you could|you can|u should|you gotta|you need to|you have to|you'd better|why not|if i were you i'd|i'd say|i say|then|so|and then|or|go and|go|just|simply|honestly|maybe|please|better|best|next time|let (?:him|her|them)) )(?:just |go |go and |all |maybe |simply |honestly |then |lol |tbh ){0,2}";
const THEM = '(?:him|her|them|his|their|that (?:guy|man|bastard|prick|idiot)|the (?:guy|man|bastard|prick))';
const THEIRS = '(?:his|her|their)';

/** A tip that could bring somebody into danger, however kindly meant. */
export const endangers: Rule = {
  shows: patterns(
    String.raw`^(?:just |go and |lol |honestly )*(?:quit|stop|drop|come off) (?:them|those|it)(?: all| lol)*(?: i (?:did|went)(?: it)?)? cold turkey\b`,
    String.raw`\b(?:two|three|a few|a couple of|some) (?:beers?|drinks?|wines|pints|shots)(?: before)? (?:would|will|'ll) (?:take|help|sort|calm|settle|knock)\b`,
    String.raw`^(?:honestly |tbh |so |then )*just stop taking (?:it|them|those|that)\b`,
    // Medicine in somebody's food.
    `\\b(?:crush|hide|slip|sneak|mix|grind|put)\\b(?: [a-z']+){0,3} ${MEDICINE}\\b(?: [a-z']+){0,3} (?:in|into)\\b(?: [a-z']+){0,3} (?:food|drink|dinner|tea|coffee|breakfast|lunch|juice|soup|meal|yogh?urt)\\b`,
    // Quack cures of grave illness.
    String.raw`\bbig pharma\b(?=.*\b(?:hides?|hiding|doesn't want|don't want|suppress(?:es|ed)?|lies|lying)\b)|\b(?:tumou?rs?|cancer|leuk(?:a)?emia)\b(?: [a-z']+){0,4} (?:gone|vanished|disappeared|melted|shrank)(?: [a-z0-9]+){0,2} (?:in|after|within)\b`,
    String.raw`\b(?:high dose|mega ?dose|intravenous|iv) (?:of )?vitamin c\b|\b(?:black salve|bleach enema|miracle mineral|apricot kernels|laetrile|baking soda cure|alkaline diet)\b|\b(?:sugar|soursop|turmeric|cannabis oil|keto|fasting)(?: [a-z']+){0,3} (?:feeds?|starves?|kills?|cures?|cured|beats?) (?:the |your |his |her |my )?(?:cancer|tumou?r)\b`,
    // Medicine stopped or thrown away.
    `${ORDER}(?:stop|quit|ditch|dump|bin|flush|throw|toss|chuck|skip|drop|lose|forget) (?:taking |using |with )?(?:out |away )?${YOURS}\\b`,
    `${ORDER}(?:come|get|go|wean yourself) off ${YOURS}\\b|${ORDER}stop (?:taking (?:it|them)|them|it)(?: all)?(?: cold turkey| then| now)$`,
    `^(?:honestly |tbh |all |those |these |your |that |the )*${MEDICINE}(?: are|'re| is| r)? (?:just |pure |basically |all |only )*(?:poison|toxic)\\b`,
    `\\b(?:threw|flushed|binned|ditched|chucked|tossed|dumped|stopped|quit|came off)(?: [a-z']+){0,2} (?:mine|my ${MEDICINE}|the ${MEDICINE})\\b.* (?:never (?:felt|been|slept|looked)|best (?:thing|decision)|feel (?:great|amazing|fine|better)|(?:was|am|been|'m) (?:totally |perfectly |just )?fine)\\b`,
    `\\b(?:double|triple) (?:up )?(?:the|your|ur) ${MEDICINE}\\b|${ORDER}take (?:double|twice|two or three more|a few (?:more|extra)|extra|more)\\b(?: [a-z']+){0,4} (?:${MEDICINE}|packet|label|says|said)\\b`,
    // Medicine with alcohol, or another person's.
    `\\b(?:${MEDICINE}|${CALMING})\\b(?: [a-z']+){0,8} (?:with|and|plus|in) (?:some |a |an |your |half a |two |your usual )?(?:large |big |stiff |cold |cheap |few |couple of |nice )?(?:glass(?:es)? of |bottle of |shots? of |swig of )?${ALCOHOL}\\b`,
    `\\b(?:wash|washed|chase|chased|down|downed) (?:it|them|that|those|one|two|a few|the ${MEDICINE})(?: all)? (?:down )?with (?:some |a |an |your )?(?:large |big |stiff )?(?:glass of |bottle of |shots? of |swig of |bit of |drop of )?${ALCOHOL}\\b`,
    `${ORDER}(?:take|have|try|nick|borrow|steal|pop|get|grab|neck)\\b(?: [a-z0-9']+){0,6} (?:your |ur )?(?:mum|mom|dad|nan|gran|friend|mate|flatmate|roommate|sister|brother|partner|neighbou?r|husband|wife|boyfriend|girlfriend)(?:'s|s) (?:[a-z]+ )?(?:${MEDICINE}|${CALMING})\\b`,
    `${ORDER}(?:take|pop|neck|get|buy|find) (?:yourself )?(?:a |an |some |one |two |a few |a couple (?:of )?|half a )+(?:strip of |pack of |handful of |bottle of )?${CALMING}\\b`,
    `\\b(?:with|on|using) (?:your |ur )(?:mum|mom|dad|nan|gran|friend|mate|flatmate|roommate|sister|brother|partner|neighbou?r)(?:'s|s) (?:[a-z]+ )?(?:${MEDICINE}|${CALMING})\\b|\\bif (?:you've|you have|u) (?:got )?(?:any|some) ${CALMING} (?:lying|left|knocking) (?:around|about|over)\\b`,
    `\\b(?:takes?|took|uses?|used|has|had|pops?|popped|tried)\\b(?: [a-z0-9']+){0,4} (?:his|her|their|my|our) (?:mum|mom|dad|nan|gran|friend|mate|flatmate|roommate|sister|brother|partner|husband|wife)(?:'s|s) (?:[a-z]+ )?${CALMING}\\b`,
    `${ORDER}(?:take|have|get|borrow|try|nick) (?:a |an |one of |some |half a )?(?:beta ?blockers?|propranolol|${CALMING}|${MEDICINE}) (?:off|from) (?:a|your|ur|some|one of your) (?:mates?|friends?|mum|mom|dad|nan|brother|sister|neighbou?r|flatmate|roommate|colleague)\\b`,
    `\\bhave (?:a |one |yourself a )?(?:small |little |quick |cheeky |large |big )?(?:glass of |shot of |drop of )${ALCOHOL} (?:before|first|beforehand)\\b`,
    // Debts made worse, or hidden.
    String.raw`\b(?:take|get|open|max)(?: out)? (?:one more|another|a (?:new|second|payday)|out) (?:credit )?(?:card|loan)s? (?:to|and) (?:pay|cover|clear)\b|\bput (?:the |your )?(?:[a-z]+ and (?:the )?)?(?:house|flat|van|car|money|savings) in (?:your |his |her )(?:[a-z]+'s|[a-z]+s) name\b`,
    // Alcohol or drugs to bear it.
    `${ORDER}get (?:yourself )?(?:completely |totally |really |absolutely |so )?(?:drunk|wasted|hammered|smashed|plastered|wrecked|shitfaced|stoned|high(?! (?:marks?|grades?|scores?|quality|protein|fibre|vis|visibility|up|enough))|blackout(?! (?:curtains?|blinds?|lining|fabric)))\\b`,
    `${ORDER}(?:drink|smoke)\\b(?: [a-z']+){0,4} (?:until|till|til) (?:you|u|it|everything)\\b|${ORDER}drink (?:it|them|the pain|him|her)(?: all)? (?:away|off)\\b`,
    `${ORDER}(?:have|grab|pour|get|open|smoke|down|roll|take|try)\\b(?: [a-z']+){0,6} (?:${ALCOHOL}|joint|weed|coke|line|edible|drinks?|bottle)\\b(?: [a-z']+){0,5} (?:edge off|to forget|(?:you'll|and|you will|you'd)(?: [a-z']+)? (?:forget|sleep|feel nothing|pass out)|numbs?|(?:settle|calm) (?:the|your) nerves|works every time|one won't hurt)\\b`,
    String.raw`\b(?:one|a|a little|just one) (?:drink|beer|glass|sip|drop|pint|shot|joint|line|smoke)(?: [a-z]+){0,6} (?:won't|wont|can't|cant|couldn't|never|isn't going to) (?:really |even )?(?:hurt|kill|harm)\b`,
    `${ORDER}have (?:yourself )?(?:a |another |one )(?:nice |good )?(?:stiff|proper|strong|quick) (?:drink|one|${ALCOHOL})\\b|${ORDER}have (?:a |another )(?:drink|${ALCOHOL}) and (?:stop|forget|relax|sleep|chill)\\b`,
    `\\b(?:bit|drop|nip|swig|shot) of (?:vodka|whisk(?:e)?y|brandy|gin|rum) (?:to|in|before|will|works|and)\\b`,
    `\\b(?:drinks|${ALCOHOL}) (?:and|plus|with) (?:a |an |some |one |two |half a |a couple of |a few |of |my |your |the |[a-z]+'s ){0,5}${CALMING}\\b`,
    // Revenge by violence or fire.
    `${ORDER}(?:slash|key|smash|torch|trash|brick|wreck|burn|set fire to|piss (?:on|in)|pour sugar in|sabotage)(?: up| down)? ${THEIRS} (?:[a-z]+ )?(?:car|tyres?|tires?|house|flat|stuff|things|windows?|windscreen|bike|truck|van|clothes|room|place|shed|phone|brakes|tank)\\b`,
    `${ORDER}(?:punch|slap|stab|kick|smack|deck|shoot|headbutt|knock out|choke|poison|run over) ${THEM}\\b(?! (?:with|at their|hands?|smile))|${ORDER}(?:beat|rough|mess|fuck) (?:him|her|them) up\\b|${ORDER}beat ${THEIRS} (?:ass|arse|face)\\b|${ORDER}give (?:him|her|them) a (?:good |proper )?(?:slap|smack|hiding|beating|kicking)\\b|${ORDER}hit (?:him|her|them) (?:back|with (?:a|the|your) (?:pan|bat|brick|bottle|hammer|chair|car|belt|fist))`,
    `\\b(?:get|send|bring|ask) (?:some |your |a few |the )?(?:lads|boys|brothers?|mates|cousins?|guys|uncles?)(?: [a-z']+){0,2} (?:to )?(?:beat|jump|sort|scare|rough|hurt|pay (?:him|her|them) a visit|teach|round)\\b`,
    `\\b(?:burn|set) (?:his|her|their|the|that) (?:whole |bloody |damn )?(?:house|place|flat|car|office|school|building|shop)(?: down| on fire| alight| up)?\\b`,
    `${ORDER}(?:bring|take|carry|keep|hide) (?:a |the |your )(?:kitchen |big )?(?:knife|gun|bat|blade|hammer)\\b(?: [a-z']+){0,6} (?:him|her|them|next time|if (?:he|she|they))`,
    `\\b(?:post|put|leak|share|send) (?:${THEIRS}|those|the) (?:address|nudes|naked pics|nude pictures)\\b`,
    // To whoever hurts or follows them, alone.
    `${ORDER}(?:meet|confront|face|see|visit|follow|ambush|wait for|go (?:round |over |back |out )?(?:to|and (?:meet|see|confront|face|talk to)))(?: up with)? (?:him|them)\\b(?: [a-z']+){0,6} (?:alone|by yourself|on your own|without telling (?:anyone|anybody)|(?:at|to) his (?:place|house|flat)|at night)\\b`,
    `${ORDER}(?:go|turn up|show up|drive|pop|walk)\\b(?: [a-z']+){0,3} (?:there|round|over|(?:to )?his (?:place|house|flat|door))\\b(?: [a-z']+){0,6} (?:alone|by yourself|on your own)\\b`,
    `${ORDER}(?:let|invite) (?:him|them) (?:in|over|round|into (?:your|the) (?:house|flat|home|place))\\b(?: [a-z']+){0,6} (?:talk|hear|see|sort|alone|just (?:once|this once))`,
  ),
  unless: patterns(
    // Tells what others say.
    '\\b(?:he|she|they|people|who|ex|mum|mom|dad|friend|someone|somebody) (?:told|said|says|say|tells?|thinks?|used to say)\\b|\\btold (?:me|you|him|her|them) to\\b',
    // Warns of it, or asks for somebody who knows.
    "\\b(?:(?:don't|dont|do not)(?! (?:need|have to|bother|tell|ask|overthink))|never(?! (?:felt|been|slept|looked|hurt|mind))|(?<!why |do )not|no (?:wine|alcohol|booze|drink|drinks|drinking|beer|pills|meds)|shouldn't|wouldn't|can't|won't (?:help|fix)|please don't|rather than|instead of|without (?:asking|talking|speaking|checking|your|a doctor|them)|unless|before you (?:stop|change|come off|quit|do|take|decide)|tempting)\\b",
    '\\b(?:ask|talk to|speak to|check with|call|ring|tell) (?:your|the|a|his|her) (?:doctor|doc|gp|pharmacist|psychiatrist|prescriber|nurse|surgery)\\b|\\b(?:doctor|gp|psychiatrist|prescriber) (?:says|said|agrees|told|tells|first)\\b',
    '\\b(?:mistake|regret(?:ted)?|ended up in|nearly died|dangerous|risky|awful idea|bad idea|worst|withdrawals?|made (?:it|things|me) worse|i wish)\\b',
    '\\b(?:want(?:ed)? to|wants to|tempted to|felt like|urge to|used to|feel like you could|it makes sense|no wonder|when you)\\b',
  ),
  question: false,
};

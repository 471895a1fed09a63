import type { Rule } from '../rule.ts';
import { patterns } from '../words.ts';

export const affirms: Rule = {
  shows: patterns(
    String.raw`\bmore than (?:most|many|a lot of|plenty of)(?: people| folks| of us| adults)? (?:would|could|can|do|did|manage|ever|will)\b(?! (?:pay|afford|take|eat|need|spend|bear|carry))`,
    String.raw`\byou (?:didn't|did not|never) give up\b`,
    String.raw`\b(?:that|it|this)(?: [a-z]+)? took some (?:doing|guts|nerve|strength)\b`,
    String.raw`\b(?:well done|good for you|fair play|big up)\b`,
    String.raw`\bcounts (?:double|twice|for double)\b`,
    String.raw`\b(?:that's|it's|this is) (?:so |really |just )?(?:massive|huge|no small thing|tough as hell|strong as hell|brave as hell|badass)\b`,
    String.raw`\byou got yourself (?:home|out|through|there|up|here|back)\b`,
    '\\byou(?: clearly| really| obviously)? (?:care|cared|love|loved)(?: (?:him|her|them|it|about [a-z]+))? (?:so much|a lot|deeply|so deeply|so hard|very much)\\b',
    '\\b(?:writing|posting|asking|telling|saying|sharing)(?: [a-z]+){0,3} (?:was|is|takes|took) (?:very |so |really )?(?:brave|courageous|courage|strength|guts)\\b',
    "\\byou(?:'re| are| were)(?: clearly| such| really| still)? an? (?:very |really |so )?(?:good|great|wonderful|loving|caring|devoted|thoughtful|kind|gentle|fine|lovely|brave|strong|decent|patient)(?: [a-z]+)? (?:daughter|son|mother|father|mum|mom|dad|parent|friend|sister|brother|person|partner|wife|husband|human|teacher|nurse|one)\\b",
    '\\byou(?: clearly| really| obviously)? (?:care|cared|love|loved) (?:so much|a lot|deeply|so deeply|so hard)\\b',
    '\\b(?:that|it|this|telling us|asking|writing (?:this|here)|saying (?:it|that))(?: really| still)? (?:is|was|takes|took|shows)(?: [a-z]+){0,2} (?:brave|courageous|courage|strength|strong)\\b',
    "\\byou(?:'ve| have)? (?:already |still )?(?:managed|survived|gotten through|got through|come|coped|kept|found) (?:so|this|it|all|through|a way|such|so much|far|to keep)\\b",
    '\\byou (?:showed|show|have shown) (?:up|so much|real|great|a lot of)\\b',
    '\\byou noticed (?:it|that|this|what)\\b',
    '\\byou should be proud\\b',
    '\\b(?:respect|hats off|kudos)(?: to you| for)\\b',
    '\\bi admire\\b',
    '\\bthey (?:are|were) lucky\\b',
    '\\byou have (?:such )?a (?:good|kind|big|warm|brave) heart\\b',
    '\\bthat counts for (?:a lot|something|so much)\\b',
    "\\b(?:takes?|took|taking)(?: [a-z']+){0,3} (?:courage|strength|guts|bravery)\\b",
    "\\b(?:you're|you are|you've been|you have been|you were)(?: [a-z']+){0,2} (?:strong|brave|courageous|doing well|doing great|doing enough|doing your best|stronger than|braver than|kind|good enough)\\b",
    '\\byou (?:kept going|did well|did great|did the right thing|did your best|got through|made it|held on|handled)\\b',
    '\\b(?:shows|says) how much (?:you|he|she|they) (?:care|cared|love|loved|meant|mean)\\b',
    "\\bthat's (?:a )?(?:big|brave|huge|real) (?:step|thing)\\b",
    '\\bproud of you\\b',
    '\\blucky to have you\\b',
    String.raw`\b(?:that|this|it|which|asking|telling|saying|writing|going|doing|putting|showing|standing|leaving|staying)(?: [a-z']+){0,8} (?:takes|took) (?:a lot of |real |some |so much |such )?(?:nerve|heart|patience|love|care|effort|grit|bravery|guts|courage|strength|honesty)\b`,
    String.raw`\byou(?:'re| are)(?: clearly| obviously| still| already| really)? (?:a|an|the kind of|the sort of) (?:[a-z]+ )?(?:parent|mum|mom|dad|father|mother|friend|daughter|son|person|teacher|sister|brother|partner|colleague|neighbour)(?: [a-z]+)? who (?:cares|loves|shows|listens|tries|notices|worries|wants)\b`,
    String.raw`\byou (?:clearly|obviously|really|still|already)(?: [a-z']+)? (?:care|love|loved|cared|tried|noticed|notice|put)\b`,
    String.raw`\b(?:he|she|they|your [a-z]+|anyone|anybody|people)(?:'s|'re|'d| is| are| was| were| would be|'d be)? (?:so |very |really )?(?:lucky|fortunate|proud)(?: [a-z]+){0,3} (?:you|of how|to have)\b`,
  ),
  couldShow: [
    {
      as: ['Affirm'],
      words: patterns(
        String.raw`\byou (?:stayed|showed up|kept|asked|spoke up|stood up|reached out|found|got (?:up|out|through)|still|did|managed|tried|went|chose)\b`,
      ),
    },
  ],
  unless: patterns(
    '\\b(?:but|pretend|should have|never|hardly|yet)\\b',
    '\\b(?:i|he|she|they) (?:am|is|are|was) (?:strong|brave)\\b',
    '\\blove(?:d)? (?:a lot of|drama)\\b',
    '\\bif you\\b',
    '\\byou deserve (?:it|this|that|what|to fail|everything)\\b',
    String.raw`\b(?:well done|congrats|congratulations) (?:on|for) (?:failing|being|losing|nothing|ruining)\b`,
    '(?<!\\bdid )\\bnot\\b(?! give up)',
  ),
  question: false,
};

/** "Your hands just keep doing it" tells what a body does by itself, and praises nobody. */
export const happensByItself: Rule = {
  shows: patterns(
    String.raw`\b(?:your|the) (?:hands?|body|feet|legs|fingers|brain|head|mind|eyes|ears)(?: [a-z]+)? (?:keeps?|goes|go|does|do|still|remembers?|forgets?|hasn't|haven't|reach|reaches|moves?|knows?) `,
  ),
  question: false,
};

export const thanksForTelling: Rule = {
  shows: patterns(
    '\\bglad (?:that )?you (?:wrote|posted|shared|said|told|reached|are here|came|asked|told us)\\b',
    '\\bthank(?:s| you)(?: so much)? for (?:sharing|telling|trusting|posting|writing|opening)\\b',
  ),
  question: false,
};

export const sharesJoy: Rule = {
  shows: patterns(
    String.raw`\bcongrats\b`,
    String.raw`\bwhat a relief\b|^oh (?:my )?the relief$`,
    String.raw`^(?:oh |and |so |a very )*welcome home\b(?: [a-z]+){0,3}$`,
    String.raw`\bi'm (?:literally |actually |just |sat here |so )*(?:grinning|smiling|beaming|cheering|dancing|over the moon)\b`,
    String.raw`^(?:go you|you did it|get in|hell yeah|let's go)\b`,
    '\\b(?:glad|happy|delighted) (?:that )?(?:he|she|they) (?:picked|called|came|answered|made|said yes|got)\\b',
    "^(?:oh |wow |yes )?(?:that's|thats|that is|how) (?:wonderful|fantastic|lovely|amazing)$",
    '\\b(?:happy|glad|pleased|thrilled|excited|delighted) (?:for you|to hear|to read|it (?:went|worked)|you (?:got|made|passed|slept))\\b',
    '^congrat',
    '\\bcongratulations\\b',
    '\\bmade my (?:day|evening|night|morning|week)\\b',
    '^(?:yay|woohoo|hooray|well done|way to go)\\b',
    "\\b(?:that's|thats|that is|what) (?:great|amazing|wonderful|fantastic|lovely|good) (?:news|to hear|to read)\\b",
    String.raw`^(?:yes+|woo+|hell yes|get in)$`,
    String.raw`\b(?:so|really|very|beyond) (?:happy|glad|pleased|chuffed|delighted|thrilled|excited|proud)(?: [a-z]+)? (?:for|of|with) you\b`,
  ),
  unless: patterns(
    String.raw`\b(?:congrats|congratulations|well done) (?:on|for) (?:failing|being|losing|nothing|ruining)\b`,
    '\\bhappy now\\b',
    '\\bnot (?:happy|proud|glad)\\b',
  ),
  question: false,
};

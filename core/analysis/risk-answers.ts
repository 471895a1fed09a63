import { plainTokens } from './risk-text.ts';
import { says } from './says.ts';
import type { RiskLabel } from '#core/model/analysis.ts';

/** What somebody asks of whoever may be in danger: after danger, which a yes tells of, or after safety, which a no does. */
export const ASKED = ['danger', 'safety'] as const;
export type Asked = (typeof ASKED)[number];

const HARM =
  '(?:suicide|suicidal|dying|(?:kill|hurt|harm|cut)(?:t?ing)? yourself|self harm(?:ing)?|cutting again|end(?:ing)? (?:your|it|it all|things))';

const AFTER_DANGER = says(String.raw`
  \b(?:are|do|have|did|is|would|will|were) (?:you|u|it) (?:\w+ ){0,6}${HARM}\b
  \b(?:do|did|are) you (?:\w+ ){0,3}(?:want|wanting|wanted|wish|wishing) (?:to die|to be dead|you were dead|not to be (?:here|alive)|to not be (?:here|alive))
  \bdo you (?:\w+ ){0,4}(?:not being (?:here|alive|around)|not wanting to (?:live|be))
  \b(?:urge|urges|thoughts|plan|plans) (?:\w+ ){0,3}${HARM}\b
  \b(?:thoughts|feeling) of not wanting to (?:be here|live|wake up)\b
  \bdenkst du (?:(?:\w+|,) ){0,5}(?:suizid|selbstmord|dich umzubringen|dir etwas anzutun)
  \bhast du (?:(?:\w+|,) ){0,5}(?:dir (?:et)?was anzutun|dich umzubringen|suizidgedanken)
`);

const AFTER_SAFETY = says(String.raw`
  \b(?:are|r) (?:you|u) (?:\w+ ){0,2}safe\b(?: (?:right now|now|tonight|at the moment|today|with yourself|from yourself|there|at home|love|hun|mate|here)){0,2} [?.,]
  \b(?:you|yourself) (?:\w+ ){0,4}(?:keep yourself|stay|be) safe\b
  \bpromise (?:me )?(?:\w+ ){0,6}(?:here tomorrow|stay safe|stay alive|not hurt yourself|hurt yourself)\b
  \bbist du (?:\w+ ){0,2}in sicherheit\b
`);

/** A question mark is often left out. */
const IS_QUESTION = /\?|(?:^|[.,]) (?:please )?(?:are|do|have|did|will|can|promise|denkst|hast|bist) /;

/** "If you are thinking of suicide, ring …" asks nothing. */
const IS_ADVICE = /\b(?:if|when|whenever|wenn) (?:you|u|du)\b/;

/** What a message asks about danger; null for one that asks nothing of it. Linear in the length of the text. */
export function asksAfterDanger(text: string): Asked | null {
  const plain = ` ${plainTokens(text.slice(0, 2_000)).join(' ')} . `;
  if (!IS_QUESTION.test(plain) || IS_ADVICE.test(plain)) return null;
  if (AFTER_DANGER.test(plain)) return 'danger';
  return AFTER_SAFETY.test(plain) ? 'safety' : null;
}

const YES = says(String.raw`
  ^ (?:yes|yeah|yea|yep|yup|ya|yh|ja|i am|i do|i have|every (?:day|night)|all the time|most days|constantly|always|tonight|right now)\b
`);
const PERHAPS = says(String.raw`
  ^ (?:maybe|sometimes|kind of|kinda|sort of|a bit|a little|i guess|i think so|i do not know|idk|dunno|not sure|vielleicht|manchmal|weiss nicht|i can not promise|can not promise)\b
`);
const NO = says(String.raw`
  ^ (?:no|nope|nah|nein|not really|not (?:at all|tonight|right now|safe)|i am not|i do not (?:think|feel)|i can not|can not|barely|nicht wirklich)\b
`);
const JUST_NOW = /^ (?:(?:yes|yeah|about|like|a|an|few|,|\w+) ){0,4}(?:minutes?|hours?) ago\b/;
/** It was so once, it is not, or the word means something else. */
const TURNED = says(String.raw`
  \b(?:ago|used to|anymore|no longer|back then|in the past|last year|fr(?:u|ue)her|nicht mehr)\b
  ^ (?:no|nein) (?:, )?(?:worries|problem|i am (?:fine|safe|ok|okay|good)|i (?:did|do|have|would) not|never|not)\b
  ^ (?:yes|yeah|ja) (?:, )?(?:i am (?:fine|safe|ok|okay)|no)\b
  ^ (?:i am|i do) (?:, )?(?:not|fine|safe|ok|okay)\b
`);
const TURNED_OF_SAFETY = /^ (?:no|nein) (?:, )?(?:worries|problem|i am (?:fine|safe|ok|okay|good))\b/;

/** A longer answer is read by its own words. */
const MOST_WORDS = 25;
const MOST_CHARACTERS = 500;

/** In the spelling that patterns know; null where it is no short answer. Every message is looked at so: a long one is not taken apart. */
function plainAnswer(text: string): string | null {
  if (text.length > MOST_CHARACTERS) return null;
  const tokens = plainTokens(text);
  return tokens.length > MOST_WORDS ? null : ` ${tokens.join(' ')} . `;
}

function tells(plain: string, asked: Asked): RiskLabel {
  if (asked === 'safety')
    return (NO.test(plain) || PERHAPS.test(plain)) && !TURNED_OF_SAFETY.test(plain) ? 'concern' : 'none';
  if (JUST_NOW.test(plain)) return 'crisis';
  if (TURNED.test(plain)) return 'none';
  if (YES.test(plain)) return 'crisis';
  return PERHAPS.test(plain) ? 'concern' : 'none';
}

/** What an answer to such a question tells of who writes it. */
export function answerTells(text: string, asked: Asked): RiskLabel {
  const plain = plainAnswer(text);
  return plain === null ? 'none' : tells(plain, asked);
}

/** Whether a message would tell of danger as an answer, to whatever was asked. */
export function mayAnswer(text: string): boolean {
  const plain = plainAnswer(text);
  return plain !== null && ASKED.some((asked) => tells(plain, asked) !== 'none');
}

import { plainlySpelt } from './chat-spelling.ts';

/** How something that happened can feel, as said of it: "that sounds so hard". */
const OF_THINGS =
  'hard|tough|rough|terrifying|endless|too much|stressful|heavy|painful|exhausting|draining|awful|terrible|horrible|lonely|scary|frightening|frustrating|overwhelming|upsetting|heartbreaking|sad|unfair|a lot|difficult|devastating|disappointing|confusing|humiliating|hurtful|isolating|miserable|tiring|wearing|brutal|crushing|tense|bad|like a mountain|cruel|unbearable|gutting|gut wrenching|rotten|grim|harsh|hellish|agonising|agonizing|unsettling|maddening|infuriating|galling|raw|bleak|unnerving|soul destroying|shattering|bewildering|wretched|horrid|nerve wracking|nerve racking|daunting|disheartening|thankless|relentless|suffocating|degrading|demoralising|demoralizing|a nightmare|a shock|a blow|a heavy load|a huge load|out of order|out of line';

/** How a person can feel. */
const OF_PEOPLE =
  'sad|hurt|alone|lonely|scared|afraid|anxious|worried|angry|exhausted|tired|overwhelmed|lost|stuck|ashamed|guilty|hopeless|helpless|trapped|betrayed|rejected|unseen|invisible|unwanted|frustrated|stressed|nervous|terrified|empty|numb|down|low|upset|disappointed|let down|left out|left behind|torn|drained|worn out|heartbroken|humiliated|embarrassed|confused|abandoned|ignored|discouraged|reeling|gutted|shaken|shaky|rattled|crushed|furious|livid|restless|at a loss|on edge|worn down|worn thin|raw|fragile|bitter|uneasy|panicky|grieving|aching|unloved|used|unappreciated|overlooked|small|powerless|out of place|homesick|miserable|devastated|shattered|bewildered|frightened|spent|unsure|jumpy|wounded|like a (?:burden|failure|fraud)';

/** What something does to a person: "that must sting". */
const HURTING =
  'hurt|sting|grate|ache|weigh|wear|smart|rankle|burn|cut|gnaw|sap|drain|crush|scare|frighten|terrify|break|shake|exhaust|upset|worry|haunt|throw|knock|unsettle|humiliate|tire|eat at|get to|go deep';

/** Up to three words in between. */
const GAP = "(?: [a-z']+){0,3}";

const compiled = (sources: readonly string[]): readonly RegExp[] =>
  sources.map((source) => new RegExp(source, 'u'));

/**
 * Patterns over {@link plainSentence}: lower case, words and single blanks, `?` at the end of a question. They are
 * bounded, so that no text makes them slow.
 */
export const patterns = (...sources: string[]): readonly RegExp[] =>
  compiled(
    sources.map((source) =>
      source
        .replaceAll('<thing>', `(?:${OF_THINGS})`)
        .replaceAll('<person>', `(?:${OF_PEOPLE})`)
        .replaceAll('<hurts>', `(?:${HURTING})`)
        .replaceAll('<gap>', GAP),
    ),
  );

const APOSTROPHES = /[’‘`´]/gu;
const NOT_WORDS = /[^a-z0-9'?/:.]+/gu;

const MARKS = ".:/?'";

/** A word without the marks around it; an expression that trims an end takes quadratic time on a run of marks. */
function withoutMarks(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && MARKS.includes(word.charAt(start))) start += 1;
  while (end > start && MARKS.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(start, end);
}

/** The one sign that turns the words before it round. */
const EYE_ROLL = /🙄/gu;

/** A sentence as the patterns read it: "I’m SO sorry!!" is "i'm so sorry", and "sure 🙄" is "sure eyeroll". */
export function plainSentence(text: string): string {
  const words = text
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(EYE_ROLL, ' eyeroll ')
    .replace(NOT_WORDS, ' ')
    .split(' ');
  const clean = plainlySpelt(words.map(withoutMarks).filter((word) => word !== ''));
  const plain = clean.join(' ').replaceAll('?', '');
  return text.trimEnd().endsWith('?') ? `${plain} ?` : plain;
}

const QUOTED = /"[^"\n]{0,300}"|“[^”\n]{0,300}”/gu;
/** What others said is neither asked nor told by whoever writes it down. */
export const withoutQuotes = (text: string): string => text.replace(QUOTED, ' ');

/** The sentences of a post as the patterns read them. */
export const plainSentences = (post: string): string[] => post.split(/(?<=[.!?\n])/).map(plainSentence);

/** Whether any of the patterns finds something in a sentence. */
export const matchesAny = (rules: readonly RegExp[], words: string): boolean =>
  rules.some((pattern) => pattern.test(words));

/** Fewer words say too little to be read alone. */
const CLAUSE_WORDS = 3;

/** The parts of a sentence, where it has several, between its commas and before what follows from it, each as the patterns read it. */
export function plainClauses(text: string): string[] {
  const parts = text.split(
    /[,;:\u2013\u2014()]|\.{2,}|\s-\s|\b(?:so|but|and)\s(?=(?:you|u|ur|your|it|it's|its|that|just|don['’]t|dont|what|how|no)\b)/iu,
  );
  if (parts.length < 2) return [];
  return parts.map(plainSentence).filter((words) => words.split(' ').length >= CLAUSE_WORDS);
}

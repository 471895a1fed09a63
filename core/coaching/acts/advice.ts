import type { Span } from '#core/model/analysis.ts';
import { asksAboutThem } from './kind/asking.ts';
import { KIND_RULES } from './kind-acts.ts';
import { anyOf, harmProbability, isShown, MAY_HURT_AT, probabilityOf } from './model-acts.ts';
import { OTHER_RULES, type OtherAct } from './other-acts.ts';
import { applies, type Found, isLookAlike, type SeenSentence } from './rule.ts';

/** Of a sentence that a rule takes for advice: from here on the model does not speak against it. */
const MAY_ADVISE_AT = 0.25;
/** The model takes a bossy tone for blame or for a rebuff: from here on it hears one or another. */
const BOSSY_AT = 0.5;
/** From here on the words do something graver than to order somebody about. */
const GRAVER_AT = 0.5;
/** "Don't have children if you can't keep still" reproaches. */
const REPROACHES =
  /\bif (?:you|u) (?:can't|cant|cannot|can not|couldn't|don't|dont|won't|wont|aren't)\b|^(?:honestly |just |then |so |well )*(?:don't|dont|do not|stop|quit)\b/u;

/** "You need to give him an ultimatum": advice, however hard its tone, where no harm in it has a name. */
export function isOrder(sentence: SeenSentence): boolean {
  const { acts, words } = sentence;
  if (REPROACHES.test(words)) return false;
  if (!applies(OTHER_RULES.advises, { ...sentence, clauses: [] })) return false;
  const advises = probabilityOf('advises', acts) ?? 0;
  if (advises < MAY_ADVISE_AT) return false;
  // "Just go on like normal and make a joke out of it."
  if (advises >= BOSSY_AT && (anyOf(['attacks', 'mocks', 'blames'], acts) ?? 0) < MAY_HURT_AT) return true;
  if ((anyOf(['attacks', 'mocks', 'minimises', 'dismisses', 'forcesCheer'], acts) ?? 0) >= GRAVER_AT)
    return false;
  return (anyOf(['advises', 'blames', 'dismisses'], acts) ?? 0) >= BOSSY_AT;
}

/**
 * "Don't beat yourself up" comforts, "Having them read it would make anybody feel small" says that they need not doubt themselves,
 * "Get milk." may be what the last message said, and "Have you thought about how you'd want it to go?" asks, however much the model
 * hears advice.
 */
export const isNoAdvice = (act: OtherAct, sentence: SeenSentence): boolean =>
  (act === 'advises' &&
    (sentence.quotes ||
      isLookAlike(OTHER_RULES.advises, sentence) ||
      applies(KIND_RULES.validates, sentence))) ||
  (act === 'advisesByQuestion' && isLookAlike(OTHER_RULES.advisesByQuestion, sentence));

/** What the model takes for advice put as a question may be one about what they want. */
export const asksWhatTheyWant = (sentence: SeenSentence): boolean =>
  isLookAlike(OTHER_RULES.advisesByQuestion, sentence) &&
  applies(asksAboutThem, sentence) &&
  isShown('advisesByQuestion', false, sentence.acts);

/** From here on a tip may be clumsy comfort as well. */
const TIP_MAY_HURT_AT = 0.25;
/** "Ask your head of year, no one made a fuss at mine." */
export const isPlainTip = ({ acts }: SeenSentence): boolean =>
  isShown('advises', false, acts) && (harmProbability(acts) ?? 1) < TIP_MAY_HURT_AT;

/** From here on a sentence beside advice goes on with it. */
const GOES_ON_AT = 0.5;

/** "You need to talk to him. And pour it all out.": the tips beside a tip, each with its place. */
export function furtherTips(
  seen: readonly (SeenSentence & { span: Span })[],
  other: readonly Found<OtherAct>[],
): Found<OtherAct>[] {
  const advice = new Set(other.filter(({ act }) => act === 'advises').map(({ span }) => span.start));
  if (advice.size === 0) return [];
  return seen
    .filter(({ span, ...sentence }) => !advice.has(span.start) && !isNoAdvice('advises', sentence))
    .filter(({ acts }) => (probabilityOf('advises', acts) ?? 0) >= GOES_ON_AT)
    .map(({ span }) => ({ act: 'advises', span }));
}

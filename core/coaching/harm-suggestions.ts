import type { Span } from '#core/model/analysis.ts';
import type { Harm } from './acts/harms.ts';
import type { ReplyActs } from './acts/read-acts.ts';
import type { ReplyReading, Suggestion } from './choice.ts';

/** From here on a harm is so sure that it is spoken of where it is graver than a surer one beside it. */
const SURE_HARM = 1.25;
/** Aimed at the person; the others may come of clumsy comfort. */
const GRAVE: readonly Harm[] = ['attacks', 'endangers', 'mocks', 'dismisses', 'blames'];
/** "Enjoy it until the first bill comes haha" */
const LAUGHS =
  /\b(?:(?:ha){2,}h?|(?:he){2,}|lo+l|lmf?ao|jk)\b|[\u{1F600}-\u{1F606}\u{1F609}\u{1F61C}\u{1F923}]|[:;]-?[)DP]/iu;

/**
 * Each with the sentences that carry it. What is spoken of goes by its right name: the surest, but for a graver one that
 * is sure as well and the surest of its sentence. A joke under good news that no harm has a name for may be one among friends.
 */
export function harmsOf({ harms }: ReplyActs, { text, news }: ReplyReading): Suggestion[] {
  const isJoke = ({ act, span }: { act: Harm; span: Span }): boolean =>
    act === 'couldHurt' && news === 'good' && LAUGHS.test(text.slice(span.start, span.end));
  const isSurest = ({ span, sureness }: { span: Span; sureness: number }): boolean =>
    sureness >= SURE_HARM &&
    harms.every((other) => other.span.start !== span.start || other.sureness <= sureness);
  const byHarm = Map.groupBy(
    harms.filter((one) => !isJoke(one)),
    ({ act }) => act,
  );
  return [...byHarm]
    .map(([topic, found]) => ({
      topic,
      spans: found.map(({ span }) => span),
      weight: GRAVE.includes(topic) && found.some(isSurest) ? 1 : 0,
      sureness: Math.max(...found.map(({ sureness }) => sureness)),
    }))
    .toSorted((a, b) => b.weight - a.weight || b.sureness - a.sureness)
    .map(({ topic, spans }) => ({ topic, spans }));
}

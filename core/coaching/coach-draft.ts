import { analyseMessages } from '#core/analysis/analyse.ts';
import { assessHostility } from '#core/analysis/hostility.ts';
import { hasOwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import { displayedRationales } from '#core/analysis/empathy.ts';
import { MECHANISMS } from '#core/model/analysis.ts';
import type { Empathy, Mechanism, MechanismScore, SentenceAnalysis } from '#core/model/analysis.ts';
import type { Block, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import type { Language, Models } from '#core/ports/index.ts';
import type { MechanismRecord } from '#core/model/records.ts';
import { paragraph } from '#core/texts/blocks.ts';
import type { Locale, Texts } from '#core/texts/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { exampleFor } from './examples.ts';
import { quoteRuns, tidySpans } from './quote.ts';
import { selectTopic } from './select-topic.ts';

/** Below this the level of a mechanism is not told. */
const SURE_LEVEL = 0.5;
/** Characters of the draft shown for one mechanism. */
const SHOWN = 80;

export interface DraftScores {
  empathy: Empathy;
  sentences: readonly SentenceAnalysis[];
  /** The post or the draft has words of suicide or self-harm. */
  hasRisk: boolean;
}

/**
 * "Coach my reply": private feedback on a draft for a seeker's post. Stores nothing, and is open to everybody.
 * With a sign of risk it speaks of safety and not of wording.
 */
export async function coachDraft(
  deps: { models: Models; language: Language; now: Date },
  given: { seekerPost: string; draft: string; locale: Locale },
): Promise<OutgoingMessage> {
  const texts = textsFor(given.locale);
  const [seekerWords, draftWords] = [ownWords(given.seekerPost), ownWords(given.draft)];
  const input = { seekerPost: seekerWords.text, draft: draftWords.text };
  if (!hasOwnWords(draftWords)) return { blocks: [paragraph(texts.draft.empty)] };
  const isHostile = assessHostility(input.draft, true).hostile;
  const [post, draft] = await analyseMessages(deps, [input.seekerPost, input.draft]);
  const hasRisk = [post, draft].some(
    (analysis) => analysis?.risk.label === 'concern' || analysis?.risk.label === 'crisis',
  );
  if (isHostile) return hostileFeedback(texts, hasRisk);
  if (!draft?.scored) {
    return { blocks: [...(hasRisk ? [paragraph(texts.draft.risk)] : []), paragraph(texts.draft.unreadable)] };
  }
  const [empathy] = await deps.models.scoreEmpathy([
    { seekerPost: input.seekerPost, responsePost: input.draft },
  ]);
  if (empathy === undefined) throw new RangeError('The models gave no result for the draft.');
  return composeDraftFeedback(input, { empathy, sentences: draft.sentences, hasRisk }, texts, deps.now);
}

/** Hurtful words are answered kindly and plainly; nothing in them is praised, and safety comes first. */
function hostileFeedback({ draft: words }: Texts, hasRisk: boolean): OutgoingMessage {
  const safety = hasRisk ? [paragraph(words.risk)] : [];
  return { blocks: [paragraph(words.hostile), ...safety, paragraph(words.estimate)] };
}

/** Levels with the words behind them, one strength, one thing to try. */
export function composeDraftFeedback(
  input: { seekerPost: string; draft: string },
  { empathy, sentences, hasRisk }: DraftScores,
  texts: Texts,
  now: Date,
): OutgoingMessage {
  const words = texts.draft;
  if (hasRisk) return { blocks: [paragraph(words.risk), paragraph(words.estimate)] };
  const reading = { text: input.draft, empathy: recordsOf(empathy), sentences };
  const { praise, suggestion } = selectTopic(reading, [], now);
  const blocks: Block[] = [
    { kind: 'heading', text: words.heading },
    { kind: 'quote', runs: quoteRuns(input.draft, praise?.spans ?? []) },
    ...(praise === null ? [] : [paragraph(words.strength[praise.topic])]),
    {
      kind: 'list',
      items: MECHANISMS.map((mechanism) => levelRuns(mechanism, empathy[mechanism], input.draft, texts)),
    },
  ];
  if (suggestion === null) blocks.push(paragraph(words.nothingToTry));
  else {
    const example = exampleFor(suggestion, input.seekerPost, texts, input.draft);
    blocks.push(paragraph(words.tryNow[suggestion]), { kind: 'quote', runs: [{ text: example }] });
  }
  return { blocks: [...blocks, paragraph(words.estimate)] };
}

function recordsOf(empathy: Empathy): Record<Mechanism, MechanismRecord> {
  const record = (score: MechanismScore): MechanismRecord => ({
    level: score.level,
    probability: score.probabilities[score.level],
    rationales: displayedRationales(score),
  });
  return {
    emotionalReactions: record(empathy.emotionalReactions),
    interpretations: record(empathy.interpretations),
    explorations: record(empathy.explorations),
  };
}

function levelRuns(
  mechanism: Mechanism,
  score: MechanismScore,
  draft: string,
  { draft: words }: Texts,
): TextRun[] {
  const name: TextRun = { text: `${words.levels[mechanism]}: ` };
  if (score.probabilities[score.level] < SURE_LEVEL) return [name, { text: words.unsure }];
  const [span] = tidySpans(displayedRationales(score), draft.length);
  const amount = words.amounts[score.level];
  if (span === undefined) return [name, { text: amount }];
  return [
    name,
    { text: words.shownIn(amount) },
    { text: `“${shortened(draft.slice(span.start, span.end))}”`, strong: true },
  ];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SHOWN) return line;
  const cut = line.slice(0, SHOWN);
  const space = cut.lastIndexOf(' ');
  return `${(space > SHOWN / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')} …`;
}

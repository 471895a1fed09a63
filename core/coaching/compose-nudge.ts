import { plainParagraph } from '#core/texts/blocks.ts';
import type { News } from '#core/model/analysis.ts';
import type { NudgeId } from '#core/model/ids.ts';
import type { Block, Button, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import type { NudgeAnswer, NudgeKind } from '#core/model/records.ts';
import type { Texts } from '#core/texts/index.ts';
import { vary } from '#core/texts/vary.ts';
import type { Praise, Suggestion } from './choice.ts';
import { examplesFor, inTurn } from './examples.ts';
import { quoteRuns } from './quote.ts';

const BUTTON_ROWS: readonly (readonly NudgeAnswer[])[] = [
  ['helpful', 'not_helpful'],
  ['wrong', 'pause'],
];

export interface NudgeContent {
  nudgeId: NudgeId;
  kind: NudgeKind;
  messageId: string;
  replyText: string;
  seekerPost: string;
  /** Whether that brings good news. */
  news: News;
  praise: Praise | null;
  /** Left out of an encouraging nudge. */
  suggestion: Suggestion | null;
  /** How many notes with the same suggestion the person has had, so that no example comes twice in a row. */
  turn: number;
}

/** The private note about one reply: strength with the person's own words, why it helps, at most one thing to try. */
export function composeNudge(content: NudgeContent, texts: Texts): OutgoingMessage {
  const { strength, advice } = partsOf(content, texts);
  return {
    blocks: [...strength, ...advice, plainParagraph(vary(texts.nudge.estimate, content.messageId))],
    buttons: BUTTON_ROWS.map((row) => row.map((answer) => answerButton(answer, content.nudgeId, texts))),
  };
}

/** What a note says, part by part; empty where it says nothing of the kind. */
export function partsOf(content: NudgeContent, texts: Texts): { strength: Block[]; advice: Block[] } {
  const { kind, praise, replyText, messageId } = content;
  const suggestion = kind === 'improving' ? content.suggestion : null;
  const strength = praise === null ? [] : praiseBlocks(praise, replyText, texts, messageId);
  if (suggestion === null) return { strength, advice: [] };
  const shown = praise === null || suggestion.spans.length > 0;
  const about: Block[] = shown ? [{ kind: 'quote', runs: quoteRuns(replyText, suggestion.spans) }] : [];
  const opening = praise === null ? [plainParagraph(texts.nudge.aboutReply)] : [];
  return { strength, advice: [...opening, ...about, ...suggestionBlocks(suggestion, content, texts)] };
}

const answerButton = (answer: NudgeAnswer, nudgeId: NudgeId, texts: Texts): Button => ({
  id: `nudge:${answer}:${nudgeId}`,
  label: texts.nudge.buttons[answer],
  style: answer === 'helpful' ? 'primary' : 'plain',
});

/** What the person did well, quoted with the words that show it, and why it helps. */
function praiseBlocks(praise: Praise, replyText: string, texts: Texts, seed: string): Block[] {
  const { said, why } = texts.nudge.praise[praise.topic];
  const { carriesOut } = praise;
  return [
    plainParagraph(vary(carriesOut === null ? said : texts.nudge.carriedOut[carriesOut], seed)),
    { kind: 'quote', runs: quoteRuns(replyText, praise.spans) },
    plainParagraph(vary(why, `${seed}:why`)),
  ];
}

/** One thing to try, with words that fit the seeker's post. */
function suggestionBlocks(
  { topic }: Suggestion,
  { turn, messageId, ...post }: NudgeContent,
  texts: Texts,
): Block[] {
  const example: TextRun = { text: inTurn(examplesFor(topic, post, texts), turn) };
  return [
    plainParagraph(vary(texts.nudge.tryNext[topic], `${messageId}:try`)),
    { kind: 'quote', runs: [example] },
  ];
}

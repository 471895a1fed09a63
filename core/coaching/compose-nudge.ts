import type { Span } from '#core/model/analysis.ts';
import type { Block, Button, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import type { NudgeAnswer, NudgeKind } from '#core/model/records.ts';
import type { Texts } from '#core/texts/index.ts';
import { vary } from '#core/texts/vary.ts';
import { exampleFor } from './examples.ts';
import { quoteRuns } from './quote.ts';
import type { Praise } from './select-topic.ts';
import type { TryTopic } from './topics.ts';

const BUTTON_ROWS: readonly (readonly NudgeAnswer[])[] = [
  ['helpful', 'not_helpful'],
  ['wrong', 'pause'],
];

export interface NudgeContent {
  nudgeId: string;
  kind: NudgeKind;
  messageId: string;
  replyText: string;
  seekerPost: string;
  praise: Praise | null;
  /** Left out of an encouraging nudge. */
  suggestion: TryTopic | null;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** The private note about one reply: strength with the person's own words, why it helps, at most one thing to try. */
export function composeNudge(content: NudgeContent, texts: Texts): OutgoingMessage {
  const { nudgeId, kind, messageId, suggestion } = content;
  return {
    blocks: [
      ...openingBlocks(content, texts),
      ...(kind === 'improving' && suggestion !== null
        ? suggestionBlocks(suggestion, content.seekerPost, texts, messageId)
        : []),
      paragraph(vary(texts.nudge.estimate, messageId)),
    ],
    buttons: BUTTON_ROWS.map((row) => row.map((answer) => answerButton(answer, nudgeId, texts))),
  };
}

const answerButton = (answer: NudgeAnswer, nudgeId: string, texts: Texts): Button => ({
  id: `nudge:${answer}:${nudgeId}`,
  label: texts.nudge.buttons[answer],
  style: answer === 'helpful' ? 'primary' : 'plain',
});

/** Harsh words are not thanked for: without a sure strength they are only shown. */
function openingBlocks({ praise, suggestion, replyText, messageId }: NudgeContent, texts: Texts): Block[] {
  if (praise !== null || suggestion !== 'confrontsWarns') {
    return praiseBlocks(praise, replyText, texts, messageId);
  }
  return [paragraph(texts.nudge.aboutReply), { kind: 'quote', runs: quoteRuns(replyText, NOTHING_MARKED) }];
}

/** What the person did well, quoted with the words that show it, and why it helps. */
function praiseBlocks(praise: Praise | null, replyText: string, texts: Texts, seed: string): Block[] {
  const { said, why } = texts.nudge.praise[praise?.topic ?? 'presence'];
  return [
    paragraph(vary(said, seed)),
    { kind: 'quote', runs: quoteRuns(replyText, praise?.spans ?? NOTHING_MARKED) },
    paragraph(vary(why, `${seed}:why`)),
  ];
}

const NOTHING_MARKED: readonly Span[] = [];

/** One thing to try, with words that fit the seeker's post. */
function suggestionBlocks(topic: TryTopic, seekerPost: string, texts: Texts, seed: string): Block[] {
  const example: TextRun = { text: exampleFor(topic, seekerPost, texts, seed) };
  return [paragraph(vary(texts.nudge.tryNext[topic], `${seed}:try`)), { kind: 'quote', runs: [example] }];
}

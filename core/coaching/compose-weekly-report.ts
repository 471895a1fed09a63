import { WEEK_MS } from '#core/lib/durations.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import type { MemberRecord } from '#core/model/records.ts';
import { paragraph } from '#core/texts/blocks.ts';
import type { Texts } from '#core/texts/index.ts';
import { inTurn } from './examples.ts';
import type { WeeklyPlan } from '#core/texts/weekly-plan.ts';

/** Who gets the report; `isHandedOver`: by people, not from the bot, so that nothing is said of what its commands do. */
export interface Reader {
  member: MemberRecord;
  isHandedOver?: true;
}

/** The words of the report: strengths, change against the own past, at most one thing to try. */
export function composeWeeklyReport(
  plan: WeeklyPlan,
  texts: Texts,
  { member: { coaching }, isHandedOver }: Reader,
  now: Date,
): OutgoingMessage {
  const { weekly } = texts;
  const fromBot = (...sentences: string[]): string[] => (isHandedOver ? [] : sentences);
  const blocks: Block[] = [
    { kind: 'heading', text: weekly.heading },
    paragraph(
      plan.isPartial ? weekly.partly(plan.replies) : weekly.answered(plan.replies, plan.conversations),
    ),
    ...(plan.load === null ? [] : [paragraph([weekly.load(plan.load), ...fromBot(weekly.rest)].join(' '))]),
  ];
  if (plan.scored === 0)
    return {
      blocks: [
        ...blocks,
        paragraph(weekly.unread),
        ...fromBot(weekly.settings).map((text) => paragraph(text)),
      ],
    };
  const end = [weekly.estimate, ...fromBot(weekly.seenBy(coaching.sharesWithStaff), weekly.settings)];
  return {
    blocks: [
      ...blocks,
      ...(plan.scored < plan.replies ? [paragraph(weekly.readOf(plan.scored, plan.replies))] : []),
      ...strengthBlocks(plan, texts),
      ...changeBlocks(plan, texts),
      ...notedBlocks(plan, texts),
      ...tryBlocks(plan, texts, now),
      paragraph(end.join(' ')),
    ],
  };
}

function strengthBlocks({ strengths, scored }: WeeklyPlan, { weekly }: Texts): Block[] {
  if (strengths.length === 0) return [paragraph(weekly.noStrength)];
  const items = strengths.map(({ what, n }) => [{ text: weekly.strengths[what](n, scored) }]);
  return [paragraph(weekly.strengthsIntro), { kind: 'list', items }];
}

function changeBlocks({ changes }: WeeklyPlan, { weekly }: Texts): Block[] {
  if (changes === 'too-early') return [paragraph(weekly.tooEarly)];
  if (changes.every(({ verdict }) => verdict === 'steady')) return [paragraph(weekly.allSteady)];
  return (['up', 'down'] as const).flatMap((verdict) => {
    const told = changes.filter((change) => change.verdict === verdict);
    const what = told.map(({ mechanism }) => weekly.inSentence[mechanism]);
    return what.length === 0 ? [] : [paragraph(weekly.changes[verdict](what))];
  });
}

function notedBlocks({ noted }: WeeklyPlan, { weekly, nudge }: Texts): Block[] {
  return noted === null ? [] : [paragraph(weekly.noted[noted.since](nudge.tryInWords[noted.topic]))];
}

/** The example changes from week to week. */
function tryBlocks({ suggestion, noted, scored, strengths }: WeeklyPlan, texts: Texts, now: Date): Block[] {
  const { weekly } = texts;
  if (suggestion !== null) {
    const example = inTurn(weekly.examples[suggestion], Math.floor(now.getTime() / WEEK_MS));
    return [paragraph(weekly.tryNext[suggestion]), { kind: 'quote', runs: [{ text: example }] }];
  }
  return noted === null && scored > 2 && strengths.length > 1 ? [paragraph(weekly.noSuggestion)] : [];
}

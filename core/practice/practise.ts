import { coachDraft } from '#core/coaching/coach-draft.ts';
import type { DraftKind, DraftParts } from '#core/coaching/draft-feedback.ts';
import { quoteRuns } from '#core/coaching/quote.ts';
import type { Block } from '#core/model/outgoing.ts';
import type { CoachingStyle } from '#core/model/records.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { bullets, heading, paragraph, plainParagraph } from '#core/texts/blocks.ts';
import type { Heard, Scene } from '#core/texts/en/practice/index.ts';
import type { Locale } from '#core/model/locale.ts';
import { textsFor } from '#core/texts/index.ts';
import { heardIn } from './hear.ts';
import { isOver, nextTry, type Path, saidIn } from './path.ts';

export interface Practised {
  blocks: Block[];
  /** As before where the reply could not be read. */
  path: Path;
}

interface Attempt {
  scene: Scene;
  path: Path;
  reply: string;
  style: CoachingStyle;
  locale: Locale;
}

/**
 * One reply in a scene: the same feedback as on a draft, what the person in the scene answers, and at the end one page. Nothing
 * is kept: where one is stands in what is returned.
 */
export async function practise(
  deps: { models: Models; language: Language; now: Date },
  { scene, path, reply, style, locale }: Attempt,
): Promise<Practised> {
  const { practice: texts } = textsFor(locale);
  const coached = await coachDraft(deps, {
    seekerPost: saidIn(scene, path),
    draft: reply,
    locale,
    style,
    isInvented: true,
  });
  const heard = await heardIn(deps.models, coached);
  if (heard === null) return { blocks: [...coached.message.blocks, plainParagraph(texts.stay)], path };
  const next = [...path, heard];
  const answer = [plainParagraph(texts.answers(scene.name)), quoteOf(saidIn(scene, next))];
  const end = isOver(scene, next) ? endPage(scene, next, locale) : [];
  const feedback = isUnsaid(coached.parts, heard)
    ? saidOf(reply, coached.parts, heard, locale)
    : coached.message.blocks;
  return { blocks: [...feedback, ...answer, ...end], path: next };
}

const OF_HARM: readonly DraftKind[] = ['could-hurt', 'hostile', 'advertising'];

/** Whether feedback says nothing of what the person in the scene answers to. */
const isUnsaid = ({ kind }: DraftParts, heard: Heard): boolean =>
  heard === 'hurt' ? !OF_HARM.includes(kind) : heard !== 'thin' && kind === 'nothing-sure';

/** What was heard, in place of feedback that would not fit the answer. */
function saidOf(reply: string, { warning }: DraftParts, heard: Heard, locale: Locale): Block[] {
  const { practice, draft } = textsFor(locale);
  return [
    heading(draft.heading),
    { kind: 'quote', runs: quoteRuns(reply, []) },
    paragraph(practice.did[heard]),
    ...warning,
    plainParagraph(draft.estimate),
  ];
}

/** How a scene begins. */
export function opening(scene: Scene, locale: Locale): Block[] {
  const { practice: texts } = textsFor(locale);
  return [
    heading(texts.label(scene)),
    plainParagraph(texts.opens(scene.name)),
    quoteOf(scene.post),
    plainParagraph(texts.madeUp),
  ];
}

const quoteOf = (text: string): Block => ({ kind: 'quote', runs: [{ text }] });

/** What was done, one thing to try. */
function endPage(scene: Scene, path: Path, locale: Locale): Block[] {
  const { practice: texts } = textsFor(locale);
  return [
    heading(texts.endHeading),
    bullets(path.map((heard, index) => texts.turn(index + 1, texts.did[heard]))),
    paragraph(`${texts.tryHeading} ${texts.tries[nextTry(scene, path)]}`),
    plainParagraph(texts.goOn),
  ];
}

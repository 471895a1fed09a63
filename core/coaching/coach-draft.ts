import { analyseMessages } from '#core/analysis/analyse.ts';
import { withActs } from '#core/analysis/sentence-acts.ts';
import { hostilityOfReply, mayBeMeantWell } from '#core/analysis/hostility.ts';
import { hasOwnWords, ownWords } from '#core/analysis/own-words/own-words.ts';
import type { SentenceAnalysis } from '#core/model/analysis.ts';
import type { CoachingStyle } from '#core/model/records.ts';
import type { Block, OutgoingMessage } from '#core/model/outgoing.ts';
import type { Language, Models } from '#core/ports/index.ts';
import { paragraph } from '#core/texts/blocks.ts';
import type { Locale } from '#core/model/locale.ts';
import { type Texts, textsFor } from '#core/texts/index.ts';
import { readActs, type ReplyActs } from './acts/read-acts.ts';
import { changesSince } from './draft-changes.ts';
import { type Danger, dangerIn } from './draft-danger.ts';
import { isAttack, isDoubted } from './draft-doubt.ts';
import {
  composeDraftFeedback,
  draftParts,
  onlySaid,
  partsAtRisk,
  type DraftKind,
  type DraftParts,
} from './draft-feedback.ts';
import { readDraft, type DraftReading } from './draft-reading.ts';
import { tellsNoLanguage } from './tells-no-language.ts';
import { readNews } from './read-news.ts';

/** What is said of a draft, and what it was read as, for a later look at a changed one. */
export interface CoachedDraft {
  message: OutgoingMessage;
  parts: DraftParts;
  /** Null when it could not be read, or was not spoken of. */
  reading: DraftReading | null;
  /** What was read in its words, whatever is said of them; null where they were not read, or are a sign of danger. */
  read: WordsRead | null;
}

/** The words of a draft as rules and models read them. */
export interface WordsRead {
  seekerPost: string;
  draft: string;
  sentences: readonly SentenceAnalysis[];
  acts: ReplyActs;
  /** How surely the whole of it attacks. */
  hostility: number;
}

export interface DraftInput {
  seekerPost: string;
  draft: string;
  locale: Locale;
  /** How the person wants to be spoken to; warm for those who never said. */
  style?: CoachingStyle;
  /** The post is one of our own scenes: it is read for what it asks, and never for danger or good news, whatever a model makes of it. */
  isInvented?: true;
  /** How the last draft for the same post was read. */
  earlier?: DraftReading | null;
}

/**
 * "Coach my reply": private feedback on a draft for a seeker's post. Stores nothing, and is open to everybody.
 * Where a post tells of danger or of violence it speaks of safety and not of wording.
 */
export async function coachDraft(
  deps: { models: Models; language: Language; now: Date },
  given: DraftInput,
): Promise<CoachedDraft> {
  const texts = textsFor(given.locale);
  const words = texts.draft;
  const [seekerWords, draftWords] = [ownWords(given.seekerPost), ownWords(given.draft)];
  const input = { seekerPost: seekerWords.text, draft: draftWords.text };
  if (given.draft.trim() !== '' && !/\p{L}/u.test(given.draft)) return said('unreadable', words.noWords);
  if (!hasOwnWords(draftWords)) return said('unreadable', words.empty);
  const hostility = await hostilityOfReply(deps.models, { reply: input.draft, seekerPost: input.seekerPost });
  const [post, draft] = await analyseMessages(deps, [given.seekerPost, input.draft]);
  const posted = given.isInvented === true ? null : { text: input.seekerPost, analysis: post };
  const danger = dangerIn(posted, draft);
  const safety = danger === null ? [] : [words[danger]];
  const byModel = hostility.because === 'model';
  const isPlain = hostility.hostile && !byModel;
  if (isPlain && (draft?.scored !== true || !mayBeMeantWell(hostility.because)))
    return said('hostile', words.hostile, ...safety, words.estimate);
  const unread = tellsNoLanguage(input.draft) ? words.tooShort : words.unreadable;
  const isDanger = danger === 'risk' || danger === 'violence';
  if (!draft?.scored) return said(isDanger ? 'risk' : 'unreadable', ...safety, unread);
  const [sentences = draft.sentences] = await withActs(deps.models, [
    { text: input.draft, seekerPost: input.seekerPost, sentences: draft.sentences },
  ]);
  const acts = readActs(input.draft, sentences, input.seekerPost, hostility.score);
  const read = { ...input, sentences, acts, hostility: hostility.score };
  if (acts.harms.length === 0 && isDoubted(input.draft, sentences, acts, byModel))
    return { ...said('could-hurt', words.mayHurt, ...safety, words.estimate), read };
  if (byModel && isAttack(input.draft, acts, hostility.score))
    return { ...said('hostile', words.hostile, ...safety, words.estimate), read };
  // "I'm off all my meds. Get yours with my code": whoever sells tells of no danger of their own.
  const isSold = acts.harms.some(({ act }) => act === 'advertises') && dangerIn(posted, undefined) === null;
  if (isDanger && !isSold) return atRisk(danger, acts, texts);
  const [empathy] = await deps.models.scoreEmpathy([
    { seekerPost: input.seekerPost, responsePost: input.draft },
  ]);
  if (empathy === undefined) throw new RangeError('The models gave no result for the draft.');
  const [news = 'none'] = given.isInvented === true ? [] : await readNews(deps.models, [input.seekerPost]);
  const reading = readDraft(
    { ...input, news },
    { empathy, sentences, acts, hostility: hostility.score },
    deps.now,
    given.style ?? 'warm',
  );
  return { ...feedback(reading, given.earlier ?? null, isSold ? [] : safety, texts), read };
}

function feedback(
  reading: DraftReading,
  earlier: DraftReading | null,
  safety: readonly string[],
  texts: Texts,
): Omit<CoachedDraft, 'read'> {
  const changes = earlier === null ? [] : changesSince(earlier, reading, texts);
  const said = draftParts(reading, texts);
  const parts = { ...said, warning: [...said.warning, ...safety.map((text) => paragraph(text))] };
  const blocks: Block[] = [
    { kind: 'heading', text: texts.draft.heading },
    ...changes.map((text) => paragraph(text)),
    ...composeDraftFeedback(reading, parts, texts),
  ];
  return { message: { blocks }, parts, reading };
}

function atRisk(danger: Danger, acts: ReplyActs, texts: Texts): CoachedDraft {
  const parts = partsAtRisk(danger, acts, texts);
  const blocks = [...parts.strength, ...parts.warning, paragraph(texts.draft.estimate)];
  return { message: { blocks }, parts, reading: null, read: null };
}

function said(kind: DraftKind, ...texts: readonly string[]): CoachedDraft {
  const parts = onlySaid(kind, ...texts);
  return { message: { blocks: parts.warning }, parts, reading: null, read: null };
}

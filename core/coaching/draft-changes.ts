import { MECHANISMS } from '#core/model/analysis.ts';
import type { Texts } from '#core/texts/index.ts';
import { KIND_ACTS, type KindAct } from '#core/model/sentence-acts.ts';
import type { DraftReading } from './draft-reading.ts';

/** What changed between two drafts for one post, in words and levels; one sentence each, at least one. */
export function changesSince(earlier: DraftReading, now: DraftReading, { draft: words }: Texts): string[] {
  const { since } = words;
  if (earlier.draft.trim() === now.draft.trim()) return [since.sameWords];
  const has = (reading: DraftReading, act: KindAct): boolean =>
    reading.acts.kind.some((found) => found.act === act);
  const inWords = (acts: readonly KindAct[]): string[] => acts.map((act) => words.acts[act]);
  const more = KIND_ACTS.filter((act) => has(now, act) && !has(earlier, act));
  const less = KIND_ACTS.filter((act) => has(earlier, act) && !has(now, act));
  const said = [
    ...harmChange(earlier, now, since),
    ...(isAdvising(earlier) && !isAdvising(now) ? [since.adviceGone] : []),
    ...(more.length > 0 ? [since.more(inWords(more))] : []),
    ...(less.length > 0 ? [since.less(inWords(less))] : []),
    ...levelChanges(earlier, now, words),
  ];
  return said.length === 0 ? [since.nothing] : said;
}

function harmChange(earlier: DraftReading, now: DraftReading, since: Texts['draft']['since']): string[] {
  const [before, after] = [earlier.acts.harms.length > 0, now.acts.harms.length > 0];
  if (before === after) return [];
  return [after ? since.harmNew : since.harmGone];
}

const isAdvising = ({ choice }: DraftReading): boolean => choice.suggestion?.topic === 'advisesUnasked';

function levelChanges(earlier: DraftReading, now: DraftReading, words: Texts['draft']): string[] {
  return MECHANISMS.flatMap((mechanism) => {
    const [before, after] = [earlier.levels[mechanism], now.levels[mechanism]];
    if (before === null || after === null || before === after) return [];
    return [words.since.level(words.levels[mechanism], words.amounts[before], words.amounts[after])];
  });
}

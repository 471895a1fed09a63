import type { RiskSegment } from './risk-guards.ts';

/** Longer sentences are read in overlapping pieces, so that one pattern never sees more than this many words. */
const PIECE_WORDS = 60;
const PIECE_STEP = 45;

type IsFiller = (token: string) => boolean;

function segmentOf(tokens: readonly string[], next: string, isFiller: IsFiller): RiskSegment {
  let plain = ' ';
  let full = ' ';
  const quoted: { start: number; end: number }[] = [];
  let opened = -1;
  for (const token of tokens) {
    if (token === '"') {
      if (opened >= 0) quoted.push({ start: opened, end: plain.length });
      opened = opened >= 0 ? -1 : plain.length;
      continue;
    }
    full += `${token} `;
    if (!isFiller(token)) plain += `${token} `;
  }
  return { plain: `${plain}. `, full: `${full}. `, quoted, next };
}

/** Tokens of a plain spelling as the sentences that patterns read. Linear in their number. */
export function segmentsOf(tokens: readonly string[], isFiller: IsFiller): RiskSegment[] {
  const sentences: string[][] = [[]];
  for (const token of tokens) {
    if (token === '.' || token === '?') sentences.push([]);
    else sentences.at(-1)?.push(token);
  }
  const pieces = sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence) =>
      sentence.length <= PIECE_WORDS
        ? [sentence]
        : Array.from({ length: Math.ceil((sentence.length - PIECE_WORDS) / PIECE_STEP) + 1 }, (_, index) =>
            sentence.slice(index * PIECE_STEP, index * PIECE_STEP + PIECE_WORDS),
          ),
    );
  return pieces.map((piece, index) =>
    segmentOf(piece, (pieces[index + 1] ?? []).slice(0, 20).join(' '), isFiller),
  );
}

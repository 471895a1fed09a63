interface Range {
  start: number;
  end: number;
}

/** One sentence of a message in plain spelling, ready for patterns. */
export interface RiskSegment {
  /** Without fillers; begins with one space, ends with ` . `; clauses parted by ` , `. */
  plain: string;
  /** The same with fillers, for guards that read tone. */
  full: string;
  /** Ranges of `plain` that stand between quotation marks. */
  quoted: readonly Range[];
  /** What follows in the next sentence, for denials that are taken back. */
  next: string;
}

/** What stands right before a place in a sentence. */
export const before = ({ plain }: RiskSegment, at: number): string => plain.slice(Math.max(0, at - 90), at);

/** The quotation that a place stands in, where more than that is said in the sentence. */
export function quotationAt({ quoted, plain }: RiskSegment, at: number): Range | null {
  const range = quoted.find(({ start, end }) => at >= start && at < end);
  return range !== undefined && range.end - range.start <= 0.8 * plain.length ? range : null;
}

/** Longer sentences are read in overlapping pieces, so that one pattern never sees more than this many words. */
const PIECE_WORDS = 60;
const PIECE_STEP = 45;

type IsFiller = (token: string) => boolean;

function segmentOf(tokens: readonly string[], next: string, isFiller: IsFiller): RiskSegment {
  let plain = ' ';
  let full = ' ';
  const quoted: Range[] = [];
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

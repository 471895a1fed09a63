import { AttuneError } from '#core/model/errors.ts';
import type { Span } from '#core/model/analysis.ts';
import { createSubwords, parseVocabulary } from './subwords.ts';
import { textUnits } from './text-units.ts';

/** A text as the graphs take it. */
export interface Encoded {
  /** With [CLS] and [SEP]. */
  ids: readonly number[];
  /** One for each id: UTF-16 offsets into the text; empty spans for [CLS] and [SEP]. */
  spans: readonly Span[];
}

export interface Tokenizer {
  padId: number;
  /** Keeps the first `maxTokens - 2` pieces. Reads no further than that, so a huge text costs no more than a long one. */
  encode(text: string, maxTokens: number): Encoded;
  /** The ids of {@link encode} alone. */
  ids(text: string, maxTokens: number): readonly number[];
}

/** With UTF-16 offsets into what it was read from. */
interface Piece extends Span {
  id: number;
}

const escapeForPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** What stands between white space, as `textUnits` sees it. */
const PART = /[^\t\n\r\p{Z}]+/gu;
const PARTS_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 32;

function idOf(special: ReadonlyMap<string, number>, token: string): number {
  const id = special.get(token);
  if (id === undefined) throw new AttuneError('model', `tokenizer.json lacks the token ${token}.`);
  return id;
}

/** Reads the pieces of a text one by one. */
function createPieces(
  subwordsOf: ReturnType<typeof createSubwords>,
  special: ReadonlyMap<string, number>,
): (text: string) => Generator<Piece> {
  const specialPattern = new RegExp([...special.keys()].map(escapeForPattern).join('|'), 'g');
  return function* pieces(text: string): Generator<Piece> {
    let from = 0;
    for (const match of [...text.matchAll(specialPattern), null]) {
      const to = match?.index ?? text.length;
      for (const unit of textUnits(text, from, to)) {
        let at = 0;
        for (const { id, length } of subwordsOf(unit.word)) {
          yield { id, start: unit.starts[at] ?? to, end: unit.ends[at + length - 1] ?? to };
          at += length;
        }
      }
      if (match === null) return;
      from = to + match[0].length;
      yield { id: idOf(special, match[0]), start: to, end: from };
    }
  };
}

/** Remembers the pieces of short parts, for chat repeats its words. */
function rememberParts(pieces: (part: string) => Iterable<Piece>): (part: string) => Iterable<Piece> {
  const remembered = new Map<string, readonly Piece[]>();
  return (part) => {
    if (part.length > LONGEST_REMEMBERED) return pieces(part);
    const known = remembered.get(part);
    if (known !== undefined) return known;
    const found = [...pieces(part)];
    if (remembered.size >= PARTS_REMEMBERED) remembered.clear();
    // A copy: a part of a string may hold on to the whole of it, which is somebody's message.
    remembered.set(part.split('').join(''), found);
    return found;
  };
}

/**
 * Reads the content of a `tokenizer.json`. Ids equal those of the Python library; offsets, which the JavaScript library
 * does not give, are found here.
 * @throws AttuneError `model` when it is not an uncased BERT WordPiece tokenizer.
 */
export function createTokenizer(json: unknown): Tokenizer {
  const file = parseVocabulary(json);
  const special = new Map(file.added_tokens.map((token) => [token.content, token.id]));
  const [cls, sep, padId] = [idOf(special, '[CLS]'), idOf(special, '[SEP]'), idOf(special, '[PAD]')];
  const piecesOfPart = rememberParts(createPieces(createSubwords(json as object, file.model), special));

  function takeFirst(
    text: string,
    most: number,
    take: (id: number, start: number, end: number) => void,
  ): void {
    let taken = 0;
    for (const { 0: part, index } of text.matchAll(PART))
      for (const { id, start, end } of piecesOfPart(part)) {
        if (taken >= most) return;
        taken += 1;
        take(id, index + start, index + end);
      }
  }

  return {
    padId,
    encode(text, maxTokens) {
      const ids = [cls];
      const spans: Span[] = [{ start: 0, end: 0 }];
      takeFirst(text, maxTokens - 2, (id, start, end) => {
        ids.push(id);
        spans.push({ start, end });
      });
      const end = spans.at(-1)?.end ?? 0;
      ids.push(sep);
      spans.push({ start: end, end });
      return { ids, spans };
    },
    ids(text, maxTokens) {
      const ids = [cls];
      takeFirst(text, maxTokens - 2, (id) => ids.push(id));
      ids.push(sep);
      return ids;
    },
  };
}

import { own } from '#core/lib/own.ts';
import { Tokenizer as UntypedTokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { AttuneError } from '#core/model/errors.ts';
import type { Span } from '#core/model/analysis.ts';
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
}

const FILE = z.object({
  added_tokens: z.array(z.object({ id: z.int(), content: z.string().min(1) })),
  model: z.object({
    type: z.literal('WordPiece'),
    unk_token: z.string(),
    continuing_subword_prefix: z.string(),
    vocab: z.record(z.string(), z.int()),
  }),
});

interface Piece {
  id: number;
  /** In code points of the folded word. */
  length: number;
}

/** The part of the library that is used here; its own declarations cannot be resolved by `moduleResolution: nodenext`. */
interface WordPiece {
  tokens_to_ids: ReadonlyMap<string, number>;
  encode(words: string[]): string[];
}
const VocabularyTokenizer = UntypedTokenizer as unknown as new (
  json: object,
  config: object,
) => { model: WordPiece | null };

const codePointCount = (text: string): number => Array.from(text).length;
const escapeForPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const WORDS_REMEMBERED = 30_000;

function parse(json: unknown): z.infer<typeof FILE> {
  const parsed = FILE.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new AttuneError(
    'model',
    'tokenizer.json is not a WordPiece tokenizer: take the one that comes with the models.',
    {
      cause: parsed.error,
    },
  );
}

/** Splits one word into pieces of the vocabulary and remembers them, for chat repeats its words. */
function createPieces(
  json: object,
  model: z.infer<typeof FILE>['model'],
): (word: string) => readonly Piece[] {
  const wordPiece = new VocabularyTokenizer(json, {}).model;
  const unknown = own(model.vocab, model.unk_token);
  if (wordPiece === null || unknown === undefined)
    throw new AttuneError(
      'model',
      'tokenizer.json has no vocabulary: take the one that comes with the models.',
    );
  const prefixLength = model.continuing_subword_prefix.length;
  const remembered = new Map<string, readonly Piece[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const texts = wordPiece.encode([word]);
    const pieces =
      texts.length === 1 && texts[0] === model.unk_token
        ? [{ id: unknown, length: codePointCount(word) }]
        : texts.map((text, index) => ({
            id: wordPiece.tokens_to_ids.get(text) ?? unknown,
            length: codePointCount(text) - (index > 0 ? prefixLength : 0),
          }));
    if (remembered.size >= WORDS_REMEMBERED) remembered.clear();
    remembered.set(word, pieces);
    return pieces;
  };
}

/**
 * Reads the content of a `tokenizer.json`. Ids equal those of the Python library; offsets, which the JavaScript library
 * does not give, are found here.
 * @throws AttuneError `model` when it is not an uncased BERT WordPiece tokenizer.
 */
export function createTokenizer(json: unknown): Tokenizer {
  const file = parse(json);
  const special = new Map(file.added_tokens.map((token) => [token.content, token.id]));
  const idOf = (token: string): number => {
    const id = special.get(token);
    if (id === undefined) throw new AttuneError('model', `tokenizer.json lacks the token ${token}.`);
    return id;
  };
  const [cls, sep, padId] = [idOf('[CLS]'), idOf('[SEP]'), idOf('[PAD]')];
  const specialPattern = new RegExp([...special.keys()].map(escapeForPattern).join('|'), 'g');
  const piecesOf = createPieces(json as object, file.model);

  function* pieces(text: string): Generator<{ id: number; span: Span }> {
    let from = 0;
    for (const match of [...text.matchAll(specialPattern), null]) {
      const to = match?.index ?? text.length;
      for (const unit of textUnits(text, from, to)) {
        let at = 0;
        for (const piece of piecesOf(unit.word)) {
          const [start, end] = [unit.starts[at] ?? to, unit.ends[at + piece.length - 1] ?? to];
          yield { id: piece.id, span: { start, end } };
          at += piece.length;
        }
      }
      if (match === null) return;
      from = to + match[0].length;
      yield { id: idOf(match[0]), span: { start: to, end: from } };
    }
  }

  return {
    padId,
    encode(text, maxTokens) {
      const ids = [cls];
      const spans: Span[] = [{ start: 0, end: 0 }];
      for (const { id, span } of pieces(text)) {
        if (ids.length >= maxTokens - 1) break;
        ids.push(id);
        spans.push(span);
      }
      const end = spans.at(-1)?.end ?? 0;
      ids.push(sep);
      spans.push({ start: end, end });
      return { ids, spans };
    },
  };
}

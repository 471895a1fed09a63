import { own } from '#core/lib/own.ts';
import { Tokenizer as UntypedTokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { AttuneError } from '#core/model/errors.ts';

const FILE = z.object({
  added_tokens: z.array(z.object({ id: z.int(), content: z.string().min(1) })),
  model: z.object({
    type: z.literal('WordPiece'),
    unk_token: z.string(),
    continuing_subword_prefix: z.string(),
    vocab: z.record(z.string(), z.int()),
  }),
});

type Vocabulary = z.infer<typeof FILE>;

interface Subword {
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

/** @throws AttuneError `model` when it is not a WordPiece tokenizer. */
export function parseVocabulary(json: unknown): Vocabulary {
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

/** Splits one word into pieces of the vocabulary. */
export function createSubwords(
  json: object,
  { vocab, unk_token: unknownToken, continuing_subword_prefix: prefix }: Vocabulary['model'],
): (word: string) => readonly Subword[] {
  const wordPiece = new VocabularyTokenizer(json, {}).model;
  const unknown = own(vocab, unknownToken);
  if (wordPiece === null || unknown === undefined)
    throw new AttuneError(
      'model',
      'tokenizer.json has no vocabulary: take the one that comes with the models.',
    );
  return (word) => {
    const texts = wordPiece.encode([word]);
    return texts.length === 1 && texts[0] === unknownToken
      ? [{ id: unknown, length: codePointCount(word) }]
      : texts.map((text, index) => ({
          id: wordPiece.tokens_to_ids.get(text) ?? unknown,
          length: codePointCount(text) - (index > 0 ? prefix.length : 0),
        }));
  };
}

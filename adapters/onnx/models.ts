import { join } from 'node:path';
import type { Models } from '#core/ports.ts';
import { scoreEmpathy } from './empathy-scores.ts';
import { openManifest, readModelJson } from './manifest.ts';
import { SeekerCache } from './seeker-cache.ts';
import { scoreSentences } from './sentence-scores.ts';
import { openGraph } from './session.ts';
import { createTokenizer } from './tokenizer.ts';

/** Padded tokens in one run; more would only take memory, not save time. */
const MAX_BATCH_TOKENS = 512;
/** Room for about a hundred long seeker posts. */
const SEEKER_CACHE_BYTES = 32 * 1024 * 1024;

export interface ModelOptions {
  /** Folder with `manifest.json` and the files it names. */
  folder: string;
  /** Threads one operator may use. */
  threads: number;
}

/**
 * Loads the models of a folder after checking every file against the manifest.
 * @throws AttuneError `model` when a file is missing, damaged or of another version.
 */
export async function openModels(options: ModelOptions): Promise<Models & { close(): Promise<void> }> {
  const manifest = await openManifest(options.folder);
  const path = (file: string): string => join(options.folder, file);
  const tokenizer = createTokenizer(await readModelJson(path(manifest.tokenizer.file)));
  const open = (graph: { file: string; inputs: string[]; outputs: string[] }) =>
    openGraph(path(graph.file), graph, options.threads);
  const [sentence, encoder, head] = await Promise.all([
    open(manifest.graphs.sentence),
    open(manifest.graphs.pair_encoder),
    open(manifest.graphs.empathy),
  ]);
  const shared = { tokenizer, manifest, maxBatchTokens: MAX_BATCH_TOKENS };
  const cache = new SeekerCache(SEEKER_CACHE_BYTES);
  return {
    scoreSentences: (texts) => scoreSentences({ graph: sentence, ...shared }, texts),
    scoreEmpathy: (pairs) => scoreEmpathy({ encoder, head, cache, ...shared }, pairs),
    close: async () => {
      await Promise.all([sentence.close(), encoder.close(), head.close()]);
    },
  };
}

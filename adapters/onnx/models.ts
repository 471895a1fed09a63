import { join } from 'node:path';
import type { Models } from '#core/ports/index.ts';
import { scoreEmpathy } from './empathy-scores.ts';
import { openManifest, readModelJson, type Manifest } from './manifest.ts';
import { readMessages } from './message-readings.ts';
import { operatingPointsOf } from './operating-points.ts';
import { SeekerCache } from './seeker-cache.ts';
import { scoreSentences } from './sentence-scores.ts';
import { openGraph, type Graph } from './session.ts';
import { createTokenizer } from './tokenizer.ts';

/** Padded tokens in one run; more would only take memory, not save time. */
const MAX_BATCH_TOKENS = 512;
/** Room for some two hundred seeker posts. */
const SEEKER_CACHE_BYTES = 16 * 1024 * 1024;

export type GraphName = keyof Manifest['graphs'];

/** Told of every run of a graph, for measurements. */
export type ObserveRun = (run: {
  graph: GraphName;
  inputs: Parameters<Graph['run']>[0];
  /** Of all threads of this process. */
  processorMilliseconds: number;
}) => void;

export interface ModelOptions {
  /** Folder with `manifest.json` and the files it names. */
  folder: string;
  /** Threads one operator may use. */
  threads: number;
  observeRun?: ObserveRun;
}

function observed(graph: Graph, name: GraphName, observe: ObserveRun | undefined): Graph {
  if (observe === undefined) return graph;
  return {
    ...graph,
    run: async (inputs) => {
      const start = process.cpuUsage();
      const outputs = await graph.run(inputs);
      const { user, system } = process.cpuUsage(start);
      observe({ graph: name, inputs, processorMilliseconds: (user + system) / 1000 });
      return outputs;
    },
  };
}

/**
 * Loads the models of a folder after checking every file against the manifest.
 * @throws AttuneError `model` when a file is missing, damaged or of another version.
 */
export async function openModels(options: ModelOptions): Promise<Models & { close(): Promise<void> }> {
  const manifest = await openManifest(options.folder);
  const path = (file: string): string => join(options.folder, file);
  const tokenizer = createTokenizer(await readModelJson(path(manifest.tokenizer.file)));
  const open = async (name: GraphName): Promise<Graph> => {
    const graph = manifest.graphs[name];
    return observed(await openGraph(path(graph.file), graph, options.threads), name, options.observeRun);
  };
  const [message, sentence, encoder, head] = await Promise.all([
    open('message'),
    open('sentence'),
    open('pair_encoder'),
    open('empathy'),
  ]);
  const shared = { tokenizer, manifest, maxBatchTokens: MAX_BATCH_TOKENS };
  const cache = new SeekerCache(SEEKER_CACHE_BYTES);
  return {
    operatingPoints: operatingPointsOf(manifest.tasks.techniques.families),
    readMessages: (messages) => readMessages({ graph: message, ...shared }, messages),
    scoreSentences: (texts) => scoreSentences({ graph: sentence, ...shared }, texts),
    scoreEmpathy: (pairs) => scoreEmpathy({ encoder, head, cache, ...shared }, pairs),
    close: async () => {
      await Promise.all([message.close(), sentence.close(), encoder.close(), head.close()]);
    },
  };
}

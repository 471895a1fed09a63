import { join } from 'node:path';
import { Tensor } from '#adapters/onnx/runtime.ts';
import { openManifest } from '#adapters/onnx/manifest.ts';
import type { GraphName, ObserveRun } from '#adapters/onnx/models.ts';
import { openGraph, type Graph } from '#adapters/onnx/session.ts';

/** What one run was given: numbers are kept, hidden states only by their shape. */
interface Recorded {
  graph: GraphName;
  inputs: Record<string, { integers: BigInt64Array | null; shape: readonly number[] }>;
}

/** Remembers the batches of a pipeline, so that they can be run again without it. */
export function recorder(): { batches: Recorded[]; observe: ObserveRun } {
  const batches: Recorded[] = [];
  return {
    batches,
    observe: ({ graph, inputs }) => {
      const kept = Object.entries(inputs).map(([name, tensor]) => [
        name,
        { integers: tensor.data instanceof BigInt64Array ? tensor.data : null, shape: tensor.dims },
      ]);
      batches.push({ graph, inputs: Object.fromEntries(kept) as Recorded['inputs'] });
    },
  };
}

function tensorOf({ integers, shape }: Recorded['inputs'][string]): Tensor {
  if (integers !== null) return new Tensor('int64', integers, shape);
  const size = shape.reduce((product, extent) => product * extent, 1);
  return new Tensor('float32', new Float32Array(size).fill(0.1), shape);
}

const GRAPHS: readonly GraphName[] = ['message', 'sentence', 'pair_encoder', 'empathy'];

/** Graphs alone: no tokenizer, no pipeline. */
export async function openBare(
  folder: string,
  threads: number,
): Promise<{ run(batches: readonly Recorded[]): Promise<number>; close(): Promise<void> }> {
  const manifest = await openManifest(folder);
  const graphs = new Map<GraphName, Graph>();
  for (const name of GRAPHS) {
    const graph = manifest.graphs[name];
    graphs.set(name, await openGraph(join(folder, graph.file), graph, threads));
  }
  return {
    /** Milliseconds the graphs take for the batches, one after the other. */
    async run(batches) {
      let milliseconds = 0;
      for (const { graph, inputs } of batches) {
        const alone = graphs.get(graph);
        if (alone === undefined) throw new Error(`The graph ${graph} is not among those run alone.`);
        const tensors = Object.fromEntries(
          Object.entries(inputs).map(([name, input]) => [name, tensorOf(input)]),
        );
        const start = performance.now();
        await alone.run(tensors);
        milliseconds += performance.now() - start;
      }
      return milliseconds;
    },
    async close() {
      for (const graph of graphs.values()) await graph.close();
    },
  };
}

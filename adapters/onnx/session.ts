import { own } from '#core/lib/own.ts';
import { InferenceSession, Tensor } from './runtime.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { Encoded } from './tokenizer.ts';

/** A loaded graph with its names fixed, so that a file that does not fit is noticed at start. */
export interface Graph {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}

/**
 * Loads an ONNX file for the CPU.
 * @param threads threads one operator may use
 * @throws AttuneError `model` when the file cannot be loaded or has other inputs or outputs.
 */
export async function openGraph(
  path: string,
  expected: { inputs: readonly string[]; outputs: readonly string[] },
  threads: number,
): Promise<Graph> {
  let session: InferenceSession;
  try {
    session = await InferenceSession.create(path, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      // Every batch has another shape: plans kept for each would only fill the memory.
      enableMemPattern: false,
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
      // Threads that wait actively take the processor from everything else and, where it is shared, from one another.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
  } catch (cause) {
    throw new AttuneError('model', `The model file ${path} cannot be loaded: take the models folder again.`, {
      cause,
    });
  }
  const missing = [
    ...expected.inputs.filter((name) => !session.inputNames.includes(name)),
    ...expected.outputs.filter((name) => !session.outputNames.includes(name)),
  ];
  if (missing.length > 0) {
    await session.release();
    throw new AttuneError(
      'model',
      `The model file ${path} has no ${missing.join(', ')}: it is of another version.`,
    );
  }
  return {
    run: (inputs) => session.run({ ...inputs }, [...expected.outputs]),
    close: () => session.release(),
  };
}

/** Pads rows to the longest: `input_ids` and `attention_mask`, both int64 [rows, width]. */
export function tokenTensors(
  rows: readonly Pick<Encoded, 'ids'>[],
  padId: number,
): { input_ids: Tensor; attention_mask: Tensor } {
  const width = rows.reduce((longest, row) => Math.max(longest, row.ids.length), 0);
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(padId));
  const mask = new BigInt64Array(rows.length * width);
  rows.forEach((row, r) => {
    row.ids.forEach((id, t) => {
      ids[r * width + t] = BigInt(id);
      mask[r * width + t] = id === padId ? 0n : 1n;
    });
  });
  const shape = [rows.length, width];
  return { input_ids: new Tensor('int64', ids, shape), attention_mask: new Tensor('int64', mask, shape) };
}

/** The numbers of a float32 output. @throws AttuneError `model` when the graph lacks it or gives another kind. */
export function floats(outputs: Readonly<Record<string, Tensor>>, name: string): Float32Array {
  const data = own(outputs, name)?.data;
  if (data instanceof Float32Array) return data;
  throw new AttuneError('model', `A model gave no numbers for "${name}": take the models folder again.`);
}

/**
 * Gives back the memory of tensors that nobody reads any more: to the collector they are small, so that megabytes of many
 * runs would wait for it.
 */
export function release(tensors: readonly Tensor[]): void {
  for (const { data } of tensors)
    if (data instanceof Float32Array && data.buffer instanceof ArrayBuffer) data.buffer.transfer(0);
}

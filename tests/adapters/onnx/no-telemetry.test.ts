import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';

/** ONNX Runtime keeps a log of what it reports, named after the process. */
const reportOf = (pid: number): string => `${tmpdir()}/mat-debug-${pid}.log`;

function load(first: string): number {
  const graph = new URL('../../../models/empathy.onnx', import.meta.url).pathname;
  const code = `${first}
    const { InferenceSession } = await import('onnxruntime-node');
    await (await InferenceSession.create(${JSON.stringify(decodeURI(graph))})).release();`;
  const { pid, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code]);
  expect(status).toBe(0);
  return pid;
}

it('the runtime of the models reports nothing to its maker', () => {
  const session = new URL('../../../adapters/onnx/session.ts', import.meta.url).href;
  expect(existsSync(reportOf(load(`await import(${JSON.stringify(session)});`)))).toBe(false);
});

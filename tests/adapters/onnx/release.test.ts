import { expect, it } from 'vitest';
import { Tensor } from '#adapters/onnx/runtime.ts';
import { release } from '#adapters/onnx/session.ts';

it('a released tensor holds no memory any more', () => {
  const numbers = new Float32Array(1024);
  release([new Tensor('float32', numbers, [2, 512])]);
  expect(numbers.buffer.byteLength).toBe(0);
});

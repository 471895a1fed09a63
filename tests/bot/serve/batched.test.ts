import { expect, it } from 'vitest';
import { createBatched } from '#bot/serve/batched.ts';

/** Runs that are counted, after waits that the test ends. */
function counted() {
  const waits: PromiseWithResolvers<undefined>[] = [];
  const errors: unknown[] = [];
  const state = { runs: 0, fails: false };
  const batched = createBatched({
    run: () => {
      state.runs += 1;
      return state.fails ? Promise.reject(new Error('full')) : Promise.resolve();
    },
    wait: (signal) => {
      const waiting = Promise.withResolvers<undefined>();
      signal.addEventListener('abort', () => {
        waiting.reject(new Error('aborted'));
      });
      waits.push(waiting);
      return waiting.promise;
    },
    onError: (error) => errors.push(error),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const pass = async (): Promise<void> => {
    await settle();
    waits.at(-1)?.resolve(undefined);
    await settle();
  };
  return { batched, state, errors, pass };
}

it('ten who ask within the wait are one run, and one who asks later another', async () => {
  const { batched, state, pass } = counted();
  for (let time = 0; time < 10; time += 1) batched.ask();
  expect(state.runs).toBe(0);
  await pass();
  expect(state.runs).toBe(1);
  batched.ask();
  await pass();
  expect(state.runs).toBe(2);
  await batched.close();
});

it('a run that fails is told of, and keeps nobody from asking again', async () => {
  const { batched, state, errors, pass } = counted();
  state.fails = true;
  batched.ask();
  await pass();
  batched.ask();
  await pass();
  expect(state.runs).toBe(2);
  expect(errors).toHaveLength(2);
  await batched.close();
});

it('what has not begun at the end does not begin', async () => {
  const { batched, state } = counted();
  batched.ask();
  await batched.close();
  batched.ask();
  expect(state.runs).toBe(0);
});

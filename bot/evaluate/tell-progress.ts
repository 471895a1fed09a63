import { MINUTE_MS } from '#core/lib/durations.ts';
import type { Models } from '#core/ports/index.ts';

const FIRST_AFTER_MS = 2_000;
const LONGEST_PAUSE_MS = MINUTE_MS;

/**
 * The same models; they write how many texts they have read, first after two seconds and then ever more rarely, a line a
 * minute at last.
 * @param now milliseconds of any clock that goes forward
 */
export function tellProgress(
  models: Models,
  stream: Pick<NodeJS.WritableStream, 'write'>,
  now: () => number,
): Models {
  const begunAt = now();
  let dueMs = FIRST_AFTER_MS;
  let texts = 0;
  const counted =
    <In, Out>(read: (inputs: readonly In[]) => Promise<Out[]>) =>
    async (inputs: readonly In[]): Promise<Out[]> => {
      const answers = await read(inputs);
      texts += inputs.length;
      const passedMs = now() - begunAt;
      if (passedMs >= dueMs) {
        stream.write(`Texts read: ${texts}, in ${Math.round(passedMs / 1000)} s.\n`);
        dueMs = passedMs + Math.min(passedMs, LONGEST_PAUSE_MS);
      }
      return answers;
    };
  return {
    operatingPoints: models.operatingPoints,
    readMessages: counted((messages) => models.readMessages(messages)),
    scoreSentences: counted((sentences) => models.scoreSentences(sentences)),
    scoreEmpathy: counted((pairs) => models.scoreEmpathy(pairs)),
  };
}

import { attemptLater } from '#core/lib/attempt.ts';

type Ask<Question, Answer> = (questions: readonly Question[]) => Promise<readonly Answer[]>;

export interface Answers<Question, Answer> {
  /** By question; those that could not be answered are missing. */
  found: ReadonlyMap<Question, Answer>;
  /** Why, by question. */
  errors: ReadonlyMap<Question, unknown>;
}

/**
 * Asks a model once for all questions, of which equal ones count once. When that fails, asks for each group and at last for
 * each question by itself: what breaks the model takes no others along.
 */
export async function askAll<Question, Answer>(
  ask: Ask<Question, Answer>,
  groups: readonly (readonly Question[])[],
): Promise<Answers<Question, Answer>> {
  const found = new Map<Question, Answer>();
  const errors = new Map<Question, unknown>();
  const tryAll = async (parts: readonly (readonly Question[])[]): Promise<void> => {
    const open = [...new Set(parts.flat())].filter(
      (question) => !found.has(question) && !errors.has(question),
    );
    if (open.length === 0) return;
    const given = await attemptLater(() => complete(ask, open));
    if (given.ok) open.forEach((question, index) => found.set(question, given.value[index] as Answer));
    else if (open.length === 1) errors.set(open[0] as Question, given.error);
    else for (const part of finer(parts, open)) await tryAll(part);
  };
  await tryAll(groups);
  return { found, errors };
}

/** Groups one by one; of a single group its questions one by one. */
function finer<Question>(
  parts: readonly (readonly Question[])[],
  open: readonly Question[],
): (readonly Question[])[][] {
  return parts.length > 1 ? parts.map((part) => [part]) : open.map((question) => [[question]]);
}

/** @throws RangeError when there is not one answer for each question */
export async function complete<Question, Answer>(
  ask: Ask<Question, Answer>,
  questions: readonly Question[],
): Promise<readonly Answer[]> {
  const answers = await ask(questions);
  if (answers.length !== questions.length) throw new RangeError('The models gave fewer results than texts.');
  return answers;
}

import { piecesOf } from '#core/lib/pieces.ts';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';
import type { Language, Models } from '#core/ports/index.ts';
import type { Task } from './task.ts';
import { openAnalysers } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';
import { answerSentiment, answerTechniques } from './answer-sentence.ts';
import { answerDrafts, answerNotes, type Readers } from './notes.ts';
import { lineGroups, type NumberedLine } from './json-lines.ts';
import { MESSAGE_RECORD, PAIR_RECORD, parseRecord, TEXT_RECORD } from './records.ts';
import { answerMessageDirection, answerDirection } from './answer-direction.ts';
import { answerHostility, answerRisk } from './answer-risk.ts';
import { answerEmpathy } from './answer-empathy.ts';

export interface PredictOptions {
  task: Task;
  /** Only for direction: each text is one sentence, or a message to be split. */
  level: 'sentence' | 'message';
}

/** Lines given to the models at once. */
const GROUP_LINES = 128;

/** Answers the lines up to the first that is no record of the task, and hands back the fault of that one. */
type Answer = (
  readers: Readers,
  lines: readonly NumberedLine[],
) => Promise<{ answers: object[]; fault: unknown }>;

function answering<T>(
  schema: z.ZodType<T>,
  answer: (models: Models, records: readonly T[], readers: Readers) => Promise<object[]>,
): Answer {
  return async (readers, lines) => {
    const records: T[] = [];
    let fault: unknown = null;
    for (const line of lines) {
      try {
        records.push(parseRecord(schema, line));
      } catch (error) {
        fault = error;
        break;
      }
    }
    return { answers: records.length === 0 ? [] : await answer(readers.models, records, readers), fault };
  };
}

function answerOf({ task, level }: PredictOptions): Answer {
  switch (task) {
    case 'direction':
      return level === 'message'
        ? answering(MESSAGE_RECORD, answerMessageDirection)
        : answering(TEXT_RECORD, answerDirection);
    case 'sentiment':
      return answering(TEXT_RECORD, answerSentiment);
    case 'techniques':
      return answering(TEXT_RECORD, answerTechniques);
    case 'risk':
      return answering(TEXT_RECORD, answerRisk);
    case 'hostility':
      return answering(MESSAGE_RECORD, answerHostility);
    case 'empathy':
      return answering(PAIR_RECORD, answerEmpathy);
    case 'note':
      return answering(PAIR_RECORD, (_models, records, readers) => answerNotes(readers, records));
    case 'draft':
      return answering(PAIR_RECORD, (_models, records, readers) => answerDrafts(readers, records));
  }
}

async function write(output: Writable, answers: readonly object[]): Promise<void> {
  const text = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
  if (text !== '' && !output.write(text)) await once(output, 'drain');
}

/**
 * Answers every line of input with one line of output, in order, in groups, so that memory does not grow with the input.
 * It always scores: neither language nor level hides an answer.
 * @throws AttuneError `input` at the first line that cannot be used, after the lines before it have been answered.
 */
export async function runPredict(
  options: PredictOptions & { input: Readable; output: Writable; models: Models; language: Language },
): Promise<void> {
  const answer = answerOf(options);
  for await (const group of lineGroups(options.input)) {
    for (const lines of piecesOf(group, GROUP_LINES)) {
      const { answers, fault } = await answer(options, lines);
      await write(options.output, answers);
      if (fault instanceof Error) throw fault;
    }
  }
}

/** The command `predict`: loads the models of this configuration, then {@link runPredict}. */
export async function predict(
  config: Config,
  options: PredictOptions,
  input: Readable,
  output: Writable,
): Promise<void> {
  const analysers = await openAnalysers(config);
  try {
    await runPredict({ ...options, input, output, models: analysers.models, language: analysers.language });
  } finally {
    await analysers.close();
  }
}

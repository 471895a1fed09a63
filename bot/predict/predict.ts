import { piecesOf } from '#core/lib/pieces.ts';
import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { AttuneError } from '#core/model/errors.ts';
import type { Language, Models } from '#core/ports/index.ts';
import type { Task } from './task.ts';
import { openAnalysers } from '#bot/serve/compose.ts';
import type { Config } from '#bot/config/config.ts';
import { answerSentiment, answerTechniques } from './answer-sentence.ts';
import type { Readers } from './note-choice.ts';
import { answerDrafts, answerNotes } from './notes.ts';
import { lineGroups, type PlacedLine } from './json-lines.ts';
import { MESSAGE_RECORD, PAIR_RECORD, parseRecord, type RecordForm, TEXT_RECORD } from './records.ts';
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

interface Answering {
  /** Answers the lines up to the first that is no record of the task, and hands back the fault of that one. */
  answer: (readers: Readers, lines: readonly PlacedLine[]) => Promise<{ answers: object[]; fault: unknown }>;
  /** A line that can be answered. */
  example: string;
}

function answering<T>(
  form: RecordForm<T>,
  answer: (models: Models, records: readonly T[], readers: Readers) => Promise<object[]>,
): Answering {
  const answerLines: Answering['answer'] = async (readers, lines) => {
    const records: T[] = [];
    let fault: unknown = null;
    for (const line of lines) {
      try {
        records.push(parseRecord(form, line));
      } catch (error) {
        fault = error;
        break;
      }
    }
    return { answers: records.length === 0 ? [] : await answer(readers.models, records, readers), fault };
  };
  return { answer: answerLines, example: form.example };
}

function answeringOf({ task, level }: PredictOptions): Answering {
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

const howToType = (example: string): string =>
  [
    `Type or paste one record a line, such as ${example}`,
    'Ctrl+D at the beginning of a line ends it (on Windows Ctrl+Z, then Enter). A file is read with < FILE at the end of the command.',
    '',
  ].join('\n');

/**
 * Answers every line of input with one line of output, in order, in groups, so that memory does not grow with the input.
 * It always scores: neither language nor level hides an answer.
 * @param options.notes where somebody who is to type is told so
 * @throws AttuneError `input` at the first line that cannot be used, after the lines before it have been answered.
 */
export async function runPredict(
  options: PredictOptions & {
    input: Readable & { isTTY?: boolean };
    output: Writable;
    notes: Writable;
    models: Models;
    language: Language;
  },
): Promise<void> {
  const { answer, example } = answeringOf(options);
  if (options.input.isTTY === true) options.notes.write(howToType(example));
  for await (const group of lineGroups(options.input, null)) {
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
  notes: Writable,
): Promise<void> {
  if (options.level === 'message' && options.task !== 'direction')
    throw new AttuneError('input', '--level goes with --task direction: leave it out, or ask for that task.');
  // A shell takes `< FOLDER` without a word, and nothing comes of it.
  if (input === process.stdin && fstatSync(process.stdin.fd).isDirectory())
    throw new AttuneError('input', 'Standard input is a folder: give a file, with < FILE.');
  const analysers = await openAnalysers(config);
  try {
    const { models, language } = analysers;
    await runPredict({ ...options, input, output, notes, models, language });
  } finally {
    await analysers.close();
  }
}

import { DAY_MS, MINUTE_MS } from '#core/lib/durations.ts';
import { z } from 'zod';
import { MAX_VALUE_BYTES } from './json-records.ts';
import type { LeftOut } from './left-out.ts';
import { schemaReason } from '#core/lib/schema-reason.ts';
import { fileProblem } from './problems.ts';
import { type ImportedMessage, type Importer, REPLAY_COMMUNITY_ID, replayId } from './replay-import.ts';
import { cleanText, exportId, messageText } from './schemas.ts';
import { textChunks } from './text-chunks.ts';

/** Such records carry no times, so they get made-up ones: the first begins on Monday 2024-01-01, 12:00 UTC … */
const FIRST_AT = Date.UTC(2024, 0, 1, 12);
/** … each further record a day later … */
const RECORD_EVERY_MS = DAY_MS;
/** … and within a record a turn a minute. */
const TURN_EVERY_MS = MINUTE_MS;

const recordSchema = z.object({
  id: exportId.optional(),
  turns: z.array(z.object({ speaker: z.enum(['seeker', 'supporter']), text: messageText })).min(1),
});
type Conversation = z.infer<typeof recordSchema>;

/**
 * Reads JSON lines of `{id, turns: [{speaker, text}]}`. Every record is a thread of its own between two people who occur
 * nowhere else; `<id>/seeker` and `<id>/supporter` are their ids (the line number where a record has no id).
 */
export const importConversations: Importer = async function* (path, leftOut) {
  let records = 0;
  for await (const line of lines(path)) {
    if (line.text.trim() === '') continue;
    records += 1;
    const conversation = parseLine(path, line, leftOut);
    if (conversation !== null) yield* messagesOf(conversation, records - 1, line, leftOut);
  }
  if (records === 0) {
    throw fileProblem(
      path,
      null,
      'there is no conversation in it',
      'Write one JSON record a line: {"id": …, "turns": […]}.',
    );
  }
};

interface Line {
  text: string;
  /** 1-based. */
  number: number;
  bytesRead: number;
}

async function* lines(path: string): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  let bytesRead = 0;
  for await (const chunk of textChunks(path)) {
    bytesRead = chunk.bytesRead;
    const pieces = chunk.text.split('\n');
    pieces[0] = rest + (pieces[0] ?? '');
    rest = pieces.pop() ?? '';
    for (const text of pieces) yield { text, number: ++number, bytesRead };
    if (rest.length > MAX_VALUE_BYTES) {
      const reason = `the line is longer than ${MAX_VALUE_BYTES / 1024 / 1024} MB`;
      throw fileProblem(
        path,
        `line ${number + 1}`,
        reason,
        'Check that this is a file of conversations, one a line.',
      );
    }
  }
  if (rest !== '') yield { text: rest, number: number + 1, bytesRead };
}

function parseLine(path: string, line: Line, leftOut: LeftOut): Conversation | null {
  const where = `line ${line.number}`;
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return leftOut.addStrange(path, where, 'this is not valid JSON');
  }
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return leftOut.addStrange(path, where, schemaReason(parsed.error, value));
}

function* messagesOf(
  conversation: Conversation,
  index: number,
  line: Line,
  leftOut: LeftOut,
): Generator<ImportedMessage> {
  const start = FIRST_AT + index * RECORD_EVERY_MS;
  const threadId = replayId(String(line.number));
  const person = conversation.id ?? String(line.number);
  for (const [turn, { speaker, text }] of conversation.turns.entries()) {
    const cleaned = cleanText(text);
    if (cleaned === '') {
      leftOut.add('noWords');
      continue;
    }
    yield {
      message: {
        id: replayId(`${line.number}:${turn}`),
        communityId: REPLAY_COMMUNITY_ID,
        channelId: 'replay:conversations',
        threadId,
        replyToId: null,
        authorId: replayId(`${person}/${speaker}`),
        text: cleaned,
        sentAt: new Date(start + turn * TURN_EVERY_MS),
        statedRole: speaker,
      },
      bytesRead: line.bytesRead,
    };
  }
}

import { readPart } from '#core/analysis/read-part.ts';
import { saysThanks } from '#core/analysis/thanks.ts';
import { storedAuthor } from '#core/consent/policy.ts';
import { KEPT_MS, lineOf } from '#core/conversation/kept-words.ts';
import { thankedReplies } from '#core/conversation/thanked-replies.ts';
import { attempt } from '#core/lib/attempt.ts';
import type { AnalysisFailure } from '#core/model/analysis.ts';
import type { ConversationRecord, MemberRecord, MessageRecord } from '#core/model/records.ts';
import { refusalNow } from './admit.ts';
import type { BatchWriter } from './batch-writer.ts';
import type { Known } from './known.ts';
import type { EventOutcome } from './outcome.ts';
import type { Planned } from './planned.ts';
import { inMessageOffsets } from './to-record.ts';

/** A message that is written, with what its alert and its note need. */
export interface Written {
  planned: Planned;
  record: MessageRecord;
  member: MemberRecord | null;
  conversation: ConversationRecord | null;
  failures: AnalysisFailure[];
}

/** Writes a message, its conversation and what is kept of its words; or says why it may not be stored any more. */
export function writeOne(
  now: Date,
  { writer, known }: { writer: BatchWriter; known: Known },
  planned: Planned,
): Written | EventOutcome {
  const { event, admitted } = planned;
  const { message, textDigest } = admitted;
  const refusal = refusalNow(message, event.kind === 'edit', textDigest, known);
  if (refusal !== null) return { event, ...refusal };
  const member = known.author(message);
  const record: MessageRecord = {
    ...planned.record,
    memberId: storedAuthor(member, message.sentAt, known.earlier(message)),
  };
  const written = writer.add(record);
  // It may have been closed since the plan was made, and a closed conversation keeps no hashes.
  if (written !== null && written.conversation.closedAt !== null) record.authorKey = null;
  writer.save(inMessageOffsets(record, admitted.words));
  const failures = [...planned.failures];
  if (written !== null) {
    keepOrForgetWords(writer, planned, written.conversation, now);
    keepThanks(writer, planned, record, written.messages, failures);
  }
  return { planned, record, member, conversation: written?.conversation ?? null, failures };
}

function keepOrForgetWords(
  writer: BatchWriter,
  { record, admitted }: Planned,
  { communityId, id, closedAt }: ConversationRecord,
  now: Date,
): void {
  const where = { communityId, conversationId: id };
  // Words that were kept for long enough do not come back through an edit.
  const isYoung = now.getTime() - record.sentAt.getTime() < KEPT_MS;
  const line = closedAt === null && isYoung ? lineOf(record, readPart(admitted.words.text)) : null;
  if (line !== null) writer.keepWords(where, line);
  // An edit took away what could be read: what stood there before goes, too.
  else writer.forgetWords(where, record.id);
}

/** Thanks are read in English words, so in messages that are known to be in another language none are looked for. */
function keepThanks(
  writer: BatchWriter,
  { admitted: { message, words, existing }, analysis }: Planned,
  record: MessageRecord,
  messages: readonly MessageRecord[],
  failures: AnalysisFailure[],
): void {
  const isReadable = analysis.language === 'en' || analysis.language === null;
  const thanks = attempt(() => isReadable && saysThanks(readPart(words.text)));
  if (!thanks.ok) failures.push({ analyser: 'thanks', error: thanks.error });
  const replyIds = thanks.ok && thanks.value ? thankedReplies(record, message.replyToId, messages) : [];
  if (replyIds.length > 0 || existing !== null)
    writer.thank({ communityId: record.communityId, messageId: record.id, replyIds });
}

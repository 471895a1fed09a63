import { answerTells, mayAnswer } from '#core/analysis/risk-answers.ts';
import { endangers } from '#core/model/analysis.ts';
import type { FirstLook } from '#core/analysis/read-alone.ts';
import { questionAnswered } from '#core/conversation/kept-words.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import type { Admitted } from './admit.ts';
import type { BatchView } from './batch-view.ts';
import { activeSince } from './place.ts';

/** The row with the danger that only the question before tells of: "are you safe?" – "no". What the words alone tell stays. */
export async function withAnswer(
  view: BatchView,
  record: MessageRecord,
  admitted: Admitted,
  { text }: FirstLook,
): Promise<MessageRecord> {
  if (endangers(record.risk) || !mayAnswer(text)) return record;
  const { communityId, authorKey } = record;
  for (const { id, seekerKey } of await conversationsOf(view, record, admitted)) {
    const isSeeker = seekerKey !== null && seekerKey === authorKey;
    const question = questionAnswered(await view.keptWords(communityId, id), {
      ...record,
      replyToId: admitted.message.replyToId,
      isSeeker,
    });
    if (question?.asks === undefined) continue;
    const risk = answerTells(text, question.asks);
    const asker = (await view.messagesOf(communityId, id)).find((message) => message.id === question.id);
    const isOwn = authorKey !== null && asker?.authorKey === authorKey;
    if (risk !== 'none' && !isOwn) return { ...record, risk };
  }
  return record;
}

/** Its own, else those that are open where it stands: a "no" by itself belongs to none. */
async function conversationsOf(
  view: BatchView,
  record: MessageRecord,
  admitted: Admitted,
): Promise<readonly ConversationRecord[]> {
  if (record.conversationId === null) return view.openIn(record, activeSince(admitted));
  const own = await view.conversation(record.communityId, record.conversationId);
  return own === null ? [] : [own];
}

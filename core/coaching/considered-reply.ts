import type { AnsweredPost } from '#core/conversation/answered-post.ts';
import type { Hostility, News, SentenceAnalysis } from '#core/model/analysis.ts';
import type {
  CommunityRecord,
  ConversationRecord,
  MemberRecord,
  MessageRecord,
} from '#core/model/records.ts';
import type { ReplyReading } from './choice.ts';

/** A reply that a note may be about. */
export interface ConsideredReply {
  community: CommunityRecord;
  /** The author of the reply. */
  member: MemberRecord;
  reply: MessageRecord;
  replyText: string;
  /** What is answered; null when there are no words to read the reply against. */
  seekerPost: AnsweredPost | null;
  /** Whether that brings good news. */
  news: News;
  sentences: readonly SentenceAnalysis[];
  conversation: ConversationRecord | null;
  /** Of the whole of it, in its place. */
  hostility: Hostility;
}

/** What a note about a reply is chosen by. */
export const readingOf = (
  { replyText, news, reply, sentences, member, hostility }: ConsideredReply,
  { text: seekerPost }: AnsweredPost,
): ReplyReading => ({
  text: replyText,
  seekerPost,
  news,
  empathy: reply.empathy,
  sentences,
  style: member.coaching.style,
  hostility: hostility.score,
});

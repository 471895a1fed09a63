import type { AnsweredPost } from '#core/conversation/answered-post.ts';
import { HOUR_MS } from '#core/lib/durations.ts';
import { localeFor } from '#core/model/locale.ts';
import type { Store } from '#core/ports/index.ts';
import type { NudgeRecord } from '#core/model/records.ts';
import { stableId } from '#core/lib/stable-id.ts';
import { textsFor } from '#core/texts/index.ts';
import { composeNudge } from './compose-nudge.ts';
import { type ConsideredReply, readingOf } from './considered-reply.ts';
import { groundsOf } from './note-grounds.ts';
import { FRESH_HOURS, type NudgeVerdict, nudgeVerdict, standingRefusal } from './nudge-policy.ts';
import type { NudgeRefusal } from '#core/model/nudge-refusals.ts';
import { selectTopic } from './select-topic.ts';
import type { TopicChoice } from './choice.ts';
import { sharesExamples } from './acts/topics.ts';
import { tellsOfViolence } from './violence-at-home.ts';

/** What is stored about anybody is younger than this. */
const THE_BEGINNING = new Date(0);

export type Consideration =
  { sent: true; because: 'now' | 'after-quiet-hours' } | { sent: false; because: NudgeRefusal };

/**
 * Decides on a nudge about one reply and, if it is one, writes the nudge and its outbox entry into the given store (usually the
 * caller's transaction). Harmless when repeated: a message has at most one nudge.
 * @returns `sent`: the nudge was put into the outbox; `because`: see {@link NudgeVerdict} and {@link NudgeRefusal}.
 */
export async function considerNudge(
  deps: { store: Store; now: Date },
  input: ConsideredReply,
): Promise<Consideration> {
  const { store, now } = deps;
  const { seekerPost } = input;
  const occasion = { now, ...input };
  const standing = standingRefusal(occasion);
  if (standing !== null) return { sent: false, because: standing };
  if (seekerPost === null) return { sent: false, because: 'not-scored' };
  if (tellsOfViolence(seekerPost.text)) return { sent: false, because: 'risk' };
  const history = await store.nudges.ofMember(input.community.id, input.member.userId, THE_BEGINNING);
  const choice = selectTopic(readingOf(input, seekerPost), history, now);
  const scoredReplies = await countScoredReplies(store, input, history);
  const verdict = nudgeVerdict(occasion, { history, scoredReplies, choice });
  if (!verdict.nudge) return { sent: false, because: verdict.because };
  await writeNudge(store, input, seekerPost, choice, verdict, turnOf(choice, history));
  return { sent: true, because: verdict.because };
}

/**
 * Replies whose empathy was read, this one included where it was: the trial's “before” is made of the same. Only a person without any
 * nudge is counted for: whoever had one has passed the mark, and counting reads all their replies.
 */
async function countScoredReplies(
  store: Store,
  { community, member, reply }: ConsideredReply,
  history: readonly NudgeRecord[],
): Promise<number> {
  if (history.length > 0) return Infinity;
  // Those after it in its batch may be stored already.
  const period = { from: THE_BEGINNING, to: new Date(reply.sentAt.getTime() + 1) };
  const replies = await store.messages.ofMember(community.id, member.userId, period);
  const read = [reply, ...replies].filter(({ empathy, role }) => empathy !== null && role === 'supporter');
  return new Set(read.map(({ id }) => id)).size;
}

/** Notes that share their examples count together. */
const turnOf = ({ suggestion }: TopicChoice, history: readonly NudgeRecord[]): number =>
  history.filter(({ kind, topic }) => kind === 'improving' && sharesExamples(topic, suggestion?.topic))
    .length;

async function writeNudge(
  store: Store,
  { community, member, reply, replyText, news }: ConsideredReply,
  post: AnsweredPost,
  { praise, suggestion }: TopicChoice,
  { kind, at }: Extract<NudgeVerdict, { nudge: true }>,
  turn: number,
): Promise<void> {
  const id = await stableId('nudge', community.id, reply.id);
  const improving = kind === 'improving';
  const topic = (improving ? suggestion : praise)?.topic;
  if (topic === undefined) throw new RangeError('A note with nothing to say.');
  await store.nudges.save({
    id,
    communityId: community.id,
    memberId: member.userId,
    messageId: reply.id,
    kind,
    topic,
    createdAt: at,
    answer: null,
    answeredAt: null,
  });
  await store.outbox.add({
    id,
    communityId: community.id,
    kind: 'nudge',
    dedupeKey: `nudge:${community.id}:${reply.id}`,
    messageId: reply.id,
    recipient: { kind: 'member', userId: member.userId },
    message: composeNudge(
      {
        nudgeId: id,
        kind,
        messageId: reply.id,
        replyText,
        seekerPost: post.text,
        news,
        praise,
        suggestion,
        turn,
      },
      textsFor(localeFor(member, community.settings)),
    ),
    grounds: await groundsOf(store, reply, post),
    dueAt: at,
    goodUntil: new Date(at.getTime() + FRESH_HOURS * HOUR_MS),
  });
}

import type { MemberStore } from '#core/ports/store-communities.ts';
import type { CommunityId, PersonKey, UserId } from '#core/model/ids.ts';
import type { ConversationRecord, MessageRecord } from '#core/model/records.ts';
import { answerOf } from './answer-of.ts';
import { byTime } from './by-time.ts';
import { forgetReception } from './reception.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { View } from './tables.ts';
import { forgetFew } from './weeks.ts';

interface Traces {
  messages: MessageRecord[];
  conversations: ConversationRecord[];
}

function tracesOf({ tables }: View, communityId: CommunityId, userId: UserId, personKey: PersonKey): Traces {
  const messages = new Map(
    [
      ...tables.messages.where('member', keyOf(communityId, userId)),
      ...tables.messages.where('author', keyOf(communityId, personKey)),
    ].map((message) => [message.id, message]),
  );
  const opened = [...messages.values()].flatMap((message) => {
    const conversation =
      message.conversationId === null
        ? null
        : tables.conversations.get(keyOf(communityId, message.conversationId));
    return conversation?.openingMessageId === message.id ? [conversation] : [];
  });
  const conversations = new Map(
    [...opened, ...tables.conversations.where('seeker', keyOf(communityId, personKey))].map((row) => [
      row.id,
      row,
    ]),
  );
  return { messages: byTime([...messages.values()]), conversations: [...conversations.values()] };
}

function erase(view: View, communityId: CommunityId, userId: UserId, personKey: PersonKey): number {
  const { tables, journal } = view;
  const { messages, conversations } = tracesOf(view, communityId, userId, personKey);
  let removed = 0;
  for (const { id } of messages) {
    const about = keyOf(communityId, id);
    tables.messages.delete(about, journal);
    forgetReception(view, communityId, id);
    removed += 1 + tables.nudges.deleteWhere('message', about, journal).length;
    removed += tables.alerts.deleteWhere('message', about, journal).length;
    removed += tables.outbox.deleteWhere('message', about, journal).length;
  }
  for (const { id } of conversations) {
    const key = keyOf(communityId, id);
    tables.messages.changeWhere('conversation', key, (row) => ({ ...row, conversationId: null }), journal);
    removed +=
      Number(tables.seekerPosts.delete(key, journal)) + Number(tables.conversations.delete(key, journal));
  }
  forgetFew(view, communityId);
  const person = keyOf(communityId, userId);
  removed += tables.nudges.deleteWhere('member', person, journal).length;
  removed += tables.outbox.deleteWhere('recipient', person, journal).length;
  removed += tables.reactions.deleteWhere('person', keyOf(communityId, personKey), journal).length;
  tables.audit.changeWhere(
    'actor',
    keyOf(communityId, personKey),
    (row) => ({ ...row, actorKey: null }),
    journal,
  );
  forgetSetUp(view, communityId, userId);
  removed += Number(tables.seekers.delete(person, journal));
  removed += tables.howHeavy.deleteWhere('person', keyOf(communityId, personKey), journal).length;
  removed += tables.diary.deleteWhere('person', person, journal).length;
  removed += Number(tables.noes.delete(person, journal));
  return removed + Number(tables.members.delete(person, journal));
}

/** The community no longer knows that the person set the bot up. */
function forgetSetUp({ tables, journal }: View, communityId: CommunityId, userId: UserId): void {
  const community = tables.communities.get(communityId);
  if (community?.settings.setUpBy !== userId) return;
  const { setUpBy: _erased, ...settings } = community.settings;
  tables.communities.set({ ...community, settings }, journal);
}

export function memoryMembers(view: View): MemberStore {
  const { tables, journal } = view;
  return {
    get: (communityId, userId) => Promise.resolve(answerOf(view, keyOf(communityId, userId))),
    list: (communityId) => Promise.resolve(tables.members.where('community', communityId)),
    communitiesOf: (userId) =>
      Promise.resolve(
        [
          ...new Set(
            [
              ...tables.members.all().filter((member) => member.userId === userId),
              ...tables.seekers.where('person', userId),
              ...tables.diary.where('anywhere', userId),
            ].map(({ communityId }) => communityId),
          ),
        ].sort(),
      ),
    save(member) {
      tables.members.set(member, journal);
      if (member.status === 'opted_in') tables.noes.delete(keyOf(member.communityId, member.userId), journal);
      return Promise.resolve();
    },
    erase: (communityId, userId, personKey) => Promise.resolve(erase(view, communityId, userId, personKey)),
    written: (communityId, userId, personKey) =>
      Promise.resolve(
        tracesOf(view, communityId, userId, personKey).messages.map(({ id, conversationId }) => ({
          id,
          conversationId,
        })),
      ),
    export(communityId, userId, personKey) {
      const person = keyOf(communityId, userId);
      const member = tables.members.get(person);
      const { messages, conversations } = tracesOf(view, communityId, userId, personKey);
      const isSetUpBy = tables.communities.get(communityId)?.settings.setUpBy === userId;
      return Promise.resolve({
        setUp: isSetUpBy ? [{ communityId }] : [],
        member: member === null ? [] : [member],
        messages,
        conversations,
        seekerPosts: conversations.flatMap(({ id }) => tables.seekerPosts.get(keyOf(communityId, id)) ?? []),
        seekers: [tables.seekers.get(person)].filter((seeker) => seeker !== null),
        howHeavy: tables.howHeavy
          .where('person', keyOf(communityId, personKey))
          .map(({ at, howHeavy }) => ({ at, howHeavy })),
        diary: tables.diary.where('person', person),
        nudges: tables.nudges.where('member', person),
        alerts: messages.flatMap(({ id }) => tables.alerts.where('message', keyOf(communityId, id))),
        reactions: tables.reactions
          .where('person', keyOf(communityId, personKey))
          .map(({ messageId }) => ({ messageId })),
        thanks: messages
          .flatMap(({ id }) => [
            ...tables.thanks.where('message', keyOf(communityId, id)),
            ...tables.thanks.where('reply', keyOf(communityId, id)),
          ])
          .map(({ messageId, replyId }) => ({ messageId, replyId })),
        outbox: tables.outbox.where('recipient', person).map(({ entry, state }) => ({ ...entry, state })),
        audit: tables.audit
          .where('actor', keyOf(communityId, personKey))
          .map(({ position: _position, ...record }) => record),
      });
    },
  };
}

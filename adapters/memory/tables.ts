// Long because: all tables in memory and their keys, on one page.
import type { DiaryEntry, HowHeavyAnswer } from '#core/model/care.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { AskedSeeker } from '#core/model/own-word.ts';
import type {
  AlertRecord,
  CommunityRecord,
  ConversationRecord,
  MemberRecord,
  MessageRecord,
  NudgeRecord,
} from '#core/model/records.ts';
import type { FreezeProgress, WaitingCounts } from '#core/model/frozen-week.ts';
import { keyOf } from '#core/lib/key-of.ts';
import type { ChannelTalk } from '#core/model/channel-talk.ts';
import { Table, type Journal } from './table.ts';
import type {
  SeekerPost,
  OutboxRow,
  AuditRow,
  ReactionRow,
  ThanksRow,
  FrozenRow,
  Tombstone,
  FormerId,
  BareNo,
} from './rows.ts';

/** Everything a memory store holds. */
export interface Tables {
  communities: Table<CommunityRecord>;
  formerIds: Table<FormerId>;
  members: Table<MemberRecord>;
  conversations: Table<ConversationRecord>;
  seekerPosts: Table<SeekerPost>;
  messages: Table<MessageRecord>;
  reactions: Table<ReactionRow>;
  thanks: Table<ThanksRow>;
  seekers: Table<AskedSeeker>;
  howHeavy: Table<HowHeavyAnswer>;
  diary: Table<DiaryEntry>;
  nudges: Table<NudgeRecord>;
  alerts: Table<AlertRecord>;
  outbox: Table<OutboxRow>;
  audit: Table<AuditRow>;
  frozen: Table<FrozenRow>;
  waiting: Table<WaitingCounts & { communityId: CommunityId }>;
  freezes: Table<FreezeProgress & { communityId: CommunityId }>;
  /** Conversations that a frozen week has counted. */
  counted: Table<Owned>;
  tombstones: Table<Tombstone>;
  talk: Table<ChannelTalk>;
  /** Belong to no community: they stay when one is purged. */
  noes: Table<BareNo>;
}

/** What one view of the store works on; a transaction has a journal, the store itself has none. */
export interface View {
  tables: Tables;
  journal: Journal | null;
}

type Owned = { communityId: CommunityId; id: string };
const ownKey = (record: Owned): string => keyOf(record.communityId, record.id);
const community = (record: { communityId: CommunityId }): string => record.communityId;
const inCommunity = (record: { communityId: CommunityId }, value: string | null): string | null =>
  value === null ? null : keyOf(record.communityId, value);

export const reactionKey = ({ communityId, messageId, personKey, mark }: ReactionRow): string =>
  keyOf(communityId, messageId, personKey, mark);

export const frozenKey = ({ communityId, week, cut, measure }: FrozenRow): string =>
  keyOf(communityId, week, cut, measure);

export const answerKey = ({ communityId, personKey, at }: HowHeavyAnswer): string =>
  keyOf(communityId, personKey, at.toISOString());

export const entryKey = ({ communityId, userId, at, kind }: DiaryEntry): string =>
  keyOf(communityId, userId, at.toISOString(), kind);

export function createTables(): Tables {
  return {
    communities: new Table<CommunityRecord>((record) => record.id),
    formerIds: new Table<FormerId>(({ id }) => id, { community }),
    members: new Table<MemberRecord>((record) => keyOf(record.communityId, record.userId), { community }),
    conversations: new Table<ConversationRecord>(ownKey, {
      community,
      seeker: (record) => inCommunity(record, record.seekerKey),
      openPlace: (record) =>
        record.closedAt === null ? keyOf(record.communityId, record.channelId, record.threadId) : null,
      open: (record) => (record.closedAt === null ? 'yes' : null),
    }),
    seekerPosts: new Table<SeekerPost>((record) => keyOf(record.communityId, record.conversationId), {
      community,
    }),
    messages: new Table<MessageRecord>(ownKey, {
      community,
      conversation: (record) => inCommunity(record, record.conversationId),
      member: (record) => inCommunity(record, record.memberId),
      author: (record) => inCommunity(record, record.authorKey),
      channel: (record) => keyOf(record.communityId, record.channelId),
      thread: (record) => inCommunity(record, record.threadId),
      outside: (record) => (record.conversationId === null ? 'yes' : null),
      authored: (record) => (record.authorKey !== null ? 'yes' : null),
    }),
    reactions: new Table<ReactionRow>(reactionKey, {
      community,
      message: (row) => keyOf(row.communityId, row.messageId),
      person: (row) => inCommunity(row, row.personKey),
      known: (row) => (row.personKey === null ? null : 'yes'),
    }),
    thanks: new Table<ThanksRow>((row) => keyOf(row.communityId, row.replyId, row.messageId), {
      community,
      message: (row) => keyOf(row.communityId, row.messageId),
      reply: (row) => keyOf(row.communityId, row.replyId),
    }),
    seekers: new Table<AskedSeeker>(({ communityId, userId }) => keyOf(communityId, userId), {
      community,
      person: ({ userId }) => userId,
    }),
    howHeavy: new Table<HowHeavyAnswer>(answerKey, {
      community,
      person: (row) => keyOf(row.communityId, row.personKey),
    }),
    diary: new Table<DiaryEntry>(entryKey, {
      community,
      person: (row) => keyOf(row.communityId, row.userId),
      anywhere: ({ userId }) => userId,
    }),
    nudges: new Table<NudgeRecord>(ownKey, {
      community,
      member: (record) => keyOf(record.communityId, record.memberId),
      message: (record) => keyOf(record.communityId, record.messageId),
      id: (record) => record.id,
    }),
    alerts: new Table<AlertRecord>(ownKey, {
      community,
      message: (record) => keyOf(record.communityId, record.messageId),
      open: (record) => (record.state === 'open' ? 'yes' : null),
    }),
    outbox: new Table<OutboxRow>((row) => row.entry.id, {
      community: (row) => row.entry.communityId,
      dedupe: (row) => row.entry.dedupeKey,
      state: (row) => row.state,
      message: (row) => inCommunity(row.entry, row.entry.messageId ?? null),
      recipient: ({ entry }) =>
        inCommunity(
          entry,
          entry.recipient.kind === 'member' ? entry.recipient.userId : (entry.about ?? null),
        ),
    }),
    audit: new Table<AuditRow>((row) => String(row.position), {
      community,
      actor: (row) => inCommunity(row, row.actorKey),
    }),
    frozen: new Table<FrozenRow>(frozenKey, { community }),
    waiting: new Table<WaitingCounts & { communityId: CommunityId }>(
      (row) => keyOf(row.communityId, row.cut, row.measure),
      { community },
    ),
    freezes: new Table<FreezeProgress & { communityId: CommunityId }>((row) => row.communityId, {
      community,
    }),
    counted: new Table<Owned>(ownKey, { community }),
    tombstones: new Table<Tombstone>((row) => keyOf(row.communityId, row.mark), { community }),
    talk: new Table<ChannelTalk>((row) => keyOf(row.communityId, row.channelId), { community }),
    noes: new Table<BareNo>((row) => keyOf(row.communityId, row.userId), { community }),
  };
}

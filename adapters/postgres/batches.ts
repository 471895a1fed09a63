import { sql, type SQL } from 'drizzle-orm';
import { bareNo } from '#core/consent/defaults.ts';
import { talkOf } from '#core/conversation/count-talk.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Secrets } from '#core/ports/index.ts';
import type { BatchStore, Sought } from '#core/ports/store-batches.ts';
import type { Executor } from './client.ts';
import { type JsonRow, rowsFromJson } from './json-rows.ts';
import { toMember } from './member-rows.ts';
import { toMessageRow } from './message-rows.ts';
import { thanksSteps } from './reception.ts';
import { noMark, saidEarlier } from './noes.ts';
import { rowsOf } from './rows.ts';
import { packedAsJson } from './schema/packed.ts';
import {
  communities,
  conversations,
  formerIds,
  members,
  messages,
  noes,
  seekerPosts,
  tombstones,
} from './schema/index.ts';
import {
  aboutPresent,
  type ConversationParts,
  inOneRow,
  toMessages,
  toStored,
} from './stored-conversations.ts';
import { surroundingsOf } from './surroundings.ts';
import { countOnStep, talkFrom } from './talk.ts';
import { upsertOf } from './upsert.ts';

const communitiesFrom = rowsFromJson(communities);
const membersFrom = rowsFromJson(members);
const marksFrom = rowsFromJson(tombstones);
const noesFrom = rowsFromJson(noes);
const formerFrom = rowsFromJson(formerIds);

interface FoundRow extends ConversationParts {
  communities: JsonRow[] | null;
  members: JsonRow[] | null;
  noes: JsonRow[] | null;
  former: JsonRow[] | null;
  messages: JsonRow[] | null;
  marks: JsonRow[] | null;
}

interface AroundRow {
  messages: JsonRow[] | null;
  talk: JsonRow[] | null;
}

/** A set of any number of keys, in one parameter. */
const keys = (of: readonly { communityId: CommunityId; id: string }[]): SQL => {
  const json = JSON.stringify(
    of.map(({ communityId, id }) => ({ place: packedAsJson(communityId), id: packedAsJson(id) })),
  );
  return sql`(select distinct place, id from json_to_recordset(${json}::text::json) as each (place bytea, id bytea))
    as sought`;
};

function lookFor(
  { people, messages: wanted, marks, conversations: told }: Sought,
  noMarks: readonly string[],
  locks: boolean,
): SQL {
  const places = new Set([...people, ...wanted, ...marks, ...told].map(({ communityId }) => communityId));
  const json = JSON.stringify([...places].map((place) => ({ place: packedAsJson(place) })));
  // Rows are taken in one order, so that two who want the same never wait for each other.
  const lock = locks ? sql`order by found.community_id, found.id for update of found` : sql``;
  const parts = {
    communities: sql`select communities.* from json_to_recordset(${json}::text::json) as each (place bytea)
      join communities on communities.id = place`,
    members: sql`select members.* from ${keys(people)} join members on community_id = place and user_id = sought.id`,
    noes: sql`select noes.* from json_array_elements_text(${JSON.stringify(noMarks.map(packedAsJson))}::text::json) as said
      join noes on noes.mark = said::bytea`,
    former: sql`select former_ids.* from json_to_recordset(${json}::text::json) as each (place bytea)
      join former_ids on community_id = place`,
    messages: sql`select messages.* from ${keys(wanted)}
      join messages on community_id = place and messages.id = sought.id`,
    marks: sql`select tombstones.* from ${keys(marks.map(({ communityId, mark }) => ({ communityId, id: mark })))}
      join tombstones on community_id = place and mark = sought.id`,
    ...aboutPresent,
  };
  return sql`with present as materialized (select found.* from ${keys(told)}
      join conversations as found on community_id = place and found.id = sought.id ${lock})
    select ${inOneRow(parts)}`;
}

/** @param locks `find` holds the conversations until the transaction ends, so that two workers count one after the other. */
export function batchStore(db: Executor, secrets: Secrets, locks: boolean): BatchStore {
  const only = async <Row>(statement: SQL): Promise<Row> => {
    const [row] = rowsOf(await db.execute(statement));
    return row as Row;
  };
  return {
    async find(sought) {
      const byMark = new Map(
        sought.people.map((one) => [noMark(secrets, one.communityId, one.id), one] as const),
      );
      const row = await only<FoundRow>(lookFor(sought, [...byMark.keys()], locks));
      const bare = [
        ...noesFrom(row.noes).flatMap(({ mark }) => byMark.get(mark) ?? []),
        ...(await saidEarlier(db, secrets, formerFrom(row.former), sought.people)),
      ];
      return {
        communities: communitiesFrom(row.communities),
        // A row says more than a bare no of the same person, and comes after it.
        members: [
          ...bare.map(({ communityId, id }) => bareNo({ communityId, userId: id })),
          ...membersFrom(row.members).map(toMember),
        ],
        messages: toMessages(row.messages),
        marks: marksFrom(row.marks),
        conversations: toStored(secrets, row),
      };
    },
    async around(placings) {
      const row = await only<ConversationParts & AroundRow>(surroundingsOf(placings));
      return {
        messages: toMessages(row.messages),
        conversations: toStored(secrets, row),
        talk: talkFrom(row.talk),
      };
    },
    async save(written) {
      const posts = written.posts.map(({ communityId, conversationId, text, expiresAt }) => {
        const post = secrets.encrypt(text, ['seekerPosts', communityId, conversationId]);
        return { communityId, conversationId, post, expiresAt };
      });
      const upserts = [
        upsertOf(conversations, written.conversations, ['communityId', 'id']),
        upsertOf(messages, written.messages.map(toMessageRow), ['communityId', 'id']),
        upsertOf(seekerPosts, posts, ['communityId', 'conversationId']),
        countOnStep(talkOf(written.messages)),
      ].flatMap((step, index) => (step === null ? [] : sql`${sql.identifier(`rows_${index}`)} as (${step})`));
      const steps = [...upserts, ...thanksSteps(written.thanks)];
      if (steps.length > 0) await db.execute(sql`with ${sql.join(steps, sql`, `)} select`);
    },
  };
}

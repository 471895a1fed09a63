import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type AlertId,
  type ChannelId,
  type CommunityId,
  type ConversationId,
  isPlatformId,
  type MessageId,
  type NudgeId,
  type OutboxEntryId,
  type PersonKey,
  type RoleId,
  type ThreadId,
  type UserId,
} from '#core/model/ids.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';

interface Kinds {
  community: CommunityId;
  channel: ChannelId;
  thread: ThreadId;
  message: MessageId;
  user: UserId;
  role: RoleId;
  conversation: ConversationId;
  personKey: PersonKey;
  nudge: NudgeId;
  alert: AlertId;
  outboxEntry: OutboxEntryId;
}

/** Every two kinds of which one compiles where the other is meant. */
type Mixed = {
  [Given in keyof Kinds]: {
    [Meant in Exclude<keyof Kinds, Given>]: Kinds[Given] extends Kinds[Meant]
      ? `${Given} as ${Meant}`
      : never;
  }[Exclude<keyof Kinds, Given>];
}[keyof Kinds];

const community: CommunityId = 'console:home';
const person: UserId = 'console:robin';
const words: string = 'console:robin';

describe('an id of one kind', () => {
  it('does not compile where another is meant, but for a note’s, which its waiting message has too', () => {
    expectTypeOf<Mixed>().toEqualTypeOf<'nudge as outboxEntry'>();
  });

  it('cannot be given to a store in another’s place, nor can any text', async () => {
    const { members, communities } = createMemoryStore();
    // @ts-expect-error -- the person stands where the community is meant
    expect(await members.get(person, community)).toBeNull();
    // @ts-expect-error -- a person is no community
    expect(await communities.get(person)).toBeNull();
    // @ts-expect-error -- text from outside has to be read by an adapter first
    expect(await members.get(community, words)).toBeNull();
  });

  it('cannot be stored in place of the hash that stands for a person', () => {
    const secrets = createSecrets('a secret for these tests that is long enough');
    const key: PersonKey = secrets.personKey(community, person);
    // @ts-expect-error -- an account must never stand where only its hash may
    const leaked: PersonKey = person;
    expect(leaked).not.toBe(key);
  });
});

it.each([
  ['console:robin', true],
  ['telegram:-100:7', true],
  ['robin', false],
  ['', false],
  [7, false],
  [null, false],
])('%s is written like an id of a platform: %s', (text, isId) => {
  expect(isPlatformId(text)).toBe(isId);
});

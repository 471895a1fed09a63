import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { admit, type Arrival } from '#core/pipeline/admit.ts';
import { Known } from '#core/pipeline/known.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { CommunitySettings } from '#core/model/records.ts';
import type { Store } from '#core/ports/index.ts';
import { personTombstone, tombstonesOf } from '#core/retention/tombstones.ts';
import { MAX_READ_BACK_MS } from '#core/settings/reading.ts';
import { after, before, community, DAY, HOUR, member, NOON, reply } from '#tests/core/coaching/builders.ts';

const HOME: CommunityId = 'console:home';
const secrets = createSecrets('a secret for these tests that is long enough');
let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  await settles({});
});

const settles = async (part: Partial<CommunitySettings>): Promise<void> => {
  const { settings } = community(part);
  await store.communities.ensure(HOME, settings, before(DAY));
  await store.communities.saveSettings(HOME, settings);
};
const written = (part: Partial<ChatMessage> = {}): ChatMessage => ({
  id: 'console:m',
  communityId: HOME,
  channelId: 'console:talk',
  threadId: null,
  replyToId: null,
  authorId: 'console:robin',
  text: 'I am so sorry to hear that.',
  sentAt: NOON,
  ...part,
});
const wholeDigest = (text: string): string => secrets.digest('text', HOME, 'console:m', text);
const digest = (text: string): string => wholeDigest(text).slice(0, 32);
/** An earlier version is stored. */
const stores = (text: string, part = {}) =>
  store.messages.save(reply({ id: 'console:m', textDigest: digest(text), ...part }));

const arrives = async (event: Arrival, { isFirst = false, now = NOON, readsHistory = false } = {}) => {
  const known = await Known.about({ store, secrets }, [event.message]);
  const deps = { known, secrets, now, ...(readsHistory && { readsHistory: true as const }) };
  return admit(deps, event, isFirst);
};
const because = async (...args: Parameters<typeof arrives>): Promise<string> => {
  const admission = await arrives(...args);
  if (admission.kind === 'admitted') return 'admitted';
  const { outcome, because: reason } = admission.refusal;
  const isStored = reason === 'knownMessage' || reason === 'sameWords';
  expect([admission.kind, outcome]).toEqual(['refused', isStored ? 'unchanged' : 'dropped']);
  return reason;
};
const posted = (part: Partial<ChatMessage> = {}): Arrival => ({ kind: 'message', message: written(part) });
const edited = (part: Partial<ChatMessage> = {}, more = {}): Arrival => ({
  kind: 'edit',
  message: written(part),
  ...more,
});

describe('a message is looked at', () => {
  it('with what is known of it, where the community wants it', async () => {
    await store.members.save(member());
    const message = written();
    expect(await arrives({ kind: 'message', message })).toMatchObject({
      kind: 'admitted',
      admitted: {
        message,
        words: { text: message.text },
        community: { id: HOME },
        member: { userId: 'console:robin' },
        existing: null,
        authorKey: secrets.personKey(HOME, 'console:robin'),
        textDigest: digest(message.text),
      },
    });
  });

  it('in no community that is unknown or has left', async () => {
    expect(await because(posted({ communityId: 'console:other' }))).toBe('unknownCommunity');
    await store.communities.markRemoved(HOME, NOON);
    expect(await because(posted())).toBe('removedCommunity');
  });

  it('in no channel that is not read', async () => {
    await settles({ watchesAllChannels: false, watchedChannelIds: ['console:elsewhere'] });
    expect(await because(posted())).toBe('unwatchedChannel');
    expect(await because(posted({ channelId: 'console:elsewhere' }))).toBe('admitted');
  });

  it('unless its author said no', async () => {
    await store.members.save(member({ status: 'opted_out' }));
    expect(await because(posted())).toBe('optedOut');
    expect(await because(posted({ authorId: 'console:sam' }))).toBe('admitted');
  });

  it('unless it was deleted, or its author erased what they wrote by then', async () => {
    const marks = tombstonesOf(secrets, { kind: 'delete', communityId: HOME, messageIds: ['console:m'] });
    await store.tombstones.save(HOME, marks, NOON);
    expect(await because(posted())).toBe('deleted');
    await store.tombstones.save(HOME, [personTombstone(secrets, HOME, 'console:robin')], NOON);
    expect(await because(posted({ id: 'console:n', sentAt: before(1) }))).toBe('erased');
    expect(await because(posted({ id: 'console:n', sentAt: NOON }))).toBe('admitted');
  });

  it('when it holds words of its author', async () => {
    expect(await because(posted({ text: '> somebody else said this' }))).toBe('noOwnWords');
    await stores('I am here.');
    // The row must not keep what its first version said.
    expect(await because(edited({ text: '> somebody else said this' }))).toBe('admitted');
  });
});

describe('a message that is stored', () => {
  beforeEach(() => stores('I am here.'));

  it('is not looked at again, whatever it says now', async () => {
    expect(await because(posted({ text: 'I am here.' }))).toBe('knownMessage');
    expect(await because(posted({ text: 'I was there.' }))).toBe('knownMessage');
    expect(await arrives(posted())).toMatchObject({ refusal: { outcome: 'unchanged' } });
  });

  it('is looked at again when its author changed its words', async () => {
    expect(await because(edited({ text: 'I was there.' }))).toBe('admitted');
    expect(await because(edited({ text: 'I am here.' }))).toBe('sameWords');
    // As an earlier version of the program stored it.
    await stores('I am here.', { textDigest: wholeDigest('I am here.') });
    expect(await because(edited({ text: 'I am here.' }))).toBe('sameWords');
    expect(await because(edited({ text: 'I was there.' }))).toBe('admitted');
    expect(await arrives(edited({ text: 'I am here.' }))).toMatchObject({
      refusal: { outcome: 'unchanged' },
    });
  });

  it('counts as of the time its words were changed, not of when it was written', async () => {
    const old = { sentAt: before(40 * DAY) };
    const late = MAX_READ_BACK_MS + 1;
    expect(await because(edited(old))).toBe('admitted');
    expect(await because(edited(old, { editedAt: before(late) }))).toBe('beforeReading');
    expect(await because(edited(old, { editedAt: before(late - 1) }))).toBe('admitted');
  });
});

describe('a version of a message that is not stored', () => {
  it('is looked at only if it may be the first that is heard of it', async () => {
    expect(await because(edited())).toBe('neverRead');
    expect(await because(edited(), { isFirst: true })).toBe('admitted');
    expect(await because(edited({}, { mayBeNew: true }))).toBe('admitted');
  });

  it('counts as of when it was written, whenever it was changed', async () => {
    const old = edited({ sentAt: before(MAX_READ_BACK_MS + 1) }, { editedAt: NOON, mayBeNew: true });
    expect(await because(old)).toBe('beforeReading');
  });
});

describe('what was written before the community’s reading', () => {
  it('is not looked at, nor what is more than a day old', async () => {
    await settles({ readFrom: { '*': before(HOUR).toISOString() } });
    expect(await because(posted({ sentAt: before(HOUR) }))).toBe('admitted');
    expect(await because(posted({ sentAt: before(HOUR + 1) }))).toBe('beforeReading');
    await settles({});
    expect(await because(posted({ sentAt: before(MAX_READ_BACK_MS) }))).toBe('admitted');
    expect(await because(posted({ sentAt: before(MAX_READ_BACK_MS + 1) }))).toBe('beforeReading');
    expect(await arrives(posted(), { now: after(2 * DAY) })).toEqual({
      kind: 'refused',
      refusal: { outcome: 'dropped', because: 'beforeReading' },
    });
  });

  it('is looked at where a file of years is read', async () => {
    const old = posted({ sentAt: before(400 * DAY) });
    expect(await because(old, { readsHistory: true })).toBe('admitted');
    expect(await because(edited(), { readsHistory: true })).toBe('neverRead');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { LANTERN } from '#tests/doubles/lantern/lantern.ts';
import { after, HOUR, NOON } from '#tests/core/coaching/builders.ts';
import { describePlatform, HOME, Home, secrets } from './builders.ts';
import { openAlert } from '#core/alerts/open-alert.ts';
import { asId } from '#tests/support/ids.ts';

const MINUTE = 60_000;
let home: Home;
beforeEach(async () => {
  home = await new Home().settles();
});

describe('an alert', () => {
  it('opens for a sign of danger, with where and what, and goes to the staff channel', async () => {
    const id = await home.alerts('m', 'crisis', NOON);
    // What is stored from before has ids made in this way.
    expect(id).toBe(secrets.digest('alert', HOME, `${HOME}:m`).slice(0, 24));
    expect(await home.store.alerts.get(HOME, id ?? '')).toEqual({
      id,
      kind: 'risk',
      communityId: HOME,
      channelId: `${HOME}:garden`,
      messageId: `${HOME}:m`,
      label: 'crisis',
      createdAt: NOON,
      state: 'open',
      stateChangedAt: null,
      escalatedAt: null,
    });
    expect(await home.sent(after(HOUR))).toMatchObject([
      {
        id: `alert-${id}`,
        communityId: HOME,
        kind: 'alert',
        dedupeKey: `alert:${id}`,
        messageId: `${HOME}:m`,
        recipient: { kind: 'channel', channelId: `${HOME}:watch` },
      },
    ]);
  });

  it('opens for nothing else', async () => {
    expect(await home.alerts('m', 'none', NOON)).toBeNull();
    expect(await home.sent(after(HOUR))).toEqual([]);
  });

  it('does not open for words that only can point to danger where explicit ones alone alarm', async () => {
    await home.settles({ byChannel: { [asId(`${HOME}:garden`)]: { alertFrom: 'crisis' } } });
    expect(await home.alerts('a', 'concern', NOON)).toBeNull();
    expect(await home.alerts('b', 'crisis', NOON)).not.toBeNull();
    expect(await home.alerts('c', 'unread', NOON)).not.toBeNull();
  });

  it('opens for them in a channel that is set so in a community that is not', async () => {
    await home.settles({ alertFrom: 'crisis' });
    expect(await home.alerts('a', 'concern', NOON)).toBeNull();
    await home.settles({
      alertFrom: 'crisis',
      byChannel: { [asId(`${HOME}:garden`)]: { alertFrom: 'concern' } },
    });
    expect(await home.alerts('b', 'concern', NOON)).not.toBeNull();
  });

  it('waits as long as a message of the platform may still be on its way to its last place', async () => {
    await home.alerts('m', 'unread', NOON);
    const { repostsWithinMs } = LANTERN.capabilities;
    expect(await home.sent(after(repostsWithinMs - 1))).toEqual([]);
    expect(await home.sent(after(repostsWithinMs))).toHaveLength(1);
  });

  it('is opened once a message, however often that is stored', async () => {
    expect(await home.alerts('m', 'concern', NOON)).not.toBeNull();
    expect(await home.alerts('m', 'concern', NOON)).toBeNull();
    expect(await home.sent(after(HOUR))).toHaveLength(1);
  });

  it('is another one, of which staff are told, once an edit made the words graver; less changes nothing', async () => {
    const first = await home.alerts('m', 'unread', NOON);
    const second = await home.alerts('m', 'concern', after(MINUTE), { textDigest: 'second' });
    const third = await home.alerts('m', 'crisis', after(2 * MINUTE), { textDigest: 'third' });
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await home.alerts('m', 'concern', after(3 * MINUTE), { textDigest: 'fourth' })).toBeNull();
    expect(await home.store.alerts.ofMessage(HOME, asId(`${HOME}:m`))).toMatchObject([
      { id: third, label: 'crisis', state: 'open', createdAt: after(2 * MINUTE) },
    ]);
    expect(await home.sent(after(HOUR))).toHaveLength(3);
  });

  it('moves with its message to another conversation, in a card there', async () => {
    const { store, community } = home;
    const earlier = await home.writes('m', { risk: 'crisis', conversationId: null });
    const deps = (now: Date) => ({ store, secrets, describePlatform, now });
    const first = await openAlert(deps(NOON), community, earlier);
    await home.alerts('other', 'crisis', after(MINUTE));
    const message = await home.writes('m', { risk: 'concern' });
    const moved = await openAlert(deps(after(2 * MINUTE)), community, message, earlier);
    expect(await store.alerts.get(HOME, first ?? '')).toBeNull();
    expect(await store.alerts.get(HOME, moved ?? '')).toMatchObject({ label: 'crisis', state: 'open' });
    expect(await openAlert(deps(after(3 * MINUTE)), community, message, message)).toBeNull();
    await store.alerts.setState(HOME, moved ?? '', 'handled', NOON);
    expect(await openAlert(deps(after(3 * MINUTE)), community, message, earlier)).toBeNull();
  });

  it('is kept where there is no staff channel, and nothing is sent', async () => {
    await home.settles({ staffChannelId: null });
    const id = await home.alerts('m', 'crisis', NOON);
    expect(await home.store.alerts.get(HOME, id ?? '')).not.toBeNull();
    expect(await home.sent(after(HOUR))).toEqual([]);
  });
});

describe('words that may hurt somebody', () => {
  it('alert beside a sign of danger in the same message, without a label of it', async () => {
    const danger = await home.alerts('m', 'crisis', NOON);
    const hurt = await home.isHostile('m', NOON);
    expect(hurt).not.toBeNull();
    expect(hurt).not.toBe(danger);
    expect(await home.store.alerts.get(HOME, hurt ?? '')).toMatchObject({ kind: 'hostile', label: 'none' });
    expect(await home.sent(after(HOUR))).toHaveLength(2);
  });

  it('alert again where staff called a false alarm what an edit put other such words in place of', async () => {
    const id = await home.isHostile('m', NOON);
    expect(await home.isHostile('m', NOON, { textDigest: 'second' })).toBeNull();
    await home.store.alerts.setState(HOME, id ?? '', 'false_alarm', NOON);
    const again = await home.isHostile('m', NOON, { textDigest: 'third' });
    expect(await home.store.alerts.get(HOME, again ?? '')).toMatchObject({ state: 'open' });
    expect(await home.store.alerts.get(HOME, id ?? '')).toBeNull();
  });

  it('alert unless the community does not want it, or has nobody to tell', async () => {
    await home.settles({ tellHostile: false });
    expect(await home.isHostile('a', NOON)).toBeNull();
    await home.settles({ tellHostile: true });
    expect(await home.isHostile('b', NOON)).not.toBeNull();
    await home.settles({ staffChannelId: null });
    expect(await home.isHostile('c', NOON)).toBeNull();
  });
});

describe('a conversation that goes on', () => {
  const opened = async (...labels: ('unread' | 'concern' | 'crisis')[]): Promise<number> => {
    for (const [index, label] of labels.entries())
      await home.alerts(`m${index}`, label, after(index * MINUTE));
    return (await home.sent(after(HOUR))).length;
  };

  it('tells staff of the first and the second, and stands in the card after that', async () => {
    expect(await opened('concern', 'concern', 'concern', 'concern')).toBe(2);
  });

  it('tells staff again of what is graver than all before, not of what is as grave or less', async () => {
    expect(await opened('concern', 'concern', 'crisis')).toBe(3);
    home = await new Home().settles();
    expect(await opened('crisis', 'concern', 'crisis')).toBe(2);
    home = await new Home().settles();
    expect(await opened('unread', 'unread', 'concern')).toBe(3);
  });

  it('tells staff again after an hour of silence, counted from the last', async () => {
    await home.alerts('a', 'crisis', NOON);
    await home.alerts('b', 'crisis', after(MINUTE));
    await home.alerts('c', 'crisis', after(HOUR + MINUTE - 1));
    expect(await home.sent(after(2 * HOUR))).toHaveLength(2);
    await home.alerts('d', 'crisis', after(2 * HOUR + MINUTE - 1));
    expect(await home.sent(after(3 * HOUR))).toHaveLength(1);
  });

  it('tells staff of the first and the second of each person, whatever others wrote', async () => {
    const from = (authorKey: string | null) => ({ authorKey });
    for (const [at, who] of ['tim', 'tim', 'tim', 'ada', 'tim', 'ada', 'ada'].entries())
      await home.alerts(`m${at}`, 'crisis', after(at * MINUTE), from(who));
    expect((await home.sent(after(HOUR))).map(({ messageId }) => messageId)).toEqual(
      [0, 1, 3, 5].map((at) => `${HOME}:m${at}`),
    );
    for (const at of [7, 8, 9]) await home.alerts(`m${at}`, 'crisis', after(at * MINUTE), from(null));
    expect(await home.sent(after(HOUR))).toHaveLength(3);
  });

  it('opens no two at one moment, so that each card tells what it shows', async () => {
    const ids = [];
    for (const name of ['a', 'b', 'c']) ids.push(await home.alerts(name, 'crisis', NOON));
    const opened = await home.store.alerts.ofConversation(HOME, asId(`${HOME}:post`));
    expect(opened.map(({ id, createdAt }) => [id, createdAt])).toEqual(
      ids.map((id, index) => [id, after(index)]),
    );
  });

  it('has a card with all that waits, and links of the platform', async () => {
    await home.alerts('a', 'crisis', NOON);
    await home.alerts('b', 'crisis', after(MINUTE));
    const [, card] = await home.sent(after(HOUR));
    const words = JSON.stringify(card?.message);
    expect(words).toContain('https://lantern.example/north/garden#a');
    expect(words).toContain('https://lantern.example/north/garden#b');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { LANTERN } from '#tests/doubles/lantern/lantern.ts';
import { after, HOUR, NOON } from '#tests/core/coaching/builders.ts';
import { HOME, Home, secrets } from './builders.ts';
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

  it('has a card with all that waits, and links of the platform', async () => {
    await home.alerts('a', 'crisis', NOON);
    await home.alerts('b', 'crisis', after(MINUTE));
    const [, card] = await home.sent(after(HOUR));
    const words = JSON.stringify(card?.message);
    expect(words).toContain('https://lantern.example/north/garden#a');
    expect(words).toContain('https://lantern.example/north/garden#b');
  });
});

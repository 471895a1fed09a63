import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSOLE } from '#adapters/console/description.ts';
import { DISCORD } from '#adapters/discord/description.ts';
import { TELEGRAM } from '#adapters/telegram/description.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { type ChannelId, type CommunityId, lastPart, platformOf } from '#core/model/ids.ts';
import { describedBy, type PlatformDescription } from '#core/ports/platform-description.ts';
import { LANTERN } from '#tests/doubles/lantern/lantern.ts';
import { anyId, asId } from '#tests/support/ids.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^<?[#@&!]{0,2}[\w:-]{0,40}>?$/));

/** What the description of every platform promises, by one channel of one community. */
describe.each([
  [DISCORD, 'discord:100', 'discord:17'],
  [TELEGRAM, 'telegram:-1001234567890', 'telegram:-1001234567890:17'],
  [CONSOLE, 'console:sample', 'console:support'],
  [LANTERN, 'lantern:north', 'lantern:north:garden'],
] as const)('the description of $title', ({ platform, idsIn, links, capabilities }, community, channel) => {
  it('is found by every id of the platform and by no other', () => {
    const find = describedBy([DISCORD, TELEGRAM, CONSOLE, LANTERN]);
    expect([community, channel].map((id) => find(id).platform)).toEqual([platform, platform]);
    expect(find(asId(`x${community}`)).platform).not.toBe(platform);
  });

  it('reads its own ids as they are, and nobody else’s', () => {
    expect(idsIn(community).channel(channel)).toBe(channel);
    expect(idsIn(community).channel(channel.replace(platform, 'elsewhere'))).toBeNull();
  });

  it('takes or refuses every text, and names itself in every id it makes', () => {
    const ids = idsIn(community);
    fc.assert(
      fc.property(anyText, (text) => {
        for (const id of [ids.channel(text), ids.role(text)])
          if (id !== null) expect(platformOf(id)).toBe(platform);
      }),
    );
  });

  it('makes addresses of its own or none, whatever an id holds', () => {
    fc.assert(
      fc.property(anyText, anyText, (thread, text) => {
        const place = {
          communityId: community,
          channelId: channel,
          threadId: anyId(thread),
          messageId: anyId(text),
        };
        for (const address of [links.message(place), links.person(anyId(text))])
          if (address !== null) expect(URL.canParse(address)).toBe(true);
      }),
    );
  });

  it('waits for posts that are made again only a moment', () => {
    expect(capabilities.repostsWithinMs).toBeLessThanOrEqual(10_000);
  });
});

it.each<[PlatformDescription, CommunityId, ChannelId]>([
  [DISCORD, 'discord:100', 'discord:17'],
  [TELEGRAM, 'telegram:-1005', 'telegram:-1005:17'],
  [LANTERN, 'lantern:north', 'lantern:north:garden'],
])(
  'on $title the last part of a channel’s id is enough, as in the buttons of a report',
  (one, community, id) => {
    expect(one.idsIn(community).channel(lastPart(id))).toBe(id);
  },
);

it('ids of a platform that is not put together have no links and no mentions', () => {
  const unknown = describePlatform('replay:export');
  const place = {
    communityId: 'replay:export',
    channelId: 'replay:1',
    threadId: null,
    messageId: 'replay:2',
  } as const;
  expect(unknown.links.message(place)).toBeNull();
  expect(unknown.links.person('replay:1')).toBeNull();
  expect(unknown.links.whyNone('replay:export')).toBeNull();
  expect(unknown.idsIn('replay:export').channel('17')).toBeNull();
  expect(unknown.idsIn('replay:export').role('17')).toBeNull();
});

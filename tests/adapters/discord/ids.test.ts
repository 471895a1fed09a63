import { describe, expect, it } from 'vitest';
import type { UserId } from '#core/model/ids.ts';
import { DISCORD } from '#adapters/discord/description.ts';

const { links, idsIn } = DISCORD;

describe('a link to a message on Discord', () => {
  const place = { communityId: 'discord:1', channelId: 'discord:2', messageId: 'discord:4' } as const;

  it('opens it in its channel or thread', () => {
    expect(links.message({ ...place, threadId: null })).toBe('https://discord.com/channels/1/2/4');
    expect(links.message({ ...place, threadId: 'discord:3' })).toBe('https://discord.com/channels/1/3/4');
  });

  it('is not made up of what is no number', () => {
    expect(links.message({ ...place, threadId: null, messageId: 'discord:../../x' })).toBeNull();
    expect(links.message({ ...place, threadId: null, communityId: 'discord:@me' })).toBeNull();
  });

  it('there is in every server', () => {
    expect(links.whyNone('discord:123')).toBeNull();
  });
});

it.each<[UserId, string | null]>([
  ['discord:300000000000000001', 'https://discord.com/users/300000000000000001'],
  ['discord:../evil', null],
])('a link to the person %s: %s', (userId, address) => {
  expect(links.person(userId)).toBe(address);
});

describe('what is typed in a server', () => {
  const ids = idsIn('discord:1');

  it.each([
    ['17', 'discord:17'],
    ['<#17>', 'discord:17'],
    ['discord:17', 'discord:17'],
    ['<@&17>', null],
    ['telegram:17', null],
    ['discord:17:3', null],
    ['general', null],
    ['', null],
  ])('%o is the channel %o', (text, id) => {
    expect(ids.channel(text)).toBe(id);
  });

  it.each([
    ['77', 'discord:77'],
    ['<@&77>', 'discord:77'],
    ['<#77>', null],
    ['1', null],
    ['everyone', null],
  ])('%o is the role %o; the server’s own number is everybody', (text, id) => {
    expect(ids.role(text)).toBe(id);
  });
});

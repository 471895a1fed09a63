import { describe, expect, it } from 'vitest';
import { hasLinks, messageLink, personLink } from '#core/model/links.ts';

describe('a link to a message', () => {
  it('opens a Discord message in its channel or thread', () => {
    const place = { communityId: 'discord:1', channelId: 'discord:2', messageId: 'discord:4' };
    expect(messageLink({ ...place, threadId: null })).toBe('https://discord.com/channels/1/2/4');
    expect(messageLink({ ...place, threadId: 'discord:3' })).toBe('https://discord.com/channels/1/3/4');
  });

  it('opens a message of a Telegram supergroup, in its topic if it has one', () => {
    const place = {
      communityId: 'telegram:-1001234567890',
      channelId: 'telegram:-1001234567890',
      messageId: 'telegram:-1001234567890:88',
    };
    expect(messageLink({ ...place, threadId: null })).toBe('https://t.me/c/1234567890/88');
    expect(messageLink({ ...place, threadId: 'telegram:-1001234567890:7' })).toBe(
      'https://t.me/c/1234567890/7/88',
    );
  });

  it('is not made up where there is none', () => {
    const at = (communityId: string, messageId: string) =>
      messageLink({ communityId, channelId: communityId, threadId: null, messageId });
    expect(at('telegram:-44', 'telegram:-44:8')).toBeNull();
    expect(at('console:sample', 'console:m1')).toBeNull();
    expect(at('discord:1', 'discord:../../x')).toBeNull();
  });
});

describe('a link to a person', () => {
  it.each([
    ['discord:300000000000000001', 'https://discord.com/users/300000000000000001'],
    ['telegram:42', 'tg://user?id=42'],
    ['console:sam', null],
    ['discord:../evil', null],
  ])('%s: %s', (userId, address) => {
    expect(personLink(userId)).toBe(address);
  });
});

it('a small Telegram group has no links, whatever its number begins with', () => {
  for (const id of ['telegram:-4518810793', 'telegram:-1001234567', 'telegram:-1000000001'])
    expect(hasLinks(id)).toBe(false);
  expect(hasLinks('telegram:-1001234567890')).toBe(true);
  expect(hasLinks('discord:123')).toBe(true);
});

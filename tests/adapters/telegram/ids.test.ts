import { describe, expect, it } from 'vitest';
import type { PlatformId, UserId } from '#core/model/ids.ts';
import { TELEGRAM } from '#adapters/telegram/description.ts';
import { placeIn } from '#adapters/telegram/ids.ts';
import { asId } from '#tests/support/ids.ts';

const { links, idsIn } = TELEGRAM;
const SUPERGROUP: PlatformId = 'telegram:-1001234567890';

describe('a link to a message on Telegram', () => {
  const message = { communityId: SUPERGROUP, channelId: SUPERGROUP, messageId: asId(`${SUPERGROUP}:88`) };

  it('opens it in its supergroup, in its topic if it has one', () => {
    expect(links.message({ ...message, threadId: null })).toBe('https://t.me/c/1234567890/88');
    expect(links.message({ ...message, threadId: asId(`${SUPERGROUP}:7`) })).toBe(
      'https://t.me/c/1234567890/7/88',
    );
  });

  it('is not made up of what is no number', () => {
    expect(links.message({ ...message, threadId: null, messageId: asId(`${SUPERGROUP}:x`) })).toBeNull();
  });

  it.each<PlatformId>([
    'telegram:-44',
    'telegram:-4518810793',
    'telegram:-1001234567',
    'telegram:-1000000001',
  ])('there is none in the small group %s, whatever its number begins with', (group) => {
    const place = { communityId: group, channelId: group, threadId: null, messageId: asId(`${group}:8`) };
    expect(links.message(place)).toBeNull();
    expect(links.whyNone(group)).toContain('make it a supergroup');
    expect(links.whyNone(SUPERGROUP)).toBeNull();
  });
});

it.each<[UserId, string | null]>([
  ['telegram:42', 'tg://user?id=42'],
  ['telegram:x', null],
])('a link to the person %s: %s', (userId, address) => {
  expect(links.person(userId)).toBe(address);
});

describe('what is typed in a group', () => {
  const ids = idsIn('telegram:-1005');

  it.each([
    ['17', 'telegram:-1005:17'],
    ['telegram:-1005', 'telegram:-1005'],
    ['telegram:-1006:4', 'telegram:-1006:4'],
    ['telegram:-1006:4:4', null],
    ['discord:17', null],
    ['#general', null],
  ])('%o is the group or topic %o', (text, id) => {
    expect(ids.channel(text)).toBe(id);
  });

  it('there are no roles', () => {
    expect(ids.role('77')).toBeNull();
  });
});

it('a topic is a place of its group, but for the general one, which the Bot API knows by no number', () => {
  const placeOf = (topic: string) => placeIn(SUPERGROUP, asId(`${SUPERGROUP}${topic}`));
  expect(placeOf('')).toEqual({ channelId: SUPERGROUP, threadId: null, name: null });
  expect(placeOf(':7')).toEqual({ channelId: SUPERGROUP, threadId: `${SUPERGROUP}:7`, name: null });
  for (const none of [':1', ':x', '7', ':7:8']) expect(placeOf(none)).toBeNull();
});

import { beforeEach, describe, expect, it } from 'vitest';
import { createAuthors, isProxied, KNOWN_PROXIES } from '#adapters/discord/proxies.ts';
import { asOwnWords, toChatMessage, type DiscordMessage } from '#adapters/discord/to-chat-event.ts';

const PLURALKIT = KNOWN_PROXIES[0] ?? '';
const original: DiscordMessage = {
  id: '1',
  channel_id: '20',
  guild_id: '300',
  type: 0,
  content: 'j: I feel lost today.',
  timestamp: '2026-11-20T10:00:00.000000+00:00',
  author: { id: '4' },
};
const copy: DiscordMessage = {
  ...original,
  id: '2',
  content: 'I feel lost today.',
  webhook_id: '77',
  application_id: PLURALKIT,
  author: { id: '77', bot: true },
};

describe('who wrote what a program posted again', () => {
  let now = 0;
  let meanwhile: () => void = () => undefined;
  const authors = () =>
    createAuthors(
      () => now,
      (milliseconds) => {
        now += milliseconds;
        meanwhile();
        return Promise.resolve();
      },
    );
  beforeEach(() => {
    now = 0;
    meanwhile = () => undefined;
  });

  it('is who wrote the same words there just before, once those are deleted', async () => {
    const one = authors();
    one.wrote(original);
    meanwhile = () => {
      if (now >= 900) one.deleted(['1']);
    };
    expect((await one.authorOf(copy))?.id).toBe('4');
    expect(now).toBeLessThan(1100);
    expect((await one.authorOf({ ...copy, content: 'Changed.' }))?.id).toBe('4');
  });

  const seen =
    (part: Partial<DiscordMessage>, laterMs = 0) =>
    (one: ReturnType<typeof authors>) => {
      one.wrote({ ...original, ...part });
      one.deleted(['1']);
      now += laterMs;
    };

  it.each<[string, (one: ReturnType<typeof authors>) => void]>([
    ['was not seen', () => undefined],
    [
      'is not deleted',
      (one) => {
        one.wrote(original);
      },
    ],
    ['stood in another channel', seen({ channel_id: '21' })],
    ['had other words', seen({ content: 'j: Hello.' })],
    ['is long ago', seen({}, 15_001)],
  ])('is not known when the original %s', async (_what, before) => {
    const one = authors();
    before(one);
    expect(await one.authorOf(copy)).toBeNull();
  });

  it('is not known when two people wrote the same and both are deleted', async () => {
    const one = authors();
    one.wrote(original);
    one.wrote({ ...original, id: '3', author: { id: '5' } });
    one.deleted(['1', '3']);
    expect(await one.authorOf(copy)).toBeNull();
  });
});

describe('a copy', () => {
  it('is one of a known program alone', () => {
    const known = new Set(KNOWN_PROXIES);
    expect(isProxied(copy, known)).toBe(true);
    expect(isProxied({ ...copy, application_id: '5' }, known)).toBe(false);
    expect(isProxied({ ...copy, application_id: undefined }, known)).toBe(false);
    expect(isProxied(original, known)).toBe(false);
    expect(isProxied({ ...copy, guild_id: undefined }, known)).toBe(false);
  });

  it('becomes the message of its author, or of nobody', () => {
    expect(toChatMessage(asOwnWords(copy, { id: '4' }), null)).toMatchObject({
      id: 'discord:2',
      authorId: 'discord:4',
      text: 'I feel lost today.',
    });
    expect(toChatMessage(asOwnWords(copy, { id: '4' }), null)).not.toHaveProperty('isNameless');
    expect(toChatMessage(asOwnWords(copy, null), null)).toMatchObject({ isNameless: true });
  });
});

import { describe, expect, it } from 'vitest';
import { createEnds } from '#bot/serve/ending.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { ChatPlatform } from '#core/ports/platform.ts';

const named = (platform: ChatPlatform['platform']): ChatPlatform => ({ platform }) as ChatPlatform;
const conflict = new AttuneError('platform', 'Another program fetches.');

function ends(...platforms: ChatPlatform['platform'][]) {
  const events: string[] = [];
  const log = (_level: string, event: string): void => {
    events.push(event);
  };
  const all = createEnds(log, () => {
    events.push('stop');
  });
  all.watch(platforms.map(named));
  return { ...all, events };
}

describe('a platform that ends for good', () => {
  it('ends the program when it is the only one', () => {
    const { note, reason, events } = ends('telegram');
    note('telegram', conflict);
    expect(events).toEqual(['platform-ended', 'stop']);
    expect(reason()).toBe(conflict);
  });

  it('leaves the other one running, and is no reason to end with a fault later', () => {
    const { note, reason, events } = ends('discord', 'telegram');
    note('telegram', conflict);
    expect(events).toEqual(['platform-ended']);
    expect(reason()).toBeNull();
    note('discord', new AttuneError('platform', 'The token is refused.'));
    expect(events.at(-1)).toBe('stop');
    expect(reason()).toBe(conflict);
  });
});

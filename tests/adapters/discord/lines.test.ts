import { expect, it } from 'vitest';
import type { ChatEvent } from '#core/model/message.ts';
import { createLines } from '#adapters/discord/lines.ts';
import { toDelete } from '#adapters/discord/to-chat-event.ts';

const stored: (ChatEvent | null)[] = [];
const deleted = (server: string) => toDelete(server, ['1']);
const open = (refused: () => string) =>
  createLines({
    store: (event) => {
      if ('communityId' in event && event.communityId === `discord:${refused()}`)
        return Promise.reject(new Error('no'));
      stored.push(event);
      return Promise.resolve();
    },
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
    onFailure: () => undefined,
  });

it('holds the servers that are away, those of later too, and lets each go on by itself', async () => {
  stored.length = 0;
  const lines = open(() => '');
  lines.add('1', () => deleted('1'));
  const away = new Set(['2', '3']);
  lines.hold((id) => away.has(id));
  for (const id of ['1', '2', '3']) lines.add(id, () => deleted(id));
  lines.add(undefined, () => deleted('4'));
  await expect.poll(() => stored).toEqual([deleted('1'), deleted('1')]);
  expect(lines.waiting()).toBe(2);
  away.delete('2');
  lines.release('2', [() => toDelete('2', ['0'])]);
  await expect.poll(() => stored.slice(2)).toEqual([toDelete('2', ['0']), deleted('2')]);
  expect(await lines.close()).toBe(1);
});

it('goes on elsewhere while one server’s events cannot be stored, and tells at the end what is left', async () => {
  stored.length = 0;
  const lines = open(() => '1');
  for (const id of ['1', '2', '1']) lines.add(id, () => deleted(id));
  await expect.poll(() => stored).toEqual([deleted('2')]);
  expect(await lines.close()).toBe(2);
  lines.add('2', () => deleted('2'));
  expect(lines.waiting()).toBe(2);
});

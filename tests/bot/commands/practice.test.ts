import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { memberRecord } from '#tests/support/example-records.ts';
import { textsFor } from '#core/texts/index.ts';
import { renderMessage as onDiscord } from '#adapters/discord/render.ts';
import { renderMessage as onTelegram } from '#adapters/telegram/render.ts';
import { MINUTE_MS } from '#core/lib/durations.ts';
import { asId } from '#tests/support/ids.ts';
import { Desk, HOME, idOf, read } from './desk.ts';

const { practice: texts } = textsFor('en');
const inPrivate = { communityId: null, inPrivate: true };
const [theme] = texts.themes;
const [first] = theme?.scenes ?? [];

/** @param who a private chat as a rule */
async function answers(desk: Desk, button: string, reply: string, who = inPrivate) {
  const form = desk.formFor(button);
  if (form === null) throw new RangeError(`${button} opens nothing`);
  return desk.does({ kind: 'form', actor: desk.actor(who), id: form.id, values: { reply } });
}

describe.each(['discord', 'telegram'] as const)('/practice on %s', (platform) => {
  it('leads through a scene by a menu, a form and buttons, to the end and on', async () => {
    const desk = new Desk(platform);
    const list = await desk.asks('practice', {}, inPrivate);
    expect(read(list)).toContain('nothing that you write is kept');
    const people = await desk.chooses(idOf(list, texts.pick), [theme?.id ?? ''], inPrivate);
    expect(() => idOf(people, texts.otherTheme)).not.toThrow();
    const scene = await desk.presses(idOf(people, first === undefined ? '' : texts.label(first)), inPrivate);
    expect(read(scene)).toContain(first?.post);
    expect(scene.visibility).toBe('private');
    expect(read(await desk.presses(idOf(scene, texts.another), inPrivate))).toContain(texts.heading);
    const second = await answers(desk, idOf(scene, texts.say), 'What is the hardest part of it for you?');
    expect(read(second)).toContain(first?.turns[0]?.asked);
    const end = await answers(desk, idOf(second, texts.say), 'That sounds so lonely.');
    expect(read(end)).toContain(texts.endHeading);
    expect(() => idOf(end, texts.say)).toThrow();
    expect(read(await desk.presses(idOf(end, texts.again), inPrivate))).toContain(first?.post);
    expect(read(await desk.presses(idOf(end, texts.another), inPrivate))).toContain(texts.heading);
  });

  it('reads what one person writes as fast as they like, but no flood of it; others are read meanwhile', async () => {
    const desk = new Desk(platform);
    const id = `practice:say:${first?.id ?? ''}:-`;
    const other = { ...inPrivate, userId: asId(`${platform}:300000000000000002`) };
    for (let n = 0; n < 30; n += 1)
      expect(read(await answers(desk, id, 'I hear you.'))).not.toContain('a lot');
    const busy = await answers(desk, id, 'I hear you.');
    expect(read(busy)).toContain('That was a lot in a short time');
    expect(() => idOf(busy, texts.say)).not.toThrow();
    expect(read(await answers(desk, id, 'I hear you.', other))).not.toContain('a lot in a short time');
    desk.now = new Date(desk.now.getTime() + 10 * MINUTE_MS);
    expect(read(await answers(desk, id, 'I hear you.'))).not.toContain('a lot in a short time');
  });

  it('stores nothing, logs nothing, and sends nothing', async () => {
    const store = createMemoryStore();
    const desk = await new Desk(platform, store).opens({}, HOME);
    const list = await desk.asks('practice');
    const people = await desk.chooses(idOf(list, texts.pick), [theme?.id ?? '']);
    const scene = await desk.presses(idOf(people, first === undefined ? '' : texts.label(first)));
    const reply = 'A sentence that is nowhere else.';
    await answers(desk, idOf(scene, texts.say), reply, { communityId: HOME, inPrivate: false } as never);
    const key = desk.secrets.personKey(HOME, desk.actor().userId);
    const kept = await store.members.export(HOME, desk.actor().userId, key);
    expect(Object.values(kept).flat()).toEqual([]);
    expect(await store.audit.list(HOME, 5)).toEqual([]);
    expect(await store.outbox.pendingCount()).toBe(0);
    expect(desk.logged).toEqual([]);
  });

  it('keeps that somebody practised, once at the end, only of those who said yes', async () => {
    const desk = await new Desk(platform).opens();
    const { userId } = desk.actor();
    const kept = () => desk.store.care.entries(HOME, userId);
    const here = { communityId: HOME, inPrivate: false } as never;
    const goesThrough = async (): Promise<void> => {
      for (const path of ['-', '2'])
        await answers(desk, `practice:say:${first?.id ?? ''}:${path}`, 'What is the hardest part?', here);
    };
    await goesThrough();
    expect(await kept()).toEqual([]);
    await desk.store.members.save(memberRecord({ userId, communityId: HOME }));
    await goesThrough();
    expect(await kept()).toEqual([{ communityId: HOME, userId, at: desk.now, kind: 'practice' }]);
    expect(read(await desk.asks('me'))).toContain('You finished one scene of “/practice”');
  });

  it('takes no scene or place that does not exist', async () => {
    const desk = new Desk(platform);
    for (const id of ['practice:say:none:-', 'practice:say:exam:9', 'practice:said:exam:00', 'practice:pick'])
      expect(desk.formFor(id)).toBeNull();
    for (const id of [
      'practice:open:none:-',
      'practice:open:constructor:-',
      'practice:said:exam:-',
      'practice',
    ])
      expect(read(await desk.presses(id, inPrivate))).toBe(texts.gone);
    expect(read(await desk.chooses('practice:pick', ['__proto__'], inPrivate))).toBe(texts.gone);
  });
});

it('the longest answers fit a message on both platforms', async () => {
  const desk = new Desk();
  const scene = await desk.presses('practice:open:carer:-', inPrivate);
  const second = await answers(
    desk,
    idOf(scene, texts.say),
    'You should not think about it so much. '.repeat(50),
  );
  const end = await answers(
    desk,
    idOf(second, texts.say),
    'You should not think about it so much. '.repeat(50),
  );
  for (const { message } of [second, end]) {
    expect(onTelegram(message)).toHaveLength(1);
    expect(onDiscord(message)).toHaveLength(1);
  }
});

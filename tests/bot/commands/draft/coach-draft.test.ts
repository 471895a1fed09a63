import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage as onDiscord } from '#adapters/discord/render.ts';
import { renderMessage as onTelegram } from '#adapters/telegram/render.ts';
import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { createDraftMemory, KEPT_MS, MAX_KEPT } from '#bot/commands/draft/draft-memory.ts';
import { hostileText } from '#tests/support/arbitrary-messages.ts';
import { MINUTE_MS } from '#core/lib/durations.ts';
import { speaking } from '#core/texts/say.ts';
import { textsFor } from '#core/texts/index.ts';
import { member as memberOf } from '#tests/core/coaching/builders.ts';
import { Desk, HOME, idOf, idsOf, read } from '#tests/bot/commands/desk.ts';

const POST = 'I feel alone.';
const DRAFT = 'I am here for you.';

/** What runs later, and when. */
function laterOnes() {
  const waiting: { run: () => void; afterMs: number }[] = [];
  const later = (run: () => void, afterMs: number): void => void waiting.push({ run, afterMs });
  return { waiting, later };
}

async function coached(draft = DRAFT) {
  const { waiting, later } = laterOnes();
  const desk = await new Desk('discord', undefined, createDraftCoaching(createDraftMemory(later))).opens();
  const ask = (again = draft) =>
    desk.does({ kind: 'draft', seekerPost: POST, draft: again, actor: desk.actor() });
  return { desk, waiting, ask, reply: await ask() };
}

describe('a draft that was looked at', () => {
  it('is stored nowhere', async () => {
    const { desk, reply } = await coached();
    expect(read(reply)).toContain(DRAFT);
    expect(read(reply)).toContain(textsFor('en').draft.kept);
    expect(await desk.store.members.list(HOME)).toEqual([]);
    expect(desk.logged).toEqual([]);
  });

  it('asks nobody for warmer words who chose the plain style', async () => {
    const few = 'Oh no, Robin.';
    const post = 'I failed the exam and the next one is in May.';
    const { desk } = await coached();
    const ask = () => desk.does({ kind: 'draft', seekerPost: post, draft: few, actor: desk.actor() });
    const { emotionalReactions, explorations } = textsFor('en').examples.anyPost;
    const shows = (text: string, examples: readonly string[]): boolean =>
      examples.some((example) => text.includes(example));
    expect(shows(read(await ask()), emotionalReactions)).toBe(true);
    const { userId } = desk.actor();
    const member = memberOf({ communityId: HOME, userId, coaching: { style: 'plain' } });
    await desk.store.members.save(member);
    const plain = read(await ask());
    expect([shows(plain, emotionalReactions), shows(plain, explorations)]).toEqual([false, true]);
  });

  it('can be checked again in a form that holds the post and the draft', async () => {
    const { desk, reply } = await coached();
    const form = desk.formFor(idOf(reply, 'Check again'));
    expect(form?.id).toBe('draft');
    expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['post', POST],
      ['draft', DRAFT],
    ]);
    expect(desk.formFor('help-now')).toBeNull();
  });

  it('is kept for another time, and not read, in a flood of them from one person', async () => {
    const { ask, desk } = await coached();
    for (let n = 1; n < 30; n += 1) expect(read(await ask())).toContain(DRAFT);
    const busy = await ask('One more.');
    expect(read(busy)).toContain(speaking('en')('much-at-once'));
    const form = desk.formFor(idOf(busy, 'Check again'));
    expect(form?.fields.map(({ value }) => value)).toEqual([POST, 'One more.']);
    desk.now = new Date(desk.now.getTime() + 10 * MINUTE_MS);
    expect(read(await ask())).toContain(DRAFT);
  });

  it('can be copied alone', async () => {
    const { desk, reply } = await coached();
    expect(reply.message.buttons?.[0]?.[1]).toMatchObject({ label: 'Copy', copyText: DRAFT });
    const copy = await desk.presses(idOf(reply, 'Copy'));
    expect(copy.message).toEqual({ blocks: [{ kind: 'code', text: DRAFT }] });
  });

  it('offers no copy of nothing', async () => {
    const { reply } = await coached('  ');
    expect(reply.message.buttons?.flat().map(({ label }) => label)).toEqual(['Check again']);
  });

  it('is gone after a quarter of an hour, and the buttons say so', async () => {
    const { desk, waiting, reply } = await coached();
    expect(waiting.map(({ afterMs }) => afterMs)).toEqual([KEPT_MS]);
    waiting[0]?.run();
    for (const label of ['Check again', 'Copy']) {
      expect(desk.formFor(idOf(reply, label))).toBeNull();
      expect(read(await desk.presses(idOf(reply, label)))).toContain('I do not have your draft any more');
    }
  });

  it('makes room when there are many', async () => {
    const { desk, ask, reply } = await coached();
    for (let more = 1; more < MAX_KEPT; more += 1) await ask();
    expect(desk.formFor(idOf(reply, 'Check again'))).not.toBeNull();
    await ask();
    expect(desk.formFor(idOf(reply, 'Check again'))).toBeNull();
  });

  it('is found only with its own key', async () => {
    const { desk } = await coached();
    for (const id of ['draft:again', 'draft:again:', 'draft:again:1', 'draft:copy']) {
      expect(desk.formFor(id)).toBeNull();
      expect(read(await desk.presses(id))).toContain('I do not have your draft any more');
    }
  });

  it('comes back whole on both platforms, whatever it says', async () => {
    const { desk, ask } = await coached();
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        fc.pre(text.trim() !== '');
        const reply = await ask(text);
        expect(desk.formFor(idOf(reply, 'Check again'))?.fields[1]?.value).toBe(text);
        for (const id of idsOf(reply)) expect(id.length).toBeLessThanOrEqual(64);
        const { message } = await desk.presses(idOf(reply, 'Copy'));
        for (const { content = '' } of onDiscord(message)) {
          expect(content.length).toBeLessThanOrEqual(2000);
          expect(content).toMatch(/^```\n[^]*\n```$/);
        }
        expect(
          onTelegram(message)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});

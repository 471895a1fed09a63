import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { CONSOLE_COMMUNITY_ID, consoleId } from '#adapters/console/sample/people.ts';
import { CONSOLE_SETTINGS, sampleMessages } from '#adapters/console/sample/sample-community.ts';
import { openLanguage } from '#adapters/language/language.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { runConsole } from '#bot/console/run-console.ts';
import type { EventQueue, Store } from '#core/ports/index.ts';
import { recordedTerminal } from '#tests/doubles/console-terminal.ts';
import { directQueue } from '#tests/doubles/direct-queue.ts';
import { sampleModels } from './sample-models.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'attune-console-'));
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const now = new Date('2026-03-19T15:00:00Z');
const later = new Date('2026-03-20T09:00:00Z');

async function start(
  store: Store,
  {
    at = now,
    typed = null,
    queue = directQueue(),
  }: { at?: Date; typed?: readonly string[] | null; queue?: EventQueue } = {},
): Promise<string> {
  const { terminal, shown } = recordedTerminal(typed);
  let clock = at.getTime();
  await runConsole({
    store,
    queue,
    terminal,
    dataDir,
    models: sampleModels(),
    language: openLanguage(),
    charts: createCharts(),
    secrets: createSecrets('a secret of the test, long enough'),
    // Time passes between what is written and what is asked.
    now: () => new Date(clock++),
  });
  return shown();
}

async function storedMessages(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  const period = { from: new Date(0), to: new Date('2100-01-01') };
  for await (const { id } of store.messages.inPeriod(CONSOLE_COMMUNITY_ID, period, null)) ids.add(id);
  return ids;
}

const notesTo = async (store: Store, name: string): Promise<number> =>
  (await store.nudges.ofMember(CONSOLE_COMMUNITY_ID, consoleId(name), new Date(0))).length;

describe('the first start', () => {
  it('plays the sample and shows notes, the alert, a weekly report and the community report', async () => {
    const store = createMemoryStore();
    const shown = await start(store);
    expect(shown).toMatch(/Private notes to supporters who opted in[^]*\nwren\n[^]*┃/);
    expect(shown).toMatch(/It is about a reply to this post:[^]*Alerts in the staff channel/);
    expect(shown).toMatch(/Alerts in the staff channel[^]*cannot-do-this-1/);
    const words = sampleMessages(now).find(({ id }) => id.endsWith('cannot-do-this-1'))?.text ?? 'unknown';
    const [, alerts = ''] = shown.split('Alerts in the staff channel');
    expect(alerts).toMatch(/It is about this message/);
    expect(alerts.replace(/[\s│┃>]+/g, ' ')).toContain(words.replace(/\s+/g, ' ').slice(0, 40));
    expect(shown).toMatch(/The weekly report for wren/);
    expect(shown).toMatch(/The report for the community’s admins/);
    for (const name of ['sentiment-shift.png', 'direction-mix.png']) {
      expect(shown).toContain(join(dataDir, 'charts', name));
      expect(existsSync(join(dataDir, 'charts', name))).toBe(true);
    }
    expect(await store.outbox.pendingCount()).toBe(0);
  });

  it('reads nobody who opted out and sends nothing to those who were not asked', async () => {
    const store = createMemoryStore();
    const shown = await start(store);
    const stored = await storedMessages(store);
    const hidden = sampleMessages(now).filter((message) => message.authorId === consoleId('hana'));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.some((message) => stored.has(message.id))).toBe(false);
    expect(await notesTo(store, 'dev')).toBe(0);
    expect(shown).not.toMatch(/^(dev|hana)$/m);
  });
});

describe('a later start', () => {
  it('keeps what is there and plays nothing again', async () => {
    const store = createMemoryStore();
    await start(store);
    const before = { messages: await storedMessages(store), notes: await notesTo(store, 'wren') };
    const shown = await start(store, { at: later });
    expect(shown).toContain(`Welcome back: the console community has ${before.messages.size} messages`);
    expect(shown).not.toContain('The weekly report');
    expect(shown).toContain('To begin afresh');
    expect(await storedMessages(store)).toEqual(before.messages);
    expect(await notesTo(store, 'wren')).toBe(before.notes);
  });

  it('goes on after an interruption and ends where an uninterrupted start would', async () => {
    const whole = createMemoryStore();
    await start(whole);
    const store = createMemoryStore();
    await expect(start(store, { queue: stoppingAfter(60) })).rejects.toThrow('stopped');
    const shown = await start(store, { at: later });
    expect(shown).toContain('it goes on where it stopped');
    expect(await storedMessages(store)).toEqual(await storedMessages(whole));
    expect(await notesTo(store, 'wren')).toBe(await notesTo(whole, 'wren'));
  });

  it('refuses a database of real communities', async () => {
    const store = createMemoryStore();
    await store.communities.ensure('discord:1', CONSOLE_SETTINGS, now);
    await expect(start(store)).rejects.toMatchObject({ code: 'config' });
  });
});

describe('somebody at the keyboard', () => {
  it('writes a reply and sees what Attune makes of it', async () => {
    const store = createMemoryStore();
    const shown = await start(store, {
      typed: [
        "I'm sorry, that sounds lonely.",
        'You should just talk to them.',
        'What was it like?',
        '/me',
        '/nonsense',
        '/Setup',
        '/quit',
      ],
    });
    expect(shown).toContain('robin writes:');
    expect(shown).toMatch(
      /Reads as: gives support \(1 of 1 sentence\)\.\nEmpathy in this reply: warmth: strong/,
    );
    expect(shown).toContain('No private note, because notes begin with the third scored reply.');
    expect(shown).toContain('A private note goes out:\n\nPrivately to you\n');
    expect(shown).toContain('You answered three times this week, in one conversation.');
    expect(shown).toContain('There is no such command');
    // Below the list of commands, and in answer to the command.
    expect(shown.match(/Only on Discord and Telegram: \/setup, \/start\./g)).toHaveLength(2);
  });

  it('writes as a seeker, in words of risk, and sees the staff alert', async () => {
    const shown = await start(createMemoryStore(), {
      typed: [
        '/seeker',
        'I am thinking of ending my life tonight.',
        '/supporter',
        'So sorry that it is so hard tonight.',
      ],
    });
    expect(shown).toContain('staff were alerted');
    expect(shown).toMatch(/In the channel #staff\n┃/);
    expect(shown).toMatch(/such\s+conversations\s+are\s+left\s+to\s+people/);
  });

  it('can practise with somebody made up, and nothing of it gets into the community', async () => {
    const store = createMemoryStore();
    const before = await start(store, { typed: [] }).then(() => storedMessages(store));
    const shown = await start(store, {
      at: later,
      typed: ['/practice', 'What is the hardest part of it for you?', 'That sounds so lonely.', '/practice'],
    });
    expect(shown).toContain('Noor answers:');
    expect(shown).toContain('What you type now answers Noor.');
    expect(shown).toContain('The end of the scene');
    expect(shown).toContain('Ilya writes:');
    const added = [...(await storedMessages(store))].filter((id) => !before.has(id));
    expect(added.filter((id) => id.includes('live'))).toHaveLength(1);
    expect(shown).not.toContain('only the buttons remember');
    const kept = await store.care.entries(CONSOLE_COMMUNITY_ID, consoleId('you'));
    expect(kept.map(({ kind }) => kind)).toEqual(['practice']);
  });

  it('types the commands of the platforms and presses their buttons by number', async () => {
    const store = createMemoryStore();
    const shown = await start(store, {
      typed: ['/check-in', '/1', '/4', '/4', '/4', '/4', '/1', '/1', '/9', '/privacy show'],
    });
    expect(shown).toContain('Over the last 2 weeks');
    expect(shown).toContain('4 of 4: Feeling down, depressed, or hopeless');
    expect(shown).toContain('add up to 12 of 12');
    expect(shown).toContain('findahelpline.com');
    expect(shown).toMatch(/In the channel #staff[^]*would like one of you to write to them/);
    expect(shown).toContain('No button with that number can be pressed');
    expect(shown).toMatch(/one entry for yourself/);
    expect(await store.care.entries(CONSOLE_COMMUNITY_ID, consoleId('you'))).toHaveLength(1);
  });

  it('can rest everything, be asked how heavy helping was, begin a trial, and ask to be asked', async () => {
    const store = createMemoryStore();
    const shown = await start(store, {
      typed: [
        "I'm sorry, that sounds lonely.",
        '/coaching how-heavy on',
        '/5',
        '/off-duty on 3',
        '/off-duty back',
        '/ask-me',
        '/1',
        '/trial',
        '/1',
      ],
    });
    expect(shown).toContain('How heavy was helping lately?');
    expect(shown).toContain('Helping can weigh a lot');
    expect(shown).toContain('Enjoy your days off');
    expect(shown).toContain('Good to have you back');
    expect(shown).toContain('I will ask you now and then');
    expect((await store.communities.get(CONSOLE_COMMUNITY_ID))?.settings.trial).toBeDefined();
    expect((await store.seekers.list(CONSOLE_COMMUNITY_ID)).map(({ userId }) => userId)).toEqual([
      consoleId('you'),
    ]);
  });

  it('presses what stands under the card shown last, an alert’s too, by its bare number', async () => {
    const store = createMemoryStore();
    const shown = await start(store, {
      typed: [
        '/coaching', // its first button rests all notes
        '/seeker',
        'I am thinking of ending my life tonight.',
        '1',
        '/alerts',
        '1',
      ],
    });
    expect(shown).toMatch(/In the channel #staff[^]*\/1 {2}Seen\n {2}\/2 {2}Handled/);
    expect(await store.members.get(CONSOLE_COMMUNITY_ID, consoleId('you'))).toMatchObject({
      coaching: { pausedUntil: null },
    });
    const open = await store.alerts.unresolved(CONSOLE_COMMUNITY_ID, { limit: 50, offset: 0 });
    expect(open.filter(({ messageId }) => messageId.includes('live')).map(({ state }) => state)).toEqual([
      'seen',
    ]);
  });

  it('presses what stands under the alert of the sample once the open ones are asked for', async () => {
    const store = createMemoryStore();
    const openNow = () => store.alerts.unresolved(CONSOLE_COMMUNITY_ID, { limit: 50, offset: 0 });
    const shown = await start(store, { typed: ['/alerts', '/1', '/alerts', '/2', '/alerts'] });
    const [, asked = ''] = shown.split('Open alerts');
    expect(asked).toMatch(/Somebody may need a person now[^]*\/1 {2}Seen\n {2}\/2 {2}Handled/);
    expect(shown).toMatch(/\/1 {2}Handled\n {2}\/2 {2}False alarm/);
    expect(await openNow()).toEqual([]);
  });

  it('writes nothing into the community where a number is meant for buttons that are open', async () => {
    const store = createMemoryStore();
    const before = await start(store, { typed: [] }).then(() => storedMessages(store));
    const shown = await start(store, { at: later, typed: ['/coaching', '9', '2'] });
    expect(shown).toContain('No button with that number');
    expect(shown).toContain('You will not hear from me again');
    const added = [...(await storedMessages(store))].filter((id) => !before.has(id));
    // The visitor's alone.
    expect(added).toHaveLength(1);
  });

  it('is told truly why a clumsy line in an open thread is no reply', async () => {
    const shown = await start(createMemoryStore(), { typed: ['ok'] });
    expect(shown).toContain('It cannot be told from small talk beside what was asked here');
    expect(shown).not.toContain('belongs to no conversation');
  });

  it('cannot press what stands under an older card', async () => {
    const store = createMemoryStore();
    const shown = await start(store, { typed: ['/coaching', '/new', '/1', '/coaching', '/me', '/1'] });
    expect(shown.match(/No button with that number/g)).toHaveLength(2);
  });

  it('gives commands what stands after them, and is told what can', async () => {
    const shown = await start(createMemoryStore(), {
      typed: [
        '/report week',
        '/report foo',
        '/practice hard',
        '/new',
        '/practice nonsense',
        '/privacy foo',
        '/help-now Germany',
        '/unanswered',
        '/doctor',
        '/draft You should just talk to them.',
        '/quit',
      ],
    });
    expect(shown).not.toContain('There is no such command');
    expect(shown).toContain('A report covers 1 to 53 whole weeks');
    expect(shown).toContain('(hard to answer)');
    expect(shown).toContain(
      'After /practice can stand how hard it is, or a theme: clear, mixed, hard, alone',
    );
    expect(shown).toContain('After “/privacy” can stand: show, export, delete, pause.');
    expect(shown).toContain('TelefonSeelsorge');
    expect(shown).toContain('They are loaded, and a sentence was read.');
    expect(shown).toContain('I store neither the post nor your draft');
  });

  it('reads of their own week what a member reads, also once everything about them is deleted', async () => {
    const typed = ['/me', '/privacy delete', '/1', '/me', '/quit'];
    const shown = await start(createMemoryStore(), { typed });
    expect(shown).toContain('There is nothing that I could tell you of the last seven days');
    expect(shown).toContain('I keep nothing by which I could tell your replies apart');
  });

  it('is answered in the language of the community from the answer on that sets it', async () => {
    const shown = await start(createMemoryStore(), {
      typed: ['/config set language de', '/help', '/practice', '/quit'],
    });
    expect(shown).toContain('„language“ ist jetzt: de');
    expect(shown).toMatch(/\/seeker +als jemand schreiben/);
    expect(shown).toContain('Diese Person ist ausgedacht');
  });

  it('reads a list of commands that breaks no word', async () => {
    const shown = await start(createMemoryStore(), { typed: ['/help'] });
    const [, list = ''] = shown.split('supporter who opted in to notes, and');
    for (const line of list.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    for (const name of ['/check-in', '/unanswered', '/help-now', '/draft'])
      expect(list).toContain(`\n${name} `);
    expect(list).toContain('Only on Discord and Telegram: /setup, /start.');
  });

  it.each([
    ['You are pathetic and a waste of space.', /attack or belittle/],
    ['🫂', /no words in it/],
  ])('is told truly why %j is not scored', async (text, why) => {
    const shown = await start(createMemoryStore(), { typed: [text] });
    expect(shown).toMatch(why);
    expect(shown).not.toMatch(/It belongs to no conversation|English only|does not answer somebody/);
  });

  it('reads the note that goes out after the quiet hours, word by word', async () => {
    const store = createMemoryStore();
    const night = new Date('2026-03-19T23:30:00Z');
    const replies = ["I'm sorry, that sounds lonely.", 'You should just talk to them.', 'What was it like?'];
    const shown = await start(store, { at: night, typed: replies });
    expect(shown).toMatch(/goes out after the quiet hours\. This is what it will say:\n┃/);
    expect(shown).not.toMatch(/:\nThis is what a note/);
  });

  it('is told that other languages are not scored', async () => {
    const shown = await start(createMemoryStore(), {
      typed: ['Es tut mir sehr leid, dass du dich so allein fühlst.'],
    });
    expect(shown).toContain('Attune scores English only');
  });

  it('is told that a few words tell no language, but that other letters do', async () => {
    const few = await start(createMemoryStore(), { typed: ['k', 'fr fr', 'aw hun', 'np'] });
    expect(few.match(/It is so short that its language cannot be told/g)).toHaveLength(4);
    expect(few).not.toContain('English only');
    const letters = await start(createMemoryStore(), { typed: ['Обнимаю', 'がんばって'] });
    expect(letters.match(/English only/g)).toHaveLength(2);
  });
});

/** Takes some events and then breaks down, as a killed process does. */
function stoppingAfter(count: number): EventQueue {
  const queue = directQueue();
  let taken = 0;
  return {
    ...queue,
    async enqueue(event) {
      taken += 1;
      if (taken > count) {
        await queue.drain();
        throw new Error('stopped');
      }
      await queue.enqueue(event);
    },
  };
}

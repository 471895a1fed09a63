import { ComponentType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { DRAFT_COMMAND_NAME } from '#adapters/discord/to-interaction.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createDraftCoaching } from '#bot/coach-draft.ts';
import { createDraftMemory } from '#bot/draft-memory.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { createRouter } from '#bot/router.ts';
import type { OptionDefinition } from '#core/interactions.ts';
import { answerTo, postedIn, type Answer, type Seen } from '#tests/doubles/discord/answers.ts';
import { startBot, type Bot } from '#tests/doubles/discord/bot.ts';
import {
  CHANNELS,
  PEOPLE,
  SERVER,
  startDiscordDouble,
  type DiscordDouble,
} from '#tests/doubles/discord/discord-double.ts';
import {
  chooses,
  MANAGE_SERVER,
  presses,
  runsCommand,
  submits,
  usesMessageCommand,
  type Asked,
  type GivenOption,
} from '#tests/doubles/discord/interactions.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { language, stageSecrets } from '#tests/flows/stage.ts';
import { eventually } from '#tests/support/eventually.ts';
import { communitySettings } from '#tests/support/example-records.ts';

let discord: DiscordDouble;
let bot: Bot;
const logged: string[] = [];
const where = { user: PEOPLE.ana, permissions: MANAGE_SERVER };

beforeAll(async () => {
  discord = await startDiscordDouble();
  bot = await startBot(discord, { commands: commands.map(({ definition }) => definition) });
  const store = createMemoryStore();
  await store.communities.ensure(
    `discord:${SERVER}`,
    communitySettings({ staffChannelId: null }),
    new Date(),
  );
  const router = createRouter(
    commands,
    followUps,
    createDraftCoaching(createDraftMemory()),
    (_level, event, fields) => {
      logged.push(`${event} ${JSON.stringify(fields)}`);
    },
  );
  const queue = { depth: () => Promise.resolve(0), deadLetters: () => Promise.resolve(0) };
  const deps = {
    store,
    language,
    queue,
    secrets: stageSecrets,
    models: tableModels([], []),
    platform: bot.platform,
    charts: createCharts(),
  };
  bot.behaviour.onInteraction = (interaction) => router.handle(deps, interaction);
  bot.behaviour.formFor = router.formFor;
});
afterAll(async () => {
  await bot.platform.stop();
  await discord.stop();
});

/** What the person sees of the answer once it is complete. */
async function answered(asked: Asked): Promise<Answer> {
  await eventually(() => {
    const { form, edited, followedUp } = answerTo(discord, asked);
    expect(form !== null || edited.length + followedUp.length > 0).toBe(true);
  });
  return answerTo(discord, asked);
}

const seenIn = ({ edited, followedUp }: Answer): Seen[] => [...edited, ...followedUp];

const KINDS = { text: 3, choice: 3, channel: 7, file: 11 } as const;

const given = ({ name, kind, choices }: OptionDefinition): GivenOption => ({
  name,
  type: KINDS[kind],
  value: kind === 'channel' ? CHANNELS.general : (choices?.[0]?.value ?? 'en'),
});

/** Every way to type a command: each subcommand, with all options and with those that are required. */
const usages = commands.flatMap(({ definition: { name, options, subcommands } }) => {
  const subs = subcommands.length === 0 ? [{ name: null, options }] : subcommands;
  return subs.flatMap((sub) =>
    [sub.options, sub.options.filter(({ required }) => required)].map((chosen) => ({
      words: [name, sub.name, ...chosen.map((option) => option.name)].filter(Boolean).join(' '),
      name,
      options:
        sub.name === null ? chosen.map(given) : [{ name: sub.name, type: 1, options: chosen.map(given) }],
    })),
  );
});

const found = new Set<string>();
let unvisited: (() => Promise<Asked>)[] = [];

/** Remembers every button and menu that was shown, to try it later. */
function note(seen: readonly Seen[]): void {
  for (const { buttons, menus } of seen) {
    for (const { id } of buttons) remember(id, () => presses(discord, where, id));
    for (const { id, values } of menus)
      remember(id, () =>
        values.length > 0
          ? chooses(discord, where, id, values.slice(0, 1))
          : chooses(discord, where, id, [CHANNELS.general], ComponentType.ChannelSelect),
      );
  }
}

function remember(id: string, visit: () => Promise<Asked>): void {
  // Ids of pages, steps and drafts differ in numbers and keys only; one of each is enough.
  const shape = id.replace(/[0-9a-f-]{36}|\d+/g, '#');
  if (found.has(shape)) return;
  found.add(shape);
  unvisited.push(visit);
}

describe('every command on Discord', () => {
  it.each(usages)('/$words is answered', async ({ name, options }) => {
    const resolved = {
      channels: { [CHANNELS.general]: { id: CHANNELS.general, type: 0, permissions: '0' } },
    };
    const answer = await answered(await runsCommand(discord, where, name, options, resolved));
    expect(answer.acknowledged).toBe('privately');
    note(seenIn(answer));
  });

  it('"Coach my reply" is answered', async () => {
    const post = 'I cannot sleep any more.';
    const asked = await usesMessageCommand(discord, where, DRAFT_COMMAND_NAME, {
      author: PEOPLE.ben,
      text: post,
    });
    const { form } = await answered(asked);
    const draft = 'That sounds exhausting. What keeps you awake?';
    note(seenIn(await answered(await submits(discord, where, form?.id ?? '', { post, draft }))));
  });

  it('answers every button, menu and form that leads on from there', async () => {
    while (unvisited.length > 0) {
      const now = unvisited;
      unvisited = [];
      for (const visit of now) {
        const { form, ...answer } = await answered(await visit());
        note(seenIn({ form, ...answer }));
        if (form === null) continue;
        const values = Object.fromEntries(
          form.fields.map(({ name, value }) => [name, value || 'some words']),
        );
        note(seenIn(await answered(await submits(discord, where, form.id, values))));
      }
    }
    expect(found.size).toBeGreaterThan(10);
  });

  it('reached the end of the wizard: the notice is posted', () => {
    expect(postedIn(discord, CHANNELS.general).at(-1)?.text).toContain('I am Attune');
  });

  it('was answered without a fault, within the limits of Discord, pinging nobody', () => {
    expect(logged).toEqual([]);
    expect(discord.faults).toEqual([]);
    expect(bot.log.filter(({ event }) => event === 'interaction-not-answered')).toEqual([]);
  });
});

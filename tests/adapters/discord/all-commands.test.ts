import { ComponentType } from 'discord.js';
import { describe, expect } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { DRAFT_COMMAND_NAME } from '#adapters/discord/to-interaction.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { createRouter } from '#bot/commands/router.ts';
import type { OptionDefinition } from '#core/ports/platform.ts';
import { postedIn, type Answer, type Seen } from '#tests/doubles/discord/answers.ts';
import {
  CHANNELS,
  type DiscordDouble,
  MANAGE_SERVER,
  PEOPLE,
  SERVER,
} from '#tests/doubles/discord/discord-double.ts';
import {
  chooses,
  presses,
  runsCommand,
  submits,
  usesMessageCommand,
  type Asked,
  type GivenOption,
} from '#tests/doubles/discord/interactions.ts';
import { discordStory } from '#tests/doubles/discord/open.ts';
import { answered } from '#tests/doubles/discord/waits.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { language, stageSecrets } from '#tests/flows/stage.ts';
import { communitySettings } from '#tests/support/example-records.ts';

const it = discordStory({ commands: commands.map(({ definition }) => definition) });
const logged: string[] = [];
const where = { user: PEOPLE.ana, permissions: MANAGE_SERVER };

it.beforeAll(async ({ bot }) => {
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
    version: '1.2.3',
    charts: createCharts(),
  };
  bot.behaviour.onInteraction = (interaction) => router.handle(deps, interaction);
  bot.behaviour.formFor = router.formFor;
});

const isAnything = ({ form, edited, followedUp }: Answer): boolean =>
  form !== null || edited.length + followedUp.length > 0;
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
function note(discord: DiscordDouble, seen: readonly Seen[]): void {
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
  it.for(usages)('/$words is answered', async ({ name, options }, { discord }) => {
    const resolved = {
      channels: { [CHANNELS.general]: { id: CHANNELS.general, type: 0, permissions: '0' } },
    };
    const asked = await runsCommand(discord, where, name, options, resolved);
    const answer = await answered(discord, asked, isAnything);
    expect(answer.acknowledged).toBe('privately');
    note(discord, seenIn(answer));
  });

  it('"Coach my reply" is answered', async ({ discord }) => {
    const post = 'I cannot sleep any more.';
    const asked = await usesMessageCommand(discord, where, DRAFT_COMMAND_NAME, {
      author: PEOPLE.ben,
      text: post,
    });
    const { form } = await answered(discord, asked, isAnything);
    const draft = 'That sounds exhausting. What keeps you awake?';
    const sent = await submits(discord, where, form?.id ?? '', { post, draft });
    note(discord, seenIn(await answered(discord, sent, isAnything)));
  });

  it('answers every button, menu and form that leads on from there', async ({ discord }) => {
    while (unvisited.length > 0) {
      const now = unvisited;
      unvisited = [];
      for (const visit of now) {
        const { form, ...answer } = await answered(discord, await visit(), isAnything);
        note(discord, seenIn({ form, ...answer }));
        if (form === null) continue;
        const values = Object.fromEntries(
          form.fields.map(({ name, value }) => [name, value || 'some words']),
        );
        const sent = await submits(discord, where, form.id, values);
        note(discord, seenIn(await answered(discord, sent, isAnything)));
      }
    }
    expect(found.size).toBeGreaterThan(10);
  });

  it('reached the end of the wizard: the notice is posted', ({ discord }) => {
    expect(postedIn(discord, CHANNELS.general).at(-1)?.text).toContain('I am Attune');
  });

  it('was answered without a fault, within the limits of Discord, pinging nobody', ({ discord, bot }) => {
    expect(logged).toEqual([]);
    expect(discord.faults).toEqual([]);
    expect(bot.log.filter(({ event }) => event === 'interaction-not-answered')).toEqual([]);
  });
});

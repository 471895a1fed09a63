import { describe, expect } from 'vitest';
import { createCharts } from '#adapters/charts/charts.ts';
import { DRAFT_COMMAND_NAME } from '#adapters/discord/to-interaction.ts';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { createRouter } from '#bot/commands/router.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import { directMessagesTo, type Seen } from '#tests/doubles/discord/answers.ts';
import { sentences } from '#core/texts/blocks.ts';
import { type DiscordDouble, MANAGE_SERVER, PEOPLE, SERVER } from '#tests/doubles/discord/discord-double.ts';
import { presses, runsCommand, usesMessageCommand, type Asked } from '#tests/doubles/discord/interactions.ts';
import { discordStory } from '#tests/doubles/discord/open.ts';
import { answered } from '#tests/doubles/discord/waits.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { language, stageSecrets } from '#tests/flows/stage.ts';
import { communitySettings } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';
import { sendNoteAndWeek } from '#tests/support/later-messages.ts';

const it = discordStory({ commands: commands.map(({ definition }) => definition) });
const COMMUNITY: CommunityId = asId(`discord:${SERVER}`);
const store = createMemoryStore();

it.beforeAll(({ bot }) => {
  const drafts = createDraftCoaching(createDraftMemory());
  const router = createRouter(commands, followUps, drafts, () => undefined);
  const queue = { depth: () => Promise.resolve(0), deadLetters: () => Promise.resolve(0) };
  const models = tableModels([], []);
  const { platform } = bot;
  const charts = createCharts();
  const deps = { store, language, queue, secrets: stageSecrets, models, platform, version: '1', charts };
  bot.behaviour.onInteraction = (interaction) => router.handle(deps, interaction);
  bot.behaviour.formFor = router.formFor;
});

async function opens(locale: Locale): Promise<void> {
  const settings = communitySettings({ staffChannelId: null, mode: 'coach', country: 'DE', locale });
  await store.communities.ensure(COMMUNITY, settings, new Date());
  await store.communities.saveSettings(COMMUNITY, settings);
}

const isThere = ({ edited, followedUp }: { edited: Seen[]; followedUp: Seen[] }): boolean =>
  edited.length + followedUp.length > 0;

async function seen(discord: DiscordDouble, asked: Promise<Asked>): Promise<Seen> {
  const { edited, followedUp } = await answered(discord, await asked, isThere);
  const [first] = [...edited, ...followedUp];
  if (first === undefined) throw new Error('nothing was answered');
  return first;
}

describe('a person on Discord', () => {
  it('whose app is German is answered in German in an English community, under the names of their menu', async ({
    discord,
  }) => {
    await opens('en');
    const where = { user: PEOPLE.ana, locale: 'de' };
    const help = await seen(discord, runsCommand(discord, where, 'help-now'));
    expect(help.text).toContain('ruf bitte 112 an');
    expect(help.text).toContain('TelefonSeelsorge');
    expect(help.text).toContain('Nur du siehst das.');
    const asked = runsCommand(discord, where, 'coaching', [{ name: 'on', type: 1 }]);
    const question = await seen(discord, asked);
    expect(question.text).toContain('Möchtest du private Rückmeldungen zu deinen Antworten?');
    expect(question.text).toContain('„/datenschutz löschen“ löscht alles');
    expect(question.buttons.map(({ label }) => label)).toEqual([
      'Ja, gib mir Rückmeldungen',
      'Nein, lass mich aus',
    ]);
    const yes = await seen(discord, presses(discord, where, question.buttons[0]?.id ?? ''));
    expect(yes.text).toContain('Schön, dass du dabei bist.');
    expect((await store.members.get(COMMUNITY, asId(`discord:${PEOPLE.ana}`)))?.status).toBe('opted_in');
  });

  it('who said yes in German gets notes and weeks in German later, under the names of their menu', async ({
    discord,
    bot,
  }) => {
    const who = { communityId: COMMUNITY, userId: asId(`discord:${PEOPLE.ana}`) };
    expect((await store.members.get(COMMUNITY, who.userId))?.locale).toBe('de');
    const sent = await sendNoteAndWeek({ store, sender: bot.platform }, who);
    expect(sent).toEqual(['nudge sent', 'weekly_report sent']);
    const read = directMessagesTo(discord, PEOPLE.ana)
      .map(({ text }) => text)
      .join('\n');
    expect(read).toMatch(
      /Du hast (?:gesagt, wie es für dich klingt|in Worte gefasst, wie sich das anfühlen kann)\./u,
    );
    expect(read).toContain('Deine Woche');
    expect(read).toContain('Mit „/coaching“ änderst du, wann ich schreibe');
    const rest = { ...sentences('„/off-duty“ gibt dir freie Tage.'), locale: 'de' } as const;
    await bot.platform.send(COMMUNITY, { kind: 'member', userId: who.userId }, rest);
    expect(directMessagesTo(discord, PEOPLE.ana).at(-1)?.text).toContain('„/dienstfrei“');
  });

  it('whose app is English is answered in English in a German community', async ({ discord }) => {
    await opens('de');
    const where = { user: PEOPLE.ben, locale: 'en-GB' };
    const help = await seen(discord, runsCommand(discord, where, 'help-now'));
    expect(help.text).toContain('please call 112');
    const privacy = await seen(discord, runsCommand(discord, where, 'privacy'));
    expect(privacy.text).toContain('I keep nothing about you here');
  });

  it('whose language is not spoken here is answered in that of the community', async ({ discord }) => {
    await opens('de');
    const where = { user: PEOPLE.ben, locale: 'fr' };
    const privacy = await seen(discord, runsCommand(discord, where, 'privacy'));
    expect(privacy.text).toContain('Ich speichere hier nichts über dich');
    const refused = await seen(discord, runsCommand(discord, where, 'setup'));
    expect(refused.text).toBe('Das ist für die Admins dieser Community.');
  });

  it('gets a window with German words', async ({ discord }) => {
    const where = { user: PEOPLE.ana, locale: 'de' };
    const target = { author: PEOPLE.ben, text: 'I cannot sleep any more.' };
    const asked = await usesMessageCommand(discord, where, DRAFT_COMMAND_NAME, target);
    const { form } = await answered(discord, asked, ({ form }) => form !== null);
    expect(form?.title).toBe('Entwurf ansehen lassen');
  });

  it('who sets a community up in German posts a German notice only if they want to', async ({ discord }) => {
    await opens('en');
    const where = { user: PEOPLE.ana, locale: 'de', permissions: MANAGE_SERVER };
    await seen(discord, presses(discord, where, 'setup:all'));
    const preview = await seen(discord, presses(discord, where, 'setup:go:7'));
    expect(preview.text).toContain('Das werden eure Mitglieder lesen');
    expect(preview.text).toContain('I am Attune, a program that looks at how support works here');
    const speak = preview.buttons.find(({ label }) => label === 'Hier Deutsch sprechen');
    const german = await seen(discord, presses(discord, where, speak?.id ?? ''));
    expect(german.text).toContain('Ich bin Attune, ein Programm');
    expect(german.buttons.map(({ label }) => label)).not.toContain('Hier Deutsch sprechen');
    expect((await store.communities.get(COMMUNITY))?.settings.locale).toBe('de');
  });
});

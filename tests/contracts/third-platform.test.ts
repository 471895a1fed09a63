import { createCharts } from '#adapters/charts/charts.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { createDraftCoaching } from '#bot/commands/draft/coach-draft.ts';
import { createDraftMemory } from '#bot/commands/draft/draft-memory.ts';
import { commands, followUps } from '#bot/commands/index.ts';
import { createRouter } from '#bot/commands/router.ts';
import { standingOver, senderOver } from '#bot/serve/outbox.ts';
import type { CommunityId, UserId } from '#core/model/ids.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { describedBy } from '#core/ports/platform-description.ts';
import type { Actor } from '#core/ports/platform.ts';
import { createLantern, LANTERN, type Lantern } from '#tests/doubles/lantern/lantern.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { language, stageSecrets as secrets } from '#tests/flows/stage.ts';
import { minute } from '#tests/support/example-records.ts';
import { messageText } from '#tests/support/message-text.ts';

const HOUSE: CommunityId = 'lantern:north';
const ADMIN: UserId = 'lantern:north:vera';

/** What a new platform is joined to: its own folder and one place that puts the parts together, which here is this test. */
describe('a platform that nobody planned for', () => {
  const describePlatform = describedBy([LANTERN]);
  const models = tableModels([], []);
  let store: ReturnType<typeof createMemoryStore>;
  let lantern: Lantern;
  beforeEach(async () => {
    store = createMemoryStore();
    lantern = createLantern(HOUSE, ADMIN);
    await lantern.start({
      onEvent: async (event) => {
        await handleEvents({ store, models, language, secrets, describePlatform, now: minute(1) }, [event]);
      },
      missedIn: () => Promise.resolve(null),
      onInteraction: (interaction) => router.handle(deps(), interaction),
      formFor: router.formFor,
      commands: commands.map(({ definition }) => definition),
    });
  });

  const router = createRouter(commands, followUps, createDraftCoaching(createDraftMemory()), () => undefined);
  const queue = { depth: () => Promise.resolve(0), deadLetters: () => Promise.resolve(0) };
  const noSvg = () => Promise.resolve('');
  const svg = { shift: noSvg, directionMix: noSvg };
  const charts = { growth: noPicture, shift: noPicture, directionMix: noPicture, svg };
  const deps = () => ({
    store,
    secrets,
    models,
    language,
    platform: lantern,
    charts,
    queue,
    version: '1.2.3',
  });
  const admin: Actor = {
    platform: 'lantern',
    communityId: HOUSE,
    channelId: 'lantern:north:garden',
    threadId: null,
    userId: ADMIN,
    isAdmin: true,
    isStaff: true,
    inPrivate: false,
    at: minute(0),
  };
  const types = async (command: string, subcommand: string | null = null, options = {}): Promise<string> => {
    const asked = { kind: 'command', actor: admin, command, subcommand, options } as const;
    return messageText((await router.handle(deps(), asked)).message);
  };
  const sets = (key: string, value: string): Promise<string> => types('config', 'set', { key, value });
  const sends = (at: number) =>
    sendDue({
      store,
      describePlatform,
      charts: createCharts(),
      sender: senderOver([lantern]),
      standing: standingOver([lantern]),
      now: () => minute(at),
    });

  it('is set up, reads, alerts with its own links and roles, and answers about its own places', async () => {
    await sets('channels', 'garden');
    await sets('staff-channel', 'watch');
    await sets('alert-role', 'listeners');
    await router.handle(deps(), { kind: 'button', actor: admin, id: 'setup:start' });
    expect(lantern.shown.map(({ where }) => where)).toEqual([`${HOUSE}:garden`]);
    await lantern.says('lantern:north:ada', 'I want to end my life.', minute(1));

    expect(await sends(1)).toEqual([]);
    expect(await sends(2)).toMatchObject([{ outcome: 'sent' }]);
    const { where, message } = lantern.shown.at(-1) ?? {};
    expect(where).toBe(`${HOUSE}:watch`);
    expect(JSON.stringify(message)).toContain('https://lantern.example/north/garden#m1');
    expect(JSON.stringify(message)).toContain(`${HOUSE}:listeners`);
    expect(await types('alerts')).toContain('#garden');
    expect(await types('report', null, { channel: `${HOUSE}:garden` })).not.toContain('no such channel');
    expect(await types('unanswered', null, { channel: 'lantern:south:garden' })).toContain('no such channel');
    expect(await sets('staff-channel', 'discord:17')).toContain('staff-channel');
    expect((await store.communities.get(HOUSE))?.settings).toMatchObject({
      staffChannelId: `${HOUSE}:watch`,
      alertRole: `${HOUSE}:listeners`,
      watchedChannelIds: [`${HOUSE}:garden`],
    });
  });
});

function noPicture(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}

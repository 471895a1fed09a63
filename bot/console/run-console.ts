import { AttuneError } from '#core/model/errors.ts';
import { TOKEN_NAMES } from '#bot/config/config.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { forOperators } from '#core/texts/index.ts';
import { converse } from '#adapters/console/interactive.ts';
import { CONSOLE_COMMUNITY_ID, consoleId, IMPROVING_SUPPORTER } from '#adapters/console/sample/people.ts';
import {
  CONSOLE_SETTINGS,
  SAMPLE_MS,
  sampleMessages,
  sampleStart,
} from '#adapters/console/sample/sample-community.ts';
import { type ChartsFolder, openChartsFolder } from './charts-folder.ts';
import type { ConsoleDeps } from './deps.ts';
import { createPipeline } from './pipeline.ts';
import { isPlayed, playSample } from './play-sample.ts';
import { createRelay, type Relay } from './relay.ts';
import { alertsAbout, notesAbout } from './sent-about.ts';
import { say, showAlerts, showCommunity, showNotes, showWeekly } from './show.ts';
import { ConsoleTalk } from './talk.ts';

const texts = forOperators.console;

/**
 * The console community: plays the sample at the first start and shows what comes of it, welcomes back at later ones, then
 * lets somebody at a terminal try it out.
 * @throws AttuneError `config` when the database belongs to real communities.
 */
export async function runConsole(deps: ConsoleDeps): Promise<void> {
  const { store, queue, terminal } = deps;
  await refuseRealCommunities(deps);
  say(terminal, ...texts.intro(TOKEN_NAMES));
  const isFirstStart = (await store.communities.get(CONSOLE_COMMUNITY_ID)) === null;
  const community = await store.communities.ensure(CONSOLE_COMMUNITY_ID, CONSOLE_SETTINGS, deps.now());
  const relay = createRelay();
  await queue.work(createPipeline(deps, relay));
  const folder = openChartsFolder(deps.dataDir);
  if (await isPlayed(deps, community)) await welcomeBack(deps, community);
  else {
    if (!isFirstStart) say(terminal, texts.goesOn);
    await playAndShow(deps, relay, folder, community);
  }
  if (terminal.keyboard === null) {
    say(terminal, '', texts.noTerminal);
    return;
  }
  const talk = new ConsoleTalk(deps, relay, folder, community);
  await talk.begin();
  await converse(terminal.keyboard.input, terminal.keyboard.output, talk);
  say(terminal, texts.goodbye);
}

/** Notes that wait for real people must not be claimed by a terminal. */
async function refuseRealCommunities({ store }: ConsoleDeps): Promise<void> {
  const others = (await store.communities.list()).filter(({ id }) => id !== CONSOLE_COMMUNITY_ID);
  if (others.length === 0) return;
  throw new AttuneError(
    'config',
    `The database belongs to real communities, but no platform token is set. Set ${TOKEN_NAMES}, or give the console community a place of its own with ATTUNE_DATA_DIR and without DATABASE_URL.`,
  );
}

async function playAndShow(
  deps: ConsoleDeps,
  relay: Relay,
  folder: ChartsFolder,
  community: CommunityRecord,
): Promise<void> {
  const { terminal } = deps;
  const played = await playSample(deps, relay, community);
  say(terminal, texts.played(played), texts.leftOut(played));
  const where = {
    store: deps.store,
    communityId: community.id,
    messages: sampleMessages(community.createdAt),
  };
  showNotes(terminal, await notesAbout(where, played.sent), folder);
  showAlerts(terminal, await alertsAbout(where, played.sent), folder);
  const from = sampleStart(community.createdAt);
  const to = new Date(from.getTime() + SAMPLE_MS);
  await showWeekly(deps, folder, community, consoleId(IMPROVING_SUPPORTER), new Date(to.getTime() - 1));
  await showCommunity(deps, folder, community);
}

async function welcomeBack(
  { store, terminal, now, dataDir }: ConsoleDeps,
  community: CommunityRecord,
): Promise<void> {
  const period = { from: new Date(0), to: new Date(now().getTime() + 1) };
  let messages = 0;
  let conversations = 0;
  let notes = 0;
  for await (const _ of store.messages.inPeriod(community.id, period, null)) messages += 1;
  for await (const _ of store.messages.conversationsInPeriod(community.id, period, null)) conversations += 1;
  for (const { userId } of await store.members.list(community.id)) {
    notes += (await store.nudges.ofMember(community.id, userId, period.from)).length;
  }
  say(terminal, '', texts.welcomeBack({ messages, conversations, notes }), texts.beginAfresh(dataDir));
}

import type { CommunityId, PlatformId } from '#core/model/ids.ts';
import { describePlatform } from '#bot/platforms/described.ts';
/**
 * A process to be killed: takes messages from a make-believe platform, handles them and sends what follows, until it is
 * killed or, told to finish, until nothing is left. The platform's side is two files that survive: messages it saw
 * acknowledged, and messages that reached people.
 */
import { createCharts } from '#adapters/charts/charts.ts';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type DatabasePlace } from '#adapters/postgres/client.ts';
import { createStore } from '#adapters/postgres/store.ts';
import { openQueue } from '#adapters/queue/queue.ts';
import { createSecrets } from '#adapters/secrets/secrets.ts';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import { sendDue } from '#core/outbox/send-due.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { settlementOf } from '#core/pipeline/outcome.ts';
import { modelsAfter, readEarly } from '#core/pipeline/read-early.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { ALERT_CLAIMED_FOR_MS } from '#core/ports/store-outgoing.ts';
import type { Store } from '#core/ports/index.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { member } from './records.ts';
import { asId } from './ids.ts';

export interface CrashTask {
  place: DatabasePlace;
  /** Where the platform keeps its files. */
  folder: string;
  /** Tells two workers apart. */
  slot: string;
  /** True: produce messages for ever. False: finish what is there, then exit. */
  produces: boolean;
}

export const COMMUNITY: CommunityId = 'console:crash';
export const SECRET = 'a secret for tests, of thirty-two characters';
const THREAD_LENGTH = 4;
/** Enough to be killed among, few enough to finish soon. */
const MAX_WAITING = 16;

const POST = 'I feel so alone and I do not know what to do.';
const CRISIS = 'I want to end my life.';
const REPLY = 'I am so sorry that you feel alone. I am here for you. What happened today?';

const models = tableModels(
  [
    { words: 'end my life', direction: 'seeking', sentiment: 'very_negative', risk: 'crisis' },
    { words: 'so alone', direction: 'seeking', sentiment: 'negative' },
    { words: 'so sorry', direction: 'providing', technique: 'Support' },
    { words: 'What happened', direction: 'providing', technique: 'Open Question' },
  ],
  [{ words: 'so sorry', levels: { emotionalReactions: 2, explorations: 2 } }],
);

/** Threads of one post and three replies; every other post is a crisis, the third reply of the others earns a nudge. */
export function messageOf(slot: string, n: number): ChatMessage {
  const thread = Math.floor(n / THREAD_LENGTH);
  const isPost = n % THREAD_LENGTH === 0;
  const post = thread % 2 === 0 ? CRISIS : POST;
  return {
    id: asId(`console:${slot}-${n}`),
    communityId: COMMUNITY,
    channelId: 'console:forum',
    threadId: asId(`console:${slot}-thread-${thread}`),
    replyToId: isPost ? null : asId(`console:${slot}-${thread * THREAD_LENGTH}`),
    authorId: isPost ? asId(`console:${slot}-seeker-${thread}`) : helperOf(slot, n),
    text: isPost ? post : REPLY,
    sentAt: new Date(),
  };
}

function helperOf(slot: string, n: number): PlatformId {
  return `console:${slot}-helper-${Math.floor(n / THREAD_LENGTH)}`;
}

export const acknowledgedFile = (folder: string, slot: string): string =>
  join(folder, `acknowledged-${slot}`);
export const receivedFile = (folder: string): string => join(folder, 'received');

export function linesOf(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}

/** The id an answer to the message would name: the nudge's or the alert's. */
function idIn(message: OutgoingMessage): string {
  return message.buttons?.[0]?.[0]?.id.split(':').at(-1) ?? 'no buttons';
}

/** Marks a step: the test counts them to choose the moment of a kill. */
const mark = (): void => {
  process.stdout.write('.');
};

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function produce(
  task: CrashTask,
  store: Store,
  queue: Awaited<ReturnType<typeof openQueue>>,
): Promise<never> {
  let n = linesOf(acknowledgedFile(task.folder, task.slot)).length;
  for (;;) {
    if (n % THREAD_LENGTH === 0) {
      const coached = member({ communityId: COMMUNITY, userId: helperOf(task.slot, n) });
      const coaching = { ...coached.coaching, timeZone: 'UTC', quietHours: { startHour: 0, endHour: 0 } };
      await store.members.save({ ...coached, coaching });
    }
    const batch = Array.from({ length: THREAD_LENGTH }, (_, k) => n + k);
    await Promise.all(batch.map((k) => queue.enqueue({ kind: 'message', message: messageOf(task.slot, k) })));
    // A platform delivers again what it did not see acknowledged.
    appendFileSync(acknowledgedFile(task.folder, task.slot), batch.map((k) => `${k}\n`).join(''));
    n += batch.length;
    mark();
    while ((await queue.depth()) > MAX_WAITING) await soon();
  }
}

async function run(task: CrashTask): Promise<void> {
  const database = await openDatabase(task.place);
  const secrets = createSecrets(SECRET);
  const store = createStore(database, secrets);
  const queue = await openQueue({ database, secrets, batchSize: 8 });
  const language = { detect: () => 'en' };
  const sender = {
    async send(_community: string, _recipient: unknown, message: OutgoingMessage) {
      mark();
      await soon();
      appendFileSync(receivedFile(task.folder), `${idIn(message)}\n`);
      mark();
      await soon();
      return { kind: 'sent' as const };
    },
  };
  const sendAll = async (ahead = 0): Promise<void> => {
    const now = (): Date => new Date(Date.now() + ahead);
    while ((await sendDue({ store, describePlatform, sender, charts: createCharts(), now }, 10)).length > 0)
      await soon();
  };
  const depsNow = () => ({
    ...{ store, models, language, secrets, describePlatform, considerNudge },
    now: new Date(),
  });
  await queue.work(
    async (events, early) => {
      mark();
      const deps = { ...depsNow(), models: modelsAfter(models, secrets, early) };
      const outcomes = await handleEvents(deps, events);
      mark();
      await sendAll();
      mark();
      return outcomes.map(settlementOf);
    },
    async (events) => {
      mark();
      const early = await readEarly(depsNow(), events);
      mark();
      return early;
    },
  );
  if (task.produces) await produce(task, store, queue);
  await queue.drain();
  // Nobody else works any more: what is claimed was claimed by the dead.
  await sendAll(ALERT_CLAIMED_FOR_MS + 1);
  await store.outbox.settleAbandoned(new Date(Date.now() + 1), new Date());
  await queue.stop();
  await database.close();
}

if (process.argv[1] === import.meta.filename) await run(JSON.parse(process.argv[2] ?? '') as CrashTask);

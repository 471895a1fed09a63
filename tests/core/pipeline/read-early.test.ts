import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryStore } from '#adapters/memory/store.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { Models } from '#core/ports/index.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import { modelsAfter, readEarly } from '#core/pipeline/read-early.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { communitySettings, minute } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';
import { COMMUNITY, language, stageSecrets as secrets } from '../../flows/stage.ts';

const openModels = () =>
  tableModels(
    [
      { words: 'so alone', direction: 'seeking', sentiment: 'negative' },
      { words: 'No sleep', direction: 'seeking', sentiment: 'negative' },
      { words: 'sorry', direction: 'providing', technique: 'Support', answers: 'alone' },
      { words: 'tea helps', direction: 'providing', answers: 'sleep' },
    ],
    [{ words: 'sorry', levels: { emotionalReactions: 2 } }],
  );
const WORDS = [
  'I feel so alone since spring.',
  'No sleep again, what can I do?',
  'I am so sorry to hear that. Write whenever you like.',
  'A cup of tea helps me before bed.',
  'thanks!',
];

interface Said {
  person: number;
  words: number;
  answers: number | null;
}

const idOf = (index: number) => asId(`console:e${index}`);

const eventsOf = (said: readonly Said[]): ChatEvent[] =>
  said.map(({ person, words, answers }, index) => ({
    kind: 'message',
    message: {
      id: idOf(index),
      communityId: COMMUNITY,
      channelId: 'console:general',
      threadId: null,
      replyToId: answers === null || answers >= index ? null : idOf(answers),
      authorId: asId(`console:p${person}`),
      text: WORDS[words] ?? '',
      sentAt: minute(index),
    },
  }));

async function opened(models: Models) {
  const store = createMemoryStore();
  await store.communities.ensure(COMMUNITY, communitySettings(), minute(0));
  return { store, secrets, models, language, describePlatform, now: minute(60) };
}
type Deps = Awaited<ReturnType<typeof opened>>;

const rowsIn = (deps: Deps, events: readonly ChatEvent[]) =>
  Promise.all(events.map((_, index) => deps.store.messages.get(COMMUNITY, idOf(index))));

const script = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 3 }),
    words: fc.integer({ min: 0, max: WORDS.length - 1 }),
    answers: fc.option(fc.integer({ min: 0, max: 9 })),
  }),
  { minLength: 2, maxLength: 14 },
);

it('what was read early changes no row, however little was stored then and whatever of it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(
      script,
      fc.nat(14),
      fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
      async (said, stored, arrives) => {
        const events = eventsOf(said);
        const plain = await opened(openModels());
        await handleEvents(plain, events);
        const early = await opened(openModels());
        const first = events.slice(0, stored);
        const rest = events.slice(stored);
        // Read while nothing of the batch before is stored.
        const told = (await readEarly(early, rest)).filter((text, index) => text !== '' && arrives[index]);
        await handleEvents(early, first);
        await handleEvents({ ...early, models: modelsAfter(early.models, secrets, told) }, rest);
        expect(await rowsIn(early, events)).toEqual(await rowsIn(plain, events));
      },
    ),
    { numRuns: 60, seed: 29 },
  );
});

it('models are not asked again for what they said early, and nothing is stored by it', async () => {
  const models = openModels();
  const deps = await opened(models);
  const events = eventsOf([
    { person: 0, words: 0, answers: null },
    { person: 1, words: 2, answers: 0 },
  ]);
  const told = await readEarly(deps, events);
  expect(await rowsIn(deps, events)).toEqual([null, null]);
  const asked = [models.messageBatches, models.sentenceBatches, models.empathyBatches].map(
    (one) => one.length,
  );
  await handleEvents({ ...deps, models: modelsAfter(models, secrets, told) }, events);
  expect(
    [models.messageBatches, models.sentenceBatches, models.empathyBatches].map((one) => one.length),
  ).toEqual(asked);
  expect((await rowsIn(deps, events)).map((row) => row?.role)).toEqual(['seeker', 'supporter']);
});

it('tells numbers and no words, and of a long message in any layout all passages', async () => {
  const models = openModels();
  const deps = await opened(models);
  const long = Array.from({ length: 60 }, (_, n) => `I feel so alone\n on day ${n}.`).join('\n\n');
  const [event] = eventsOf([{ person: 0, words: 0, answers: null }]);
  if (event?.kind !== 'message') throw new RangeError('One message.');
  const events = [{ ...event, message: { ...event.message, text: long } }];
  const told = await readEarly(deps, events);
  expect(told.join()).not.toContain('alone');
  const asked = models.messageBatches.length;
  await handleEvents({ ...deps, models: modelsAfter(models, secrets, told) }, events);
  expect(models.messageBatches).toHaveLength(asked);
});

it('an answer that is no number is asked for again', async () => {
  const sound = openModels();
  const deps = await opened({
    ...sound,
    readMessages: async (rows) =>
      (await sound.readMessages(rows)).map((reading) => ({ ...reading, hostile: NaN })),
  });
  const events = eventsOf([{ person: 0, words: 0, answers: null }]);
  const told = await readEarly(deps, events);
  await handleEvents({ ...deps, models: modelsAfter(sound, secrets, told) }, events);
  expect((await rowsIn(deps, events)).map((row) => row?.role)).toEqual(['seeker']);
});

it('nothing is read early of what may not be read', async () => {
  const models = openModels();
  const deps = await opened(models);
  const events = eventsOf([{ person: 0, words: 0, answers: null }]);
  await handleEvents(deps, [{ kind: 'delete', communityId: COMMUNITY, messageIds: [idOf(0)] }]);
  expect(await readEarly(deps, events)).toEqual(['']);
  expect(models.messageBatches).toEqual([]);
});

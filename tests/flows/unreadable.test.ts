import { describePlatform } from '#bot/platforms/described.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { unreadFinding } from '#core/health/doctor.ts';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { HandleDeps } from '#core/pipeline/deps.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import type { EventOutcome } from '#core/pipeline/outcome.ts';
import type { Models } from '#core/ports/index.ts';
import { textsFor } from '#core/texts/index.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { minute } from '#tests/support/example-records.ts';
import { onEveryStore } from './on-every-store.ts';
import { COMMUNITY, language, type Stage, wordsOf } from './stage.ts';
import { asId } from '#tests/support/ids.ts';

const table = tableModels(
  [
    { words: 'so alone', direction: 'seeking', sentiment: 'very_negative' },
    { words: 'the bridge', direction: 'seeking', risk: 'crisis' },
    { words: 'hear you', direction: 'providing', sentiment: 'positive' },
  ],
  [{ words: 'hear you', levels: { emotionalReactions: 2 } }],
);

const breaks = (text: string): boolean => text.includes('BREAKS');
const refuseIf = <Given>(isRefused: boolean, give: () => Promise<Given>): Promise<Given> =>
  isRefused ? Promise.reject(new TypeError('no model reads this')) : give();

/** Models that some texts break: the whole batch is rejected, as a graph does. */
const fragile: Models = {
  ...table,
  readMessages: (messages) =>
    refuseIf(
      messages.some(({ text }) => breaks(text)),
      () => table.readMessages(messages),
    ),
  scoreSentences: (texts) => refuseIf(texts.some(breaks), () => table.scoreSentences(texts)),
  scoreEmpathy: (pairs) =>
    refuseIf(
      pairs.some(({ responsePost }) => responsePost.includes('PAIR')),
      () => table.scoreEmpathy(pairs),
    ),
};
const away: Models = {
  ...table,
  readMessages: () => Promise.reject(new Error('no memory')),
  scoreSentences: () => Promise.reject(new Error('no memory')),
  scoreEmpathy: () => Promise.reject(new Error('no memory')),
};

const errorOf = (outcome: EventOutcome | undefined): unknown =>
  outcome?.outcome === 'failed' ? outcome.error : undefined;

onEveryStore('words that break what reads them', (setStage) => {
  let stage: Stage;
  let said: ChatMessage[] = [];
  beforeEach(async () => {
    stage = await setStage(table);
    said = [];
  });

  const say = (person: string, text: string, at = 0): void => {
    said.push(stage.message(person, text, at, { id: `m${said.length}` }));
  };
  const happens = (deps: Partial<HandleDeps> = {}): Promise<EventOutcome[]> => {
    const { store, secrets } = stage;
    return handleEvents(
      { store, secrets, models: fragile, language, describePlatform, considerNudge, now: minute(9), ...deps },
      said.map((message) => ({ kind: 'message' as const, message })),
    );
  };
  const alerted = async (): Promise<(string | undefined)[]> =>
    (await stage.sent(10))
      .filter(({ kind }) => kind === 'alert')
      .map(({ messageId }) => messageId)
      .sort();
  const noRules = (text: string): never => {
    throw new TypeError(`no rule reads ${text.length} characters`);
  };

  describe('a message breaks the model', () => {
    it('the rules still alarm, every other message is read in full, and nothing is tried again', async () => {
      say('ada', 'I feel so alone.');
      say('bea', 'BREAKS. I want to kill myself.');
      say('cyd', 'BREAKS. It rains.');
      const outcomes = await happens();
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored']);
      expect(outcomes.map(({ message }) => [message?.scored, message?.risk])).toEqual([
        [true, 'none'],
        [false, 'crisis'],
        [false, 'none'],
      ]);
      expect(outcomes.map(({ failures = [] }) => failures.map(({ analyser }) => analyser))).toEqual([
        [],
        ['model'],
        ['model'],
      ]);
      expect(await alerted()).toEqual(['console:m1']);
    });

    it('the model still alarms by the sentences that it can read', async () => {
      const long = 'We walked for a while and said nothing. '.repeat(12);
      say('bea', `BREAKS. ${long} ${long} I stand on the bridge.`);
      const [outcome] = await happens();
      expect(outcome?.message).toMatchObject({ scored: false, risk: 'crisis' });
    });
  });

  describe('a message breaks the rules', () => {
    it('the model still alarms', async () => {
      say('ada', 'I am on the bridge.');
      say('bea', 'I feel so alone.');
      const outcomes = await happens({ rules: noRules });
      expect(outcomes.map(({ message }) => message?.risk)).toEqual(['crisis', 'none']);
      expect(await alerted()).toEqual(['console:m0']);
    });

    it('and the language: it is read as English rather than not at all', async () => {
      say('ada', 'I am on the bridge.');
      const [outcome] = await happens({ rules: noRules, language: { detect: noRules } });
      expect(outcome?.message?.risk).toBe('crisis');
    });
  });

  describe('nothing can read a message', () => {
    beforeEach(async () => {
      say('ada', 'I feel so alone.');
      say('bea', 'BREAKS');
      await happens({ rules: noRules });
    });

    it('staff are told so, with a link and no quote, and it is settled', async () => {
      const [alert, ...others] = await stage.sent(10);
      expect(others).toEqual([]);
      const words = wordsOf(alert?.message ?? { blocks: [] });
      expect(words).toContain('A message I could not read');
      expect(words).toContain('console:m1');
      expect(words).not.toContain('BREAKS');
      const again = await happens({ rules: noRules });
      expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    });

    it('/doctor counts it', async () => {
      const { store } = stage;
      const { doctor: words } = textsFor('en').commands;
      expect(await unreadFinding({ store, now: minute(20) }, COMMUNITY, words)).toMatchObject({
        level: 'warning',
        message: expect.stringContaining('One in the last 7 days') as string,
      });
      const later = new Date(minute(0).getTime() + 8 * 86_400_000);
      expect(await unreadFinding({ store, now: later }, COMMUNITY, words)).toMatchObject({ level: 'ok' });
    });
  });

  describe('the models are away', () => {
    it('what the rules find is told at once; all else is to be given again, and is read then', async () => {
      say('ada', 'I want to kill myself.');
      say('bea', 'I feel so alone.');
      const outcomes = await happens({ models: away });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'failed']);
      expect(errorOf(outcomes[1])).toBeInstanceOf(AttuneError);
      expect(errorOf(outcomes[1])).toMatchObject({ code: 'model' });
      expect(await alerted()).toEqual(['console:m0']);
      const later = await happens();
      expect(later.map(({ outcome }) => outcome)).toEqual(['unchanged', 'stored']);
    });
  });

  describe('a message breaks what reads its sentences', () => {
    const noSentences: Models = { ...fragile, scoreSentences: (texts) => away.scoreSentences(texts) };
    const brokenSentences: Models = {
      ...table,
      scoreSentences: (texts) => refuseIf(texts.some(breaks), () => table.scoreSentences(texts)),
    };

    it('it stands in its place unread, and takes no other along', async () => {
      say('ada', 'I feel so alone.');
      say('bea', 'I hear you. BREAKS.', 1);
      say('cyd', 'I hear you.', 2);
      const outcomes = await happens({ models: brokenSentences });
      expect(outcomes.map(({ message }) => [message?.role, message?.scored])).toEqual([
        ['seeker', true],
        ['supporter', false],
        ['supporter', true],
      ]);
      expect(outcomes[1]?.message).toMatchObject({ direction: 'none', empathy: null, techniques: null });
      expect(outcomes[1]?.failures?.map(({ analyser }) => analyser)).toEqual(['model']);
    });

    it('that is away: what alarms is told, what stands in no conversation is stored, the rest comes again', async () => {
      say('ada', 'I feel so alone.');
      say('bea', 'I am on the bridge.', 60 * 24);
      say('cyd', 'It rains.', 60 * 24);
      const outcomes = await happens({ models: noSentences });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'stored', 'stored']);
      expect(errorOf(outcomes[0])).toMatchObject({ code: 'model' });
      expect(await alerted()).toEqual(['console:m1']);
      expect((await happens())[0]).toMatchObject({ outcome: 'stored', because: 'seeker' });
    });
  });

  describe('a message cannot be read beside a conversation', () => {
    const broken: Models = {
      ...table,
      readMessages: (messages) =>
        refuseIf(
          messages.some(({ text, context }) => breaks(text) && context !== null),
          () => table.readMessages(messages),
        ),
    };

    it('it is placed by what it says alone, and no other message is touched', async () => {
      say('ada', 'I feel so alone.');
      say('bea', 'It rains. BREAKS.', 1);
      say('cyd', 'I hear you.', 2);
      const outcomes = await happens({ models: broken });
      expect(outcomes.map(({ message }) => message?.role)).toEqual(['seeker', 'bystander', 'supporter']);
      expect(outcomes[1]?.failures?.map(({ analyser }) => analyser)).toEqual(['place']);
    });

    it('while the reader goes away: an alarm is told, the rest comes again', async () => {
      say('ada', 'I feel so alone.');
      await happens();
      let calls = 0;
      const goes: Models = {
        ...table,
        readMessages: (messages) => {
          calls += 1;
          return calls === 1 ? table.readMessages(messages) : away.readMessages(messages);
        },
      };
      said = [];
      say('bea', 'I hear you. I want to kill myself.', 1);
      said.push(stage.message('cyd', 'I hear you.', 2, { id: 'later' }));
      said = said.map((message, index) => ({ ...message, id: asId(`console:n${index}`) }));
      const outcomes = await happens({ models: goes });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'failed']);
      expect(errorOf(outcomes[1])).toMatchObject({ code: 'model' });
      expect(await alerted()).toEqual(['console:n0']);
    });
  });

  describe('a reply breaks the model for empathy', () => {
    it('counts without a score, and takes no other reply along', async () => {
      say('ada', 'I feel so alone.');
      say('bea', 'I hear you PAIR.', 1);
      say('cyd', 'I hear you.', 2);
      const outcomes = await happens();
      expect(outcomes.map(({ message }) => message?.role)).toEqual(['seeker', 'supporter', 'supporter']);
      expect(outcomes.map(({ message }) => message?.empathy?.emotionalReactions.level ?? null)).toEqual([
        null,
        null,
        2,
      ]);
      expect(outcomes[1]?.failures?.map(({ analyser }) => analyser)).toEqual(['empathy']);
    });
  });

  describe('a note cannot be written', () => {
    it('the reply is stored all the same, and nothing of the note stays', async () => {
      stage = await setStage(table, { mode: 'coach' });
      await stage.optsIn('bea');
      say('ada', 'I feel so alone.');
      say('bea', 'I hear you.', 1);
      const outcomes = await happens({
        considerNudge: async ({ store }, { community }) => {
          await store.audit.append({
            communityId: community.id,
            at: minute(1),
            actorKey: null,
            action: 'config',
            detail: { setting: 'half a note' },
          });
          throw new RangeError('no words for this');
        },
      });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stored', 'stored']);
      expect(outcomes[1]?.failures?.map(({ analyser }) => analyser)).toEqual(['note']);
      expect(await stage.store.audit.list(COMMUNITY, 9)).toEqual([]);
    });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { openLanguage } from '#adapters/language/language.ts';
import { renderMessage as renderForDiscord } from '#adapters/discord/render.ts';
import { toChatMessage as fromDiscord } from '#adapters/discord/to-chat-event.ts';
import { renderMessage as renderForTelegram } from '#adapters/telegram/render.ts';
import { toChatMessage as fromTelegram } from '#adapters/telegram/to-chat-event.ts';
import { describePlatform } from '#bot/platforms/described.ts';
import { considerNudge } from '#core/coaching/consider-nudge.ts';
import type { ChatMessage } from '#core/model/message.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityId, PlatformId, UserId } from '#core/model/ids.ts';
import { handleEvents } from '#core/pipeline/handle-events.ts';
import type { EventOutcome } from '#core/pipeline/outcome.ts';
import { tableModels } from '#tests/doubles/table-models.ts';
import { communitySettings, memberRecord, minute } from '#tests/support/example-records.ts';
import { asId } from '#tests/support/ids.ts';
import { onEveryStore } from './on-every-store.ts';
import type { Stage } from './stage.ts';

const models = tableModels(
  [
    { words: 'so lost', direction: 'seeking', sentiment: 'very_negative' },
    { words: 'listening to you', direction: 'providing', technique: 'Support', sentiment: 'positive' },
  ],
  [{ words: 'listening to you', levels: { emotionalReactions: 2 } }],
);
const language = openLanguage();

interface Platform {
  userId: (person: number) => UserId;
  communityId: CommunityId;
  staffChannelId: PlatformId;
  /** One person writes there, perhaps in answer to a message. */
  says: (person: number, text: string, id: number, replyTo?: number) => ChatMessage | null;
  shows: (message: OutgoingMessage) => string;
}

const PLATFORMS: readonly Platform[] = [
  {
    userId: (person) => asId(`discord:${person}`),
    communityId: 'discord:300',
    staffChannelId: 'discord:21',
    says: (person, text, id, replyTo) =>
      fromDiscord(
        {
          id: String(id),
          channel_id: '20',
          guild_id: '300',
          type: replyTo === undefined ? 0 : 19,
          content: text,
          timestamp: minute(id).toISOString(),
          author: { id: String(person) },
          ...(replyTo === undefined
            ? {}
            : { message_reference: { message_id: String(replyTo), channel_id: '20' } }),
        },
        null,
      ),
    shows: (message) =>
      renderForDiscord(message)
        .map(({ content }) => content)
        .join('\n'),
  },
  {
    userId: (person) => asId(`telegram:${person}`),
    communityId: 'telegram:-100300',
    staffChannelId: 'telegram:-100300:21',
    says: (person, text, id, replyTo) => {
      const chat = { id: -100300, type: 'supergroup' };
      const date = minute(id).getTime() / 1000;
      const said = { message_id: id, date, chat, from: { id: person, is_bot: false }, text };
      return fromTelegram(
        replyTo === undefined ? said : { ...said, reply_to_message: { message_id: replyTo } },
      );
    },
    shows: (message) =>
      renderForTelegram(message)
        .map(({ text }) => text)
        .join('\n'),
  },
];

const SAID = [
  ['German', 'Ich will nicht mehr leben, ich schaffe das alles nicht.'],
  ['German, in a few words', 'will sterben'],
  ['Spanish', 'ya no quiero vivir, no puedo más con todo esto'],
  ['French', "j'ai plus envie de vivre, je suis fatiguée de tout"],
  ['Portuguese', 'não quero mais viver, ninguém percebe nada'],
  ['Italian', 'non voglio più vivere, sono stanca di tutto'],
  ['Dutch', 'ik wil niet meer leven, niemand merkt het'],
] as const;

const [ADA, SAM] = [4, 5];

onEveryStore('somebody writes in another language that they want to die', (setStage) => {
  describe.each(PLATFORMS)('in $communityId', ({ communityId, staffChannelId, userId, says, shows }) => {
    let stage: Stage;
    beforeEach(async () => {
      stage = await setStage(models);
      const settings = communitySettings({ staffChannelId });
      await stage.store.communities.ensure(communityId, settings, minute(0));
      await stage.store.communities.saveSettings(communityId, settings);
    });

    const happens = async (message: ChatMessage | null): Promise<EventOutcome> => {
      if (message === null) throw new RangeError('A person wrote this.');
      const { store, secrets } = stage;
      const [outcome] = await handleEvents(
        { store, secrets, models, language, describePlatform, considerNudge, now: message.sentAt },
        [{ kind: 'message', message }],
      );
      if (outcome === undefined) throw new RangeError('Each event has an outcome.');
      return outcome;
    };

    it.each(SAID)('%s: staff get a card that links to it and quotes nothing', async (_, text) => {
      const { message, alertId } = await happens(says(ADA, text, 1));
      expect(message).toMatchObject({ risk: 'crisis' });
      expect(await stage.store.alerts.get(communityId, alertId ?? '')).toMatchObject({ label: 'crisis' });
      const [card, ...others] = await stage.sent(2);
      expect(others).toEqual([]);
      expect(card).toMatchObject({
        kind: 'alert',
        recipient: { kind: 'channel', channelId: staffChannelId },
      });
      const shown = shows(card?.message ?? { blocks: [] });
      expect(shown).toContain('not a crisis service');
      expect(shown).not.toContain(text);
    });

    it('it is not scored, and nobody gets a note: not who wrote it, not who answers', async () => {
      for (const person of [ADA, SAM])
        await stage.store.members.save(memberRecord({ communityId, userId: userId(person) }));
      const asked = await happens(says(ADA, SAID[0][1], 1));
      expect(asked.message).toMatchObject({ scored: false, language: 'de' });
      const answered = await happens(says(SAM, 'I am here and I am listening to you.', 2, 1));
      expect(asked.nudge?.sent ?? false).toBe(false);
      expect(answered.nudge).toEqual({ sent: false, because: 'not-a-reply' });
      const sent = await stage.sent(600);
      expect(sent.map(({ kind }) => kind)).toEqual(['alert']);
    });

    it('in a conversation that was in English, it rests every note about it', async () => {
      await stage.store.members.save(memberRecord({ communityId, userId: userId(SAM) }));
      const first = await happens(says(ADA, 'I feel so lost these days.', 1));
      const then = await happens(says(ADA, SAID[0][1], 2, 1));
      expect(then.message?.conversationId).toBe(first.message?.conversationId);
      const answered = await happens(says(SAM, 'I am here and I am listening to you.', 3, 1));
      expect(answered.nudge).toEqual({ sent: false, because: 'risk' });
    });

    it('what only sounds like it alarms nobody', async () => {
      const harmless = ['Ich sterbe vor Lachen.', 'me muero de hambre', "j'ai failli mourir de rire"];
      for (const [index, text] of harmless.entries()) await happens(says(ADA, text, index + 1));
      expect(await stage.sent(10)).toEqual([]);
    });
  });
});

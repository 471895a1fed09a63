import { describe, expect, it } from 'vitest';
import { toChatMessage } from '#adapters/telegram/to-chat-event.ts';
import { telegramText } from '#adapters/replay/telegram-text.ts';
import { ownWords } from '#core/analysis/own-words/own-words.ts';
import type { TelegramMessage } from '#adapters/telegram/update-shape.ts';

const message = (more: Partial<TelegramMessage>): TelegramMessage => ({
  message_id: 10,
  date: 1_700_000_000,
  chat: { id: -100, type: 'supergroup' },
  from: { id: 42, is_bot: false },
  ...more,
});

const ownOf = (more: Partial<TelegramMessage>): string | undefined => {
  const translated = toChatMessage(message(more));
  return translated === null ? undefined : ownWords(translated.text, translated.notOwn).text;
};

describe('what Telegram marks as not one’s own', () => {
  it.each(['blockquote', 'expandable_blockquote', 'pre', 'code', 'url', 'mention', 'text_mention'])(
    '%s is carried, in texts and in captions',
    (type) => {
      const part = [{ type, offset: 0, length: 13 }];
      const text = 'I want to die I am here';
      expect(ownOf({ text, entities: part })).toBe('I am here');
      expect(ownOf({ caption: text, caption_entities: part })).toBe('I am here');
    },
  );

  it.each(['text_link', 'spoiler', 'bold', 'italic', 'hashtag', 'custom_emoji', 'a_later_kind'])(
    '%s keeps its words',
    (type) => {
      expect(ownOf({ text: 'I want to die', entities: [{ type, offset: 0, length: 13 }] })).toBe(
        'I want to die',
      );
    },
  );

  it('is left out of an export, too, whatever is trimmed from its beginning', () => {
    const read = telegramText.parse([
      '  ',
      { type: 'blockquote', text: 'I want to die' },
      '\nI am here\u0007 ',
    ]);
    expect(ownWords(read.text, read.notOwn).text).toBe('I am here');
  });
});

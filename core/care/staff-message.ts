import type { UserId } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { paragraph } from '#core/texts/blocks.ts';
import { sayRuns, speaking } from '#core/texts/say.ts';

/** What staff read: who, and nothing else. The person is shown the same before they press. */
export function staffMessage(userId: UserId, locale: Locale): OutgoingMessage {
  const say = speaking(locale);
  const who = { text: say('check-in-somebody'), mention: { kind: 'person' as const, id: userId } };
  return {
    blocks: [
      paragraph(...sayRuns(locale, 'check-in-to-staff', { who })),
      paragraph(say('check-in-staff-no-more')),
    ],
  };
}

import { idIn } from '#core/model/community-in-id.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import { OWN_WORDS, type OwnWord } from '#core/model/own-word.ts';
import { link, paragraph } from '#core/texts/blocks.ts';
import type { Say } from '#core/texts/say.ts';

export const OWN_WORD_PREFIX = 'own-word';

export type OwnWordPress =
  { kind: 'answer'; word: OwnWord; askedAt: Date } | { kind: 'rest' } | { kind: 'stop' };

/** The one question, with its five answers and two ways out. `address` opens the person's post; null where it has none. */
export function ownWordQuestion(
  { communityId, askedAt, address }: { communityId: CommunityId; askedAt: Date; address: string | null },
  say: Say,
): OutgoingMessage {
  const answers = OWN_WORDS.map((word): Button => ({
    id: idIn(`${OWN_WORD_PREFIX}:${word}:${askedAt.getTime().toString(36)}`, communityId),
    label: say(`ask-me-answer-${word}`),
    style: 'plain',
  }));
  return {
    blocks: [
      paragraph(
        say('ask-me-question'),
        ...(address === null ? [] : [' ', link(say('ask-me-your-post'), address)]),
      ),
      paragraph(say('ask-me-who-sees')),
    ],
    buttons: [
      ...answers.map((answer) => [answer]),
      [
        { id: `${OWN_WORD_PREFIX}:rest`, label: say('ask-me-rest'), style: 'plain' },
        { id: `${OWN_WORD_PREFIX}:stop`, label: say('ask-me-stop'), style: 'plain' },
      ],
    ],
  };
}

/** Null for a button of an older version. */
export function parseOwnWord(id: string): OwnWordPress | null {
  const [prefix, action = '', stamp = ''] = id.split(':');
  if (prefix !== OWN_WORD_PREFIX) return null;
  if (action === 'rest' || action === 'stop') return { kind: action };
  const word = OWN_WORDS.find((one) => String(one) === action);
  const askedAt = Number.parseInt(stamp, 36);
  return word === undefined || Number.isNaN(askedAt)
    ? null
    : { kind: 'answer', word, askedAt: new Date(askedAt) };
}

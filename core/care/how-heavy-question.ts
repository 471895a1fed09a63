import { HOW_HEAVY, type HowHeavy } from '#core/model/care.ts';
import { idIn } from '#core/model/community-in-id.ts';
import type { CommunityId } from '#core/model/ids.ts';
import type { Button, OutgoingMessage } from '#core/model/outgoing.ts';
import { sentences } from '#core/texts/blocks.ts';
import type { Say } from '#core/texts/say.ts';

export const HOW_HEAVY_PREFIX = 'how-heavy';

export type HowHeavyPress =
  { kind: 'answer'; howHeavy: HowHeavy; askedAt: Date } | { kind: 'rest' } | { kind: 'stop' };

/** The one question to a supporter, with its five answers and two ways out. */
export function howHeavyQuestion(
  { communityId, askedAt }: { communityId: CommunityId; askedAt: Date },
  say: Say,
): OutgoingMessage {
  const answers = HOW_HEAVY.map((howHeavy): Button => ({
    id: idIn(`${HOW_HEAVY_PREFIX}:${howHeavy}:${askedAt.getTime().toString(36)}`, communityId),
    label: say(`how-heavy-answer-${howHeavy}`),
    style: 'plain',
  }));
  return {
    ...sentences(say('how-heavy-question'), say('how-heavy-who-sees')),
    buttons: [
      ...answers.map((answer) => [answer]),
      [
        { id: `${HOW_HEAVY_PREFIX}:rest`, label: say('how-heavy-rest'), style: 'plain' },
        { id: `${HOW_HEAVY_PREFIX}:stop`, label: say('how-heavy-stop'), style: 'plain' },
      ],
    ],
  };
}

/** Null for a button of an older version. */
export function parseHowHeavy(id: string): HowHeavyPress | null {
  const [prefix, action = '', stamp = ''] = id.split(':');
  if (prefix !== HOW_HEAVY_PREFIX) return null;
  if (action === 'rest' || action === 'stop') return { kind: action };
  const howHeavy = HOW_HEAVY.find((one) => String(one) === action);
  const askedAt = Number.parseInt(stamp, 36);
  return howHeavy === undefined || Number.isNaN(askedAt)
    ? null
    : { kind: 'answer', howHeavy, askedAt: new Date(askedAt) };
}

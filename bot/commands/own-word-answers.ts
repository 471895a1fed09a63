import type { CommunityId, UserId } from '#core/model/ids.ts';
import type { OwnWord } from '#core/model/own-word.ts';
import { answerOwnWord } from '#core/seekers/answer-own-word.ts';
import { restAsking, stopAsking } from '#core/seekers/change-asking.ts';
import { OWN_WORD_PREFIX, type OwnWordPress, parseOwnWord } from '#core/seekers/own-word-question.ts';
import type { Actor } from '#core/ports/platform.ts';
import { sentences } from '#core/texts/blocks.ts';
import type { Say } from '#core/texts/say.ts';
import type { CommandDeps, FollowUpHandler } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

const thanksFor = (word: OwnWord, say: Say): string => {
  if (word === 3) return say('ask-me-thanks-same');
  return say(word < 3 ? 'ask-me-thanks-heavier' : 'ask-me-thanks-lighter');
};

/** The way out holds wherever the person is asked: a question does not say in words from which community it came. */
async function everywhere(
  { store }: CommandDeps,
  { userId }: Actor,
  change: (who: { communityId: CommunityId; userId: UserId }) => Promise<boolean>,
): Promise<boolean> {
  const communities = await store.seekers.ofPerson(userId);
  for (const { communityId } of communities) await change({ communityId, userId });
  return communities.length > 0;
}

async function carryOut(deps: CommandDeps, actor: Actor, pressed: OwnWordPress): Promise<string> {
  const { store, secrets } = deps;
  const { userId, communityId } = actor;
  const say = sayTo(actor);
  switch (pressed.kind) {
    case 'rest': {
      const isResting = await everywhere(deps, actor, (who) => restAsking({ store, now: actor.at }, who));
      return say(isResting ? 'ask-me-paused' : 'ask-me-notAsked');
    }
    case 'stop':
      return say(
        (await everywhere(deps, actor, (who) => stopAsking({ store }, who)))
          ? 'ask-me-stopped'
          : 'ask-me-notAsked',
      );
    case 'answer': {
      const kept = await answerOwnWord({ store, secrets }, { userId, communityId, ...pressed });
      return kept === 'kept' ? thanksFor(pressed.word, say) : say(`ask-me-${kept}`);
    }
  }
}

/** The buttons under the question to a seeker: five answers, and two ways out. */
export const ownWordAnswers = {
  prefix: OWN_WORD_PREFIX,
  audience: 'everyone',
  async follow(deps, { actor, id }) {
    const pressed = parseOwnWord(id);
    if (pressed === null) return privately(sentences(sayTo(actor)('unknown-button')));
    return inPlace(sentences(await carryOut(deps, actor, pressed)));
  },
} satisfies FollowUpHandler;

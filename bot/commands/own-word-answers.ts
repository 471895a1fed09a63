import type { OwnWord } from '#core/model/own-word.ts';
import { answerOwnWord } from '#core/seekers/answer-own-word.ts';
import { restAsking, stopAsking } from '#core/seekers/change-asking.ts';
import { OWN_WORD_PREFIX, type OwnWordPress, parseOwnWord } from '#core/seekers/own-word-question.ts';
import type { Actor } from '#core/ports/platform.ts';
import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { CommandDeps, FollowUpHandler } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';

const all = textsFor('en');
const texts = all.commands.askMe;

const thanksFor = (word: OwnWord): string => {
  if (word === 3) return texts.thanks.same;
  return word < 3 ? texts.thanks.heavier : texts.thanks.lighter;
};

/** The way out holds wherever the person is asked: a question does not say from which community it came. */
async function everywhere(
  { store }: CommandDeps,
  { userId }: Actor,
  change: (who: { communityId: string; userId: string }) => Promise<boolean>,
): Promise<boolean> {
  const communities = await store.seekers.ofPerson(userId);
  for (const { communityId } of communities) await change({ communityId, userId });
  return communities.length > 0;
}

async function carryOut(deps: CommandDeps, actor: Actor, pressed: OwnWordPress): Promise<string> {
  const { store, secrets } = deps;
  switch (pressed.kind) {
    case 'rest': {
      const isResting = await everywhere(deps, actor, (who) => restAsking({ store, now: actor.at }, who));
      return isResting ? texts.paused : texts.notAsked;
    }
    case 'stop':
      return (await everywhere(deps, actor, (who) => stopAsking({ store }, who)))
        ? texts.stopped
        : texts.notAsked;
    case 'answer': {
      const kept = await answerOwnWord({ store, secrets }, { userId: actor.userId, ...pressed });
      return kept === 'kept' ? thanksFor(pressed.word) : texts[kept];
    }
  }
}

/** The buttons under the question to a seeker: five answers, and two ways out. */
export const ownWordAnswers = {
  prefix: OWN_WORD_PREFIX,
  audience: 'everyone',
  async follow(deps, { actor, id }) {
    const pressed = parseOwnWord(id);
    if (pressed === null) return privately(sentences(all.interactions.unknownButton));
    return inPlace(sentences(await carryOut(deps, actor, pressed)));
  },
} satisfies FollowUpHandler;

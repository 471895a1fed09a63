import { answerHowHeavy } from '#core/care/answer-how-heavy.ts';
import { HOW_HEAVY_PREFIX, type HowHeavyPress, parseHowHeavy } from '#core/care/how-heavy-question.ts';
import { changeCoaching, pauseCoaching } from '#core/consent/change-coaching.ts';
import type { HowHeavy } from '#core/model/care.ts';
import type { Actor } from '#core/ports/platform.ts';
import { REST_DAYS } from '#core/seekers/change-asking.ts';
import { sentences } from '#core/texts/blocks.ts';
import type { Say } from '#core/texts/say.ts';
import type { CommandDeps, FollowUpHandler } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

const thanksFor = (howHeavy: HowHeavy, say: Say): string => {
  if (howHeavy === 3) return say('how-heavy-thanks-between');
  return say(howHeavy < 3 ? 'how-heavy-thanks-light' : 'how-heavy-thanks-heavy');
};

/** The way out holds wherever the person is asked: a question does not say in words from which community it came. */
async function everywhere(
  { store }: CommandDeps,
  { userId, at }: Actor,
  kind: 'rest' | 'stop',
): Promise<boolean> {
  let isAsked = false;
  for (const communityId of await store.members.communitiesOf(userId)) {
    const who = { communityId, userId };
    if ((await store.members.get(communityId, userId))?.coaching.asksHowHeavy !== true) continue;
    isAsked = true;
    if (kind === 'stop') await changeCoaching(store, who, { asksHowHeavy: false });
    else await pauseCoaching({ store, now: at }, who, REST_DAYS);
  }
  return isAsked;
}

async function carryOut(deps: CommandDeps, actor: Actor, pressed: HowHeavyPress): Promise<string> {
  const { store, secrets } = deps;
  const say = sayTo(actor);
  switch (pressed.kind) {
    case 'rest':
      return say((await everywhere(deps, actor, 'rest')) ? 'how-heavy-rested' : 'how-heavy-notAsked');
    case 'stop':
      return say((await everywhere(deps, actor, 'stop')) ? 'how-heavy-stopped' : 'how-heavy-notAsked');
    case 'answer': {
      const { userId, communityId, at } = actor;
      const kept = await answerHowHeavy({ store, secrets, now: at }, { userId, communityId, ...pressed });
      return kept === 'kept' ? thanksFor(pressed.howHeavy, say) : say(`how-heavy-${kept}`);
    }
  }
}

/** The buttons under the question to a supporter: five answers, and two ways out. */
export const howHeavyAnswers = {
  prefix: HOW_HEAVY_PREFIX,
  audience: 'everyone',
  async follow(deps, { actor, id }) {
    const pressed = parseHowHeavy(id);
    if (pressed === null) return privately(sentences(sayTo(actor)('unknown-button')));
    return inPlace(sentences(await carryOut(deps, actor, pressed)));
  },
} satisfies FollowUpHandler;

import { offDutyOf } from '#core/consent/off-duty-of.ts';
import { beginAsking, restAsking, stopAsking } from '#core/seekers/change-asking.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Actor } from '#core/ports/platform.ts';
import { bullets, heading, sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Say } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { offDutyGoesOn } from './lib/off-duty-goes-on.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { isOutsider } from './lib/where.ts';

const SUBCOMMANDS = ['on', 'pause', 'off'] as const;

/** Read before anything is kept. */
const explained = (say: Say): OutgoingMessage => ({
  blocks: [
    heading(say('ask-me-heading')),
    bullets([
      say('ask-me-what'),
      say('ask-me-keeps'),
      say('ask-me-sums'),
      say('ask-me-never'),
      say('ask-me-stop-how'),
    ]),
  ],
  buttons: [
    [
      { id: 'ask-me:yes', label: say('ask-me-yes'), style: 'primary' },
      { id: 'ask-me:no', label: say('ask-me-no'), style: 'plain' },
    ],
  ],
});

/** What is asked before anything is stored, where the community offers it. */
const question = ({ settings }: CommunityRecord, say: Say): OutgoingMessage =>
  settings.asksSeekers === true ? explained(say) : sentences(say('ask-me-not-offered'));

async function begin(deps: CommandDeps, actor: Actor, { id, settings }: CommunityRecord): Promise<string[]> {
  const say = sayTo(actor);
  if (settings.asksSeekers !== true) return [say('ask-me-not-offered')];
  if (await isOutsider(deps, id, actor)) return [say('not-there')];
  const who = { communityId: id, userId: actor.userId };
  const { store, secrets } = deps;
  const begun = await beginAsking({ store, secrets, now: actor.at }, who);
  if (begun !== 'begun') return [say('ask-me-left-out')];
  const daysOff = await offDutyOf(store, actor.userId, actor.at);
  return [say('ask-me-begun'), ...offDutyGoesOn(actor, daysOff, settings.timeZone)];
}

async function carryOut(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  action: string,
): Promise<OutgoingMessage> {
  const { store } = deps;
  const say = sayTo(actor);
  const who = { communityId: community.id, userId: actor.userId };
  switch (action) {
    case 'yes':
      return sentences(...(await begin(deps, actor, community)));
    case 'no':
      return sentences(say('ask-me-declined'));
    case 'pause':
      return sentences(
        say((await restAsking({ store, now: actor.at }, who)) ? 'ask-me-paused' : 'ask-me-notAsked'),
      );
    case 'off':
      return sentences(say((await stopAsking({ store }, who)) ? 'ask-me-stopped' : 'ask-me-notAsked'));
    case 'on':
      return (await store.seekers.get(who.communityId, who.userId)) === null
        ? question(community, say)
        : sentences(...(await begin(deps, actor, community)));
    default:
      return question(community, say);
  }
}

export const askMe = {
  needs: 'community',
  definition: {
    name: 'ask-me',
    description: about('ask-me'),
    audience: 'everyone',
    options: [],
    subcommands: SUBCOMMANDS.map((name) => ({
      name,
      description: about('ask-me', name),
      options: [],
    })),
  },
  again: ({ subcommand }) => `ask-me:${subcommand ?? 'show'}`,
  async run(deps, { actor, subcommand }, community) {
    return privately(await carryOut(deps, actor, community, subcommand ?? 'show'));
  },
  async follow(deps, { actor, id }, community) {
    const [, action = 'show'] = id.split(':');
    const message = await carryOut(deps, actor, community, action);
    return action === 'yes' || action === 'no' ? inPlace(message) : privately(message);
  },
} satisfies Command;

import { beginAsking, restAsking, stopAsking } from '#core/seekers/change-asking.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Actor } from '#core/ports/platform.ts';
import { bullets, heading, sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { isOutsider } from './lib/where.ts';

const all = textsFor('en');
const texts = all.commands.askMe;

/** Read before anything is kept. */
const explained: OutgoingMessage = {
  blocks: [heading(texts.heading), bullets(texts.about)],
  buttons: [
    [
      { id: 'ask-me:yes', label: texts.yes, style: 'primary' },
      { id: 'ask-me:no', label: texts.no, style: 'plain' },
    ],
  ],
};

async function begin(deps: CommandDeps, actor: Actor, { id, settings }: CommunityRecord): Promise<string> {
  if (settings.asksSeekers !== true) return texts.notOffered;
  if (await isOutsider(deps, id, actor)) return all.interactions.notThere;
  const who = { communityId: id, userId: actor.userId };
  const begun = await beginAsking({ store: deps.store, now: actor.at }, who);
  return begun === 'begun' ? texts.begun : texts.leftOut;
}

async function carryOut(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  action: string,
): Promise<OutgoingMessage> {
  const { store } = deps;
  const who = { communityId: community.id, userId: actor.userId };
  switch (action) {
    case 'yes':
      return sentences(await begin(deps, actor, community));
    case 'no':
      return sentences(texts.declined);
    case 'pause':
      return sentences((await restAsking({ store, now: actor.at }, who)) ? texts.paused : texts.notAsked);
    case 'off':
      return sentences((await stopAsking({ store }, who)) ? texts.stopped : texts.notAsked);
    default:
      return community.settings.asksSeekers === true ? explained : sentences(texts.notOffered);
  }
}

export const askMe = {
  needs: 'community',
  definition: {
    name: 'ask-me',
    description: texts.description,
    audience: 'everyone',
    options: [],
    subcommands: Object.entries(texts.subcommands).map(([name, description]) => ({
      name,
      description,
      options: [],
    })),
  },
  again: ({ subcommand }) => `ask-me:${subcommand ?? 'on'}`,
  async run(deps, { actor, subcommand }, community) {
    return privately(await carryOut(deps, actor, community, subcommand ?? 'on'));
  },
  async follow(deps, { actor, id }, community) {
    const [, action = 'on'] = id.split(':');
    const message = await carryOut(deps, actor, community, action);
    return action === 'yes' || action === 'no' ? inPlace(message) : privately(message);
  },
} satisfies Command;

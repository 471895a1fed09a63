import { restFor, type Resting, restUntil } from '#core/care/off-duty.ts';
import { dayInWords } from '#core/coaching/day-in-words.ts';
import { zoneOf } from '#core/coaching/nudge-policy.ts';
import { localClock } from '#core/lib/local-time.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { inLanguageOf } from './lib/in-language.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

/** The person's clock, else that of the community they are in or of the first that keeps something of them; its language, too. */
async function atHome({ store }: CommandDeps, actor: Actor): Promise<{ zone: string; actor: Actor }> {
  const [first = null] = await store.members.communitiesOf(actor.userId);
  const id = actor.communityId ?? first;
  const community = id === null ? null : await store.communities.get(id);
  if (id === null || community === null) return { zone: 'UTC', actor };
  const member = await store.members.get(id, actor.userId);
  return { zone: zoneOf(community, member), actor: inLanguageOf(actor, community.settings) };
}

function isBack({ isFound, pausedUntil }: Resting, { at }: Actor) {
  if (!isFound) return 'off-duty-nothing';
  return pausedUntil !== null && pausedUntil > at ? 'off-duty-back-paused' : 'off-duty-back';
}

/** It holds in all communities of the person, so that none is asked for. */
async function carryOut(
  deps: CommandDeps,
  asking: Actor,
  action: string,
  typed: string | undefined,
): Promise<Reply> {
  const { store } = deps;
  const { zone, actor } = await atHome(deps, asking);
  const say = sayTo(actor);
  if (action === 'back')
    return privately(sentences(say(isBack(await restUntil(store, actor.userId, null), actor))));
  const rest = await restFor(store, actor.userId, typed, { timeZone: zone, now: actor.at });
  if (rest === null) throw new AttuneError('input', say('off-duty-fault'));
  if (!rest.isFound) return privately(sentences(say('off-duty-nothing')));
  const day = dayInWords(localClock(zone)(rest.until).day, actor.locale ?? 'en');
  return privately(sentences(say('off-duty-begun', { day }), say('off-duty-still-there')));
}

export const offDuty = {
  definition: {
    name: 'off-duty',
    description: about('off-duty'),
    audience: 'everyone',
    options: [],
    subcommands: [
      {
        name: 'on',
        description: about('off-duty', 'on'),
        options: [
          { name: 'until', description: about('off-duty', 'on', 'until'), required: false, kind: 'text' },
        ],
      },
      { name: 'back', description: about('off-duty', 'back'), options: [] },
    ],
  },
  run: (deps, { actor, subcommand, options }) => carryOut(deps, actor, subcommand ?? 'on', options['until']),
  follow(deps, { actor, id }) {
    const [, action = 'on', typed] = id.split(':');
    return carryOut(deps, actor, action, typed);
  },
} satisfies Command;

import { offDutyUntil, restUntil } from '#core/care/off-duty.ts';
import { dayInWords } from '#core/coaching/day-in-words.ts';
import { localClock } from '#core/lib/local-time.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { sentences } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';

async function carryOut(
  { store }: CommandDeps,
  actor: Actor,
  { id, settings }: CommunityRecord,
  action: string,
  typed: string | undefined,
): Promise<Reply> {
  const say = sayTo(actor);
  const who = { communityId: id, userId: actor.userId };
  if (action === 'back')
    return privately(
      sentences(say((await restUntil(store, who, null)) ? 'off-duty-back' : 'off-duty-nothing')),
    );
  const zone = (await store.members.get(id, actor.userId))?.coaching.timeZone ?? settings.timeZone;
  const until = offDutyUntil(typed, zone, actor.at);
  if (until === null) throw new AttuneError('input', say('off-duty-fault'));
  if (!(await restUntil(store, who, until))) return privately(sentences(say('off-duty-nothing')));
  const day = dayInWords(localClock(zone)(until).day, actor.locale ?? settings.locale);
  return privately(sentences(say('off-duty-begun', { day }), say('off-duty-still-there')));
}

export const offDuty = {
  needs: 'community',
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
  again({ subcommand, options, actor }) {
    const { until } = options;
    if (until !== undefined && offDutyUntil(until, 'UTC', actor.at) === null)
      throw new AttuneError('input', sayTo(actor)('off-duty-fault'));
    return ['off-duty', subcommand ?? 'on', ...(until === undefined ? [] : [until.trim()])].join(':');
  },
  run: (deps, { actor, subcommand, options }, community) =>
    carryOut(deps, actor, community, subcommand ?? 'on', options['until']),
  follow(deps, { actor, id }, community) {
    const [, action = 'on', typed] = id.split(':');
    return carryOut(deps, actor, community, action, typed);
  },
} satisfies Command;

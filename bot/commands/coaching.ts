import { coachingInWords, notesAwaited, restsUntil } from '#core/coaching/coaching-in-words.ts';
import { dayInWords } from '#core/coaching/day-in-words.ts';
import { zoneOf } from '#core/coaching/nudge-policy.ts';
import { changeCoaching, pauseCoaching, type CoachingChange } from '#core/consent/change-coaching.ts';
import { coachingRequest, type CoachingRequest } from '#core/consent/coaching-request.ts';
import { optIn } from '#core/consent/decide.ts';
import { optInQuestion } from '#core/consent/notices.ts';
import type { Actor, Reply } from '#core/ports/platform.ts';
import { localClock } from '#core/lib/local-time.ts';
import { AttuneError } from '#core/model/errors.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { CommunityRecord } from '#core/model/records.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { sentences } from '#core/texts/blocks.ts';
import { coachingDefinition, valuesOf } from './coaching-definition.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { startPayload } from './lib/ids.ts';
import { offDutyGoesOn } from './lib/off-duty-goes-on.ts';
import { privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { isOutsider } from './lib/where.ts';

/** Time zones hold characters that a button's id may not. */
const toIdPart = (value: string): string =>
  value.trim().replace(/:00$/, '').replaceAll('/', '--').replaceAll('+', '__');
const fromIdPart = (part: string): string => part.replaceAll('--', '/').replaceAll('__', '+');

/** Asks before anything is stored; whoever said yes before just goes on. */
async function switchOn(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
): Promise<OutgoingMessage> {
  const { store, secrets } = deps;
  const say = sayTo(actor);
  if (!offersCoaching(community.settings)) return sentences(say('coaching-not-offered'));
  const who = { communityId: community.id, userId: actor.userId };
  const before = await store.members.get(who.communityId, who.userId);
  if (before?.status !== 'opted_in') return optInQuestion(community.settings, actor.at, say);
  const member = await optIn({ store, secrets, now: actor.at }, who);
  const awaited = notesAwaited(
    { community, member, now: actor.at },
    'consent-notes-from',
    actor.locale ?? 'en',
  );
  return sentences(
    awaited ?? say('consent-resumed'),
    ...offDutyGoesOn(actor, member.offDutyUntil, zoneOf(community, member)),
  );
}

async function show(deps: CommandDeps, actor: Actor, community: CommunityRecord): Promise<OutgoingMessage> {
  const member = await deps.store.members.get(community.id, actor.userId);
  if (member?.status !== 'opted_in') return switchOn(deps, actor, community);
  return coachingInWords({ community, member, now: actor.at }, actor.locale ?? 'en');
}

function changed(result: CoachingChange, community: CommunityRecord, actor: Actor): OutgoingMessage {
  const say = sayTo(actor);
  switch (result.kind) {
    case 'not-opted-in':
      return sentences(say('consent-not-opted-in'));
    case 'faults':
      return sentences(...result.faults.map((fault) => say(`fault-${fault}`)));
    case 'changed':
      return coachingInWords({ community, member: result.member, now: actor.at }, actor.locale ?? 'en');
  }
}

function paused(result: CoachingChange, community: CommunityRecord, actor: Actor): OutgoingMessage {
  if (result.kind !== 'changed') return changed(result, community, actor);
  const { member } = result;
  const { day } = localClock(zoneOf(community, member))(restsUntil(member, actor.at) ?? actor.at);
  return sentences(sayTo(actor)('consent-paused', { day: dayInWords(day, actor.locale ?? 'en') }));
}

async function carryOut(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  request: Exclude<CoachingRequest, { kind: 'fault' }>,
): Promise<OutgoingMessage> {
  const { store } = deps;
  const who = { communityId: community.id, userId: actor.userId };
  const begins =
    request.kind === 'on' || (request.kind === 'change' && request.change.sharesWithStaff === true);
  if (begins && (await isOutsider(deps, community.id, actor))) return sentences(sayTo(actor)('not-there'));
  switch (request.kind) {
    case 'on':
      return switchOn(deps, actor, community);
    case 'show':
      return show(deps, actor, community);
    case 'pause':
      return paused(await pauseCoaching({ store, now: actor.at }, who, request.days), community, actor);
    case 'change': {
      const result = await changeCoaching(store, who, request.change);
      if (request.change.enabled === false && result.kind === 'changed')
        return sentences(sayTo(actor)('coaching-turned-off'));
      return changed(result, community, actor);
    }
  }
}

type Values = readonly (string | undefined)[];

/** @throws AttuneError `input` in words for the person */
function requestOf(
  actor: Actor,
  name: string | null,
  values: Values,
): Exclude<CoachingRequest, { kind: 'fault' }> {
  const request = coachingRequest(name, values);
  if (request.kind !== 'fault') return request;
  throw new AttuneError('input', sayTo(actor)(`fault-${request.fault}`));
}

async function answer(
  deps: CommandDeps,
  actor: Actor,
  community: CommunityRecord,
  request: Exclude<CoachingRequest, { kind: 'fault' }>,
): Promise<Reply> {
  const reply = privately(await carryOut(deps, actor, community, request));
  const asksToStart = request.kind === 'on' || request.kind === 'show';
  return asksToStart ? { ...reply, startWith: startPayload('optin', community.id) } : reply;
}

export const coaching = {
  needs: 'community',
  definition: coachingDefinition,
  again({ actor, subcommand, options }) {
    const values = valuesOf(subcommand, options);
    requestOf(actor, subcommand, values);
    const given = values.flatMap((value) => (value === undefined ? [] : [toIdPart(value)]));
    return ['coaching', subcommand ?? 'show', ...given].join(':');
  },
  run: (deps, { actor, subcommand, options }, community) =>
    answer(deps, actor, community, requestOf(actor, subcommand, valuesOf(subcommand, options))),
  follow(deps, { actor, id }, community) {
    const [, name = null, ...values] = id.split(':');
    return answer(deps, actor, community, requestOf(actor, name, values.map(fromIdPart)));
  },
} satisfies Command;

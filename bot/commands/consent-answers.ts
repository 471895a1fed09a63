import { notesAwaited } from '#core/coaching/coaching-in-words.ts';
import { zoneOf } from '#core/coaching/nudge-policy.ts';
import { optIn, optOut } from '#core/consent/decide.ts';
import { OPT_IN_BUTTON, OPT_IN_BY_LOT_BUTTON, OPT_OUT_BUTTON } from '#core/consent/notices.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { sentences } from '#core/texts/blocks.ts';
import type { FollowUpHandler } from './lib/command.ts';
import { offDutyGoesOn } from './lib/off-duty-goes-on.ts';
import { inPlace, privately } from './lib/reply.ts';
import { sayTo } from './lib/say-to.ts';
import { isOutsider } from './lib/where.ts';

/** The answers to the question whether a person wants private feedback. */
export const consentAnswers = {
  needs: 'community',
  prefix: 'consent',
  audience: 'everyone',
  async follow(deps, { actor, id }, community) {
    const say = sayTo(actor);
    const who = { communityId: community.id, userId: actor.userId };
    const consentDeps = { store: deps.store, secrets: deps.secrets, now: actor.at };
    if (id === OPT_OUT_BUTTON) {
      await optOut(consentDeps, who);
      return inPlace(sentences(say('consent-opted-out')));
    }
    const toldOfLot = id === OPT_IN_BY_LOT_BUTTON;
    if (!toldOfLot && id !== OPT_IN_BUTTON) return privately(sentences(say('unknown-button')));
    if (await isOutsider(deps, community.id, actor)) return privately(sentences(say('not-there')));
    if (!offersCoaching(community.settings)) return privately(sentences(say('coaching-not-offered')));
    const member = await optIn(consentDeps, who, { toldOfLot });
    const now = actor.at;
    const awaited = notesAwaited({ community, member, now }, 'consent-notes-from', actor.locale ?? 'en');
    const daysOff = offDutyGoesOn(actor, member.offDutyUntil, zoneOf(community, member));
    return inPlace(sentences(awaited ?? say('consent-opted-in'), ...daysOff));
  },
} satisfies FollowUpHandler;

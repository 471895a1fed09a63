import { notesAwaited } from '#core/coaching/coaching-in-words.ts';
import { optIn, optOut } from '#core/consent/decide.ts';
import { OPT_IN_BUTTON, OPT_OUT_BUTTON } from '#core/consent/notices.ts';
import { offersCoaching } from '#core/settings/settings-at.ts';
import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { FollowUpHandler } from './lib/command.ts';
import { inPlace, privately } from './lib/reply.ts';
import { isOutsider } from './lib/where.ts';

/** The answers to the question whether a person wants private feedback. */
export const consentAnswers = {
  needs: 'community',
  prefix: 'consent',
  audience: 'everyone',
  async follow(deps, { actor, id }, community) {
    const texts = textsFor('en');
    const who = { communityId: community.id, userId: actor.userId };
    const consentDeps = { store: deps.store, secrets: deps.secrets, now: actor.at };
    if (id === OPT_OUT_BUTTON) {
      await optOut(consentDeps, who);
      return inPlace(sentences(texts.consent.optedOut));
    }
    if (id !== OPT_IN_BUTTON) return privately(sentences(texts.interactions.unknownButton));
    if (await isOutsider(deps, community.id, actor)) return privately(sentences(texts.interactions.notThere));
    if (!offersCoaching(community.settings)) return privately(sentences(texts.commands.coaching.notOffered));
    const member = await optIn(consentDeps, who);
    const awaited = notesAwaited(community, member, actor.at, texts.consent);
    return inPlace(sentences(awaited ?? texts.consent.optedIn));
  },
} satisfies FollowUpHandler;

import { own } from '#core/lib/own.ts';
import type { Actor, Menu } from '#core/ports/platform.ts';
import { LOCALES, type Locale } from '#core/model/locale.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { heading, paragraph } from '#core/texts/blocks.ts';
import { about } from '#core/texts/definitions.ts';
import { HELP_RESOURCES } from '#core/texts/help-resources.ts';
import { countryIn } from '#core/texts/names.ts';
import { speaking } from '#core/texts/say.ts';
import type { Command, CommandDeps } from './lib/command.ts';
import { hasHelpLines, helpNowBlocks } from './lib/help-lines.ts';
import { startPayload } from './lib/ids.ts';
import { inPlace, privately } from './lib/reply.ts';

const NAME = 'help-now';

function helpNowMessage(country: string | null, locale: Locale, isPrivate = true): OutgoingMessage {
  const say = speaking(locale);
  return {
    blocks: [
      heading(say('help-now-heading')),
      ...helpNowBlocks(country, locale),
      ...(isPrivate ? [paragraph(say('help-now-only-you'))] : []),
    ],
  };
}

const countryMenu = (locale: Locale): Menu => ({
  id: NAME,
  placeholder: speaking(locale)('help-now-country'),
  source: {
    kind: 'options',
    options: Object.keys(HELP_RESOURCES).map((value) => ({
      value,
      label: countryIn(locale, value),
      chosen: false,
    })),
  },
  minimum: 1,
  maximum: 1,
});

/** The country of the community, or of the first of the person's communities that has one. */
async function countryFor({ store }: CommandDeps, actor: Actor): Promise<string | null> {
  const ids =
    actor.communityId === null ? await store.members.communitiesOf(actor.userId) : [actor.communityId];
  for (const id of ids) {
    const community = await store.communities.get(id);
    if (community !== null && community.settings.country !== null) return community.settings.country;
  }
  return null;
}

/** How people call a country beside its name. */
const ALSO_CALLED: Readonly<Record<string, string>> = { usa: 'US', america: 'US', uk: 'GB', england: 'GB' };

/** A country as it was written, in any language spoken here; null for other words. */
function countryNamed(words: string): string | null {
  const name = words.trim().toLowerCase();
  const isCalled = (code: string): boolean =>
    LOCALES.some((locale) => countryIn(locale, code).toLowerCase() === name);
  return own(ALSO_CALLED, name) ?? Object.keys(HELP_RESOURCES).find(isCalled) ?? null;
}

export const helpNow = {
  definition: {
    name: NAME,
    description: about(NAME),
    audience: 'everyone',
    isForAnybody: true,
    options: [],
    subcommands: [],
  },
  async run(deps: CommandDeps, { actor, unread }: { actor: Actor; unread?: string }) {
    const named = unread === undefined ? null : countryNamed(unread);
    // Somebody who needs help gets an answer even while the database is away.
    const country = named ?? (await countryFor(deps, actor).catch(() => null));
    const { communityId, locale = 'en' } = actor;
    // Words that name no country may have meant one that is called otherwise.
    const isSettled = hasHelpLines(country) && (unread === undefined || named !== null);
    const menus = isSettled ? [] : [countryMenu(locale)];
    const reply = privately(helpNowMessage(country, locale), menus);
    return communityId === null
      ? reply
      : {
          ...reply,
          startWith: startPayload('help', communityId),
          ifClosed: helpNowMessage(country, locale, false),
        };
  },
  follow(_deps, interaction) {
    const chosen = interaction.kind === 'choice' ? (interaction.values[0] ?? null) : null;
    const { locale = 'en' } = interaction.actor;
    return Promise.resolve(inPlace(helpNowMessage(chosen, locale), [countryMenu(locale)]));
  },
} satisfies Command;

import type { CommunitySettings } from '#core/model/records.ts';
import type { Actor, Interaction } from '#core/ports/platform.ts';
import type { CommandDeps } from './command.ts';

/** Somebody whose own language is not known, or not spoken here, is answered in that of the community. */
export const inLanguageOf = (actor: Actor, { locale }: Pick<CommunitySettings, 'locale'>): Actor =>
  actor.locale === undefined ? { ...actor, locale, speaksAsCommunity: true } : actor;

/** Never rejects: where the settings cannot be read, help is shown in English. */
export async function inTheirLanguage<T extends Interaction>(
  { store }: Pick<CommandDeps, 'store'>,
  interaction: T,
): Promise<T> {
  const { actor } = interaction;
  if (actor.locale !== undefined || actor.communityId === null) return interaction;
  const community = await store.communities.get(actor.communityId).catch(() => null);
  return community === null
    ? interaction
    : { ...interaction, actor: inLanguageOf(actor, community.settings) };
}

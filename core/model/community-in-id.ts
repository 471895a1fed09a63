import { type CommunityId, type Platform, type PlatformId, withoutPlatform } from './ids.ts';

/** At the end of an id: the community that is meant when it is pressed in a private chat, by its number. */
const COMMUNITY = /:in(-?[A-Za-z0-9_]+)$/;

/** The id with its community, unless one stands in it already. */
export function idIn(id: string, communityId: CommunityId): string {
  return COMMUNITY.test(id) ? id : `${id}:in${withoutPlatform(communityId)}`;
}

/** Takes the community out of an id. */
export function splitId(id: string, platform: Platform): { id: string; communityId: CommunityId | null } {
  const found = COMMUNITY.exec(id);
  if (found === null) return { id, communityId: null };
  const communityId: PlatformId = `${platform}:${found[1] ?? ''}`;
  return { id: id.slice(0, found.index), communityId };
}

import {
  type CommunityId,
  type MessageId,
  type PlaceId,
  type Platform,
  platformOf,
  type RoleId,
  type UserId,
} from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Place } from '#core/model/message.ts';

/** Where a message stands. */
export interface MessagePlace extends Place {
  communityId: CommunityId;
  messageId: MessageId;
}

/** Addresses that open something in the platform's app, for people who may see it. Null where there is none. */
export interface Links {
  message(place: MessagePlace): string | null;
  person(userId: UserId): string | null;
  /** For admins: why messages of a community have no links and what gives them some; null where they have. */
  whyNone(communityId: CommunityId, locale?: Locale): string | null;
}

/** What people type for something in one community: its id, the last part of that, or a mention. Null for anything else. */
export interface TypedIds {
  /** A channel, thread or topic of the platform; whether it is in this community only the platform knows. */
  channel(text: string): PlaceId | null;
  /** A role that an alert may mention. */
  role(text: string): RoleId | null;
}

/** In what platforms differ where others have to know. */
export interface Capabilities {
  /** A community is one channel, perhaps with topics, and its team meets elsewhere; else it has channels to choose from. */
  isOneChannel: boolean;
  /** "Coach my reply" stands in the menu of a post. */
  hasPostMenu: boolean;
  /** Whoever asks in a community is a member of it: others cannot. */
  onlyMembersAsk: boolean;
  /** Programs may post a message again and delete the first one within this time; 0 where that does not happen. */
  repostsWithinMs: number;
}

/** What is true of a platform whether or not it can be reached. Everything in it is pure. */
export interface PlatformDescription {
  readonly platform: Platform;
  /** As people call it. */
  readonly title: string;
  readonly capabilities: Capabilities;
  readonly links: Links;
  readonly idsIn: (communityId: CommunityId) => TypedIds;
}

/** The platform an id belongs to. */
export type DescribePlatform = (id: CommunityId) => PlatformDescription;

/** Of ids whose platform is none of those put together here: an export file, or one that was taken out. */
const UNKNOWN: PlatformDescription = {
  platform: '',
  title: '',
  capabilities: { isOneChannel: false, hasPostMenu: false, onlyMembersAsk: false, repostsWithinMs: 0 },
  links: { message: () => null, person: () => null, whyNone: () => null },
  idsIn: () => ({ channel: () => null, role: () => null }),
};

/** @example const describePlatform = describedBy([DISCORD, TELEGRAM]) */
export function describedBy(descriptions: readonly PlatformDescription[]): DescribePlatform {
  const byName = new Map(descriptions.map((one) => [one.platform, one]));
  return (id) => byName.get(platformOf(id)) ?? UNKNOWN;
}

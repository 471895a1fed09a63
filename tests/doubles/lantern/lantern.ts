import {
  type CommunityId,
  isPlatformId,
  isWithin,
  lastPart,
  type PlatformId,
  type UserId,
  withoutPlatform,
} from '#core/model/ids.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import type { PlatformDescription } from '#core/ports/platform-description.ts';
import type { ChatPlatform, PlatformHandlers } from '#core/ports/platform.ts';

/**
 * A platform that does not exist, as its folder would be: houses with rooms, all of them named in letters. Nothing outside of
 * this file knows of it but the test that puts it together.
 */
type LanternId = `lantern:${string}`;
const idIn = (house: string, name: string): LanternId => `lantern:${withoutPlatform(house)}:${name}`;
const ROOM = /^lantern:[a-z]+:[a-z]+$/;

const namedIn = (house: string, text: string): LanternId | null =>
  /^[a-z]+$/.test(text) ? idIn(house, text) : null;

export const LANTERN: PlatformDescription = {
  platform: 'lantern',
  title: 'Lantern',
  capabilities: { isOneChannel: false, hasPostMenu: false, onlyMembersAsk: true, repostsWithinMs: 1000 },
  links: {
    message: ({ channelId, messageId }) =>
      `https://lantern.example/${withoutPlatform(channelId).replace(':', '/')}#${lastPart(messageId)}`,
    person: (userId) => `https://lantern.example/people/${lastPart(userId)}`,
    whyNone: () => null,
  },
  idsIn: (house) => ({
    channel: (text) => (isPlatformId(text) && ROOM.test(text) ? text : namedIn(house, text)),
    role: (text) => namedIn(house, text),
  }),
};

export interface Lantern extends ChatPlatform {
  /** What stands in a room or a person's letter box. */
  readonly shown: { where: string; message: OutgoingMessage }[];
  says(person: UserId, text: string, at: Date): Promise<void>;
}

/** One house with two rooms, `garden` and `watch`, and one admin. */
export function createLantern(house: CommunityId, admin: UserId): Lantern {
  const shown: Lantern['shown'] = [];
  let handlers: PlatformHandlers | null = null;
  const rooms = ['garden', 'watch'].map((name) => ({ id: idIn(house, name), name, kind: 'text' as const }));
  return {
    ...LANTERN,
    shown,
    says: async (authorId, text, sentAt) => {
      const place = { communityId: house, channelId: idIn(house, 'garden'), threadId: null };
      const message = { id: idIn(house, 'm1'), ...place, replyToId: null, authorId, text, sentAt };
      await handlers?.onEvent({ kind: 'message', message });
    },
    start: (given) => Promise.resolve(void (handlers = given)),
    stop: () => Promise.resolve(),
    isConnected: () => handlers !== null,
    isIn: (communityId) => Promise.resolve(communityId === house),
    nameOf: () => Promise.resolve('North'),
    standing: (_house, userId) => Promise.resolve({ isAdmin: userId === admin, isStaff: userId === admin }),
    channels: () => Promise.resolve(rooms),
    place: (_house, id: PlatformId) =>
      Promise.resolve(isWithin(id, house) ? { channelId: id, threadId: null, name: lastPart(id) } : null),
    checkUp: () => Promise.resolve([]),
    postNotice: (_house, where, message) => {
      shown.push({ where, message });
      return Promise.resolve({ delivery: { kind: 'sent' }, pinned: true });
    },
    send: (_house, to, message) => {
      shown.push({ where: to.kind === 'channel' ? to.channelId : to.userId, message });
      return Promise.resolve({ kind: 'sent' });
    },
  };
}

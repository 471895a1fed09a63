import type { ChatEvent } from '#core/model/message.ts';
import type { EventHandler, Settlement } from '#core/ports/index.ts';

export const done = (events: readonly ChatEvent[]): Settlement[] => events.map(() => ({ kind: 'done' }));

/** A handler that takes note of events and settles all of them as done. */
export const noting =
  (take: (events: readonly ChatEvent[]) => unknown): EventHandler =>
  async (events) => {
    await take(events);
    return done(events);
  };

/** Settles event by event: where `breaks` says so one has failed, and what follows it in its community is released. */
export function failing(
  breaks: (event: ChatEvent) => boolean,
  take: (event: ChatEvent) => void,
  error: Error = new Error('not now'),
): EventHandler {
  return (events) => {
    const held = new Set<string>();
    const settlements = events.map((event): Settlement => {
      const community = communityOf(event);
      if (held.has(community)) return { kind: 'released' };
      if (breaks(event)) {
        held.add(community);
        return { kind: 'failed', error };
      }
      take(event);
      return { kind: 'done' };
    });
    return Promise.resolve(settlements);
  };
}

export const communityOf = (event: ChatEvent): string =>
  'message' in event ? event.message.communityId : 'to' in event ? event.to : event.communityId;

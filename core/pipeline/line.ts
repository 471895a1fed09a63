import type { ChatEvent } from '#core/model/message.ts';
import type { EventOutcome } from './outcome.ts';

/**
 * In which communities an event of this batch failed. What came after it may build on it, as an edit, a reaction or a
 * removal does, and waits until it was tried again.
 */
export class Line {
  readonly #held = new Set<string>();

  note({ event, outcome }: EventOutcome): void {
    if (outcome !== 'failed') return;
    for (const id of communitiesOf(event)) this.#held.add(id);
  }

  isBehind(event: ChatEvent): boolean {
    return communitiesOf(event).some((id) => this.#held.has(id));
  }
}

function communitiesOf(event: ChatEvent): string[] {
  if (event.kind === 'communityRekeyed') return [event.from, event.to];
  return ['message' in event ? event.message.communityId : event.communityId];
}

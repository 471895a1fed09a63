import type { ChatEvent } from '#core/model/message.ts';
import type { EventOutcome } from './outcome.ts';

/**
 * Whose events have to wait within a batch: those of a community in which one failed, until that was tried again. What
 * came after it may build on it, as an edit or a reaction does.
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

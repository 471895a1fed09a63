import { AttuneError } from '#core/model/errors.ts';
import type { ChatEvent } from '#core/model/message.ts';
import type { EventOutcome } from './deps.ts';

export function failure(event: ChatEvent, error: unknown): EventOutcome {
  return { event, outcome: 'failed', because: 'error', error };
}

/** Nothing is wrong with the message: it is to be given again when the models are back. */
export const modelsAway = (): AttuneError =>
  new AttuneError(
    'model',
    'The models do not answer: start Attune again, and look for the reason in its log.',
  );

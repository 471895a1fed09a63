import { sentences } from '#core/texts/blocks.ts';
import { textsFor } from '#core/texts/index.ts';
import type { FollowUpHandler } from './command.ts';
import { privately } from './reply.ts';

export const CHECK_AGAIN_BUTTON = 'draft:again';

const { draft, platforms } = textsFor('en');

/** Under the answer to a draft: the form once more, empty, since nothing of the first one was kept. */
export const draftAgain = {
  prefix: 'draft',
  audience: 'everyone',
  formFor: (id) => (id === CHECK_AGAIN_BUTTON ? platforms.draftForm('') : null),
  // Reached only where a platform has no forms.
  follow: () => Promise.resolve(privately(sentences(draft.againHow))),
} satisfies FollowUpHandler;

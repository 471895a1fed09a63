import type { Form } from '#core/interactions.ts';
import type { OutgoingMessage } from '#core/outgoing.ts';

const MAX_TEXT_LENGTH = 4000;

/** The window of "Coach my reply": the post it answers, and the draft. */
function draftForm(seekerPost: string): Form {
  return {
    id: 'draft',
    title: 'Coach my reply',
    fields: [
      {
        name: 'post',
        label: 'The post you want to answer',
        value: seekerPost,
        multiline: true,
        required: true,
        maxLength: MAX_TEXT_LENGTH,
      },
      {
        name: 'draft',
        label: 'Your draft (only you will see the answer)',
        value: '',
        multiline: true,
        required: true,
        maxLength: MAX_TEXT_LENGTH,
      },
    ],
  };
}

const openPrivateChat = (botName: string): OutgoingMessage => ({
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        { text: 'I would like to answer you in private. ' },
        { text: 'Open our private chat', link: `https://t.me/${botName}?start=hello` },
        { text: ', press Start, and ask me again.' },
      ],
    },
  ],
});

/** Sentences that belong to one platform. */
export const platforms = {
  draftForm,
  telegram: {
    openPrivateChat,
    draftFor: 'You would like to answer this:',
    draftHow:
      'Reply to this message with your draft, and I will tell you what I notice. Nothing of it is kept, and nobody else sees it.',
    draftPlaceholder: 'Your draft',
    noPost: '(no words)',
  },
} as const;

import { DRAFT_FORM, type Form } from '#core/ports/platform.ts';
import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { sentences } from '../blocks.ts';

const MAX_TEXT_LENGTH = 4000;

/** The window of "Coach my reply": the post it answers, and the draft so far. */
function draftForm(seekerPost: string, draft = ''): Form {
  return {
    id: DRAFT_FORM.id,
    title: 'Coach my reply',
    fields: [
      {
        name: DRAFT_FORM.post,
        label: 'The post you want to answer',
        value: seekerPost,
        multiline: true,
        required: true,
        maxLength: MAX_TEXT_LENGTH,
      },
      {
        name: DRAFT_FORM.draft,
        label: 'Your draft (only you will see the answer)',
        value: draft,
        multiline: true,
        required: true,
        maxLength: MAX_TEXT_LENGTH,
      },
    ],
  };
}

const openPrivateChat = (botName: string, payload: string): OutgoingMessage => ({
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        { text: 'I would like to answer you in private. ' },
        { text: 'Open our private chat', link: `https://t.me/${botName}?start=${payload}` },
        { text: ', and press Start. If what you asked for is not there, please ask me once more.' },
      ],
    },
  ],
});

/** Sentences that belong to one platform. */
export const platforms = {
  draftForm,
  telegram: {
    openPrivateChat,
    anonymousAdmin: sentences(
      'You are writing as the group, so I cannot tell who you are or where to answer you in private. Please switch “Remain anonymous” off in your admin rights for a moment and ask me again.',
    ),
    noLinks:
      'Telegram has no links to messages of a small group, so alerts can name only the time and an id. To get links, make it a supergroup: group settings, Chat history for new members, Visible.',
    asChannel: sentences(
      'You are writing as a channel, so I cannot tell who you are or where to answer you in private. Please choose your own account beside the text field and ask me again.',
    ),
    noWords: sentences(
      'I can only read words. If there is a post you would like to answer, paste it here as text.',
    ),
    draftFor: 'You would like to answer this:',
    draftHow:
      'Reply to this message with your draft, and I will tell you what I notice. You can do that as often as you like. Nothing of it is stored, and nobody else sees it.',
    draftForYourself:
      'If these are your own words and you are not well: /help-now shows people you can talk to right away.',
    noConversation: sentences(
      'Thank you for writing. I am only a program and cannot talk with you. If there is a post you would like to answer, paste it here as a new message; if you are not well yourself, /help-now shows people you can talk to.',
    ),
    draftPlaceholder: 'Your draft',
    formHow: 'Please answer by replying to this message.',
    formLines: 'Please answer by replying to this message, with one line for each.',
  },
} as const;

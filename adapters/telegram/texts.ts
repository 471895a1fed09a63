import type { OutgoingMessage } from '#core/model/outgoing.ts';
import { sentences } from '#core/texts/blocks.ts';

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

/** Sentences only Telegram needs. */
export const TELEGRAM_TEXTS = {
  /** Shown in the group to a person whose private chat is not open. */
  openPrivateChat,
  /** Shown in the group to an admin who writes as the group itself. */
  anonymousAdmin: sentences(
    'You are writing as the group, so I cannot tell who you are or where to answer you in private. Please switch “Remain anonymous” off in your admin rights for a moment and ask me again.',
  ),
  /** For admins of a small group. */
  noLinks:
    'Telegram has no links to messages of a small group, so alerts can name only the time and an id. To get links, make it a supergroup: group settings, Chat history for new members, Visible.',
  /** Shown in the group to a person who writes as a channel. */
  asChannel: sentences(
    'You are writing as a channel, so I cannot tell who you are or where to answer you in private. Please choose your own account beside the text field and ask me again.',
  ),
  /** Shown in private for something that has no words. */
  noWords: sentences(
    'I can only read words. If there is a post you would like to answer, paste it here as text.',
  ),
  draftFor: 'You would like to answer this:',
  draftHow:
    'Reply to this message with your draft, and I will tell you what I notice. You can do that as often as you like. Nothing of it is stored, and nobody else sees it.',
  /** People in need write to a program too. */
  draftForYourself:
    'If these are your own words and you are not well: /help-now shows people you can talk to right away.',
  /** Shown in private to a person who replies to a message of the bot that asks nothing. */
  noConversation: sentences(
    'Thank you for writing. I am only a program and cannot talk with you. If there is a post you would like to answer, paste it here as a new message; if you are not well yourself, /help-now shows people you can talk to.',
  ),
  draftPlaceholder: 'Your draft',
  formHow: 'Please answer by replying to this message.',
  formLines: 'Please answer by replying to this message, with one line for each.',
} as const;

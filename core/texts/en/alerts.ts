// Long because: sentences, which are read and translated together.
import { gravityOf } from '#core/model/analysis.ts';
import { plainParagraph } from '#core/texts/blocks.ts';
import { alertButtonId } from '#core/model/alert-buttons.ts';
import type { AlertCard, AlertedMessage } from '#core/texts/alert-card.ts';
import { localMinute } from '#core/lib/local-time.ts';
import { lastPart } from '#core/model/ids.ts';
import type { Block, Button, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import type { AlertRecord, AlertState } from '#core/model/records.ts';
import { duration } from './figure-words.ts';

const HEADINGS = {
  crisis: 'Somebody may need a person now',
  concern: 'Somebody may need a closer look',
  none: 'A message was marked before and is not any more',
  unread: 'A message I could not read',
} as const;

const EXPLANATIONS = {
  crisis: 'A message holds words that people use when they think of ending their life or hurting themselves.',
  concern:
    'A message holds words that can point to thoughts of suicide or self-harm. They are not explicit; people also use them to say that life is very hard.',
  none: 'The words that led to this alert are no longer in the message.',
  unread:
    'Something in me failed on it, so I cannot tell whether somebody needs help. Please have a look at it yourselves.',
} as const;

const HOSTILE = {
  heading: 'Words that may hurt somebody',
  explanation:
    'A message holds words that attack or belittle the person they are written to. People also use such words in jest; please look whether somebody was hurt.',
} as const;

const headingOf = ({ kind, label }: AlertRecord): string =>
  kind === 'hostile' ? HOSTILE.heading : HEADINGS[label];
const explanationOf = ({ kind, label }: AlertRecord): string =>
  kind === 'hostile' ? HOSTILE.explanation : EXPLANATIONS[label];

const LIMITS =
  'Attune does not monitor this community and is not a crisis service. It misses messages and it raises false alarms. It has not written to the person and will not.';

const LEFT_TO_DO: Readonly<Record<AlertState, string>> = {
  open: 'Nobody has marked this as seen yet.',
  seen: 'Seen',
  false_alarm: 'False alarm',
  handled: 'Handled',
};
const AFTERWARDS: Readonly<Record<AlertState, string>> = {
  open: '',
  seen: ' They are looking at it.',
  false_alarm: ' Thank you. Nothing else will be sent about it.',
  handled: ' Thank you for being there.',
};

/** To the staff channel: where to look, never what was written and never by whom. */
function alertMessage(card: AlertCard): OutgoingMessage {
  const { alert } = card;
  return {
    blocks: [
      { kind: 'heading', text: headingOf(gravest(card)) },
      plainParagraph(explanationOf(gravest(card))),
      ...where(card),
      ...asked(card),
      answered(card),
      plainParagraph(LIMITS),
    ],
    buttons: buttons(alert),
  };
}

/** To the staff channel once more, when nobody has marked an alert as seen. */
function escalationMessage(card: AlertCard, minutes: number): OutgoingMessage {
  const about = headingOf(gravest(card)).toLowerCase();
  return {
    blocks: [
      { kind: 'heading', text: `Not seen for ${duration(minutes)}: ${about}` },
      plainParagraph(
        'An alert is still waiting. If you have a moment, please look at the message, or ask somebody on the team to.',
      ),
      ...where(card),
      ...asked(card),
      plainParagraph(LIMITS),
    ],
    buttons: buttons(card.alert),
  };
}

/** To the admin who set the bot up, in private, when an alert has not reached the staff channel for so long. */
function undeliveredMessage(card: AlertCard, minutes: number): OutgoingMessage {
  return {
    blocks: [
      { kind: 'heading', text: 'An alert did not reach your team' },
      plainParagraph(
        `For ${duration(minutes)} it could not be delivered to your staff channel, so I tell you, because you set me up. ${explanationOf(gravest(card))}`,
      ),
      ...where(card),
      plainParagraph(
        'Let me write in the staff channel again, or choose another one with /setup; /doctor says what is missing. I go on trying.',
      ),
      plainParagraph(LIMITS),
    ],
  };
}

/** What the card is called by. */
const gravest = ({ alert, messages }: AlertCard): AlertRecord =>
  messages
    .map((one) => one.alert)
    .reduce((most, one) => (gravityOf(one.label) > gravityOf(most.label) ? one : most), alert);

/** Where each message stands and when it came, on the community's clock. */
function where({ messages, timeZone }: AlertCard): Block[] {
  const lines = messages.map((one): TextRun[] => [
    placeOf(one),
    { text: `, ${localMinute(one.alert.createdAt, timeZone)}: ` },
    one.link === null
      ? { text: `it has no link; its id is ${one.alert.messageId}` }
      : { text: 'Open the message', link: one.link },
  ]);
  const clock: TextRun = { text: ` (${timeZone})` };
  return lines.length === 1
    ? [{ kind: 'paragraph', runs: [...(lines[0] ?? []), clock] }]
    : [
        plainParagraph(`${messages.length} messages of one conversation (${timeZone}):`),
        { kind: 'list', items: lines },
      ];
}

function placeOf({ alert: { channelId, communityId }, threadId }: AlertedMessage): TextRun {
  if (channelId === communityId && threadId === null) return { text: 'In the group' };
  const id = threadId ?? channelId;
  return { text: `#${lastPart(id)}`, mention: { kind: 'channel', id } };
}

/** Rings only while it is new: what has been answered needs nobody else. */
function asked({ alert, role }: AlertCard): Block[] {
  if (alert.state !== 'open' || role === null) return [];
  const name: TextRun = { text: 'the team', mention: { kind: 'role', id: role } };
  return [{ kind: 'paragraph', runs: [{ text: 'Asked to look: ' }, name] }];
}

function answered({ alert, by, timeZone }: AlertCard): Block {
  const { state, stateChangedAt } = alert;
  if (state === 'open' || stateChangedAt === null) return plainParagraph(LEFT_TO_DO.open);
  const person: TextRun = {
    text: 'somebody on the team',
    ...(by !== null && { mention: { kind: 'person', id: by } }),
  };
  return {
    kind: 'paragraph',
    runs: [
      { text: `${LEFT_TO_DO[state]}: ` },
      person,
      { text: `, ${localMinute(stateChangedAt, timeZone)}.${AFTERWARDS[state]}` },
    ],
  };
}

/** When a button of an alert is pressed that does not exist any more. */
function alertGoneMessage(): OutgoingMessage {
  return {
    blocks: [
      plainParagraph('This alert is no longer stored. The message, or the data about it, has been removed.'),
    ],
  };
}

function buttons(alert: AlertRecord): Button[][] {
  if (alert.state === 'handled' || alert.state === 'false_alarm') return [];
  const row: Button[] = [
    { id: alertButtonId('handled', alert.id), label: 'Handled', style: 'plain' },
    { id: alertButtonId('false_alarm', alert.id), label: 'False alarm', style: 'plain' },
  ];
  if (alert.state === 'open') {
    row.unshift({ id: alertButtonId('seen', alert.id), label: 'Seen', style: 'primary' });
  }
  return [row];
}

export const alerts = {
  headingOf,
  placeOf,
  alertMessage,
  escalationMessage,
  undeliveredMessage,
  alertGoneMessage,
};

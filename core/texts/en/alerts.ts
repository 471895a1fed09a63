import { alertButtonId } from '#core/alerts/buttons.ts';
import type { Block, Button, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import type { AlertRecord, AlertState } from '#core/model/records.ts';

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

const STATES: Readonly<Record<AlertState, string>> = {
  open: 'Nobody has marked this as seen yet.',
  seen: 'Seen: somebody on the team is looking at it.',
  false_alarm: 'False alarm: thank you. Nothing else will be sent about it.',
  handled: 'Handled: thank you for being there.',
};

/** To the staff channel: where to look, never what was written and never by whom. */
function alertMessage(alert: AlertRecord, link: string | null): OutgoingMessage {
  return {
    blocks: [
      { kind: 'heading', text: headingOf(alert) },
      paragraph(explanationOf(alert)),
      where(alert, link),
      paragraph(STATES[alert.state]),
      paragraph(LIMITS),
    ],
    buttons: buttons(alert),
  };
}

/** To the staff channel once more, when nobody has marked an alert as seen. */
function escalationMessage(alert: AlertRecord, link: string | null, minutes: number): OutgoingMessage {
  return {
    blocks: [
      { kind: 'heading', text: `Not seen for ${minutes} minutes: ${headingOf(alert).toLowerCase()}` },
      paragraph(
        'An alert is still waiting. If you have a moment, please look at the message, or ask somebody on the team to.',
      ),
      where(alert, link),
      paragraph(LIMITS),
    ],
    buttons: buttons(alert),
  };
}

/** When a button of an alert is pressed that does not exist any more. */
function alertGoneMessage(): OutgoingMessage {
  return {
    blocks: [
      paragraph('This alert is no longer stored. The message, or the data about it, has been removed.'),
    ],
  };
}

/** Enough to find it by scrolling: some groups have no links to their messages. */
function withoutLink({ channelId, createdAt, messageId }: AlertRecord): string {
  const time = createdAt.toISOString().slice(0, 16).replace('T', ' ');
  return `The message has no link. It stands in ${channelId}, and I read it at ${time} UTC; its id is ${messageId}.`;
}

function where(alert: AlertRecord, link: string | null): Block {
  const run: TextRun = link === null ? { text: withoutLink(alert) } : { text: 'Open the message', link };
  return { kind: 'paragraph', runs: [run] };
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

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

export const alerts = { alertMessage, escalationMessage, alertGoneMessage };

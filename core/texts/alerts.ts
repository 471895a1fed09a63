import { gravityOf } from '#core/model/analysis.ts';
import { plainParagraph } from './blocks.ts';
import { alertButtonId } from '#core/model/alert-buttons.ts';
import type { AlertCard, AlertedMessage } from './alert-card.ts';
import { onlyChannelOf, lastPart } from '#core/model/ids.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Block, Button, OutgoingMessage, TextRun } from '#core/model/outgoing.ts';
import type { AlertRecord } from '#core/model/records.ts';
import { durationIn } from './duration.ts';
import { minuteIn } from './names.ts';
import { sayRuns, speaking } from './say.ts';

type AlertName = AlertRecord['label'] | 'hostile';

const nameOf = ({ kind, label }: AlertRecord): AlertName => (kind === 'hostile' ? 'hostile' : label);

/** What an alert is about, as a heading. */
export const headingOf = (alert: AlertRecord, locale: Locale): string =>
  speaking(locale)(`alert-${nameOf(alert)}`);

const explanationOf = (alert: AlertRecord, locale: Locale): string =>
  speaking(locale)(`alert-about-${nameOf(alert)}`);

/** Nothing in it is looked through for commands: it is read by the whole team. */
const plainRuns = (parts: readonly (string | TextRun)[]): TextRun[] =>
  parts.map((part) => (typeof part === 'string' ? { text: part } : part));

/** To the staff channel: where to look, never what was written and never by whom. */
export function alertMessage(card: AlertCard): OutgoingMessage {
  const { alert, locale } = card;
  return {
    blocks: [
      { kind: 'heading', text: headingOf(gravest(card), locale) },
      plainParagraph(explanationOf(gravest(card), locale)),
      ...where(card),
      ...asked(card),
      answered(card),
      plainParagraph(speaking(locale)('alert-limits')),
    ],
    buttons: buttons(alert, locale),
  };
}

/** To the staff channel once more, when nobody has marked an alert as seen. */
export function escalationMessage(card: AlertCard, minutes: number): OutgoingMessage {
  const { alert, locale } = card;
  const say = speaking(locale);
  const about = say(`alert-${nameOf(gravest(card))}.inside`);
  return {
    blocks: [
      { kind: 'heading', text: say('alert-late', { time: durationIn(say, minutes), about }) },
      plainParagraph(say('alert-late-please')),
      ...where(card),
      ...asked(card),
      plainParagraph(say('alert-limits')),
    ],
    buttons: buttons(alert, locale),
  };
}

/** To the admin who set the bot up, in private, when an alert has not reached the staff channel for so long. */
export function undeliveredMessage(card: AlertCard, minutes: number): OutgoingMessage {
  const { locale } = card;
  const say = speaking(locale);
  const about = explanationOf(gravest(card), locale);
  return {
    blocks: [
      { kind: 'heading', text: say('alert-undelivered') },
      plainParagraph(say('alert-undelivered-why', { time: durationIn(say, minutes), about })),
      ...where(card),
      plainParagraph(say('alert-undelivered-how')),
      plainParagraph(say('alert-limits')),
    ],
  };
}

/** What the card is called by. */
const gravest = ({ alert, messages }: AlertCard): AlertRecord =>
  messages
    .map((one) => one.alert)
    .reduce((most, one) => (gravityOf(one.label) > gravityOf(most.label) ? one : most), alert);

/** Where each message stands and when it came, on the community's clock. */
function where({ messages, timeZone: zone, locale }: AlertCard): Block[] {
  const say = speaking(locale);
  const valuesOf = (one: AlertedMessage) => {
    const { alert, link } = one;
    const message =
      link === null
        ? say('alert-no-link', { id: alert.messageId })
        : { text: say('alert-open-message'), link };
    return { place: placeOf(one, locale), when: minuteIn(locale, alert.createdAt, zone), message };
  };
  const [only, ...others] = messages.map(valuesOf);
  if (only !== undefined && others.length === 0) {
    const runs = plainRuns(sayRuns(locale, 'alert-where-clock', { ...only, zone }));
    return [{ kind: 'paragraph', runs }];
  }
  const items = messages.map((one) => plainRuns(sayRuns(locale, 'alert-where', valuesOf(one))));
  return [plainParagraph(say('alert-several', { count: messages.length, zone })), { kind: 'list', items }];
}

/** The channel or thread in which the message stands. */
export function placeOf({ alert, threadId }: AlertedMessage, locale: Locale): TextRun {
  const { channelId, communityId } = alert;
  if (channelId === onlyChannelOf(communityId) && threadId === null)
    return { text: speaking(locale)('alert-in-group') };
  const id = threadId ?? channelId;
  return { text: `#${lastPart(id)}`, mention: { kind: 'channel', id } };
}

/** Rings only while it is new: what has been answered needs nobody else. */
function asked({ alert, role, locale }: AlertCard): Block[] {
  if (alert.state !== 'open' || role === null) return [];
  const team: TextRun = { text: speaking(locale)('alert-team'), mention: { kind: 'role', id: role } };
  return [{ kind: 'paragraph', runs: plainRuns(sayRuns(locale, 'alert-asked', { team })) }];
}

function answered({ alert, by, timeZone, locale }: AlertCard): Block {
  const { state, stateChangedAt } = alert;
  const say = speaking(locale);
  if (state === 'open' || stateChangedAt === null) return plainParagraph(say('alert-open'));
  const who: TextRun = {
    text: say('alert-somebody'),
    ...(by !== null && { mention: { kind: 'person', id: by } }),
  };
  const when = minuteIn(locale, stateChangedAt, timeZone);
  return { kind: 'paragraph', runs: plainRuns(sayRuns(locale, `alert-${state}`, { who, when })) };
}

/** When a button of an alert is pressed that does not exist any more. */
export const alertGoneMessage = (locale: Locale): OutgoingMessage => ({
  blocks: [plainParagraph(speaking(locale)('alert-gone'))],
});

function buttons(alert: AlertRecord, locale: Locale): Button[][] {
  if (alert.state === 'handled' || alert.state === 'false_alarm') return [];
  const say = speaking(locale);
  const row: Button[] = [
    { id: alertButtonId('handled', alert.id), label: say('alert-press-handled'), style: 'plain' },
    { id: alertButtonId('false_alarm', alert.id), label: say('alert-press-false_alarm'), style: 'plain' },
  ];
  if (alert.state === 'open') {
    row.unshift({ id: alertButtonId('seen', alert.id), label: say('alert-press-seen'), style: 'primary' });
  }
  return [row];
}

import { own } from '#core/lib/own.ts';
import type { Locale } from '#core/model/locale.ts';
import type { Block, TextRun } from '#core/model/outgoing.ts';
import { bullets, link, paragraph, strong } from '#core/texts/blocks.ts';
import {
  emergencyNumbersOf,
  HELP_RESOURCES,
  helpResourcesFor,
  type Contact,
  type Hours,
  type HelpResource,
} from '#core/texts/help-resources.ts';
import { monthIn } from '#core/texts/names.ts';
import { sayRuns, speaking, type Say } from '#core/texts/say.ts';

function contactInWords(contact: Contact, say: Say): string {
  switch (contact.kind) {
    case 'call':
      return contact.other === undefined
        ? say('help-call', { number: contact.number })
        : say('help-call-or', { number: contact.number, other: contact.other });
    case 'call-or-text':
      return say('help-call-or-text', { number: contact.number });
    case 'text-word':
      return say('help-text-word', { word: contact.word, number: contact.number });
    case 'choose-country':
      return say('help-choose-country');
  }
}

function hoursInWords(hours: NonNullable<Hours>, say: Say): string {
  if (hours === 'always') return say('help-around-the-clock');
  const { days, from, to } = hours;
  const values = { from: String(from), to: String(to) };
  return days === 'weekdays' ? say('help-weekdays', values) : say('help-every-day', values);
}

function emergency(country: string | null, say: Say): string {
  const [number, other] = emergencyNumbersOf(country) ?? [];
  if (number === undefined) return say('help-now-emergency-anywhere');
  const both = other === undefined ? number : say('help-or', { number, other });
  return say('help-now-emergency', { number: both });
}

function lineOf(entry: HelpResource, locale: Locale): (string | TextRun)[] {
  const say = speaking(locale);
  const values = {
    name: strong(entry.name),
    contact: contactInWords(entry.contact, say),
    page: link(say('help-now-page'), entry.source),
  };
  return entry.hours === null
    ? sayRuns(locale, 'help-now-line', values)
    : sayRuns(locale, 'help-now-line-hours', { ...values, hours: hoursInWords(entry.hours, say) });
}

/** Whether lines of this very country are known here. */
export const hasHelpLines = (country: string | null): boolean =>
  country !== null && own(HELP_RESOURCES, country) !== undefined;

/** Who listens; the international directories where the country is not known. */
export function helpNowBlocks(country: string | null, locale: Locale): Block[] {
  const say = speaking(locale);
  const resources = helpResourcesFor(country);
  const [oldestCheck = ''] = resources.map(({ checkedOn }) => checkedOn).sort();
  return [
    paragraph(emergency(country, say)),
    paragraph(say(hasHelpLines(country) ? 'help-now-people' : 'help-now-directories')),
    bullets(resources.map((entry) => lineOf(entry, locale))),
    paragraph(say('help-now-note', { month: monthIn(locale, oldestCheck) })),
  ];
}

// Long because: a list: more lines of it are not more to understand.
import { own } from '#core/lib/own.ts';

/** What to do to reach them, without the words of any language. */
export type Contact =
  | { kind: 'call'; number: string; other?: string }
  | { kind: 'call-or-text'; number: string }
  | { kind: 'text-word'; word: string; number: string }
  | { kind: 'choose-country' };

/** When somebody answers, in whole hours of the country's own time; null where that is not known or differs by day. */
export type Hours = 'always' | { days: 'every-day' | 'weekdays'; from: number; to: number } | null;

/** Where a person in distress can be heard by trained people. Public services, none of them run by this project. */
export interface HelpResource {
  name: string;
  contact: Contact;
  url: string;
  hours: Hours;
  /** The page the entry was taken from. */
  source: string;
  /** Year and month the entry was last looked over. Services change: verify for your community. */
  checkedOn: string;
}

const CHECKED = '2026-11';

const call = (number: string, other?: string): Contact => ({
  kind: 'call',
  number,
  ...(other !== undefined && { other }),
});
const callOrText = (number: string): Contact => ({ kind: 'call-or-text', number });
const text = (word: string, number: string): Contact => ({ kind: 'text-word', word, number });

const entry = (name: string, contact: Contact, url: string, hours: Hours): HelpResource => ({
  name,
  contact,
  url,
  hours,
  source: url,
  checkedOn: CHECKED,
});

/** A line that answers day and night. */
const line = (name: string, contact: Contact, url: string): HelpResource =>
  entry(name, contact, url, 'always');
const directory = (name: string, url: string): HelpResource =>
  entry(name, { kind: 'choose-country' }, url, null);
const weekdays = (from: number, to: number): Hours => ({ days: 'weekdays', from, to });

/** By ISO 3166-1 alpha-2 country code, best known first. In danger to life, the emergency number comes before all of them. */
export const HELP_RESOURCES: Readonly<Record<string, readonly HelpResource[]>> = {
  US: [
    line('988 Suicide & Crisis Lifeline', callOrText('988'), 'https://988lifeline.org'),
    line('Crisis Text Line', text('HOME', '741741'), 'https://www.crisistextline.org'),
    line(
      'The Trevor Project (LGBTQ+ young people)',
      call('1-866-488-7386'),
      'https://www.thetrevorproject.org',
    ),
    line('National Domestic Violence Hotline', call('1-800-799-7233'), 'https://www.thehotline.org'),
  ],
  CA: [
    line('9-8-8: Suicide Crisis Helpline', callOrText('988'), 'https://988.ca'),
    line('Kids Help Phone (young people)', call('1-800-668-6868'), 'https://kidshelpphone.ca'),
    line(
      'SOS violence conjugale (violence at home, Québec)',
      call('1-800-363-9010'),
      'https://sosviolenceconjugale.ca',
    ),
    line('Assaulted Women’s Helpline (Ontario)', call('1-866-863-0511'), 'https://www.awhl.org'),
  ],
  GB: [
    line('Samaritans', call('116 123'), 'https://www.samaritans.org'),
    line('Shout', text('SHOUT', '85258'), 'https://giveusashout.org'),
    line('Childline (under 19)', call('0800 1111'), 'https://www.childline.org.uk'),
    line(
      'National Domestic Abuse Helpline (England, women)',
      call('0808 2000 247'),
      'https://www.nationaldahelpline.org.uk',
    ),
    line(
      'Domestic Abuse and Forced Marriage Helpline (Scotland)',
      call('0800 027 1234'),
      'https://www.sdafmh.org.uk',
    ),
    line('Live Fear Free (Wales)', call('0808 80 10 800'), 'https://www.gov.wales/live-fear-free'),
    line(
      'Domestic and Sexual Abuse Helpline (Northern Ireland)',
      call('0808 802 1414'),
      'https://dsahelpline.org',
    ),
  ],
  IE: [
    line('Samaritans Ireland', call('116 123'), 'https://www.samaritans.org/ireland'),
    line('Pieta', call('1800 247 247'), 'https://www.pieta.ie'),
    line('Text About It', text('HELLO', '50808'), 'https://www.textaboutit.ie'),
    line('Women’s Aid (domestic abuse, women)', call('1800 341 900'), 'https://www.womensaid.ie'),
    entry('Men’s Aid (domestic abuse, men)', call('01 554 3811'), 'https://www.mensaid.ie', weekdays(9, 17)),
  ],
  AU: [
    line('Lifeline', call('13 11 14'), 'https://www.lifeline.org.au'),
    line('Suicide Call Back Service', call('1300 659 467'), 'https://www.suicidecallbackservice.org.au'),
    line(
      '1800RESPECT (domestic and sexual violence)',
      call('1800 737 732'),
      'https://www.1800respect.org.au',
    ),
  ],
  NZ: [
    line('1737, need to talk?', callOrText('1737'), 'https://1737.org.nz'),
    // Nobody answers at night since November 2025.
    entry('Lifeline Aotearoa', call('0800 543 354'), 'https://www.lifeline.org.nz', {
      days: 'every-day',
      from: 7,
      to: 24,
    }),
    line('Women’s Refuge (family violence, women)', call('0800 733 843'), 'https://womensrefuge.org.nz'),
    entry('Are You OK (family violence)', call('0800 456 450'), 'https://www.areyouok.org.nz', null),
  ],
  DE: [
    line('TelefonSeelsorge', call('0800 111 0 111', '116 123'), 'https://www.telefonseelsorge.de'),
    line('Hilfetelefon Gewalt gegen Frauen', call('116 016'), 'https://www.hilfetelefon.de'),
    // Until eight in the evening from Monday to Thursday.
    entry(
      'Hilfetelefon Gewalt an Männern',
      call('0800 1239900'),
      'https://www.maennerhilfetelefon.de',
      weekdays(8, 15),
    ),
  ],
  AT: [
    line('Telefonseelsorge', call('142'), 'https://www.telefonseelsorge.at'),
    line('Frauenhelpline gegen Gewalt', call('0800 222 555'), 'https://www.frauenhelpline.at'),
  ],
  CH: [line('Die Dargebotene Hand', call('143'), 'https://www.143.ch')],
  FR: [
    line('3114, numéro national de prévention du suicide', call('3114'), 'https://3114.fr'),
    line('3919, Violences Femmes Info', call('3919'), 'https://solidaritefemmes.org/appeler-le-3919/'),
  ],
  NL: [
    line('113 Zelfmoordpreventie', call('113', '0800-0113'), 'https://www.113.nl'),
    line('Veilig Thuis (huiselijk geweld)', call('0800-2000'), 'https://veiligthuis.nl'),
  ],
  BE: [
    line('Zelfmoordlijn (Nederlands)', call('1813'), 'https://www.zelfmoord1813.be'),
    line('Prévention du suicide (français)', call('0800 32 123'), 'https://www.preventionsuicide.be'),
    entry('1712, geweld (Nederlands)', call('1712'), 'https://1712.be', weekdays(9, 17)),
    entry(
      'Écoute violences conjugales (français)',
      call('0800 30 030'),
      'https://www.ecouteviolencesconjugales.be',
      null,
    ),
  ],
  ES: [
    line('Línea 024', call('024'), 'https://www.sanidad.gob.es/linea024/home.htm'),
    line('016, contra la violencia de género', call('016'), 'https://violenciagenero.igualdad.gob.es'),
  ],
  IN: [
    line('Tele-MANAS', call('14416'), 'https://telemanas.mohfw.gov.in'),
    line('Women Helpline 181 (violence, women)', call('181'), 'https://wcd.gov.in'),
  ],
  BR: [
    line('Centro de Valorização da Vida (CVV)', call('188'), 'https://cvv.org.br'),
    line('Ligue 180 (violência contra mulheres)', call('180'), 'https://www.gov.br/mulheres'),
  ],
};

/** What to call when a life is in danger; where two numbers reach help, the one that everybody knows first. */
const EMERGENCY_NUMBERS: Readonly<Record<string, readonly [string, string?]>> = {
  US: ['911'],
  CA: ['911'],
  GB: ['999', '112'],
  IE: ['112', '999'],
  AU: ['000'],
  NZ: ['111'],
  DE: ['112'],
  AT: ['112', '144'],
  CH: ['112', '144'],
  FR: ['112', '15'],
  NL: ['112'],
  BE: ['112', '101'],
  ES: ['112'],
  IN: ['112'],
  BR: ['192', '190'],
};

/** One number, or two that both reach help; null where the country is not known. */
export const emergencyNumbersOf = (countryCode: string | null): readonly [string, string?] | null =>
  own(EMERGENCY_NUMBERS, countryCode?.toUpperCase() ?? '') ?? null;

/** For every other country, and beside the lists above. */
export const INTERNATIONAL_HELP: readonly HelpResource[] = [
  directory('Find A Helpline', 'https://findahelpline.com'),
  directory('Befrienders Worldwide', 'https://befrienders.org'),
];

/** Help lines for a country, the international directories last; those alone where the country is unknown. */
export function helpResourcesFor(countryCode: string | null): readonly HelpResource[] {
  const local = countryCode === null ? undefined : own(HELP_RESOURCES, countryCode.toUpperCase());
  return [...(local ?? []), ...INTERNATIONAL_HELP];
}

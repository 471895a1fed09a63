import { own } from '#core/lib/own.ts';

/** Where a person in distress can be heard by trained people. Public services, none of them run by this project. */
export interface HelpResource {
  name: string;
  /** What to dial, text or type, as a person would read it aloud. */
  contact: string;
  url: string;
  /** Opening hours where they are not around the clock, or a note that they are. */
  hours?: string;
  /** The page the entry was taken from. */
  source: string;
  /** Year and month the entry was last looked over. Services change: verify for your community. */
  checkedOn: string;
}

const CHECKED = '2026-11';
const ROUND_THE_CLOCK = '24 hours a day';

function resource(name: string, contact: string, url: string, hours?: string): HelpResource {
  const entry = { name, contact, url, source: url, checkedOn: CHECKED };
  return hours === undefined ? entry : { ...entry, hours };
}

/** By ISO 3166-1 alpha-2 country code, best known first. In danger to life, the emergency number comes before all of them. */
export const HELP_RESOURCES: Readonly<Record<string, readonly HelpResource[]>> = {
  US: [
    resource('988 Suicide & Crisis Lifeline', 'Call or text 988', 'https://988lifeline.org', ROUND_THE_CLOCK),
    resource('Crisis Text Line', 'Text HOME to 741741', 'https://www.crisistextline.org', ROUND_THE_CLOCK),
    resource(
      'The Trevor Project (LGBTQ+ young people)',
      'Call 1-866-488-7386',
      'https://www.thetrevorproject.org',
      ROUND_THE_CLOCK,
    ),
  ],
  CA: [
    resource('9-8-8: Suicide Crisis Helpline', 'Call or text 988', 'https://988.ca', ROUND_THE_CLOCK),
    resource('Kids Help Phone', 'Call 1-800-668-6868', 'https://kidshelpphone.ca', ROUND_THE_CLOCK),
  ],
  GB: [
    resource('Samaritans', 'Call 116 123', 'https://www.samaritans.org', ROUND_THE_CLOCK),
    resource('Shout', 'Text SHOUT to 85258', 'https://giveusashout.org', ROUND_THE_CLOCK),
    resource('Childline (under 19)', 'Call 0800 1111', 'https://www.childline.org.uk', ROUND_THE_CLOCK),
  ],
  IE: [
    resource('Samaritans Ireland', 'Call 116 123', 'https://www.samaritans.org/ireland', ROUND_THE_CLOCK),
    resource('Pieta', 'Call 1800 247 247', 'https://www.pieta.ie', ROUND_THE_CLOCK),
  ],
  AU: [
    resource('Lifeline', 'Call 13 11 14', 'https://www.lifeline.org.au', ROUND_THE_CLOCK),
    resource(
      'Suicide Call Back Service',
      'Call 1300 659 467',
      'https://www.suicidecallbackservice.org.au',
      ROUND_THE_CLOCK,
    ),
  ],
  NZ: [
    resource('1737, need to talk?', 'Call or text 1737', 'https://1737.org.nz', ROUND_THE_CLOCK),
    resource('Lifeline Aotearoa', 'Call 0800 543 354', 'https://www.lifeline.org.nz', ROUND_THE_CLOCK),
  ],
  DE: [
    resource(
      'TelefonSeelsorge',
      'Call 0800 111 0 111 or 116 123',
      'https://www.telefonseelsorge.de',
      ROUND_THE_CLOCK,
    ),
  ],
  AT: [resource('Telefonseelsorge', 'Call 142', 'https://www.telefonseelsorge.at', ROUND_THE_CLOCK)],
  CH: [resource('Die Dargebotene Hand', 'Call 143', 'https://www.143.ch', ROUND_THE_CLOCK)],
  FR: [
    resource(
      '3114, numéro national de prévention du suicide',
      'Call 3114',
      'https://3114.fr',
      ROUND_THE_CLOCK,
    ),
  ],
  NL: [resource('113 Zelfmoordpreventie', 'Call 113 or 0800-0113', 'https://www.113.nl', ROUND_THE_CLOCK)],
  BE: [resource('Zelfmoordlijn 1813', 'Call 1813', 'https://www.zelfmoord1813.be', ROUND_THE_CLOCK)],
  ES: [resource('Línea 024', 'Call 024', 'https://www.sanidad.gob.es/linea024/home.htm', ROUND_THE_CLOCK)],
  IN: [resource('Tele-MANAS', 'Call 14416', 'https://telemanas.mohfw.gov.in', ROUND_THE_CLOCK)],
  BR: [resource('Centro de Valorização da Vida (CVV)', 'Call 188', 'https://cvv.org.br', ROUND_THE_CLOCK)],
};

/** What to call when a life is in danger; where two numbers reach help, the one that everybody knows first. */
const EMERGENCY_NUMBERS: Readonly<Record<string, string>> = {
  US: '911',
  CA: '911',
  GB: '999 or 112',
  IE: '112 or 999',
  AU: '000',
  NZ: '111',
  DE: '112',
  AT: '112 or 144',
  CH: '112 or 144',
  FR: '112 or 15',
  NL: '112',
  BE: '112',
  ES: '112',
  IN: '112',
  BR: '192',
};

/** Null where the country is not known. */
export const emergencyNumberOf = (countryCode: string | null): string | null =>
  own(EMERGENCY_NUMBERS, countryCode?.toUpperCase() ?? '') ?? null;

/** For every other country, and beside the lists above. */
export const INTERNATIONAL_HELP: readonly HelpResource[] = [
  resource('Find A Helpline', 'Choose your country on the page', 'https://findahelpline.com'),
  resource('Befrienders Worldwide', 'Choose your country on the page', 'https://befrienders.org'),
];

/** Help lines for a country, the international directories last; those alone where the country is unknown. */
export function helpResourcesFor(countryCode: string | null): readonly HelpResource[] {
  const local = countryCode === null ? undefined : own(HELP_RESOURCES, countryCode.toUpperCase());
  return [...(local ?? []), ...INTERNATIONAL_HELP];
}

import type { HelpResource } from '../help-resources.ts';

const month = (checkedOn: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${checkedOn}-01T00:00:00Z`),
  );

/** `/help-now`: read by people who may be in distress, so it is short and comes to the point. */
export const helpNow = {
  description: 'Where help can be found now; only you see the answer',
  heading: 'Help, now',
  emergency: (number: string | null): string =>
    `If a life is in danger right now, please call ${number ?? 'the emergency number of your country'}, or ask somebody near you to.`,
  people: 'These people listen, and you need not be sure that it is “bad enough”:',
  directories:
    'These pages list people who listen, country by country. You need not be sure that it is “bad enough”:',
  contact: ({ contact, hours }: HelpResource): string =>
    hours === undefined ? `: ${contact}. ` : `: ${contact}, ${hours}. `,
  source: 'Their page',
  /** @param checkedOn the month in which the one that waited longest was looked over */
  note: (checkedOn: string): string =>
    `Numbers can change; these were looked over in ${month(checkedOn)}. If one does not answer, please try the next.`,
  onlyYou: 'Only you see this. I do not keep that you asked.',
  country: 'Your country',
  countryName: (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code,
};

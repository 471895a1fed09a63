/** `/off-duty`: days without a word from the bot. */
export const offDuty = {
  description: 'Days off: no notes, no summaries, no questions from me',
  subcommands: {
    on: 'Begin your days off',
    back: 'Be back before they are over',
  },
  until: 'Number of days, or a date such as 2027-01-15; 7 days if you leave it out',
  begun: (day: string): string =>
    `Enjoy your days off. I send you no notes, no summaries and no questions until ${day}. “/off-duty back” ends it before that.`,
  stillThere:
    'I never mention you in a channel. Other people can, and so can a role that your team lets alerts ring: you can mute the community, or ask your team to take you out of that role for as long. Nobody is told that you are off duty.',
  back: 'Good to have you back. I will write to you again as before.',
  nothing:
    'I write to nobody who did not ask for it, and you have not, so there is nothing that could rest. You can still take days off from helping: nobody has to answer every post.',
  fault: 'Days off take a number of days from 1 to 365, or a date within a year such as 2027-01-15.',
};

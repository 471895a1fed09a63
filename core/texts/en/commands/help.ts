/** `/help` and the first greeting. */
export const help = {
  description: 'What I can do for you here',
  heading: 'What I can do for you',
  intro:
    'I am Attune, a program. I help people who support one another: with private feedback for those who want it, and sums for those who look after the community. My guesses can be wrong.',
  forAudience: {
    everyone: 'For everybody:',
    staff: 'For the people who look after this community:',
    admin: 'For admins:',
  },
  draft: {
    fromMenu:
      'Coach my reply: right-click or hold a post, then Apps, and I look at your draft before you send it.',
    inPrivate:
      'Coach my reply: in our private chat, forward or paste a post, and I look at your draft before you send it.',
  },
  notAnswering:
    'I am no emergency service. If you or somebody else is in danger, “/help-now” shows where help can be found.',
};

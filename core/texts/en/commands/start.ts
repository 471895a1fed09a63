/** The first words in a private chat. */
export const start = {
  description: 'Say hello; the first step on Telegram',
  payload: 'What you came for, if you followed a link',
  heading: 'Hello',
  welcome:
    'I am Attune, a program that helps people in peer-support communities support one another. I am no emergency service and no substitute for a person.',
  draft: {
    fromMenu:
      'To have a draft looked at before you send it: right-click or hold the post, then Apps, then “Coach my reply”. Nothing of it is stored.',
    inPrivate:
      'Forward or paste a post here that you would like to answer, and I will look at your draft before you send it. Nothing of it is stored.',
  },
  more: 'Ask me in your community for private feedback on your replies, with “/coaching on”. “/help” shows everything I can do.',
  gone: 'I do not know the community of this link, or I am not set up there any more.',
  staff: {
    done: 'Alerts now come here. Whoever can read along here counts as staff of the community and can answer them.',
    notHere: 'Please write this in the group in which alerts should arrive.',
    notAllowed:
      'Only an admin of that community, who is also an admin of this group, can send its alerts here.',
  },
};

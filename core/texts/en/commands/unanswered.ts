/** `/unanswered`: for staff, where somebody still waits. */
export const unanswered = {
  description: 'Posts that ask for support and have no supportive answer yet, oldest first',
  heading: 'Still waiting for an answer',
  nobody: 'Nobody is waiting: every request of the last two weeks that I have read got a supportive answer.',
  nobodyThere:
    'Nobody is waiting there: every request of the last two weeks that I have read got a supportive answer.',
  intro:
    'These posts ask for support, and I have seen no supportive answer so far. I may be wrong; one look tells.',
  open: 'Open the post',
  noLink: (id: string): string => `no link; its id is ${id}`,
  waiting: (words: string): string => ` (waiting for ${words})`,
  handled: '; your team has handled an alert about it',
  hours: (n: number): string => (n < 1 ? 'less than an hour' : n === 1 ? 'an hour' : `${n} hours`),
  days: (n: number): string => (n === 1 ? 'a day' : `${n} days`),
  more: (shown: number): string => `These are the ${shown} oldest. There may be more.`,
};

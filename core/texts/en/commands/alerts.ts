/** `/alerts`: for staff, what is still to be looked at. */
export const alerts = {
  description: 'Alerts that nobody has called handled or false yet, oldest first',
  heading: 'Open alerts',
  none: 'No alert is open.',
  waits: (words: string): string => `, for ${words}: `,
  seen: 'seen, ',
  open: 'open the message',
  noLink: (id: string): string => `no link; its id is ${id}`,
  how: 'Press Handled or False alarm under its card in the staff channel, and it leaves this list.',
  earlier: 'Earlier ones',
  later: 'Later ones',
};

/** Words in the charts of the report, and for those who do not see them. */
export const charts = {
  noData: 'Not enough people yet',
  shift: {
    title: 'How people leave a conversation',
    subtitle: 'Seekers who came back: tone of their last message against the first',
    classes: { positive: 'brighter', none: 'the same', negative: 'darker' },
    with: 'With an empathic reply',
    without: 'Without one',
    all: 'All conversations',
    compared: (withReply: string, without: string): string =>
      `Bars of how people leave a conversation. With an empathic reply ${withReply} end brighter than they began, without one ${without}.`,
    overall: (all: string): string =>
      `A bar of how people leave a conversation: ${all} end brighter than they began.`,
    tooFew: 'Bars of how people leave a conversation: not enough people yet.',
  },
  direction: {
    title: 'What messages are about',
    subtitle: 'Share of each week’s messages',
    classes: { seeking: 'asking for support', providing: 'giving support', none: 'neither' },
    inWords: (weeks: number, last: string, seeking: string, providing: string): string =>
      `Shares of messages by week, ${weeks === 1 ? 'one week' : `${weeks} weeks`}. In the week of ${last}, ${seeking} ask for support and ${providing} give it.`,
    tooFew: 'Shares of messages by week: not enough people yet.',
  },
};

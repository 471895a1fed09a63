/** `/me`: a supporter's own progress, now. */
export const me = {
  description: 'How your replies change over time; only you see it',
  heading: 'Your progress',
  notOptedIn:
    'I keep nothing by which I could tell your replies apart from others’. If you would like to see how they change over time, “/coaching on” starts it.',
  early:
    'You have not answered anybody in the last seven days that I have seen, and that is fine: nobody has to. Once you have, you will find here what stood out.',
  practised: (count: number): string =>
    count === 1
      ? 'You ended one scene of “/practice” in the last four weeks.'
      : `You ended ${count} scenes of “/practice” in the last four weeks.`,
  chart: 'Here are your earlier weeks.',
};

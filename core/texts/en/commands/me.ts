/** `/me`: a supporter's own progress, now. */
export const me = {
  heading: 'Your progress',
  early:
    'You have not answered anybody in the last seven days that I have seen, and that is fine: nobody has to. Once you have, you will find here what stood out.',
  practised: (count: number): string =>
    count === 1
      ? 'You ended one scene of “/practice” in the last four weeks.'
      : `You ended ${count} scenes of “/practice” in the last four weeks.`,
  chart: 'Here are your earlier weeks.',
};

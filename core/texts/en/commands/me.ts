/** `/me`: a supporter's own progress, now. */
export const me = {
  heading: 'Your progress',
  /** True also for whoever answered somebody in danger: of that nothing is said. */
  early:
    'From the last seven days there is nothing that I could tell you, and that is fine: nobody has to answer. Once there is, you will find here what stood out.',
  practised: (count: number): string =>
    count === 1
      ? 'You ended one scene of “/practice” in the last four weeks.'
      : `You ended ${count} scenes of “/practice” in the last four weeks.`,
  chart: 'Here are your earlier weeks.',
};

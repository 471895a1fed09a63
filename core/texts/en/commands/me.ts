/** `/me`: a supporter's own progress, now. */
export const me = {
  heading: 'Your progress',
  /** True also for whoever answered somebody in danger: of that nothing is said. */
  early:
    'There is nothing that I could tell you of the last seven days, and that is fine: nobody has to answer. Once there is, you will find here what stood out.',
  practised: (count: number): string =>
    count === 1
      ? 'You finished one scene of “/practice” in the last four weeks.'
      : `You finished ${count} scenes of “/practice” in the last four weeks.`,
  chart: 'Here are your earlier weeks.',
};

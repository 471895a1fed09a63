/** `/shared`: the progress of supporters who chose to show it to staff. */
export const shared = {
  description: 'Progress of supporters who chose to share it with you',
  heading: 'Shared with you',
  nobody: 'Nobody shares their progress at the moment. That is their choice, with “/coaching share”.',
  intro:
    'These supporters chose to show you their progress, and can stop at any time. Please keep it to your team.',
  person: (number: number): string => `Supporter ${number}`,
  profile: (number: number): string => `Profile of supporter ${number}`,
  one: 'This supporter shares their progress with you. It compares them with their own past only; it is a guess by a program and no measure of a person.',
  tooEarly: 'There is too little to draw yet.',
  noLonger: 'This supporter does not share their progress any more.',
};

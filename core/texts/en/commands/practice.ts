/** `/practice`; its scenes stand apart. */
export const practice = {
  description: 'Try out how to answer, with people I made up; nothing you write is kept',
};

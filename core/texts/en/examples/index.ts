export { anyPost } from './any-post.ts';
export { askedPost, gladPost, mixedPost } from './glad-post.ts';
export { feelingOpeners, feelings, feelingsAfterFeel } from './feelings.ts';
export { namedFeeling } from './named-feeling.ts';

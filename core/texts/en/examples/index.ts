export { anyTheme } from './any-theme.ts';
export { feelingOpeners, feelings, feelingsAfterFeel } from './feelings.ts';
export { themeWords } from './theme-words.ts';
export { themes } from './themes.ts';

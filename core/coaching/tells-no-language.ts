import { isShortDraft } from './draft-feedback.ts';

const LATIN_ALONE = /^[\P{L}\p{Script=Latin}]*$/u;

/** A few words are taken for any language: "fr fr" for Swedish. Letters of another script are no English. */
export const tellsNoLanguage = (text: string): boolean => isShortDraft(text) && LATIN_ALONE.test(text);

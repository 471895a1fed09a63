/** What the words of a reply do for the person who asked, as far as a note may speak of it. */
export const KIND_ACTS = [
  'asksFirst',
  'leavesChoice',
  'namesFeeling',
  'validates',
  'mirrors',
  'asksAboutThem',
  'affirms',
  'thanksForTelling',
  'standsBy',
  'sharesJoy',
  'offers',
  'isMoved',
  'goodWishes',
  'isSorry',
] as const;
export type KindAct = (typeof KIND_ACTS)[number];

/** All that a sentence may do without harm. */
export const HARMLESS_ACTS = [
  ...KIND_ACTS,
  'reassures',
  'advises',
  'advisesByQuestion',
  'informs',
  'asksFacts',
  'asksWhy',
  'asksAboutOthers',
  'sharesOwn',
] as const;
export type HarmlessAct = (typeof HARMLESS_ACTS)[number];

export const HARMFUL_ACTS = [
  'attacks',
  'mocks',
  'blames',
  'minimises',
  'excuses',
  'forcesCheer',
  'discourages',
  'dismisses',
  'endangers',
  'advertises',
] as const;

/**
 * What a sentence of a reply may do under its post, in the order of the message graph's output `acts`; a sentence can do several
 * things. What each means: models/training/labels/ACT_LABELS.md.
 */
export const SENTENCE_ACTS = [...HARMLESS_ACTS, ...HARMFUL_ACTS] as const;
export type SentenceAct = (typeof SENTENCE_ACTS)[number];

/** The probability of each act, in the order of {@link SENTENCE_ACTS}; null where nothing was read. */
export type ActProbabilities = readonly number[] | null;

import { type Direction, MECHANISMS, type Mechanism } from '#core/model/analysis.ts';
import { TECHNIQUE_GROUPS, type TechniqueGroup } from './technique-groups.ts';

/** What happened in a conversation, or did not: conversations are compared by it. */
export const TRAITS = ['empathy', 'mostly empathy', ...TECHNIQUE_GROUPS] as const;
export type Trait = 'empathy' | 'mostly empathy' | TechniqueGroup;

/** Cells of {@link MESSAGES}, in order; the last one counts what could not be scored. */
export const MESSAGE_CELLS: readonly (Direction | 'notScored')[] = [
  'seeking',
  'providing',
  'none',
  'notScored',
];

/** Messages by direction. People: who wrote. */
export const MESSAGES = 'messages';
/** Scored replies by level 0, 1, 2 of a mechanism. People: supporters. */
export const empathyMeasure = (mechanism: Mechanism): string => `empathy ${mechanism}`;
export const EMPATHY = MECHANISMS.map(empathyMeasure);
/** Scored replies that got a reaction or thanks, and those that did not. People: supporters of that side. */
export const receivedMeasure = (side: 'empathic' | 'other'): string => `received ${side}`;
export const RECEIVED = [receivedMeasure('empathic'), receivedMeasure('other')];
/** What seekers answered who chose to be asked: lighter, the same, heavier, in the order of SHIFTS. People: seekers. */
export const OWN_WORD = 'own word';
/** The same where an empathic reply came before, and where none did. */
export const ownWordMeasure = (isEmpathic: boolean): string =>
  `own word ${isEmpathic ? 'with' : 'without'} empathy`;
/** The same two while they wait. Never shown: shown tables are made of them. */
export const ownWordPart = (isEmpathic: boolean): string => `own word part ${isEmpathic ? '1' : '0'}`;
export const OWN_WORD_PARTS = [ownWordPart(true), ownWordPart(false)];
/** Cells of {@link HOW_HEAVY}, in order: five answers would mostly be rounded away. */
export const HEAVINESS = ['light', 'between', 'heavy'] as const;
export type Heaviness = (typeof HEAVINESS)[number];
/** What supporters answered who chose to be asked how heavy helping was. People: supporters. */
export const HOW_HEAVY = 'how heavy';
/** Requests by how many replies they got. People: seekers. */
export const REPLIES = 'replies';
/** Requests that got a reply, by how long it took. People: seekers. */
export const FIRST_REPLY = 'first reply';
/** Parts of a day on the community’s clock, by the hour at which they begin. */
export const DAY_PARTS = { night: 0, morning: 6, afternoon: 12, evening: 18 } as const;
export type DayPart = keyof typeof DAY_PARTS;
export const DAY_PART_NAMES = ['night', 'morning', 'afternoon', 'evening'] as const satisfies DayPart[];
/** Requests of this part of the day: without a reply, with one. People: seekers. */
export const dayPartMeasure = (part: DayPart): string => `answered ${part}`;
export const BY_DAY_PART = DAY_PART_NAMES.map(dayPartMeasure);
/** Replies a week from which on somebody carries more than most. */
export const LOAD_STEPS = [3, 8] as const;
/** Supporters of a week: with fewer replies, with so many or more. People: supporters. */
export const loadMeasure = (step: number): string => `load ${step}`;
/** Private notes by how they were rated: helpful, not helpful, wrong, not rated. People: whom they were written to. */
export const NOTES = 'notes';
export const NOTE_RATINGS = ['helpful', 'not_helpful', 'wrong'] as const;
/** Conversations whose seeker came back, by shift. People: seekers. */
export const SHIFT = 'shift';
/** The same of the conversations that have the trait, and of those that have not. */
export const shiftMeasure = (trait: Trait, has: boolean): string =>
  `shift ${has ? 'with' : 'without'} ${trait}`;

/** Conversations whose seeker came back and that have just these traits, by shift. Never shown: shown tables are made of it. */
export const traitsMeasure = (traits: readonly Trait[]): string =>
  `traits ${TRAITS.map((trait) => (traits.includes(trait) ? '1' : '0')).join('')}`;

export const isTraitsMeasure = (measure: string): boolean => measure.startsWith('traits ');

export const hasTrait = (measure: string, trait: Trait): boolean =>
  measure[`traits `.length + TRAITS.indexOf(trait)] === '1';

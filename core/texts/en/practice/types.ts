/** What a reply did, as far as the seeker of a scene answers to it; the first that holds. */
export const HEARD = ['hurt', 'told', 'asked', 'felt', 'thin'] as const;
export type Heard = (typeof HEARD)[number];

export const LEVELS = ['clear', 'mixed', 'hard'] as const;

export type ThemeId =
  | ('alone' | 'parting' | 'friends' | 'grief' | 'family' | 'new-parents')
  | ('caring' | 'illness' | 'study' | 'work' | 'money' | 'nights');

/** An invented person who asks for support, and what they answer to what they hear. */
export interface Scene {
  /** Stands in ids of buttons. */
  id: string;
  level: (typeof LEVELS)[number];
  name: string;
  post: string;
  /** One entry for each reply of the person who practises. Each fits whatever was said before it. */
  turns: readonly Readonly<Record<Heard, string>>[];
}

/** What several invented people ask about, from what is easy to answer to what is hard. */
export interface Theme {
  /** Stands in ids of menus. */
  id: ThemeId;
  name: string;
  scenes: readonly Scene[];
}

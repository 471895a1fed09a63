/**
 * Feelings a person can name in a post, and how to say them back after "feel". Left out on purpose: words that would be
 * unkind to repeat ("worthless") or that say little ("bad").
 */
export const feelings: Readonly<Record<string, string>> = {
  scared: 'scared',
  terrified: 'scared',
  anxious: 'anxious',
  nervous: 'nervous',
  worried: 'worried',
  stressed: 'stressed',
  overwhelmed: 'overwhelmed',
  exhausted: 'exhausted',
  drained: 'drained',
  tired: 'tired',
  sad: 'sad',
  depressed: 'down',
  heartbroken: 'heartbroken',
  lonely: 'lonely',
  angry: 'angry',
  furious: 'angry',
  frustrated: 'frustrated',
  upset: 'upset',
  disappointed: 'disappointed',
  betrayed: 'betrayed',
  guilty: 'guilty',
  ashamed: 'ashamed',
  embarrassed: 'embarrassed',
  confused: 'confused',
  hopeless: 'hopeless',
  helpless: 'helpless',
  homesick: 'homesick',
  discouraged: 'discouraged',
};

/** The same for words that name a feeling only right after "feel": "I feel down", but not "I am down to my last coin". */
export const feelingsAfterFeel: Readonly<Record<string, string>> = {
  afraid: 'afraid',
  alone: 'alone',
  down: 'down',
  hurt: 'hurt',
  lost: 'lost',
  numb: 'numb',
  rejected: 'rejected',
  stuck: 'stuck',
  trapped: 'trapped',
};

/** How a person begins to speak of a feeling they have now; up to two more words may stand before the feeling. */
export const feelingOpeners = {
  am: ["i'm", 'i am', 'im', "i've been", 'i have been', 'i get', 'makes me'],
  feel: ['i feel', 'makes me feel', "i'm feeling", 'i am feeling'],
  negations: ['not', 'to', 'if', 'when', 'for', 'never', 'no', 'longer', 'less', 'hardly', 'without'],
} as const;

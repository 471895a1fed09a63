import type { TechniqueGroup } from '#core/community/technique-groups.ts';
import { counted } from './counted.ts';

const techniques: Readonly<Record<TechniqueGroup, string>> = {
  questions: 'Asking questions',
  reflections: 'Reflecting back what was said',
  affirmation: 'Encouraging and affirming',
  autonomy: 'Leaving the choice, asking before advising',
  information: 'Giving information',
  selfDisclosure: 'Telling of one’s own experience',
  pressure: 'Advising unasked, directing, confronting or warning',
};

/** @param of100 of a hundred; below zero: fewer. Of none, nothing is said in numbers. */
const moreOrFewer = (of100: number): string => `${Math.abs(of100)} ${of100 > 0 ? 'more' : 'fewer'}`;

/** Of the report: what comes after replies. It never says that one thing causes the other. */
export const outcomes = {
  reception: {
    meaning:
      'How often a reply got a reaction from somebody else, or thanks from the person who had asked. Reactions that plainly disapprove, such as a thumbs-down, do not count.',
    nothing:
      'No reaction and no thanks was seen in these weeks. On Telegram, Attune is shown reactions only where it is an admin of the group.',
    caution:
      'This is what people show, not what helped: many are thankful in silence, and a well-known name or a quick answer draws reactions too. Never take it as a mark for a reply.',
    empathic: 'Replies that show empathy',
    other: 'Other replies',
    line: (share: string, n: number, people: number): string =>
      `${share}, from about ${counted(n)} replies by at least ${counted(people)} supporters`,
    difference: (of100: number): string =>
      of100 === 0
        ? 'About as many replies are received this way when they show empathy as when they do not.'
        : `Of 100 replies, about ${moreOrFewer(of100)} are received this way when they show empathy.`,
  },
  shift: {
    meaning:
      'This compares the tone of words in the seeker’s first message and in their last one after a reply: did it get brighter, darker, or stay? Thanks at the end count as brighter, so nearly everybody who says goodbye kindly does.',
    with: 'With an empathic reply before',
    without: 'With other replies only',
    overall: (tones: string): string =>
      `Overall: ${tones}. There are not enough different people yet to compare conversations with and without an empathic reply.`,
    byShare: 'Compared instead is how large a part of the replies was empathic:',
    moreThanHalf: 'More than half',
    halfOrLess: 'Half or less',
    tones: (brighter: string, darker: string, n: number): string =>
      `${brighter} brighter, ${darker} darker, from about ${counted(n)} conversations`,
    difference: (of100: number, by: 'reply' | 'share'): string => {
      const [rather, other] =
        by === 'reply' ? ['with an empathic reply', 'without'] : ['with more empathic replies', 'with fewer'];
      return of100 === 0
        ? `About as many conversations end brighter ${rather} as ${other}.`
        : `Of 100 conversations, about ${moreOrFewer(of100)} end brighter ${rather} than ${other}.`;
    },
    together:
      'Things that go together need not cause one another: people whose day gets better anyway may also get other replies. Use this to ask good questions, not to judge anybody.',
  },
  techniques: {
    names: techniques,
    line: (withIt: string, n: number, without: string, others: number): string =>
      `${withIt} brighter with it, from about ${counted(n)} conversations; ${without} without, from about ${counted(others)}.`,
    several:
      'Of several things one may stand out by chance alone. What is not listed was too rare or too common to compare, or made no difference. Each count is rounded to fives by itself, so both parts can look brighter or darker than the whole.',
    noDifference:
      'Of what could be compared, nothing goes together with a brighter or darker tone. Most of it is too rare or too common to compare.',
  },
  ownWord: {
    intro: (n: number, people: number): string =>
      `About ${counted(n)} answers by at least ${counted(people)} people who chose to be asked, a day or more after a conversation of theirs came to rest:`,
    lighter: 'Lighter',
    same: 'About the same',
    heavier: 'Heavier',
    caution:
      'Nobody is asked who got no reply, or where something sounded like danger, and many do not answer. So this is about those who did, not about everybody, and it does not say what made it lighter or heavier.',
    compared: 'The outcome compared here is their own word, not the tone of what they wrote:',
    with: 'After an empathic reply',
    without: 'Without one',
    side: (lighter: string, heavier: string, n: number): string =>
      `${lighter} lighter, ${heavier} heavier, from about ${counted(n)} answers`,
    difference: (of100: number): string =>
      of100 === 0
        ? 'About as many answers say lighter after an empathic reply as without one.'
        : `Of 100 answers, about ${moreOrFewer(of100)} say lighter after an empathic reply.`,
    causes: 'Things that go together need not cause one another.',
  },
};

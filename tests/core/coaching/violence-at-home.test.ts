import { describe, expect, it } from 'vitest';
import { tellsOfViolence } from '#core/coaching/violence-at-home.ts';

describe('violence by somebody close', () => {
  it.each([
    'He hit me again on Friday and I don’t know where to go.',
    'my boyfriend slapped me at the party, in front of everyone',
    'My husband put his hands round my throat. He says he was only tired.',
    'she threw a plate at my head and then she cried',
    'He pushed me against the wardrobe. Is that abuse?',
    'my dad beats us when he drinks',
    'He has never hit me but he threatened to kill the dog and me.',
    'I’m scared to go home, he found my messages.',
    'I am afraid of my husband, I count the steps on the stairs',
    'my stepdad keeps hitting my little brother',
    'He grabbed me by the hair. It was over the washing up.',
    'he grabbed my neck last night. first time ever',
    'Last night he stood in the doorway so I couldn’t go to my mum’s.',
    'my husband wont let me leave the house in the evening',
    'She locked me in the bathroom and laughed.',
    'he raised his fist at me and the kids saw',
    'He hasn’t hit me since August. Last night he just stood and looked.',
    'hes never hit me, only walls',
    'my boyfriend punches doors not me so idk if it counts',
    'he’s found out where I live. he was standing across the road when I got home with the kids',
    'my ex keeps turning up outside my work',
    'He put a tracker on my car, I found it at the garage.',
    'my ex followed me home from the bus again',
  ])('is read in the post: %s', (post) => {
    expect(tellsOfViolence(post)).toBe(true);
  });

  it.each([
    'It hit me on the bus that she is really gone.',
    'He hit me up after two years of nothing.',
    'My manager hit me with a huge workload.',
    'My dad kicked me out in March and I sleep at a friend’s.',
    'He pushed me to apply for the job and now I got it.',
    'My brother beat me at chess and laughed.',
    'I am scared of my exam tomorrow.',
    'My dad used to hit me when I was small and I still flinch.',
    'My toddler hit me with a spoon and I cried in the pantry.',
    'A patient punched me on the ward, he was confused.',
    'They threw me out of the choir.',
    'I’m afraid of flying and of my driving test.',
    'She pushed me away when I told her.',
    'He threatened to leave me.',
    'She grabbed my arm and hugged me.',
    'My mum won’t let me leave the house because of exams.',
    'My flatmate locked me out, I waited two hours.',
    'He stood in the doorway and waved.',
    'He hasn’t hit me up since August.',
    'He punched the air when I told him.',
    'My cat keeps turning up outside my work.',
    'I put a tracker on my bag, I lose everything.',
    'My friend found out where the party was.',
    'He followed me on insta and then unfollowed.',
    'They were standing across the road and waved when I passed my test.',
    'He follows me to the shops since he retired.',
  ])('is not read in: %s', (post) => {
    expect(tellsOfViolence(post)).toBe(false);
  });
});

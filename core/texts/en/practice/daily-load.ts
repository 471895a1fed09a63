import type { Scene } from './types.ts';

/** Scenes about what has to be done and carried. */
export const DAILY_LOAD: readonly Scene[] = [
  {
    id: 'exam',
    theme: 'Study and failing',
    level: 'clear',
    name: 'Tomas',
    post: 'I failed the statistics exam for the second time. I studied for six weeks. There is only one more try, and I feel like everyone else just gets it.',
    turns: [
      {
        hurt: 'I know it is only an exam. It does not feel like only.',
        told: 'I did all of that, the videos and the old papers too. I think that is why it hurts so much.',
        asked:
          'The moment I keep seeing is the hall. I read question two and my head was white, just white, and I heard the others write.',
        felt: 'Yes. Ashamed is the word. I told my family that the results are not out yet.',
        thin: 'Yeah. Six weeks.',
      },
      {
        hurt: 'Never mind. I should be used to it.',
        told: 'Maybe next week. Today I cannot look at that book without feeling sick.',
        asked: 'I think I am most afraid of telling my dad. He drove taxis at night so that I could be here.',
        felt: 'Thank you. I had not thought that anybody could read this and not think that I am lazy.',
        thin: 'Well, that is how it is.',
      },
    ],
  },
  {
    id: 'work-meeting',
    theme: 'Being put down at work',
    level: 'mixed',
    name: 'Rana',
    post: 'My boss laughed at my idea in front of everybody, and an hour later he told it as his own. I smiled. I always smile. I sat in the car and cried.',
    turns: [
      {
        hurt: 'I do not think he was joking. But maybe I am too sensitive, yes.',
        told: 'I cannot go to HR, he plays tennis with them. I was not looking for a plan, I think. I just needed to say it.',
        asked:
          'What was worst was that Jo looked at me and then looked away. She knew. She knew that it was mine.',
        felt: 'Humiliated, yes. I kept thinking of better words for it, but that is the word.',
        thin: 'It was in front of twelve people.',
      },
      {
        hurt: 'All right. I will deal with it myself.',
        told: 'I know what one is supposed to do. I am so tired of being the one who has to do it well.',
        asked:
          'If I could have said one thing? “That was mine.” Three words. My heart is beating just from writing them.',
        felt: 'I feel a little taller, sitting here. Thank you.',
        thin: 'Thanks. I have to drive home now.',
      },
    ],
  },
  {
    id: 'money',
    theme: 'Money worries',
    level: 'hard',
    name: 'Dale',
    post: 'Rent went up again, and I am two bills behind. I hide the letters in a drawer so that my wife does not see. I am supposed to be the one who has it together.',
    turns: [
      {
        hurt: 'You are right, I brought that on myself. I should not have started this.',
        told: 'I have a spreadsheet. I have three of them. The numbers do not change when I look at them harder.',
        asked:
          'She asked me yesterday if all was well and I said yes, so fast. I do not lie to her. I never did until that drawer.',
        felt: 'Ashamed. I have not even let myself think that word. A man my age.',
        thin: 'That is the story, more or less.',
      },
      {
        hurt: 'I will close this now.',
        told: 'I hear you. I am not there yet. First I need to stop feeling like a fraud at my own table.',
        asked:
          'I think if she found the drawer she would not be angry about the money. She would be sad that I sat there alone with it. Huh.',
        felt: 'I did not expect that to help, and it did. Maybe tonight I will tell her about the bills.',
        thin: 'Okay. Thanks for your time.',
      },
    ],
  },
  {
    id: 'nights',
    theme: 'Nights without sleep',
    level: 'clear',
    name: 'Ada',
    post: 'It is half past three again. My head plays everything that I said wrong today, like a film. At seven I have to be nice to people. I am so worn out.',
    turns: [
      {
        hurt: 'I wish there was a switch for it. That is the trouble with nights.',
        told: 'No screens, warm milk, I know. I could write a book on it. I am on the sofa with the warm milk.',
        asked:
          'Tonight it is one sentence. I said “you too” when the waiter said enjoy your meal. That is the film. For two hours. And under it there is something else, I think.',
        felt: 'It is so good that somebody else is awake. I felt like the only one with a light on.',
        thin: 'Yes. Still awake.',
      },
      {
        hurt: 'I will try to lie down. Good night.',
        told: 'Maybe tomorrow. I am too tired to do one more thing right.',
        asked:
          'Under it? That they will find out that I am not as good as they think. I had not said that in words. It is a bit quieter now.',
        felt: 'Thank you. I think the film stopped for a minute there.',
        thin: 'Good night, then.',
      },
    ],
  },
];

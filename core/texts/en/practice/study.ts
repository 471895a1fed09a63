import type { Theme } from './types.ts';

export const STUDY: Theme = {
  id: 'study',
  name: 'Study and failing',
  scenes: [
    {
      id: 'exam',
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
          asked:
            'I think I am most afraid of telling my dad. He drove taxis at night so that I could be here.',
          felt: 'Thank you. I had not thought that anybody could read this and not think that I am lazy.',
          thin: 'Well, that is how it is.',
        },
      ],
    },
    {
      id: 'first-of-us',
      level: 'mixed',
      name: 'Thandi',
      post: 'I am the first one in my family at university. They put my picture next to the TV. I am failing two courses, and each time I call home they ask me to say something in “university English”.',
      turns: [
        {
          hurt: 'You are right, I should be thankful. That makes it heavier, not lighter.',
          told: 'I do go to the tutor. He is kind. He says I must only be organised. I am so organised.',
          asked:
            'My uncle sold a cow for the deposit. He jokes about it. “How is my cow doing?” I laugh, and then I cannot open the book.',
          felt: 'Yes, proud and so frightened, at the same time. Nobody here knows about the picture.',
          thin: 'So it is, yes.',
        },
        {
          hurt: 'I will sleep now. Thank you.',
          told: 'I will try that. I have tried so many good things already.',
          asked:
            'I think I would like to tell my grandmother. She cannot read, and she never asked for the English. She asks if I eat.',
          felt: 'My chest feels wider. Thank you. I think I am more than the picture.',
          thin: 'Okay. Good night from the library.',
        },
      ],
    },
    {
      id: 'too-late-now',
      level: 'hard',
      name: 'Gregor',
      post: 'Forty-six, evening school, fractions. A boy of nineteen explained it to me, friendly, like to a dog. I said I had to take a call and left. Nobody needs to cheer me up, I just want to say it somewhere.',
      turns: [
        {
          hurt: 'Exactly the tone. Thank you, I know it from there.',
          told: 'I have the videos. I have a nephew. I have everything but the head for it.',
          asked:
            'In the car I did not start the engine. I took the sheet out and looked at three quarters and one half, and I was eight years old, at the board, with chalk on my trousers.',
          felt: 'That is what it was. Small. I have not been that small for a long time.',
          thin: 'Well. Said it.',
        },
        {
          hurt: 'Then not. Good evening.',
          told: 'Could be. I will not decide it tonight.',
          asked:
            'My daughter asked why I do it. I said “for the certificate”. It is because I never once helped her with homework. I always said I was tired.',
          felt: 'I think I will go on Thursday. Not because of you. But it was good to be read.',
          thin: 'Hm. Yes. Good night.',
        },
      ],
    },
  ],
};

import type { Theme } from './types.ts';

export const PARTING: Theme = {
  id: 'parting',
  name: 'The end of a relationship',
  scenes: [
    {
      id: 'break-up',
      level: 'clear',
      name: 'Ilya',
      post: 'She ended it by text after four years. I keep reading the message as if there was something in it that I missed. I cannot eat and I feel so stupid.',
      turns: [
        {
          hurt: 'Right. Everybody says that. It does not feel like one of many to me.',
          told: 'I did delete her number. I know it by heart. I do not think there is something to do about it.',
          asked:
            'What goes round in my head is the last weekend. We painted the kitchen. She was singing. How does somebody sing and already know?',
          felt: 'Thank you. I feel as if I should be over it by now, and it has been nine days.',
          thin: 'Yeah. Nine days now.',
        },
        {
          hurt: 'I should not have written this here.',
          told: 'I will think about it. I am just so tired of doing the right things.',
          asked:
            'I think I miss telling her small things most. There was a dog in a hat today, and I had my phone in my hand already.',
          felt: 'That helps. I think I can go and make some toast now. Really, that is big today.',
          thin: 'Okay. Good night, then.',
        },
      ],
    },
    {
      id: 'my-decision',
      level: 'mixed',
      name: 'Hanna',
      post: 'I left him, so I do not get to be sad, do I? Everyone congratulates me. Yesterday I found his awful green mug at the back of the cupboard and sat on the kitchen floor with it.',
      turns: [
        {
          hurt: 'Right. Well, I knew it was silly.',
          told: 'I have boxed up the rest, it is in the cellar. It is only the mug that will not go into a box.',
          asked:
            'He drank out of it every single morning and sang the same wrong line of the same song. I could have thrown it at him. Now the kitchen is so tidy.',
          felt: 'Thank you. I think I was waiting for somebody to allow it.',
          thin: 'It is a really awful mug.',
        },
        {
          hurt: 'I had better stop. I am being dramatic.',
          told: 'I will, at some point. I am not looking for a way to be done with it, I think.',
          asked:
            'I do not want him back. I think what I miss is being known by somebody, down to how I take my tea. That is different, isn’t it.',
          felt: 'I washed it and put it with the others. Thanks for sitting on the floor with me.',
          thin: 'Anyway. Back to the dishes.',
        },
      ],
    },
    {
      id: 'again-and-again',
      level: 'hard',
      name: 'Jonas',
      post: 'We broke up again. Fourth time. My friends have stopped answering when I write about her, I can hear them roll their eyes. Should I text her? Just tell me yes or no.',
      turns: [
        {
          hurt: 'Great. Same as them, then. I do not know why I asked.',
          told: 'Thanks for a straight answer at least. The thing is, I have had all the answers before and my thumb still goes there.',
          asked:
            'It is always at night, after the late shift. The flat is dark and her side of the bed is cold, and I am not even thinking about her, I am thinking about the cold.',
          felt: 'That hit me. I am so ashamed in front of my friends that I have started to lie about it.',
          thin: 'Hm. Okay. I am looking at the phone.',
        },
        {
          hurt: 'Forget it.',
          told: 'Fair enough. I put the phone in the kitchen. That is one room away, we will see.',
          asked:
            'If I am honest I do not want an answer from her. I want somebody to be up at the same time as I am. There, I said it.',
          felt: 'I have not texted. It has been twenty minutes, I was reading this instead. Thank you.',
          thin: 'Okay. I will see.',
        },
      ],
    },
  ],
};

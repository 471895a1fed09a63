import type { Theme } from './types.ts';

export const FRIENDS: Theme = {
  id: 'friends',
  name: 'A friend who drew back',
  scenes: [
    {
      id: 'left-on-read',
      level: 'clear',
      name: 'Mika',
      post: 'my friend leaves me on read for days now. we used to send each other stupid birds every morning. i still take the pictures, i just do not send them any more.',
      turns: [
        {
          hurt: 'yeah i know, other people have real problems',
          told: 'i did ask her. she said “just busy”. i can see that she is online.',
          asked:
            'today there was a pigeon with one white feather, like a tie. i took four pictures. it is weird to have nobody to show it to.',
          felt: 'thank you. it really does feel like a small funeral every morning',
          thin: 'mm. birds.',
        },
        {
          hurt: 'ok. forget i wrote',
          told: 'maybe. i do not want to be the one who asks again.',
          asked:
            'i think the birds were how we said good morning, are you alive. nobody says that to me now. huh, i did not know that.',
          felt: 'i feel a bit less stupid about the pigeons. thanks.',
          thin: 'ok thanks for reading',
        },
      ],
    },
    {
      id: 'best-friend',
      level: 'mixed',
      name: 'Kit',
      post: 'My best friend has a new group and answers me with one word now. I scrolled back to see when it began. Maybe I am just too much for people.',
      turns: [
        {
          hurt: 'So it is me. That is what I thought.',
          told: 'I could talk to her, I know. I am scared that she will say what I already think.',
          asked:
            'I think it began when I was ill in spring. I cancelled three times. She said it was fine. I keep wondering if it was.',
          felt: 'It does hurt. I did not know one can be sick for a friend the way one is for a boyfriend.',
          thin: 'Maybe. I do not know.',
        },
        {
          hurt: 'I feel worse now, to be honest. I will go.',
          told: 'I have the message half written since Tuesday. It is not that I do not know what to write.',
          asked:
            'What I would like to hear? That she noticed that I was gone. Nothing more. I had not known that until you asked.',
          felt: 'Thank you. “Too much” got a little smaller while I read that.',
          thin: 'Okay. Thanks for answering.',
        },
      ],
    },
    {
      id: 'said-the-wrong-thing',
      level: 'hard',
      name: 'Bram',
      post: 'She told me about her miscarriage and I said “at least you know that you can”. I heard it while I said it. She has not answered since. Don’t tell me it was well meant.',
      turns: [
        {
          hurt: 'Thanks. I called myself worse than that already.',
          told: 'I wrote her a letter. And tore it up. Every sentence in it was about me.',
          asked:
            'She was holding a cup with both hands, and she put it down very slowly. I see that cup all the time.',
          felt: 'It is good that you do not let me off and still stay here. I did not think that both were possible.',
          thin: 'Yes. Well. There it is.',
        },
        {
          hurt: 'I think I deserve that.',
          told: 'Maybe. Everything that I could do looks like something I do to feel better.',
          asked: 'What I wish I had done is nothing. Just sit there and be quiet. I am so bad at quiet.',
          felt: 'Thank you for being quiet with me, if one can be that in writing. I think I will write two lines to her. Without a “but”.',
          thin: 'I will think about it.',
        },
      ],
    },
  ],
};

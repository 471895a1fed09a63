import type { Scene } from './types.ts';

/** Scenes about people who are near, or no longer are. */
export const CLOSE_PEOPLE: readonly Scene[] = [
  {
    id: 'new-city',
    theme: 'Being alone in a new place',
    level: 'clear',
    name: 'Noor',
    post: 'I moved here for work in March and I still know nobody. On Friday evenings I hear people laughing on the stairs and I sit there with the light off. I feel so lonely.',
    turns: [
      {
        hurt: 'Okay. I guess it does sound silly when I write it down. Forget it.',
        told: 'I know I could go to clubs and things. I get as far as the door and turn around. It is not that I have no ideas.',
        asked:
          'Thanks for asking. The evenings are the worst. At work it is fine, everybody is friendly, but then the door closes and nobody asks how my day was.',
        felt: 'Yes, that is just it. I have not said it to anybody until now. My mother thinks I am having a great time here.',
        thin: 'Mm. It is mostly the evenings, really.',
      },
      {
        hurt: 'I think I will stop here. I did not want to be a bother.',
        told: 'Maybe, some time. Right now I just wanted somebody to know how it is.',
        asked:
          'I think what I miss is somebody who knows my bad jokes. It sounds small. It feels good to say it, though.',
        felt: 'Thank you. It is strange, the room is the same, but it feels a bit less quiet now.',
        thin: 'Well. Thanks for reading it, anyway.',
      },
    ],
  },
  {
    id: 'break-up',
    theme: 'The end of a relationship',
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
    id: 'grandfather',
    theme: 'Grief',
    level: 'mixed',
    name: 'Mbali',
    post: 'My grandfather died on Sunday. He raised me. Everyone says he was 91 and it was a blessing, and I smile and thank them. I am so angry at all of them.',
    turns: [
      {
        hurt: 'There it is again. That is what they all say.',
        told: 'I do not want to do anything about the anger. It is about the only thing that feels real.',
        asked:
          'He taught me to whistle with two fingers, and to fix a tap. You are the first to ask about him. The others ask about the funeral.',
        felt: 'Thank you for not telling me it was a blessing. I thought that I was a bad person for being angry.',
        thin: 'Thanks. People keep saying things.',
      },
      {
        hurt: 'I am going to leave it here. Thank you.',
        told: 'Perhaps later. For now there are forty people coming and I have to smile again.',
        asked:
          'If he was here he would say something rude about the flowers, and wink at me. I laughed just now, and then I cried. Both are all right, I think.',
        felt: 'I cried a bit reading that, the good kind. Thank you for staying with it.',
        thin: 'Thanks. The guests are here, I will go and say hello.',
      },
    ],
  },
  {
    id: 'best-friend',
    theme: 'A friend who drew back',
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
];

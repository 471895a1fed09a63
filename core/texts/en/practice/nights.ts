import type { Theme } from './types.ts';

export const NIGHTS: Theme = {
  id: 'nights',
  name: 'Nights without sleep',
  scenes: [
    {
      id: 'nights',
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
    {
      id: 'night-before',
      level: 'clear',
      name: 'Teo',
      post: 'Driving test at nine, third try, and I have been awake since one. I keep parking in my head. Everyone at work knows the date, I was so stupid and told them all.',
      turns: [
        {
          hurt: 'Sure, it is only a test. Tell that to my stomach.',
          told: 'I did the breathing one. Now I am awake and I breathe.',
          asked:
            'Last time it was a bus stop. I stopped for a man who was waiting for a bus. I waved him across. He did not want to cross. He still waved back, out of pity.',
          felt: 'Thanks, it is nice that somebody does not laugh. I am really nervous.',
          thin: 'Quarter past three now.',
        },
        {
          hurt: 'Okay. I will lie on the other side.',
          told: 'I will do that in the morning. It is the morning. You know what I mean.',
          asked:
            'It is not so much the car, I think. I would like to be able to take my nan to the sea. She has stopped asking, so that I do not feel bad.',
          felt: 'My shoulders came down a bit. I will think of the sea and not of the bus stop.',
          thin: 'ok. thanks for being up.',
        },
      ],
    },
    {
      id: 'baby-monitor',
      level: 'mixed',
      name: 'Greta',
      post: 'My kids are grown and gone and I still wake at two to listen. The house is so quiet that I turned the old baby monitor on last night, just for the noise. I am glad that they are happy. I am.',
      turns: [
        {
          hurt: 'Yes, I know, most would be happy with the quiet. I will not speak of it again.',
          told: 'I have the choir on Wednesdays and the garden. The days are full. It is the two o’clock that is empty.',
          asked:
            'It is the creak on the stairs. Third step. Somebody always came, with a dream or a tummy. I lay there and waited for the third step.',
          felt: 'Thank you. Glad and sad. I thought that I had to pick one.',
          thin: 'It makes a nice hum, that monitor.',
        },
        {
          hurt: 'I will try to sleep now.',
          told: 'Camomile, yes, dear. The tin is empty, that is how good I am at it.',
          asked:
            'Nobody tells you that it stops on one certain night, and that you do not notice which one it was. I would have stayed on the stairs a bit longer.',
          felt: 'I have switched the thing off. It is still quiet, but it is a softer quiet. Thank you.',
          thin: 'Well. Half past two.',
        },
      ],
    },
    {
      id: 'night-shift',
      level: 'hard',
      name: 'Ryo',
      post: 'Nights on the ward, days with the curtains shut, and no sleep in either. I made a mistake with a label on Tuesday. Nobody was hurt. I see the label. Please no sleep tips, I hand them out for a living.',
      turns: [
        {
          hurt: 'That is what the nice part of my head says as well. It does not stay long.',
          told: 'I asked you not to. It is fine, everybody does. I do it too.',
          asked:
            'The pharmacist caught it. She said “no harm done” and gave me a biscuit. I have not been able to eat it. It is in my pocket since Tuesday.',
          felt: 'I needed somebody to be there and not fix it. You have no idea how rare that is in my job.',
          thin: 'Tuesday, yes. It was a blue label.',
        },
        {
          hurt: 'I have to get dressed for work. Bye.',
          told: 'I do hear you. I do not have it in me before the shift.',
          asked:
            'I think what I fear is not the next mistake. It is that I did not feel anything when it happened. I was too tired to be frightened. I am frightened now.',
          felt: 'I just ate the biscuit. It was awful. Thank you.',
          thin: 'OK. Bus is coming.',
        },
      ],
    },
  ],
};

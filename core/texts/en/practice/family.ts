import type { Theme } from './types.ts';

export const FAMILY: Theme = {
  id: 'family',
  name: 'Not being seen by the family',
  scenes: [
    {
      id: 'quiet-one',
      level: 'clear',
      name: 'Ines',
      post: 'At my own birthday dinner they talked about my brother’s promotion for two hours. Mum lit the candles and said “oh, and of course Ines”. I blew them out very fast.',
      turns: [
        {
          hurt: 'I know that it is childish. I am thirty-one.',
          told: 'I have said it, once. They said “but you never say anything”. They were not wrong.',
          asked:
            'I had got a job too, that week. Small, in a plant nursery, but I wanted it so much. I had a picture of it on my phone, ready to show. I did not take the phone out.',
          felt: 'It did hurt. I keep saying “it was fine” about it, even to myself.',
          thin: 'It was a carrot cake.',
        },
        {
          hurt: 'I am going to bed. It is over anyway.',
          told: 'Next time, perhaps. I would have to practise on somebody.',
          asked:
            'It was always like that. When I was little I sat under the table at parties, and listened. I liked it there. I think I never came out properly.',
          felt: 'Thank you. You are the first one who knows about the nursery. It has four greenhouses!',
          thin: 'Okay. Thank you for writing.',
        },
      ],
    },
    {
      id: 'wrong-name',
      level: 'mixed',
      name: 'Robin',
      post: 'My dad is trying. He gets my pronouns wrong and then stops and goes red and says sorry for ten minutes, and I end up patting his arm. I love him. I could scream.',
      turns: [
        {
          hurt: 'I know other people have it worse. That is why I never say it.',
          told: 'I made him a note for the fridge, last year. He laminated it. He laminated it!',
          asked:
            'On Sunday he practised. I heard him through the wall, with the dog. “They are my kid. They are a good kid.” To the dog. I stood in the hall and could not go in.',
          felt: 'Love and scream, yes. I am so tired of being the one who makes it all right, and I would not swap him.',
          thin: 'He really did laminate it.',
        },
        {
          hurt: 'I will leave it. It sounds petty, written down.',
          told: 'That might work, when I have the energy to teach again. Today I have none.',
          asked:
            'I think I want one dinner where I am not the subject. Where he asks about my band. We have a gig and I have not told him, as the poster has my name on it. My real one.',
          felt: 'Thank you. I think I am going to put the poster on the fridge. Next to the note.',
          thin: 'Anyway. Thanks for reading.',
        },
      ],
    },
    {
      id: 'family-table',
      level: 'hard',
      name: 'Sol',
      post: 'I told my parents that I am gay. My mother said “we will not speak of it” and passed the salad. That was in May. We still do not speak of it. It is like I am half there.',
      turns: [
        {
          hurt: 'I did not write this to hear that they mean well. They always mean well.',
          told: 'Give them time, sit down with them, write a letter. I know. It is always me who has to do it nicely.',
          asked:
            'What I wished she had said? Anything. “Pass me your plate, and who is he?” I would have laughed. I practised it in the car, her part and mine.',
          felt: 'Half there, and nobody screams, so I am not even allowed to be hurt. Thank you for seeing that it hurts.',
          thin: 'Well, so there is salad.',
        },
        {
          hurt: 'I think we see this differently. Good night.',
          told: 'You too. Everybody has a plan for me. I just wanted to be whole somewhere for ten minutes.',
          asked: 'His name is Marek. There, I said it somewhere. He makes terrible soup.',
          felt: 'Ten minutes of being whole. That is what it was. Thank you.',
          thin: 'Okay. At least I wrote it down.',
        },
      ],
    },
  ],
};

import type { Theme } from './types.ts';

export const CARING: Theme = {
  id: 'caring',
  name: 'Caring for a parent',
  scenes: [
    {
      id: 'first-walker',
      level: 'clear',
      name: 'Colm',
      post: 'Took my mam to get a walking frame today. She was a dancer. She said “well, it has a basket” and we both laughed, and then I had to go and stand behind the van for a bit.',
      turns: [
        {
          hurt: 'Ah, yes. It comes to all of us, they tell me.',
          told: 'The rails are up already, and the mat is gone. I am grand with the doing of things.',
          asked:
            'She used to dance in the kitchen with the mop and call it by a different man’s name every time. Today she held on to that frame like she was not going to be introduced to it.',
          felt: 'Thanks. I do not say such things as a rule. The van is a good listener, but it does not write back.',
          thin: 'It has a basket, like she said.',
        },
        {
          hurt: 'I will get on, so.',
          told: 'I will, I will. Not tonight, though.',
          asked:
            'She caught me looking and said “don’t you dare bury me yet”. So I turned the radio on. She tapped one finger on the frame. In time. She was always in time.',
          felt: 'You have done me good. I might ask her for a dance, frame and all.',
          thin: 'Right. Thanks, now.',
        },
      ],
    },
    {
      id: 'not-a-nurse',
      level: 'mixed',
      name: 'Lucía',
      post: 'My mother was never kind to me and now I wash her hair. She says “careful” and nothing else. My friends say I am a saint. I am not, I count the minutes. And today she leaned her head into my hand.',
      turns: [
        {
          hurt: 'So I should be above it. I thought so, too.',
          told: 'There is a nurse on two mornings. I could ask for three. I do not know why I do not ask for three.',
          asked:
            'Her hair is so thin. When I was small it was a black plait as thick as my arm, and I was not allowed to touch it. Now I hold all of it in one hand.',
          felt: 'It is both, and I feel guilty for both. Thank you for not calling me a saint.',
          thin: 'It takes eleven minutes, the hair.',
        },
        {
          hurt: 'I have to go up to her. It does not matter.',
          told: 'That is sensible, and I will think about it. It does not answer the hand.',
          asked:
            'I do not know if she knew that it was me. I hope she did. No. I hope that she did not, then it was real. Listen to me.',
          felt: 'I am crying into the towel. It is all right. It is a clean towel.',
          thin: 'She is ringing the bell. Thanks.',
        },
      ],
    },
    {
      id: 'carer',
      level: 'hard',
      name: 'Bea',
      post: 'Dad asked me four times today where mum is. She died in 2019. Each time I tell him, it is the first time for him. Now I say that she is at the shop. What should I do? I feel like a liar.',
      turns: [
        {
          hurt: 'I thought so too. I am a bad daughter, then.',
          told: 'Thank you, that is practical and I did ask. It is just that there is also this stone in my chest each time, and no leaflet for that.',
          asked:
            'What I see when he asks? He looks at the door. He looks so sure that she will come in. I have to leave the room then.',
          felt: 'It breaks my heart four times a day, yes. I had not dared to say whose heart.',
          thin: 'It was four times today. Five, now.',
        },
        {
          hurt: 'I have to go and look after him.',
          told: 'I will look into it. Right now I would not have the strength to call anybody.',
          asked:
            'I would tell her that he still puts out two cups. And that I am so tired. I think she would say: then sit down, child.',
          felt: 'Thank you. I am going to sit down for five minutes, and nobody has to be at the shop.',
          thin: 'He is calling. Thanks for reading.',
        },
      ],
    },
  ],
};

import type { Scene } from './types.ts';

/** Scenes about the body, the family, and who one is. */
export const BODY_AND_SELF: readonly Scene[] = [
  {
    id: 'chronic',
    theme: 'An illness that stays',
    level: 'mixed',
    name: 'Yuki',
    post: 'Another flare, another party cancelled. They write “get well soon” as if it was a cold. It will not go away, it is for always. I am tired of explaining it.',
    turns: [
      {
        hurt: 'You see, that is what I mean. It is easier to stop telling people.',
        told: 'I have tried the diets. Every one of them. People mean it well and then I have to say thank you for it.',
        asked:
          'What I would like to do, if I did not have to explain? Sit at the edge of a party with a blanket and just listen. Nobody ever asked me that.',
        felt: 'Yes, tired, and not the kind that sleep helps. You got that, thank you.',
        thin: 'Hm. Thanks.',
      },
      {
        hurt: 'I think that I explained enough for today.',
        told: 'I know you want to help. I have a doctor for that part. It is the rest that has nobody.',
        asked:
          'I miss being the one who brings the cake. That is silly. I was good at cake. Writing that made me smile.',
        felt: 'I feel less like a broken appointment now. Thank you for that.',
        thin: 'I will rest a little now. Thanks for reading.',
      },
    ],
  },
  {
    id: 'new-parent',
    theme: 'New parents',
    level: 'mixed',
    name: 'Lena',
    post: 'The baby is five weeks old and everyone asks if I am not in love. I am so exhausted, and at times I feel nothing at all. What kind of mother writes that?',
    turns: [
      {
        hurt: 'I knew I should not have said it out loud.',
        told: 'I cannot sleep when she sleeps, that is when I wash the bottles. I am doing all the things. I still feel nothing.',
        asked:
          'The nothing comes mostly at night. I hold her and look at us from the lamp, as if it was a film about somebody else. My midwife comes on Thursday, maybe I will tell her that.',
        felt: 'You have no idea what it means that nobody gasped. Thank you.',
        thin: 'It was hard to write that.',
      },
      {
        hurt: 'I have to go, she is crying.',
        told: 'Please, no more things to do. I have a list on the fridge that is longer than she is.',
        asked:
          'There was one moment, on Tuesday, her hand around my finger. I had forgotten it. It was there.',
        felt: 'I am crying, but it is a soft kind. I think that I can tell the midwife on Thursday.',
        thin: 'She is awake. Thanks.',
      },
    ],
  },
  {
    id: 'family-table',
    theme: 'Not being seen by the family',
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
  {
    id: 'carer',
    theme: 'Caring for a parent',
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
];

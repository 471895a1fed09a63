import type { Theme } from './types.ts';

export const NEW_PARENTS: Theme = {
  id: 'new-parents',
  name: 'New parents',
  scenes: [
    {
      id: 'going-back',
      level: 'clear',
      name: 'Marek',
      post: 'Back at work since Monday, the baby is four months. I missed the first laugh. My wife sent me a video. I watched it in the toilet, nine times. I did not think that I would be like this.',
      turns: [
        {
          hurt: 'I know, I can be glad that there is a video. That is what my boss says as well.',
          told: 'We did talk about part time. The bank talked too.',
          asked:
            'She laughed at a sock. A grey one of mine. I have looked at that sock all week as if it was some kind of colleague of hers.',
          felt: 'Thank you. The men at work say “wait till she is a teenager”. I just needed one person not to say that.',
          thin: 'Nine times, yes.',
        },
        {
          hurt: 'Anyway. Meeting.',
          told: 'I will think about it. This week I am only trying to get out of the door.',
          asked:
            'My father worked away. I know him mostly from the back, at the door, with his bag. This morning I saw myself in the hall mirror. With the bag.',
          felt: 'That helps more than I thought. I took the other sock with me today. Do not laugh. Or do.',
          thin: 'Okay, thanks, man.',
        },
      ],
    },
    {
      id: 'new-parent',
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
      id: 'not-the-birth',
      level: 'hard',
      name: 'Ellen',
      post: 'Everyone says “all that counts is a healthy baby”. He is healthy. I was not asked one single thing in that room, and I have dreams of the ceiling. My mother says I should be grateful. Perhaps she is right.',
      turns: [
        {
          hurt: 'Yes. That is how she says it, too.',
          told: 'They offered me a talk with the hospital. In the same building, on the same floor. I got as far as the car park.',
          asked:
            'There were twelve squares in the ceiling. One had a stain like a horse. I told myself that if I looked at the horse I could stay.',
          felt: 'I am holding him while I read that. I am grateful, and it was terrible. Nobody let it be “and” till now.',
          thin: 'He is seven weeks now.',
        },
        {
          hurt: 'I will not speak of it, then. It is easier.',
          told: 'Maybe I can do that later. It is good to know. Now I cannot even drive past it.',
          asked:
            'What I would have wanted is that somebody said my name. They said “mum”. I was not anybody’s mum yet. I was Ellen, and I was frightened.',
          felt: 'Thank you for saying it to me and not to “mum”. I think that I might sleep a little when he does.',
          thin: 'He is awake. I must go.',
        },
      ],
    },
  ],
};

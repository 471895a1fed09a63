import type { Theme } from './types.ts';

export const WORK: Theme = {
  id: 'work',
  name: 'Being put down at work',
  scenes: [
    {
      id: 'the-new-one',
      level: 'clear',
      name: 'Lou',
      post: 'First week at the bakery. I dropped a whole tray and the boss clapped, slowly, in front of the customers. I can still hear it. I want to be good at this so much.',
      turns: [
        {
          hurt: 'I guess I have to grow a thicker skin. OK.',
          told: 'I do hold it with both hands. It was hot and I got scared of being scared.',
          asked:
            'It was the poppy seed ones. They rolled everywhere, one went under the fridge. I am nineteen and I wanted my mum.',
          felt: 'Thank you. I cried in the flour room, that is where one cries there, somebody had written a heart on the wall.',
          thin: 'It was a lot of rolls.',
        },
        {
          hurt: 'Then I will just try harder.',
          told: 'I will do that. Today I would like to not be good at anything for an hour.',
          asked:
            'There was one nice thing. An old lady said that mine look like they are smiling. I had nearly lost that.',
          felt: 'I feel better. I am going in tomorrow, at four, with two pairs of gloves.',
          thin: 'Okay. I have to be up at three.',
        },
      ],
    },
    {
      id: 'work-meeting',
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
      id: 'praised-out',
      level: 'mixed',
      name: 'Inge',
      post: 'Got praised in the big meeting for “always being so flexible”. That is me staying till nine for three weeks. Everybody clapped, and I felt like a well-behaved dog. I should be happy, no?',
      turns: [
        {
          hurt: 'So I am ungrateful. Could be.',
          told: 'I have tried to say no. It comes out as “sure, if you need it”.',
          asked:
            'My son drew the family last week. I was in it, but outside the house, with a bag. He said: “you are coming home.”',
          felt: 'Yes. Tired of being useful. I had not put it like that.',
          thin: 'They clapped quite long.',
        },
        {
          hurt: 'I will let it rest. Thanks.',
          told: 'I know you are right. I have known it since the second week.',
          asked:
            'If somebody had asked me what it costs. One person. I think I would have cried right there by the projector.',
          felt: 'I closed the laptop. It is ten past six. That has not happened for a while.',
          thin: 'Mm. Another mail came in.',
        },
      ],
    },
    {
      id: 'only-joking',
      level: 'hard',
      name: 'Farid',
      post: 'They call me “Fred” because my name is “too much work”. I laughed along for two years. Today I said “it’s Farid” and there was a silence, and then “ooh, sensitive”. Now I am the one with the problem.',
      turns: [
        {
          hurt: 'Yes. That is word for word what they said.',
          told: 'I know the policy, I signed it. If I report it I am Farid who reported it, for ever.',
          asked:
            'My grandmother gave me the name. It means “there is only one”. And there I stood and wished there was none.',
          felt: 'It is not a small thing. Thank you for not weighing it first.',
          thin: 'It is five letters. Same as Fredd.',
        },
        {
          hurt: 'Fine. I will be Fred here too, shall I.',
          told: 'I may do that. At the moment I only want to sit with people who can pronounce me.',
          asked:
            'What stays with me is the silence. One of them looked at her shoes. I think she was ashamed, and not of me.',
          felt: 'I said it out loud just now, in the kitchen. My whole name. It sounded good.',
          thin: 'Well. Tomorrow is another day.',
        },
      ],
    },
  ],
};

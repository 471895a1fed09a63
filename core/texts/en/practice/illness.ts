import type { Theme } from './types.ts';

export const ILLNESS: Theme = {
  id: 'illness',
  name: 'An illness that stays',
  scenes: [
    {
      id: 'new-diagnosis',
      level: 'clear',
      name: 'Carla',
      post: 'The doctor said “you can live well with it” and gave me three leaflets. Type 1. I am twenty-six. I sat in the supermarket and could not work out what I may eat, and left without anything.',
      turns: [
        {
          hurt: 'He said that, too, more or less. Then it was four minutes and the next patient.',
          told: 'I have the app. It beeps. My whole flat beeps.',
          asked:
            'It was the bread aisle. There was a woman who squeezed every loaf. I stood there thinking: you do not even know what you have got.',
          felt: 'Yes, scared. Everyone is so practical that I did not dare to be it.',
          thin: 'It is a lot of leaflets.',
        },
        {
          hurt: 'I had better go and measure.',
          told: 'Thanks. I will read it tomorrow, today I am full up.',
          asked:
            'What I think of all the time is my grandma’s plum cake. It is not about the cake. It is that I did not know that it was the last careless one.',
          felt: 'I feel like a person and not like a number between four and ten. Thank you.',
          thin: 'Beep. See? Okay, bye.',
        },
      ],
    },
    {
      id: 'chronic',
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
      id: 'not-believed',
      level: 'hard',
      name: 'Dagny',
      post: 'Six doctors, two said stress, one said “at your age”. Yesterday my own sister asked if I might be imagining it a little. And if anybody here says “have you tried yoga” I will delete this.',
      turns: [
        {
          hurt: 'There we are. Number nine.',
          told: 'See. I even laughed. It is always yoga, whatever it is called.',
          asked:
            'She was peeling potatoes when she said it. She did not even turn round. I peeled on beside her, with these hands that I cannot close properly.',
          felt: 'You believe me. I had to read it twice. I did not know how much I had stopped waiting for that.',
          thin: 'Six. It may be seven, I lost count.',
        },
        {
          hurt: 'Then I delete it now. No hard feelings.',
          told: 'I will put it on the list. The list is as long as my arm, and the arm hurts.',
          asked:
            'The worst of it is that in the night I wonder too. Whether it is me. I lie there and press on the place to check that it is still true.',
          felt: 'I will not delete it. I will leave it here, with your answer under it.',
          thin: 'All right. I am going to lie down.',
        },
      ],
    },
  ],
};

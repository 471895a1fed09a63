import type { Theme } from './types.ts';

export const MONEY: Theme = {
  id: 'money',
  name: 'Money worries',
  scenes: [
    {
      id: 'broken-washer',
      level: 'clear',
      name: 'Jun',
      post: 'The washing machine broke and I just sat down next to it on the bathroom floor. It is not even that much money. It is that there is nothing under the nothing, you know?',
      turns: [
        {
          hurt: 'Yes well. It is only a machine, I know.',
          told: 'I rang round already. It is the same everywhere: part, labour, and a voice that says “you might as well buy new”.',
          asked:
            'The little one needs her costume for Friday. She is a snail. I washed it in the bath and it dripped on the note for the school trip, the one that I have not paid.',
          felt: 'Thank you. I have not said that to anybody. I always say “we manage”.',
          thin: 'It makes a noise like a spoon.',
        },
        {
          hurt: 'Never mind, I will sort it out.',
          told: 'Thanks, I will look at it when she sleeps. My head is full tonight.',
          asked:
            'I think it is the asking that wears me out. I did the sums for asking my mother, too. What it would cost.',
          felt: 'That made me breathe out. The snail is nearly dry, by the way.',
          thin: 'Okay. Thanks.',
        },
      ],
    },
    {
      id: 'lent-it',
      level: 'mixed',
      name: 'Petra',
      post: 'I lent my brother my savings. He has a new phone and I have noodles. I told everyone that I am on a diet. I am so angry, and then I miss him when he does not ring.',
      turns: [
        {
          hurt: 'So I am the stupid one. My husband would agree.',
          told: 'I have asked him. He cried, and at the end I was comforting him. And I said there was no hurry.',
          asked:
            'He used to carry me over the brook behind our house, with the shoes round his neck. I see that boy whenever I want to shout at him.',
          felt: 'Both at once, yes. I do not know where to put it. It helps that you do not make me choose.',
          thin: 'Noodles with butter today.',
        },
        {
          hurt: 'I will not bother you with it any longer.',
          told: 'A paper with dates, yes. I know. I would have to be less his sister for that.',
          asked:
            'I do not think it is about the money most of all. I think I wanted him to notice what it was for me. He said “cool, thanks”.',
          felt: 'I feel less like a fool. I may even have the noodles with cheese.',
          thin: 'Well, so it is. Good night.',
        },
      ],
    },
    {
      id: 'money',
      level: 'hard',
      name: 'Dale',
      post: 'Rent went up again, and I am two bills behind. I hide the letters in a drawer so that my wife does not see. I am supposed to be the one who has it together.',
      turns: [
        {
          hurt: 'You are right, I brought that on myself. I should not have started this.',
          told: 'I have a spreadsheet. I have three of them. The numbers do not change when I look at them harder.',
          asked:
            'She asked me yesterday if all was well and I said yes, so fast. I do not lie to her. I never did until that drawer.',
          felt: 'Ashamed. I have not even let myself think that word. A man my age.',
          thin: 'That is the story, more or less.',
        },
        {
          hurt: 'I will close this now.',
          told: 'I hear you. I am not there yet. First I need to stop feeling like a fraud at my own table.',
          asked:
            'I think if she found the drawer she would not be angry about the money. She would be sad that I sat there alone with it. Huh.',
          felt: 'I did not expect that to help, and it did. Maybe tonight I will tell her about the bills.',
          thin: 'Okay. Thanks for your time.',
        },
      ],
    },
    {
      id: 'benefits-letter',
      level: 'hard',
      name: 'Shaun',
      post: 'They sent the form back for the third time. “Tick box 14b.” There is no 14b. I used to run a crew of nine men. What am I meant to do now, go on, somebody tell me.',
      turns: [
        {
          hurt: 'Cheers. I feel about two foot tall as it is.',
          told: 'Right. I will write that down, ta. That is the first straight answer since March. It does not touch the other thing, but it is something.',
          asked:
            'The woman at the desk called me “my love” and did not look up. Nine men. I knew all of their kids’ names.',
          felt: 'That is it. It is not the form. You do not know how good it is that somebody can see past the form.',
          thin: 'There is no 14b. I have turned it over and everything.',
        },
        {
          hurt: 'Forget it. I am not a charity case.',
          told: 'Fair. I will give it a go. My back says not today.',
          asked:
            'One of the lads rang, from the old crew. I let it ring. I did not want him to ask “how is it going, boss”. He has rung twice, mind.',
          felt: 'I do not say this easily. Thanks. I think I will ring him back.',
          thin: 'Right then. Kettle is on.',
        },
      ],
    },
  ],
};

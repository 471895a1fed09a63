import type { Conversation } from './conversation.ts';

export const IN_DISCORD: readonly Conversation[] = [
  {
    day: 0,
    hour: 10,
    place: 'forum',
    seeker: 'Noor',
    post: 'I failed my driving test for the third time and I feel so stupid. Everybody my age can do this. I do not know how to tell my dad, he paid for all of it.',
    replies: [
      [
        'Ada',
        'Oh no, I am really sorry. Three times hurts, and with your dad having paid it must weigh even more. What worries you most about telling him?',
      ],
      ['Ben', 'You should practise more with somebody before you book again. Just do twenty more hours.'],
      [
        'Cleo',
        'That sounds so disappointing, I am sorry. It took me four tests, and I felt just as you describe it.',
      ],
      [
        'Dev',
        'Failing a test has nothing to do with being stupid. You kept going three times, that takes courage.',
      ],
      ['Gus', 'You should try another driving school, the rules of the test changed last year.'],
      ['Hana', 'You should book at the second branch of the test centre, it is quieter there.'],
    ],
    later: 'Thank you all, that helps a lot. I told him just now and he only hugged me. I feel much better.',
    laterAnswers: 0,
    reactions: [
      ['Noor', 0, '❤️'],
      ['Theo', 2, '🫂'],
      ['Wren', 3, '👍'],
      ['Paul', 1, '👎'],
    ],
  },
  {
    day: 0,
    hour: 14,
    place: 'channel',
    seeker: 'Theo',
    post: 'My boss shouted at me in front of everybody today. I am still shaking and I am scared of going in tomorrow. What would you do?',
    replies: [
      [
        'Ada',
        'I am so sorry, being shouted at in front of others is awful. It makes sense that you are still shaking. Is there somebody at work you trust?',
      ],
      ['Ben', 'You need to report him to HR tomorrow morning. You have to stand up for yourself.'],
      [
        'Esme',
        'I am so sorry, that sounds humiliating. How are you right now, is somebody with you this evening?',
      ],
      [
        'Finn',
        'I wonder what was going on with him. Anyway, write down what was said while you still remember it.',
      ],
      ['Hana', 'Ugh, bosses. Mine is the same.'],
      ['Dev', 'The HR office opens at nine.'],
    ],
    later: 'Thanks. I am a little calmer now that I wrote it here.',
    laterAnswers: 2,
    reactions: [
      ['Theo', 0, '🙏'],
      ['Ada', 0, '🙏'],
    ],
  },
  {
    day: 1,
    hour: 9,
    place: 'thread',
    seeker: 'Ines',
    post: 'I moved here two months ago and I still have nobody to talk to. I feel so lonely that I cry on Sundays. Does anybody know how to get through this? I really need help.',
    replies: [
      [
        'Ada',
        'Two months without anybody to talk to sounds really lonely, and those Sundays sound hard. I am glad you wrote here. What do you miss most from home?',
      ],
      [
        'Ben',
        'Join a club or a gym. You have to go out more, people will not come to your door by themselves.',
      ],
      [
        'Cleo',
        'I am so sorry you feel this alone. I cried on Sundays too when I moved. It is entirely up to you, but you are welcome to write to me.',
      ],
      [
        'Dev',
        'I can hear how heavy those Sundays are for you. What did your weekends look like before you moved?',
      ],
      ['Esme', 'That sounds very hard. You are brave to say it.'],
      ['Finn', 'There is an app for finding groups nearby. It lists sports and language evenings.'],
      ['Gus', 'You should join a club, the town hall has a list of them.'],
      ['Hana', 'You could go to the market on Saturdays and talk to the people there.'],
    ],
    later: 'I did not expect so many kind answers. Thank you, really. I smiled for the first time this week.',
    laterAnswers: 2,
    reactions: [
      ['Ines', 0, '❤️'],
      ['Noor', 3, '💙'],
    ],
  },
  {
    day: 1,
    hour: 15,
    place: 'channel',
    seeker: 'Paul',
    post: 'My dog died last night. He was fourteen. The house is so quiet and I do not know what to do with myself.',
    replies: [
      [
        'Cleo',
        'I am so sorry about your dog. Fourteen years is a whole life together, and the quiet must be terrible. What was his name?',
      ],
      ['Dev', 'I am really sorry for your loss. What did the two of you love to do together?'],
      ['Ben', 'You should get a new puppy soon. It will take your mind off it.'],
      ['Finn', 'Sorry to hear that. Dogs that old often have heart trouble.'],
      ['Gus', 'So sorry, Paul. That hurts a lot.'],
    ],
    later: 'His name was Biscuit. Thank you, it is good to say his name here.',
    laterAnswers: 0,
    reactions: [['Paul', 4, '🐶']],
  },
  {
    day: 2,
    hour: 10,
    place: 'forum',
    seeker: 'Wren',
    post: 'I have exams in two weeks and I cannot start. I sit at my desk and panic, then I hate myself for doing nothing. Does anybody know this?',
    replies: [
      [
        'Ada',
        'I know that frozen feeling well, and I am sorry you are in it. Panic is so tiring. Would you like to hear what helped me, or would you rather just talk?',
      ],
      ['Ben', 'Make a plan, switch your phone off and just start. You are only making it worse by waiting.'],
      [
        'Cleo',
        'That sounds exhausting, sitting there and fighting with yourself. You are not lazy, you are scared. What is the smallest part that feels possible?',
      ],
      [
        'Dev',
        'I felt like that before my finals. It is such a hard place to be. What happens just before the panic comes?',
      ],
      ['Esme', 'I am sorry, that is so hard. What subject scares you most?'],
      ['Finn', 'The library has quiet rooms. Some people study for 25 minutes and then rest for 5.'],
      ['Hana', 'Same here, every single year.'],
      ['Cleo', 'The timetable is on the school’s page.'],
    ],
    later: 'Thank you. I did ten minutes. I feel a bit more hopeful now.',
    laterAnswers: 2,
    reactions: [['Wren', 5, '👍']],
  },
  {
    day: 3,
    hour: 11,
    place: 'channel',
    seeker: 'Noor',
    post: 'My sister does not answer my messages any more since our fight. I miss her so much. What should I do? Can somebody help me?',
    replies: [
      [
        'Ben',
        'I am sorry, missing a sister hurts. I fell out with my brother once, so I may know a little of it. What happened between you two?',
      ],
      ['Ada', 'Oh Noor, that sounds painful. I am sorry. It shows how much you love her.'],
      ['Esme', 'A letter takes two days with the post.'],
      ['Finn', 'I am sorry, that is sad. Would it help to think about what you might write to her together?'],
      [
        'Cleo',
        'I am so sorry. It takes two to fight, and you clearly love her. How was it the last time you spoke?',
      ],
    ],
  },
];

import type { KindAct } from '#core/model/sentence-acts.ts';
import type { Harm } from '#core/coaching/acts/harms.ts';
import type { OtherAct } from '#core/coaching/acts/other-acts.ts';

/** Invented sentences that show an act, and look-alikes in which it must not be found. */
export const SHOWN_KIND: readonly (readonly [KindAct, readonly string[]])[] = [
  [
    'asksFirst',
    [
      'Would you like an idea, or would you rather just talk?',
      'Do you want advice or just someone to listen?',
      'May I share what helped me?',
      'Can I offer a suggestion?',
      'want some tips or do you just need to vent?',
      'I have an idea, if you want it.',
      'Would you like to hear what helped me last year?',
      'Is it okay if I suggest something?',
      'Are you open to a suggestion?',
      'Would you rather just talk for now, or would you rather just be heard?',
    ],
  ],
  [
    'leavesChoice',
    [
      'It is up to you.',
      'No pressure at all.',
      'take all the time you need',
      'You decide what happens next.',
      'There is no rush with any of this.',
      'Whatever you decide, it is your call.',
      "You don't have to answer.",
      'Tell us more whenever you are ready.',
      'Only if you want to, of course.',
      'you know best what fits you',
    ],
  ],
  [
    'namesFeeling',
    [
      'That sounds really hard.',
      'That must be so lonely.',
      'what a horrible day',
      'It sounds exhausting to carry that alone.',
      'That sucks.',
      'You must be so scared.',
      'I can imagine how empty that feels.',
      'That is rough, mate.',
      "oof that's heavy",
      'That is bad.',
      "aye that's proper rough",
      'you sound worn out',
    ],
  ],
  [
    'validates',
    [
      'It makes sense that you feel that way.',
      'Anyone would feel hurt by that.',
      'It is okay to cry.',
      'Of course it hurts.',
      'No wonder you are still shaking, no wonder it hurts.',
      'This is not your fault.',
      "Who wouldn't be angry?",
      'Your anger is understandable.',
      'You can be glad and sad at once.',
    ],
  ],
  [
    'mirrors',
    [
      'It sounds like you miss having somebody who knows you.',
      'So you feel left behind while everyone moves on.',
      'Part of you wants it and part of you is afraid.',
      'You have been carrying this alone for months.',
      'I hear how much she means to you.',
      'So the hardest part is telling them.',
      'You are going through a lot at once.',
    ],
  ],
  [
    'asksAboutThem',
    [
      'What has today been like for you?',
      'How are you holding up?',
      'What do you miss most about your old town?',
      'how did you sleep?',
      'Are you safe right now?',
      'Want to tell me more about it?',
      'What worries you most?',
      'And how was your day after that?',
      'What was she like?',
      'Who do you talk to when it gets bad?',
    ],
  ],
  [
    'affirms',
    [
      'That took a lot of courage.',
      'You kept going three times.',
      "I'm proud of you for telling him.",
      'You are doing your best.',
      'You are stronger than you think.',
      'It shows how much you love her.',
      'You did the right thing.',
      'She is lucky to have you.',
    ],
  ],
  [
    'thanksForTelling',
    [
      "I'm glad you wrote here.",
      'Thank you for sharing this.',
      'thanks for trusting us',
      'Glad that you reached out tonight.',
      'thank you so much for telling me',
    ],
  ],
  [
    'standsBy',
    [
      'I am here for you.',
      'You are not alone with this.',
      'sending hugs',
      'We are here whenever you need us.',
      'Thinking of you tomorrow.',
      'you can write me any time',
      "I've got your back.",
      'here if you want to talk',
      'big hug',
    ],
  ],
  [
    'sharesJoy',
    [
      'Congratulations!',
      'I am so happy for you!',
      'That made my day.',
      'That is great news!',
      'yay!! well done',
      'So glad it went well.',
      'woohoo',
    ],
  ],
  [
    'offers',
    [
      'Do you want to talk?',
      'I can listen tonight.',
      'Happy to call if that helps.',
      'my dms are open',
      'Should I stay online with you?',
      'I will check on you tomorrow.',
      'Would you like company for a while?',
    ],
  ],
  [
    'goodWishes',
    [
      'I hope tomorrow is kinder to you.',
      'Good luck on Thursday!',
      'fingers crossed for the results',
      'Take care of yourself.',
      'Wishing you a calm night.',
      'rooting for you',
    ],
  ],
  ['isMoved', ['My heart goes out to you.', 'I feel with you.']],
  [
    'isSorry',
    [
      'I am so sorry.',
      'Sorry to hear that.',
      "I'm really sorry this happened.",
      'my condolences',
      'so sorry, Paul',
      'i am very sorry for you, my english is small',
    ],
  ],
];

export const NOT_KIND: readonly (readonly [KindAct, readonly string[]])[] = [
  [
    'asksFirst',
    [
      'I have no idea.',
      'Whose idea was that?',
      'You should take my advice.',
      'That was a good idea.',
      'I like your idea of calling her.',
    ],
  ],
  [
    'leavesChoice',
    [
      'That was not your call.',
      'It is your own fault.',
      'You decided that yourself, so live with it.',
      'If you want my opinion, leave him.',
      'The choice of colour is nice.',
    ],
  ],
  [
    'namesFeeling',
    [
      'That is not so hard.',
      'It was hard for me too.',
      'How hard can it be?',
      'It is hard to say.',
      'If it is too hard, quit.',
      "That's a bad idea.",
      'The exam sounds like a lot of fun to write.',
      'You are bad at this.',
      'It could be worse than this.',
    ],
  ],
  [
    'validates',
    [
      "That doesn't make sense.",
      'Does that make sense?',
      'That is not okay.',
      'No wonder you failed.',
      'It is not normal to cry over this.',
    ],
  ],
  [
    'mirrors',
    [
      'It sounds like you need to grow up.',
      'Sounds like you just want attention.',
      "So you're just lazy.",
      'If you feel like it, come along.',
    ],
  ],
  [
    'asksAboutThem',
    [
      'How could you do this?',
      'What is wrong with you?',
      'What did you expect?',
      'How about you try yoga?',
      'What if you called her?',
      'When will you finally learn?',
      'Who do you think you are?',
      'Have you tried calling her?',
      'How old is he?',
      'What time is the call?',
      'How do they open the door?',
      'Would it help to write it down?',
    ],
  ],
  [
    'affirms',
    [
      'You are not strong enough.',
      'You deserve it.',
      'If you kept going you would see.',
      'You did not do your best.',
    ],
  ],
  ['thanksForTelling', ['thanks for nothing', 'Thanks, got it.', 'glad you are gone']],
  [
    'standsBy',
    [
      "I'm here because I have the same problem.",
      'I am not here to judge, I think.',
      "I'm here to learn.",
      'Are you here?',
    ],
  ],
  [
    'sharesJoy',
    ['Happy now?', "I'm not happy with this.", 'I am glad you told us.', 'The news is on at nine.'],
  ],
  ['offers', ['Can I call you a liar?', 'I will not read that.', 'They want to talk to you.']],
  [
    'goodWishes',
    [
      'I hope you know this is your own fault.',
      'Good luck with that.',
      'I wish you would stop.',
      'I hope you fail.',
      'Take care of that first.',
    ],
  ],
  [
    'isSorry',
    [
      'Sorry but you should leave him.',
      'Sorry for the late reply!',
      'not sorry',
      'Sorry, I was at work.',
      'I feel sorry for myself today.',
      'Sorry to say, but it was a mistake.',
      'You should be feeling sorry for her.',
    ],
  ],
];

export const SHOWN_OTHER: readonly (readonly [OtherAct, readonly string[]])[] = [
  [
    'advises',
    [
      'You should talk to her.',
      'Just go outside more.',
      'Try chamomile tea.',
      'Join a club.',
      'You need to see a doctor.',
      'Maybe you could ask him.',
      'I would recommend a tutor.',
      'Leave him.',
      'If I were you, the best thing is to call her.',
      'Make a list of all costs.',
      'Call the bank and ask for time, or go there and wait.',
      'Call or text her.',
    ],
  ],
  [
    'advisesByQuestion',
    [
      'Have you tried calling her?',
      "Why don't you just ask?",
      'What about joining a choir?',
      'Did you try yoga?',
      'What if you told her?',
      'Could you talk to your boss?',
    ],
  ],
  ['asksWhy', ['Why did you fail?', "Why didn't you call?", 'why would you do that?']],
  ['asksAboutOthers', ['Does he know?', 'What did they say?', 'Why is she like that?']],
  [
    'sharesOwn',
    [
      'same here',
      'Me too.',
      "I've been there.",
      'I lost my mum too.',
      'I know how that feels.',
      'I failed three times too.',
      'Happened to me last year.',
    ],
  ],
];

export const NOT_OTHER: readonly (readonly [OtherAct, readonly string[]])[] = [
  [
    'advises',
    [
      'You must be exhausted.',
      "You don't have to do anything.",
      'Take your time.',
      'You must have gone back and forth all day.',
      'Take care.',
      'You should be proud of yourself.',
      'Get it all out, we are listening.',
      'Write to me any time.',
      'Take all the time you need.',
      'Tell her and risk the friendship, or stay quiet and carry it by yourself.',
      'Leave and miss the kids growing up, or stay and shrink a little every day.',
      'Either call him and swallow your pride or wait and wonder.',
      'Ask for help and feel like a burden, or drown politely.',
      'Stay or leave.',
    ],
  ],
  [
    'advisesByQuestion',
    ['How have you two talked about it so far?', 'What would you like to do together?', 'How are you?'],
  ],
  ['asksWhy', ['Why do you think that is?', 'Why are you up so late?', 'What made you stay?']],
  ['sharesOwn', ['You went through so much.', 'I know a good doctor.', 'He was in the same class as her.']],
];

export const SHOWN_HARM: readonly (readonly [Harm, readonly string[]])[] = [
  [
    'minimises',
    [
      'At least you have a roof over your head.',
      'Others have it worse.',
      "It's just an exam.",
      "You're overreacting.",
      'Get over it.',
      'It could be worse.',
      'Not a big deal.',
      'Stop feeling sorry for yourself.',
      'Calm down.',
      'Everyone goes through that.',
      "Don't be silly.",
      'you need to move on',
    ],
  ],
  [
    'forcesCheer',
    [
      'Everything happens for a reason!',
      'Stay positive!',
      'Look on the bright side.',
      'Good vibes only!',
      'Time heals.',
      'She is in a better place.',
      'Happiness is a choice.',
      'Just smile.',
    ],
  ],
  [
    'blames',
    [
      'It is your own fault.',
      'What did you expect?',
      'You should have known better.',
      'You brought this on yourself.',
      'How could you do that?',
      'You always do this.',
      'serves you right',
    ],
  ],
  [
    'mocks',
    [
      'wow great people around you',
      'oh no poor baby',
      'Must be nice to have free weekends.',
      'cry me a river',
      'Who cares?',
      'nobody asked',
      "wow great friend you've got there",
      'drama queen',
    ],
  ],
  [
    'advertises',
    [
      'Make $500 a day from home!',
      'Click my link.',
      'free nitro here',
      'best forex signals',
      'dm me to invest',
    ],
  ],
];

export const NOT_HARM: readonly (readonly [Harm, readonly string[]])[] = [
  [
    'minimises',
    [
      'They told me to get over it.',
      'He was not just a dog.',
      'My mum said it could be worse, tell her no, she tells me that all the time.',
      'It just hurts.',
    ],
  ],
  [
    'forcesCheer',
    ["You don't have to stay positive.", 'People keep saying time heals.', 'You are positive about Friday?'],
  ],
  ['blames', ['This is not your fault.', 'You are such a kind person.', 'Why do you think that is?']],
  [
    'mocks',
    [
      'You are not a failure, you are somebody who cares about his family.',
      'Nobody cares more about you than she does.',
      'Wow.',
    ],
  ],
  ['advertises', ['I make soup from home recipes.', 'The shop had a sale, did you earn a day off?']],
];

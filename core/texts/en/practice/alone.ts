import type { Theme } from './types.ts';

export const ALONE: Theme = {
  id: 'alone',
  name: 'Being alone in a new place',
  scenes: [
    {
      id: 'new-city',
      level: 'clear',
      name: 'Noor',
      post: 'I moved here for work in March and I still know nobody. On Friday evenings I hear people laughing on the stairs and I sit there with the light off. I feel so lonely.',
      turns: [
        {
          hurt: 'Okay. I guess it does sound silly when I write it down. Forget it.',
          told: 'I know I could go to clubs and things. I get as far as the door and turn around. It is not that I have no ideas.',
          asked:
            'Thanks for asking. The evenings are the worst. At work it is fine, everybody is friendly, but then the door closes and nobody asks how my day was.',
          felt: 'Yes, that is just it. I have not said it to anybody until now. My mother thinks I am having a great time here.',
          thin: 'Mm. It is mostly the evenings, really.',
        },
        {
          hurt: 'I think I will stop here. I did not want to be a bother.',
          told: 'Maybe, some time. Right now I just wanted somebody to know how it is.',
          asked:
            'I think what I miss is somebody who knows my bad jokes. It sounds small. It feels good to say it, though.',
          felt: 'Thank you. It is strange, the room is the same, but it feels a bit less quiet now.',
          thin: 'Well. Thanks for reading it, anyway.',
        },
      ],
    },
    {
      id: 'lunch-table',
      level: 'mixed',
      name: 'Pavel',
      post: 'Third month at the new school and I eat lunch in the library. I told my mum that I sit with “the guys from physics”. There are no guys from physics.',
      turns: [
        {
          hurt: 'yeah ok. i should not have said it.',
          told: 'I did join the chess thing. They play, they pack up, they go. I am not bad at trying, I am bad at staying.',
          asked:
            'She asks about them at dinner. I gave two of them names. Now I have to remember which one has the dog.',
          felt: 'Thanks. I thought everybody would say that it is my own fault for lying.',
          thin: 'Mm. The library is not so bad.',
        },
        {
          hurt: 'I will go now. Homework.',
          told: 'Maybe on Monday. It sounds easy until you stand there with a tray.',
          asked:
            'I think I miss not having to think about where to put my hands. At the old school I just sat down. I never noticed that I could.',
          felt: 'That is nice to read. I might tell my mum the true version. The short one.',
          thin: 'ok. bell rang, bye.',
        },
      ],
    },
    {
      id: 'language',
      level: 'hard',
      name: 'Amina',
      post: 'In my language I am funny. Here I am the quiet woman who says “yes, thank you”. Nine months now. And please do not write that my English is good, everybody writes that.',
      turns: [
        {
          hurt: 'You see. It is easy to say when it is your own language.',
          told: 'I have the courses, two of them, and the app with the bird. A course does not laugh at my jokes.',
          asked:
            'At work somebody told a story and all of them laughed, and I laughed one second too late. I think they heard that second.',
          felt: 'Yes. It is like wearing a coat that I cannot take off. You are the first who did not tell me to be patient.',
          thin: 'Okay. Thank you.',
        },
        {
          hurt: 'I think I will write to my sister instead.',
          told: 'It is kind of you. But I do not want to become better, I want to be already there, as who I am.',
          asked:
            'At home they called me the radio. I talked all day, from the kitchen to the street. I had forgotten that until I wrote it here.',
          felt: 'I feel a little bit seen now. The radio is still on, only very quiet.',
          thin: 'Yes. Thank you, good evening.',
        },
      ],
    },
  ],
};

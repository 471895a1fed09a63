import type { Theme } from './types.ts';

export const GRIEF: Theme = {
  id: 'grief',
  name: 'Grief',
  scenes: [
    {
      id: 'old-dog',
      level: 'clear',
      name: 'Suki',
      post: 'We had to let our dog go on Thursday. Fourteen years. I still walk around his bowl in the kitchen so that I do not kick it. At work I said I had a cold.',
      turns: [
        {
          hurt: 'That is why I said it was a cold.',
          told: 'That is kind. I cannot do sensible things yet. I keep hearing his feet on the tiles.',
          asked:
            'He was called Biscuit. He was afraid of balloons and of nothing else in the world. I am smiling, and it hurts.',
          felt: 'Thank you so much. I was a bit afraid that people would laugh.',
          thin: 'Fourteen years. Yes.',
        },
        {
          hurt: 'OK, I will leave it at that.',
          told: 'Perhaps I will, when I can look at his pictures. Not this week.',
          asked:
            'The evenings are so quiet. He used to sigh like an old man when he lay down. I did not know how much I waited for that sigh.',
          felt: 'That does me good. I might even tell the truth at work tomorrow.',
          thin: 'Thanks. I will go and water the plants.',
        },
      ],
    },
    {
      id: 'grandfather',
      level: 'mixed',
      name: 'Mbali',
      post: 'My grandfather died on Sunday. He raised me. Everyone says he was 91 and it was a blessing, and I smile and thank them. I am so angry at all of them.',
      turns: [
        {
          hurt: 'There it is again. That is what they all say.',
          told: 'I do not want to do anything about the anger. It is about the only thing that feels real.',
          asked:
            'He taught me to whistle with two fingers, and to fix a tap. You are the first to ask about him. The others ask about the funeral.',
          felt: 'Thank you for not telling me it was a blessing. I thought that I was a bad person for being angry.',
          thin: 'Thanks. People keep saying things.',
        },
        {
          hurt: 'I am going to leave it here. Thank you.',
          told: 'Perhaps later. For now there are forty people coming and I have to smile again.',
          asked:
            'If he was here he would say something rude about the flowers, and wink at me. I laughed just now, and then I cried. Both are all right, I think.',
          felt: 'I cried a bit reading that, the good kind. Thank you for staying with it.',
          thin: 'Thanks. The guests are here, I will go and say hello.',
        },
      ],
    },
    {
      id: 'unspoken',
      level: 'mixed',
      name: 'Odile',
      post: 'My aunt died and I feel mostly relief. She was cruel to my mother all her life. Now they speak of her as if she had been a saint, and I bring the cake.',
      turns: [
        {
          hurt: 'I see. So one must not say it, not even here.',
          told: 'I will not make a scene at a funeral, don’t worry. I was not asking how to behave.',
          asked:
            'There was one time when she plaited my hair, very gently. I was six. I wish I did not remember it, it would be simpler.',
          felt: 'Relief and a bit of shame, yes, both in the same coat. It is good that somebody sees the two.',
          thin: 'The cake was good, at least.',
        },
        {
          hurt: 'Well. I have said too much.',
          told: 'Perhaps one day. At the moment I am only tired of nodding.',
          asked:
            'I think I am sad for my mother, who waited for a kind word for fifty years, and now there is nobody left to say it.',
          felt: 'Thank you. I did not know that I needed to hear that one may feel both.',
          thin: 'So it is. Good evening.',
        },
      ],
    },
    {
      id: 'not-crying',
      level: 'hard',
      name: 'Wes',
      post: 'My brother died in May and I have not cried. Not once. My mum looks at me like I am made of stone. I went to the football the week after. What is wrong with me?',
      turns: [
        {
          hurt: 'Yeah, that is about how she looks at me, too.',
          told: 'I did see somebody about it, once. He gave me a leaflet with stages. I am on none of them.',
          asked:
            'We had season tickets, next to each other. I went because his seat was there. I put my jacket on it so that nobody would sit down.',
          felt: 'I read that three times. I do not know what to say, but thanks.',
          thin: 'Dunno. Stone, I guess.',
        },
        {
          hurt: 'Nah. Leave it.',
          told: 'I might. I am not good at doing things because they are healthy.',
          asked:
            'He owed me a tenner. I keep thinking that. He owed me a tenner and I would give everything I have if he still did. Okay. Now something is happening with my face.',
          felt: 'Maybe I am not stone, then. Maybe I am just holding the jacket.',
          thin: 'Right. Match is on. Cheers.',
        },
      ],
    },
  ],
};

/** Invented people who ask for support while somebody tries the console out. */
export const VISITORS: readonly { name: string; text: string }[] = [
  {
    name: 'robin',
    text: 'I started a new job three weeks ago and I still eat lunch alone in my car. Everybody already has their people. I feel invisible and I dread tomorrow.',
  },
  {
    name: 'elif',
    text: 'My best friend has not answered me since I told her about my illness. I keep checking my phone at night. I am hurt, and I am ashamed that I am hurt.',
  },
  {
    name: 'marek',
    text: 'Our dog died on Sunday and people tell me he was just a dog. He was with me through my divorce. The flat is so quiet that I leave the radio on.',
  },
  {
    name: 'june',
    text: 'I promised myself that I would finish my thesis this spring and I have not opened the file in five weeks. I feel like I am letting everybody down.',
  },
];

import { describe, expect, it } from 'vitest';
import { findRiskByRules } from '#core/analysis/risk.ts';

const labelOf = (text: string): string => findRiskByRules(text).label;

/** Each kind as people tell it, and what sounds near it and is none. */
const KINDS: readonly { kind: string; heard: readonly string[]; near: readonly string[] }[] = [
  {
    kind: 'self-harm that is told without its name',
    heard: [
      'relapsed last night and my arms look awful',
      'I relapsed again, thighs this time',
      'fresh barcodes on my wrist and nobody has noticed',
      'the blades are back in my drawer',
      'the blade is out and I am shaking',
      'I have a razor in my hand right now',
      'long sleeves all summer so nobody sees my arms',
      'I keep hitting my head on the wall until the thoughts go quiet',
      'punching my legs so hard they bruise because I deserve it',
      'did it again, eight times on my left thigh',
    ],
    near: [
      'relapsed and had two cigarettes at the party',
      'my MS relapsed in June and I slept a lot',
      'need new blades for my razor',
      'the fan blade is out of stock',
      'the barcode on the box will not scan',
      'long sleeves all summer because I burn so easily',
      'banging my head against a wall with this tax form',
      'did it again, three goals in one match',
      'I have a razor subscription that I forgot about',
    ],
  },
  {
    kind: 'a life that is kept for others only',
    heard: [
      "I'm only still here because my cat needs me",
      'i am just only here because my mum would not cope',
      'only here because the kids need a parent',
    ],
    near: [
      "I'm only here because the bus was late",
      'only here for the memes',
      'I am only here because my sister sent me the link',
    ],
  },
  {
    kind: 'voices that tell somebody to do it',
    heard: [
      'the voice in my head says jump',
      'voices keep telling me to do it, louder tonight',
      'a voice who say die, every day',
    ],
    near: ['the voice of the satnav says turn left', 'the voice actor says hello to fans'],
  },
  {
    kind: 'who cannot promise to be safe',
    heard: [
      "I can't promise I'll stay safe tonight",
      'cannot guarantee that I keep myself safe',
      'cant promise to be safe',
      'grippy sock vacation for me soon i guess',
    ],
    near: ["I can't promise to be on time", 'these grippy socks are great for pilates'],
  },
  {
    kind: 'a night without a morning',
    heard: [
      "there won't be a tomorrow for me",
      "there isn't going to be a morning",
      'there will be no tomorrow.',
    ],
    near: ['there will be no tomorrow morning class', "there won't be a morning bus on Sunday"],
  },
  {
    kind: 'a dose that is asked after in few words',
    heard: [
      'does it hurt when you take too many tablets',
      'is it painful to take too much sleeping medicine',
      'will it hurt if i take all my pills',
    ],
    near: [
      'does it hurt to take the tablets without food',
      'is there pain relief that I can take with the tablets',
    ],
  },
  {
    kind: 'what was drunk, a fall after an if, and eyes that stay shut',
    heard: [
      'I drank some bleach',
      'i have swallowed the weedkiller',
      "if they find out I'm jumping",
      'I will close my eyes and never open them again',
    ],
    near: [
      'I spilled the bleach on my jumper',
      'if it rains I am jumping on the bus',
      'close my eyes and count to ten, then open',
      'the frog that I am drawing is jumping',
    ],
  },
  {
    kind: 'letters that have changed places',
    heard: [
      'i cant stpo cuting myself',
      'going to od tongiht',
      'i hop i dont wak up tomorow',
      'i watn to end my lief',
      'jsut awnt to be daed',
    ],
    near: ['we hop on the bus tomorow', 'the form from the office', 'cuting the cake at noon'],
  },
  {
    kind: 'who follows somebody into death',
    heard: [
      'My brother killed himself in May and I want to kill myself too',
      'since her suicide I want to die as well',
    ],
    near: ['My brother killed himself in May and I miss him', 'since her suicide we talk more openly'],
  },
];

describe.each(KINDS)('$kind', ({ heard, near }) => {
  it.each(heard)('is heard: %s', (text) => {
    expect(labelOf(text)).not.toBe('none');
  });

  it.each(near)('is not: %s', (text) => {
    expect(labelOf(text)).toBe('none');
  });
});

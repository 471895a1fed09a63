/** Letters in disguise, as the plain spelling that the risk rules read takes them; see risk-text.ts. */

export const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0': 'o',
    '1': 'il',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '9': 'g',
    '@': 'a',
    $: 's',
    '!': 'il',
    '+': 't',
  }),
);
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Letters in the order of the alphabet that Unicode does not take for forms of it. */
const drawnLetters = (drawn: readonly string[]): [string, string][] =>
  drawn.flatMap((letter, index) => (letter === ' ' ? [] : [[letter, LATIN.charAt(index)]]));
const from = (first: number): string[] =>
  Array.from(LATIN, (_, index) => String.fromCodePoint(first + index));
/** Small capitals; letters in black circles and squares, and those of flags. There is no small capital X. */
const DRAWN = [Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ ʏᴢ'), from(0x1f150), from(0x1f170), from(0x1f1e6)].flatMap(
  drawnLetters,
);

export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...DRAWN,
  ...Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    к: 'k',
    м: 'm',
    т: 't',
    ι: 'i',
    ο: 'o',
    α: 'a',
    ε: 'e',
    κ: 'k',
    ν: 'v',
    ℓ: 'l',
    ı: 'i',
    ø: 'o',
    ł: 'l',
    ԁ: 'd',
    ɡ: 'g',
    ɑ: 'a',
    ß: 'ss',
    œ: 'oe',
    һ: 'h',
    ј: 'j',
    ӏ: 'l',
    ԝ: 'w',
    υ: 'u',
    η: 'n',
    τ: 't',
    ρ: 'p',
    γ: 'y',
  }),
]);

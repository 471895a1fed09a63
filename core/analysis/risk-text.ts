import { LEET, LOOK_ALIKES } from './risk-letters.ts';
import { withRunsSpaced } from './risk-runs.ts';
import {
  CONTRACTIONS,
  FILLERS,
  FUZZY_EXCEPTIONS,
  MASKABLE,
  PICTURES,
  SWAPPABLE,
  TYPOS,
} from './risk-spelling.ts';

/** Edit distance with swaps of neighbours, for short words only. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      current.push(best);
    }
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function unmask(token: string): string {
  if (token.length > 10 || !/[a-z]/.test(token) || !/[0-9*@$!+]/.test(token)) return token;
  const fits = (word: string): boolean =>
    word.length === token.length &&
    token.split('').every((letter, index) => {
      const wanted = word[index] ?? '';
      return letter === wanted || letter === '*' || (LEET.get(letter)?.includes(wanted) ?? false);
    });
  return MASKABLE.find(fits) ?? token;
}

function mend(token: string): string {
  if (token.length < 5 || token.length > 11 || FUZZY_EXCEPTIONS.has(token) || MASKABLE.includes(token))
    return token;
  if (token.startsWith('s') && token.lastIndexOf('d') > token.slice(1).search(/[cs]/) + 1) {
    for (const word of ['suicide', 'suicidal']) {
      if (token.length >= 6 && distance(token, word) <= 2) return word;
    }
  }
  for (const word of ['myself', 'anymore', 'overdose', 'killing']) {
    if (token[0] === word[0] && token !== word && distance(token, word) === 1) return word;
  }
  return token;
}

const lettersOf = (word: string): string => word.split('').sort().join('');
const SWAPPED: readonly (readonly [word: string, letters: string])[] = SWAPPABLE.map((word) => [
  word,
  lettersOf(word),
]);

/** Two letters that have changed places: "tongiht". */
function unswap(token: string): string {
  if (token.length < 4 || token.length > 8) return token;
  const letters = lettersOf(token);
  const fits = ([word, ordered]: (typeof SWAPPED)[number]): boolean =>
    ordered === letters && distance(token, word) <= 1;
  return SWAPPED.find(fits)?.[0] ?? token;
}

/** Signs between letters hide a word or print a part of it bold: `k*i*ll`, `mys**el**f`, `su_ic_ide`. */
function withoutSigns(token: string): string {
  const letters = token.replace(/[*_-]/g, '');
  if (MASKABLE.includes(letters)) return letters;
  const unmasked = unmask(token);
  return unmasked === token ? token.replaceAll('*', '') : unmasked;
}

const knownWord = (token: string): string | undefined => CONTRACTIONS.get(token) ?? TYPOS.get(token);

function plainToken(token: string): string {
  const squeezed = token.replace(/([a-z])\1{2,}/g, '$1');
  const bare = withoutSigns(squeezed);
  return knownWord(squeezed) ?? knownWord(bare) ?? mend(unswap(bare));
}

/** Letters written one by one become words again: `k i l l  m y s e l f`, `s.u.i.c.i.d.e`. */
function joinSpacedLetters(text: string): string {
  return text.replace(/(?<![a-z])(?:[a-z][ ._*-]{1,2}){3,}[a-z](?![a-z])/g, (run) =>
    run.replace(/[^a-z]/g, '').replace(/kill|suicidal|suicide|myself|unalive|wanna|die/g, ' $& '),
  );
}

/** Lower case, Latin letters without accents, plain quotation marks. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/~~|__|\|\|/g, '')
    .replace(/\P{ASCII}/gu, (sign) => PICTURES.get(sign) ?? LOOK_ALIKES.get(sign) ?? sign);
}

function tokensOf(letters: string, toWord: (raw: string) => string): string[] {
  const tokens: string[] = [];
  for (const [raw] of letters.matchAll(/[a-z0-9*@$]+(?:['!+_-][a-z0-9*@$]+)*|[.?!\n;]|["(),:]/g)) {
    if (/^[.?!\n;]$/.test(raw)) tokens.push(raw === '?' ? '?' : '.');
    else if (/^[(),:]$/.test(raw)) tokens.push(',');
    else if (raw === '"') tokens.push(raw);
    else
      tokens.push(
        ...toWord(raw)
          .split(' ')
          .filter((token) => token !== ''),
      );
  }
  return tokens;
}

/**
 * Brings a message into one plain spelling, so that the risk rules need to know few forms: lower case, look-alike
 * letters, masked letters (k*ll, su1cidal), spaced letters, stretched words, common typos, contractions spelled
 * out. Everything runs token by token and is linear in the length of the text.
 * Among the tokens `.` ends a sentence, `,` a clause, and `"` opens or closes a quotation. Fillers are still there: `isFiller`.
 */
export const plainTokens = (text: string): string[] =>
  tokensOf(withRunsSpaced(joinSpacedLetters(plainLetters(text))), plainToken);

/** The same without what is English: stretched letters are one, and an apostrophe, a hyphen or a line parts words. */
export const bareTokens = (text: string): string[] =>
  tokensOf(plainLetters(text), (raw) =>
    raw
      .replace(/\*/g, '')
      .replace(/([a-z])\1{2,}/g, '$1')
      .replace(/[^a-z0-9]/g, ' '),
  );

export function isFiller(token: string): boolean {
  return FILLERS.has(token);
}

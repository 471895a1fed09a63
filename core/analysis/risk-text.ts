/**
 * Brings a message into one plain spelling, so that the risk rules need to know few forms: lower case, look-alike
 * letters, masked letters (k*ll, su1cidal), spaced letters, stretched words, common typos, contractions spelled out,
 * fillers removed. Everything runs token by token and is linear in the length of the text.
 */

const CONTRACTIONS: Readonly<Record<string, string>> = {
  "i'm": 'i am',
  im: 'i am',
  "i've": 'i have',
  ive: 'i have',
  "i'll": 'i will',
  "i'd": 'i would',
  id: 'i would',
  ima: 'i am going to',
  imma: 'i am going to',
  wanna: 'want to',
  wana: 'want to',
  wannna: 'want to',
  gonna: 'going to',
  gona: 'going to',
  gunna: 'going to',
  gna: 'going to',
  finna: 'going to',
  gotta: 'got to',
  "don't": 'do not',
  dont: 'do not',
  dnt: 'do not',
  "can't": 'can not',
  cant: 'can not',
  cnt: 'can not',
  cannot: 'can not',
  "won't": 'will not',
  wont: 'will not',
  "didn't": 'did not',
  didnt: 'did not',
  "doesn't": 'does not',
  doesnt: 'does not',
  "isn't": 'is not',
  isnt: 'is not',
  "aren't": 'are not',
  "ain't": 'am not',
  aint: 'am not',
  "wasn't": 'was not',
  wasnt: 'was not',
  "wouldn't": 'would not',
  wouldnt: 'would not',
  "couldn't": 'could not',
  couldnt: 'could not',
  "shouldn't": 'should not',
  shouldnt: 'should not',
  "haven't": 'have not',
  havent: 'have not',
  "hasn't": 'has not',
  "it's": 'it is',
  "that's": 'that is',
  thats: 'that is',
  "what's": 'what is',
  whats: 'what is',
  "there's": 'there is',
  theres: 'there is',
  "he's": 'he is',
  hes: 'he is',
  "she's": 'she is',
  "they're": 'they are',
  "you're": 'you are',
  youre: 'you are',
  "he'll": 'he will',
  "she'll": 'she will',
  "they'll": 'they will',
  u: 'you',
  ur: 'your',
  abt: 'about',
  tn: 'tonight',
  "od'd": 'overdosed',
  tonite: 'tonight',
  '2': 'to',
  wit: 'with',
  sm1: 'someone',
  every1: 'everyone',
  nobodys: 'nobody',
  "mum's": 'mum',
  ppl: 'people',
  bc: 'because',
  cos: 'because',
  cuz: 'because',
  'self-harm': 'self harm',
  selfharm: 'self harm',
  selfharming: 'self harming',
  selfharmed: 'self harmed',
  'self-harming': 'self harming',
  'self-harmed': 'self harmed',
  'un-alive': 'unalive',
  'un-aliving': 'unaliving',
  any_more: 'anymore',
};
const TYPOS: Readonly<Record<string, string>> = {
  wnat: 'want',
  wan: 'want',
  wantt: 'want',
  kil: 'kill',
  kll: 'kill',
  kiil: 'kill',
  klil: 'kill',
  killin: 'killing',
  meself: 'myself',
  mself: 'myself',
  myslef: 'myself',
  mysef: 'myself',
  lyfe: 'life',
  lief: 'life',
  dieing: 'dying',
  nymore: 'anymore',
  liv: 'live',
  alife: 'alive',
  suicidle: 'suicidal',
  sui: 'suicide',
  sewerslide: 'suicide',
  sewerside: 'suicide',
  sewercide: 'suicide',
  aliv: 'alive',
  comit: 'commit',
  comitting: 'committing',
  commiting: 'committing',
  wanting2: 'wanting to',
  wishin: 'wishing',
  wantin: 'wanting',
  thinkin: 'thinking',
  cuttin: 'cutting',
  dyin: 'dying',
  livin: 'living',
  feelin: 'feeling',
  endin: 'ending',
  b: 'be',
};
/** Words that only colour a sentence. `not`, `never` and anything the guards read stay. */
const FILLERS = new Set(
  (
    'really just so very fucking fuckin freaking frickin bloody literally actually honestly genuinely seriously fr tbh ngl ' +
    'lowkey highkey proper kinda sorta even still already always constantly probably maybe perhaps truly totally ' +
    'absolutely definitely simply rn atm quite extremely severely desperately finally basically currently tho though ' +
    'like_ bad_ omg pls please idk well also often sometimes somehow damn goddamn'
  ).split(' '),
);
const MASKABLE = [
  'kill',
  'killing',
  'killed',
  'myself',
  'self',
  'suicide',
  'suicidal',
  'suicid',
  'die',
  'dying',
  'dead',
  'unalive',
  'want',
  'wanna',
  'cutting',
  'hurt',
  'harm',
  'overdose',
  'hang',
  'hanging',
  'life',
  'live',
  'alive',
  'death',
  'gun',
];
const LEET: Readonly<Record<string, string>> = {
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
};
const LOOK_ALIKES: Readonly<Record<string, string>> = {
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
};
const PICTURES: Readonly<Record<string, string>> = {
  '🔫': ' shoot ',
  '🔪': ' cut ',
  '💊': ' pills ',
  '💀': ' skull ',
  '😂': ' lol ',
  '🤣': ' lol ',
  '😭': ' sob ',
  '…': '. ',
};
const FUZZY_EXCEPTIONS = new Set([
  'overdosed',
  'overdoses',
  'subside',
  'subsidy',
  'subsided',
  'sulfide',
  'suicides',
  'suicided',
  'itself',
  'homicide',
]);

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
      return letter === wanted || letter === '*' || (LEET[letter]?.includes(wanted) ?? false);
    });
  return MASKABLE.find(fits) ?? token;
}

function mend(token: string): string {
  if (token.length < 5 || token.length > 11 || FUZZY_EXCEPTIONS.has(token) || MASKABLE.includes(token))
    return token;
  if (token.startsWith('s') && /[cs].*d/.test(token.slice(1))) {
    for (const word of ['suicide', 'suicidal']) {
      if (token.length >= 6 && distance(token, word) <= 2) return word;
    }
  }
  for (const word of ['myself', 'anymore', 'overdose', 'killing']) {
    if (token[0] === word[0] && token !== word && distance(token, word) === 1) return word;
  }
  return token;
}

function plainToken(token: string): string {
  const squeezed = token.replace(/([a-z])\1{2,}/g, '$1');
  const known = CONTRACTIONS[squeezed] ?? TYPOS[squeezed];
  return known ?? mend(unmask(squeezed));
}

/** Letters written one by one become words again: `k i l l  m y s e l f`, `s.u.i.c.i.d.e`. */
function joinSpacedLetters(text: string): string {
  return text.replace(/(?<![a-z])(?:[a-z][ ._*-]{1,2}){3,}[a-z](?![a-z])/g, (run) =>
    run.replace(/[^a-z]/g, '').replace(/kill|suicidal|suicide|myself|unalive|wanna|die/g, ' $& '),
  );
}

/** The message as plain tokens; `.` ends a sentence, `,` a clause, `"` opens or closes a quotation. */
export function plainTokens(text: string): string[] {
  const lower = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
  const letters = lower
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[🔫🔪💊💀😂🤣😭…]/gu, (picture) => PICTURES[picture] ?? ' ')
    .replace(/[аеорсухіѕкмтιοαεκνℓıøł]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  const tokens: string[] = [];
  for (const [raw] of joinSpacedLetters(letters).matchAll(
    /[a-z0-9*@$]+(?:['!+_-][a-z0-9*@$]+)*|[.?!\n;]|["(),:]/g,
  )) {
    if (/^[.?!\n;]$/.test(raw)) tokens.push(raw === '?' ? '?' : '.');
    else if (/^[(),:]$/.test(raw)) tokens.push(',');
    else if (raw === '"') tokens.push(raw);
    else tokens.push(...plainToken(raw).split(' '));
  }
  return tokens;
}

export function isFiller(token: string): boolean {
  return FILLERS.has(token);
}

/** Short forms and spellings without apostrophes, as people type them in chats. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    r: 'are',
    n: 'and',
    im: "i'm",
    ive: "i've",
    youre: "you're",
    youve: "you've",
    youd: "you'd",
    youll: "you'll",
    urself: 'yourself',
    hes: "he's",
    shes: "she's",
    theyre: "they're",
    theyll: "they'll",
    thats: "that's",
    whats: "what's",
    theres: "there's",
    hows: "how's",
    dont: "don't",
    doesnt: "doesn't",
    didnt: "didn't",
    isnt: "isn't",
    arent: "aren't",
    wasnt: "wasn't",
    werent: "weren't",
    cant: "can't",
    couldnt: "couldn't",
    wouldnt: "wouldn't",
    shouldnt: "shouldn't",
    havent: "haven't",
    hasnt: "hasn't",
    hadnt: "hadn't",
    wont: "won't",
    wanna: 'want to',
    gonna: 'going to',
    rn: 'right now',
    ppl: 'people',
    bout: 'about',
    abt: 'about',
    cuz: 'because',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    sry: 'sorry',
    tmrw: 'tomorrow',
    smth: 'something',
    noone: 'nobody',
  }),
);

/** Words after which "ur", "your" and "its" mean "you're" and "it's". */
const AFTER_BE = new Set(
  (
    'not so a an the very really just only always never still too also doing going being having getting allowed welcome right ' +
    'wrong ok okay alright fine hard normal natural brave strong human nothing all up probably crazy weird'
  ).split(' '),
);
/** Words after which "id" means "i'd". */
const AFTER_WOULD = new Set('be feel have love like say do just also never probably hate want'.split(' '));

const CONTRACTED: ReadonlyMap<string, { after: ReadonlySet<string>; to: string; else: string }> = new Map([
  ['ur', { after: AFTER_BE, to: "you're", else: 'your' }],
  ['your', { after: AFTER_BE, to: "you're", else: 'your' }],
  ['its', { after: AFTER_BE, to: "it's", else: 'its' }],
  ['id', { after: AFTER_WOULD, to: "i'd", else: 'id' }],
]);

/** "yesss" is "yes", "gooood" is "good". */
function withoutStretch(word: string): string {
  const short = word.replace(/([a-z])\1{2,}/gu, '$1$1');
  const [before, last] = [word.at(-3), word.at(-1)];
  return before === last && word.at(-2) === last && short !== word ? short.slice(0, -1) : short;
}

/** The words of a chat in plain spelling. */
export function plainlySpelt(words: readonly string[]): string[] {
  const short = words.map((word) => withoutStretch(word));
  return short.map((word, index) => {
    const contracted = CONTRACTED.get(word);
    if (contracted === undefined) return SPELLINGS.get(word) ?? word;
    const next = short[index + 1] ?? '';
    const isDoing = word === 'ur' && next.endsWith('ing');
    return isDoing || contracted.after.has(next) ? contracted.to : contracted.else;
  });
}

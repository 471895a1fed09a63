/** Words that people use whatever they speak of. */
const EVERYDAY = new Set(
  (
    'about after again also always another anybody anyone anything around away back because been before being best better ' +
    'cannot cant cause come coming could couldnt didnt does doesnt doing done dont down each either else enough even ever ' +
    'every everyone everything feel feeling feels felt find first from getting give goes going gone gonna good great guess ' +
    'hard have havent having hear hello help here hope into isnt itself just keep kind knew know last least less life like ' +
    'little long look lots made make makes many maybe mean might more most much must myself need needs never nothing okay ' +
    'once only other others over people person please pretty probably really right said same says should shouldnt since ' +
    'some somebody someone something sometimes sorry sound sounds still such sure take talk tell than thank thanks that ' +
    'thats their them themselves then there these they theyre thing things think this those though thought through time ' +
    'times today told tried trying under understand until very want wanted wants wasnt well went were what whats when where ' +
    'which while whole will with without wont would wouldnt year years youll your youre yours yourself youve'
  ).split(' '),
);

/** A word as far as its beginning: "depressed" and "depression" say the same. */
const STEM_LETTERS = 6;

/** The words of a text that say what it is about. */
function tellingWords(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !EVERYDAY.has(word)).map((word) => word.slice(0, STEM_LETTERS)));
}

/** How many words that say what it is about a text shares with another one. */
export function sharedWords(text: string, other: string): number {
  const known = tellingWords(other);
  return [...tellingWords(text)].filter((word) => known.has(word)).length;
}

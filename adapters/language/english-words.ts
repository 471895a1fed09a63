/**
 * Frequent English words, chat spellings included, that are rare in other languages written with the Latin alphabet
 * (so not "a", "in", "me", "no", "so", "die", "man").
 */
const WORDS = `
  the and that this with have has had was were you your youre you're i i'm im i've ive i'd i'll ill my mine we we're they
  they're them their he she his her it it's its is are am be been being not don't dont doesn't doesnt didn't didnt can't
  cant won't wont isn't isnt wasn't wasnt couldn't couldnt shouldn't wouldn't would could should what what's whats when
  where why who how which because cuz cause for from about into just really very much many some any all every everything
  nothing something anything someone anyone everyone here there there's then than if or but of on at by to too out up down
  off over again feel feels feeling felt know knew think thought want wanted need needed get got getting going gonna
  wanna gotta go went come came say said tell told talk talking help helped helps helping hope hoping love loved
  like liked make makes made take took try trying tried work working worked live life day days today night tonight
  yesterday tomorrow week weeks year years time times people friend friends family mom dad
  dads moms mums parents brothers sisters teenager teenagers toddlers bosses landlords roommates flatmates brother sister kid kids job
  school home good bad better best worse worst great nice sad happy angry tired hard alone lonely scared afraid hurt hurts
  pain sorry thank thanks thx ty please pls plz hi hello hey yes yeah yep yup nope okay lol lmao omg tbh ngl idk ikr imo btw
  u ur r rn bc w/ smh fml ugh wow yay hugs hug haha stuff thing things way always never ever still even only also yet
  after before sleep right wrong sure maybe proud strong same one two first last new old little lot lots without does did
  do keep find found give gave well done doing let lets let's move glad welcome morning agree true exactly he's she's that's who's wait
  congrats congratulations cool aww take care sending luv bestie hang hugging awesome amazing terrible awful
`;

export const ENGLISH_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names of commands of music, game, moderation and look-up bots. What follows them is a title, a name or a search. */
export const COMMANDS = words(`
  play p pl playlist playnext playskip playtop plays pn ps pt np nowplaying queue q queued search skip s fs forceskip
  pause resume stop leave join disconnect dc summon volume vol loop repeat shuffle seek lyrics ly lyric song sr songrequest
  request remove clear clearqueue nightcore bassboost youtube yt spotify sp soundcloud sc apple radio music track album
  artist fm lf lastfm karaoke sing soundboard sb tts
  rank level lvl levels leaderboard lb top xp rep profile avatar av pfp banner whois userinfo serverinfo si ui info stats
  roles role iam iamnot colour color nick birthday bday afk
  ban kick mute unmute unban warn warns warnings timeout purge prune lock unlock slowmode softban modlogs case cases
  tag tags t addtag cc customcommand addcom addcommand delcom editcom quote addquote quotes trigger autoresponse cmd command commands
  define def dictionary urban ud urbandictionary wiki wikipedia google g image img images gif giphy tenor meme memes
  imdb movie film tv anime manga book weather translate tr wa w ww wolfram calc math roll dice r flip coin rps slots slot
  gamble bet balance bal daily work crime rob shop buy sell inventory inv use give trade fish hunt mine farm dig pet
  adventure battle fight duel kill slap hug kiss pat poke ship marry divorce trivia hangman wordle chess
  poll vote giveaway gstart embed ping prefix invite uptime bot setup config settings enable disable eval run exec py js
  catch c pokemon pick hint redeem waifu wx mx hx ha ma im mm tu cat dog fox joke fact insult roast compliment
  screenshot preview render mc server ip status online
`);

/** Those that take no words: a sentence behind one is said to people. */
export const WORDLESS_COMMANDS = words(`
  pause resume stop leave join disconnect dc skip fs forceskip np nowplaying loop repeat shuffle clear clearqueue
  prefix invite uptime bot ping status online start begin cancel quit end exit setup settings config daily balance bal
`);

/** What is asked of bots that are called with a word ("pls beg"). */
export const SPOKEN_COMMANDS = words(`
  beg search fish hunt meme memes rob bal balance dep deposit withdraw shop use daily weekly monthly trivia slots gamble
  bet highlow postmemes crime dig work roast pet battle b h cash zoo sell curse pray profile inv inventory adventure
  chop farm lootbox
`);

/** Words people begin to speak with. Directly behind a sign, as slips of a finger have it, they make no command. */
export const TALK = words(`
  i im ive id ill iam me my mine myself u you your youre yall he she they we us it its this that these those there here
  a an the and but or so because bc cuz if when while who what why how where which whatever
  am is are was were be been being do does did dont didnt can cant could would will wont should shall may might must
  have has had hate love want wanna need gonna gotta going trying tired sick done over sorry please pls plz thanks thank
  not no never nothing nobody none noone everyone everybody everything someone somebody something anyone anybody anything
  yes yeah yep ok okay oh ah ugh ugg argh omg god jesus fuck fucking shit damn hell lol lmao haha well anyway anyways
  honestly literally actually seriously really just maybe still even only also again today tonight tomorrow yesterday now
  then life death die dying dead kill-me kms suicidal pain numb empty alone lonely scared afraid hopeless worthless
  tw cw srs gen genq pos neg lh hj nm nbh edit update ps fyi imo imho tbh ngl idk idc rn fr welp sigh sobs cries imma ima
  first second last next one two maybe-not like let lets make stop-it go get got feel feeling felt think know thought
  mum mom dad friend friends guys people hey hi hello bye goodbye goodnight goodmorning dear
  at in on of for to from with without about after before by
`);

/** Names of commands by which somebody speaks to people: what follows are their own words. */
export const TALKING_STEM =
  /^(?:help|need|crisis|sos|emerg|urgent|mods?$|moderat|modmail|admin|staff|support|vent|rant|tell|say|speak|anon|confess|talk|safe|panic|feel|mood|diary|journal|sad|depress|suicid|self|hurt|report|ticket|ask|post|write|message|msg|dm$|reply|respond|share|note$|shout|imp|cry|therap|counsel|hotline|lifeline|triage|alert|attention|warning$|suggest|advice)/;

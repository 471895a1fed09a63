// Long because: a list of phrases: more of them are not more to understand.
import { before, hears, said, some, type HeardLanguage } from './language.ts';

const F = some(
  5,
  'einfach|nur|noch|nurnoch|endlich|jetzt|heut|heute|nacht|abend|wirklich|echt|so|gerne?|auch|manchmal|oft|wieder|bald|morgen|immer|schon|gestern|vorhin|grade?|gerade|doch|halt|eigentlich|am liebsten|lieber|sofort|ehrlich|mal|eh|ja|selbst|selber|langsam|gleich|bitte|irgendwie|dauernd|st(?:a|ae)ndig',
);
const W = '(?:will?|m(?:o|oe)chte?|mocht)';
/** The verb without "ich": at the beginning of a sentence, or where "ich" went before and nobody else. */
const OPEN =
  '(?<=^ (?:(?:und|aber|ehrlich|einfach|manchmal|heute|jetzt|also|ja|ok|nein|hi|hallo|hey|bitte|hilfe|leute|,) ){0,3}|\\bich (?:(?!er |sie |es |man |du |ihr |wir |wer |der |die |dass |mein|dein|jemand|niemand)\\w+ |, ){1,8}(?:und|aber) )';
const WILL = `(?:ich ${W}|${W} ich|${OPEN}${W})`;
const HAVE = `(?:ich hab(?:e|s)?|hab(?:e|s)? ich|${OPEN}hab(?:e|s)?)`;
const OWN = '(?:(?!nicht|nie|niemals|keine?|keinen|er|sie|es|der|jemand|du|mein|meine|versucht)\\w+ |, )';
const END =
  '(?:umbringen|t(?:o|oe)ten|erh(?:a|ae)ngen|aufh(?:a|ae)ngen|erschiessen|ertr(?:a|ae)nken|vergiften|vor (?:den|einen|die|ein) (?:zug|bahn|u bahn|ubahn|auto|lkw) (?:werfen|schmeissen|legen))';
const NOT_DIE =
  '(?! (?:vor (?!allem)|wie |mit |lassen|lernen|k(?:o|oe)nnen|d(?:u|ue)rfen|als (?:held|alter))| wenn ich (?:mal )?alt)';
const NOT_LIVE =
  '(?! (?:wie|mit|in (?!dieser welt)|im|bei|von|als|lassen|unter|auf (?!dieser (?:welt|erde))))';
const M =
  '(?:tabletten|pillen|schlaftabletten|schmerztabletten|beruhigungstabletten|medikamente|medis|paracetamol|ibus?|ibuprofen|antidepressiva|tavor)';
const NOW = some(4, 'ich|mir|heute|gerade|grad|grade|eben|jetzt|einfach|gestern|schon|nun|vorhin');
const HURT = '(?:ritzen|schneiden|verletzen|selbst verletzen|selber verletzen|verbrennen)';

export const GERMAN: HeardLanguage = {
  code: 'de',
  rules: [
    said(
      'wish-to-die',
      'crisis',
      ['everyday'],
      String.raw`
      ${WILL} ${F}(?:sterben|tot sein|verrecken|krepieren)${NOT_DIE}
      ich ${F}(?:sterben|tot sein|verrecken) ${W}
      ich w(?:a|ae)re? ${F}(?:lieber|gerne?|am liebsten|besser) ${F}(?:tot|nicht mehr am leben)
      ich w(?:u|ue)rde? ${F}(?:gerne?|lieber|am liebsten) ${F}(?:sterben|tot sein)${NOT_DIE}
      am liebsten w(?:a|ae)re? ich ${F}(?:tot|nicht mehr am leben)
      ich w(?:u|ue)nscht?e? (?:mir )?(?:, )?(?:dass )?ich (?:w(?:a|ae)re? ${F}(?:tot|nicht mehr am leben)|${F}(?:tot|nicht mehr am leben) w(?:a|ae)re?)
      ich w(?:u|ue)nsche? mir ${F}(?:den tod|zu sterben)
      ich denke? (?:(?!nicht|nie|niemals)\w+ ){0,3}(?:an|(?:u|ue)ber) (?:selbstmord|suizid)(?! (?:von|meine[sr]|des|der))
      ich habe? (?:(?!keine?|nicht|nie)\w+ ){0,2}(?:suizid|selbstmord) ?gedanken
      ich (?:bin|f(?:u|ue)hle? mich) ${F}(?:suizidal|suizidgef(?:a|ae)hrdet|lebensm(?:u|ue)de)
    `,
    ),
    said(
      'kill-self',
      'crisis',
      ['everyday'],
      String.raw`
      (?:ich bring(?:e)? mich|bringe? ich mich) ${F}um(?! (?:den|die|das|meine?n?|deine?n?|halb|\d))
      (?:${WILL}|ich werde?|werde? ich) ${F}mich ${F}${END}
      ich w(?:u|ue)rde? ${F}mich ${F}(?:gerne?|lieber|am liebsten) ${F}${END}
      ich w(?:u|ue)rde? mich ${F}${END}(?= [.])
      ich mich ${F}(?:umbringe|${END} (?:${W}|werde))
      ich ${OWN}{1,6}mich (?:umzubringen|zu t(?:o|oe)ten|zu erh(?:a|ae)ngen)
      ich nehme? mir ${F}das leben
      (?:${WILL}|ich werde?|werde? ich) ${F}mir ${F}das leben nehmen
      ich ${OWN}{1,6}mir das leben zu nehmen
      (?:${WILL}|ich werde?|werde? ich) ${F}(?:meinem leben ein ende (?:setzen|machen)|mein leben beenden|(?:selbstmord|suizid) begehen)
      ich (?:begehe?|mache?) ${F}(?:selbstmord|suizid)
      (?:ich springe?|springe? ich|(?:${WILL}|ich werde?) ${F}) ?${F}(?:von (?:der|einer) br(?:u|ue)cke|vom dach|vor (?:den|einen) zug|vor die (?:u )?bahn)(?: springen)?
    `,
    ),
    said(
      'not-want-to-live',
      'crisis',
      [],
      String.raw`
      (?:${WILL}|ich mag|mag ich|${OPEN}mag) ${F}(?:nicht (?:mehr )?|nimmer ?(?:mehr )?)(?:weiter ?leben|leben|existieren|da sein|am leben sein|auf dieser (?:welt|erde) sein)${NOT_LIVE}
      (?:ich kann|kann ich|${OPEN}kann) ${F}nicht mehr weiter ?leben${NOT_LIVE}
      ich ${F}nicht mehr (?:weiter ?leben|leben|da sein) (?:${W}|mag)
      (?<=^ )(?:keine lust|keinen? bock) mehr (?:zu leben|am leben|aufs leben|auf (?:das |dieses )?leben)${NOT_LIVE}
      ${HAVE} ${F}(?:keine lust|keinen? bock|keine kraft|keinen willen) mehr (?:zu leben|am leben|aufs leben|auf (?:das |dieses )?leben|weiter ?zu ?leben)${NOT_LIVE}
    `,
    ),
    said(
      'self-harm',
      'crisis',
      ['past', 'kitchen'],
      String.raw`
      (?:ich|${OPEN}) ?ritze? mich(?! an)
      ritze? ich mich(?! an)
      (?:ich|${OPEN}) ?(?:schneide?|verletze?|verbrenne?) mich ${F}(?:wieder|selbst|selber|absichtlich)
      ${HAVE} mich ${F}(?:geritzt|absichtlich geschnitten|absichtlich verletzt)
      ${HAVE} mich ${F}(?:selbst|selber|wieder) ${F}(?:verletzt|geschnitten)
      ${WILL} ${F}mich ${F}${HURT}(?! lassen)
      ich ${OWN}{1,5}mich (?:zu ritzen|zu schneiden|selbst zu verletzen|zu verletzen)
      (?:mir|${HAVE}) ${F}(?:mir )?${F}die (?:pulsadern|arme) (?:aufschneiden|aufgeschnitten|aufgeritzt)
    `,
    ),
    said(
      'overdose',
      'crisis',
      ['past', 'doctor'],
      String.raw`
      ${HAVE} ${NOW}(?:alle (?:meine |die )?|(?:die|eine|ne) (?:ganze|komplette) (?:packung|schachtel|dose|flasche) (?:mit )?|(?:viel )?zu viele |die ganzen |(?:ne|eine) hand ?voll |\d\d )${M} (?:auf einmal )?(?:genommen|geschluckt|eingeworfen|eingenommen)
      ${HAVE} ${NOW}(?:die|eine|ne) (?:ganze|komplette) (?:packung|schachtel) (?:genommen|geschluckt)
      ${HAVE} ${NOW}(?:eine |ne )?(?:u|ue)berdosis (?:${M} )?(?:genommen|geschluckt)
      ${WILL} ${F}(?:eine (?:u|ue)berdosis|alle (?:meine |die )?${M}|die ganzen ${M}) (?:nehmen|schlucken)
    `,
    ),
    said(
      'took-pills',
      'concern',
      ['past', 'doctor'],
      `${HAVE} ${NOW}die ${M} ${NOW}(?:genommen|geschluckt|intus)`,
    ),
    said(
      'preparation',
      'crisis',
      ['farewell'],
      String.raw`
      ${HAVE} (?:(?!nicht|nie)\w+ ){0,3}abschiedsbriefe? ${F}(?:fertig )?geschrieben
      ich schreibe? (?:\w+ ){0,3}abschiedsbrief
      ${HAVE} (?:(?!nicht|nie|keine)\w+ ){0,3}${M} (?:gesammelt|gehortet|gespart)
      (?:die|meine) ${M} liegen ${F}(?:bereit|vor mir|neben mir)
      der strick (?:h(?:a|ae)ngt|liegt bereit|ist fertig)
      ich stehe? ${F}(?:auf (?:der|einer) br(?:u|ue)cke|auf (?:dem|einem) dach|an den gleisen) und (?:will|werde|springe?)
    `,
    ),
    said(
      'attempt',
      'crisis',
      ['over'],
      String.raw`
      ich (?:(?!nicht|nie|er|sie)\w+ |, ){0,5}versucht (?:, )?mich ${F}(?:umzubringen|zu t(?:o|oe)ten|zu erh(?:a|ae)ngen)
      ich (?:(?!nicht|nie|er|sie)\w+ |, ){0,5}versucht (?:, )?mir das leben zu nehmen
      ${HAVE} (?:(?!kein|nicht|nie)\w+ ){0,4}(?:selbstmord|suizid) ?versuch
    `,
    ),
    said(
      'past-wish',
      'concern',
      ['everyday'],
      String.raw`
      (?:ich wollte?|wollte? ich) ${F}(?:sterben|tot sein|nicht mehr leben|mich ${F}umbringen)${NOT_DIE}
      ich hatte ${F}(?:suizid|selbstmord) ?gedanken
    `,
    ),
    said(
      'not-wake-up',
      'concern',
      ['everyday'],
      String.raw`
      ${WILL} ${F}(?:schlafen |einschlafen )?(?:und )?(?:nicht mehr|nie wieder|nie mehr) aufwachen(?! (?:mit|neben|bei|um|in))
      ich w(?:u|ue)nscht?e? (?:mir )?(?:, )?(?:dass )?ich w(?:u|ue)rde ${F}(?:nicht mehr|nie wieder|nie mehr) aufwachen
      (?:besser|sch(?:o|oe)n|egal|lieber|froh|gut) (?:, )?wenn ich ${F}(?:nicht mehr|nie wieder|nie mehr) aufwachen?(?= [.,]| w(?:u|ue)rde)
      ich hoffe? (?:, )?(?:dass )?ich (?:wache? ${F}nicht mehr auf|${F}nicht mehr aufwache?)
    `,
    ),
    said(
      'better-off',
      'concern',
      ['everyday'],
      String.raw`
      (?:ihr|sie|die|alle|welt|familie|kinder|eltern|freunde|mann|frau) (?:w(?:a|ae)r(?:e|t|et|en)?|sind|seid|seit) (?:(?:alle|eh|viel|doch|einfach|sowieso|echt|ja) ){0,3}(?:besser dran|gl(?:u|ue)cklicher) ohne mich
      ohne mich (?:w(?:a|ae)r(?:e|t|et|en)?|seid|sind) (?:\w+ ){1,3}(?:besser dran|gl(?:u|ue)cklicher)
    `,
    ),
    said(
      'other-at-risk',
      'concern',
      ['everyday', 'farewell'],
      String.raw`
      (?:will|m(?:o|oe)chte|wird) sich (?:\w+ ){0,3}(?:umbringen|t(?:o|oe)ten|erh(?:a|ae)ngen|das leben nehmen|was antun|etwas antun)(?! lassen)
      bringt sich (?:\w+ ){0,2}um(?! (?:den|die|das|meine?n?))
      (?:er|sie|freundin|freund|schwester|bruder|tochter|sohn|mutter|mama|vater|papa|kumpel) (?:\w+ ){0,3}springt (?:\w+ ){0,2}(?:vom dach(?! (?:sein|ihr|des))|von der br(?:u|ue)cke|vor den zug)
      (?:er|sie|freundin|freund|schwester|bruder|tochter|sohn) (?:\w+ ){0,4}(?:ritzt sich|verletzt sich selbst)
      (?:er|sie|freundin|freund|schwester|bruder|tochter|sohn) (?:\w+ |, ){0,4}nicht mehr leben (?:will|m(?:o|oe)chte)
    `,
    ),
  ],
  around: {
    trivial: hears(
      'wlan|wifi|internet|akku|ladekabel|montage?|hausaufgaben|mathe|serie|staffel|folge|pizza|kaffee|bus|s bahn|drucker|peinlich\\w*|cringe|langweilig|langeweile|hunger|muskelkater|kater|ohrwurm|frisur|excel|tabelle|meeting|wecker|update|stau|hitze',
    ),
    rather: hears('lieber (?:\\w+ ){1,6}als|eher (?:\\w+ ){1,6}als'),
    serious: hears('ernst|kein witz|kein spass|kein scherz|ungelogen|diesmal'),
    game: hears('im spiel|in dem spiel|gegner|runde verloren|endgegner'),
    fiction: hears(
      'lied|lieder|song|songs|songtext|refrain|strophe|film|serie|buch|roman|figur|szene|gedicht|album|zitat|kapitel|anime|rolle|theater\\w*',
    ),
    past: hears(
      'fr(?:u|ue)her|damals|vor (?:\\w+ ){0,2}(?:jahren?|monaten|wochen)|letztes jahr|als (?:kind|teenie|teenager|jugendliche[rn]?)|mit 1\\d|19\\d\\d|20[01]\\d',
    ),
    recent: hears(
      'wieder|heute|gestern|jetzt|gerade|grade?|eben|vorhin|immer noch|diese woche|letzte nacht|seit',
    ),
    kitchen: hears(
      'versehen|versehentlich|katze|kochen|k(?:u|ue)che|zwiebeln?|rasieren|rasiert|beim (?:sport|basteln|spielen|fussball|training|klettern)|papier|haare',
    ),
    doctor: hears(
      'arzt|(?:a|ae)rztin|verschrieben|rezept|kopfschmerzen|kopfweh|zahnschmerzen|antibiotika|gegen|wie immer|morgens|fr(?:u|ue)hst(?:u|ue)ck|erk(?:a|ae)ltung|allergie|fieber',
    ),
    farewell: hears('kolleg\\w+|firma|chefin|chef|klasse|film|serie|rolle|theater\\w*'),
    you: hears('du|dich|dir|dein\\w*|ihr|euch|man'),
    beforeTitle: before(
      '(?:lied|song|film|buch|album|titel|track|serie|gedicht|roman)(?: (?:heisst|namens|mit dem titel|von))?|zeile|refrain|liedzeile',
    ),
    beforeTold: before(
      '(?:sagt|sagte|meint|meinte|schreibt|schrieb|singt|sang|ruft|rief|schreit|schrie)(?: (?:er|sie|immer|mir|der|die|dann|dauernd|st(?:a|ae)ndig|jemand|einer|mein \\w+|meine \\w+)){0,3}|(?:er|sie|jemand|einer|mein \\w+|meine \\w+) (?:hat )?(?:mir )?(?:gesagt|geschrieben)|(?:er|sie) so',
    ),
    beforeYourWords: before(
      '(?:sagst|denkst|schreibst|meinst|f(?:u|ue)hlst|glaubst|dachtest|schriebst)(?: (?:du|dir|oft|manchmal|immer|gerade)){0,2}(?: ,)?(?: dass)?|du (?:hast )?(?:gesagt|geschrieben)(?: ,)?(?: dass)?',
    ),
    beforeMyWords: /\bich (?:\w+ ){0,3}(?:gesagt|geschrieben|sagte|schrieb|dachte|sage) (?:[,:] )?$/,
    beforeDenied:
      /(?:^ |, )(?:nicht|nie|ohne) (?:, )?(?:dass|weil) $|\b(?:nicht so|nie gesagt|nicht gesagt|als ob|ist nicht) (?:, )?(?:dass )?$/,
  },
};

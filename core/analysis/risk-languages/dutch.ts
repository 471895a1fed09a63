// Long because: a list of phrases: more of them are not more to understand.
import { before, hears, said, some, type HeardLanguage } from './language.ts';

const F = some(
  4,
  'gewoon|echt|alleen|maar|nog|nu|vandaag|graag|liever|het liefst|zo|ook|soms|vaak|eigenlijk|heel|zelf|wel|vanavond|morgen|eindelijk|weer|altijd|vannacht|nu echt|steeds|al',
);
const IK = '(?:ik|k)';
/** The verb without "ik": at the beginning of a sentence, or where "ik" went before and nobody else. */
const OPEN =
  '(?<=^ (?:(?:en|maar|eerlijk|gewoon|soms|vandaag|ja|ok|nee|hoi|hallo|hey|help|jongens|,) ){0,3}|\\bik (?:(?!hij |ze |zij |het |je |jij |we |wie |die |dat |mijn |m n |iemand |niemand )\\w+ |, ){1,8}(?:en|maar) )';
const WILL = `(?:${IK} wil|wil ik|${OPEN}wil)`;
const GO = `(?:${IK} (?:wil|ga|zal)|(?:wil|ga|zal) ik|${OPEN}(?:wil|ga))`;
const HAVE = `(?:${IK} heb|heb ik|${OPEN}heb)`;
const SELF = '(?:mezelf|me zelf|mijzelf|mij zelf|m n eigen|me eigen)';
const ME = `(?:${SELF}|me|mij)`;
const NOT_DIE =
  '(?! (?:kunnen|waardig|van|voor|door|aan|hout|gewicht|spul|in (?:mijn|m n) slaap|in jouw|met jou|als (?:een )?held))';
const PLACE =
  '(?! (?:in (?!deze wereld)|met|bij|als|op (?!deze wereld)|zoals|zo|hier|daar|naast|onder|van|voor|dan|alsof|volgens|samen|alleen)\\b)';
const DIE = '(?:doo?d|doo?dgaan|doo?d gaan|doo?d zijn|sterven|niet mee?r bestaan|er niet mee?r zijn)';
const END_LIFE =
  '(?:zelfmoord plegen|er (?:nu |vandaag |vanavond )?een einde? aan maken|uit het leven stappen|voor (?:de|een) trein springen|van (?:de|een) (?:brug|dak|flat|viaduct) springen|een einde? (?:aan (?:mijn|m ?n) leven maken|maken aan (?:mijn|m ?n) leven)|(?:mijn|m ?n) leven beeindigen)';
const M =
  '(?:pillen|tabletten|medicijnen|paracetamols?|slaappillen|pijnstillers|medicatie|antidepressiva|oxazepam)';
const NOW = some(3, 'ik|net|zojuist|vandaag|nu|vanavond|gewoon|gisteren|daarnet');
const NONE = '(?!geen|nooit|niet|hij|ze|zij)';

export const DUTCH: HeardLanguage = {
  code: 'nl',
  rules: [
    said(
      'wish-to-die',
      'crisis',
      ['everyday'],
      String.raw`
      ${WILL} ${F}${DIE}${NOT_DIE}
      ik ${F}(?:doo?d|sterven|doodgaan|doo?d gaan|niet mee?r bestaan) wil
      ik (?:was|zou) ${F}(?:doo?d zijn|willen sterven|willen doodgaan)
      ik was (?:liever|het liefst) ${F}doo?d
      was ik maar doo?d
      ${HAVE} ${F}zin om (?:doo?d te gaan|doo?d te zijn|te sterven)${NOT_DIE}
      ik denk (?:${NONE}\w+ ){0,3}aan (?:zelfmoord|suicide|zelfdoding)(?! van)
      ${HAVE} (?:${NONE}\w+ ){0,2}(?:zelfmoord ?gedachtes?n?|suicidale gedachtes?n?)
      ik (?:ben|voel me) ${F}suicidaal
    `,
    ),
    said(
      'kill-self',
      'crisis',
      ['everyday'],
      String.raw`
      ${GO} ${F}${ME} ${F}(?:van kant maken|ophangen|doodmaken|doo?d maken|verhangen|verdrinken|zelfmoorden)
      ${GO} ${F}${SELF} ${F}(?:vermoorden|doden|voor (?:de|een) trein gooien)
      (?:${IK} maak|maak ik) ${ME} ${F}(?:van kant|doo?d)
      ${GO} ${F}${END_LIFE}
      (?:${IK} pleeg|pleeg ik) ${F}zelfmoord
      (?:${IK} maak|maak ik) er ${F}een einde? aan(?= [.]| (?:vandaag|vanavond|vannacht|nu|morgen))
      ik (?:${NONE}\w+ |, ){1,6}(?:(?:om )?${ME} van kant te maken|(?:om )?zelfmoord te plegen)(?<!geprobeerd (?:om )?(?:${ME} van kant te maken|zelfmoord te plegen))
    `,
    ),
    said(
      'not-want-to-live',
      'crisis',
      [],
      String.raw`
      ${WILL} ${F}niet (?:mee?r |langer )?(?:verder )?(?:leven|verderleven|bestaan)${PLACE}
      (?:${IK} kan|kan ik|${OPEN}kan) ${F}niet (?:mee?r )?(?:verder leven|verderleven)${PLACE}
      ik ${F}niet mee?r (?:wil leven|leven wil)${PLACE}
      ${HAVE} ${F}geen zin mee?r (?:in het leven|in leven|om te leven|om verder te leven)${PLACE}
      ik hoef ${F}niet mee?r te leven
    `,
    ),
    said(
      'self-harm',
      'crisis',
      ['past', 'kitchen'],
      String.raw`
      (?:${IK}|${OPEN}) ?(?:snij|snijd|kras|beschadig|verwond|snijdt) ${SELF}
      (?:${IK}|${OPEN}) ?(?:snij|snijd|kras) me ${F}(?:weer|opnieuw|expres)
      (?:snij|snijd|beschadig) ik ${SELF}
      ${HAVE} ${F}${SELF} ${F}(?:opnieuw |expres )?(?:gesneden|gekrast|verwond|beschadigd|pijn gedaan)
      ${HAVE} ${F}me ${F}(?:weer|opnieuw|expres) gesneden
      ik (?:doe|heb) ${SELF} ${F}(?:pijn(?= [.,]| gedaan)|iets aangedaan)
      ${GO} ${F}${SELF} ${F}(?:snijden|pijn doen|verwonden|krassen|iets aandoen|beschadigen)
      ik automutileer
    `,
    ),
    said(
      'overdose',
      'crisis',
      ['past', 'doctor'],
      String.raw`
      ${HAVE} ${NOW}(?:al (?:mijn|m n|de|die) |alle |een (?:hele )?(?:strip|doos|pot|potje|doosje) (?:met )?|te veel |teveel |een hand ?vol |\d\d )${M} (?:in een keer )?(?:ingenomen|geslikt|genomen|op|ingeslikt)
      ${HAVE} ${NOW}een (?:overdosis|overdose) (?:${M} )?(?:ingenomen|genomen|geslikt)
      ${GO} ${F}(?:een overdosis|al (?:mijn|m n|de|die) ${M}) (?:nemen|slikken|innemen)
    `,
    ),
    said(
      'took-pills',
      'concern',
      ['past', 'doctor'],
      `${HAVE} ${NOW}(?:de|die) ${M} ${NOW}(?:ingenomen|geslikt|ingeslikt)`,
    ),
    said(
      'preparation',
      'crisis',
      ['farewell'],
      String.raw`
      ${HAVE} (?:${NONE}\w+ ){0,3}afscheidsbrie(?:f|ven) (?:al )?(?:geschreven|klaar)
      ik schrijf (?:\w+ )?(?:mijn|een|m n) afscheidsbrief
      (?:de|mijn|m n) (?:${M}|touw) (?:liggen|ligt) ${F}(?:klaar|voor me|naast me)
      het touw hangt
      ik sta ${F}op (?:een|de|het) (?:brug|dak|viaduct|spoor) en (?:wil|ga|spring)
    `,
    ),
    said(
      'attempt',
      'crisis',
      ['over'],
      String.raw`
      ${HAVE} (?:${NONE}\w+ ){0,3}geprobeerd (?:om )?(?:${ME} (?:te doden|te vermoorden|van kant te maken|op te hangen)|zelfmoord te plegen|een einde? aan mijn leven te maken)
      ${HAVE} (?:${NONE}\w+ ){0,3}(?:zelfmoordpoging|suicidepoging) (?:gedaan|ondernomen|achter de rug)
    `,
    ),
    said(
      'past-wish',
      'concern',
      ['everyday'],
      String.raw`
      (?:ik (?:wilde|wou)|(?:wilde|wou) ik) ${F}(?:doo?d|sterven|doodgaan|niet mee?r leven|zelfmoord plegen)${NOT_DIE}
    `,
    ),
    said(
      'not-wake-up',
      'concern',
      ['everyday'],
      String.raw`
      (?:${WILL}|ik hoop|ik zou) (?:\w+ ){0,4}(?:niet|nooit) mee?r wakker (?:te )?worden(?! (?:met|naast|om|in|door))
    `,
    ),
    said(
      'better-off',
      'concern',
      ['everyday'],
      String.raw`
      (?:jullie|ze|zij|iedereen|ouders|gezin|kinderen|familie|vrienden) (?:\w+ ){0,4}(?:beter af|gelukkiger) (?:\w+ ){0,2}zonder mij
    `,
    ),
    said(
      'other-at-risk',
      'concern',
      ['everyday', 'farewell'],
      String.raw`
      wil zelfmoord plegen
      wil (?:zichzelf|zich) (?:\w+ ){0,2}(?:doden|ophangen|van kant maken|iets aandoen|van het leven beroven)
    `,
    ),
  ],
  around: {
    trivial: hears(
      'wifi|internet|batterij|oplader|maandag|huiswerk|wiskunde|serie|aflevering|pizza|koffie|bus|printer|schaamte|genant|cringe|saai|verveling|honger|kater|spierpijn|kapsel|excel|vergadering|wekker|file|hitte',
    ),
    rather: hears('liever (?:\\w+ ){1,6}dan'),
    serious: hears('serieus|geen grap|geen grapje|echt waar|meen het|deze keer'),
    game: hears('in (?:het|dit|dat) spel|in (?:de|deze) game|tegenstanders?'),
    fiction: hears(
      'liedje|liedjes|lied|nummer|refrein|songtekst|film|serie|boek|roman|personage|scene|gedicht|album|citaat|hoofdstuk|anime|toneel\\w*|rol',
    ),
    past: hears(
      'vroeger|destijds|toen|(?:jaren?|maanden|weken) geleden|vorig jaar|als (?:kind|tiener|puber)|op mijn 1\\de?|in (?:19|20)\\d\\d',
    ),
    recent: hears(
      'weer|opnieuw|vandaag|gisteren|nu|net|zojuist|vannacht|vanavond|vanochtend|nog steeds|deze week|daarnet',
    ),
    kitchen: hears('koken|keuken|uien|scheren|per ongeluk|papier|haar|kat|sporten'),
    doctor: hears(
      'dokter|huisarts|arts|voorgeschreven|recept|hoofdpijn|kiespijn|antibiotica|griep|verkouden\\w*|allergie|koorts|ontbijt|tegen|zoals altijd',
    ),
    farewell: hears('werk|collega\\w*|baas|kantoor|film|serie|toneel\\w*'),
    you: hears('je|jij|jou|jouw|u|jullie'),
    beforeTitle: before(
      '(?:liedje|lied|nummer|film|boek|album|titel|serie|gedicht|roman)(?: (?:heet|genaamd|met de titel|van))?|refrein(?: (?:gaat|is))?',
    ),
    beforeTold: before(
      '(?:zegt|zei|schrijft|schreef|zingt|zong|roept|riep)(?: (?:hij|ze|zij|altijd|steeds|dat|mijn \\w+|iemand|dan)){0,3}|(?:hij|zij|ze|iemand|mijn \\w+) (?:heeft )?(?:me )?(?:gezegd|geschreven)',
    ),
    beforeYourWords: before(
      '(?:(?:je|jij|u) (?:zegt|denkt|schrijft|voelt|zei|dacht|schreef)|(?:zeg|denk|schrijf|voel|zei|dacht|schreef) (?:je|jij))(?: (?:soms|vaak|altijd|net))?(?: (?:van|dat))?',
    ),
    beforeMyWords: /\bik (?:\w+ ){0,3}(?:gezegd|geschreven|zei|schreef|dacht|zeg) (?:[,:] )?$/,
    beforeDenied:
      /(?:^ |, )(?:niet|zonder) (?:, )?(?:dat|omdat) $|\b(?:niet zo|niet gezegd|nooit gezegd|is niet|alsof) (?:, )?(?:dat )?$/,
  },
};

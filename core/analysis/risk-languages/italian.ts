// Long because: a list of phrases: more of them are not more to understand.
import { before, hears, said, some, type HeardLanguage } from './language.ts';

const F = some(
  3,
  'solo|proprio|davvero|soltanto|tanto|veramente|ora|adesso|oggi|semplicemente|stasera|ormai|gia|sempre|spesso|solamente',
);
const V = '(?:voglio|voglo|vojo|vogljo|vorrei|vorei|desidero)';
const URGE = '(?:ho|mi viene|sento) (?:tanta |solo |una gran |molta |sempre )?voglia di';
const NOT_DIE =
  '(?! (?:da[il]?|dalla|dalle|dall|dallo|di (?!nuovo)|per (?:te|lui|lei|una?)\\b|tra le|con (?:te|dignita)|a cent anni|vecchi\\w+|felice))';
const NOT_KILL = '(?! (?:di|in palestra|in (?:moto|macchina)|d|a forza|per (?:te|un))\\b)';
const END =
  '(?:uccidermi|ammazzarmi|suicidarmi|impiccarmi|togliermi la vita|tagliarmi le vene|farla finita(?! con(?! (?:la|questa|la mia) vita))|buttarmi (?:\\w+ ){1,3}(?:treno|ponte|finestra|balcone|metro|tetto))';
const PLACE =
  '(?! (?:qui|qua|li|la|con|in (?!questo mondo)|nel|nella|nell|ad?|da|dai|cosi|come|senza|sol[oa]|insieme|sotto|una?|di|per|lontan\\w+|il|lo|i|gli|le|quest[aoei]|sempre|alla|al|dove|tra|d)\\b)';
const NO = '(?:non|nn)';
const M =
  '(?:pastiglie|pillole|compresse|pasticche|sonniferi|farmaci|medicine|gocce|xanax|tachipirine?|antidepressivi)';
const PARTS = '(?:le (?:braccia|vene|gambe|cosce)|i polsi|il braccio)';
const AGAIN = `(?:di nuovo|ancora|apposta|${PARTS})`;
const TOOK = 'ho (?:appena )?(?:preso|ingoiato|mandato giu|buttato giu)';

export const ITALIAN: HeardLanguage = {
  code: 'it',
  rules: [
    said(
      'wish-to-die',
      'crisis',
      ['everyday'],
      String.raw`
      ${V} ${F}(?:morire|morir|morie|mori|essere mort[oa]|crepare|smettere di (?:vivere|esistere)|non esistere)${NOT_DIE}
      ${URGE} ${F}(?:morire|crepare|non esistere)${NOT_DIE}
      preferirei ${F}(?:morire|essere mort[oa])${NOT_DIE}
      vorrei non esistere piu
      penso (?:\w+ )?(?:al suicidio|(?:a|di) (?:uccidermi|suicidarmi|ammazzarmi|farla finita(?! con(?! la vita))))
      ho (?:\w+ )?pensieri (?:suicidi|di suicidio|suicidari)
    `,
    ),
    said(
      'kill-self',
      'crisis',
      ['everyday'],
      String.raw`
      (?:${V}|sto per|${URGE}|ho deciso di|ho intenzione di) ${F}${END}${NOT_KILL}
      mi (?:voglio|vorrei) ${F}(?:uccidere|ammazzare|suicidare|impiccare)${NOT_KILL}
      (?:oggi|stasera|stanotte|adesso|ora|domani) (?:mi (?:ammazzo|uccido|suicido)|la faccio finita)(?! (?:di|con))
      mi (?:ammazzo|uccido|suicido) (?:oggi|stasera|stanotte|adesso|domani)
      (?:${F})la faccio finita(?! con(?! la vita))
    `,
    ),
    said(
      'not-want-to-live',
      'crisis',
      [],
      String.raw`
      ${NO} (?:${V}|ho (?:piu )?voglia di)(?: piu)? (?:continuare a )?(?:vivere|esistere|essere viv[oa]|stare al mondo)(?: piu)?${PLACE}
      ${NO} ce la faccio piu a vivere${PLACE}
    `,
    ),
    said(
      'self-harm',
      'crisis',
      ['past', 'kitchen'],
      String.raw`
      mi (?:autolesiono|sono autolesionat[oa])
      mi (?:taglio|sto tagliando|brucio|graffio) ${AGAIN}
      mi taglio(?= [.])
      mi sono (?:tagliat[oa]|fatt[oa] del male) ${AGAIN}
      ho (?:ricominciato|ripreso) a (?:tagliarmi|autolesionarmi|farmi del male)(?! (?:i capelli|la|le))
      (?:${V}|${URGE}) ${F}(?:tagliarmi|farmi del male|autolesionarmi)(?! (?:i (?!polsi)|la|una?|le (?!vene|braccia)|il|da))
      mi faccio del male(?= [.,]| (?:da sol[oa]|apposta|di nuovo))
    `,
    ),
    said(
      'overdose',
      'crisis',
      ['past', 'doctor'],
      String.raw`
      ${TOOK} (?:tutte le (?:mie )?|tutti i (?:miei )?|(?:una|un) (?:scatola|flacone|blister|manciata) (?:inter[oa] )?di |troppe |troppi |\d\d )${M}
      (?:${V}|sto per) prendere tutt[ei] (?:le|i) ${M}
      ${TOOK} una overdose
    `,
    ),
    said(
      'took-pills',
      'concern',
      ['past', 'doctor'],
      `ho (?:appena )?(?:ingoiato|mandato giu|buttato giu) (?:le|i) ${M}`,
    ),
    said(
      'preparation',
      'crisis',
      ['farewell'],
      String.raw`
      ho (?:gia )?(?:scritto|preparato) (?:la|una|le|delle) (?:mia |mie )?letter[ae] d addio
      ho (?:gia )?(?:preparato|legato|qui) (?:la corda|il cappio)
      ho (?:le|tutte le) ${M} (?:pronte|davanti|in mano)
    `,
    ),
    said(
      'attempt',
      'crisis',
      ['over'],
      String.raw`
      ho (?:gia )?(?:provato|tentato|cercato) (?:ad?|di|il) (?:uccidermi|ammazzarmi|suicidarmi|impiccarmi|suicidio|togliermi la vita|farla finita(?! con))
    `,
    ),
    said(
      'past-wish',
      'concern',
      ['everyday'],
      String.raw`
      volevo ${F}(?:uccidermi|ammazzarmi|suicidarmi|togliermi la vita|farla finita(?! con))${NOT_KILL}
      ho pensato (?:di|a) (?:uccidermi|suicidarmi|ammazzarmi|farla finita(?! con))
    `,
    ),
    said(
      'not-wake-up',
      'concern',
      ['everyday'],
      String.raw`
      ${V} (?:\w+ ){0,4}(?:non|mai piu) (?:svegliarmi|risvegliarmi)(?: piu| mai)?(?! (?:presto|tardi|alle|con|ogni))
      non ${V} (?:svegliarmi|risvegliarmi) (?:piu|mai piu|domani)(?! (?:presto|tardi|alle|con|ogni))
    `,
    ),
    said(
      'better-off',
      'concern',
      ['everyday'],
      String.raw`
      (?:stareste|starebbero|starebbe|sareste|sarebbero|sarebbe) (?:\w+ ){0,3}(?:meglio|piu felic[ei]) senza di me(?= [.,])
    `,
    ),
    said(
      'other-at-risk',
      'concern',
      ['everyday', 'farewell'],
      String.raw`
      vuole (?:uccidersi|ammazzarsi|suicidarsi|farla finita|togliersi la vita|impiccarsi)
      si vuole (?:uccidere|ammazzare|suicidare|togliere la vita)
    `,
    ),
  ],
  around: {
    trivial: hears(
      'wifi|internet|batteria|caricabatterie|lunedi|compiti|matematica|serie|puntata|pizza|caffe|autobus|stampante|vergogna|imbarazzo|figuraccia|cringe|noia|fame|sbornia|palestra|capelli|excel|riunione|sveglia|traffico|caldo',
    ),
    rather: hears('piuttosto (?:che|di)|preferirei (?:\\w+ ){1,6}(?:che|piuttosto)'),
    serious: hears('sul serio|seriamente|non scherzo|non e uno scherzo|davvero|questa volta|stavolta'),
    game: hears('nel gioco|videogioco'),
    fiction: hears(
      'canzone|canzoni|testo|ritornello|film|serie|libro|romanzo|personaggio|scena|poesia|album|citazione|capitolo|anime|opera|ruolo',
    ),
    past: hears(
      '(?:anni|mesi|settimane|anno|mese) fa|in passato|una volta|quando (?:ero|avevo)|l anno scorso|da (?:piccol[oa]|ragazz\\w+|adolescente)|a 1\\d anni|nel (?:19|20)\\d\\d',
    ),
    recent: hears(
      'di nuovo|ancora|oggi|ieri|adesso|ora|stasera|stanotte|stamattina|questa (?:settimana|notte)|appena',
    ),
    kitchen: hears(
      'cucina|cucinando|cipoll\\w+|radendo\\w*|barba|per sbaglio|senza volere|carta|capelli|gatto',
    ),
    doctor: hears(
      'medico|dottore|dottoressa|ricetta|prescritt\\w+|mal di (?:testa|denti)|antibiotic\\w+|influenza|allergia|febbre|come sempre',
    ),
    farewell: hears('lavoro|azienda|collegh[ei]|capo|ufficio|film|serie|teatro'),
    you: hears('tu|ti|te|voi|vi'),
    beforeTitle: before(
      '(?:canzone|film|libro|album|titolo|serie|poesia|romanzo|brano)(?: (?:si (?:chiama|intitola)|intitolat[oa]|che (?:dice|fa)|dice|di))?|ritornello(?: (?:dice|fa))?',
    ),
    beforeTold: before(
      '(?:dice|disse|diceva|ha detto|scrive|ha scritto|scrisse|canta|cantava|urla|gridava)(?: (?:lui|lei|sempre)){0,2}(?: che)?',
    ),
    beforeYourWords: before(
      '(?:dici|pensi|scrivi|credi|dicevi|pensavi|hai (?:detto|scritto|pensato))(?: (?:a volte|spesso|sempre))?(?: che)?',
    ),
    beforeMyWords: /\b(?:gli|le|ti)? ?(?:ho (?:detto|scritto)|dico|dicevo) (?:a \w+ )?(?:che )?(?:[,:] )?$/,
    beforeDenied: /\b(?:non|mai|nemmeno|neanche|senza) (?:e che |dico che |ho detto che |perche )?$/,
  },
};

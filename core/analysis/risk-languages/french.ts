// Long because: a list of phrases: more of them are not more to understand.
import { before, hears, said, some, type HeardLanguage } from './language.ts';

const F = some(
  3,
  'juste|vraiment|trop|tellement|tres|encore|toujours|enfin|maintenant|simplement|seulement|grave|carrement|souvent|parfois|plus que|que',
);
const JE = '(?:je |j ?)(?:ne |n )?';
const W = `(?:${JE}(?:veux|veut|veu|voudrais?|aimerais?|prefererais?|prefere)|j aimerais?)`;
const J_AI = '(?:(?:je |j ?)(?:n )?ai|g)';
const URGE = `${J_AI} ${F}envie (?:de?|d)`;
const GO = '(?:je |j ?)(?:vais|vai)';
const ME = '(?:me|m) ?';
const NOT_DIE = '(?! (?:de\\b|d |pour|dans (?:tes|ses|la)|sur|chez|vieux|vieille|en heros|avec toi))';
const NOT_KILL =
  '(?! (?:a (?:la tache|travailler|bosser)|au (?:travail|boulot|taf|sport)|en (?:voiture|moto|velo|ski)))';
const END =
  '(?:tu(?:er|e)|suicid(?:er|e)|pendre|foutre en l air|flinguer|buter|jeter (?:sous|du|d un|par) (?:\\w+ ){0,2}(?:train|metro|pont|fenetre|toit)|ouvrir les veines)';
const ENDING =
  '(?:en finir(?= [.,]| avec (?:la|ma|cette) vie| pour de bon| ce soir)|mettre fin a (?:mes jours|ma vie)|m ?(?:oter|enlever) la vie)';
const PLACE =
  '(?! (?:ici|avec|chez|dans (?!ce monde)|en|sans|comme|seule?s?|au?|aux|la bas|cette|ces?|mon|ma|mes|d|de|que|une?|les?|la|l|ensemble|loin|pour|sous|ca|cela|des|ailleurs|mieux|ainsi)\\b)';
const M =
  '(?:cachets|cachetons|medocs|medicaments|comprimes|pilules|somniferes|xanax|dolipranes?|anxios?|anxiolytiques)';
const PARTS = '(?:les (?:veines|bras|poignets|cuisses)|le bras)';
const MARK = '(?:scarifi|mutil|automutil|taillad|lacer)';

export const FRENCH: HeardLanguage = {
  code: 'fr',
  rules: [
    said(
      'wish-to-die',
      'crisis',
      ['everyday'],
      String.raw`
      ${W} ${F}(?:mourir|mourrir|mourire|crever|etre morte?|ne plus exister)${NOT_DIE}
      ${URGE} ${F}(?:mourir|mourrir|crever|etre morte?|ne plus exister)${NOT_DIE}
      je pense (?:\w+ )?(?:a mourir|au suicide|a me suicider|a me tuer|a en finir(?! avec(?! la vie)))
      ${J_AI} (?:\w+ )?des (?:idees|pensees|envies) (?:suicidaires|de suicide)
      je suis (?:tres |encore )?suicidaire
    `,
    ),
    said(
      'kill-self',
      'crisis',
      ['everyday'],
      String.raw`
      (?:${W}|${GO}|${URGE}) ${F}${ME}${END}${NOT_KILL}
      (?:${W}|${GO}|${URGE}) ${F}${ENDING}
      (?:ce soir|demain|aujourd hui) je me (?:tue|suicide|pends)
      je me (?:suicide|tue|pends) (?:ce soir|demain|cette nuit)
    `,
    ),
    said(
      'not-want-to-live',
      'crisis',
      [],
      String.raw`
      ${JE}(?:veux|veut|veu) (?:vraiment )?(?:plus|pu|pus|pas|pa) (?:continuer a )?(?:vivre|exister|etre (?:en vie|vivante?|de ce monde))${PLACE}
      ${JE}(?:peux|peut) (?:plus|pu|pas) continuer a vivre${PLACE}
      (?:${J_AI} (?:vraiment )?|(?<=^ ))(?:plus|pu|pus|pas|pa) (?:du tout )?(?:l )?envie de (?:continuer a )?(?:vivre|exister|etre en vie)${PLACE}
      ${J_AI} (?:plus|pu) (?:la force|le gout|le courage) de (?:continuer a )?vivre${PLACE}
    `,
    ),
    said(
      'self-harm',
      'crisis',
      ['past', 'kitchen'],
      String.raw`
      (?:je|j) ?${ME}${MARK}e(?! (?:la|le|les (?!veines|bras|poignets|cuisses)))
      (?:je|j) ?${ME}suis (?:encore |re)?(?:${MARK}ee?|ouverte? les veines|coupee? ${PARTS})
      (?:je|j) ?${ME}coupe (?:encore|expres|de nouveau|${PARTS})
      ${J_AI} (?:recommence|repris) a ${ME}(?:couper|scarifier|mutiler|faire du mal)
      (?:${W}|${GO}|${URGE}) ${F}${ME}(?:faire du mal|scarifier|mutiler|couper(?! (?:les (?!veines|bras|poignets)|la|une?|du|de)))
      (?:je|j) ?${ME}fais du mal(?= [.,]| (?:encore|expres|de nouveau|volontairement|physiquement))
    `,
    ),
    said(
      'overdose',
      'crisis',
      ['past', 'doctor'],
      String.raw`
      (?:${J_AI} (?:pris|avale|bouffe|gobe)|je viens (?:de |d )(?:prendre|avaler)) (?:tous (?:les|mes) |toutes (?:les|mes) |(?:une|la) (?:boite|plaquette) (?:entiere )?de |(?:un|le) (?:tube|flacon) (?:entier )?de |trop de |plein de |\d\d )${M}
      (?:${GO}|${W}) ${F}(?:prendre|avaler) tous (?:les|mes) ${M}
      ${J_AI} fait une (?:overdose|od)
    `,
    ),
    said('took-pills', 'concern', ['past', 'doctor'], `${J_AI} (?:avale|gobe|bouffe) les ${M}`),
    said(
      'preparation',
      'crisis',
      ['farewell'],
      String.raw`
      ${J_AI} (?:deja )?(?:ecrit|prepare|redige) (?:ma|une|mes|des|la) lettres? d adieux?
      ${J_AI} (?:mes|les|la|tous mes) (?:${M}|corde) (?:devant moi|prets?|prete|a cote de moi|dans la main)
    `,
    ),
    said(
      'attempt',
      'crisis',
      ['over'],
      String.raw`
      ${J_AI} (?:deja |encore )?(?:essaye|tente|voulu) (?:de |d )?(?:${ME}(?:tuer|suicider|pendre)|mettre fin a (?:mes jours|ma vie)|en finir(?! avec(?! la vie)))
      ${J_AI} (?:deja |encore )?failli (?:${ME}suicider|passer a l acte)
      ${J_AI} (?:deja |encore )?fait une (?:ts|tentative(?: de suicide)?)
    `,
    ),
    said(
      'past-wish',
      'concern',
      ['everyday'],
      String.raw`
      (?:je |j )voulais ${F}(?:mourir|${ME}(?:tuer|suicider)|en finir(?! avec(?! la vie)))${NOT_DIE}
    `,
    ),
    said(
      'not-wake-up',
      'concern',
      ['everyday'],
      String.raw`
      ${W} (?:\w+ ){0,4}(?:plus|pu|jamais) ${ME}reveiller(?! (?:a|tot|avant|avec|en))
    `,
    ),
    said(
      'better-off',
      'concern',
      ['everyday'],
      String.raw`
      (?:seriez|seraient|serait|iriez|iraient|irait) (?:\w+ ){0,3}(?:mieux|plus heureu\w+) sans moi(?= [.,])
    `,
    ),
    said(
      'other-at-risk',
      'concern',
      ['everyday', 'farewell'],
      String.raw`
      veut (?:se suicider|se tuer|mettre fin a ses jours|se foutre en l air|se pendre)
      va se suicider
    `,
    ),
  ],
  around: {
    trivial: hears(
      'wifi|internet|batterie|chargeur|lundis?|devoirs|maths?|serie|episode|pizza|cafe|bus|imprimante|honte|genant|malaise|cringe|ennui|faim|gueule de bois|courbatures|coiffure|excel|reunion|reveil|bouchons|chaleur|clim',
    ),
    rather: hears('plutot (?:\\w+ ){0,4}que|plutot que|(?:prefere|prefererais) (?:\\w+ ){1,5}que'),
    serious: hears(
      'serieux|serieusement|pas une blague|je rigole pas|je deconne pas|pour de vrai|cette fois',
    ),
    game: hears('dans le jeu|jeu video'),
    fiction: hears(
      'chanson|chansons|paroles|refrain|film|serie|livre|roman|personnage|scene|poeme|album|citation|chapitre|anime|piece|role',
    ),
    past: hears(
      'il y a (?:\\w+ ){0,3}(?:ans?|mois|semaines|annees)|avant|a l epoque|quand j (?:etais|avais)|l an(?:nee)? (?:dernier|derniere|passee?)|ado|a 1\\d ans|en (?:19|20)\\d\\d',
    ),
    recent: hears(
      'encore|de nouveau|hier|aujourd hui|maintenant|ce (?:soir|matin)|cette (?:nuit|semaine)|recommence|toujours|viens',
    ),
    kitchen: hears(
      'cuisine|cuisinant|oignons?|rasant|raser|rase|sans faire expres|papier|cheveux|frange|chat',
    ),
    doctor: hears(
      'medecin|docteur|ordonnance|prescrit\\w*|mal de tete|migraine|antibiotiques?|grippe|rhume|allergie|fievre|comme d habitude',
    ),
    farewell: hears('travail|boulot|entreprise|collegues?|cheffe?|equipe|piece|film|serie'),
    you: hears('tu|te|toi|t|vous'),
    beforeTitle: before(
      '(?:chanson|film|livre|album|titre|serie|poeme|roman|morceau)(?: (?:s appelle|intitulee?|qui (?:dit|s appelle)|dit|de))?|refrain(?: (?:dit|c est|fait))?',
    ),
    beforeTold: before(
      '(?:dit|disait|ecrit|ecrivait|chante|chantait|crie|criait)(?: (?:toujours|souvent|que|qu)){0,2}',
    ),
    beforeYourWords: before(
      '(?:tu|t) (?:te )?(?:dis|penses|ecris|sens|crois|disais|pensais|as (?:dit|ecrit|pense))(?: (?:parfois|souvent|toujours))?(?: que)?',
    ),
    beforeMyWords: /\b(?:j ?ai|je (?:lui|leur|t) ?(?:ai)?) ?(?:dit|ecrit|dis|ecris) (?:que )?(?:[,:] )?$/,
    beforeDenied: /\b(?:c est pas|ce n est pas|non pas|pas dit|jamais dit) (?:parce )?que $/,
  },
};

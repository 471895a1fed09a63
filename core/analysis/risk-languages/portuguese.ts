// Long because: a list of phrases: more of them are not more to understand.
import { before, hears, said, some, type HeardLanguage } from './language.ts';

const F = some(
  3,
  'so|muito|mto|mt|apenas|logo|mesmo|simplesmente|realmente|hoje|tanto|agora|literalmente|ja|de verdade',
);
const Q = '(?:quero|kero|qro|preciso)';
const NO = '(?:nao|n|num|nn)';
const URGE = '(?:to|tou|estou|ando|fico|tenho|sinto) (?:com )?(?:muita |mta |tanta |uma |so |mt )?vontade de';
const NOT_DIE =
  '(?! (?:de\\b(?! verdade| vez| uma)|d |por (?:voce|vc|ti|uma?|el[ea])\\b|velh\\w+|com (?:voce|vc|dignidade)|nos (?:seus|teus)))';
const NOT_KILL = '(?! (?:de (?!verdade|vez|uma)|a (?!mim)|\\w+ndo\\b|na academia|no treino))';
const END =
  '(?:me (?:matar|suicidar|enforcar|jogar (?:\\w+ ){1,3}(?:ponte|predio|janela|trilhos?|metro|trem))|matar me|suicidar me|tirar (?:a )?(?:minha )?(?:propria )?vida|acabar com (?:a )?minha vida)';
const PLACE =
  '(?! (?:aqui|ai|ali|la|com|em|no|na|nos|nas|sem|assim|como|sozinh[oa]|de|do|da|desse|dessa|disso|ness[ea] (?!mundo|vida)|nest[ea] (?!mundo|vida)|nisso|longe|perto|para|pra|por|num|numa|isso|ess[ea]|est[ea]|uma?|os?|as?|pres[oa]|mentindo|junto)\\b)';
const M = '(?:remedios?|comprimidos|medicamentos|pilulas|rivotril|calmantes|soniferos)';
const PARTS = '(?:os (?:bracos|pulsos)|o braco|as (?:pernas|coxas|veias))';
const AGAIN = `(?:de novo|dnv|outra vez|de proposito|${PARTS})`;

export const PORTUGUESE: HeardLanguage = {
  code: 'pt',
  rules: [
    said(
      'wish-to-die',
      'crisis',
      ['everyday'],
      String.raw`
      ${Q} ${F}(?:morrer|morre|estar mort[oa]|(?:deixar|parar) de (?:existir|viver)|nao existir)${NOT_DIE}
      ${URGE} ${F}(?:morrer|nao existir|deixar de existir)${NOT_DIE}
      (?<=^ )(?:so |muita |mta |que )?vontade de (?:morrer|me matar)${NOT_DIE}
      q(?:ue)?ria ${F}estar mort[oa]
      (?:gostaria de|prefiro) (?:morrer|estar mort[oa])${NOT_DIE}
      penso (?:\w+ )?em (?:morrer|suicidio|me matar|me suicidar|suicidar me|matar me|tirar (?:a )?minha (?:propria )?vida)${NOT_DIE}
      tenho (?:\w+ ){0,2}(?:pensamentos|ideias|ideacao) suicidas?
      (?:estou|to|sou|me sinto) suicida
    `,
    ),
    said(
      'kill-self',
      'crisis',
      ['everyday'],
      String.raw`
      (?:${Q}|vou|${URGE}|prefiro) ${F}${END}${NOT_KILL}
      (?:vou|quero) (?:hoje |logo )?me mata${NOT_KILL}
      (?:pensando|planejando) (?:\w+ )?em ${END}${NOT_KILL}
      (?:hoje|esta noite|essa noite|amanha) (?:eu )?me (?:mato|suicido)${NOT_KILL}
      me (?:mato|suicido) (?:hoje|esta noite|essa noite|amanha)
    `,
    ),
    said(
      'not-want-to-live',
      'crisis',
      [],
      String.raw`
      ${NO} (?:${Q}|aguento|tenho (?:mais )?vontade de)(?: mais)? (?:continuar )?(?:a )?(?:viver|vivendo|existir|existindo|estar viv[oa]|estar aqui nesse mundo)(?: mais)?${PLACE}
      (?:perdi a|sem) vontade de viver(?= [.,]| mais)
    `,
    ),
    said(
      'self-harm',
      'crisis',
      ['past', 'kitchen'],
      String.raw`
      me (?:mutilo|automutilo|autolesiono)
      me (?:corto|queimo|machuco) (?:${AGAIN}|para (?:sentir|aliviar)|pra (?:sentir|aliviar))
      eu me corto(?= [.])
      (?:voltei|comecei|estou voltando|to voltando) a (?:me (?:cortar|mutilar|machucar)|cortar me|mutilar me)(?! o)
      me (?:cortei|mutilei|automutilei) ${AGAIN}
      (?:${Q}|${URGE}|vou) ${F}(?:me (?:cortar|machucar|mutilar)|cortar me|magoar me de proposito)(?! (?:o cabelo|a franja|o pelo|as unhas))
    `,
    ),
    said(
      'overdose',
      'crisis',
      ['past', 'doctor'],
      String.raw`
      (?:tomei|engoli|acabei de tomar|acabei de engolir) (?:todos (?:os |meus |os meus )|(?:uma|a) (?:cartela|caixa) (?:inteira )?de |um monte de |um (?:frasco|vidro) (?:inteiro )?de |muitos |\d\d )${M}
      (?:tomei|engoli) ${M} demais
      (?:vou tomar|quero tomar|tomei|tive) (?:uma overdose|todos os ${M})
    `,
    ),
    said(
      'took-pills',
      'concern',
      ['past', 'doctor'],
      '(?:engoli|acabei de engolir) os (?:comprimidos|remedios)',
    ),
    said(
      'preparation',
      'crisis',
      ['farewell'],
      String.raw`
      (?:escrevi|to escrevendo|estou escrevendo|estou a escrever) (?:ja )?(?:a |uma )?(?:minha )?carta (?:de (?:despedida|suicidio)|suicida)
      (?:tenho|deixei|estou com|to com) (?:a corda|os ${M}) (?:prontos?|pronta|amarrada|na mao|na minha frente)
    `,
    ),
    said(
      'attempt',
      'crisis',
      ['over'],
      String.raw`
      tentei (?:\w+ )?(?:me (?:matar|suicidar|enforcar)|matar me|suicidar me|suicidio|tirar (?:a )?minha (?:propria )?vida)
    `,
    ),
    said(
      'past-wish',
      'concern',
      ['everyday'],
      String.raw`
      (?:(?<=^ )|eu )${F}q(?:ue)?ria ${F}(?:morrer|me matar|matar me)${NOT_DIE}
      pensei em (?:me matar|me suicidar|matar me|suicidar me|suicidio)
    `,
    ),
    said(
      'not-wake-up',
      'concern',
      ['everyday'],
      String.raw`
      (?:${Q}|queria) (?:\w+ ){0,4}(?:nao|nunca mais) acordar(?: mais)?(?! (?:cedo|tarde|com|as|no|na|do))
      ${NO} ${Q} (?:mais acordar|acordar mais|acordar amanha|acordar nunca mais)(?! (?:cedo|tarde|com|as|no|na|do))
    `,
    ),
    said(
      'better-off',
      'concern',
      ['everyday'],
      String.raw`
      (?:estariam|estaria|ficariam|ficaria|seriam|seria) (?:\w+ ){0,3}(?:melhor|mais feli(?:z|zes)) sem mim(?= [.,])
    `,
    ),
    said(
      'other-at-risk',
      'concern',
      ['everyday', 'farewell'],
      String.raw`
      quer (?:se (?:matar|suicidar|enforcar)|(?:matar|suicidar) se|tirar a (?:propria |sua )?vida|acabar com a (?:propria |sua )?vida)
    `,
    ),
  ],
  around: {
    trivial: hears(
      'wifi|internet|bateria|carregador|segunda feira|licao|dever de casa|matematica|serie|episodio|pizza|cafe|onibus|autocarro|impressora|vergonha|mico|cringe|tedio|fome|ressaca|academia|cabelo|excel|reuniao|despertador|transito|calor',
    ),
    rather: hears('prefiro (?:\\w+ ){1,6}(?:do que|que|a)|antes (?:que|de)'),
    serious: hears('serio|falando serio|nao e brincadeira|de verdade|dessa vez|desta vez'),
    game: hears('no jogo|videogame'),
    fiction: hears(
      'musica|letra|refrao|filme|serie|livro|romance|personagem|cena|poema|album|citacao|capitulo|anime|peca|papel',
    ),
    past: hears(
      'ha (?:\\w+ ){0,2}(?:anos?|meses|semanas)|(?:anos?|meses) atras|faz (?:\\w+ ){0,2}(?:anos?|meses)|antigamente|antes|quando (?:eu )?(?:era|tinha)|ano passado|aos 1\\d|em (?:19|20)\\d\\d',
    ),
    recent: hears(
      'de novo|dnv|outra vez|hoje|ontem|agora|essa (?:noite|semana)|esta (?:noite|semana)|ainda|acabei',
    ),
    kitchen: hears('cozinha|cozinhando|cebolas?|barbeando|barba|sem querer|papel|cabelo|gato'),
    doctor: hears(
      'medic[oa]|doutora?|receita|receitou|receitados?|dor de (?:cabeca|dente)|antibiotic\\w+|gripe|alergia|febre|como sempre',
    ),
    farewell: hears('trabalho|empresa|colegas?|chefe|escritorio|peca|filme|serie'),
    you: hears('voce|vc|tu|te|ti|voces'),
    beforeTitle: before(
      '(?:musica|filme|livro|album|titulo|serie|poema|romance)(?: (?:se chama|chamad[oa]|que diz|diz|d[eoa]))?|refrao(?: (?:diz|e))?',
    ),
    beforeTold: before(
      '(?:diz|disse|dizia|escreve|escreveu|canta|cantava|grita|gritou|fala|falou)(?: (?:ele|ela|sempre|meu \\w+|minha \\w+)){0,2}(?: que)?(?: eu)?',
    ),
    beforeYourWords: before(
      '(?:dizes|pensas|escreves|sentes|disseste|escreveste|(?:voce|vc) (?:diz|disse|pensa|pensou|escreve|escreveu|sente|acha|fala|falou))(?: (?:as vezes|sempre))?(?: que)?',
    ),
    beforeMyWords:
      /\b(?:eu disse|escrevi|falei|digo) (?:pra \w+ |para \w+ |a \w+ )?(?:que )?(?:[,:] )?(?:eu )?$/,
    beforeDenied: /\b(?:nao|n|nunca|jamais|nem|sem) (?:(?:e|eh|disse|digo) que (?:eu )?)?$/,
  },
};

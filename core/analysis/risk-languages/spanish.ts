// Long because: a list of phrases: more of them are not more to understand.
import { before, hears, said, some, type HeardLanguage } from './language.ts';

const F = some(3, 'solo|ya|de verdad|realmente|simplemente|tanto|mucho|hoy|ahora|solamente|nomas|de una vez');
const Q = '(?:quiero|kiero|qiero|quisiera|kisiera|necesito|deseo)';
const GO = '(?:voy a|boy a|vou a)';
const NOT_DIE =
  '(?! (?:de\\b(?! verdad| una vez| una)|por (?:una?|ese|esa|el|ella|ti)\\b|en (?:tus|sus|paz)|con dignidad|contigo|a tu lado|viej[oa]))';
const NOT_KILL = '(?! (?:\\w+ndo\\b|a (?!mi)|de (?!una vez|verdad)|en el gym|entren\\w+))';
const END =
  '(?:matarme|suicidarme|ahorcarme|colgarme|quitarme la vida|(?:acabar|terminar) con mi vida|cortarme las venas|tirarme (?:\\w+ ){1,3}(?:puente|ventana|balcon|tren|vias|azotea|metro|edificio))';
const END_MYSELF =
  '(?:matar|suicidar|ahorcar|colgar|quitar la vida|cortar las venas|tirar (?:\\w+ ){1,3}(?:puente|ventana|balcon|tren|vias|azotea|metro|edificio))';
const URGE = '(?:muchas |unas |tantas |demasiadas |solo )?gana[sz] de';
const PLACE =
  '(?! (?:con|sin|en (?!este mundo|esta vida|este planeta)|aqui|aca|alli|alla|ahi|asi|de|del|como|junt\\w+|cerca|lejos|sol[oa]|a|bajo|entre|otr[oa]|una?|esto|eso|est[ea]|es[ea]|mi|la|el|l[oa]s|para|por (?!nada)|contigo|conmigo|fuera|pendiente|preocupad\\w+|amargad\\w+)\\b)';
const M =
  '(?:pastillas|pildoras|medicinas|medicamentos|tranquilizantes|somniferos|paracetamol(?:es)?|benzos?)';
const PARTS = '(?:los brazos|las munecas|las piernas|las venas|los muslos)';
const AGAIN = `(?:otra vez|de nuevo|a proposito|${PARTS})`;
const TOOK =
  '(?<!\\bque )(?:me (?:acabo de tomar|acabo de tragar|tome|he tomado|trague|he tragado|e tomado)|he tomado|acabo de tomar(?:me)?|acabo de tragarme)';

export const SPANISH: HeardLanguage = {
  code: 'es',
  rules: [
    said(
      'wish-to-die',
      'crisis',
      ['everyday'],
      String.raw`
      (?:me )?${Q} ${F}(?:morir|morirme|morirm|estar muert[oa]|dejar de (?:vivir|existir)|no existir)${NOT_DIE}
      tengo ${URGE} (?:morir|morirme|no existir|dejar de (?:vivir|existir))${NOT_DIE}
      ojala (?:me (?:muera|muriera|muriese)|estuviera muert[oa])${NOT_DIE}
      (?:me gustaria|prefiero) ${F}(?:morir|morirme|estar muert[oa])${NOT_DIE}
      pienso (?:\w+ )?en (?:el suicidio|morir|morirme)${NOT_DIE}
      tengo (?:\w+ ){0,2}(?:pensamientos|ideas|ideacion) suicidas?
      (?:soy|estoy|me siento) suicida
    `,
    ),
    said(
      'kill-self',
      'crisis',
      ['everyday'],
      String.raw`
      me (?:${Q}|${GO}) ${F}${END_MYSELF}${NOT_KILL}
      (?:${Q}|${GO}|tengo ${URGE}|prefiero) ${F}${END}${NOT_KILL}
      (?:pienso|pensando|sigo pensando|planeo|planeando) (?:\w+ )?(?:en )?${END}${NOT_KILL}
      (?:hoy|esta noche|manana) me (?:mato|suicido)${NOT_KILL}
      me (?:mato|suicido) (?:hoy|esta noche|manana)
    `,
    ),
    said(
      'not-want-to-live',
      'crisis',
      [],
      String.raw`
      no (?:${Q}|tengo (?:mas )?(?:ganas|gana) de) (?:mas )?(?:seguir )?(?:vivir|viviendo|existir|existiendo|estar viv[oa]|estar en este mundo)(?: (?:mas|ya))?${PLACE}
      no puedo seguir viviendo${PLACE}
      (?:estoy|soy|tan|muy) ${F}(?:cansad[oa]|hart[oa]) de (?:vivir|la vida)${PLACE}
    `,
    ),
    said(
      'self-harm',
      'crisis',
      ['past', 'kitchen'],
      String.raw`
      me (?:autolesiono|estoy autolesionando)
      me (?:corto|quemo|lastimo|estoy cortando) (?:${AGAIN}|para (?:sentir|aliviar|calmar))
      me (?:hago dano|lastimo) (?:a mi mism[oa]|a proposito|otra vez)
      me (?:he )?(?:corte|cortado|autolesione|autolesionado) ${AGAIN}
      me (?:he vuelto|volvi) a (?:cortar|autolesionar|lastimar)(?= [.,]| (?:hoy|ayer|anoche|otra|los brazos|las munecas|las piernas))
      (?:he vuelto|volvi|vuelvo) a (?:cortarme|autolesionarme|hacerme dano|lastimarme)(?! (?:el|las unas|las puntas))
      (?:${Q}|${GO}|tengo ${URGE}) ${F}(?:cortarme|autolesionarme|hacerme dano|lastimarme)(?! (?:el|las unas|las puntas|la barba))
    `,
    ),
    said(
      'overdose',
      'crisis',
      ['past', 'doctor'],
      String.raw`
      ${TOOK} (?:todas (?:las|mis) |(?:un|el) (?:bote|frasco|monton|blister|puno) (?:entero )?de |una caja (?:entera )?de |demasiadas |muchas |\d\d )${M}
      (?:${TOOK}|me voy a tomar|voy a tomarme|quiero tomarme) (?:una sobredosis|todas las ${M})
    `,
    ),
    said(
      'took-pills',
      'concern',
      ['past', 'doctor'],
      `me (?:trague|he tragado|acabo de tragar) (?:ya )?las ${M}`,
    ),
    said(
      'preparation',
      'crisis',
      ['farewell'],
      String.raw`
      (?:he escrito|escribi|estoy escribiendo|tengo) (?:ya )?(?:mi|una|la) (?:carta|nota) (?:de (?:despedida|suicidio)|suicida)
      tengo (?:la soga|las ${M}|la pistola) (?:lista|listas|preparadas?|en la mano|delante|aqui delante)
    `,
    ),
    said(
      'attempt',
      'crisis',
      ['over'],
      String.raw`
      (?:intente|he intentado|trate de|quise) (?:matarme|suicidarme|quitarme la vida|ahorcarme)
      me (?:intente|he intentado|trate de|quise) (?:matar|suicidar|quitar la vida)
    `,
    ),
    said(
      'past-wish',
      'concern',
      ['everyday'],
      String.raw`
      (?:(?<=^ )|yo )(?:solo )?queria (?:morir|matarme|suicidarme|quitarme la vida)${NOT_DIE}
      (?:pense|pensaba) en (?:suicidarme|quitarme la vida|matarme)
      estuve a punto de (?:suicidarme|quitarme la vida)
    `,
    ),
    said(
      'not-wake-up',
      'concern',
      ['everyday'],
      String.raw`
      (?:${Q}|ojala) (?:\w+ ){0,3}(?:no|nunca mas|jamas) (?:volver a )?(?:despertar|despertarme|despertara|despertase)(?: (?:mas|nunca))?(?! (?:a|con|al|en|tan|temprano|tarde))
      no ${Q} (?:despertar|despertarme) (?:mas|nunca mas|nunca|manana)(?! (?:a|con|al|en|tan|temprano|tarde))
    `,
    ),
    said(
      'better-off',
      'concern',
      ['everyday'],
      String.raw`
      (?:estarian|estaria|estaran|estarias|vivirian|viviria|serian|seria) (?:\w+ ){0,3}(?:mejor|mas feli(?:z|ces)) sin mi(?= [.,])
    `,
    ),
    said(
      'other-at-risk',
      'concern',
      ['everyday', 'farewell'],
      String.raw`
      quiere (?:suicidarse|matarse|quitarse la vida|acabar con su vida)
      se quiere (?:suicidar|quitar la vida)
      se va a suicidar
    `,
    ),
  ],
  around: {
    trivial: hears(
      'wifi|internet|bateria|cargador|lunes|tarea|deberes|mates|serie|capitulo|pizza|cafe|bus|impresora|verguenza|pena ajena|cringe|aburrid[oa]|aburrimiento|hambre|resaca|agujetas|peinado|excel|reunion|alarma|trafico|atasco|calor',
    ),
    rather: hears('prefiero (?:\\w+ ){1,6}(?:que|a)|antes (?:que|de)'),
    serious: hears('en serio|enserio|de verdad|no es broma|no bromeo|esta vez'),
    game: hears('en el juego|videojuego'),
    fiction: hears(
      'cancion|canciones|letra|estribillo|pelicula|peli|serie|libro|novela|personaje|escena|poema|album|cita|capitulo|anime|obra|papel',
    ),
    past: hears(
      'hace (?:\\w+ ){0,2}(?:anos?|meses|semanas)|antes|cuando (?:era|tenia)|el ano pasado|de (?:nin[oa]|pequen[oa]|adolescente)|a los 1\\d|en (?:19|20)\\d\\d',
    ),
    recent: hears(
      'otra vez|de nuevo|hoy|ayer|anoche|ahora|esta (?:noche|manana|semana|tarde)|todavia|aun|acabo',
    ),
    kitchen: hears('cocina|cocinando|cebollas?|afeitando\\w*|afeitarme|sin querer|papel|pelo|cabello|gato'),
    doctor: hears(
      'medico|doctora?|receta|recetado|recetaron|receto|dolor de (?:cabeza|muelas)|antibiotic\\w+|gripe|alergia|fiebre|como siempre',
    ),
    farewell: hears('trabajo|empresa|companer\\w+|jef[ea]|oficina|obra|pelicula|serie'),
    you: hears('tu|te|ti|usted|vos'),
    beforeTitle: before(
      '(?:cancion|tema|pelicula|peli|libro|album|titulo|serie|poema|novela)(?: (?:se llama|llamad[oa]|titulad[oa]|que dice|dice|de))?|estribillo(?: (?:dice|es))?',
    ),
    beforeTold: before(
      '(?:dice|dijo|decia|escribe|escribio|canta|cantaba|grita|grito)(?: (?:el|ella|siempre|mi \\w+)){0,2}(?: que)?',
    ),
    beforeYourWords: before(
      '(?:dices|piensas|escribes|sientes|crees|dijiste|escribiste|pensaste|digas|pienses)(?: (?:a veces|siempre))?(?: que)?',
    ),
    beforeMyWords: /\b(?:le|les|te|lo) (?:he )?(?:dije|dicho|escribi|escrito|digo) (?:que )?(?:[,:] )?$/,
    beforeDenied:
      /\b(?:no|nunca|jamas|tampoco|sin) (?:me |es (?:\w+ )?que (?:yo )?|digo que |dije que |creas que )?$/,
  },
};

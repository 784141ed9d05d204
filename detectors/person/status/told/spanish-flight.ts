/** What Spanish sentences say of one person's flight: how they came, whom they fled, what was done to them, where they hide. */
import { BE_ES } from './spanish.ts';
import { statements } from './statement.ts';

/** Whom people flee, and who hurts them. */
const GROUPS = String.raw`(?:pandillas?|pandilleros?|maras?|mareros?|cárteles|cártel|cartel|guerrilla|guerrilleros|paramilitares|militares|soldados|narcos|sicarios|ms-?13|salvatrucha|barrio 18|talibanes|milicias?|milicianos|policías?|ejército|tratantes?|proxenetas?)(?!\p{L})`;
const KIN = String.raw`(?:marido|esposo|exmarido|ex ?pareja|ex esposo|ex|pareja|padrastro|agresor|maltratador|patrón|patrona|jefe|empleadora?)(?!\p{L})`;
const HARM =
  '(?:mat|amenaz|extorsion|golpe|peg|secuestr|persegu|persigu|persig|viol|tortur|reclut|maltrat|encerr|explot)\\p{Ll}{1,6}(?!\\p{L})';
const CROSSINGS =
  '(?:yuma|san ysidro|el paso|eagle pass|reynosa|nogales|sásabe|tijuana|piedras negras|ciudad juárez|mexicali|matamoros|laredo|(?:el )?(?:tapón del )?darién|la selva|el desierto|el río(?: bravo| suchiate)?|melilla|ceuta|el hierro|lanzarote)(?!\\p{L})';

export const FLED_ES = statements(
  [
    `(?:huy(?:e|ó|en|eron|endo)|(?:se )?escap(?:ó|a|ando)|se esconde|escondid[oa]|salió|sale|se fue) (?:huyendo )?(?:de|del) (?:su |sus |la |las |los |el |un )?(?:violent[oa] )?(?:${GROUPS}|(?<=su |del )(?:${KIN})|reclutamiento|servicio militar|matrimonio forzado)`,
    `(?:${GROUPS}|(?<=(?:su|el|del|la|un) )${KIN})(?: (?:de|del|que|con|en) [^.;,\\n]{1,40}?)? (?:ya |no )?(?:le|l[oa]|me|les) (?:ha |han |había |habían |quiso |quería |quieren |quiere |va a |iba a |iban a )?${HARM}`,
    `(?:${GROUPS}|(?<=(?:su|el|del|la|un) )${KIN}) (?:le|les|me) (?:quitó|quitaron|retuvo|retiene|escondió|rompió) (?:el |los |sus |su )?(?:pasaporte|documentos|papeles)`,
    `(?:l[oa]|me) (?:torturaron|torturó|violaron|violó|secuestraron|secuestró|desaparecieron|reclutaron|explotaban|prostituían)(?!\\p{L})|l[oa] (?:amenazaron|golpearon|amenazaban) (?:de muerte|con matarl[oa]|los militares|la policía)`,
    `(?:fue|fueron|ha sido|sido|,) (?:desplazad|reclutad|traficad|rescatad|explotad)[oa] (?:de|por|en|dos|tres|varias)(?= )|rescatad[oa] de (?:un|una|la|su|l[oa]s) (?:[\\p{L}]{3,14} )?(?:taller|red|prostíbulo|bar|club|trata|tratantes|explotación)`,
    '(?:víctima|sobreviviente|superviviente) de (?:desplazamiento|mutilación genital|un? matrimonio forzado|secuestro|pandillas|la trata|abuso)(?!\\p{L})|denunci(?:a|ar|ó) (?:por|la) trata|(?:refiere|sufrió|padeció|sufre|temen?|someterla a) (?:la |una )?(?:mutilación genital|ablación)',
    `(?:lleg|vin|entr|cruz|arrib|viaj|pas)(?:ó|o|aron|ieron) (?:[\\p{L}\\d]{2,12} ){0,4}?(?:en (?:patera|cayuco)|por ${CROSSINGS}|a (?:pie|nado) por ${CROSSINGS}|con (?:un |el )?(?:coyote|pollero)|saltando la valla)|cruzó (?:${CROSSINGS}|la valla)`,
    `desertó (?:del|de la|de las|de) (?:[\\p{L}]{2,12} )?(?:ejército|policía|armada|fuerzas|filas|servicio)|(?:sol[oa]|sin sus padres) en la frontera`,
    `orden de (?:protección|alejamiento|restricción) (?:contra|vigente|en contra)|(?:agresor|maltratador|ex ?pareja|exmarido) (?:averiguó|sabe|la encontró|lo encontró|conoce|supo|dio con|la busca|la sigue)`,
    `escondid[oa] [^.;\\n]{0,40}?(?:desde que|porque|por miedo|de) [^.;\\n]{0,30}?(?:migra(?:ción)?|ice|policía|pandilla|marido|pareja|agresor)(?!\\p{L})|(?:bajo|con|tras) (?:otro nombre|un nombre falso|nombre falso)`,
    `(?:está|duerme|vive|sigue|quedó|ingresó|ingresa|alojad[oa]|acogid[oa]) (?:[\\p{L}]{2,8} )?en (?:un |el |nuestro |una |la )?(?:piso tutelado|piso de acogida|centro de menores|casa hogar|centro de acogida)(?!\\p{L})`,
    '(?:presenta|sufre|padece|tiene|diagnóstico de) (?:[\\p{L}]{3,12} )?(?:estrés postraumático|trastorno postraumático)',
    `${BE_ES}(?:sin documentos|refugiad[oa] (?:en|desde|de)|asilad[oa] (?:en|desde)|desplazad[oa] (?:por|de|interno))(?!\\p{L})`,
  ],
  [
    ...['pandill', 'mara', 'marer', 'cárt', 'cartel', 'guerril', 'paramilit', 'militar', 'soldad', 'narco'],
    ...['sicario', 'ms13', 'ms-13', 'salvatrucha', 'barrio 18', 'taliban', 'milicia', 'policía', 'ejército'],
    ...['tratante', 'proxeneta', 'marido', 'esposo', 'pareja', ' ex', 'padrastro', 'agresor', 'maltrat'],
    ...[
      'patrón',
      'patrona',
      'jefe',
      'empleador',
      'reclut',
      'forzado',
      'tortur',
      'viol',
      'secuestr',
      'desapar',
    ],
    ...['explota', 'prostit', 'amenaz', 'golpea', 'desplaza', 'traficad', 'rescatad', 'víctima', 'viviente'],
    ...[
      'trata',
      'mutilación',
      'ablación',
      'patera',
      'cayuco',
      ' por ',
      'coyote',
      'pollero',
      'valla',
      'cruzó',
    ],
    ...['desertó', 'frontera', 'protección', 'alejamiento', 'restricción', 'escondid', 'nombre', 'tutelado'],
    ...['acogida', 'de menores', 'hogar', 'traumático', 'documentos', 'refugiad', 'asilad'],
  ],
);

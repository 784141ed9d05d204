/** What Spanish sentences say of one person before asylum, immigration and victims' law. */
import { ENDS, statements } from './statement.ts';

/** Right behind a name, or as what somebody is: `…, ` and `… is `. */
export const BE_ES = '(?<=[,(] ?|(?:es|era|está|estaba|sigue|anda|soy|como|siendo|queda|vive) )';
const ASUNTO =
  '(?:asilo(?! de)|refugio|(?:condición|estatus|estatuto|reconocimiento|calidad) de refugiad[oa]|(?:miedo|temor) (?:creíble|fundado|razonable)|visa (?:u|t|humanitaria)|protección (?:complementaria|temporal|internacional|subsidiaria)|estatus de protección|tps|permiso humanitario|parole|cancelación de (?:la )?(?:deportación|remoción)|retención de remoción|deportación|remoción)(?!\\p{L})';
const WORDS_ES =
  '(?:(?:su|la|el|una|un|de|del|por|para|otra|nueva|primera|solicitud|resolución|respuesta|trámite|cita|entrevista|petición|caso|proceso|audiencia|formalmente|ya|también) ){0,6}';
export const MIGRA =
  '(?:(?:la|el|los|los de|los de la|agentes de|agentes del|elementos del|de) )?(?:migra|ice|migración|inmigración|inm|agentes migratorios|patrulla fronteriza)(?!\\p{L})';
/** Before a verb: not somebody but whoever it may be. */
export const ANYBODY = String.raw`(?<!(?<!\p{L})(?:usted|ud\.|si|(?<!, )quien|(?<!, )que|cuando|persona|alguien|puede|podrá|cualquiera|gobierno|país|ley) (?:no |ya |le |se )?)(?<!¿)`;

export const SPANISH = statements(
  [
    `${ANYBODY}(?:solicit(?:ó|a|ando|aba)|pid(?:ió|e|iendo)|pedía|requirió|tramit(?:a|ó|ando|aba)|espera|esperaba|esperando|aguarda|obtuvo|recibió|consiguió|goza de|gozaba de|cuenta con|tiene|tenía|tuvo|perdió|presentó|inició|interpuso|promovió|acudió a|pasó|aprobó|busca) ${WORDS_ES}${ASUNTO}(?! (?:a|para) \\d)`,
    `(?:se )?(?:le|me) (?:ha |han )?(?:otorgaron|otorgó|concedieron|concedió|negaron|negó|denegaron|denegó|aprobaron|aprobó|dieron|dio|rechazaron|rechazó|reconocieron|reconoció|negado|dado|concedido|vence|venció|revocaron|quitaron) ${WORDS_ES}${ASUNTO}`,
    `(?:se|fue|ha sido) (?:concedió|otorgó|negó|denegó|reconoció|aprobó|concedid[oa]|negad[oa]|denegad[oa]|rechazad[oa]|reconocid[oa]|aprobad[oa]) (?:el |la |su |como )?(?:${ASUNTO}|refugiad[oa])(?= a (?!los |las |\\d|m[áa]s ))`,
    `(?:le aprobaron|venció|vence|renovar|espera|esperando|tramita) (?:su|el) (?:${ASUNTO})`,
    '(?:tiene|tuvo|tenía|faltó a|perdió|espera|para) (?:una |su |la )?(?:próxima |primera |última )?(?:audiencia|cita|corte|entrevista|juicio)(?: (?:final|individual|maestra|preliminar))? (?:con|ante|en|de) (?:la |el |los )?(?:(?:corte|juez|jueza|tribunal|oficina|oficial) (?:de inmigración|de migración|migratori[oa]|de asilo)|ice|uscis|comar|migración|inmigración|asilo|(?:miedo|temor) creíble)(?!\\p{L})',
    `${BE_ES}(?:una? )?(?:solicitante de (?:(?:el |la )?${ASUNTO})|beneficiari[oa] (?:de(?:l)? )?${ASUNTO}|asilad[oa]|amparad[oa] (?:por|con) (?:el )?tps)`,
    '(?<=[,(] ?|(?:es|fue|era|ha sido|siendo|como) )(?:una |presunta |posible )?víctima de (?:trata|tráfico de personas|violencia (?:doméstica|familiar|sexual|intrafamiliar|de género)|explotación|tortura)(?!\\p{L})',
    `(?:en|con) (?:trámite|proceso) de ${ASUNTO}|en (?:la |una )hielera|de la hielera`,
    '(?:le|me) (?:llegó|notificaron|entregaron|dieron|salió) (?:ya )?(?:la |su |una )?orden de (?:deportación|remoción|expulsión|captura de migración)|orden de captura de (?:ice|migración|inmigración)',
    '(?:rechazad|aceptad|reconocid|entrevistad|citad|atendid|registrad)[oa] (?:por|en|ante|con) (?:la |el )?(?:comar|cear|uscis|ice|migración|inmigración)(?!\\p{L})',
    '(?:entregad|remitid|trasladad|consignad)[oa] (?:a|con|ante|en manos de) (?:la |el )?(?:patrulla fronteriza|migración|inmigración|ice|inm|orr)(?!\\p{L})|está (?:con|bajo|en) (?:la )?(?:custodia de )?orr(?!\\p{L})',
    '(?:caso|solicitud|trámite|expediente|audiencia|entrevista|petición|cita|proceso) de (?:asilo|refugio|deportación|visa u|temor creíble|miedo creíble)(?= (?:de|del|para) (?!la |las |los |el |un |una |sus |quien|cada|tod|menores|personas|migrantes|\\d|\\p{Ll}{3,}s(?!\\p{L})))',
    `(?:puso|pusieron|lleva|trae|tiene|porta|con) (?:un |el |su )?grillete(?: electrónico)?|(?:lesiones|cicatrices|secuelas) (?:\\p{L}+ )?(?:compatibles con|de) (?:la )?tortura|entró con visa de (?:turista|paseo) y se quedó|(?:casa (?:segura|de acogida|refugio)|refugio para mujeres)(?<=(?:está|vive|duerme|llegó|ingresó|hospedad[oa]|alojad[oa]|trasladad[oa]|recibimos|atendemos|hoy|escondid[oa]) [^.;\\n]{0,50})`,
    `${BE_ES}(?:testigo protegid[oa])|positiv[oa] (?:de|a|para|en) (?:la prueba de )?(?:vih|hiv)|(?:llegó|cruzó|viaja) sol[oa] a la frontera`,
    `sin papeles${ENDS}|${BE_ES}(?:indocumentad[oa]|en situación (?:migratoria )?irregular)${ENDS}`,
    `${ANYBODY}no (?:cuenta con|tiene|trae|porta|presentó|tenía|portaba|contaba con) (?:sus |ningún )?(?:documentos? migratorios?|papeles|documentación migratoria|estancia legal|estatus(?: legal| migratorio)?)${ENDS}`,
    '(?<=(?:fue|sido|será|quedó|es|ser|,) (?:[\\p{L}]{3,10} )?)(?:deportad[oa]|repatriad[oa])(?!\\p{L})|(?:fue|ha sido) (?:torturad|violad)[oa] (?:por|en)|(?:lo|la|me) (?:van a )?(?:deportaron|deportan|deportar|deportó)|deport(?:aron|ó)(?= a (?!los |las |m[áa]s |cientos|miles|\\d))',
    `(?:detuvo|detuvieron|agarró|agarraron|arrestó|arrestaron|levantó|levantaron|se llevó|se llevaron|capturó) ${MIGRA}`,
    `${MIGRA}(?<=(?:detuvo|detuvieron|agarró|agarraron|arrestó|levantó|se llevó) a (?!los |las |\\d|m[áa]s )[^.,;\\n]{3,70})`,
    `(?:detenid[oa]|arrestad[oa]|llevad[oa]|asegurad[oa]|interceptad[oa]) (?:por|en manos de) ${MIGRA}`,
    '(?:migra|ice|inmigración|migración) (?:lo|la|me|se lo|se la) (?:detuvo|agarró|llevó|arrestó|levantó)',
    `${ANYBODY}(?:su |tiene |con |por |siente |el )(?:mucho )?(?:miedo|temor) (?:de|a) (?:regresar|volver|ser deportad[oa]|que l[oa] (?:deporten|regresen|devuelvan))|teme (?:regresar|volver|ser deportad[oa])`,
    '(?:entró|ingresó|cruzó|pasó)(?: la frontera| el río| al país)? (?:sin (?:papeles|inspección|documentos)|de mojad[oa]|por el río|por el desierto|ilegalmente|irregularmente|de manera irregular|de forma irregular|por un punto ciego)',
    '(?<=(?:niñ[oa]|menor|adolescente|joven) [^.;\\n]{0,60})no acompañad[oa](?!\\p{L})',
    `${ANYBODY}(?:tiene|padece|vive con|contrajo) (?:el )?(?:vih|sida)(?!\\p{L})|${BE_ES}(?:vih positiv[oa]|seropositiv[oa])`,
  ],
  [
    ...[
      'asilo',
      'asilad',
      'refugi',
      'miedo',
      'temor',
      'teme ',
      'visa',
      'protecci',
      '^tps',
      'permiso hum',
      'parole',
    ],
    ...[
      'remoci',
      'deport',
      'repatri',
      'migra',
      '^ice',
      'víctima',
      'papeles',
      'indocument',
      'irregular',
      'estancia',
    ],
    ...[
      'estatus',
      '^inm',
      'patrulla',
      'mojad',
      'inspecci',
      'río',
      'desierto',
      'ilegal',
      'ciego',
      'acompañad',
      'vih',
    ],
    ...['sida', 'seroposit', 'comar', 'cear', 'hielera', '^orr', 'testigo', '^hiv', 'uscis'],
    ...['tortur', 'grillete', 'turista', 'acogida', 'casa segura'],
  ],
);

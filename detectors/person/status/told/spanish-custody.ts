/** What Spanish sentences say of one person's custody, bond, hearings and stay: where they were moved, what was decided. */
import { ANYBODY, MIGRA } from './spanish.ts';
import { ENDS, statements } from './statement.ts';

const CENTRE = String.raw`(?:otr[oa] (?:centro|cárcel|estación|prisión|módulo)|(?:la |una )?(?:estación migratoria|hielera|estancia migratoria)|(?:el |un )?(?:centro de (?:detención|internamiento|procesamiento|retención)|cie))(?!\p{L})`;
const FIANZA =
  'fianza(?! (?:de (?:obra|arrendamiento|alquiler|cumplimiento|la (?:casa|vivienda|obra))|del (?:piso|local|alquiler|apartamento|departamento|contrato)|por el (?:piso|local)))';
const HELD = '(?:detenid|encerrad|retenid|recluid|internad|incomunicad)[oa]';

export const HELD_ES = statements(
  [
    `(?:trasladaron|movieron|mandaron|llevaron|cambiaron|regresaron|trasladad[oa]|llevad[oa])(?= (?:a [^.,;\\n]{3,60}? )?(?:a|al|para|de|del) ${CENTRE})`,
    `(?:migra|migración|inmigración|ice|inm) (?:fue|fueron|vino|vinieron|llegó|anda|andan|está|pasó) (?:[\\p{L}]{2,6} )?(?:a (?:buscar|llevar|detener)l[oa]|por (?:él|ella)|buscándol[oa])|(?:l[oa] (?:busca|anda buscando|está buscando)) ${MIGRA}`,
    `(?:le|me|se le|nos) (?:han |había |habían |ha )?(?:negaron|negó|denegaron|denegó|concedieron|concedió|otorgaron|otorgó|pusieron|puso|fijaron|fijó|bajaron|bajó|dieron|dio|negado|dado|fijado|puesto|concedido) (?:ya )?(?:la |una |su )?${FIANZA}`,
    `(?:pagó|pagaron|pagar|pagamos|depositó|depositaron|juntar|reunir|juntando|completar|consiguió) (?:ya )?(?:la |una |su )?${FIANZA}|(?:salió|salir|saldrá|sale|libre|liberad[oa]) (?:[\\p{L}]{2,10} )?(?:bajo|con) fianza|(?:su|tiene|una|la) audiencia de fianza|su fianza (?:es|fue|quedó|está)`,
    `(?:lleva|llevaba|pasó|estuvo|cumplió|cumple) (?:ya |más de |casi )?[\\p{L}\\d]{1,12} (?:días|semanas|meses|años) (?:${HELD}|(?<=lleva[^.]{1,30} )pres[oa]|en detención|bajo custodia)`,
    `(?:sigue|está|continúa|permanece|quedó|estuvo|estaba|l[oa] (?:tienen|tenían|mantienen|dejaron)|la tiene|lo tiene) (?:todavía |aún |ya )?${HELD} (?:en|desde|por|hace|con|sin)(?!\\p{L})(?! (?:flagrancia|prisión preventiva))`,
    `sala de inadmitid[oa]s|(?:rechazad|inadmitid|devuelt|retenid)[oa] en (?:el aeropuerto|barajas|la frontera|el prat)`,
    `(?:agarr|detuv|llev|arrest|levant|captur|cay)\\p{Ll}{1,6}(?= (?:[^.;\\n]{0,40} )?en (?:la|una) redada(?!\\p{L}))`,
    `(?:l[oa]s?|me|fue|fueron) (?:recog|encontr|agarr|detuv|intercept|dej|devolv|devuelt|abandon|deten|recib)\\p{Ll}{1,7} (?:[\\p{L}]{2,12} ){0,3}(?:en|de|cerca de) (?:la frontera|nogales|tijuana|reynosa|tapachula|ciudad juárez|matamoros)|patrulla(?: fronteriza)? (?:l[oa]s?|me) \\p{Ll}{3,14}`,
    `(?:tiene|tenía|tienen|le dieron|le dan|dieron|dio|con) (?:sólo |solo |un plazo de )?[\\p{L}\\d]{1,10} (?:días|semanas|horas) para (?:salir|abandonar|dejar|irse|marcharse)(?: del| el| de)? (?:país|territorio|españa|méxico|estados unidos)`,
    `(?:firmó|firmar|firmaron|aceptó|le hicieron firmar|aceptar) (?:la |su |una )?salida voluntaria|(?:una|la|su|con) i-?220[ab]|(?:juez|jueza|corte|tribunal|oficial) de (?:inmigración|asilo|migración) (?:ya |no )?(?:le|lo|la)(?!\\p{L})`,
    `(?:esper|ped|pid|solicit|aguard|necesit|tramit)\\p{Ll}{1,6} (?:su |el |la |un |una )?(?:reasentamiento|reagrupación|reunificación familiar|arraigo)(?!\\p{L})|(?:protección temporal|permiso humanitario|tps) (?:vigente )?hasta(?!\\p{L})`,
    `${ANYBODY}no (?:tienen|tiene|tenía|tenían) (?:la )?(?:residencia(?: legal)?|documentos de residencia|papeles|permiso de residencia|documentación)${ENDS}`,
    `(?:perdió|ganó|presentó|espera|rechazaron|negaron) (?:la |su )?apelación (?:ante|en|de|a) (?:la |el )?(?:bia|junta de apelaciones|corte de inmigración|inmigración)`,
  ],
  [
    ...[
      'otro centro',
      'otra cárcel',
      'otra estación',
      'otra prisión',
      'otro módulo',
      'estación migratoria',
      'hielera',
      'estancia migratoria',
      'centro de det',
      'centro de int',
      'centro de pro',
      'centro de ret',
    ],
    ...['el cie', 'al cie', 'del cie', 'un cie', 'migra', '^ice', '^inm ', '^inm.', '^inm,', 'patrulla'],
    ...[
      'fianza',
      'detenid',
      'encerrad',
      'retenid',
      'recluid',
      'internad',
      'incomunic',
      'preso',
      'presa',
      'en detención',
      'custodia',
      'inadmitid',
    ],
    ...[
      'aeropuerto',
      'barajas',
      'el prat',
      'redada',
      'frontera',
      'nogales',
      'tijuana',
      'reynosa',
      'tapachula',
      'juárez',
      'matamoros',
      'para salir',
    ],
    ...[
      'para abandonar',
      'para dejar',
      'para irse',
      'para marchar',
      'voluntaria',
      '220a',
      '220b',
      'de asilo',
      'reasentamiento',
      'reagrupación',
      'reunificación',
      'arraigo',
    ],
    ...[
      'protección temporal',
      'permiso humanitario',
      '^tps ',
      'residencia',
      'papeles',
      'documentación',
      'apelación',
      'para buscar',
      'inmigración',
    ],
  ],
);

/** Who is named right before is sent away; paintings are returned, too. */
export const SENT_ES = statements(
  [
    String.raw`(?<=\p{Lu}[\p{L}\p{M}’'-]{1,24} )(?:fue|ha sido|va a ser|será) (?:devuelt|expulsad|retornad)[oa] a(?= (?:su país|\p{Lu}))`,
  ],
  ['devuelt', 'expulsad', 'retornad'],
  'gu',
);

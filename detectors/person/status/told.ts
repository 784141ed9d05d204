/**
 * What sentences say of one person before asylum, immigration and victims' law, by language: statements about somebody
 * (singular verbs, appositions, possessives), not about a law, a programme or many.
 */
import { type Lettered, lettered } from '../../../src/core/text/lettered.ts';
import { mentions } from '../../../src/kit/scan.ts';

interface Statements {
  readonly shape: Lettered;
  /** One of these is in all that the shape finds. */
  readonly stems: readonly string[];
}

/** Behind an apposition or a predicate the sentence goes on; a noun would be what the word speaks of. */
const ENDS = String.raw`(?= ?(?:[,.;:!?)\n–—]|$)| (?:and|but|since|for|in|at|on|with|who|here|now|y|e|et|con|desde|que|en|aquí|hace|depuis|dans|à|au|avec|ici|com|mas|em|no|na|há|pero|mais)(?!\p{L}))`;
/** Right behind a name, or as what somebody is: `…, ` and `… is `. */
const BE_EN = "(?<=[,(] ?|(?:is|was|are|as|being|remains|he[’']s|she[’']s|i[’']m|am) )";
const BE_ES = '(?<=[,(] ?|(?:es|era|está|estaba|sigue|anda|soy|como|siendo|queda|vive) )';
const BE_FR = '(?<=[,(] ?|(?:est|était|suis|reste|comme|fut) )';
const BE_PT = '(?<=[,(] ?|(?:é|era|está|estava|sou|como|sendo|continua) )';

/** What nobody described: `The API is undocumented.` */
const NOT_CODE =
  '(?<!(?:api|function|option|feature|flag|method|interface|command|variable|behaviou?r|class|field|syntax|format|parameter|module|it|this|that|which)s? (?:is|are|was|were|remains) )';
/** Not of many: `ICE detained 300`. */
const NOT_MANY = String.raw`(?! (?:\d|more|about|nearly|over|some|at least|hundreds|dozens|thousands|people|immigrants|migrants|families|children|men|women))`;
const MATTER_EN =
  'asylum|withholding|credible fear|reasonable fear|tps|[ut][- ]visa|vawa|sijs?|siv|u certification|humanitarian parole|cancellation of removal|i-(?:589|918|914|360|821|730)';
const IMMIGRATION_POLICE = '(?:ice|immigration|border patrol|cbp|la migra)';

const ENGLISH = statements(
  [
    `(?:(?:has |have |will |to )?(?:filed|file) (?:an |the |her |his |their )(?:i-(?:589|918|914|360|821|730)|asylum)|(?:signed|took|accepted|agreed to|requested) (?:a |his |her )?voluntary departure)(?!s)`,
    `(?:filed|files|petitioned|asked|asks|is applying|is asking|is waiting|waits) for (?:[\\p{L}-]{1,12} ){0,2}(?:${MATTER_EN})`,
    `(?<=(?<!(?:or|and) |/)(?:his|her|their|my|\\p{L}[’']s?) (?:pending |approved )?)(?:${MATTER_EN}|immigration) (?:claim|case|application|petition|interview|appeal|court date|merits|hearing|status)(?!s)`,
    `(?<=(?:his|her|my|\\p{L}[’']s|^|[.;:,\\n]) ?)(?:${MATTER_EN}|parole|work permit) (?:has |have |had |was |is |just |finally ){0,3}(?:expired|expires|runs out|ran out|lapsed|ended|came through|went through|terminated|revoked)`,
    '(?:has|had|have|for|to) (?:an |her |his |their |a |my )(?:[\\p{L}-]{3,10} ){0,2}?(?:individual|master|master calendar|asylum|credible fear|reasonable fear|immigration|removal|withholding) (?:merits )?(?:hearing|interview|case)(?!s)',
    `(?:picked up|arrested|detained|taken|seized|grabbed|held|stopped|deported) (?:[\\p{L}]{2,10} ){0,2}by ${IMMIGRATION_POLICE}(?!\\p{L})`,
    `${IMMIGRATION_POLICE} (?:has |have |just )?(?:detained|arrested|deported|picked up|took|came for|is holding)${NOT_MANY}`,
    '(?:was|got|been|being|get|gets|is being) (?:just |already |recently |later |then |almost |nearly )?deported',
    '(?<=(?:is|was|are|he|she|and|now|,) )facing (?:deportation|removal)(?! (?:policy|policies|rules))',
    '(?:missed|has|had|attended|for|to|before|after) (?:his|her|an|my|their) (?:next |last |annual |first )?ice (?:check[- ]?in|appointment)',
    '(?:has|had|have|with|under) (?:a |an |no )?(?:final |outstanding |old |prior )?(?:removal|deportation) order(?!s)',
    'overstayed|(?:entered|came in|crossed) (?:without inspection|illegally|(?:the (?:border|country|us|u\\.s\\.|states) )illegally)|(?:is|was|are|been|lives|living|works|working) (?:here |in the (?:us|u\\.s\\.|country) )?(?:illegally|out of status)',
    `${BE_EN}${NOT_CODE}undocumented${ENDS}`,
    'released from (?:ice|immigration) (?:detention|custody)|(?:in|under|from|into) (?:ice|orr|immigration) (?:detention|custody)',
    '(?<=\\bice (?:agents |officers )?[^.;\\n]{0,60}(?:and|to|they|who|,) )(?:took|arrested|detained|grabbed|picked up|handcuffed)' +
      NOT_MANY,
    '(?:on|with|wears|wearing) (?:an? |her |his )?ankle (?:monitor|bracelet)|check(?:s|ed)? in with ice|with (?:orr|ice) (?:now|since|in)',
    '(?:asylum|tps|vawa|visa|immigration|deportation|removal|withholding) (?:case|claim|application|petition|hearing|interview|file|appeal)(?= (?:of|for) (?!the |a |an |all |any |those|people|immigrants|migrants|families|children|victims|\\d|\\p{Ll}{3,}s(?!\\p{L})))',
    '(?:tested )?positive for hiv|(?:scars|injuries|wounds) (?:are )?(?:consistent with|from) (?:the )?torture|protected witness(?!e)|arriv(?:ed|ing) (?:alone|unaccompanied) at the border',
    `(?<=(?:has|have|had|with|and|,) )no (?:immigration |legal |lawful |valid )?(?:papers|status)${ENDS}|without (?:legal |lawful |immigration |any )?(?:status|papers)${ENDS}`,
    `${BE_EN}(?:an? )?(?:[\\p{L}-]{3,14} )?(?:asylum[- ]seeker|asylee|parolee|tps (?:holder|recipient|beneficiary)|daca recipient|[ut][- ]visa (?:applicant|petitioner|holder|recipient|beneficiary|derivative)|vawa (?:self-)?petitioner|siv (?:applicant|holder)|trafficking (?:victim|survivor)|torture survivor|unaccompanied (?:minor|child|alien))(?!s)`,
    '(?<=(?:is|was|been|as|,) )(?:a )?(?:victim|survivor) of (?:(?:human|labor|sex) )?(?:trafficking|domestic violence|torture)|(?:was|been) (?:trafficked|tortured|persecuted)',
    '(?:sign|signed|signing|requested|certify|granted|denied) (?:the|a|her|his) (?:u|t)(?:[- ]visa)? (?:certification|declaration)',
    "(?:safe ?house|(?:women['’]?s|dv|domestic violence|battered women['’]?s|confidential) (?:shelter|refuge))(?<=(?<!\\p{L})(?:placed|moved|staying|stays|brought|took|taken|arrived|admitted|living|lives|hiding|sheltered|transferred)[^.;\\n]{0,90})",
    '(?<=(?:is|was|he|she|and|also|still|who|\\p{L}) )(?:afraid of|afraid to|scared of|scared to|terrified of|terrified to|fears|feared|fearing) (?:(?:a )?return(?:ing)?(?: to)?|(?:to )?go(?:ing)? (?:back|home)|being (?:deported|sent back)|deportation)',
    '(?:is|was|tested) hiv[- ]?positive|(?:has|had|with|have) (?:hiv|aids)(?!\\p{L})(?! (?:experience|activism|program|research|prevention))',
  ],
  [
    ...[
      'asylum',
      'asylee',
      'withholding',
      'fear',
      'tps',
      'visa',
      'vawa',
      'sij',
      'siv',
      'certification',
      'parole',
    ],
    ...['i-', 'immigration', 'voluntary', 'deport', 'removal', 'daca', 'permit'],
    ...[
      'by ice',
      'ice ',
      'border patrol',
      'cbp',
      'la migra',
      'overstayed',
      'inspection',
      'illegal',
      'out of status',
    ],
    ...[
      'undocumented',
      'papers',
      ' status',
      'traffick',
      'domestic violence',
      'tortur',
      'unaccompanied',
      'safe',
    ],
    ...[
      'shelter',
      'refuge',
      'returning',
      'going back',
      'go back',
      'to return',
      'sent back',
      'hiv',
      'aids',
      'individual hearing',
      'orr',
      'ankle',
      'witness',
      'arriv',
    ],
    ...['master hearing', 'master calendar'],
  ],
);

const ASUNTO =
  '(?:asilo(?! de)|refugio|(?:condición|estatus|estatuto|reconocimiento|calidad) de refugiad[oa]|(?:miedo|temor) (?:creíble|fundado|razonable)|visa (?:u|t|humanitaria)|protección (?:complementaria|temporal|internacional|subsidiaria)|estatus de protección|tps|permiso humanitario|parole|cancelación de (?:la )?(?:deportación|remoción)|retención de remoción|deportación|remoción)(?!\\p{L})';
const WORDS_ES =
  '(?:(?:su|la|el|una|un|de|del|por|para|otra|nueva|primera|solicitud|resolución|respuesta|trámite|cita|entrevista|petición|caso|proceso|audiencia|formalmente|ya|también) ){0,6}';
const MIGRA =
  '(?:(?:la|el|los|los de|los de la|agentes de|agentes del|elementos del|de) )?(?:migra|ice|migración|inmigración|inm|agentes migratorios|patrulla fronteriza)(?!\\p{L})';
/** Before a verb: not somebody but whoever it may be. */
const ANYBODY = String.raw`(?<!(?<!\p{L})(?:usted|ud\.|si|(?<!, )quien|(?<!, )que|cuando|persona|alguien|puede|podrá|cualquiera|gobierno|país|ley) (?:no |ya |le |se )?)(?<!¿)`;

const SPANISH = statements(
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
      'tps',
      'permiso hum',
      'parole',
    ],
    ...[
      'remoci',
      'deport',
      'repatri',
      'migra',
      'ice',
      'víctima',
      'papeles',
      'indocument',
      'irregular',
      'estancia',
    ],
    ...[
      'estatus',
      'inm',
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
    ...['sida', 'seroposit', 'comar', 'cear', 'hielera', 'orr', 'testigo', 'hiv', 'uscis'],
    ...['tortur', 'grillete', 'turista', 'acogida', 'casa segura'],
  ],
);

const OBJET =
  '(?:asile|statut de réfugiée?|protection (?:subsidiaire|temporaire|internationale)|titre de séjour|réexamen)(?!\\p{L})';
const MOTS =
  "(?:(?:sa|son|une?|la|le|ma|mon|première|nouvelle|seconde|demande|dossier|récépissé|réponse|décision|entretien|de|du|pour|sur|au) |l['’]|d['’]){0,6}";

const FRENCH = statements(
  [
    `(?:a|ai|avait|ayant|vient de|va|souhaite|veut) ?(?:déposé|déposer|demandé|demander|sollicité|solliciter|formulé|introduit|obtenu|reçu|perdu|fait enregistrer) ${MOTS}${OBJET}`,
    `(?:attend|attendait|attends) ${MOTS}(?:${OBJET}|l?['’]?(?:ofpra|cnda))`,
    `(?:a|ont|avait) (?:accordé|octroyé|refusé|rejeté|reconnu|retiré) ${MOTS}${OBJET}(?= (?:à|de) (?!\\d|des |aux |plusieurs))`,
    `s['’](?:est|était) vue? (?:refuser|accorder|notifier|reconnaître|retirer) ${MOTS}(?:${OBJET}|oqtf)`,
    "déboutée? (?:de l['’]asile|du droit d['’]asile|par (?:la |l['’])?(?:cnda|ofpra))",
    `obligation de quitter le territoire|n['’]a plus de papiers|(?:refus|rejet|convocation|courrier|décision) (?:de l['’]ofpra|de la cnda)|cicatrices compatibles|(?:a été|est) renvoyée? (?:à|au|en|vers) (?=\\p{L})`,
    `bénéficiaire de (?:la |l['’])?${OBJET}|(?:son|arrêté de|un) transfert dublin|${BE_FR}dublinée?|en procédure dublin`,
    '(?:non reconnue?|évaluée?|déclarée?) (?:mineure?|majeure?)(?!\\p{L})',
    `(?:demande|dossier|récépissé|entretien) (?:d['’]asile|ofpra|cnda)(?= (?:de|pour) (?:m\\.|mme|mlle|monsieur|madame))`,
    "(?:sa|leur|son) (?:demande|dossier|recours) (?:d['’]asile |ofpra |cnda )(?:est|a été|sera)",
    `${BE_FR}(?:une? )?demandeu(?:r|se) d['’]asile`,
    "(?:passera|passe|passé|passée|convoquée?|entendue?|rendez-vous|auditionnée?) (?:[\\p{L}’']{2,12} ){0,2}?(?:devant|par|à|au|avec) (?:la |le |l['’])?(?:ofpra|cnda|ofii|cgra|guda|spada)(?!\\p{L})",
    "(?:fait l['’]objet d['’]une|sous|reçu (?:une|son)|notifié une|contre (?:son|l['’])) oqtf",
    `sans[- ]papiers${ENDS}|sans titre de séjour|${BE_FR}en situation irrégulière`,
    "(?:a été|avoir été|est|sera|était|fut|être) (?:[\\p{L}]{3,12} )?(?:torturée?|reconduite? à la frontière|expulsée? (?:vers|du territoire|de france|de belgique)|interpellée? par la (?:paf|police aux frontières)|(?:placée?|maintenue?) en (?:rétention|zone d['’]attente)|refoulée? (?:à|vers|en))|(?:remise? aux autorités|transférée?) [^.;\\n]{0,30}dublin",
    "(?<=[,(] ?|(?:est|été|était|comme) )(?:une )?victime (?:de (?:la )?(?:traite|torture|violences conjugales|mariage forcé|proxénétisme)|d['’]excision)",
    '(?:mineure? (?:isolée?|non accompagnée?))(?!\\p{L})',
    "(?:craint|peur|redoute) (?:de |d['’])(?:retourner|rentrer|y retourner|être (?:renvoyée?|expulsée?))",
    `${BE_FR}(?:séropositi(?:f|ve))|(?:a|vit avec) le (?:vih|sida)(?!\\p{L})`,
  ],
  [
    ...[
      'asile',
      'réfugié',
      'protection',
      'séjour',
      'réexamen',
      'ofpra',
      'cnda',
      'ofii',
      'cgra',
      'guda',
      'spada',
    ],
    ...[
      'oqtf',
      'interpell',
      'autorités',
      'papiers',
      'territoire',
      'cicatrices',
      'renvoy',
      'irréguli',
      'frontière',
      'expuls',
      'rétention',
      'attente',
      'refoul',
      'dublin',
      'traite',
    ],
    ...[
      'tortur',
      'conjugal',
      'forcé',
      'proxén',
      'excision',
      'mineur',
      'retourner',
      'rentrer',
      'renvoy',
      'séroposit',
      'majeur',
      'papiers',
    ],
    ...['vih', 'sida'],
  ],
);

const ASSUNTO =
  '(?:refúgio|asilo(?! de)|proteção (?:temporária|internacional|subsidiária)|(?:estatuto|condição|status) de refugiad[oa]|visto humanitário|acolhida humanitária|(?:título|autorização) de residência)(?!\\p{L})';
const PALAVRAS =
  '(?:(?:o|a|um|uma|de|do|da|seu|sua|protocolo|pedido|resposta|decisão|entrevista|audiência|solicitação|reconhecimento|renovação|para|com|ao|à) ){0,6}';
const QUALQUER = String.raw`(?<!(?<!\p{L})(?:você|se|(?<!, )quem|(?<!, )que|quando|pessoa|alguém|pode|governo|país|lei) (?:não |já )?)`;

const PORTUGUESE = statements(
  [
    `${QUALQUER}(?:pediu|pede|solicitou|solicita|requereu|obteve|recebeu|aguarda|espera|ganhou|tem|perdeu|formalizou|conseguiu|teve) ${PALAVRAS}${ASSUNTO}(?! (?:a|para) \\d)`,
    `(?:foi|foi-lhe|lhe foi|lhe) (?:negad[oa]|recusad[oa]|deferid[oa]|indeferid[oa]|concedid[oa]|concedeu|concederam|negaram|recusaram) (?:o |a |como )?(?:pedido de )?${ASSUNTO}`,
    `(?:deferiu|indeferiu|negou|concedeu|reconheceu) (?:o |a )?(?:pedido de |solicitação de )?${ASSUNTO}(?= (?:de|do|da|a|ao|à) (?!\\d|cerca|mais|todos|\\p{Ll}{3,}s(?!\\p{L})))`,
    `(?:viu|teve) (?:o pedido de )?(?:${ASSUNTO} )?(?:recusad|negad|indeferid)[oa]`,
    `não (?:tem|possui|tinha) (?:documentos|papéis|autorização de residência|visto)${ENDS}|ilegal (?:no|em) (?:país|portugal|brasil)|chegou sozinh[oa]|(?:na|em|numa) casa[- ]abrigo|perdeu o recurso (?:do|de) (?:asilo|refúgio)`,
    `(?:pedido|solicitação|processo|protocolo|entrevista) de (?:refúgio|asilo)(?= (?:de|do|da) (?!\\d|cada|todos|\\p{Ll}{3,}s(?!\\p{L})))`,
    '(?:foi|é) (?:reconhecid[oa] como refugiad[oa](?!s)|torturad[oa])',
    '(?:tem|teve|faltou à|aguarda) (?:a |uma |sua )?(?:audiência|entrevista) (?:no|na|com o|com a|do|da|de|perante o) (?:conare|sef|aima|polícia federal|refúgio|asilo)',
    `${BE_PT}(?:uma? )?(?:requerente|solicitante) de (?:asilo|refúgio|proteção)`,
    `sem (?:documentos|papéis)${ENDS}|${BE_PT}(?:indocumentad[oa]|em situação (?:migratória )?irregular)${ENDS}|(?:por falta de|sem) autorização de residência`,
    '(?<=(?:foi|será|ser|sido|,) (?:[\\p{L}]{3,10} )?)(?:deportad[oa]|repatriad[oa])(?!\\p{L})',
    '(?<=[,(] ?|(?:é|foi|era|sido|como|sendo) )(?:uma )?vítima de (?:tráfico|violência (?:doméstica|sexual)|tortura|exploração)(?!\\p{L})',
    '(?:medo|receio) de (?:voltar|regressar|retornar|ser deportad[oa])|teme (?:voltar|regressar|retornar)',
    '(?:menor|criança|adolescente|jovem) (?:estrangeir[oa] )?(?:não acompanhad[oa]|desacompanhad[oa])(?!\\p{L})',
    `${QUALQUER}(?:tem|vive com) (?:o )?(?:hiv|vih|sida|aids)(?!\\p{L})|${BE_PT}(?:portador(?:a)? (?:de|do) (?:hiv|vih)|seropositiv[oa]|soropositiv[oa])`,
  ],
  [
    ...['refúgio', 'asilo', 'proteção', 'refugiad', 'humanitári', 'conare', 'sef', 'aima', 'polícia federal'],
    ...[
      'documentos',
      'papéis',
      'indocument',
      'irregular',
      'residência',
      'deport',
      'repatri',
      'vítima',
      'voltar',
    ],
    ...[
      'regressar',
      'retornar',
      'acompanhad',
      'recusad',
      'negad',
      'indeferid',
      'visto',
      'ilegal',
      'sozinh',
      'hiv',
      'vih',
      'sida',
      'aids',
      'roposit',
    ],
  ],
);

const ALL: readonly Statements[] = [ENGLISH, SPANISH, FRENCH, PORTUGUESE];
export const TOLD_SHAPES: readonly Lettered[] = ALL.map(({ shape }) => shape);
export const TOLD_STEMS: readonly string[] = [...new Set(ALL.flatMap(({ stems }) => stems))];

function statements(alternatives: readonly string[], stems: readonly string[]): Statements {
  const shape = lettered(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return { shape, stems };
}

/** Ranges of the statements, in the order of languages. */
export function* told(text: string): Generator<[number, number]> {
  for (const { shape, stems } of ALL) {
    if (!mentions(text, stems)) continue;
    for (const { index, 0: words } of text.matchAll(shape.on(text))) {
      const end = index + words.length;
      if (!isHistory(text, index, end)) yield [index, end];
    }
  }
}

/** Of whom it is told with a year before 1980 is told in a biography, unless it is the year of birth. */
function isHistory(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 60), end + 60);
  return HISTORY.test(around);
}
const HISTORY =
  /(?<!\b(?:born|nacid[oa]|nació|née?|nascid[oa]|nasceu) )\b(?:in|en|em|of|de|since|desde|depuis) (?:1[0-8]\d\d|19[0-7]\d)\b/i;

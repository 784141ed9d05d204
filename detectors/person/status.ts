import { captionWords, fold, plain } from '../../src/core/text/fold.ts';
import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { mayMatch } from '../../src/core/text/outline.ts';
import type { ColumnContext, Detector, Match } from '../../src/core/types.ts';
import { share } from '../../src/kit/columns.ts';
import { isOneOfThem, isProtectedPerson } from '../../src/kit/protected-people.ts';
import { PROTECTED_STATES } from '../../src/kit/protected-states.ts';
import { mentions } from '../../src/kit/scan.ts';
import { Spans } from '../../src/kit/spans.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { casesInNotes, NOTED, NOTED_STEMS } from './status/in-notes.ts';
import { CASE, CASE_STEMS, casesOfSomebody } from './status/of-somebody.ts';
import { shapesBelow, TOLD_STEMS, told } from './status/told.ts';
import { finds, ignores } from './status.examples.ts';

/** What speaks of it under a caption of states, besides what does anywhere: shorter words, and more general ones. */
const SPEAKS = new RegExp(
  `(?<![a-z])(?:${[
    ...PROTECTED_STATES,
    'asyl[a-z]*|fear (?:interview|found|referral)|withholding|cat protection|torture|resettle[a-z]*|parol(?:e|ed|ee)|ded',
    'temporary protected|daca|battered|bona fide|[sv] ?-?(?:visa|nonimmigrant|status)|orr|family unit|protected',
    'lpr|lawful permanent|ewi|inadmissible|deportable|noncitizen|undocumented|overstay|visa [a-z]{1,2}-?[0-9]{0,2}[a-z]?|h-?[12][ab]|f-?1|j-?1|b-?[12]',
    'remov(?:al|ed|able)|deport[a-z]*|expedited|reinstate[a-z]*|notice to appear|nta|in absentia|voluntary (?:departure|return)',
    'detain[a-z]*|custody|in ice|bond|released? on|orders? of (?:recognizance|supervision)|ror|osup|atd|ankle|detainer|warrant|booked',
    'i-?(?:360|765|485|862|131)|eoir|bia|asilo(?! de)|refugio|temor|trata|visa [sv]|menor(?:es)? no acompanad[oa]s?|nna',
    'proteccion internacional|estatus de proteccion|residente permanente|indocumentad[oa]|remocion|retorno (?:asistido|voluntario|forzoso)',
    'repatriad[oa]s?|deportad[oa]|deportacion|expuls[a-z]*|custodia|fianza|orden final|salida voluntaria',
    'asile|sans papiers|irregular|pwoteksyon|depote',
    'salvoconducto|cedula de extranjeria|no reconocid[oa]|(?:en )?libertad (?:con|bajo)',
    'visto humanitario|detid[oa]|titre de sejour|(?:en|place[a-z]* en) retention|recours cnda|dublin(?:e[a-z]*|[- ](?:procedure|transfer|case|uberstellung|verfahren))',
    'rights exhausted|(?:indefinite|limited|discretionary|further) leave|ilr|leave to remain|s(?:ection)? ?(?:4|95|98) support|asylum support|fresh claim|humanitarian protection|hp granted',
    'abschieb[a-z]*|aufenthalts[a-z]*|ausreisepflichtig|fluchtling[a-z]*|protezione (?:internazionale|sussidiaria|speciale)|richiedente asilo|espulsione|diniego',
  ].join('|')})(?![a-z])`,
);
/** Permits by which a country regularised those who fled another (Colombia, Peru), and classes of admission (9 FAM 402.1). */
const PERMIT = /^(?:pep|ppt|ptp|cpp)(?![a-z])/;
const ASKS_FOR_PERMIT = /estatus|migrat|condici|situaci|permiso|tramite/;
const CLASS = /^(?:u-?[1-5]|t-?[1-6]|asyl?|re-?[1-9]|as-?[1-8]|si-?j)$/;
const ASKS_FOR_CLASS = /class|coa|visa|admission/;
/** What French prefectures order (CESEDA, livre VI). */
const MEASURE = /^(?:itf|irtf|aprf|dublin(?: iii)?)$/;
const ASKS_FOR_MEASURE = /mesure|procedure|statut|situation/;
const HARMLESS =
  /asilo de ancianos|cat scan|tps report|t-?shirt|u-?turn|refugio de animales|animal shelter|protected (?:area|species|land)/;
/** Under these captions an answer by itself says it: `Fear Claim: Y`. */
const ASKS = new Set(
  [
    ...['Fear Claim', 'Credible Fear', 'CF Result', 'RF Result', 'Asylum', 'Asylum Status', 'VAWA'],
    ...['U Visa', 'T Visa', 'TPS', 'SIJ'],
    ...['UAC', '1367', 'Protected', 'Final Order Yes No', 'Relief', 'Asilo', 'Miedo creíble'],
    ...['Visa U', 'Visa T', 'Víctima', 'Azil'],
    ...['Menor no acompañado', 'Asylum Seeker', 'Refugee', 'Victim', 'In Custody', 'Detained'],
    ...['Solicitante de asilo', 'Refugiado'],
  ].map(fold),
);
const ANSWERS =
  /^(?:y|n|yes|no|si|sí|oui|non|sim|nao|wi|x|true|false|0|1|t|f|positive|negative|pending|granted|denied|approved|found|not found|pendiente|aprobado|negado)$/i;

/** Fewer remarks are no column of states. */
const FEWEST_STATES = 2;

/** In prose a word alone says nothing of anybody; with what came of it, it does: `asylum granted`. */
const MATTER =
  'asylum|withholding(?: of removal)?|(?:credible|reasonable) fear|tps|[ut] visa|vawa|sij|humanitarian parole|i-(?:589|918|914|360|821|730)|refugee status';
const ASUNTO =
  'asilo|ref[uú]gio|(?:miedo|temor) (?:cre[ií]ble|fundado)|visa [ut]|protecci[oó]n complementaria|tps';
/** Before a verb: not somebody but whoever it may be. */
const ANYBODY = String.raw`(?<!(?<![\p{L}\p{N}])(?:usted|ud\.|si|quien|que|cuando|persona|alguien) (?:no |ya |le )?)(?<!¿)`;
const PROSE = lettered(
  `(?<![\\p{L}\\p{N}])(?:${[
    `(?:${MATTER})[ :,(-]{1,3}(?:[\\p{L}-]{1,14} ){0,2}(?:pending|granted|denied|approved|positive|negative|referr(?:ed|al)|revoked|deferral|refused|rejected|recogni[sz]ed|filed)`,
    `(?<!(?:who|that) (?:(?:were|are|have been) )?)(?:was |been )?(?:granted|denied|sought|seeks|seeking|applied for|requested|received|passed|failed) (?:[\\p{L}-]{1,12} ){0,2}(?:${MATTER})`,
    `(?:got|won|lost|gained) (?:(?:her|his|their|the) )?(?:${MATTER})(?! (?:cases|claims|for|seekers|applicants))`,
    'found to have (?:a |an )?(?:credible|reasonable) fear|(?:her|his) deportation is set|(?:her|his) asylum (?:claim|appeal|case) (?:was|has been) [a-z]{4,10}',
    'ordered (?:removed|deported)|in removal proceedings|in ice custody|released on (?:bond|recognizance|parole)',
    `(?:${ASUNTO})[ :,(-]{1,3}(?:[\\p{L}-]{1,14} ){0,2}(?:pendiente|en tr[aá]mite|concedid[oa]|otorgad[oa]|aprobad[oa]|negad[oa]|denegad[oa]|positiv[oa]|negativ[oa])`,
    `${ANYBODY}(?:solicit[oóa]|solicitou|solicitante de|pidi[oó]|pediu|pide|obtuvo) (?:el |la )?(?:${ASUNTO})`,
    // Somebody's own; what anybody may have (`his or her`, `si usted tiene`) is advice.
    '(?<!(?:or|and) |[/¿])(?:his|her) (?:pending |approved )?(?:[ut] visa|asylum (?:claim|case|application|hearing|interview)|vawa (?:case|petition))',
    '(?:he|she) (?:has|had|holds|received) (?:an? )?(?:[ut] visa|tps|removal order|order of removal|deportation order)',
    `(?:le|me) (?:otorgaron|otorg[oó]|concedieron|concedi[oó]|negaron|neg[oó]|denegaron|deneg[oó]|aprobaron|aprob[oó]|dieron) (?:el |la |su |una )?(?:${ASUNTO})`,
    `${ANYBODY}(?:tiene|ten[ií]a|recibi[oó]) (?:una |la |su )?(?:visa [ut]|tps|estatus de refugiad[oa]|orden de (?:deportaci[oó]n|remoci[oó]n))`,
    '(?:dict|emit)\\p{L}{1,5} (?:una |la |su )?orden de (?:deportaci[oó]n|remoci[oó]n)',
    'orden de (?:deportaci[oó]n|remoci[oó]n) (?:en su contra|firme|vigente|pendiente|emitida|en ausencia)',
    // Bare, it is somebody's behind a name: `Ana Cruz: orden de deportación, 2019`.
    '(?<=\\p{Lu}[\\p{L}.]{1,25} ?[:,(–—-]{1,2} ?(?:con |tiene )?(?:una )?)(?:orden de (?:deportaci[oó]n|remoci[oó]n|expulsi[oó]n)|removal order|order of removal|deportation order|oqtf|abschiebungsanordnung)(?= ?(?:[.;)]|$|,? ?(?:\\d|desde|del? \\d|en ausencia|firme|final|vigente|pendiente|issued|dated|in absentia|du \\d|vom \\d)))',
    "déboutée? (?:de sa demande )?d[’']asile|sa demande d[’']asile (?:a été|est) [\\p{L}]{4,12}|(?:a obtenu|a reçu) (?:le statut de réfugié|l[’']asile|une oqtf)|oqtf du",
    '(?:asylantrag|asylgesuch) (?:wurde |ist )?(?:abgelehnt|anerkannt|bewilligt)|in abschiebehaft|li mande azil|ap mande azil',
    'orden final de (?:remoci[oó]n|deportaci[oó]n)|bajo custodia de ice|(?:en libertad|liberad[oa]) bajo fianza',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
/** One of these stems is in all that `PROSE` finds. */
const STEMS = [
  ...['asyl', 'asilo', 'refug', 'fear', 'miedo', 'temor', 'withh', '^tps', 'visa', 'vawa', 'sij', 'parole'],
  ...[
    'remov',
    'remo',
    'custod',
    'bond',
    'fianza',
    'deport',
    'protecci',
    'refúg',
    'expulsi',
    'oqtf',
    'abschieb',
  ],
  ...['asile', 'azil', 'réfugi'],
];
const FORM_NUMBER = /i-\d/i;
const ANY_STEMS = [...new Set([...STEMS, ...TOLD_STEMS, ...CASE_STEMS, ...NOTED_STEMS, '^i-'])];

function* find(text: string): Iterable<Match> {
  const spans = new Spans();
  for (const [start, end] of statements(text)) {
    if (HARMLESS.test(plain(text.slice(start, end))) || spans.overlap(start, end)) continue;
    spans.add(start, end);
    yield { start, end, score: 0.65, because: ['sentence'] };
  }
}

function* statements(text: string): Generator<[number, number]> {
  if (mentions(text, STEMS) || FORM_NUMBER.test(text))
    for (const { index, 0: words } of matchesOf(PROSE, text)) yield [index, index + words.length];
  yield* told(text);
  yield* casesOfSomebody(text);
  yield* casesInNotes(text);
}

export const status: Detector = {
  id: 'person.status',
  category: 'status',
  about: {
    en: 'Protection, asylum, visa, custody or removal status of a person: the fact that makes a list of people confidential.',
    es: 'Situación de una persona ante la protección, el asilo, la visa, la custodia o la deportación: el dato que vuelve confidencial una lista.',
  },
  sources: ['8 CFR 208.6', '8 USC 1367', 'Deportation Data Project, ICE core data codebook'],
  identifies: 'sensitive',
  headers: {
    en: [
      ...['Status', 'Case Status', 'Immigration Status', 'Current Status', 'Legal Status'],
      ...['Custody Status', 'Detention Status', 'Visa Class'],
      ...['Visa Type', 'Class of Admission', 'COA', 'Entry Status', 'Fear Claim', 'Credible Fear'],
      ...['CF Result', 'RF Result', 'Asylum'],
      ...['Asylum Status', 'Asylum Seeker', 'Relief', 'Relief Sought', 'Form Type', 'Petition Type'],
      ...['Benefit Type', 'Case Category'],
      ...['Case Type', 'Processing Disposition', 'Disposition', 'VAWA', 'U Visa', 'T Visa', 'TPS'],
      ...['SIJ', 'UAC', 'Protected', '1367'],
      ...['Final Order Yes No', 'Release Reason', 'Detention Release Reason', 'Stay Release Reason'],
      ...['Claim', 'Program', 'Remarks', 'Decision'],
      ...['Detained', 'In Custody', 'Victim', 'Refugee', 'Outcome'],
    ],
    es: [
      ...['Estatus', 'Estado migratorio', 'Situación migratoria', 'Situación', 'Condición'],
      ...['Tipo de caso', 'Trámite', 'Tipo de visa', 'Asilo'],
      ...['Miedo creíble', 'Visa U', 'Visa T', 'Víctima', 'Menor no acompañado'],
      ...['Solicitante de asilo', 'Resolución', 'Refugiado', 'Programa'],
    ],
    fr: [
      'Statut',
      'Type de demande',
      'Situation administrative',
      'Procédure',
      'Mesure',
      "Mesure d'éloignement",
    ],
    pt: ['Situação', 'Tipo de pedido', 'Condição migratória'],
    de: ['Aufenthaltsstatus', 'Aufenthaltstitel', 'Verfahrensstand', 'Asylstatus', 'Stand'],
    it: ['Stato', 'Stato della domanda', 'Condizione', 'Esito'],
    nl: ['Verblijfsstatus', 'Juridische status'],
    pl: ['Status prawny', 'Status pobytu'],
    uk: ['Статус', 'Правовий статус'],
    ru: ['Статус', 'Правовой статус', 'Статус лица'],
    ar: ['الحالة', 'الوضع القانوني'],
    tr: ['Durum', 'Statü', 'Hukuki durum'],
    ht: ['Estati', 'Azil', 'Ka'],
  },
  notHeaders: [
    ...['marital', 'civil', 'employment', 'order', 'payment', 'date', 'fecha', 'http', 'filing'],
    ...['tax', 'count', 'total', 'percent', 'share', 'game', 'bill', 'approval'],
  ],
  needs: { stems: ANY_STEMS, values: FEWEST_STATES },
  finds,
  ignores,
  find,
  mayHold: (outline) => mayMatch(outline, [PROSE, ...shapesBelow(outline), CASE, NOTED]),
  cell,
  column,
  key: (text) => fold(text),
};

function cell(text: string, column: ColumnContext): number {
  if (text.length < 1 || text.length > 300) return 0;
  if (!column.hit) return column.personTable && isOneOfThem(plain(text)) ? 0.65 : 0;
  const header = headerWeight(column.hit);
  if (text.length <= 12 && ANSWERS.test(text)) {
    return ASKS.has(captionWords(column.header).join('')) ? score(WEIGHT.weakShape, header) : 0;
  }
  const words = plain(text);
  const speaks = SPEAKS.test(words) || isProtectedPerson(words) || isCode(words, plain(column.header));
  return speaks && !HARMLESS.test(words) ? score(WEIGHT.weakShape, WEIGHT.structure, header) : 0;
}

/** Captions of what people know and work on: `Victims of trafficking` is a field of law there. */
const OF_WORK =
  /\b(?:topics?|subjects?|special\w*|expertise|practice|beat|fields?|areas?|themes?|focus|courses?|titles?|roles?|positions?|tema|temas|materia|especialidad\w*|area|cargo|puesto|domaine|sujet|fach\w*|thema|themen|settore|ambito)\b/;

/** Beside people a column of any caption, or none, most of whose remarks say in so many words what somebody is. */
function column(values: readonly string[], context: ColumnContext): number {
  if (context.hit) return share(values, (value) => cell(value, context) >= 0.6);
  if (!context.personTable || values.length < FEWEST_STATES || OF_WORK.test(plain(context.header))) return 0;
  return share(values, (value) => cell(value, context) > 0);
}

/** Short codes that say it only under a caption that asks for them. */
function isCode(words: string, caption: string): boolean {
  return (
    (PERMIT.test(words) && ASKS_FOR_PERMIT.test(caption)) ||
    (CLASS.test(words) && ASKS_FOR_CLASS.test(caption)) ||
    (MEASURE.test(words) && ASKS_FOR_MEASURE.test(caption))
  );
}

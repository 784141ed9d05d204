import { fold } from '../../src/core/text/fold.ts';
import { type Lettered, lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import { isDigits } from '../../src/kit/cells.ts';
import { share, shareOfLikely } from '../../src/kit/columns.ts';
import { isMissing } from '../../src/kit/placeholders.ts';
import { anyCase, blindToDigits, mentions } from '../../src/kit/scan.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { isOfMigrants, isPlaceOfCustody, PLACE_STEMS } from './facility/kinds.ts';
import { finds, ignores } from './facility.examples.ts';

const ARTICLE = "(?:(?:the|our|el|la|los|las|un|una|le|les|o|a|os|as|der|dem) |l[’'])?";
/** What a place is, in small letters before its name: `albergue La 72`, `centro de detención de Eloy`. */
const WHAT = String.raw`(?:(?:albergue|refugio|casa|centro|estación|estancia|abrigo|centre|foyer|maison|zone|shelter|prizon|prison|jail|cárcel|prisión|penal|presídio|cadeia)(?: (?:d['’])?\p{Ll}[\p{Ll}’'-]{0,14}){0,5} )?`;
const NAME = String.raw`\p{Lu}[\p{L}\p{N}.'’-]{0,25}(?: (?:(?:of|de|del|la|las|los|and|&|y|[Cc]o\.?) )?[\p{Lu}\d][\p{L}\p{N}.'’-]{0,25}){0,7}`;
const DETAINED = anyCase(
  '(?:detained|incarcerated|imprisoned|jailed|in custody|in ice custody|detenid[oa]s?|recluid[oa]s?|encarcelad[oa]s?|pres[oa]|bajo custodia|détenue?|detid[oa]s?)',
);
const HELD = anyCase(
  '(?:held|being held|booked|housed|lodged|placed|transferred|transfered|moved|taken|staying|lives|sheltered|interned|internad[oa]s?|alojad[oa]s?|trasladad[oa]s?|ubicad[oa]s?|retenid[oa]s?|ingresad[oa]s?|acogid[oa]s?|placée?|retenue?|transférée?|hébergée?|levad[oa]|transferid[oa]|abrigad[oa]|acolhid[oa]|conduite?|emmenée?|remitid[oa])',
);
/** Where somebody is said to be without a word of being held: only places for migrants and victims say enough. */
const IS = anyCase(
  '(?:(?:is|was|remains|still|now|está|estaba|sigue|vive|permanece|se encuentra|se hospeda|est|était|sitzt|ist|mora|fica) (?:at|in|on|en|au|à|no|na|im)|nan)',
);
/** `detained at` any name; `detained in`, and after the other verbs, only a name that says what it is. */
const AFTER_DETAINED = lettered(
  String.raw`(?<!\p{L})${DETAINED} (at|in|en|à|au|no|na|em) ${ARTICLE}(${WHAT}${NAME})`,
  'gu',
);
/** A town, and since when: where somebody is held. */
const TOWN_SINCE = lettered(
  String.raw`(?<!\p{L})${DETAINED} (?:in|en|à|em) (${NAME})(?=,? (?:since|desde|depuis|hace|for (?:\d|a |the last|over)|há|il y a)(?!\p{L}))`,
  'gu',
);
const AFTER_HELD = lettered(
  String.raw`(?<!\p{L})${HELD}(?: without bond| yesterday| again| ayer| hoy| hier)? (?:at|in|into|to|from|en|a|al|de|del|au|à|du|ao|no|na|para o|para a) ${ARTICLE}(${WHAT}${NAME})`,
  'gu',
);
const AFTER_IS = lettered(String.raw`(?<!\p{L})${IS} ${ARTICLE}(${WHAT}${NAME})`, 'gu');
/** Unit and bed together, beside a person. */
const HOUSING = lettered(
  String.raw`(?<!\p{L})(?:unit|pod|dorm|cell|shu|block|tank|unidad|celda|módulo|modulo|dormitorio|pabell[oó]n) [A-Z]?-?\d{0,4}[A-Z]?,? {0,2}(?:bed|bunk|cell|cama|litera|celda) #?[A-Z]?-?\d{1,4}[A-Z]?(?![\p{L}\p{N}])`,
  'giu',
);
/** A refuge and where it is: published, it can be found. */
const SHELTER = lettered(
  String.raw`(?<!\p{L})(?:refugio|albergue|casa hogar|casa de acogida|shelter|safe ?house)(?!\p{L})[^.\n]{0,50}?(?:,|:| en | at | - ) ?((?:calle|c/|av\.?|avenida|carrera|colonia|barrio) [^.\n]{0,10}?[\p{L} .]{2,40}\d{1,5}|\d{1,6} [\p{L}\p{N}. ]{2,40} (?:st|street|ave|avenue|rd|road|ln|lane|dr|drive|blvd|way|ct|court)(?!\p{L}))`,
  'giu',
);

/** Stems without which the patterns cannot fit. */
const DETAINED_STEMS = [
  'detain',
  'incarc',
  'imprison',
  'jailed',
  'custod',
  'detenid',
  'reclu',
  'encarcel',
  'pres',
  'détenu',
  'detid',
];
const HELD_STEMS = [
  'held',
  'booked',
  'housed',
  'lodged',
  'placed',
  'transfer',
  'moved',
  'taken',
  'staying',
  'lives',
  'internad',
  'alojad',
].concat([
  ...[
    'trasladad',
    'ubicad',
    'retenid',
    'shelter',
    'intern',
    'ingresad',
    'acogid',
    'placé',
    'retenu',
    'transf',
  ],
  ...['héberg', 'levad', 'abrigad', 'acolhid', 'conduit', 'emmen', 'remitid'],
]);
const BED_STEMS = ['bed', 'bunk', 'cell', 'cama', 'litera', 'celda'];
const SHELTER_STEMS = ['refugio', 'albergue', 'casa hogar', 'acogida', 'shelter', 'safe'];
const STEMS = [...DETAINED_STEMS, ...HELD_STEMS, ...PLACE_STEMS, ...BED_STEMS, ...SHELTER_STEMS];

export const facility: Detector = {
  id: 'detention.facility',
  category: 'facility',
  about: {
    en: 'Place where a person is detained, housed or sheltered. Public by itself, confidential beside a person.',
    es: 'Lugar donde una persona está detenida, alojada o refugiada. Público por sí solo; confidencial junto a una persona.',
  },
  sources: ['8 CFR 236.6', '34 USC 12291(b)(2)', 'Deportation Data Project, ICE core data codebook'],
  identifies: 'sensitive',
  headers: {
    en: [
      ...['Facility', 'Detention Facility', 'Detention Facility Code', 'DETLOC'],
      ...['Detention Location', 'Detained At', 'Held At'],
      ...['Detention Center', 'Facility Code', 'Current Facility', 'Housing Unit', 'Housing', 'Bed'],
      ...['Pod', 'Dorm', 'Area of Responsibility', 'AOR'],
      ...['Apprehension AOR', 'Responsible AOR', 'Docket Control Office', 'DCO', 'Shelter'],
      ...['Shelter Name', 'Place of Detention'],
      ...['Custody Location', 'Detention Site', 'Jail', 'Prison', 'Removal Centre', 'Place of Custody'],
      ...['Reception Centre', 'Holding Facility', 'Refugee Camp', 'Safe House', 'Safehouse'],
    ],
    es: [
      ...['Centro de detención', 'Lugar de detención', 'Estación migratoria', 'Albergue'],
      ...['Refugio', 'Celda', 'Cama', 'Centro penitenciario'],
      ...['Lugar de reclusión', 'Centro de internamiento', 'CIE'],
      ...['Centro de acogida'],
    ],
    fr: [
      'Centre de détention',
      'Lieu de détention',
      'Centre de rétention',
      'Lieu de rétention',
      'CRA',
      'Foyer',
      ...['Établissement pénitentiaire', "Maison d'arrêt", "Centre d'hébergement", "Lieu d'hébergement"],
      ...['N° de cellule', 'N° cellule', 'Numéro de cellule', "Lieu d'incarcération"],
    ],
    pt: [
      ...['Centro de detenção', 'Local de detenção', 'Abrigo', 'Centro de acolhimento', 'Presídio', 'Cela'],
      ...['Unidade prisional', 'Estabelecimento prisional', 'Casa abrigo', 'Casa de acolhida'],
    ],
    de: [
      'Hafteinrichtung',
      'Haftort',
      'Haftanstalt',
      'Abschiebehaft',
      'Unterkunft',
      'Einrichtung',
      'Sammelunterkunft',
      ...['JVA', 'Justizvollzugsanstalt', 'Haftraum', 'Zelle', 'Erstaufnahmeeinrichtung', 'Frauenhaus'],
    ],
    it: [
      ...['Centro di permanenza', 'Centro di accoglienza', 'CPR', 'Carcere', 'Casa circondariale', 'Cella'],
      ...['Istituto penitenziario', 'Luogo di detenzione', 'Casa rifugio'],
    ],
    nl: ['Detentiecentrum', 'Penitentiaire inrichting', 'Opvanglocatie', 'Opvangcentrum', 'AZC'],
    sv: ['Förvar', 'Häkte', 'Fängelse', 'Asylboende', 'Skyddat boende'],
    no: ['Asylmottak', 'Mottak', 'Fengsel', 'Krisesenter'],
    da: ['Asylcenter', 'Fængsel', 'Arresthus', 'Krisecenter', 'Udrejsecenter'],
    fi: ['Vastaanottokeskus', 'Vankila', 'Säilöönottoyksikkö', 'Turvakoti'],
    pl: ['Zakład karny', 'Areszt', 'Ośrodek dla cudzoziemców', 'Miejsce osadzenia'],
    cs: ['Věznice', 'Pobytové středisko', 'Přijímací středisko', 'Azylový dům'],
    sk: ['Väznica', 'Pobytový tábor'],
    hu: ['Börtön', 'Befogadó állomás', 'Őrzött szállás', 'Védett ház'],
    ro: ['Penitenciar', 'Centru de cazare', 'Centru de primire', 'Adăpost'],
    bg: ['Затвор', 'Приемен център', 'Място за задържане'],
    hr: ['Zatvor', 'Prihvatilište', 'Prihvatni centar', 'Sigurna kuća'],
    sr: ['Прихватни центар', 'Сигурна кућа'],
    sl: ['Zapor', 'Azilni dom', 'Varna hiša'],
    el: ['Κατάστημα κράτησης', 'Φυλακή', 'Δομή φιλοξενίας', 'Κέντρο κράτησης'],
    tr: ['Cezaevi', 'Koğuş', 'Geri gönderme merkezi', 'Sığınma evi', 'Barınma merkezi'],
    ru: ['СИЗО', 'Исправительная колония', 'Место содержания', 'ЦВСИГ', 'Убежище', 'Приют'],
    uk: ['СІЗО', 'Місце утримання', 'Місце компактного проживання', 'Притулок'],
    ar: ['السجن', 'مكان الاحتجاز', 'مركز الاحتجاز', 'مركز الإيواء', 'دار الإيواء', 'المخيم', 'الزنزانة'],
    fa: ['زندان', 'بازداشتگاه', 'محل نگهداری', 'کمپ', 'خانه امن'],
    ur: ['جیل', 'پناہ گاہ'],
    he: ['מתקן כליאה', 'בית סוהר', 'מקום מעצר', 'מקלט'],
    hi: ['जेल', 'कारागार', 'शरणार्थी शिविर', 'आश्रय गृह'],
    bn: ['কারাগার', 'আশ্রয়কেন্দ্র', 'শরণার্থী শিবির'],
    th: ['เรือนจำ', 'สถานที่กักกัน', 'ค่ายผู้ลี้ภัย', 'บ้านพักฉุกเฉิน'],
    my: ['အကျဉ်းထောင်', 'ဒုက္ခသည်စခန်း'],
    vi: ['Trại giam', 'Trại tạm giam', 'Nhà tạm lánh'],
    id: ['Rutan', 'Lapas', 'Rudenim', 'Tempat penahanan', 'Rumah aman'],
    sw: ['Gereza', 'Kambi ya wakimbizi'],
    so: ['Xabsi', 'Xerada qaxootiga'],
    am: ['እስር ቤት', 'ማረሚያ ቤት', 'የስደተኞች ካምፕ'],
    ka: ['ციხე', 'თავშესაფარი'],
    hy: ['Բանտ', 'Ապաստարան'],
    zh: ['监室', '看守所', '拘留所', '收容所', '庇护所', '监狱', '羁押地点', '庇護所', '監獄'],
    ja: ['収容所', '収容施設', '入管施設', 'シェルター', '刑務所'],
    ko: ['수용소', '교도소', '구치소', '구금시설', '보호소', '쉼터'],
    ht: ['Sant detansyon', 'Prizon'],
  },
  notHeaders: [
    ...['date', 'fecha', 'count', 'total', 'number', 'capacity', 'population', 'phone', 'address'],
    ...['city', 'state', 'type', 'visitation', 'cost', 'rate', 'adp'],
  ],
  needs: { length: 10, stems: STEMS, values: 3 },
  finds,
  ignores,
  find,
  mayHold: blindToDigits(find),
  cell,
  column,
  key: (text) => fold(text),
};

function* find(text: string, context: Context): Generator<Match> {
  if (text.length < 10) return;
  const normalised = normalise(text);
  for (const [start, end] of spans(normalised.text, context)) {
    const [from, to] = originalRange(normalised, start, end);
    // A place that is called so is more than a name of somebody.
    const called = isPlaceOfCustody(normalised.text.slice(start, end)) ? WEIGHT.longCheck : 0;
    const sum = score(WEIGHT.mediumShape, WEIGHT.structure, called);
    yield { start: from, end: to, score: sum, because: ['sentence'] };
  }
}

function* spans(text: string, context: Context): Generator<[number, number]> {
  if (mentions(text, DETAINED_STEMS)) {
    for (const match of matchesOf(AFTER_DETAINED, text)) {
      if (match[1]!.toLowerCase() === 'at' || isPlaceOfCustody(match[2]!)) yield lastGroup(match);
    }
    for (const match of matchesOf(TOWN_SINCE, text)) yield lastGroup(match);
  }
  // Most texts name no such place.
  if (isPlaceOfCustody(text)) {
    if (mentions(text, HELD_STEMS)) yield* named(text, AFTER_HELD, isPlaceOfCustody);
    if (isOfMigrants(text)) yield* named(text, AFTER_IS, isOfMigrants);
  }
  if (mentions(text, SHELTER_STEMS)) {
    for (const match of matchesOf(SHELTER, text)) yield [match.index, match.index + match[0].length];
  }
  if (mentions(text, BED_STEMS)) yield* housing(text, context);
}

function* named(
  text: string,
  shape: Lettered,
  isPlace: (name: string) => boolean,
): Generator<[number, number]> {
  for (const match of matchesOf(shape, text)) if (isPlace(match[1]!)) yield lastGroup(match);
}

function* housing(text: string, context: Context): Generator<[number, number]> {
  for (const match of matchesOf(HOUSING, text)) {
    const before = `${context.before ?? ''} ${text.slice(Math.max(0, match.index - 60), match.index)}`;
    // A unit and a bed are somebody's only with a name or a number beside them.
    if (/\p{Lu}\p{L}+[ ,]{1,2}\p{Lu}|\d{7}/u.test(before)) yield [match.index, match.index + match[0].length];
  }
}

function lastGroup(match: RegExpMatchArray): [number, number] {
  const end = match.index! + match[0].length;
  return [end - match.at(-1)!.length, end];
}

function cell(text: string, column: ColumnContext): number {
  if (text.length < 1 || text.length > 160) return 0;
  if (!column.hit) return isNameOfPlace(text) ? score(WEIGHT.mediumShape, WEIGHT.structure) : 0;
  const header = headerWeight(column.hit);
  if (isMissing(text) || isNumberOrDate(text, column.header)) return 0;
  if (VAGUE.test(column.header) && !isPlaceOfCustody(text)) return 0;
  return score(WEIGHT.weakShape, isPlaceOfCustody(text) ? WEIGHT.structure : 0, header);
}

const LONGEST_NAME = 80;
/** What sentences say of people and their places. */
const TOLD = lettered(
  String.raw`\d{3}|[:;]|(?<!\p{L})(?:is|was|were|has|been|held|moved|at|fue|está|sido|trasladad[oa]|recluid[oa]|detenid[oa]|est|été|foi)(?!\p{L})`,
  'iu',
);

/** A place and nothing else: a column of sentences that mention one holds the people, too. */
const isNameOfPlace = (text: string): boolean =>
  text.length <= LONGEST_NAME && !TOLD.test(text) && isPlaceOfCustody(text);

/** A caption under which names were looked for and are none: whatever else stands there is no name either. */
const OF_NAMES = /name|nombre|nom|nome|non/i;
/** Captions of other things, too: only names of such places are taken below them. */
const VAGUE = /^\s{0,9}(?:cie|cra|cpr|foyer|abrigo|einrichtung|unterkunft)\s{0,9}$/i;

/** What is named by a number of a few digits: of a facility it is an amount or a code of nobody's. */
const NUMBERED = /bed|bunk|cama|litera|cell|celda|pod|dorm|unit|housing|tank|block/i;

/** Beds and cells have numbers of a few digits; longer ones, amounts and dates are something else. */
function isNumberOrDate(text: string, header: string): boolean {
  return isDigits(text)
    ? text.length > 4 || !NUMBERED.test(header)
    : !/\p{L}/u.test(text) || /^\d{4}-\d{2}-\d{2}/.test(text);
}

function column(values: readonly string[], context: ColumnContext): number {
  if (context.hit) return share(values, (value) => cell(value, context) >= 0.6);
  // Beside nobody the column is one of places all the same: their names are no people's.
  if (!context.personTable && OF_NAMES.test(context.header)) return 0;
  if (values.length < 3) return 0;
  return shareOfLikely(values, (value) => cell(value, context) > 0) >= 0.6 ? 0.6 : 0;
}

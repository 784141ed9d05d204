import { fold } from '../../src/core/text/fold.ts';
import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import { mayMatch } from '../../src/core/text/outline.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import {
  addressCell,
  cellBesidePeople,
  columnBesidePeople,
  isNowhere,
  NO_LAST_AMOUNT,
  NOT_HOMES,
  withoutLastAmount,
} from '../../src/kit/address-cells.ts';
import { share } from '../../src/kit/columns.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import {
  isAddress,
  LONGEST_WORLD_ADDRESS,
  parseWorldAddress,
  type WorldAddress,
} from '../../src/kit/world-address.ts';
import { finds, ignores } from './foreign.examples.ts';

/** Full forms that are addresses by themselves: Cyrillic street and house, Chinese road and number. */
const FULL = [
  /(?<!\p{L})(?:ул|улица|вул|вулиця|пр|пр-т|просп|проспект|пер|переулок|пл|бульвар|б-р|шоссе|ш)\.? ?[\p{Lu}\d][\p{L}\d .-]{1,40}?,? ?(?:(?:д|дом|буд|б)\.? ?)?\d{1,4}[\p{L}]?(?:[/-]\d{1,4})?(?:,? ?(?:к|корп|стр)\.? ?\d{1,3})?(?:,? ?(?:кв|квартира|оф)\.? ?\d{1,4})?(?![\p{L}\d])/gu,
  /[\p{Script=Han}\d]{3,40}[号號组組室][\p{Script=Han}\d]{0,12}/gu,
];
const OTHER_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Han}]/u;
/** District, road (or village) and house number, in this order. */
const HAN_PARTS = /[省市区區县縣州镇鎮乡鄉][^号號]{0,30}[路街道巷弄村里胡同委组][^号號]{0,12}\d[号號组組室]/u;
/** Hints that are enough only under a caption of addresses. */
const BLOOD_PRESSURE = /^\s*BP\s*\d{2,3}\s*\/\s*\d{2,3}/i;

/** Where an address may begin that has its street, house number and postal code, and needs no more. */
const LEFT = String.raw`(?<![\p{L}\p{N}./-])`;
const NAMED = String.raw`(?:[Ff]lat|[Rr]oom|Unit|House|Plot|Door|H\.No|Blk|Block|Via|Viale|V\.le|Corso|Piazza|P\.zza|Vicolo|Largo|Contrada|Strada|Rua|R\.|Travessa|Alameda|Av\.|ul\.|al\.|Al\.|Jalan|Jl\.)[ #]|(?:\p{Lu}[\p{L}.]{1,20} ){1,2}(?=Mah|Mh)|(?:\p{Lu}[\p{L}.-]{1,20} ){0,2}\p{Lu}\p{L}{2,30}(?:stra(?:ss|ß)e|str\.|weg|allee|platz|gasse|damm|ufer|straat|laan|gracht|gatan|vägen|vej|gade) (?=\d)`;
const START = lettered(String.raw`${LEFT}(?:\d{1,5}[A-Za-z]?(?: bis| ter)?,? (?=\p{L})|${NAMED})`, 'gu');
/** The same where no amount at the end of a text begins one. */
const FORM = lettered(
  String.raw`${LEFT}(?:\d{1,5}(?: ${NO_LAST_AMOUNT}|(?:,|[A-Za-z],?|[A-Za-z]?(?: bis| ter),?) \p{L})|${NAMED})`,
  'u',
);

/** Words that say where somebody lives, up to the address. */
const LIVES = lettered(
  String.raw`(?<!\p{L})(?:(?:liv(?:es|ed|ing)|resid(?:es|ed|ing)|stay(?:s|ed|ing)|domiciled|lodg(?:es|ed|ing)|dwell(?:s|ing)) (?:at|in|on)|(?:home |mailing |current |last known |residential )?address(?: of record)? (?:is|was)|(?:home|residence|house) (?:is )?(?:at|located at)|whose (?:home|residence) is (?:at|in)|(?:vive|viven|vivía|vivían|vivió|reside|residen|residía|habita|radica|mora|se hospeda|se aloja|domiciliad[oa]s?|residentes?|avecindad[oa]s?|(?:su |tiene su |con )?domicilio(?: actual| particular)?|localizables?) en|vecin[oa] de|(?:su )?(?:dirección|domicilio)(?: actual| particular)? es|(?:habit(?:e|ait|ant)|demeur(?:e|ant|ait)|résid(?:e|ant|ait)|domicilié(?:e)?|vit|vivant|logée?)(?: au| à(?: la)?| aux| dans)?|(?:mora|reside|residia|morador|moradora|residente|domiciliad[oa]|vive)(?: e domiciliad[oa])? (?:na|no|em|à)|wohnhaft(?: in(?: der)?)?|wohnt (?:in(?: der)?|am|im)|(?:abita|risiede|residente|domiciliat[oa]|dimora) (?:in|a|al)|(?:rete|abite) nan|(?:проживает|проживающ\p{L}{1,5}|живёт|живет|зарегистрирован[а]?|прописан[а]?|мешкає)(?: по адресу| за адресою)?|住在|居住在|现住|يسكن في|تسكن في|يقيم في|تقيم في|مقیم|ساکن|oturduğu)(?!\p{L})[:,]? {0,2}(?=[\p{L}\p{N}#])`,
  'giu',
);
/** Two letters of any script: numbers and dates have none. */
const MAY_BE = /[^\0-\x40\x5b-\x60\x7b-\x7f]{2}/;
const DIGIT = lettered(String.raw`\p{Nd}`, 'u');

export const addressForeign: Detector = {
  id: 'address.foreign',
  category: 'address',
  about: {
    en: 'Postal address in the words of other countries: French, Haitian Creole, German, Italian, Dutch, Turkish, British, Canadian, Indian, Philippine, Russian, Ukrainian, Chinese, Arabic, Persian. By itself with street, house number and postal code; less is enough behind words like “lives at”, under a caption, or in a column beside people.',
    es: 'Dirección postal con las palabras de otros países: francés, criollo haitiano, alemán, italiano, neerlandés, turco, británico, canadiense, indio, filipino, ruso, ucraniano, chino, árabe, persa. Por sí sola con calle, número y código postal; basta menos tras palabras como «vive en», bajo un encabezado o en una columna junto a personas.',
  },
  sources: ['UPU S42 address templates'],
  identifies: 'jointly',
  headers: {
    fr: [
      ...['Adresse', 'Domicile', 'Rue', 'Adresse actuelle', 'Adresse postale', 'Adresse du domicile'],
      ...['Lieu de résidence', 'Résidence', 'Adresse complète'],
    ],
    ht: ['Adrès', 'Ri', 'Adrès kay', 'Kote li rete'],
    de: [
      'Anschrift',
      'Wohnanschrift',
      'Wohnadresse',
      'Straße',
      'Strasse',
      'Straße und Hausnummer',
      'Hausnummer',
      'Wohnort und Straße',
    ],
    it: ['Indirizzo', 'Residenza', 'Via', 'Domicilio', 'Indirizzo di residenza'],
    nl: ['Adres', 'Straat', 'Woonadres'],
    ru: [
      'Адрес',
      'Адрес проживания',
      'Место жительства',
      'Адрес регистрации',
      'Домашний адрес',
      'Прописка',
      'Улица',
    ],
    uk: ['Адреса', 'Місце проживання', 'Адреса проживання'],
    fa: ['آدرس', 'نشانی', 'سکونت', 'محل سکونت'],
    ar: ['العنوان', 'عنوان السكن', 'محل الإقامة', 'عنوان'],
    zh: ['住址', '地址', '家庭住址', '现住址', '家庭地址', '户籍地址'],
    tr: ['Adres', 'Adresi', 'Ev adresi', 'İkametgah', 'İkamet adresi'],
    am: ['አድራሻ'],
    vi: ['Địa chỉ'],
  },
  notHeaders: [...NOT_HOMES, 'courriel', 'mail', 'mél', 'bureau'],
  needs: { figures: { least: 1, or: [] }, length: 6, words: true, values: 5 },
  finds,
  ignores,
  find,
  mayHold: (outline) =>
    OTHER_SCRIPTS.test(outline) ||
    (DIGIT.test(outline) && (mayMatch(outline, [LIVES]) || mayMatch(withoutLastAmount(outline), [START]))),
  // Forms in other scripts are beyond ASCII.
  forms: () => [LIVES, FORM],
  cell,
  column,
  key: (text) => fold(text),
};

function* find(text: string, _context: Context): Generator<Match> {
  if (text.length < 6) return;
  const normalised = normalise(text);
  let reached = 0;
  for (const [start, end, sum] of spansIn(normalised.text)) {
    if (start < reached || isNowhere(normalised.text.slice(start, end))) continue;
    reached = end;
    const [from, to] = originalRange(normalised, start, end);
    yield {
      start: from,
      end: to,
      score: sum,
      because: sum > FULL_SCORE ? ['sentence', 'structure'] : ['shape', 'structure'],
    };
  }
}

type Span = readonly [start: number, end: number, score: number];
const FULL_SCORE = WEIGHT.rareShape + WEIGHT.structure;

function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  if (OTHER_SCRIPTS.test(text)) spans.push(...fullForms(text));
  if (MAY_BE.test(text) && DIGIT.test(text)) spans.push(...behindWords(text), ...wholeAddresses(text));
  return spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function fullForms(text: string): Span[] {
  return FULL.flatMap((shape) =>
    matchesOf(shape, text).flatMap((match): Span[] =>
      /\p{Script=Han}/u.test(match[0]) && !HAN_PARTS.test(match[0])
        ? []
        : [[match.index, match.index + match[0].length, FULL_SCORE]],
    ),
  );
}

/** `lives at …`, `demeurant …`: less of an address is enough behind them. */
function behindWords(text: string): Span[] {
  return matchesOf(LIVES, text).flatMap((match): Span[] => {
    const start = match.index + match[0].length;
    const found = addressAt(text, start);
    return found && isSomewhere(found)
      ? [[start, start + found.length, WEIGHT.label + WEIGHT.halfOpenShape]]
      : [];
  });
}

const isSomewhere = (found: WorldAddress): boolean =>
  isAddress(found) || found.settlements > 1 || (found.number && (found.beside || found.unit));

function wholeAddresses(text: string): Span[] {
  const spans: Span[] = [];
  let reached = 0;
  for (const { index } of matchesOf(START, text)) {
    if (index < reached) continue;
    const found = addressAt(text, index);
    if (!found || !isWhole(found)) continue;
    reached = index + found.length;
    spans.push([index, reached, FULL_SCORE]);
  }
  return spans;
}

/** In Turkey the quarter does what the postal code does elsewhere. */
const isWhole = ({ street, number, code, settlements, halved, unit }: WorldAddress): boolean =>
  street && number && ((code && (unit || !halved)) || settlements > 1);

const addressAt = (text: string, start: number) =>
  parseWorldAddress(text.slice(start, start + LONGEST_WORLD_ADDRESS));

function cell(text: string, column: ColumnContext): number {
  if (text.length > 300 || BLOOD_PRESSURE.test(text)) return 0;
  const [found] = text.length < 4 ? [] : find(text, {});
  if (column.hit) return addressCell(text, column, found !== undefined);
  // A sentence with an address in it is no address: it holds the person, too.
  const own = found && found.end - found.start >= text.length * 0.6 ? found.score : 0;
  return column.personTable ? Math.max(own, cellBesidePeople(text)) : own;
}

function column(values: readonly string[], context: ColumnContext): number {
  if (context.hit) return share(values, (value) => cell(value, context) >= 0.4);
  if (values.length < 5) return 0;
  const fitting = share(values, (value) => cell(value, { ...context, personTable: false }) >= 0.4);
  if (fitting >= 0.6) return fitting;
  return context.personTable ? columnBesidePeople(values) : 0;
}

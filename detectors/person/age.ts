import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import { mayMatch } from '../../src/core/text/outline.ts';
import type { ColumnContext, Detector, Match } from '../../src/core/types.ts';
import { digitsOf, isDigits, undamaged } from '../../src/kit/cells.ts';
import { share } from '../../src/kit/columns.ts';
import { mentions } from '../../src/kit/scan.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './age.examples.ts';

const OLDEST = 120;
const N = String.raw`\d{1,3}`;
/** Whom a `34-year-old` may be; anything else may be a house. */
const PERSON = [
  'man|woman|boy|girl|male|female|child|kid|teen(?:ager)?|youth|infant|baby|toddler|son|daughter|brother|sister',
  'mother|father|parent|grandmother|grandfather|wife|husband|widow(?:er)?|student|citizen|national|native',
  'resident|detainee|migrant|immigrant|refugee|asylum|applicant|respondent|petitioner|victim|survivor|patient',
  'prisoner|inmate|noncitizen|person|farmer|worker',
].join('|');
/** What `34 or older` and `18 to 24` are not: somebody's age. */
const NO_RULE = String.raw`(?![\d.,]?\d)(?! ?(?:[-–+]|to|or|and|y|o|ou|a|e|years? (?:and|or|to)|años (?:o|y|a|en)) ?(?:\d|over|older|under|younger|above|up|más|mayor|menos|menor|plus|adelante))(?! ?\+)`;
/** Words before which an age is a rule or a mean: `legal age 18`, `over 65 years old`, `mayores de 18 años`. */
const OF_A_RULE = `(?<!(?:mean|average|median|minimum|maximum|min|max|retirement|pension|legal|voting|school|stone|bronze|iron|under|over|by|until|before|after|past|least|than|from) )`;
const OF_A_RULE_ES = `(?<!(?:mayor|mayores|menor|menores|más|desde|hasta|mínimo|los|partir|antes|después) (?:de )?(?:los )?)`;
const FORMS = [
  `${OF_A_RULE}${N}[- ](?:years?|yrs?|months?|weeks?)[- ]olds?(?= (?:[\\p{L}-]{2,14} ){0,2}(?:${PERSON})(?!\\p{L})| (?:who|named|from)(?!\\p{L})|[,.;)]|$)`,
  `${OF_A_RULE}${N} (?:years|yrs|months|weeks) of age(?! (?:or|and|to))`,
  `at (?:the )?age (?:of )?${N}${NO_RULE}`,
  `aged ${N}(?: (?:years|months))?${NO_RULE}`,
  `${OF_A_RULE}age:? {0,2}${N}${NO_RULE}(?! ?(?:%|percent|groups?|bands?|years? of service))`,
  `${N} ?(?:y\\/o|yo|y\\.o\\.)`,
  `edad ?[:=]? {0,2}${N}(?: años)?${NO_RULE}`,
  `age ?\\/ ?(?:sex|gender):? {0,2}${N}(?: ?\\/ ?[mf])?`,
  `(?<=(?:cuenta con|contaba con|con) )${N} años de edad`,
  `(?<=(?:bebé|niñ[oa]|hij[oa]|lactante) de )${N} meses`,
  `(?<=(?:tem|tinha) )${N} anos(?=[,.;)]|$| de idade)`,
  `(?<=(?:femme|homme|fille|garçon|enfant|mineure?) de )${N} ans`,
  `${OF_A_RULE_ES}de ${N} años de edad|(?<=(?:tiene|tenía|cumplió|tem|tinha) )${N} a[ñn]os de (?:edad|idade)`,
  `(?<=(?:mujer|hombre|niñ[oa]|menor|joven|señora?|hij[oa]|herman[oa]|madre|padre|hondureñ[oa]|guatemaltec[oa]|salvadoreñ[oa]|mexican[oa]|venezolan[oa]|cuban[oa]|haitian[oa]|migrante|adolescente|bebé|solicitante),? (?:de )?)${N} años`,
  `(?<=(?:él|ella|detenid[oa]|nacional|originari[oa])[^.\\n\\d]{0,30}, )${N} años(?=[,.;)]|$)`,
  `(?<=[âÂa]g[ée]e? de )${N} ans`,
  `(?:idade|laj|âge) ?[:=] {0,2}${N}(?: an(?:s|os)?)?${NO_RULE}`,
  `(?<=(?:mulher|homem|menin[oa]|jovem|criança|filh[oa])(?: de)? )${N} anos`,
  `(?<=gen )${N} an(?!\\p{L})`,
].join('|');
const AGE = lettered(`(?<![\\p{L}\\p{N}.,$-])(?:${FORMS})(?![\\p{L}\\p{N}])`, 'giu');
/** A child: the law speaks of `menores de 18 años`, a file of one child. */
const CHILD = lettered(
  `(?<![\\p{L}\\p{N}])(?:(?<=(?:un|una|la|el|niñ[oa]) )menor de ${N} (?:años|meses)|menor de ${N} (?:años|meses)(?=,? (?:no acompañad|sin acompañ|detenid|originari|nacional|migrante|hij|que viaj|quien)))`,
  'giu',
);
const STEMS = [
  ...[
    '^old',
    '^age',
    '^y/o',
    '^yo$',
    '^y.o.',
    'años',
    '^anos',
    'edad',
    '^ans',
    'idade',
    '^laj',
    'âge',
    '^gen ',
  ],
  ...['menor', 'an\u0303os', 'meses'],
];
/** A number of years under a caption, perhaps with its unit or the sex; bands (`18–24`) and means (`34.2`) are nobody's. */
const CELL =
  /^\d{1,3}(?: ?(?:y\/?o|yrs?|years?(?: old)?|años?|ans|anos|an|m|mo|mos|months?|meses|mwa|[mfh]))?\.?$/i;

export const personAge: Detector = {
  id: 'person.age',
  category: 'demographic',
  about: {
    en: 'Age of a person in years or months, under a caption or said of somebody. Age groups, means, rules and the age of things are left alone.',
    es: 'Edad de una persona en años o meses, bajo un rótulo o dicha de alguien. No se señalan grupos de edad, promedios, requisitos ni la edad de las cosas.',
  },
  sources: ['45 CFR 164.514(b)(2)(i)(C)', 'Regulation (EU) 2016/679, article 4(1)'],
  identifies: 'jointly',
  headers: {
    en: [
      ...[
        'Age',
        'Age at Book In',
        'Age at entry',
        'Age (years)',
        'Current Age',
        'Age at Arrest',
        'Age in Years',
      ],
      ...['Child Age', 'Patient Age', 'Age at Arrival', 'Age at Apprehension', 'Age at Death'],
    ],
    es: ['Edad', 'Edad al ingreso', 'Edad (años)', 'Edad en años', 'Años de edad', 'Años'],
    fr: ['Âge'],
    pt: ['Idade'],
    ht: ['Laj'],
  },
  notHeaders: [
    ...['group', 'band', 'range', 'mean', 'average', 'median', 'grupo', 'rango', 'adjusted', 'code'],
    ...['date', 'share', 'percent', 'ratio', 'page', 'building', 'vehicle', 'tramo', 'promedio', 'media'],
  ],
  needs: { digits: 1, stems: STEMS, values: Infinity },
  finds,
  ignores,
  find,
  mayHold: (outline) => mayMatch(outline, [AGE, CHILD]),
  forms: () => [AGE, CHILD],
  cell,
  column: (values, column) => (column.hit ? share(values, (value) => cell(value, column) >= 0.6) : 0),
  key: (text) => digitsOf(normalise(text).text),
};

function* find(text: string): Generator<Match> {
  if (!mentions(text, STEMS)) return;
  const normalised = normalise(text);
  for (const shape of [AGE, CHILD]) {
    for (const found of matchesOf(shape, normalised.text)) {
      if (Number(digitsOf(found[0])) > OLDEST) continue;
      const [start, end] = originalRange(normalised, found.index, found.index + found[0].length);
      yield { start, end, score: 0.65, because: ['sentence'] };
    }
  }
}

function cell(text: string, column: ColumnContext): number {
  if (!column.hit || text.length < 1 || text.length > 20) return 0;
  const weight = score(WEIGHT.weakShape, headerWeight(column.hit));
  return isAge(text) ? weight : 0;
}

function isAge(text: string): boolean {
  const plain = undamaged(text);
  if (isDigits(plain)) return Number(plain) <= OLDEST;
  const value = undamaged(normalise(text).text.trim());
  return CELL.test(value) && Number.parseInt(value, 10) <= OLDEST;
}

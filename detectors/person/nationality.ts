import { captionWords, fold } from '../../src/core/text/fold.ts';
import { type Lettered, lettered } from '../../src/core/text/lettered.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import { share, shareOfLikely } from '../../src/kit/columns.ts';
import { countryOf, isUsStateCode, LONGEST_COUNTRY, leadingCountry } from '../../src/kit/countries.ts';
import { isMissing } from '../../src/kit/placeholders.ts';
import { blindToDigits, mentions } from '../../src/kit/scan.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { besideNames } from './nationality/beside-name.ts';
import { listedCountries } from './nationality/listed.ts';
import { besideLoneNames } from './nationality/lone-name.ts';
import { finds, ignores } from './nationality.examples.ts';

/** After these words a country or demonym is somebody's. The country's text follows the match. */
const BEFORE_COUNTRY = lettered(
  String.raw`(?<!\p{L})(?:${[
    '(?:native|citizen|national)(?: and (?:native|citizen|national))? of(?: the)?',
    'born in(?: the)?',
    '(?:man|woman|boy|girl|child|mother|father|respondent|applicant|detainee|refugee|asylum[ -]seeker|asylee|noncitizen|minor|client|patient) from(?: the)?',
    '(?:he|she) (?:is|was|comes|came) (?:originally )?from(?: the)?',
    '(?:nacional|natural|originari[oa]|ciudadan[oa]|oriund[oa]) (?:de la|de los|del|de)',
    'de nacionalidade?',
    'nacid[oa] en(?: la| el)?',
    '(?:procedente|proveniente) de',
    `(?:ressortissante?|natif|native|originaire|citoyen|citoyenne) (?:de la|de|du|des|d['’])`,
    'de nationalité',
    'née? (?:en|au|aux|à)',
    '(?:natural|cidad[ãa]o|cidad[ãa]) d[aeo]s?',
    'nascid[oa] n[ao]s?',
    '(?:who|(?:he|she)) (?:had )?(?:fled|escaped)(?: from)?(?: the)?',
    '(?:huyó|huyeron|huyendo|huye|escapó|fugiu|fugindo|fugiram) d[aeo](?:l| la| los)?',
    `(?:a fui|avoir fui|ayant fui|fuyant|fuit) (?:la |le |les |l['’])?`,
    'sitwayen',
    'f[eè]t (?:nan|an|o)',
  ].join('|')}) ?`,
  'giu',
);
const LABEL = lettered(
  String.raw`(?<!\p{L})(?:${[
    'nationality|citizenship|country of (?:birth|citizenship|origin|nationality)|birth country|place of birth',
    'nacionalidad|ciudadan[ií]a|pa[ií]s de (?:nacimiento|origen|ciudadan[ií]a)|lugar de nacimiento|pa[ií]s',
    "nationalité|pays (?:de naissance|d[’']origine)|lieu de naissance|nacionalidade|naturalidade|pa[ií]s de nascimento",
    'nasyonalite|peyi|coc|cob|pob|ctz',
  ].join('|')}) ?[:=–-] ?`,
  'giu',
);
/** Each pattern with the stems without which it cannot fit. */
const LEADS: readonly [Lettered, readonly string[]][] = [
  [
    BEFORE_COUNTRY,
    [
      ...[
        'native',
        'citizen',
        'national',
        'born in',
        ' from',
        'nacional',
        'natural',
        'originari',
        'ciudadan',
        'oriund',
        'nacid',
      ],
      ...[
        'procedente',
        'proveniente',
        'ressortissant',
        'natif',
        'originaire',
        'citoyen',
        'né',
        'cidad',
        'nascid',
        'sitwayen',
      ],
      ...['fèt', 'fet ', 'fled', 'escap', 'huy', 'fug', 'fui', 'fuy'],
    ],
  ],
  [
    LABEL,
    [
      'national',
      'citizenship',
      'country',
      'birth',
      'nacional',
      'ciudadan',
      'país',
      'pais',
      'lugar',
      'pays',
      'lieu',
    ].concat(['natural', 'nasyon', 'peyi', 'coc', 'cob', 'pob', 'ctz']),
  ],
];
/** After a demonym: the person it belongs to. Plurals speak of groups and news. */
const PERSON = String.raw`(?:national|citizen|woman|man|boy|girl|child|mother|father|respondent|detainee|applicant|petitioner|beneficiary|refugee|asylum[ -]seeker|asylee|minor|teen|teenager|student|client)(?![\p{L}-])(?! (?:community|cinema|literature|film|pages?(?!\p{L})))`;
const DEMONYM_EN = lettered(
  String.raw`(?<![\p{L}-])(\p{Lu}\p{L}{2,20}(?:[ -]\p{Lu}\p{L}{2,20})?) ${PERSON}`,
  'gu',
);
/** `mujer hondureña`, `la señora es colombiana`; not what `si la señora es colombiana` supposes of anybody. */
const DEMONYM_ES = lettered(
  String.raw`(?<!\p{L})(?<!(?<!\p{L})(?:si|cuando) (?:el |la |un |una |su )?)(?:mujer|hombre|ciudadan[oa]|niñ[oa]|menor|joven|señor|señora|solicitante(?: de asilo)?|detenid[oa]|paciente|madre|padre|varón|cliente|refugiad[oa]|migrante|adolescente|muchach[oa]|compareciente|mulher|homem|senhora?|jovem|cidadão|cidadã|menin[oa]|criança|requerente|detid[oa]) (?:(?:es|era) )?(\p{Ll}{3,20})(?!\p{L})`,
  'giu',
);
/** Few enough to be the people of one case. */
const DEMONYM_FEW = lettered(
  String.raw`(?<!\p{L})(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix) (\p{Lu}\p{L}{2,20}(?:[ -]\p{Lu}\p{L}{2,20})?) (?:nationals|citizens|women|men|boys|girls|children|detainees|respondents|applicants|minors|teenagers|siblings|brothers|sisters)(?!\p{L})`,
  'gu',
);
const DEMONYM_FR = lettered(
  String.raw`(?<!\p{L})(?:ressortissante?|citoyen|citoyenne|femme|homme|requérante?|demandeu(?:r|se) d['’]asile|réfugiée?|migrante?|exilée?|mineure?(?: isolée?)?|patiente?) (\p{L}{3,20})(?!\p{L})`,
  'giu',
);
const PERSONS_ES = [
  ...['mujer', 'hombre', 'ciudadan', 'niñ', 'menor', 'joven', 'señor', 'solicitante', 'detenid'],
  ...['paciente', 'madre', 'padre', 'varón', 'cliente', 'refugiad', 'migrante', 'adolescente', 'muchach'],
  ...[
    'compareciente',
    'mulher',
    'homem',
    'senhor',
    'jovem',
    'cidad',
    'menin',
    'criança',
    'requerente',
    'detid',
  ],
];
const PERSONS_FEW = ['two ', 'three ', 'four ', 'five ', 'six '];
const PERSONS_FR = [
  'ressortissant',
  'citoyen',
  'femme',
  'homme',
  'requérant',
  'demandeu',
  'réfugié',
  'migrant',
  'exilé',
  'mineur',
  'patient',
];
/** The first words of `PERSON`. */
const PERSONS_EN = [
  ...[
    'national',
    'citizen',
    'woman',
    'man',
    'boy',
    'girl',
    'child',
    'mother',
    'father',
    'respondent',
    'detainee',
  ],
  ...[
    'applicant',
    'petitioner',
    'beneficiary',
    'refugee',
    'asylum',
    'asylee',
    'minor',
    'teen',
    'student',
    'client',
  ],
];
const DEMONYMS = [
  [DEMONYM_EN, PERSONS_EN],
  [DEMONYM_ES, PERSONS_ES],
  [DEMONYM_FEW, PERSONS_FEW],
  [DEMONYM_FR, PERSONS_FR],
] as const;
/** What precedes the nationality in the second line of a passport's machine-readable zone (ICAO Doc 9303). */
const MRZ_BEFORE = /[A-Z0-9<]{0,9}<[A-Z0-9<]{0,9}\d$/;
const MRZ_LINE = /(?<![A-Z0-9<])[A-Z0-9<]{9}\d([A-Z]{3})\d{6}\d[MFX<]\d{6}\d/g;

/** `born in March, Guatemala time` names no town. */
const NO_MONTH =
  '(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Enero|Febrero|Marzo|Abril|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre),)';
const TOWN = lettered(String.raw`^${NO_MONTH}\p{Lu}\p{L}{1,20}(?:[ -]\p{L}{1,20}){0,3}, (?=\p{Lu})`, 'u');

/** Countries without a caption, and under one that nobody knows: that may be of teams and of those who founded states. */
const FEWEST = 3;
const ENOUGH = 5;

export const nationality: Detector = {
  id: 'person.nationality',
  category: 'nationality',
  about: {
    en: 'Nationality, citizenship or country of birth of a person, as a name, a demonym or a code.',
    es: 'Nacionalidad, ciudadanía o país de nacimiento de una persona: nombre, gentilicio o código.',
  },
  sources: [
    'ISO 3166-1',
    'Unicode CLDR',
    'ICAO Doc 9303',
    'Deportation Data Project, ICE core data codebook',
  ],
  identifies: 'jointly',
  headers: {
    en: [
      ...['Nationality', 'Citizenship', 'Citizenship Country', 'Country of Citizenship'],
      ...['Country of Nationality', 'COC', 'COB', 'CoO'],
      ...['Country of Birth', 'Birth Country', 'POB', 'Place of Birth', 'CTZ', 'CTZN', 'Natl', 'Nat'],
      ...[
        'Country of Origin',
        'Birthplace',
        'Citz',
        'Citzn',
        'Natlty',
        'Ctry of Birth',
        'Ctry of Citizenship',
      ],
      ...['Citizen of', 'Where from', 'From where', 'birth_country_per', 'birth_country_ero'],
    ],
    es: [
      ...['Nacionalidad', 'Ciudadanía', 'País de nacimiento', 'País de origen'],
      ...['País de nacionalidad', 'Lugar de nacimiento'],
      ...[
        'PaisNac',
        'Originario de',
        'De dónde',
        'De dónde viene',
        'De dónde es',
        'Procedencia',
        'Nac.',
        'País de ciudadanía',
      ],
    ],
    de: [
      'Staatsangehörigkeit',
      'Nationalität',
      'Staatsbürgerschaft',
      'Herkunftsland',
      'Geburtsland',
      'Herkunft',
      'Woher',
    ],
    it: ['Da dove', 'Cittadinanza', 'Nazionalità', 'Paese di nascita'],
    nl: ['Nationaliteit', 'Geboorteland'],
    fr: [
      'Nationalité',
      'Pays de naissance',
      "Pays d'origine",
      "D'où",
      "D'où vient",
      'Lieu de naissance',
      'Citoyenneté',
    ],
    pt: [
      'Nacionalidade',
      'Naturalidade',
      'País de nascimento',
      'País de origem',
      'Cidadania',
      'De onde',
      'De onde vem',
    ],
    ht: ['Nasyonalite', 'Peyi', 'Peyi orijin', 'Kote ou te fèt'],
    ru: ['Гражданство', 'Национальность'],
    uk: ['Громадянство'],
    fa: ['تابعیت', 'ملیت'],
    ar: ['الجنسية'],
    zh: ['国籍'],
    tr: ['Uyruk', 'Uyruğu'],
  },
  notHeaders: [
    ...['state', 'estado', 'date', 'fecha', 'departure', 'removal', 'destination', 'team'],
    ...['percent', 'share', 'count', 'status', 'number', 'total', 'language'],
  ],
  needs: { values: FEWEST },
  finds,
  ignores,
  find,
  mayHold: blindToDigits(find),
  cell,
  column,
  key: (text) => countryOf(text)?.code ?? countryOf(lastPart(text))?.code ?? fold(text),
};

function* find(text: string, context: Context): Generator<Match> {
  // A single word says nothing of whose country it is.
  if (!/[ :=<]/.test(text) && context.before === undefined) return;
  const normalised = normalise(text);
  const body = normalised.text;
  const whole = score(WEIGHT.weakShape, WEIGHT.structure, WEIGHT.label);
  for (const [start, end] of spans(body, context)) {
    const [from, to] = originalRange(normalised, start, end);
    yield { start: from, end: to, score: whole, because: ['sentence', 'structure'] };
  }
}

/** Ranges of countries and demonyms that the text says are a person's. */
function* spans(text: string, context: Context): Generator<[number, number]> {
  const seen = new Set<number>();
  for (const [shape, stems] of LEADS) {
    if (!mentions(text, stems)) continue;
    for (const match of text.matchAll(shape.on(text))) {
      const start = match.index + match[0].length + townBefore(text, match.index + match[0].length);
      const found = leadingCountry(text.slice(start, start + LONGEST_COUNTRY));
      if (!found || seen.has(start) || found.country.form === 'numeric') continue;
      seen.add(start);
      yield [start, start + found.length];
    }
  }
  for (const [shape, persons] of DEMONYMS) {
    if (!mentions(text, persons)) continue;
    for (const match of text.matchAll(shape.on(text))) {
      const start = match.index + match[0].lastIndexOf(match[1]!);
      if (!demonym(match[1]!) || seen.has(start)) continue;
      seen.add(start);
      yield [start, start + match[1]!.length];
    }
  }
  for (const [start, end] of [
    ...besideNames(text),
    ...besideLoneNames(text),
    ...listedCountries(text, context.title),
  ]) {
    if (seen.has(start)) continue;
    seen.add(start);
    yield [start, end];
  }
  yield* machineReadable(text, context);
}

/** `born in Aleppo, Syria`: the length of a town or province before the country. */
function townBefore(text: string, start: number): number {
  const head = text.slice(start, start + LONGEST_COUNTRY);
  return TOWN.on(head).exec(head)?.[0].length ?? 0;
}

function* machineReadable(text: string, context: Context): Generator<[number, number]> {
  const code = /^[A-Z]{3}(?![A-Z])/.exec(text)?.[0];
  if (code && context.before !== undefined && MRZ_BEFORE.test(context.before.trim()) && countryOf(code))
    yield [0, 3];
  if (!text.includes('<') && !/\d[A-Z]{3}\d{6}/.test(text)) return;
  for (const match of text.matchAll(MRZ_LINE)) {
    if (countryOf(match[1]!)) yield [match.index + 10, match.index + 13];
  }
}

function demonym(text: string): boolean {
  const country = countryOf(text);
  // `American citizen` is said of everybody.
  return (country?.form === 'demonym' && country.code !== 'USA') || country?.form === 'stateless';
}

function cell(text: string, column: ColumnContext): number {
  const length = text.length;
  if (length < 2 || length > LONGEST_COUNTRY) return 0;
  const known = countryOf(text) ?? (/\p{L}.*,/u.test(text) ? countryOf(lastPart(text)) : undefined);
  if (!column.hit)
    return known && column.personTable && !isUsStateCode(text) && known.form !== 'numeric' ? 0.6 : 0;
  const header = headerWeight(column.hit);
  if (!known && VAGUE.test(column.header.trim())) return 0;
  if (known) return score(WEIGHT.weakShape, WEIGHT.structure, header);
  // Agencies have codes and spellings of their own, and a place of birth may be any town.
  return /^\p{L}[\p{L}\p{M} .,'’()/-]*$/u.test(text) && !isMissing(text)
    ? score(WEIGHT.weakShape, header)
    : 0;
}

/** Captions that as well head towns, firms and universities. */
const VAGUE =
  /^(?:d['’]o[uù](?: vient)?|de d[oó]nde(?: viene| es)?|procedencia|de onde(?: vem)?|da dove|where from|from where)\??$/i;

/** `Choluteca, Honduras`: the country comes last. */
function lastPart(text: string): string {
  return text.slice(text.lastIndexOf(',') + 1).trim();
}

/** Captions under which a table of people lists other countries than their own. */
const ELSEWHERE = new Set([
  ...[
    'dept',
    'department',
    'division',
    'unit',
    'subject',
    'class',
    'course',
    'lesson',
    'major',
    'cuisine',
    'menu',
    'dish',
  ],
  ...[
    'food',
    'style',
    'genre',
    'music',
    'product',
    'brand',
    'market',
    'edition',
    'version',
    'translation',
    'speaks',
  ],
  ...['departamento', 'materia', 'asignatura', 'clase', 'curso', 'cocina', 'plato', 'mercado', 'edicion'],
  'destination',
  'departure',
  'removal',
  'team',
  'host',
  'issuing',
  'destino',
  'salida',
  'state',
  'estado',
  'language',
  'idioma',
]);

function column(values: readonly string[], context: ColumnContext): number {
  if (context.hit) return share(values, (value) => cell(value, context) >= 0.6);
  if (
    !context.personTable ||
    captionWords(context.header).some((word) => ELSEWHERE.has(word.replace(/\d+$/, '')))
  )
    return 0;
  const fitting = shareOfLikely(values, (value) => cell(value, context) > 0);
  // Codes of two letters are those of everything else, too.
  const spelled = values.some((value) => value.trim().length > 3);
  if (values.length < ENOUGH) return context.header === '' && fitting === 1 && spelled ? 0.6 : 0;
  return fitting >= 0.8 && (spelled || context.header === '') ? 0.6 : 0;
}

/** Demonyms beside words for a person: `Honduran woman`, `la señora es colombiana`. */

import { lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Expression } from '../../../src/core/types.ts';
import { countryOf } from '../../../src/kit/countries.ts';
import { mentions } from '../../../src/kit/scan.ts';

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
export const PERSON_FORMS: readonly Expression[] = DEMONYMS.map(([shape]) => shape);
export const PERSON_STEMS: readonly string[] = DEMONYMS.flatMap(([, stems]) => stems);

/** Ranges of the demonyms that stand so. */
export function* besidePersons(text: string): Generator<[number, number]> {
  for (const [shape, persons] of DEMONYMS) {
    if (!mentions(text, persons)) continue;
    for (const match of matchesOf(shape, text)) {
      const start = match.index + match[0].lastIndexOf(match[1]!);
      if (isDemonym(match[1]!)) yield [start, start + match[1]!.length];
    }
  }
}

export function isDemonym(text: string): boolean {
  const country = countryOf(text);
  // `American citizen` is said of everybody.
  return (country?.form === 'demonym' && country.code !== 'USA') || country?.form === 'stateless';
}

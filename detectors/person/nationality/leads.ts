/** Countries and demonyms behind words that say whose they are: `citizen of`, `nacida en`, `País de origen:`. */

import { type Lettered, lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Expression } from '../../../src/core/types.ts';
import { LONGEST_COUNTRY, leadingCountry } from '../../../src/kit/countries.ts';
import { mentions } from '../../../src/kit/scan.ts';

/** After these words a country or demonym is somebody's. The country's text follows the match. */
const BEFORE_COUNTRY = lettered(
  String.raw`(?<!\p{L})(?:${[
    '(?:native|citizen|national)(?: and (?:native|citizen|national))? of(?: the)?',
    'born in(?: the)?',
    '(?:man|woman|boy|girl|child|mother|father|respondent|applicant|detainee|refugee|asylum[ -]seeker|asylee|noncitizen|minor|client|patient) from(?: the)?',
    '(?:he|she|they|i) (?:is|was|are|were|comes?|came) (?:originally )?from(?: the)?',
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
/** `born in March, Guatemala time` names no town. */
const NO_MONTH =
  '(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Enero|Febrero|Marzo|Abril|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre),)';
const TOWN = lettered(String.raw`^${NO_MONTH}\p{Lu}\p{L}{1,20}(?:[ -]\p{L}{1,20}){0,3}, (?=\p{Lu})`, 'u');

export const LEAD_FORMS: readonly Expression[] = LEADS.map(([shape]) => shape);
export const LEAD_STEMS: readonly string[] = LEADS.flatMap(([, stems]) => stems);

/** Ranges of the countries behind such words. */
export function* behindLeads(text: string): Generator<[number, number]> {
  for (const [shape, stems] of LEADS) {
    if (!mentions(text, stems)) continue;
    for (const match of matchesOf(shape, text)) {
      const start = match.index + match[0].length + townBefore(text, match.index + match[0].length);
      const found = leadingCountry(text.slice(start, start + LONGEST_COUNTRY));
      if (found && found.country.form !== 'numeric') yield [start, start + found.length];
    }
  }
}

/** `born in Aleppo, Syria`: the length of a town or province before the country. */
function townBefore(text: string, start: number): number {
  const head = text.slice(start, start + LONGEST_COUNTRY);
  return TOWN.on(head).exec(head)?.[0].length ?? 0;
}

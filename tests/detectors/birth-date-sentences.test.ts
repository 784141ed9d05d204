/** A birth date of any form is found as it stands in any sentence that calls it one, and in none that calls it another. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { birthDate } from '../../detectors/person/birth-date.ts';

const found = (text: string) =>
  [...birthDate.find(text, {})].filter(({ score }) => score >= 0.6).map((m) => text.slice(m.start, m.end));

const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SPANISH =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const two = (n: number) => String(n % 100).padStart(2, '0');

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}
const day: fc.Arbitrary<Day> = fc.record({
  y: fc.integer({ min: 1930, max: 2020 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
type Form = (day: Day) => string;

const NUMBERS: readonly Form[] = [
  ...['/', '-', '.', ' / ', '_'].flatMap((sign): Form[] => [
    ({ y, m, d }) => [two(m), two(d), y].join(sign),
    ({ y, m, d }) => [d, m, y].join(sign),
    ({ y, m, d }) => [two(d), two(m), two(y)].join(sign),
  ]),
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
  ({ y, m, d }) => `${y}/${m}/${d}`,
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}T00:00:00Z`,
  ({ y, m, d }) => `${two(d)}${ENGLISH[m - 1]!.slice(0, 3).toUpperCase()}${y}`,
  ({ y, m, d }) => `${two(d)}-${ENGLISH[m - 1]!.slice(0, 3)}-${two(y)}`,
  ({ y, m, d }) => `${d}/${ROMAN[m - 1]}/${y}`,
];
const IN_ENGLISH: readonly Form[] = [
  ({ y, m, d }) => `${ENGLISH[m - 1]} ${d}, ${y}`,
  ({ y, m, d }) => `${d} ${ENGLISH[m - 1]} ${y}`,
  ({ y, m, d }) => `${ENGLISH[m - 1]!.slice(0, 3)}. ${d}, ${y}`,
  ({ y, m, d }) => `${d}th of ${ENGLISH[m - 1]}, ${y}`,
  ({ y, m, d }) => `${d}th day of ${ENGLISH[m - 1]}, ${y}`,
];
const IN_SPANISH: readonly Form[] = [
  ({ y, m, d }) => `${d} de ${SPANISH[m - 1]} de ${y}`,
  ({ y, m, d }) => `${d} de ${SPANISH[m - 1]} del año ${y}`,
  ({ y, m, d }) => `${d} días del mes de ${SPANISH[m - 1]} de ${y}`,
  ({ y, m, d }) => `${d} ${SPANISH[m - 1]!.slice(0, 3)}. ${y}`,
  ({ y, m, d }) => `${SPANISH[m - 1]} ${d} de ${y}`,
];

const LANGUAGES = [
  {
    forms: [...NUMBERS, ...IN_ENGLISH],
    sentences: [
      '…',
      'The applicant, …, entered on foot.',
      'Marleni Tzunux (…) was present.',
      'Notes: …; lives with an aunt.',
      'Wilfredo Argueta Lemus, …. He was interviewed twice.',
      'Name: Ketty Desrosiers\n…\nCountry: Haiti',
      'Marleni Tzunux, …, entered on 04/05/2023.',
      'Hearing: 04/05/2024. She is …',
    ],
    births:
      'DOB …|DOB: …|DOB#…|D.O.B. …|D/O/B: …|dob=…|DOB is …|date of birth …|Date of Birth (mm/dd/yyyy): …|born …|born on …|was born on or about …|b. …|birthdate …|Birth: …|birthday: …|born in San Pedro Sula, Cortés, Honduras, on …',
    others:
      'hearing on …|Hearing date: …|hired …|hire date: …|published …|released on …|entered on …|arrived …|filed …|issued …|expires …|joined on …|married on …|died on …|detained since …|dated …|on …|birth certificate issued …|DOB: ____ Date: …|born in Honduras and arrived on …|born in Cuba, naturalized …|The agency was born on …',
  },
  {
    forms: [...NUMBERS, ...IN_SPANISH],
    sentences: [
      '…',
      'La solicitante, …, ingresó a pie.',
      'Marleni Tzunux (…) estuvo presente.',
      'Notas: …; vive con una tía.',
      'Nombre: Ketty Desrosiers\n…\nPaís: Haití',
      'Marleni Tzunux, …, ingresó el 04/05/2023.',
      'Audiencia: 04/05/2024. Ella es …',
    ],
    births:
      'fecha de nacimiento: …|cuya fecha de nacimiento es el …|nacida el …|nacido el día …|nació el …|F. Nac.: …|FDN: …|F.N.: …|F/N: …|FN …|Nac.: …|n. el …|nacimiento: …|cumpleaños: …|nacida en Tegucigalpa, Francisco Morazán, Honduras, el día …',
    others:
      'audiencia el …|fecha de audiencia: …|contratado el …|publicado el …|liberada el …|ingresó el …|llegó el …|expedido el …|vence el …|casada el …|falleció el …|detenido desde …|el …|de fecha …|acta de nacimiento expedida el …|fecha de nacimiento: ____ Fecha: …|La empresa nació el …',
  },
] as const;

describe.each(LANGUAGES)('$sentences.1', ({ forms, sentences, births, others }) => {
  const cases = (labels: string) =>
    fc.tuple(
      day,
      fc.constantFrom(...forms),
      fc.constantFrom(...sentences),
      fc.constantFrom(...labels.split('|')),
    );
  it('is found to the letter', () => {
    fc.assert(
      fc.property(cases(births), ([one, form, sentence, label]) => {
        const date = form(one);
        expect(found(sentence.replace('…', label.replace('…', date)))).toEqual([date]);
      }),
      { numRuns: 1500 },
    );
  });
  it('is no birth date with the word for another', () => {
    fc.assert(
      fc.property(cases(others), ([one, form, sentence, label]) => {
        expect(found(sentence.replace('…', label.replace('…', form(one))))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

test.each([
  ['née à Port-au-Prince, Haïti, le 12 mars 1987', '12 mars 1987'],
  ['nascida em Luanda, Angola, em 12 de março de 1987', '12 de março de 1987'],
  ['03/12/1987 (DOB)', '03/12/1987'],
  ['12 March 1987, born in Choluteca', '12 March 1987'],
  ['DOB: 19870312', '19870312'],
  ['Date of birth 19870312', '19870312'],
  ['FDN: 120387', '120387'],
  ['DOB: March 1987', 'March 1987'],
  ['Date of birth: 03/1987', '03/1987'],
  ['fecha de nacimiento: marzo de 1987', 'marzo de 1987'],
  ['DOB: 1987', '1987'],
  ['born: circa 1987', '1987'],
  ['Ella nació hacia 1987', '1987'],
  ['The client, born around 1987, left', '1987'],
  ['He was born c. 1987', '1987'],
])('%s', (text, date) => expect(found(text)).toEqual([date]));

test.each([
  ...['DOB 2024', 'DOB: 2024 annual report', 'DOB: 12345678', 'DOB: 999999', 'dob=1234567', 'DOB 120387'],
  ...['FN: Smith, 04/05/2023', 'née Dupont le 04/05/2023', 'Nacimiento: 23:45', 'Date of birth: Room 1987'],
  ...[
    'Cohort born in 1950',
    'people born in 1987 or later',
    'los nacidos en 1987',
    'born about 1987 miles away',
  ],
  ...['Form I-589 (Rev. 04/05/2023) Date of birth', '04/05/2023 Date of birth is required'],
  ...[
    'DOB (Department of Buildings) 04/05/2023',
    'NYC DOB bulletin, 04/05/2023',
    'Born in Ponce; elected 04/05/2003',
  ],
  ...[
    'DOB: N/A  DOE: 04/05/2023',
    'Date of birth:        Date: 04/05/2023',
    'partida de nacimiento, 04/05/2023',
  ],
  ...[
    'born-digital records, 04/05/2023',
    'a birthday party on 04/05/2023',
    'né en France, arrivé le 04/05/2003',
  ],
])('nobody’s: %s', (text) => expect(found(text)).toEqual([]));

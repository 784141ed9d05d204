/** What a hiding place holds: people of one population, or as much that names nobody. Other words for each seed. */
import { COUNTRIES } from '../../../fixtures/make/countries.ts';
import { type DateStyle, formatDay } from '../../../fixtures/make/dates.ts';
import { fullName, type Person, people } from '../../../fixtures/make/people.ts';
import { FACILITIES, type Facility } from '../../../fixtures/make/places.ts';
import { type Random, random } from '../../../fixtures/make/random.ts';
import { type Listed, POPULATIONS, type Population } from './populations.ts';

export interface Content {
  /** How many people it names. */
  readonly persons: number;
  readonly lang: 'en' | 'es';
  /** Stands above the rows. */
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One for each row, for places that hold texts: who, and two facts at least. */
  readonly sentences: readonly string[];
  /** For what a place is filled with besides, and for its looks. */
  readonly random: Random;
}

const DATES: Readonly<Record<'en' | 'es', readonly DateStyle[]>> = {
  en: ['us', 'iso', 'military', 'words-en'],
  es: ['day-first', 'iso', 'words-es', 'short-es'],
};

/** Standard fonts of PDF have the letters of Western Europe only. */
const hasGlyphs = (one: Person) => /^[\x20-\x7e\xa0-\xff]*$/.test(`${one.given}${one.family}`);

/** `count` invented people of a population that the seed picks. */
export function leak(seed: string, count: number): Content {
  const chance = random(`pdf-places/${seed}`);
  const population = chance.pick(POPULATIONS);
  const day = chance.pick(DATES[population.lang]);
  const listed: Listed = { date: (date) => formatDay(date, day), random: chance.fork('list') };
  const everybody = people(chance.fork('people'), 4 * count + 20).filter(
    (one) => hasGlyphs(one) && one.family !== '',
  );
  const list = everybody.slice(0, count);
  return {
    persons: count,
    lang: population.lang,
    title: chance.pick(population.titles),
    ...population.columns(list, listed),
    sentences: list.map((one) => population.sentence(one, listed)),
    random: chance.fork('looks'),
  };
}

/** The same number of rows and texts about the same matter, and nobody in them. */
export function twin(seed: string, count: number): Content {
  const chance = random(`pdf-places/${seed}`);
  const population = chance.pick(POPULATIONS);
  const numbers = chance.fork('numbers');
  const { lang } = population;
  const places = numbers.sample(FACILITIES, FACILITIES.length);
  const rows = Array.from({ length: count }, (_, i) =>
    countsOf(population, places[i % places.length]!, numbers),
  );
  return {
    persons: 0,
    lang,
    title: chance.pick(population.harmless.titles),
    head: population.harmless.head,
    rows,
    sentences: rows.map((_, i) => remark(population, i, numbers)),
    random: chance.fork('looks'),
  };
}

function countsOf({ lang, harmless }: Population, { city }: Facility, numbers: Random): string[] {
  const country = numbers.pick(COUNTRIES);
  return [
    city,
    `${2015 + numbers.int(0, 8)}`,
    harmless.head.length > 4 ? country[lang] : '',
    `${numbers.int(11, 4000)}`,
    `${numbers.int(11, 98)}.${numbers.int(0, 9)}`,
  ].filter((text) => text !== '');
}

function remark({ lang }: Population, index: number, numbers: Random): string {
  const { city } = numbers.pick(FACILITIES);
  const country = numbers.pick(COUNTRIES)[lang];
  const [count, year, table] = [numbers.int(11, 4000), 2010 + numbers.int(0, 12), index + 1];
  const said = {
    en: [
      `Figures below 11 are not shown in table ${table}, revised 10/14/${year}`,
      `${city}: ${count} cases were closed in ${year}, median time ${count % 90} days`,
      `${country}: ${count} decisions, see row ${table} of the yearbook ${year}`,
      `Totals for ${city} include transfers of the fiscal year ${year}`,
    ],
    es: [
      `En el cuadro ${table} no se muestran cifras menores de 11, revisado el 14/10/${year}`,
      `${city}: se cerraron ${count} casos en ${year}, plazo mediano de ${count % 90} días`,
      `${country}: ${count} resoluciones, véase la fila ${table} del anuario ${year}`,
      `Los totales de ${city} incluyen los traslados del ejercicio ${year}`,
    ],
  };
  return numbers.pick(said[lang]);
}

/** Who made a file or wrote a note on it: staff, whose names stand in every file and are no leak. */
export const staff = ({ random: chance }: Content): string =>
  fullName(people(chance.fork('staff'), 1)[0]!, chance.pick(['given-family', 'no-accents']));

/** Whom readers may ask. */
export const contact = ({ lang, random: chance }: Content): string =>
  chance.pick(
    lang === 'en'
      ? [
          'Questions: press office, (202) 555-0142, press@agency.example',
          'Office of Statistics, 1200 Main Street',
        ]
      : ['Consultas: oficina de prensa, (202) 555-0142, prensa@agencia.example', 'Dirección de Estadística'],
  );

/** Invented people of every origin, of names that the model that is judged was not taught. */
import type { Random } from '../../fixtures/make/random.ts';
import list from './origins.txt';

/** Order and number of the parts, see `ORDERS`. */
export type Order = keyof typeof ORDERS;
export interface Origin {
  readonly name: string;
  readonly group: string;
  readonly order: Order;
  readonly given: readonly string[];
  readonly family: readonly string[];
}
export interface Person {
  readonly given: string;
  readonly family: string;
  /** As the name is written in running text. */
  readonly full: string;
}

const parts = (line: string): string[] =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .split(/\s+/)
    .map((part) => part.replaceAll('_', ' '));

function readOrigins(text: string): Origin[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.flatMap((line, i) => {
    if (/^(?:given|family):/.test(line)) return [];
    const [name, group, order] = line.split('; ') as [string, string, Order];
    return [{ name, group, order, given: parts(lines[i + 1]!), family: parts(lines[i + 2]!) }];
  });
}

export const ORIGINS: readonly Origin[] = readOrigins(list);

const givens = ({ given }: Origin, random: Random, two: number): string =>
  random.sample(given, random.chance(two) ? 2 : 1).join(' ');

const givenFirst = (given: string, family: string): Person => ({ given, family, full: `${given} ${family}` });
const familyFirst = (given: string, family: string): Person => ({
  given,
  family,
  full: `${family} ${given}`,
});

const ORDERS = {
  /** One or two given names, father's and mother's surname. */
  double: (origin: Origin, random: Random) =>
    givenFirst(
      givens(origin, random, 0.35),
      random.sample(origin.family, random.chance(0.8) ? 2 : 1).join(' '),
    ),
  portuguese: (origin: Origin, random: Random) =>
    givenFirst(
      givens(origin, random, 0.25),
      random.sample(origin.family, 2).join(random.pick([' ', ' ', ' da ', ' dos '])),
    ),
  western: (origin: Origin, random: Random) =>
    givenFirst(givens(origin, random, 0.15), random.pick(origin.family)),
  haitian: (origin: Origin, random: Random) =>
    givenFirst(givens(origin, random, 0.1), random.pick(origin.family)),
  chinese: (origin: Origin, random: Random) =>
    (random.chance(0.7) ? familyFirst : givenFirst)(random.pick(origin.given), random.pick(origin.family)),
  /** Chinese characters, written solid. */
  han: (origin: Origin, random: Random) => {
    const [given, family] = [random.pick(origin.given), random.pick(origin.family)];
    return { given, family, full: family + given };
  },
  vietnamese: (origin: Origin, random: Random) =>
    familyFirst(random.sample(origin.given, 2).join(' '), random.pick(origin.family)),
  /** Two to three names of one's own, no surname. */
  burmese: (origin: Origin, random: Random) =>
    givenFirst(
      givens(origin, random, 0.4),
      random.sample(origin.family, random.chance(0.4) ? 2 : 1).join(' '),
    ),
  /** Own, father's and sometimes grandfather's name. */
  patronymic: (origin: Origin, random: Random) =>
    givenFirst(random.pick(origin.given), random.sample(origin.family, random.chance(0.6) ? 2 : 1).join(' ')),
  /** Women's surnames end in -a. */
  slavic: (origin: Origin, random: Random) => {
    const given = random.pick(origin.given);
    return givenFirst(given, random.pick(origin.family) + (/a$/.test(given) ? 'a' : ''));
  },
  arabic: (origin: Origin, random: Random) =>
    givenFirst(givens(origin, random, 0.35), random.pick(origin.family)),
};

/** `count` people; different ones where the lists suffice. */
export function people(origin: Origin, count: number, random: Random): Person[] {
  const seen = new Map<string, Person>();
  for (let tries = 0; seen.size < count && tries < count * 20; tries++) {
    const person = ORDERS[origin.order](origin, random);
    seen.set(person.full, person);
  }
  return [...seen.values()];
}

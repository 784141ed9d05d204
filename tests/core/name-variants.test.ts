import { expect, test } from 'vitest';
import { personName } from '../../detectors/person/name.ts';
import { PersonCounter } from '../../src/core/persons/counter.ts';
import { keysOf } from '../../src/core/persons/person.ts';
import { builtinEngine } from '../../src/registry.ts';

const SECRET = [1, 2] as const;
const { byId } = builtinEngine();
const fact = (id: string, text: string) => ({ detector: byId.get(id)!, text });

/** `name | birth date | A-number`, the last two may be missing. */
function count(rows: readonly string[]): number {
  const counter = new PersonCounter();
  for (const row of rows) {
    const [name = '', birth = '', number = ''] = row.split(' | ');
    const facts = [fact('person.name', name)];
    if (birth !== '') facts.push(fact('person.birth-date', birth));
    if (number !== '') facts.push(fact('us.a-number', number));
    counter.add(keysOf(facts, personName.key!(name), SECRET)!);
  }
  return counter.count;
}

// biome-ignore format: a list
test.each([
  ['order swapped', ['María José Xol Tum | 1990-03-04', 'XOL TUM, MARIA JOSE | 1990-03-04']],
  ['accents lost', ['Inés Peña Xicay | 1990-03-04', 'INES PENA XICAY | 1990-03-04']],
  ['middle name dropped', ['María José Xol Tum | 1990-03-04', 'María Xol Tum | 1990-03-04']],
  ['middle name added', ['María Xol Tum | 1990-03-04', 'María José Xol Tum | 1990-03-04']],
  ['second name and second surname dropped', ['María José Xol Tum | 1990-03-04', 'Maria Xol | 1990-03-04']],
  ['an initial for the middle name', ['María José Xol | 1990-03-04', 'María J. Xol | 1990-03-04']],
  ['transliterated otherwise', ['Mohammed Youssef Wardak | 1990-03-04', 'Muhammad Yusef Wardak | 1990-03-04']],
  ['double letters, z and s', ['Hassan Gonzalez | 1990-03-04', 'Hasan Gonzales | 1990-03-04']],
  ['both at once', ['WARDAK, Mohamed | 1990-03-04', 'Muhammad Karim Wardak | 1990-03-04']],
  ['one identifier', ['Mario Xol | 1990-03-04 | A912345678', 'Marío Tum | 1990-03-05 | A912345678']],
  ['an identifier in one row only', ['María José Xol Tum | 1990-03-04 | A912345678', 'María Xol Tum | 1990-03-04']],
  ['the same, the other way round', ['María Xol Tum | 1990-03-04', 'María José Xol Tum | 1990-03-04 | A912345678']],
])('one person: %s', (_, rows) => expect(count(rows)).toBe(1));

// biome-ignore format: a list
test.each([
  ['brothers', ['Juan Xol Tum | 1990-03-04', 'Juan Xol Tum | 1992-03-04']],
  ['twins', ['Juan Xol Tum | 1990-03-04', 'José Xol Tum | 1990-03-04']],
  ['twins, a boy and a girl', ['Mario Xol Tum | 1990-03-04', 'María Xol Tum | 1990-03-04']],
  ['twins with a name in common', ['María José Xol Tum | 1990-03-04', 'María Ana Xol Tum | 1990-03-04']],
  ['twins whose names are alike', ['Edwin Xol Tum | 1990-03-04', 'Elvin Xol Tum | 1990-03-04']],
  ['the same given name and another surname', ['Juan Xol | 1990-03-04', 'Juan Tum | 1990-03-04']],
  ['names written otherwise without a birth date', ['María José Xol Tum', 'María Xol Tum']],
  ['two identifiers', ['María José Xol Tum | 1990-03-04 | A912345678', 'María Xol Tum | 1990-03-04 | A912345679']],
  ['one word in common', ['Juan Xol | 1990-03-04', 'Juan | 1990-03-04']],
])('two people: %s', (_, rows) => expect(count(rows)).toBe(2));

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ja', 'ke', 'li', 'mo', 'nu'];

test('names met after many others are counted as they are written, in bounded time and memory', () => {
  const counter = new PersonCounter();
  const add = (name: string, day: string) => {
    const facts = [fact('person.name', name), fact('person.birth-date', `1990-03-${day}`)];
    counter.add(keysOf(facts, name, SECRET)!);
  };
  for (let i = 0; i < 40_000; i++)
    add(`${[...String(i)].map((digit) => SYLLABLES[Number(digit)]).join('')} maria tum xol`, '04');
  expect(counter.count).toBe(40_000);
});

import { expect, test } from 'vitest';
import { keyOf, keyOfBoth, keyOfDigits, type Secret } from '../../src/core/hash.ts';
import { PersonCounter, type PersonKeys } from '../../src/core/persons/counter.ts';
import { keyOfName } from '../../src/core/persons/person.ts';

const SECRET = [1, 2] as const;
const key = (text: string) => keyOf(text, SECRET);
const row = (id: string, name: string, birth = ''): PersonKeys => ({
  strong: id === '' ? [] : [key(`id${id}`)],
  ...(name === '' ? {} : birth === '' ? { weak: key(name) } : { weak: key(name + birth), name: key(name) }),
});

test.each<[string, PersonKeys[], number]>([
  ['the same identifier twice', [row('1', 'Ana'), row('1', 'A. Ruiz')], 1],
  ['two identifiers under one name and birth date', [row('1', 'Ana', '1990'), row('2', 'Ana', '1990')], 2],
  ['a row without identifier after one with', [row('1', 'Ana', '1990'), row('', 'Ana', '1990')], 1],
  ['a row with identifier after one without', [row('', 'Ana', '1990'), row('1', 'Ana', '1990')], 1],
  ['one name, two birth dates', [row('', 'Ana', '1990'), row('', 'Ana', '1991')], 2],
  ['a bare name after a full row', [row('1', 'Ana', '1990'), row('', 'Ana')], 1],
  ['a full row after a bare name', [row('', 'Ana'), row('1', 'Ana', '1990')], 1],
  [
    'two of a name after the bare name',
    [row('', 'Ana'), row('1', 'Ana', '1990'), row('2', 'Ana', '1991')],
    2,
  ],
  ['the bare name after two of it', [row('1', 'Ana', '1990'), row('2', 'Ana', '1991'), row('', 'Ana')], 2],
  [
    'the same one again after the bare name',
    [row('', 'Ana'), row('1', 'Ana', '1990'), row('1', 'Ana', '1990')],
    1,
  ],
  ['two numbers after a name', [row('', 'Ana'), row('1', 'Ana'), row('2', 'Ana'), row('', 'Ana')], 2],
  [
    'two birth dates after a name',
    [row('', 'Ana'), row('', 'Ana', '1990'), row('', 'Ana', '1991'), row('', 'Ana', '1990')],
    2,
  ],
  ['bare names', [row('', 'Ana'), row('', 'Bea'), row('', 'Ana')], 2],
  ['identifiers without names', [row('1', ''), row('2', ''), row('1', '')], 2],
])('%s', (_, rows, count) => {
  const counter = new PersonCounter();
  for (const person of rows) counter.add(person);
  expect(counter.count).toBe(count);
});

test('counts are exact up to the capacity and within 3 % beyond it', () => {
  const exact = new PersonCounter(100_000);
  const sampled = new PersonCounter(20_000);
  for (let i = 0; i < 90_000; i++) {
    const person = { strong: [key(`p${i % 80_000}`)] };
    exact.add(person);
    sampled.add(person);
  }
  expect(exact.count).toBe(80_000);
  expect(Math.abs(sampled.count - 80_000)).toBeLessThan(2_400);
});

test.each<[string, (i: number, secret: Secret) => PersonKeys]>([
  ['identifiers', (i, secret) => ({ strong: [keyOfDigits(digitsOf(i), secret, keyOf('a_number', secret))] })],
  [
    'names and birth dates',
    (i, secret) => {
      const name = keyOfName(`Ana${i % 5_000} Xol`, secret);
      return { strong: [], name, weak: keyOfBoth(name, keyOf(`1990-${i}`, secret)) };
    },
  ],
])('an estimate is the same in each run: %s', (_, personOf) => {
  const counts = [SECRET, [77, 99] as const].map((secret) => {
    const counter = new PersonCounter(5_000);
    for (let i = 0; i < 40_000; i++) counter.add(personOf(i, secret));
    return counter.count;
  });
  expect(counts[0]).toBe(counts[1]);
  expect(Math.abs(counts[0]! - 40_000)).toBeLessThan(2_400);
});

function digitsOf(i: number) {
  const bytes = new TextEncoder().encode(`A-${100_000_000 + i}`);
  return { bytes, from: 0, to: bytes.length };
}

test('each tally counts its own people', () => {
  const counter = new PersonCounter();
  counter.add(row('1', 'Ana', '1990'), [0b001]);
  counter.add(row('1', 'Ana', '1990'), [0b011]);
  counter.add(row('', 'Ana', '1990'), [0b111]);
  counter.add({ strong: [key('id2'), key('id2')] }, [0b011]);
  expect([0, 1, 2].map((tally) => counter.countOf(tally))).toEqual([2, 2, 1]);
});

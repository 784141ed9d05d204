import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../src/core/types.ts';
import { scanUnits } from '../helpers/scan-table.ts';

/** Further names of one person count once. All people are invented. */

const block = (text: string): TextBlock => ({
  kind: 'text',
  part: 'text',
  text,
  visibility: 'visible',
  locate: (start) => ({ locator: `at ${start}` }),
});
const personsIn = async (...texts: string[]) => (await scanUnits(texts.map(block))).persons;

const FACTS = 'born June 18, 1994, A# 099-346-958';

// biome-ignore format: one a line
const ONE = [
  'Rufina Xol Tum aka Rosa Pop', 'Rufina Xol Tum a/k/a Rosa Pop', 'Rufina Xol Tum (a.k.a. Rosa Pop)', 'Rufina Xol Tum, alias Rosa Pop', 'Rufina Xol Tum f/k/a Rosa Pop',
  'Rufina Xol Tum n/k/a Rosa Pop', 'Rufina Xol Tum, née Rosa Pop', 'Rufina Xol Tum, formerly known as Rosa Pop', 'Rufina Xol Tum (also known as Rosa Pop)',
  'Rufina Xol Tum, también conocida como Rosa Pop', 'Rufina Xol Tum, nacida Rosa Pop', 'Rufina Xol Tum, who goes by Rosa Pop', 'RUFINA XOL TUM A/K/A ROSA POP', 'XOL TUM, RUFINA (AKA: POP, ROSA)',
  'Name: Rufina Xol Tum\nAKA: Rosa Pop', 'Nombre: Rufina Xol Tum\nAlias: Rosa Pop', 'Name: Rufina Xol Tum\nOther names used: Rosa Pop', 'Nombre: Rufina Xol Tum\nApellido de soltera: Pop',
];
// biome-ignore format: one a line
const TWO = [
  'Rufina Xol Tum and Rosa Pop', 'Rufina Xol Tum, Rosa Pop', 'Rufina Xol Tum\nRosa Pop', 'Rufina Xol Tum (sister of Rosa Pop)', 'Name: Rufina Xol Tum\nMother: Rosa Pop', 'Rufina Xol Tum, known to Rosa Pop',
];

const AGAIN = '\n\nRosa Pop, born June 18, 1994, was heard again.';

describe('one person', () => {
  test.each(ONE)('%s', async (text) => {
    expect(await personsIn(`${text}, ${FACTS}`)).toBe(1);
    expect(await personsIn(`${text}\nA# 099-346-958\n`, 'A# 099-346-958 was moved.')).toBe(1);
  });
  test.each(ONE.filter((text) => /rosa/i.test(text)))('%s, met again under the other name', async (text) => {
    expect(await personsIn(`${text}\n${FACTS}${AGAIN}`)).toBe(1);
    expect(await personsIn(`${text}\n${FACTS}${AGAIN}${AGAIN}`)).toBe(1);
    expect(await personsIn(`${text}\n${FACTS}${AGAIN}`, 'Rosa Pop, born June 18, 1994.')).toBe(1);
  });
});

describe('two people', () => {
  test.each(TWO)('%s', async (text) => {
    const first = text.replace('Tum', `Tum (${FACTS})`);
    expect(await personsIn(`${first}${AGAIN}`)).toBe(2);
  });
  test('whom numbers tell apart', async () => {
    const first = `Rufina Xol Tum aka Rosa Pop, ${FACTS}`;
    expect(await personsIn(`${first}\n\nRosa Pop, born May 3, 1988, A# 212-555-147`)).toBe(2);
  });
});

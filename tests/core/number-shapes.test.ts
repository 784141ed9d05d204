import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../bench/noise/random.ts';
import { NumberShapes } from '../../src/core/text/number-shapes.ts';

const FORM = '512-48-3391';

/** Lengths of groups, 2 to 5 each, as chance has it. */
function atRandom(count: number): string[] {
  const random = new Random(11);
  const group = () => `${random.between(1, 9)}${random.digits(random.between(1, 4))}`;
  return Array.from({ length: count }, () => `${group()}-${group()}-${group()}`);
}

function seen(texts: readonly string[]): NumberShapes {
  const shapes = new NumberShapes();
  for (const text of texts) shapes.see(text);
  return shapes;
}

describe('shapes of numbers', () => {
  it.each<[string, boolean, (numbers: string[]) => string[]]>([
    ['one a line', true, (numbers) => numbers],
    ['in words', true, (numbers) => numbers.map((one) => `part ${one}, new`)],
    ['all in one line', true, (numbers) => [numbers.join(', ')]],
    ['few', false, (numbers) => numbers.slice(0, 12)],
    ['with another separator', false, (numbers) => numbers.map((one) => one.replaceAll('-', '.'))],
    ['with letters', false, (numbers) => numbers.map((one) => `A${one}`)],
    ['with a unit', false, (numbers) => numbers.map((one) => `${one}kg`)],
    ['with a country code', false, (numbers) => numbers.map((one) => `+${one}`)],
    ['with a trunk prefix', false, (numbers) => numbers.map((one) => `0${one.slice(1)}`)],
    ['of four groups', false, (numbers) => numbers.map((one) => `${one}-12`)],
    ['as fractions', false, (numbers) => numbers.map((one) => `${one}.25`)],
    ['behind a fraction', false, (numbers) => numbers.map((one) => `1.${one}`)],
  ])('%s', (_, byChance, written) => {
    expect(seen(written(atRandom(400))).areByChance(FORM)).toBe(byChance);
  });

  it('are nobody’s custom where eight and more of them are met', () => {
    const customs = ['00-000-0000', '0000-00-000', '000-00-00000', '00-00-00000', '0000-000-00'];
    const random = new Random(3);
    const numbers = Array.from({ length: 2_000 }, () => random.like(random.of(customs)));
    expect(seen(numbers).areByChance(FORM)).toBe(false);
  });

  it('of dates, telephones and the like say nothing', () => {
    const ways = [
      '2021-00-00',
      '00-00-2021',
      '212-555-0000',
      '000-000-000',
      '00-0000-0000',
      '0000-0000-0000',
    ];
    const random = new Random(3);
    const numbers = Array.from({ length: 2_000 }, () => random.like(random.of(ways)));
    expect(seen(numbers).areByChance(FORM)).toBe(false);
  });

  it('are a list where they follow each other', () => {
    const list = ['512-48-3391', '512-48-3392', '512-48-3393', '512-48-3394'];
    const dated = list.flatMap((one) => [one, '03-12-1987']);
    expect(seen([...atRandom(400), ...list]).areByChance(FORM)).toBe(false);
    expect(seen([...atRandom(400), ...dated]).areByChance(FORM)).toBe(false);
    expect(seen([...atRandom(400), ...list.slice(1)]).areByChance(FORM)).toBe(true);
  });

  it.each<[string, boolean, string]>([
    ['2345 6789 0124', true, '8DB8 8E89\n56E4 5E89 6C8C\n'],
    ['2345 6789 0124 5678', true, '8db8 8e89\n56e4 5e89 6c8c\n'],
    ['2345 6789 0124', false, '8DB87 8E89A\nX6E4 5E89Z\n'],
    ['512-48-3391', false, '8DB8 8E89\n56E4 5E89 6C8C\n'],
  ])('among words of four hexadecimal digits: %s', (number, byChance, dump) => {
    expect(seen([dump.repeat(40), `${number}\n`]).areByChance(number)).toBe(byChance);
    expect(seen([dump, `${number}\n`]).areByChance(number)).toBe(false);
    expect(seen([dump.repeat(40), `${number}\n`.repeat(40)]).areByChance(number)).toBe(false);
  });

  it('are read in any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d .\-/a€+]{0,60}$/), (text) => {
        const shapes = new NumberShapes();
        shapes.see(text);
        expect(shapes.areByChance(text)).toBe(false);
      }),
    );
  });
});

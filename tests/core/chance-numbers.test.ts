import { describe, expect, it } from 'vitest';
import { Random } from '../../bench/noise/random.ts';
import type { FileEntry } from '../../src/core/types.ts';
import { scanBytes } from '../../src/scan.ts';

/** Numbers of three groups of two to five digits each, with one sign between them, in lines of words. */
function noise(lines: number, { seed = 7, separator = '-' } = {}): string[] {
  const random = new Random(seed);
  const group = () => random.digits(random.between(2, 5));
  return Array.from(
    { length: lines },
    () => `The unit ${[group(), group(), group()].join(separator)} was checked.`,
  );
}

const NUMBERS = ['512-48-3391', '234-61-7702', '418-22-9065', '371-55-1248', '603-17-4486', '288-93-5107'];

const person = (entry: FileEntry) => [entry.verdict, entry.categories.ssn ?? 0];
const text = async (lines: readonly string[], name = 'a.txt') =>
  scanBytes(name, new TextEncoder().encode(`${lines.join('\n')}\n`));

describe('numbers that are grouped at random', () => {
  it.each(['-', '.', ' '])('hold no Social Security numbers: %j', async (separator) => {
    for (const seed of [1, 2]) {
      const entry = await text(noise(500, { seed, separator }));
      expect(person(entry)).toEqual(['pass', 0]);
    }
  });

  it('hold none beside fractions one below the other, which are coordinates by chance', async () => {
    const lines = noise(500).flatMap((line, i) =>
      i % 3 === 0 ? [line, '', '41.21873', '23.10482', ''] : [line],
    );
    expect(person(await text(lines))).toEqual(['pass', 0]);
  });

  it('hold none in tables', async () => {
    const lines = noise(800).map((line) => line.split(' ')[2]!);
    const rows = lines.map((one, i) => `${one},${lines[(i * 7 + 1) % lines.length]}`);
    expect(person(await text(['one,two', ...rows], 'a.csv'))).toEqual(['pass', 0]);
  });
});

describe('Social Security numbers among others are found', () => {
  it('alone in a letter and in a script', async () => {
    expect(person(await text(['Please find enclosed the form for', `${NUMBERS[0]}, as agreed.`]))[0]).toBe(
      'block',
    );
    expect(person(await text([`lookUp('${NUMBERS[1]}', true);`], 'a.js'))[0]).toBe('block');
  });

  it('among telephones, dates, ZIP codes and numbers of cases', async () => {
    const random = new Random(3);
    const others = Array.from({ length: 300 }, () =>
      random.like(
        random.of([
          '212-555-0000',
          '00-00-0000',
          '2019-00-00',
          '00000-0000',
          '19-cv-00000',
          '00-0000',
          '000-000-000',
        ]),
      ),
    );
    expect(person(await text([...others, `File ${NUMBERS[2]} closed`, ...others]))).toEqual(['block', 1]);
  });

  it('among part numbers of a few customs, however many there are', async () => {
    const random = new Random(4);
    const parts = Array.from({ length: 500 }, () =>
      random.like(random.of(['00-000-0000', '0000-00-000', '000-00-00000'])),
    );
    expect(person(await text([...parts, `File ${NUMBERS[2]} closed`]))).toEqual(['block', 1]);
  });

  it('listed in the midst of numbers grouped at random', async () => {
    const lines = noise(500);
    lines.splice(300, 0, ...NUMBERS);
    const entry = await text(lines);
    expect(entry.verdict).toBe('block');
    expect(entry.categories.ssn).toBeGreaterThanOrEqual(NUMBERS.length);
  });

  it('where they come more often than chance has it', async () => {
    const lines = noise(400).flatMap((line, i) =>
      i % 10 === 0 ? [line, `The unit ${ofList(i)} was checked.`] : [line],
    );
    const entry = await text(lines);
    expect(entry.verdict).toBe('block');
    expect(entry.categories.ssn).toBeGreaterThanOrEqual(40);
  });

  it.each([
    ['a label', `SSN: ${NUMBERS[3]}`],
    ['a name', `Beatriz Montoya Quiroga, ${NUMBERS[3]}`],
    ['a name and a birth date', `Beatriz Montoya Quiroga, born 03/12/1987, ${NUMBERS[3]}`],
  ])('with %s beside them', async (_, line) => {
    const lines = noise(500);
    lines.splice(300, 0, line);
    expect(person(await text(lines))).toEqual(['block', 1]);
  });

  it('in a text of people to protect', async () => {
    expect((await text(noise(300), 'asylum_cases.txt')).verdict).toBe('block');
  });

  it('in a column of their own beside one of random numbers', async () => {
    const rows = noise(400).map((line, i) => `${line.split(' ')[2]},${ofList(i)}`);
    const entry = await text(['one,two', ...rows], 'a.csv');
    expect(entry.verdict).toBe('block');
    expect(entry.categories.ssn).toBeGreaterThanOrEqual(390);
  });
});

function ofList(i: number): string {
  const random = new Random(i + 99);
  return `${random.between(101, 665)}-${random.between(11, 98)}-${random.between(1001, 9899)}`;
}

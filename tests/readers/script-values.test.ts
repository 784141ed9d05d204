import { describe, expect, it } from 'vitest';
import { scriptReader } from '../../src/readers/script.ts';
import { tablesOf, unitsOf } from '../helpers/read-units.ts';

const born = async (value: string) => {
  const source = `const rows = [{ name: 'Ana Ruiz', born: ${value} }, { name: 'Eva Paz', born: ${value} }];\n`;
  return tablesOf(await unitsOf(scriptReader, source))[0]?.rows[0]?.[1];
};

describe('values in calls', () => {
  it.each([
    ['new Date("1990-02-03")', '1990-02-03'],
    ["ISODate('1990-02-03T00:00:00Z')", '1990-02-03T00:00:00Z'],
    ['new Date(1990, 1, 3)', '1990-02-03'],
    ['Date.UTC(1990,1,3)', '1990-02-03'],
    ['datetime.date(1990, 2, 3)', '1990-02-03'],
    ['moment( "03/02/1990" )', '03/02/1990'],
  ])('%s is a value', async (value, said) => {
    expect(await born(value)).toBe(said);
  });

  it.each([
    'f(1990, 1, 3)',
    'new Date(99, 1, 3)',
    'new Date()',
    'f("a", "b")',
    'f("a").g',
    'new Date(1990, 13, 3)',
  ])('%s is code', async (value) => {
    expect((await born(value)) ?? '').toBe('');
  });
});

describe('literals of digits', () => {
  it.each(['512-48-3391', '512.48.3391', '1985-03-12', '5124-8339'])('%s is told', async (number) => {
    const texts = await unitsOf(scriptReader, `call('${number}', true);\n`);
    expect(texts.filter((unit) => unit.kind === 'text').map(({ text }) => text)).toEqual([number]);
  });

  it.each(['1.20.3', '10-20', '#0a0-b1', 'M1.5-2.25z', 'v18.12.1'])('%s is not', async (number) => {
    const texts = await unitsOf(scriptReader, `call('${number}', true);\n`);
    expect(texts.filter((unit) => unit.kind === 'text')).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem, Reader, Unit } from '../../src/core/types.ts';
import { jsonReader, ndjsonReader } from '../../src/readers/json.ts';
import { cellText, MAX_TEXT, valueEnd } from '../../src/readers/shared/json/record-text.ts';
import { matchShape, shapeOf } from '../../src/readers/shared/json/shape.ts';
import { bytesOf, readContext, rowsOf, sourceOf } from '../helpers/read-units.ts';

/** All that a reader tells, in plain words: cells with their places, texts, problems, files. */
async function told(reader: Reader, text: string, cellLength: number): Promise<string[]> {
  const context = { ...readContext, limits: { ...readContext.limits, cellLength } };
  const lines: string[] = [];
  for await (const unit of reader.read(sourceOf(text), context)) lines.push(...linesOf(unit));
  return lines;
}

function linesOf(unit: Unit | Problem): string[] {
  if (unit.kind === 'text') return [`text ${JSON.stringify([unit.part, unit.text, unit.locate(0, 0)])}`];
  if (unit.kind !== 'rows') return [JSON.stringify(unit)];
  const { part, title, headers, locate } = unit.table;
  expect(bytesOf(unit)).toEqual(rowsOf(unit));
  return rowsOf(unit).map((cells, i) => {
    const row = unit.firstRow + i;
    const place = locate.call(unit.table, { top: row, bottom: row, left: 0, right: 0 });
    const filled = cells.join('\u0000').replace(/\0+$/, '').split('\0');
    return JSON.stringify([part, title, headers, filled, place]);
  });
}

/** Whole objects are taken only where no text may have to be cut. */
const read = (reader: Reader, text: string) => told(reader, text, MAX_TEXT);
const readByLexer = (reader: Reader, text: string) => told(reader, text, MAX_TEXT - 1);

const FILE = 'bmFtZSxib3JuCk1hcmlhbSBIYWRkYWQsMTk4Ny0wMy0xMg==';
const VALUES = [
  '"Ana"',
  '""',
  '"Mar\\u00eda \\"P\\" \\\\ \\/ \\n"',
  '"a\\qb"',
  '"a text of more than twenty-four characters"',
  '"0b7a3f0e-90c1-4d6c-8a53-5d7e5e0f7a11"',
  `"${FILE}"`,
  '"{\\"name\\": \\"Mariam Haddad\\", \\"n\\": 1}"',
  '"<table><tr><td>Mariam Haddad</td></tr></table>"',
  '"data:text/plain,Mariam%20Haddad%20was%20here"',
  '12',
  '-0.5e+3',
  '-',
  'true',
  'null',
  'nul',
  '"Peña 北京 😀"',
  '"half \\ud83d of one"',
  '{}',
  '{ }',
  '[]',
  '[1, "two", null]',
  '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]',
  '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21]',
  '[[1],[2]]',
  '[{"a":1},{"a":2}]',
  '{"a":1,"b":{"c":"x"}}',
  '{"@type":"Person","name":"Ana"}',
  '{"coordinates":[1.5, 2]}',
  "'single'",
];
const KEYS = ['name', 'born', 'id', 'a.b', 'a', '@type', 'coordinates', 'email', 'n\\u0061me', 'c', 'v'];

const PLAIN = ['"Ana"', '12', 'null', '"Mar\\u00eda"', '["x", "y"]', '{}'];

/** Objects with some keys, as a program writes them again and again: most of their values are plain. */
const kind = fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 });
const value = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PLAIN) }, fc.constantFrom(...VALUES));

const record = (keys: readonly string[], space: string) =>
  fc
    .tuple(...keys.map((key) => value.map((text) => `"${key}":${space}${text}`)))
    .map((members) => `{${members.join(`,${space}`)}}`);

const records = fc
  .tuple(fc.array(kind, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' ', '\n  '))
  .chain(([kinds, space]) =>
    fc.tuple(
      fc.array(fc.oneof(...kinds.map((keys) => record(keys, space))), { maxLength: 40 }),
      fc.constant(space),
    ),
  );

describe('objects of a known shape are told as the lexer tells them', () => {
  it('one to a line', () =>
    fc.assert(
      fc.asyncProperty(records, fc.constantFrom('\n', '\r\n', ' \n'), async ([list], end) => {
        const text = list.map((one) => one.replaceAll('\n', '') + end).join('');
        expect(await read(ndjsonReader, text)).toEqual(await readByLexer(ndjsonReader, text));
      }),
      { numRuns: 200 },
    ));

  it('in a long list', () => {
    const before = Array.from({ length: 2000 }, (_, i) => `{"id":${i}}`).join(',');
    return fc.assert(
      fc.asyncProperty(records, fc.constantFrom('', '{"email":"'), async ([list, space], broken) => {
        const text = `{"rows":[${before},\n${list.join(`,${space}`)}],"note":"x"${broken}`;
        expect(await read(jsonReader, text)).toEqual(await readByLexer(jsonReader, text));
      }),
      { numRuns: 15 },
    );
  });

  it('whatever a chunk ends in', async () => {
    const line = (i: number) =>
      `{"name":"Ana ${i}","born":"1990-02-0${i % 9}","more":{"tags":["a","b"],"n":${i}}}\n`;
    const text = Array.from({ length: 30_000 }, (_, i) => line(i)).join('');
    const lines = await read(ndjsonReader, text);
    expect(lines).toHaveLength(30_000);
    expect(lines.at(-1)).toBe(
      JSON.stringify([
        '$',
        undefined,
        ['name', 'born', 'more.tags', 'more.n'],
        ['Ana 29999', '1990-02-02', 'a; b', '29999'],
        { locator: 'line 30000, $.name', line: 30_000 },
      ]),
    );
  });
});

describe('a value that is one cell', () => {
  it.each([
    ['"Ana",', 5, 'Ana'],
    ['"a \\u0041\\n",', 12, 'a A\n'],
    ['-12.5e3}', 7, '-12.5e3'],
    ['null}', 4, ''],
    ['{},', 2, ''],
    ['[ "a" , null,1 ]}', 16, 'a; ; 1'],
    ['[]}', 2, ''],
    ['"0b7a3f0e-90c1-4d6c-8a53-5d7e5e0f7a11"}', 38, '0b7a3f0e-90c1-4d6c-8a53-5d7e5e0f7a11'],
  ])('%s', (text, end, cell) => {
    expect(valueEnd(text, 0)).toBe(end);
    expect(cellText(text, 0, end)).toBe(cell);
  });

  it.each(['"Ana', '12', 'nul,', '-,', '"a\\q"', '"a\tb"', '{ }', '[[1]]', '[1', `"${FILE}"`, "'a'", ''])(
    'is not %s',
    (text) => expect(valueEnd(text, 0)).toBe(-1),
  );
});

describe('a shape', () => {
  it('is what stands around the values', () => {
    expect(shapeOf('x{"a": 1, "b": {"c": "d"}}, {', 1)).toEqual({
      pieces: ['{"a": ', ', "b": {"c": ', '}}'],
      columns: ['a', 'b.c'],
    });
  });

  it.each([
    ['a list of objects', '{"a":[{"b":1}]}'],
    ['a key twice', '{"a":1,"a":2}'],
    ['what is judged by its values', '{"@type":"Person"}'],
    ['no cells', '{}'],
    ['an end elsewhere', '{"a":1'],
    ['keys with escapes', '{"\\u0061":1}'],
  ])('is none with %s', (_, text) => expect(shapeOf(text, 0)).toBeUndefined());

  it('is met where only values differ', () => {
    const shape = shapeOf('{"a":1,"b":"x"}', 0)!;
    const room = () => ({ spans: new Int32Array(4), into: 0 });
    expect(matchShape(shape, '{"a":[2],"b":null}', 0, room())).toBe(18);
    expect(matchShape(shape, '{"a": 1,"b":"x"}', 0, room())).toBe(-1);
    expect(matchShape(shape, '{"a":1,"c":"x"}', 0, room())).toBe(-1);
    expect(matchShape(shape, '{"a":1,"b":"x","c":1}', 0, room())).toBe(-1);
  });
});

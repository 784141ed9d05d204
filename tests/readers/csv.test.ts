import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import type { Limits, RowBatch } from '../../src/core/types.ts';
import { QUOTED, RowScanner, unquoted } from '../../src/readers/csv/scan.ts';
import { sniff } from '../../src/readers/csv/sniff.ts';
import { csvReader } from '../../src/readers/csv.ts';
import { joinBytes } from '../../src/readers/shared/bytes.ts';
import { makeProbe } from '../../src/readers/shared/probe.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function batchesOf(text: string | Uint8Array, options: { name?: string; limits?: Limits } = {}) {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const source = memorySource(options.name ?? 'list.csv', bytes);
  const context = {
    limits: options.limits ?? DEFAULT_LIMITS,
    signal: new AbortController().signal,
    platform: undefined as never,
  };
  const batches: RowBatch[] = [];
  for await (const unit of csvReader.read(source, context)) batches.push(unit as RowBatch);
  return batches;
}

const cellsOf = (batch: RowBatch) =>
  Array.from({ length: batch.rowCount }, (_, row) =>
    Array.from({ length: batch.width(row) }, (_, column) => batch.text(row, column)),
  );

async function rowsOf(text: string | Uint8Array, options: { name?: string; limits?: Limits } = {}) {
  return (await batchesOf(text, options)).flatMap(cellsOf);
}

const score = async (text: string, name: string) =>
  csvReader.recognise(await makeProbe(memorySource(name, bytesOf(text))));

describe('splitting', () => {
  const table: readonly (readonly [what: string, text: string, rows: string[][]])[] = [
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CR alone',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'semicolons',
      'a;b;c\n1,5;2,5;3,5\n',
      [
        ['a', 'b', 'c'],
        ['1,5', '2,5', '3,5'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,5\t2;3\n',
      [
        ['a', 'b'],
        ['1,5', '2;3'],
      ],
    ],
    [
      'pipes',
      'a|b|c\n1|2|3\n',
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ],
    [
      'pipes inside of cells',
      'a,b,c\nx|y,1,2\np|q,3,4\n',
      [
        ['a', 'b', 'c'],
        ['x|y', '1', '2'],
        ['p|q', '3', '4'],
      ],
    ],
    [
      'quotes',
      'a,b\n"x, y","say ""hi"""\n',
      [
        ['a', 'b'],
        ['x, y', 'say "hi"'],
      ],
    ],
    [
      'line end in quotes',
      'a,b\n"x\ny",2\n',
      [
        ['a', 'b'],
        ['x\ny', '2'],
      ],
    ],
    [
      'spaces around quotes',
      'a,b\n1, "x, y" ,3\n',
      [
        ['a', 'b'],
        ['1', 'x, y', '3'],
      ],
    ],
    [
      'text after the quotes',
      'a,b\n"Rosa" Alba,2\n',
      [
        ['a', 'b'],
        ['Rosa Alba', '2'],
      ],
    ],
    [
      'inch marks',
      'a,b\n5" pipe,7" pipe\n',
      [
        ['a', 'b'],
        ['5" pipe', '7" pipe'],
      ],
    ],
    [
      'empty quotes',
      'a,b\n"",""\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    [
      'formula wrapper',
      'a,b\n="00123",="07"\n',
      [
        ['a', 'b'],
        ['="00123"', '="07"'],
      ],
    ],
    [
      'sep line',
      'sep=;\na;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'sep line against the count',
      'sep=;\na,b;c,d\n1,2;3,4\n',
      [
        ['a,b', 'c,d'],
        ['1,2', '3,4'],
      ],
    ],
    ['ragged', 'a,b,c\n1\n1,2,3,4\n5,6,7\n', [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4'], ['5', '6', '7']]],
    [
      'delimiter at the end',
      'a,b,\n1,2,\n',
      [
        ['a', 'b', ''],
        ['1', '2', ''],
      ],
    ],
    [
      'blank and title lines',
      '\n\nList of May\n\na,b\n1,2\n',
      [[], [], ['List of May'], [], ['a', 'b'], ['1', '2']],
    ],
    [
      'byte order mark',
      '\ufeffa,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'only delimiters',
      ',,\n,,\n',
      [
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    ['nothing but a line end', '\n', [[]]],
  ];
  it.each(table)('%s', async (_what, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });
});

describe('stray quotes', () => {
  const table: readonly (readonly [what: string, text: string, rows: string[][]])[] = [
    [
      'never closed',
      'a,b\n1,"x\n2,y\n3,z\n',
      [
        ['a', 'b'],
        ['1', '"x'],
        ['2', 'y'],
        ['3', 'z'],
      ],
    ],
    [
      'never closed, last cell',
      'a,b\n1,"x',
      [
        ['a', 'b'],
        ['1', '"x'],
      ],
    ],
    [
      'closed in the middle of a later cell',
      'a,b,c\n1,"x,3\n4,"y, z",6\n',
      [
        ['a', 'b', 'c'],
        ['1', '"x', '3'],
        ['4', 'y, z', '6'],
      ],
    ],
    [
      'a row after the stray one with quotes in it',
      'a,b\n1,"x\n2,"y\nz"\n3,"p"\n',
      [
        ['a', 'b'],
        ['1', '"x'],
        ['2', 'y\nz'],
        ['3', 'p'],
      ],
    ],
  ];
  it.each(table)('%s', async (_what, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it('does not swallow the file', async () => {
    const limits = { ...DEFAULT_LIMITS, cellLength: 500 };
    const rows = Array.from({ length: 400 }, (_, i) => `${i},name ${i}`);
    rows[10] = '10,"name 10';
    const read = await rowsOf(rows.join('\n'), { limits });
    expect(read).toEqual(rows.map((row) => row.split(',')));
  });

  it('stays linear when every line has one', async () => {
    const text = '1,"x ""y\n'.repeat(50_000);
    expect((await rowsOf(text)).length).toBeGreaterThan(10_000);
  });
});

describe('bounds', () => {
  const limits = { ...DEFAULT_LIMITS, cellLength: 1000 };

  it('cuts a line without end into rows and drops nothing', async () => {
    const text = 'word '.repeat(40_000);
    const rows = await rowsOf(text, { limits });
    expect(rows.every((row) => row.every((cell) => cell.length <= 1000))).toBe(true);
    expect(rows.flat().join('')).toBe(text);
    expect(rows.flat().every((cell) => /^ ?(word ?)+$/.test(cell))).toBe(true);
  });

  it('cuts a row without end between cells', async () => {
    const text = '12345,'.repeat(50_000);
    const rows = await rowsOf(text, { limits });
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThan(250);
    expect(rows.flat().filter((cell) => cell === '12345')).toHaveLength(50_000);
  });

  it('never tears a character', async () => {
    const rows = await rowsOf('😀'.repeat(70_001), { limits: { ...DEFAULT_LIMITS, cellLength: 999 } });
    expect(rows.flat().every((cell) => /^\p{Extended_Pictographic}*$/u.test(cell))).toBe(true);
  });
});

describe('batches', () => {
  it('numbers rows over batches and finds their lines again', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => (i % 7 === 3 ? `${i},"two\nlines"` : `${i},x`));
    const batches = await batchesOf(lines.join('\n'));
    expect(batches.length).toBeGreaterThan(3);
    let firstRow = 0;
    for (const batch of batches) {
      expect(batch.firstRow).toBe(firstRow);
      expect(batch.text(0, 0)).toBe(String(firstRow));
      firstRow += batch.rowCount;
    }
    const table = batches[0]!.table;
    expect(new Set(batches.map((batch) => batch.table)).size).toBe(1);
    expect(table.locate({ top: 13, left: 2, bottom: 13, right: 2 })).toEqual({
      locator: 'row 14, column 3',
      line: 16,
    });
    expect(table.locate({ top: 1, left: 0, bottom: 6252, right: 4 }).locator).toBe('rows 2–6253');
    expect(table.locate({ top: 59_999, left: 0, bottom: 59_999, right: 1 }).line).toBe(
      60_000 + lines.slice(0, -1).filter((line) => line.includes('\n')).length,
    );
  });

  it('answers for cells that are not there', async () => {
    const [batch] = await batchesOf('a,b\n1\n');
    expect([batch!.text(1, 1), batch!.text(0, 9), batch!.text(9, 0), batch!.width(9)]).toEqual([
      '',
      '',
      '',
      0,
    ]);
  });

  it('reads UTF-16 and Windows-1252', async () => {
    const text = 'nombre;país\nJosé Núñez;España\n';
    const utf16 = new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(await rowsOf(utf16)).toEqual([
      ['nombre', 'país'],
      ['José Núñez', 'España'],
    ]);
    expect(await rowsOf(latin)).toEqual([
      ['nombre', 'país'],
      ['José Núñez', 'España'],
    ]);
  });
});

describe('recognition', () => {
  const people = 'Ana,Lima,1980-01-02\nBob,Oslo,1981-03-04\nEva,Rome,1979-11-30\n';
  const tables: readonly (readonly [what: string, text: string, name: string])[] = [
    ['commas', `name,city,dob\n${people}`, 'x.csv'],
    ['a table in a .txt', `name,city,dob\n${people}`, 'x.txt'],
    ['no extension, no header', people, 'x'],
    ['tabs in a .csv', people.replaceAll(',', '\t'), 'x.csv'],
    ['semicolons with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n2,0;7,5\n', 'x.txt'],
    ['a title above', `Detentions, by city\n\nname,city,dob\n${people}`, 'x'],
    ['a list', 'Ana Lima\nBob Oslo\nEva Rome\n', 'x.csv'],
    ['one line', 'Ana,Lima,1980-01-02', 'x.csv'],
    ['commas with spaces', people.repeat(2).replaceAll(',', ', '), 'x.txt'],
    [
      'cells that begin alike, under captions',
      `name, place, bed\n${'Ana, Unit A, Bed 3\nBob, Unit B, Bed 4\n'.repeat(3)}`,
      'x.txt',
    ],
    [
      'tables one above the other',
      'Counts of May. Final.\nsite,men,women\nA,1,2\nB,3,4\nC,1,1\nAs of May. Data may change.\n\nBeds\nsite,a,b,c,d\nA,1,2,3,4\nB,1,2,3,4\nC,1,2,3,4\n',
      'x.txt',
    ],
    ['an empty form', 'no,name,born,sign\n1,,,\n2,,,\n3,,,\n', 'x.csv'],
    ['captions that are words of code', 'from;to;public\na;b;c\nd;e;f\n', 'x.txt'],
    ['pipes', people.replaceAll(',', '|'), 'x.dat'],
    ['tildes', people.replaceAll(',', '~'), 'x.txt'],
    ['carets', people.replaceAll(',', '^'), 'x.txt'],
    [
      'sentences in cells',
      'id,note\n1,"He left. Then he came back, and sat."\n2,"Yes. No."\n3,"So it is. It was."\n',
      'x.csv',
    ],
  ];
  it.each(tables)('takes %s', async (_what, text, name) => {
    expect(await score(text, name)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    ['x.txt', 'Costs are ~4 million.\nThat is ~2% more.\nThe rest: ~1 million.\n'],
    ['x.txt', 'x^2 + y^2 = z^2\na^2 + b^2 = c^2\nSum: s^2 + 1\n'],
  ])('takes no rare delimiter for one that texts hold, in %s', async (name, text) => {
    expect(await score(text, name)).toBeLessThan(0.5);
  });

  const prose =
    'When we came home, the door was open. Nobody, it seemed, had been there.\nWe looked around. ' +
    'Nothing was missing, and so, tired, we sat down. The night was long, cold and still.\n';
  const others: readonly (readonly [what: string, text: string, name: string])[] = [
    ['prose', prose, 'x.txt'],
    ['prose in a .csv', prose.repeat(5), 'x.csv'],
    ['JSON', '{"a": 1, "b": 2}\n{"a": 3, "b": 4}\n{"a": 5, "b": 6}\n', 'x.csv'],
    ['a JSON array', '[\n  [1, 2],\n  [3, 4],\n  [5, 6]\n]\n', 'x.txt'],
    ['HTML', '<table><tr><td>a, b</td></tr>\n<tr><td>c, d</td></tr>\n</table>\n', 'x.csv'],
    ['SQL', "INSERT INTO t VALUES (1, 'a', 'b');\nINSERT INTO t VALUES (2, 'c', 'd');\n", 'x.txt'],
    [
      'SQL after a comment',
      "-- dump\nINSERT INTO t VALUES (1, 'a', 'b');\nINSERT INTO t VALUES (2, 'c', 'd');\n",
      'x',
    ],
    ['code', 'import { a, b } from "c";\nconst x = f(1, 2);\nconst y = g(3, 4);\n', 'x.js'],
    ['statements', 'foo(1);\nbar(2);\nbaz(3);\nfoo(4);\n', 'x.js'],
    ['Markdown', '# Title\n\nOne, two, three.\n\n- a, b\n- c\n\nSome more words here, friend.\n', 'x.md'],
    ['a Markdown table', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n', 'x.md'],
    ['a letter', 'Dear Ms. Alba,\n\nThank you for your letter, which came today.\n\nYours,\nEva\n', 'x.txt'],
    ['label and value', 'Name: Alba, Rosa\nBorn: 1980-01-02\nCity: Lima, Peru\n', 'x.txt'],
    [
      'labels before tabs',
      'Name:\tRosa\nBorn:\t1980\nCity:\tLima\n\nName:\tEva\nBorn:\t1979\nCity:\tOslo\n',
      'x.txt',
    ],
    [
      'names in aligned columns',
      'ALBA, ROSA     1980   Lima\nTZOC, EVA      1979   Oslo\nLONG, ANA      1990   Rome\n',
      'x.txt',
    ],
    [
      'semicolons in a sentence',
      'Those seen were A, of B, 12; C, of\nD, 13, in May; E and F, who left\nfor G; nobody else was there.\n',
      'x.txt',
    ],
    [
      'a sentence to a line',
      'Ana Alba, of Lima, was born on 2 May 1980, and left.\nEva Tzoc, of Oslo, was born on 3 May 1981, and stays.\n'.repeat(
        3,
      ),
      'x.txt',
    ],
    [
      'lines that say what their pieces are',
      'Ana Alba, born 1980-01-02, city Lima\nEva Tzoc, born 1979-03-04, city Oslo\n'.repeat(3),
      'x.txt',
    ],
    ['a list in source', 'alba,\nrosa,\ntzoc,\neva,\n', 'x.txt'],
    ['an address', 'Please write to 12 Bay Street, Suite 4\nLima, CA 90001, and 9 Long Road\n', 'x.txt'],
    ['nothing but white space', ' \n\n', 'x.csv'],
  ];
  it.each(others)('leaves %s alone', async (_what, text, name) => {
    expect(await score(text, name)).toBe(0);
  });
});

describe('properties', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[a-z ,;|"\n\r\t]{0,8}$/),
    fc.constantFrom('', '"', '""', ' ', '\n', '="01"', 'Muñoz', '😀'),
  );
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 });

  it('gives back any table that was written with quotes', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, eol) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = rows.map((row) => row.map(quoted).join(delimiter)).join(eol);
          expect(scanned(text, delimiter)).toEqual(rows);
        },
      ),
    );
  });

  it('gives back any table that was written with quotes only where needed', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const minimal = (text: string) =>
          text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const text = rows.map((row) => row.map(minimal).join(delimiter)).join('\n');
        expect(scanned(text, delimiter)).toEqual(rows);
      }),
    );
  });

  it('splits alike wherever the chunks end', () => {
    const texts = fc.stringMatching(/^[ab ,"\n\r]{0,80}$/);
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 3, max: 40 }),
        (text, step, maxCell) => {
          expect(scanned(text, ',', { step, maxCell })).toEqual(scanned(text, ',', { maxCell }));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** Rows of a text that arrives in pieces of `step` bytes. */
function scanned(
  text: string,
  delimiter: string,
  options: { step?: number; maxCell?: number } = {},
): string[][] {
  const scanner = new RowScanner({ delimiter, maxCell: options.maxCell ?? 1000 });
  const bytes = bytesOf(text);
  const step = options.step ?? bytes.length;
  const rows: string[][] = [];
  let rest: Uint8Array = new Uint8Array(0);
  const take = (all: Uint8Array, last: boolean) => {
    let at = 0;
    do {
      at = scanner.scan(all, at, last);
      let cell = 0;
      for (let row = 0; row < scanner.rows; row++) {
        const cells: string[] = [];
        for (; cell < scanner.found.rowEnds[row]!; cell++) {
          const raw = new TextDecoder().decode(
            all.subarray(scanner.found.starts[cell], scanner.found.ends[cell]),
          );
          cells.push(scanner.found.marks[cell]! & QUOTED ? unquoted(raw) : raw);
        }
        rows.push(cells);
      }
    } while (scanner.rows > 0);
    rest = all.subarray(at);
  };
  for (let at = 0; at < bytes.length; at += step)
    take(joinBytes([rest, bytes.subarray(at, at + step)]), false);
  take(rest, true);
  return rows;
}

describe('fixtures', () => {
  const root = new URL('../../fixtures/readers/', import.meta.url);
  const folders = readdirSync(root).filter((name) => name.startsWith('csv-'));
  it.each(folders)('%s', async (folder) => {
    const file = readdirSync(new URL(`${folder}/`, root)).find((name) => name !== 'rows.json')!;
    const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${file}`, root)));
    const expected = JSON.parse(readFileSync(new URL(`${folder}/rows.json`, root), 'utf8'));
    expect(await csvReader.recognise(await makeProbe(memorySource(file, bytes)))).toBeGreaterThanOrEqual(0.5);
    expect(await rowsOf(bytes, { name: file })).toEqual(expected);
  });
});

it('sniffs out the delimiter that cuts evenly', () => {
  expect(sniff('a,b;c\n1,2;3\n', true)?.delimiter).toBe(';');
  expect(sniff('"a;b",c\n"d;e",f\n', true)?.delimiter).toBe(',');
  expect(sniff('Lima\nOslo\n', true)).toBeUndefined();
});

it('cuts a row of more cells than a spreadsheet has columns, and loses none', async () => {
  const rows = await rowsOf(Array.from({ length: 40_000 }, (_, i) => `v${i}`).join(','));
  expect(rows.map((row) => row.length)).toEqual([16_384, 16_384, 7232]);
  expect(rows.flat().at(-1)).toBe('v39999');
});

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Problem, Unit } from '../../src/core/types.ts';
import { makeProbe } from '../../src/readers/shared/probe.ts';
import { labelsOf } from '../../src/readers/shared/prose/labels.ts';
import { LineCutter } from '../../src/readers/shared/prose/lines.ts';
import { textReader } from '../../src/readers/text.ts';
import { processorTime } from '../helpers/processor-time.ts';
import {
  batchesOf,
  readContext,
  rowsOf,
  sourceOf,
  tablesOf,
  textsOf,
  unitsOf,
} from '../helpers/read-units.ts';

const read = (text: string | Uint8Array) => unitsOf(textReader, text);
const tables = async (text: string) =>
  tablesOf(await read(text)).map(({ headers, rows }) =>
    headers === undefined ? { rows } : { headers, rows },
  );
const prose = async (text: string) => textsOf(await read(text)).map((block) => block.text);

describe('paragraphs', () => {
  it('come apart at blank lines and keep their lines', async () => {
    expect(await prose('One line.\nAnother line.\n\n\nSecond part.\r\nIts end.')).toEqual([
      'One line.\nAnother line.',
      'Second part.\nIts end.',
    ]);
  });

  it('say line and column of a span', async () => {
    const [block] = textsOf(await read('\n\nFirst words here.\nThen Rosa Alba came.'));
    const start = block!.text.indexOf('Rosa');
    expect(block!.locate(start, start + 9)).toEqual({ locator: 'line 4', line: 4, column: 6 });
    expect(block!.locate(6, start + 9)).toEqual({ locator: 'lines 3–4', line: 3, column: 7 });
  });

  it('have the heading above as title', async () => {
    const units = await read('# Minutes\n\nWe met today and spoke.\n\nResults\n=======\n\nNone, so far.\n');
    expect(textsOf(units).map((block) => block.title)).toEqual([undefined, 'Minutes', 'Minutes', 'Results']);
  });

  it('are at most some thousand characters', async () => {
    const text = 'These are words of a long paragraph without end.\n'.repeat(2000);
    const blocks = await prose(text);
    expect(Math.max(...blocks.map((block) => block.length))).toBeLessThanOrEqual(8100);
    expect(`${blocks.join('\n')}\n`).toBe(text);
  });

  it('cut lines that are too long and know the column after the cut', async () => {
    const text = 'word '.repeat(100_000);
    const context = { ...readContext, limits: { ...DEFAULT_LIMITS, cellLength: 3000 } };
    const units: (Unit | Problem)[] = [];
    for await (const unit of textReader.read(sourceOf(text), context)) units.push(unit);
    const blocks = textsOf(units);
    expect(blocks.map((block) => block.text.replaceAll('\n', '')).join('')).toBe(text);
    for (const block of blocks) {
      const at = block.text.lastIndexOf('word');
      expect((block.locate(at, at + 4).column! - 1) % 5).toBe(0);
    }
  });
});

describe('label and value', () => {
  const cases: readonly (readonly [what: string, text: string, headers: string[], rows: string[][]])[] = [
    ['colons', 'Name: Rosa Alba\nDOB: 01/02/1980\n', ['Name', 'DOB'], [['Rosa Alba', '01/02/1980']]],
    ['aligned', 'Name:      Rosa Alba\nBorn:      1980\n', ['Name', 'Born'], [['Rosa Alba', '1980']]],
    ['space before the colon', 'Nom : Rosa\nNé : 1980\n', ['Nom', 'Né'], [['Rosa', '1980']]],
    ['no space', 'Nombre:Rosa\nPaís:Cuba\n', ['Nombre', 'País'], [['Rosa', 'Cuba']]],
    ['leaders', 'Name ........ Rosa\nCase no. .... 12-3\n', ['Name', 'Case no.'], [['Rosa', '12-3']]],
    ['spaced leaders', 'Name . . . . . Rosa\nBorn . . . . . 1980\n', ['Name', 'Born'], [['Rosa', '1980']]],
    ['equals signs', 'name = Rosa\nborn=1980\n', ['name', 'born'], [['Rosa', '1980']]],
    ['Markdown', '- **Name:** Rosa\n- **Born:** 1980\n', ['Name', 'Born'], [['Rosa', '1980']]],
    ['numbered', '1. Name: Rosa\n2. Born: 1980\n', ['Name', 'Born'], [['Rosa', '1980']]],
    [
      'side by side',
      'Name: Rosa    Born: 1980\nCity: Lima    Bed:  12\n',
      ['Name', 'Born', 'City', 'Bed'],
      [['Rosa', '1980', 'Lima', '12']],
    ],
    [
      'wrapped value',
      'Name: Rosa\nHome: 12 Bay St\n      Lima\nBorn: 1980\n',
      ['Name', 'Home', 'Born'],
      [['Rosa', '12 Bay St\nLima', '1980']],
    ],
    ['value below', 'Name:\nRosa Alba\nBorn:\n1980\n', ['Name', 'Born'], [['Rosa Alba', '1980']]],
    [
      'a line without a label',
      'Name: Rosa      Sex: F\nCame with a sister\nHome: 12 Bay St\n',
      ['Name', 'Sex', '', 'Home'],
      [['Rosa', 'F', 'Came with a sister', '12 Bay St']],
    ],
    [
      'spaced out',
      'Name: Rosa\n\nBorn: 1980\n\nCity: Lima\n',
      ['Name', 'Born', 'City'],
      [['Rosa', '1980', 'Lima']],
    ],
    [
      'blocks',
      'Name: A B\nBorn: 1\n\nName: C D\nBorn: 2\n',
      ['Name', 'Born'],
      [
        ['A B', '1'],
        ['C D', '2'],
      ],
    ],
    [
      'no blank between blocks',
      'Name: A\nBorn: 1\nName: B\nBorn: 2\n',
      ['Name', 'Born'],
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    [
      'a field left out',
      'Name: A\nBorn: 1\nBed: 3\n\nName: B\nBorn: 2\n',
      ['Name', 'Born', 'Bed'],
      [
        ['A', '1', '3'],
        ['B', '2', ''],
      ],
    ],
    [
      'a field more',
      'Name: A\nBorn: 1\n\nName: B\nBorn: 2\nBed: 3\n',
      ['Name', 'Born', 'Bed'],
      [
        ['A', '1', ''],
        ['B', '2', '3'],
      ],
    ],
    [
      'one space between',
      'Name: Rosa Alba Date of birth: 1980\nCity: Lima País de nacimiento: Cuba Bed: 3\n',
      ['Name', 'Date of birth', 'City', 'País de nacimiento', 'Bed'],
      [['Rosa Alba', '1980', 'Lima', 'Cuba', '3']],
    ],
    ['a field twice', 'Name: A\nChild: B\nChild: C\n', ['Name', 'Child', 'Child'], [['A', 'B', 'C']]],
    [
      'a line each',
      'Name: A   Born: 1\nName: B   Born: 2\n',
      ['Name', 'Born'],
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
  ];
  it.each(cases)('%s', async (_what, text, headers, rows) => {
    expect(await tables(text)).toEqual([{ headers, rows }]);
    expect(await prose(text)).toEqual([]);
  });

  it('stands under its heading, with prose around given as text', async () => {
    const units = await read(
      'We list them here.\n\nRecord 1\n\nName: Rosa\nBorn: 1980\n\nThat is all, she said.\n',
    );
    expect(textsOf(units).map((block) => block.text)).toEqual([
      'We list them here.',
      'Record 1',
      'That is all, she said.',
    ]);
    const [batch] = batchesOf(units);
    expect(batch!.table).toMatchObject({ part: 'table 1', title: 'Record 1', records: true });
    expect(batch!.table.locate({ top: 0, left: 0, bottom: 0, right: 1 })).toEqual({
      locator: 'line 5',
      line: 5,
    });
  });

  it('makes another table of other labels', async () => {
    expect(await tables('Name: A\nBorn: 1\n\nModel: X\nPrice: 2\nColour: red\n')).toHaveLength(2);
  });

  const none = [
    'Note: one line alone is a sentence.\n',
    'We met at 12:30 and left.\nThey came at 14:00.\n',
    'http://example.org/a\nhttp://example.org/b\n',
    'Dear Sir or Madam:\n\nThank you for your letter.\n',
    `Ana: ${'I said what I wanted to say. '.repeat(6)}\nEva: ${'And so I did, too, all day. '.repeat(6)}\n`,
  ];
  it.each(none)('leaves prose alone: %#', async (text) => {
    expect(await tables(text)).toEqual([]);
  });

  it.each([
    '12:30',
    'C:\\data',
    'https://example.org',
    'a == b',
    '...',
    ': x',
    'One two three four five six seven: x',
  ])('has no label in %s', (line) => {
    expect(labelsOf(line)).toBeUndefined();
  });
});

describe('aligned columns', () => {
  const roster = [
    'NAME                        DOB        COUNTRY       BED',
    'MARTINEZ-OROZCO, JUAN       03/12/87   EL SALVADOR   A-12',
    'NG, LI                      11/30/92   CHINA           3',
    'DOE, JANE                              CUBA          C-1',
  ];
  const rows = [
    ['NAME', 'DOB', 'COUNTRY', 'BED'],
    ['MARTINEZ-OROZCO, JUAN', '03/12/87', 'EL SALVADOR', 'A-12'],
    ['NG, LI', '11/30/92', 'CHINA', '3'],
    ['DOE, JANE', '', 'CUBA', 'C-1'],
  ];

  it('become rows', async () => {
    expect(await tables(roster.join('\n'))).toEqual([{ rows }]);
    expect(await prose(roster.join('\n'))).toEqual([]);
  });

  it('may be double spaced', async () => {
    expect(await tables(roster.join('\n\n'))).toEqual([{ rows }]);
  });

  it('may have a rule below the captions', async () => {
    const ruled = [
      roster[0],
      '--------------------------- ---------- ------------- -----',
      ...roster.slice(1),
    ];
    expect(await tables(ruled.join('\n'))).toEqual([{ rows }]);
  });

  it('may be pushed aside on a line', async () => {
    const pushed = [...roster, 'CHRISTOPHER-ALEXANDER MBEKI, SELAM  07/01/79   CUBA          D-4'];
    const [table] = await tables(pushed.join('\n'));
    expect(table!.rows).toHaveLength(5);
    expect(table!.rows[4]!.join(' ')).toContain('CHRISTOPHER-ALEXANDER MBEKI, SELAM');
  });

  it('go on over page heads and windows as one table', async () => {
    const lines: string[] = [];
    for (let i = 0; i < 3000; i++) {
      if (i % 50 === 0) lines.push('', `                     page ${i / 50}`, '');
      lines.push(`${`Person ${i}`.padEnd(28)}${String(1950 + (i % 50)).padEnd(11)}Country ${i % 90}`);
    }
    const seen = tablesOf(await read(lines.join('\n')));
    expect(seen).toHaveLength(1);
    expect(seen[0]!.rows.filter((row) => row[0]!.startsWith('Person '))).toHaveLength(3000);
    const batches = batchesOf(await read(lines.join('\n')));
    const last = batches.at(-1)!;
    const row = last.firstRow + last.rowCount - 1;
    expect(last.table.locate({ top: row, left: 0, bottom: row, right: 0 })).toEqual({
      locator: `line ${lines.length}`,
      line: lines.length,
    });
  });

  it('are given with the title above and the text around', async () => {
    const units = await read(`Persons in custody\n${roster.join('\n')}\n\nSource: the office.\n`);
    expect(batchesOf(units)[0]!.table.title).toBe('Persons in custody');
    expect(textsOf(units).map((block) => block.text)).toEqual(['Persons in custody', 'Source: the office.']);
  });

  it('do not swallow the table after them', async () => {
    const other = 'LAST    FIRST   COUNT\nALBA    ROSA       12\nLIMA    ANA     1,003\n';
    expect(await tables(`${roster.join('\n')}\n\n${other}`)).toEqual([
      { rows },
      {
        rows: [
          ['LAST', 'FIRST', 'COUNT'],
          ['ALBA', 'ROSA', '12'],
          ['LIMA', 'ANA', '1,003'],
        ],
      },
    ]);
  });

  it('may be made with tabs', async () => {
    expect(await tables('item\tqty\nlong banana name\t1\napple\t22\n')).toEqual([
      {
        rows: [
          ['item', 'qty'],
          ['long banana name', '1'],
          ['apple', '22'],
        ],
      },
    ]);
    expect(await tables('item\t\tqty\nlong banana name\t1\napple\t\t22\n')).toEqual([
      {
        rows: [
          ['item', 'qty'],
          ['long banana name', '1'],
          ['apple', '22'],
        ],
      },
    ]);
  });

  it('may be delimited lines in a letter', async () => {
    const list = 'name,born,city\nRosa,1980,Lima\n"Alba, Eva",1979,Oslo\nAna,1990,Rome\n';
    const units = await read(`Dear all,\n\nhere is the list, as promised.\n\n${list}\nYours, Eva\n`);
    expect(tablesOf(units).map((table) => table.rows)).toEqual([
      [
        ['name', 'born', 'city'],
        ['Rosa', '1980', 'Lima'],
        ['Alba, Eva', '1979', 'Oslo'],
        ['Ana', '1990', 'Rome'],
      ],
    ]);
    expect(textsOf(units)).toHaveLength(3);
  });

  const none = [
    'We came, saw, and left.\nThey ate, drank, and slept.\nHe sang, danced, and fell.\nShe ran, hid, and won.\n',
    'Prose goes here.  And there is another sentence\nwhich wraps.  It has two spaces after periods.\nAs typists do.  Nothing lines up here, though some.\n',
    'if (a) {\n\tb();\n\tc();\n\td();\n}\n',
    'one  two\nthree\nfour\n',
  ];
  it.each(none)('are not seen where there are none: %#', async (text) => {
    expect(await tables(text)).toEqual([]);
  });
});

describe('drawn tables', () => {
  const rows = [
    ['Name', 'Born'],
    ['Ana | B', '1990'],
    ['Eva', ''],
  ];
  const cases: readonly (readonly [what: string, text: string])[] = [
    ['Markdown', '| Name | Born |\n|:-----|-----:|\n| Ana \\| B | 1990 |\n| Eva |  |\n'],
    [
      'a grid',
      '+------+-----+\n| Name | Born |\n+======+=====+\n| Ana \\| B | 1990 |\n+------+-----+\n| Eva |  |\n+------+-----+\n',
    ],
    ['a database client', ' Name | Born\n------+------\n Ana \\| B | 1990\n Eva | \n'],
    [
      'box drawing',
      '┌──────┬──────┐\n│ Name │ Born │\n├──────┼──────┤\n│ Ana \\| B │ 1990 │\n│ Eva │  │\n└──────┴──────┘\n',
    ],
  ];
  it.each(cases)('%s', async (_what, text) => {
    const [table] = await tables(text);
    expect(table!.rows.map((row) => [row[0], row[1] ?? ''])).toEqual(rows);
    expect(await prose(text)).toEqual([]);
  });

  it('leaves pipes in prose alone', async () => {
    expect(await tables('Use a | b to join.\nOr run x | y | z first.\n')).toEqual([]);
  });
});

describe('hostile text', () => {
  const cases: readonly (readonly [what: string, text: string])[] = [
    ['labels without end', `${'a: '.repeat(300)}\n`.repeat(600)],
    ['long labelled prose', `Word: ${'and so on it goes '.repeat(8)}\n`.repeat(3000)],
    ['ragged pipes', Array.from({ length: 6000 }, (_, i) => 'x|'.repeat(1 + (i % 7))).join('\n')],
    [
      'gaps at random',
      Array.from({ length: 6000 }, (_, i) => `${'x'.repeat(1 + ((i * 7919) % 60))}  y`).join('\n'),
    ],
    ['spaces', `${' '.repeat(2_000_000)}x`],
    ['rules', '--- === ---\n'.repeat(20_000)],
    ['colons', ':'.repeat(500_000)],
    ['blank lines', '\n'.repeat(300_000)],
  ];
  it.each(cases)('%s', async (_what, text) => {
    const before = processorTime();
    const units = await read(text);
    expect(processorTime() - before).toBeLessThan(8000);
    expect(units.every((unit) => unit.kind !== 'problem')).toBe(true);
  });
});

describe('properties', () => {
  it('loses no word, whatever the text', async () => {
    const line = fc.oneof(
      fc.stringMatching(/^[ab:|=.\t -]{0,30}$/),
      fc
        .array(fc.constantFrom('Name:', 'Ana', '  ', ' ', '\t', '|', 'x1', '12', '----'), { maxLength: 9 })
        .map((words) => words.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const text = lines.join('\n');
        const units = await read(text);
        const given = [
          ...textsOf(units).map((block) => block.text),
          ...tablesOf(units).flatMap(({ headers, rows }) => [...(headers ?? []), ...rows.flat()]),
        ].join(' ');
        for (const word of text.match(/Ana|x1|12|[ab]{3,}/g) ?? []) expect(given).toContain(word);
      }),
      { numRuns: 600 },
    );
  });

  it('cuts lines alike wherever the chunks end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab \r\n]{0,60}$/), fc.integer({ min: 1, max: 7 }), (text, step) => {
        const cut = (size: number) => {
          const cutter = new LineCutter(9);
          const lines: unknown[] = [];
          for (let at = 0; at < text.length; at += size)
            lines.push(...cutter.cut(text.slice(at, at + size), false));
          lines.push(...cutter.cut('', true));
          return lines;
        };
        expect(cut(step)).toEqual(cut(Math.max(1, text.length)));
      }),
      { numRuns: 500 },
    );
  });
});

it('takes any text, and no noise', async () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7 + (i >> 3)) & 255);
  const score = async (content: string | Uint8Array, name: string) =>
    textReader.recognise(await makeProbe(sourceOf(content, name)));
  expect(await score('Hello there.', 'a.txt')).toBe(0.35);
  expect(await score('Hello there.', 'a')).toBe(0.3);
  expect(await score(noise, 'a.txt')).toBe(0);
});

describe('fixtures', () => {
  const root = new URL('../../fixtures/readers/', import.meta.url);
  const folders = readdirSync(root).filter((name) => name.startsWith('text-'));
  it.each(folders)('%s', async (folder) => {
    const file = readdirSync(new URL(`${folder}/`, root)).find((name) => name !== 'units.json')!;
    const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${file}`, root)));
    const seen = (await read(bytes)).map((unit) => {
      if (unit.kind === 'text') return { text: unit.text, at: unit.locate(0, unit.text.length).locator };
      if (unit.kind !== 'rows') return unit;
      const { part, title, headers } = unit.table;
      const area = { top: unit.firstRow, left: 0, bottom: unit.firstRow + unit.rowCount - 1, right: 9 };
      return { part, title, headers, rows: rowsOf(unit), at: unit.table.locate(area).locator };
    });
    const expected: unknown = JSON.parse(readFileSync(new URL(`${folder}/units.json`, root), 'utf8'));
    expect(JSON.parse(JSON.stringify(seen))).toEqual(expected);
  });
});

describe('columns with one space between them', () => {
  const head = [
    '  name                        dob        citizenship',
    '  <chr>                       <date>     <chr>',
  ];
  const rows = [
    '1 María Fernanda Quispe Rojas 1987-04-12 Bolivia',
    '2 Abdul Haidari               1991-09-30 Afghanistan',
    '3 Nguyen Thi Minh Khai        1968-11-03 Vietnam',
    '4 Oleksandr Kovalenko         1995-06-17 Ukraine',
  ];

  it('are told though a space within the longest cell is blank on all lines', async () => {
    const units = await unitsOf(textReader, ['# A tibble: 4 × 3', ...head, ...rows].join('\n'));
    expect(
      tablesOf(units)
        .map(({ rows }) => rows)[0]!
        .slice(2),
    ).toEqual(
      rows.map((row) => [row.slice(0, 1), row.slice(2, 29).trim(), row.slice(30, 40), row.slice(41)]),
    );
  });

  it('are not made of sentences with two spaces behind full stops', async () => {
    const prose =
      'The office opened in May.  It is closed on\nholidays and on the day after.  Visitors\nmay come without a date.  They are asked\nto bring a paper with them.  There is a\nroom for children.  It opens at nine.';
    expect(tablesOf(await unitsOf(textReader, prose))).toEqual([]);
  });
});

describe('lines that hold a caption behind somebody’s name', () => {
  const people = ['Ana Cruz Lara', 'Tomás Cruz Cal', 'Fatou Sow Ba', 'Juan Pop Caal'];

  it.each([
    ['in brackets', (name: string) => `${name} (RUN: 13.837.069-0) came to the office.`],
    ['in brackets, without a word behind', (name: string) => `${name} (Passport no.: G91827364)`],
    ['behind a space', (name: string) => `${name} RUN: 13.837.069-0`],
    ['behind a dash', (name: string) => `${name} - Cédula: 13.837.069`],
  ])('are sentences: %s', async (_, line) => {
    for (const between of ['\n', '\n\n']) {
      const text = people.map(line).join(between);
      expect(await tables(text)).toEqual([]);
      expect((await prose(text)).join(between)).toBe(text);
    }
  });

  it.each([
    ['whose captions end alike', 'Home phone: 1\nWork phone: 2\nCell phone: 3'],
    ['of one person', 'Ana Cruz DOB: 1980\nAna Cruz Sex: F\nAna Cruz RUN: 13.837.069-0'],
    ['with brackets closed', 'Weight (kg): 71\nHeight (cm): 180\nTemperature (°C): 37'],
    ['of somebody’s people', 'Applicant Full Name: A\nSponsor Full Name: B\nAttorney Full Name: C'],
    ['of two words each', 'Date Of Birth: 1980\nPlace Of Birth: Lima\nCountry Of Birth: PE'],
  ])('leave forms alone %s', async (_, text) => {
    const [table] = await tables(text);
    expect(table?.rows[0]?.length).toBe(3);
  });
});

describe('a record under a heading of its own', () => {
  it('is about what the heading says', async () => {
    const text = '# Notes\n\n## Ana Cruz\n\nDOB: 1980\nFrom: Peru\n\n## Luis Paz\nDOB: 1991\nFrom: Chile\n';
    expect(await tables(text)).toEqual([
      {
        headers: ['', 'DOB', 'From'],
        rows: [
          ['Ana Cruz', '1980', 'Peru'],
          ['Luis Paz', '1991', 'Chile'],
        ],
      },
    ]);
  });

  it.each([
    ['several records', '## Guests\n\nDOB: 1980\nFrom: Peru\nDOB: 1991\nFrom: Chile\n'],
    ['a text between', '## Guests\n\nThey came on a Monday, all of them.\n\nDOB: 1980\nFrom: Peru\n'],
  ])('is not where there are %s', async (_, text) => {
    for (const { headers } of await tables(text)) expect(headers).toEqual(['DOB', 'From']);
  });
});

import { describe, expect, test } from 'vitest';
import type { RowBatch, TextBlock } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { type PdfText, writePdf } from '../helpers/pdf-writer.ts';
import { rowsOf } from '../helpers/read-units.ts';
import { readAll } from '../helpers/reading.ts';

async function read(items: readonly PdfText[]) {
  const { batches, texts } = await readAll(pdfReader, writePdf([{ items }]));
  return {
    rows: batches.flatMap((batch: RowBatch) => rowsOf(batch)),
    texts: texts.map((block: TextBlock) => block.text),
  };
}

const PITCH = 12;

/** Lines one below the other from the left upper corner. */
const column = (lines: readonly string[], x: number, y = 700): PdfText[] =>
  lines.map((text, i) => ({ text, x, y: y - i * PITCH, size: 9 }));

/** Rows of cells, drawn row by row. */
const table = (rows: readonly (readonly string[])[], xs: readonly number[], y = 700): PdfText[] =>
  rows.flatMap((row, r) => row.map((text, i) => ({ text, x: xs[i]!, y: y - r * PITCH, size: 9 })));

const PEOPLE = [
  ['Okonkwo, Chidi', '05/22/1966', 'Haiti', 'A201-234-577'],
  ['Tzoc, Rosa Alba', '01/02/1980', 'Peru', 'A201-234-578'],
  ['Ruiz, Ana', '07/31/1981', 'Guinea', 'A201-234-579'],
  ['Haddad, Omar', '11/08/1990', 'Syria', 'A201-234-580'],
  ['Kovalchuk, Iryna', '03/29/1989', 'Ukraine', 'A201-234-581'],
  ['Diallo, Awa', '06/16/1975', 'Guinea', 'A201-234-582'],
  ['Popescu, Ion', '02/14/1993', 'Romania', 'A201-234-583'],
  ['Nguyen, Lan', '09/05/1958', 'Vietnam', 'A201-234-584'],
];
const fields = (from: number, to: number) => PEOPLE.map((row) => row.slice(from, to));

describe('columns that a writer drew one after the other', () => {
  test('three columns of prose with a table in the last', async () => {
    const first = [
      'The library opens at nine and',
      'closes at five on weekdays.',
      'Cards are free for all who live',
    ];
    const second = ['in the county.', 'Bring your own bag, as we have', 'none to give away this year.'];
    const rows = [
      ['Class', 'Teacher', 'Room'],
      ['English', 'Ms. Ortega', 'B14'],
      ['Citizenship', 'Mr. Whitfield', 'A2'],
    ];
    const items = [...column(first, 50), ...column(second, 220), ...table(rows, [400, 460, 530], 695)];
    const seen = await read(items);
    expect(seen.rows).toEqual(rows);
    expect(seen.texts).toContain(first.join(' '));
    expect(seen.texts).toContain(second.join(' '));
  });

  test('a list that goes on in the next column is one table', async () => {
    const [left, right] = [fields(0, 2).slice(0, 4), fields(0, 2).slice(4)];
    const seen = await read([...table(left, [50, 150]), ...table(right, [320, 420])]);
    expect(seen.rows).toEqual(fields(0, 2));
  });

  test('blocks of lines for each person, of which the columns hold several', async () => {
    const blocks = PEOPLE.map(([name, birth, country, number]) => [
      `${name}`,
      `Alien number ${number}`,
      `born ${birth}`,
      `national of ${country}`,
    ]);
    const set = (from: number, x: number, y: number) =>
      blocks.slice(from, from + 4).flatMap((lines, i) => column(lines, x, y - i * 60));
    const seen = await read([...set(0, 50, 700), ...set(4, 320, 706)]);
    expect(seen.rows).toEqual([]);
    expect(seen.texts).toEqual(blocks.map((lines) => lines.join(' ')));
  });

  test('cards, in rows of two and of three', async () => {
    for (const across of [2, 3]) {
      const items = PEOPLE.flatMap(([name, birth, country, number], i) =>
        column(
          [name!, `A# ${number}`, `DOB: ${birth}`, `Citizenship: ${country}`],
          50 + (i % across) * 180,
          700 - Math.floor(i / across) * 80,
        ),
      );
      const expected = PEOPLE.map(([name, birth, country, number]) => [name, `A# ${number}`, birth, country]);
      expect((await read(items)).rows).toEqual(expected);
    }
  });
});

describe('tables stay whole', () => {
  const XS = [50, 150, 250, 350];

  test('that are drawn column by column', async () => {
    const items = XS.flatMap((x, i) =>
      column(
        PEOPLE.map((row) => row[i]!),
        x,
      ),
    );
    expect((await read(items)).rows).toEqual(PEOPLE);
  });

  test('whose labels are drawn before their values', async () => {
    const labels = ['Family name', 'Given name', 'Country of birth', 'Date of birth', 'Alien number'];
    const values = ['Okonkwo', 'Chidi', 'Haiti', '05/22/1966', 'A201-234-577'];
    const seen = await read([...column(labels, 50), ...column(values, 200)]);
    expect(seen.rows).toEqual(labels.map((label, i) => [label, values[i]]));
  });

  test('whose cells have several lines', async () => {
    const items = PEOPLE.flatMap(([name, birth, country, number], i) => [
      ...column(name!.split(' '), 50, 700 - i * 40),
      ...column([birth!], 150, 700 - i * 40),
      ...column(['Office of Asylum', 'and Refugees', country!], 250, 700 - i * 40),
      ...column(['Hearing before', 'the court of', 'first instance'], 400, 700 - i * 40),
      ...column([number!], 500, 700 - i * 40),
    ]);
    const expected = PEOPLE.map(([name, birth, country, number]) => [
      name,
      birth,
      `Office of Asylum and Refugees ${country}`,
      'Hearing before the court of first instance',
      number,
    ]);
    expect((await read(items)).rows).toEqual(expected);
  });

  test('that are drawn in no order', async () => {
    const items = table(PEOPLE, XS);
    const shuffled = items.map((_, i) => items[(i * 13 + 5) % items.length]!);
    expect((await read(shuffled)).rows).toEqual(PEOPLE);
  });
});

test('items of a list are paragraphs of their own', async () => {
  const lines = [
    'Members who came on May 14',
    '1. Call to order and roll call of',
    'the members',
    '2. Comments',
    '3. Budget',
  ];
  expect((await read(column(lines, 50))).texts).toEqual([
    lines[0],
    `${lines[1]} ${lines[2]}`,
    lines[3],
    lines[4],
  ]);
  const prose = ['The rule was changed again on May', '3. and has been in force since then.'];
  expect((await read(column(prose, 50))).texts).toEqual([prose.join(' ')]);
});

test('sentences of captions and values are no labelled block', async () => {
  const lines = [
    'Paciente: Omar Haddad, nacimiento: 7 de mayo de',
    '1989, domicilio: 8627 Cottonwood St, Dos Ríos.',
    'Paciente: Rosa Alba Tzoc, nacimiento: 2 de enero de',
    '1980, domicilio: 12 Larch Hollow Pl, Dos Ríos.',
  ];
  expect(await read(column(lines, 50))).toEqual({ rows: [], texts: [lines.join(' ')] });
});

describe('fields with a box for each character', () => {
  const boxes = (text: string, x: number, y: number): PdfText[] =>
    [...text].flatMap((char, i) => (char === ' ' ? [] : [{ text: char, x: x + i * 15, y, size: 10 }]));

  test('are words', async () => {
    const fields = [
      ['Name', 'OMAR HADDAD'],
      ['Born', '11/08/1990'],
      ['Number', '201234580'],
      ['Country', 'SYRIA'],
    ];
    const items = fields.flatMap(([label, text], i) => [
      { text: label!, x: 50, y: 700 - i * 24, size: 9 },
      ...boxes(text!, 150, 700 - i * 24),
    ]);
    expect((await read(items)).rows).toEqual(fields);
  });

  test('unlike rows of counts and of marks', async () => {
    const rows = [
      ['North', '1', '0', '3', '2'],
      ['South', '0', '2', '4', '1'],
      ['Marks', 'x', 'x', 'x', 'x'],
    ];
    const items = table(rows, [50, 150, 168, 186, 204]);
    expect((await read(items)).rows).toEqual(rows);
  });
});

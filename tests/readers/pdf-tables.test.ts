import { describe, expect, test } from 'vitest';
import type { RowBatch, TextBlock } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { type PdfItem, type PdfPage, type PdfText, writePdf } from '../helpers/pdf-writer.ts';
import { rowsOf } from '../helpers/read-units.ts';
import { readAll } from '../helpers/reading.ts';

async function read(...pages: readonly (readonly PdfItem[] | PdfPage)[]) {
  const bytes = writePdf(pages.map((page) => ('items' in page ? page : { items: page })));
  const { batches, texts } = await readAll(pdfReader, bytes);
  return {
    rows: batches.flatMap((batch: RowBatch) => rowsOf(batch)),
    tables: new Set(batches.map((batch) => batch.table)).size,
    texts: texts.map((block: TextBlock) => block.text),
  };
}

/** Widths of the standard font Helvetica (thousandths of its size), as its metrics file gives them. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'0123456789abdeghnopquLíáóéñ'].map((char) => [char, 556])),
  ...Object.fromEntries([...'ckszvxyJ'].map((char) => [char, 500])),
  ...Object.fromEntries([...'ABEKPSVXY'].map((char) => [char, 667])),
  ...Object.fromEntries([...'  .,/ftI'].map((char) => [char, 278])),
  ...Object.fromEntries([...'CDHNRUw'].map((char) => [char, 722])),
  ...{
    m: 833,
    M: 833,
    G: 778,
    O: 778,
    Q: 778,
    F: 611,
    T: 611,
    Z: 611,
    W: 944,
    '-': 333,
    r: 333,
    ':': 278,
    '(': 333,
    ')': 333,
  },
  ...{ i: 222, j: 222, l: 222, í: 278, "'": 191, L: 556, í́: 278 },
};
function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const char of text) sum += WIDTHS[char] ?? 556;
  return (sum * size) / 1000;
}

/** Each glyph, spaces too, in a text object of its own, as browsers print. `wide`: extra space between letters. */
function glyphs(item: PdfText, wide = 0): PdfText[] {
  const size = item.size ?? 10;
  let { x } = item;
  return [...item.text].map((text) => {
    const glyph = { ...item, text, x };
    x += widthOf(text, size) + wide;
    return glyph;
  });
}

const SIZE = 9;
const XS = [50, 200, 290, 370, 470];
const HEADER = ['Name', 'A-Number', 'Birth date', 'Nationality', 'Facility'];
const FAMILY = ['Okonkwo', 'Ng', 'Abdirahman', 'Tzoc Caal', 'Gebremeskel', "D'Amico"];
const GIVEN = ['Chidi', 'Wei', 'Hodan', 'Ixchel', 'Tigist', 'Jose Luis', 'Ana'];

function person(i: number): string[] {
  return [
    `${FAMILY[i % FAMILY.length]}, ${GIVEN[i % GIVEN.length]}`,
    `A${200 + (i % 90)}-${300 + i}-${411 + i * 3}`,
    `${String((i % 12) + 1).padStart(2, '0')}/${String((i % 28) + 1).padStart(2, '0')}/19${60 + (i % 40)}`,
    ['El Salvador', 'Haiti', 'Somalia', 'Guatemala'][i % 4]!,
    ['North Center', 'Bay', 'Pine Annex'][i % 3]!,
  ];
}
const people = (count: number) => Array.from({ length: count }, (_, i) => person(i));

function line(row: readonly string[], y: number, xs: readonly number[] = XS): PdfText[] {
  return row.flatMap((text, c) => (text === '' ? [] : [{ text, x: xs[c]!, y, size: SIZE }]));
}

/** A row whose cells are given as lines; `align`: where shorter cells stand beside taller ones. */
function tallRow(
  cells: readonly (readonly string[])[],
  at: { readonly y: number; readonly leading: number; readonly align: 'top' | 'middle' | 'bottom' },
): PdfText[] {
  const most = Math.max(...cells.map((lines) => lines.length));
  return cells.flatMap((lines, c) => {
    const share = { top: 0, middle: 0.5, bottom: 1 }[at.align];
    const down = (most - lines.length) * share;
    return lines.map((text, n) => ({ text, x: XS[c]!, y: at.y - (down + n) * at.leading, size: SIZE }));
  });
}

describe('text drawn glyph by glyph', () => {
  test('is cells and words again', async () => {
    const rows = [HEADER, ...people(12)];
    const items = rows.flatMap((row, r) => line(row, 700 - r * 14).flatMap((item) => glyphs(item)));
    expect((await read(items)).rows).toEqual(rows);
  });

  test('with columns no farther apart than words', async () => {
    const rows = people(14).map((row) => row.slice(0, 3));
    const widest = Math.max(...rows.map((row) => widthOf(row[0]!, SIZE)));
    const xs = [50, 50 + widest + 3, 50 + widest + 6 + widthOf(rows[0]![1]!, SIZE)];
    const items = rows.flatMap((row, r) => line(row, 700 - r * 14, xs).flatMap((item) => glyphs(item)));
    expect((await read(items)).rows).toEqual(rows);
  });

  test('letters set wide are words', async () => {
    const rows = [HEADER, ...people(8)];
    const items = rows.flatMap((row, r) =>
      line(row, 700 - r * 14).flatMap((item) => glyphs(item, r === 0 ? 2.5 : 0)),
    );
    const title = glyphs({ text: 'PERSONS IN CUSTODY', x: 50, y: 740, size: 14 }, 4);
    const seen = await read([...title, ...items]);
    expect(seen.texts).toEqual(['PERSONS IN CUSTODY']);
    expect(seen.rows).toEqual(rows);
  });

  test('columns of single letters stay columns', async () => {
    const rows = people(8).map((row, i) => [row[0]!, 'MF'[i % 2]!, 'YN'[i % 2]!, row[2]!]);
    const items = rows.flatMap((row, r) =>
      line(row, 700 - r * 14, [50, 200, 215, 240]).flatMap((item) => glyphs(item)),
    );
    expect((await read(items)).rows).toEqual(rows);
  });

  test('a number in pieces that abut is no column', async () => {
    const rows = people(10).map((row) => row.slice(0, 3));
    const items = rows.flatMap((row, r) =>
      line(row, 700 - r * 14).flatMap((item, c) => {
        if (c !== 1) return [item];
        let { x } = item;
        return item.text.split(/(?<=-)/).map((text) => {
          const piece = { ...item, text, x };
          x += widthOf(text, SIZE);
          return piece;
        });
      }),
    );
    expect((await read(items)).rows).toEqual(rows);
  });
});

describe('cells of several lines', () => {
  const FACILITIES = [['Bay'], ['North Valley', 'Center'], ['Mesa County', 'Holding', 'Room']];
  const NAMES = [['Ng, Wei'], ['Okonkwo de la', 'Cruz, Chidi']];
  const cells = (i: number) => {
    const [, number, born, country] = person(i);
    return [NAMES[(i >> 1) % 2]!, [number!], [born!], [country!], FACILITIES[i % 3]!];
  };

  test.each(['top', 'middle', 'bottom'] as const)('set to the %s of rows that stand apart', async (align) => {
    let y = 700;
    const items: PdfItem[] = [...line(HEADER, y)];
    const expected = [HEADER];
    for (let i = 0; i < 24; i++) {
      const row = cells(i);
      y -= 14;
      items.push(...tallRow(row, { y, leading: 10.5, align }));
      y -= (Math.max(...row.map((lines) => lines.length)) - 1) * 10.5;
      expected.push(row.map((lines) => lines.join(' ')));
    }
    expect((await read(items)).rows).toEqual(expected);
  });

  test.each(['top', 'middle', 'bottom'] as const)('set to the %s of rows that touch', async (align) => {
    let y = 700;
    const items: PdfItem[] = [...line(HEADER, y)];
    const expected = [HEADER];
    for (let i = 0; i < 24; i++) {
      const row = cells(i);
      y -= 10.5;
      items.push(...tallRow(row, { y, leading: 10.5, align }));
      y -= (Math.max(...row.map((lines) => lines.length)) - 1) * 10.5;
      expected.push(row.map((lines) => lines.join(' ')));
    }
    expect((await read(items)).rows).toEqual(expected);
  });

  test('headings of groups and rows without a name are rows of their own', async () => {
    const rows = people(20).flatMap((row, i) => {
      const own = i % 7 === 3 ? ['', ...row.slice(1)] : row;
      return i % 6 === 0 ? [[`Housing unit ${i}`, '', '', '', ''], own] : [own];
    });
    const items = [HEADER, ...rows].flatMap((row, r) => line(row, 700 - r * 10.5));
    expect((await read(items)).rows).toEqual([HEADER, ...rows]);
  });

  test('a cell beside several rows joins them to none', async () => {
    const rows = people(14).map((row) => [...row.slice(0, 4), '']);
    const items = [HEADER, ...rows].flatMap((row, r) => line(row, 714 - r * 14));
    const places = [
      ['North Valley', 'Processing', 'Center'],
      ['Mesa County', 'Holding', 'Room'],
    ];
    places.forEach((lines, i) => {
      lines.forEach((text, n) => {
        items.push({ text, x: XS[4]!, y: 700 - (i * 7 + 3) * 14 + 10.5 - n * 10.5, size: SIZE });
      });
    });
    const seen = (await read(items)).rows.filter((row) => row[0] !== '').map((row) => row.slice(0, 4));
    expect(seen).toEqual([HEADER, ...rows].map((row) => row.slice(0, 4)));
  });

  test('a list with more room after every fifth row keeps its rows', async () => {
    const rows = people(25);
    const items = rows.flatMap((row, r) => line(row, 700 - r * 12 - Math.floor(r / 5) * 4));
    expect((await read(items)).rows).toEqual(rows);
  });
});

describe('a list in blocks beside each other', () => {
  test('whose rows are not at the same heights', async () => {
    const header = HEADER.slice(0, 3);
    const rows = people(18).map((row) => row.slice(0, 3));
    const block = (from: number, left: number, pitch: number) =>
      [header, ...rows.slice(from, from + 9)].flatMap((row, r) =>
        line(row, 700 - (r === 0 ? 0 : 14) - Math.max(0, r - 1) * pitch, [left, left + 100, left + 180]),
      );
    const seen = await read([...block(0, 40, 14), ...block(9, 320, 15.5)]);
    expect(seen.rows).toEqual([header, ...rows.slice(0, 9), header, ...rows.slice(9)]);
  });

  test('a row of equal counts is no caption', async () => {
    const rows = [
      ['12', '34', '12', '34'],
      ['56', '78', '57', '79'],
      ['90', '11', '92', '13'],
    ];
    expect((await read(rows.flatMap((row, r) => line(row, 700 - r * 14)))).rows).toEqual(rows);
  });
});

describe('text that runs to the left', () => {
  /** What is seen from left to right: Hebrew and Arabic words are given as they are read. */
  const mirrored = (text: string) => [...text].reverse().join('');
  test('names are read to the left, numbers to the right', async () => {
    const people = [
      ['כהן דוד', 'A201-234-577'],
      ['לוי שרה', 'A208-603-364'],
      ['דוד כהן', 'A215-972-151'],
    ];
    const items = people.flatMap(([name, number], r) => [
      { text: number!, x: 100, y: 700 - r * 14, size: SIZE },
      { text: '01/15/1964', x: 200, y: 700 - r * 14, size: SIZE },
      { text: mirrored(name!), x: 300, y: 700 - r * 14, size: SIZE },
    ]);
    expect((await read(items)).rows).toEqual(people.map(([name, number]) => [number, '01/15/1964', name]));
  });
});

describe('soft hyphens', () => {
  test('where a line was broken go', async () => {
    const lines = ['the person was inter\u2010', 'viewed at the office'];
    const items = lines.map((text, i) => ({ text, x: 50, y: 700 - i * 12 }));
    expect((await read(items)).texts).toEqual(['the person was interviewed at the office']);
  });
});

describe('justified lines', () => {
  const LINES = [
    'Chidi Okonkwo (A201-234-577), born on',
    '05/22/1966 in Haiti, was transferred',
    'to the annex during the',
    'proceedings held at Pine and Bay',
    'offices. All of it was noted.',
  ];
  const WIDTH = 190;
  /** Words at places of their own, so far apart that they fill the width; the last line is not stretched. */
  function justified(text: string, i: number): PdfText[] {
    const words = text.split(' ');
    const used = words.reduce((sum, word) => sum + widthOf(word, 10), 0);
    const gap = i === LINES.length - 1 ? 2.78 : (WIDTH - used) / (words.length - 1);
    let x = 50;
    return words.map((word) => {
      const item = { text: word, x, y: 700 - i * 12 };
      x += widthOf(word, 10) + gap;
      return item;
    });
  }

  test('are prose however wide their spaces are', async () => {
    const seen = await read(LINES.flatMap(justified));
    expect(seen).toEqual({ rows: [], tables: 0, texts: [LINES.join(' ')] });
  });

  test('rows as wide as the line above them are rows', async () => {
    const title = {
      text: 'People who were held at one of our offices in June 2026',
      x: 50,
      y: 714,
      size: 10,
    };
    const rows = people(4).map((row) => [row[1]!, row[2]!, 'Haiti']);
    const right = 50 + widthOf(title.text, 10) - widthOf('Haiti', SIZE);
    const items = rows.flatMap((row, r) => line(row, 702 - r * 12, [50, 140, right]));
    expect((await read([title, ...items])).rows).toEqual(rows);
  });
});

test('columns of sentences full of names and numbers are prose, also where one begins higher', async () => {
  const set = (texts: readonly string[], x: number, top: number) =>
    texts.map((text, i): PdfItem => ({ text, x, y: top - i * 12 }));
  const left = [
    'Chidi Okonkwo, born 05/22/1966, a national of Haiti,',
    'A201-234-577, bond hearing set.',
    'Rosa Alba Tzoc, born 01/02/1980, a national of Peru,',
    'A201-234-578, final order.',
  ];
  const right = ['Ana Ruiz, born 07/31/1981, a national of Guinea,', ...left.slice(1).reverse()];
  const seen = await read([...set(left, 50, 700), ...set(right, 320, 708)]);
  expect(seen.tables).toBe(0);
  expect(seen.texts).toContain(left.join(' '));
  expect(seen.texts).toContain(right.join(' '));
});

describe('drawn rules', () => {
  /** A rule of small pieces, one a column, as browsers draw them. */
  const rule = (y: number): PdfItem => ({
    raw: `50 ${y} 150 0.5 re f 200 ${y} 120 0.5 re f 320 ${y} 200 0.5 re f`,
  });
  const row = (cells: readonly string[][], y: number): PdfText[] =>
    cells.flatMap((lines, c) => lines.map((text, i) => ({ text, x: [55, 205, 325][c]!, y: y - i * 11 })));
  const wrapped = (i: number) => [[`Person ${i},`, 'Ana Rosa'], [`A201-234-57${i}`], ['North Bay', 'Center']];

  test('part rows whose cells are wrapped in most columns', async () => {
    const items = [1, 2, 3, 4].flatMap((i) => [rule(720 - i * 30 + 12), ...row(wrapped(i), 720 - i * 30)]);
    expect((await read([...items, rule(582)])).rows).toEqual(
      [1, 2, 3, 4].map((i) => [`Person ${i}, Ana Rosa`, `A201-234-57${i}`, 'North Bay Center']),
    );
  });

  test('around groups of rows part no rows', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`Rosa Alba ${i}`, `A201-234-5${10 + i}`, 'North Bay']);
    const items = rows.flatMap((cells, i) => [
      ...(i % 3 === 0 ? [rule(700 - i * 12 + 10)] : []),
      ...row(
        cells.map((cell) => [cell]),
        700 - i * 12,
      ),
    ]);
    expect((await read(items)).rows).toEqual(rows);
  });
});

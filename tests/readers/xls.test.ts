import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as library from 'xlsx';
import { compoundReader } from '../../src/readers/compound.ts';
import { md5 } from '../../src/readers/xls/crypto.ts';
import { xlsReader } from '../../src/readers/xls.ts';
import {
  type BiffSheet,
  biffBook,
  columns,
  f64,
  font,
  format,
  label,
  number,
  record,
  row,
  shared,
  string8,
  strings,
  substream,
  u8,
  u16,
  u32,
  utf16,
} from '../helpers/biff-writer.ts';
import { writeCompound } from '../helpers/compound-writer.ts';
import { join } from '../helpers/picture-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const container = (book: Uint8Array, more: { folder?: string; name: string; data: Uint8Array }[] = []) =>
  writeCompound([{ name: 'Workbook', data: book }, ...more]);
const read = (sheets: readonly BiffSheet[], globals: readonly Uint8Array[] = []) =>
  readAll(xlsReader, container(biffBook(sheets, globals)));
const oneSheet = (records: readonly Uint8Array[], globals: readonly Uint8Array[] = []) =>
  read([{ name: 'S', records }], globals);
const seen = ({ cells }: { cells: readonly { text: string; visibility: string }[] }) =>
  Object.fromEntries(cells.map(({ text, visibility }) => [text, visibility]));
const words = ({ texts }: { texts: readonly { text: string; visibility: string }[] }) =>
  texts.map(({ text, visibility }) => [visibility, text]);

function libraryBook(): library.WorkBook {
  const sheet = library.utils.aoa_to_sheet([
    ['Name', 'Born', 'SSN'],
    ['Ilse Varga', 31848, 1020304],
  ]);
  sheet.B2.z = 'dd/mm/yyyy';
  sheet.C2.z = '000-00-0000';
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, sheet, 'People');
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([['Marek']]), 'Gone');
  book.Workbook = { Sheets: [{}, { Hidden: 2 }] };
  book.Props = { Author: 'Ixchel Tzoc' };
  return book;
}

describe('names and formats', () => {
  it('tells names of sheets that are words, and what formats of numbers spell out', async () => {
    const formats = [
      record(0x41e, u16(164), string8('0 "seen by Ilse Varga"')),
      record(0x41e, u16(165), string8('#,##0.00')),
    ];
    const sheets = ['Ilse Varga', 'Sheet1', 'Totals'].map((name) => ({ name, records: [label(0, 0, 'x')] }));
    const { texts } = await read(sheets, formats);
    expect(texts.map(({ part, text, visibility }) => [part, visibility, text])).toEqual([
      ['styles', 'property', 'seen by Ilse Varga'],
      ['settings of the workbook', 'property', 'Ilse Varga'],
    ]);
  });
});

describe('workbooks of every version', () => {
  it.each(['biff8', 'biff5', 'biff4', 'biff3', 'biff2'] as const)('reads %s', async (bookType) => {
    const options = { bookType, type: 'array' } as unknown as library.WritingOptions;
    const bytes = new Uint8Array(library.write(libraryBook(), options));
    expect(await xlsReader.recognise(probeOf(bytes))).toBeGreaterThan(0.8);
    const units = await readAll(xlsReader, bytes);
    const texts = units.cells.map(({ text }) => text);
    expect(texts.slice(0, 6)).toEqual(['Name', 'Born', 'SSN', 'Ilse Varga', '1987-03-12', '001-02-0304']);
    expect(units.problems).toEqual([]);
    if (bookType === 'biff8') {
      expect(seen(units).Marek).toBe('very-hidden-sheet');
      expect(words(units)).toContainEqual(['property', 'Ixchel Tzoc']);
    }
  });

  it('reads a workbook without its container, as embedded ones are handed on', async () => {
    const bytes = biffBook([{ name: 'S', records: [label(0, 0, 'Ilse')] }]);
    expect(await xlsReader.recognise(probeOf(bytes))).toBeGreaterThan(0.8);
    expect((await readAll(xlsReader, bytes)).cells.map(({ at }) => at)).toEqual(["'S'!A1"]);
  });

  it('counts dates from 1904 where the workbook says so', async () => {
    const units = await oneSheet([number(0, 0, 30386)], [record(0x22, u16(1)), format(0, 14)]);
    expect(units.cells.map(({ text }) => text)).toEqual(['1987-03-12']);
  });

  it('decodes names of sheets and labels of BIFF5 by the code page', async () => {
    const sheet = join(
      record(0x809, u16(0x0500, 0x10, 0, 0)),
      record(0x204, u16(0, 0, 0, 4), u8(0xc8, 0xe2, 0xe0, 0xed)),
      record(0x0a),
    );
    const globals = (position: number) =>
      join(
        record(0x809, u16(0x0500, 5, 0, 0)),
        record(0x42, u16(1251)),
        record(0x85, u32(position), u8(0, 0, 4, 0xcb, 0xe8, 0xf1, 0xf2)),
        record(0x0a),
      );
    const book = join(globals(globals(0).length), sheet);
    const units = await readAll(xlsReader, writeCompound([{ name: 'Book', data: book }]));
    expect(units.cells).toMatchObject([{ text: 'Иван', at: "'Лист'!A1" }]);
  });
});

describe('how cells hide', () => {
  it('tells sheets, rows, columns, groups and filters', async () => {
    const filter = record(
      0x18,
      u16(0x20),
      u8(0, 1),
      u16(11, 0, 1),
      u8(0, 0, 0, 0, 0, 0x0d),
      u8(0x3b),
      u16(0, 5, 6, 0, 2),
    );
    const units = await read(
      [
        {
          name: 'S',
          records: [
            columns(1, 1, 1),
            columns(2, 2, 0, 0),
            columns(3, 3, 0x101),
            row(1, 0x20),
            row(2, 0x21),
            row(3, 0, 10),
            row(6, 0x20),
            ...['head', 'hidden', 'grouped', 'flat', 'plain'].map((text, i) => label(i, 0, text)),
            label(4, 1, 'column'),
            label(4, 2, 'narrow'),
            label(4, 3, 'column group'),
            label(6, 0, 'filtered'),
            label(9_000, 200, 'far'),
          ],
        },
        { name: 'H', state: 1, records: [label(0, 0, 'in hidden')] },
        { name: 'V', state: 2, records: [label(0, 0, 'in very hidden')] },
      ],
      [filter],
    );
    // The name stands before the list of sheets here, as other programs write it.
    expect(seen(units)).toMatchObject({
      head: 'visible',
      hidden: 'hidden-row',
      grouped: 'collapsed-group',
      flat: 'hidden-row',
      column: 'hidden-column',
      narrow: 'hidden-column',
      'column group': 'collapsed-group',
      far: 'visible',
      'in hidden': 'hidden-sheet',
      'in very hidden': 'very-hidden-sheet',
    });
    expect(units.cells.find(({ text }) => text === 'far')?.at).toBe("'S'!GS9001");
    expect(units.problems).toEqual([]);
  });

  it('tells text in the colour of its ground, too small text, and formats that show nothing', async () => {
    const globals = [
      ...[0x7fff, 9, 8, 10, 9].map((colour, i) => font(colour, i === 2 ? 20 : 200)),
      record(0x41e, u16(164), string8(';;;')),
      format(0),
      format(1),
      format(2),
      format(1, 0, 10),
      format(0, 164),
      format(3, 0, 10),
    ];
    const units = await oneSheet(
      [
        ...['plain', 'white', 'tiny', 'white on red'].map((text, i) => label(0, i, text, i)),
        number(0, 4, 918273645, 4),
        label(0, 6, 'format of nothing', 4),
        label(0, 5, 'red on red', 5),
      ],
      globals,
    );
    expect(seen(units)).toEqual({
      plain: 'visible',
      white: 'invisible-text',
      tiny: 'invisible-text',
      'white on red': 'visible',
      '918273645': 'invisible-text',
      'red on red': 'invisible-text',
      'format of nothing': 'invisible-text',
    });
  });

  it('tells cells that a merged area covers', async () => {
    const areas = [0, 9, 0, 1, 20, 20, 3, 5, 30, 30, 0, 0];
    const units = await oneSheet([
      ...[
        [0, 0],
        [0, 1],
        [9, 1],
        [10, 0],
        [20, 3],
        [20, 5],
        [20, 6],
        [30, 0],
      ].map(([line, column]) => label(line!, column!, `${line}:${column}`)),
      record(0xe5, u16(3, ...areas)),
    ]);
    const covered = units.cells.filter(({ visibility }) => visibility === 'covered-text');
    expect(covered.map(({ text }) => text)).toEqual(['0:1', '9:1', '20:5']);
  });

  describe('by a condition', () => {
    const conditions = (...rules: Uint8Array[]) => [
      record(0x1b0, u16(rules.length, 0, 0, 1, 0, 0), u16(1, 0, 1, 0, 0)),
      ...rules,
    ];
    const rule = (tokens: Uint8Array, look: readonly Uint8Array[], kind = 0x02) =>
      record(0x1b1, u16(kind, tokens.length, 0), ...look, tokens);
    const fontLook = (colour: number) => [
      u32(0x04000000),
      u16(0),
      new Uint8Array(80),
      u32(colour),
      new Uint8Array(34),
    ];
    const fillLook = (colour: number) => [u32(0x20000000), u16(0), u16(1 << 10, colour << 7)];
    const yes = u8(0x1d, 1);
    const reference = u8(0x4c, 0, 0, 0, 0xc0);
    const white = fontLook(9);
    it.each<[string, Uint8Array, readonly ['visible' | 'invisible-text', 'visible' | 'invisible-text']]>([
      ['white font', rule(yes, white), ['invisible-text', 'visible']],
      ['white font, TRUE()', rule(u8(0x41, 34, 0), white), ['invisible-text', 'visible']],
      ['white font, 1', rule(u8(0x1e, 1, 0), white), ['invisible-text', 'visible']],
      [
        'white font, LEN(A1)>0',
        rule(join(reference, u8(0x41, 32, 0, 0x1e, 0, 0, 0x0d)), white),
        ['invisible-text', 'visible'],
      ],
      [
        'white font, A1<>""',
        rule(join(reference, u8(0x17, 0, 0, 0x0e)), white),
        ['invisible-text', 'visible'],
      ],
      ['white font, is not ""', rule(u8(0x17, 0, 0), white, 0x0401), ['invisible-text', 'visible']],
      ['black ground', rule(yes, fillLook(8)), ['invisible-text', 'invisible-text']],
      [
        'a format that shows nothing',
        rule(yes, [u32(0x02000000), u16(1), u16(8), string8(';;;')]),
        ['invisible-text', 'invisible-text'],
      ],
      ['white font, FALSE', rule(u8(0x1d, 0), white), ['visible', 'visible']],
      ['white font, 0', rule(u8(0x1e, 0, 0), white), ['visible', 'visible']],
      ['white font, is 5', rule(u8(0x1e, 5, 0), white, 0x0301), ['visible', 'visible']],
      ['red font', rule(yes, fontLook(10)), ['visible', 'visible']],
      ['yellow ground', rule(yes, fillLook(13)), ['visible', 'visible']],
      ['no look', rule(yes, [u32(0), u16(0)]), ['visible', 'visible']],
    ])('%s', async (_, condition, [plain, onRed]) => {
      const units = await oneSheet(
        [label(0, 0, 'plain'), label(1, 0, 'on red', 1), label(2, 0, 'below'), ...conditions(condition)],
        [font(0x7fff), format(0), format(0, 0, 10)],
      );
      expect(seen(units)).toEqual({ plain, 'on red': onRed, below: 'visible' });
      expect(units.problems).toEqual([]);
    });
  });
});

describe('words outside cells', () => {
  const object = (kind: number, id: number) =>
    record(0x5d, u16(0x15, 18, kind, id, 0), new Uint8Array(12), u16(0, 0));
  const textObject = (text: string) => [
    record(0x1b6, u16(0, 0, 0, 0, 0, text.length, 16, 0, 0)),
    record(0x3c, u8(1), utf16(text)),
    record(0x3c, new Uint8Array(16)),
  ];

  it('reads comments with their authors at their cells, and text boxes', async () => {
    const { texts } = await oneSheet([
      object(0x19, 1),
      ...textObject('asked for asylum'),
      object(6, 2),
      ...textObject('call Ilse Varga'),
      record(0x1c, u16(4, 2, 0, 1), string8('Marek'), u8(0)),
    ]);
    expect(
      texts.map(({ text, visibility, header, locate }) => [visibility, text, header, locate(0, 1).locator]),
    ).toEqual([
      ['comment', 'asked for asylum', undefined, "'S'!C5 comment"],
      ['comment', 'Marek', 'author', "'S' comments"],
      ['visible', 'call Ilse Varga', undefined, 'text boxes of sheet "S"'],
    ]);
  });

  it('reads headers, validation, links, formulas, names, conditions and filters', async () => {
    const link = join(
      new Uint8Array(8),
      new Uint8Array(20),
      u32(0x17),
      u32(0),
      utf16('mailto:ilse@example.org'),
      u16(0),
    );
    const list = join(u8(0x17, 22, 0), latin('Ilse Varga\0Marek Nowak'));
    const units = await oneSheet(
      [
        record(0x14, string8('&L&"Arial"Case of Ilse')),
        record(
          0x1be,
          u32(3),
          ...['Who', '\0', 'Pick a detainee', '\0'].map(string8),
          u16(list.length, 0),
          list,
          u16(0, 0),
        ),
        record(0x1b8, link),
        record(0x06, u16(0, 0, 0), f64(1), u16(0), u32(0), u16(13), u8(0x17, 10, 0), latin('Ilse Varga')),
        record(0x9e, u16(0), latin('Marek Nowak')),
      ],
      [
        record(
          0x18,
          u16(0),
          u8(0, 4),
          u16(13, 0, 0),
          u8(0, 0, 0, 0, 0),
          latin('case'),
          u8(0x17, 10, 0),
          latin('Ilse Varga'),
        ),
      ],
    );
    expect(words(units)).toEqual(
      expect.arrayContaining([
        ['header-footer', 'Case of Ilse'],
        ['validation-list', 'Who\nPick a detainee\nIlse Varga\nMarek Nowak'],
        ['attribute', 'mailto:ilse@example.org'],
        ['attribute', 'Ilse Varga'],
        ['attribute', 'Marek Nowak'],
        ['defined-name', 'Ilse Varga'],
      ]),
    );
    expect(units.problems).toEqual([]);
  });

  it('tells formulas that the protection of their sheet hides', async () => {
    const formula = (line: number, style: number, text: string) => {
      const tokens = join(u8(0x17, text.length, 1), utf16(text));
      return record(0x06, u16(line, 0, style), f64(0), u16(0), u32(0), u16(tokens.length), tokens);
    };
    const concealing = record(0xe0, u16(0, 0, 3), new Uint8Array(14));
    const lines = [formula(0, 0, 'Ilse Varga'), formula(1, 1, 'Marek Dvorak')];
    const open = await oneSheet(lines, [font(8), format(0), concealing]);
    expect(words(open)).toEqual([['attribute', 'Ilse Varga\nMarek Dvorak']]);
    const shut = await oneSheet([record(0x12, u16(1)), ...lines], [font(8), format(0), concealing]);
    expect(words(shut)).toEqual([
      ['attribute', 'Ilse Varga'],
      ['invisible-text', 'Marek Dvorak'],
    ]);
  });

  it('reads texts of formulas behind references that look like the beginning of one', async () => {
    const formula = (line: number, text: string) => {
      const tokens = join(u8(0x44), u16(line, 0xc001), u8(0x17, text.length, 0), latin(text), u8(0x0b));
      return record(0x06, u16(line, 0, 0), f64(1), u16(0), u32(0), u16(tokens.length), tokens);
    };
    const lines = [0x17, 0x117, 0x217, 0x317, 0x1717];
    const units = await oneSheet(lines.map((line) => formula(line, `Ilse Varga ${line}`)));
    expect(words(units)).toEqual([['attribute', lines.map((line) => `Ilse Varga ${line}`).join('\n')]]);
  });

  describe('links', () => {
    const URL = u8(0xe0, 0xc9, 0xea, 0x79, 0xf9, 0xba, 0xce, 0x11, 0x8c, 0x82, 0, 0xaa, 0, 0x4b, 0xa9, 0x0b);
    const FILE = u8(3, 3, 0, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46);
    const link = (flags: number, ...fields: Uint8Array[]) =>
      record(0x1b8, u16(0, 0, 0, 0), new Uint8Array(16), u32(2, flags), ...fields);
    const counted = (text: string) => join(u32(text.length + 1), utf16(`${text}\0`));
    const url = (text: string) => join(URL, u32(2 * text.length + 2), utf16(`${text}\0`));
    const file = (narrow: string, wide?: string) =>
      join(
        FILE,
        u16(0),
        u32(narrow.length + 1),
        latin(`${narrow}\0`),
        new Uint8Array(24),
        wide === undefined ? u32(0) : join(u32(6 + 2 * wide.length, 2 * wide.length), u16(3), utf16(wide)),
      );
    const subject = 'mailto:desk@example.org?subject=Ilse%20V%C3%A1rga%2C%20born%201987';
    it.each<[string, Uint8Array, string]>([
      ['an address', link(0x03, url(subject)), 'mailto:desk@example.org?subject=Ilse Várga, born 1987'],
      [
        'what is shown, the frame, and the place in the document',
        link(
          0x9b,
          counted('Case of Ilse'),
          counted('frame of Marek'),
          url('http://a.example'),
          counted('S!A1'),
        ),
        'Case of Ilse\nframe of Marek\nhttp://a.example\nS!A1',
      ],
      ['an address as text', link(0x103, counted('cases/Ilse%20Varga.pdf')), 'cases/Ilse Varga.pdf'],
      ['a path', link(0x03, file('C:\\cases\\Ilse Varga.pdf')), 'C:\\cases\\Ilse Varga.pdf'],
      ['a path in Unicode', link(0x03, file('C:\\c~1', 'C:\\Иван Петров.pdf')), 'C:\\Иван Петров.pdf'],
      [
        'a name in another script',
        link(0x17, counted('아메드 후세인'), url('http://a.example')),
        '아메드 후세인\nhttp://a.example',
      ],
      ['escapes that are wrong', link(0x03, url('http://a.example/100%zz')), 'http://a.example/100%zz'],
      ['no known layout', link(0x5_0000, utf16('see Ilse%20Varga')), 'see Ilse Varga'],
    ])('reads %s', async (_, bytes, expected) => {
      const units = await oneSheet([bytes]);
      expect(words(units)).toEqual([['attribute', expected]]);
      expect(units.problems).toEqual([]);
    });

    it('reads tooltips', async () => {
      const tip = record(0x800, u16(0x800, 0, 0, 0, 0), utf16('Ask for Ilse Varga\0'));
      expect(words(await oneSheet([tip]))).toEqual([['attribute', 'Ask for Ilse Varga']]);
    });
  });

  it('reads values cached from other workbooks, and those that charts keep', async () => {
    const chart = substream(0x20, number(0, 0, 5), label(0, 1, 'Ilse Varga'));
    const units = await oneSheet(
      [label(0, 0, 'shown'), chart],
      [
        record(0x1ae, u16(1), string8('\x01\x01C\x03people.xls'), string8('Staff')),
        record(0x59, u16(1, 0)),
        record(0x5a, u8(1, 0), u16(2), u8(2), string8('Marek Nowak'), u8(1), f64(7)),
      ],
    );
    expect(units.cells.map(({ at, text, visibility }) => [at, text, visibility])).toEqual([
      ["'S'!A1", 'shown', 'visible'],
      ['chart of sheet "S" 1, row 1', '5', 'visible'],
      ['chart of sheet "S" 1, row 1', 'Ilse Varga', 'visible'],
      ["'[1]Staff'!A3", 'Marek Nowak', 'external-cache'],
      ["'[1]Staff'!B3", '7', 'external-cache'],
    ]);
  });

  it('reads strings that no cell shows, also across records, and says when one is missing', async () => {
    const long = record(0xfc, u32(2, 2), string8('shown'), u16(8), u8(0), latin('Ilse'));
    const units = await oneSheet(
      [shared(0, 0, 0), shared(1, 0, 9)],
      [long, record(0x3c, u8(1), utf16(' Vár'))],
    );
    expect(seen(units)).toEqual({ shown: 'visible', 'Ilse Vár': 'slack' });
    expect(units.problems.map(({ code }) => code)).toEqual(['damaged']);
  });
});

describe('streams of the container', () => {
  const book = biffBook([{ name: 'S', records: [label(0, 0, 'x')] }]);
  const withStream = (folder: string | undefined, name: string, data: Uint8Array) =>
    readAll(xlsReader, container(book, [folder === undefined ? { name, data } : { folder, name, data }]));

  it('joins pivot caches back into their table', async () => {
    const field = (name: string, flags: number, items: number) =>
      record(0xc7, u16(flags, 0, 0, items, 0, 0, items), string8(name));
    const cache = join(
      record(0xc6, u32(2), u16(1, 0, 0, 3, 3)),
      field('Name', 1, 3),
      ...['Ilse Varga', 'Marek Nowak', 'Left Over'].map((name) => record(0xcd, string8(name))),
      field('Born', 0, 0),
      field('Country', 0x201, 1),
      record(0xcd, string8('Guatemala')),
      record(0xc8, u8(0), u16(0)),
      record(0xce, u16(1987, 3), u8(12, 0, 0, 0)),
      record(0xc8, u8(1), u16(0)),
      record(0xc9, f64(7)),
      record(0x0a),
    );
    const { batches, cells } = await withStream('_SX_DB_CUR', '0001', cache);
    expect(batches[1]?.table.headers).toEqual(['Name', 'Born', 'Country']);
    expect(cells.slice(1).map(({ text, visibility }) => [text, visibility])).toEqual(
      ['Ilse Varga', '1987-03-12', 'Guatemala', 'Marek Nowak', '7', 'Guatemala', 'Left Over'].map((text) => [
        text,
        'pivot-cache',
      ]),
    );
  });

  it('hands embedded files and workbooks on', async () => {
    const native = join(
      u32(0),
      u16(2),
      latin('list.csv\0C:\\Ilse\\list.csv\0'),
      u32(0),
      u32(3),
      latin('C:\\t\0'),
      u32(4),
      latin('a,b\n'),
    );
    const dropped = await withStream('MBD00A1', '\x01Ole10Native', native);
    expect(dropped.files.map(({ name, data }) => [name, data.length])).toEqual([['embedded.csv', 4]]);
    expect(words(dropped)).toContainEqual(['property', 'list.csv\nC:\\Ilse\\list.csv\nC:\\t']);
    const inner = await withStream('MBD00A1', 'Workbook', book);
    expect(inner.files.map(({ name }) => name)).toEqual(['embedded.xls']);
    expect(await xlsReader.recognise(probeOf(inner.files[0]!.data))).toBeGreaterThan(0.8);
    const word = await withStream('MBD00A1', 'WordDocument', u8(1, 2, 3));
    expect(word.files.map(({ name }) => name)).toEqual(['embedded.doc']);
    expect(word.problems).toEqual([]);
  });

  it('reads changes of a shared workbook as the rows they were made in', async () => {
    const change = (at: readonly number[], kinds: number, ...values: Uint8Array[]) =>
      record(0x13b, u32(60, 1), u16(8, 0, 1, kinds, 0, ...at), u32(0), u16(0), ...values);
    const log = join(
      record(0x138, new Uint8Array(34), string8('Marek Nowak')),
      change([4, 0], 0o33, string8('Ilse Varga'), string8('removed')),
      change([4, 1], 0o20, f64(31848)),
      change([4, 3], 0o10, u32((7 << 2) | 2)),
      change([5, 0], 0o30, string8('Ixchel Tzoc')),
      change([5, 0], 0o30, string8('Teo Tzoc')),
      change([6, 0], 0o50, u16(9), string8('of a formula')),
    );
    const units = await withStream(undefined, 'Revision Log', log);
    expect(units.cells.slice(1).map(({ part, text, visibility }) => [part, text, visibility])).toEqual(
      [
        ['before', 'Ilse Varga'],
        ['before', '31848'],
        ['before', '7'],
        ['before', 'Ixchel Tzoc'],
        ['before', 'Teo Tzoc'],
        ['before', 'of a formula'],
        ['after', 'removed'],
      ].map(([when, value]) => [`changes, ${when}`, value, 'tracked-change']),
    );
    expect(units.batches[1]?.width(0)).toBe(4);
    expect(words(units)).toEqual([['tracked-change', 'Marek Nowak']]);
  });

  it('reads what it knows of the others, and names those it does not', async () => {
    const unknown = await withStream(undefined, 'Strange', latin('about Ilse Varga'));
    expect(words(unknown)).toContainEqual(['slack', 'about Ilse Varga']);
    expect(unknown.problems.map(({ code }) => code)).toEqual(['unreadable']);
    expect((await withStream(undefined, '\x01CompObj', latin('Microsoft Excel'))).problems).toEqual([]);
  });
});

describe('passwords', () => {
  const hash = (...data: Uint8Array[]) =>
    new Uint8Array(
      createHash('md5')
        .update(join(...data))
        .digest(),
    );
  const rc4 = (key: Uint8Array, length: number) => {
    const state = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (let i = 0, j = 0; i < 256; i++) {
      j = (j + state[i]! + key[i % key.length]!) & 255;
      [state[i], state[j]] = [state[j]!, state[i]!];
    }
    let a = 0;
    let b = 0;
    return Uint8Array.from({ length }, () => {
      a = (a + 1) & 255;
      b = (b + state[a]!) & 255;
      [state[a], state[b]] = [state[b]!, state[a]!];
      return state[(state[a]! + state[b]!) & 255]!;
    });
  };

  /** The bytes of a workbook as Excel 97 keeps them under a password. */
  function encrypted(password: string): Uint8Array {
    const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 7);
    const first = hash(utf16(password)).subarray(0, 5);
    const base = hash(...Array.from({ length: 16 }, () => join(first, salt))).subarray(0, 5);
    const keyStream = (length: number) =>
      join(...Array.from({ length: Math.ceil(length / 1024) }, (_, i) => rc4(hash(base, u32(i)), 1024)));
    const verifier = Uint8Array.from({ length: 16 }, (_, i) => i * 3);
    const check = join(verifier, hash(verifier)).map((byte, i) => byte ^ keyStream(1024)[i]!);
    const bytes = biffBook(
      [{ name: 'S', records: Array.from({ length: 90 }, (_, i) => label(i, 0, `Ilse Varga ${i}`)) }],
      [record(0x2f, u16(1, 1, 1), salt, check)],
    );
    const key = keyStream(bytes.length);
    for (let at = 0; at < bytes.length; ) {
      const id = bytes[at]! | (bytes[at + 1]! << 8);
      const end = at + 4 + (bytes[at + 2]! | (bytes[at + 3]! << 8));
      const start = at + (id === 0x85 ? 8 : 4);
      if (id !== 0x809 && id !== 0x2f) for (let i = start; i < end; i++) bytes[i] = bytes[i]! ^ key[i]!;
      at = end;
    }
    return bytes;
  }

  it('agrees with the platform on MD5', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(md5(bytes)).toEqual(hash(bytes));
      }),
    );
  });

  it('opens what is only protected, and says so of all else', async () => {
    const open = await readAll(xlsReader, container(encrypted('VelvetSweatshop')));
    expect(open.problems).toEqual([]);
    expect(open.cells).toHaveLength(90);
    expect(open.cells[89]?.text).toBe('Ilse Varga 89');
    const shut = await readAll(xlsReader, container(encrypted('other')));
    expect(shut.problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['encrypted', 'the workbook is encrypted with a password'],
    ]);
    expect(shut.cells).toEqual([]);
  });

  it('opens what is obfuscated under the password that all know', async () => {
    const password = latin('VelvetSweatshop');
    const rotate = (byte: number, by: number) => ((byte << by) | (byte >> (8 - by))) & 255;
    // The key of a password (MS-OFFCRYPTO 2.3.7.2), made without the specification's tables.
    let [key, base, end] = [0, 0x8000, 0xffff];
    const step = (value: number) => {
      const next = ((value << 1) | (value >> 15)) & 0xffff;
      return next & 1 ? next ^ 0x1020 : next;
    };
    for (const char of [...password].reverse()) {
      for (let bit = 0; bit < 8; bit++) {
        base = step(base);
        if ((char >> bit) & 1) key ^= base;
      }
      end = step(end);
    }
    key ^= end;
    const fill = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00];
    const array = [...password, ...fill]
      .slice(0, 16)
      .map((byte, i) => rotate(byte ^ (i & 1 ? key >> 8 : key & 255), 7));
    let verifier = 0;
    for (const char of [...password].reverse().concat(password.length)) {
      verifier = (((verifier >> 14) & 1) | ((verifier << 1) & 0x7fff)) ^ char;
    }
    const rows = Array.from({ length: 40 }, (_, i) => label(i, 0, `Ilse Varga ${i}`));
    const bytes = biffBook([{ name: 'S', records: rows }], [record(0x2f, u16(0, key, verifier ^ 0xce4b))]);
    for (let at = 0; at < bytes.length; ) {
      const id = bytes[at]! | (bytes[at + 1]! << 8);
      const length = bytes[at + 2]! | (bytes[at + 3]! << 8);
      const start = at + (id === 0x85 ? 8 : 4);
      at += 4 + length;
      if (id === 0x809 || id === 0x2f) continue;
      for (let i = start; i < at; i++) bytes[i] = rotate(bytes[i]!, 5) ^ array[(i + length) & 15]!;
    }
    const units = await readAll(xlsReader, container(bytes));
    expect(units.problems).toEqual([]);
    expect(units.cells.map(({ text }) => text)).toEqual(rows.map((_, i) => `Ilse Varga ${i}`));
  });

  it('reads a workbook that only asks for a password before writing', async () => {
    const units = await oneSheet(
      [label(0, 0, 'Ilse')],
      [record(0x86), record(0x5b, u16(1, 0xce4b), string8('Marek Nowak'))],
    );
    expect(units.problems).toEqual([]);
    expect(seen(units)).toEqual({ Ilse: 'visible' });
    expect(words(units)).toContainEqual(['property', 'Marek Nowak']);
  });

  it.each([
    ['EncryptedPackage', 'encrypted'],
    ['WordDocument', 'unknown-format'],
    ['Else', 'unknown-format'],
  ])('a container with %s is %s', async (name, code) => {
    const bytes = writeCompound([{ name, data: u8(1, 2, 3) }]);
    expect(await xlsReader.recognise(probeOf(bytes))).toBe(0);
    expect(await compoundReader.recognise(probeOf(bytes))).toBeGreaterThan(0);
    expect((await readAll(compoundReader, bytes)).problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('hostile workbooks', () => {
  const globals = [font(0x7fff), format(0), strings('Ilse', 'Marek')];
  const plain = container(
    biffBook(
      [{ name: 'S', records: [row(0, 0), shared(0, 0, 0), number(0, 1, 5), label(1, 0, 'x')] }],
      globals,
    ),
    [{ name: '\x05SummaryInformation', data: new Uint8Array(80).fill(2) }],
  );

  it('ends with a problem for a workbook cut anywhere', async () => {
    for (let length = 600; length < plain.length - 600; length += 400) {
      const units = await readAll(xlsReader, plain.slice(0, length));
      expect(units.problems.length).toBeGreaterThan(0);
    }
    const stream = biffBook([{ name: 'S', records: [label(0, 0, 'x'), label(1, 0, 'y')] }]);
    for (let length = 20; length < stream.length; length++) {
      const units = await readAll(xlsReader, stream.slice(0, length));
      expect(units.problems.length).toBeGreaterThan(0);
    }
  });

  it('never throws, whatever bytes are changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.integer({ min: 0, max: 255 })), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = plain.slice();
        for (const [at, byte] of list) bytes[at] = byte;
        await readAll(xlsReader, bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws for records of any kind and content', async () => {
    const any = fc.tuple(fc.nat(0x1100), fc.uint8Array({ maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 20 }), async (list) => {
        const records = list
          .filter(([id]) => id !== 0x809 && id !== 0x0a)
          .map(([id, data]) => record(id, data));
        await readAll(xlsReader, container(biffBook([{ name: 'S', records }], records)));
      }),
      { numRuns: 150 },
    );
  });

  it('counts what the library leaves out', async () => {
    const twice = await oneSheet([label(0, 0, 'Ilse'), label(0, 0, 'Marek')]);
    expect(twice.problems.map(({ code }) => code)).toEqual(['damaged']);
    const unlisted = join(biffBook([{ name: 'S', records: [] }]), substream(0x10, label(0, 0, 'Ilse')));
    expect((await readAll(xlsReader, unlisted)).problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('reads nothing that is larger than may be held', async () => {
    const units = await readAll(xlsReader, plain, { wholeBytes: 1000 });
    expect(units.problems.map(({ code }) => code)).toEqual(['too-large']);
  });

  it('is not taken in by links over a million cells', async () => {
    const area = join(u16(0, 65_535, 0, 255), new Uint8Array(40));
    const units = await oneSheet([
      label(0, 0, 'x'),
      ...Array.from({ length: 200 }, () => record(0x1b8, area)),
    ]);
    expect(units.problems).toEqual([]);
  });
});

it('does not take texts, pictures or archives for workbooks', async () => {
  const others = ['plain text', '\x09\x08 a table\tof words', 'PK\x03\x04', '%PDF-1.7', '\x89PNG\r\n'];
  for (const text of others) expect(await xlsReader.recognise(probeOf(latin(text)))).toBe(0);
});

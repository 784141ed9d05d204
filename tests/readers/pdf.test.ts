import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type {
  ByteSource,
  Limits,
  Probe,
  Problem,
  RowBatch,
  Table,
  TextBlock,
  Unit,
} from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { type PdfItem, type PdfPage, pdfString, updatePdf, writePdf } from '../helpers/pdf-writer.ts';

interface ReadResult {
  readonly rows: readonly (readonly string[])[];
  readonly tables: readonly Table[];
  readonly texts: readonly TextBlock[];
  readonly problems: readonly Problem[];
  readonly files: readonly ByteSource[];
}

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    name: 'test.pdf',
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

async function read(bytes: Uint8Array, limits: Partial<Limits> = {}, signal = new AbortController().signal) {
  const context = { limits: { ...DEFAULT_LIMITS, ...limits }, signal, platform: nodePlatform };
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes), context)) units.push(unit);
  const batches = units.filter((unit): unit is RowBatch => unit.kind === 'rows');
  const result: ReadResult = {
    rows: batches.flatMap(rowsOf),
    tables: [...new Set(batches.map((batch) => batch.table))],
    texts: units.filter((unit): unit is TextBlock => unit.kind === 'text'),
    problems: units.filter((unit): unit is Problem => unit.kind === 'problem'),
    files: units.flatMap((unit) => (unit.kind === 'file' ? [unit.source] : [])),
  };
  return result;
}

function rowsOf(batch: RowBatch): string[][] {
  return Array.from({ length: batch.rowCount }, (_, row) =>
    Array.from({ length: batch.width(row) }, (_, column) => batch.text(row, column)),
  );
}

/** Rows of cells set at the given places, downwards from `top`. */
function table(
  rows: readonly (readonly string[])[],
  xs: readonly number[],
  top = 700,
  pitch = 14,
): PdfItem[] {
  return rows.flatMap((row, r) =>
    row.flatMap((text, c) => (text === '' ? [] : [{ text, x: xs[c]!, y: top - r * pitch, size: 9 }])),
  );
}

function words(result: ReadResult): string {
  return [...result.texts.map((block) => block.text), ...result.rows.flat()].join(' ');
}

const XS = [50, 200, 290, 370, 470];
const HEADER = ['Name', 'A-Number', 'Birth date', 'Nationality', 'Facility'];
const FAMILY = ['García López', 'Ng', 'Abdirahman', 'Tzoc Pérez', 'Gebremeskel', "D'Amico"];
const GIVEN = ['María', 'Wei', 'Hodan', 'Ixchel', 'Tigist', 'José Luis', 'Ana'];
const COUNTRIES = ['El Salvador', 'Haiti', 'Somalia', 'Guatemala'];

function person(i: number): string[] {
  return [
    `${FAMILY[i % FAMILY.length]}, ${GIVEN[i % GIVEN.length]}`,
    `A${200_000_000 + i * 7919}`,
    `${String((i % 12) + 1).padStart(2, '0')}/${String((i % 28) + 1).padStart(2, '0')}/19${60 + (i % 40)}`,
    COUNTRIES[i % COUNTRIES.length]!,
    ['North Center', 'Bay', 'Pine Ridge Annex'][i % 3]!,
  ];
}

describe('recognise', () => {
  const probe = (text: string) => ({ head: new TextEncoder().encode(text) }) as Probe;
  test.each([
    ['%PDF-1.4\n', 1],
    [`${' '.repeat(900)}%PDF-2.0`, 1],
    [`${' '.repeat(1200)}%PDF-2.0`, 0],
    ['HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n%âãÏÓ\n1 0 obj\n', 1],
    ["const MARK = '%PDF-';\n", 0],
    ['A file that begins with %PDF-1.4 is a PDF.\n', 0],
    ['PDF-1.4', 0],
    ['', 0],
    ['%PDF', 0],
  ])('%#', (text, score) => {
    expect(pdfReader.recognise(probe(text))).toBe(score);
  });
});

describe('tables', () => {
  test('a list over three pages is one table with its cells', async () => {
    const people = Array.from({ length: 120 }, (_, i) => person(i));
    const pages: PdfPage[] = [0, 1, 2].map((p) => ({
      items: [
        { text: 'People in custody, northern district', x: 50, y: 740, size: 14 },
        ...table([HEADER, ...people.slice(p * 40, p * 40 + 40)], XS),
        { text: `Page ${p + 1} of 3`, x: 280, y: 30, size: 8 },
      ],
    }));
    const result = await read(writePdf(pages, {}, { compress: true }));
    expect(result.problems).toEqual([]);
    expect(result.tables).toHaveLength(1);
    expect(result.rows.filter((row) => row[0] === 'Name')).toHaveLength(3);
    expect(result.rows.filter((row) => row[0] !== 'Name')).toEqual(people);
    const [list] = result.tables;
    expect(list!.title).toBe('People in custody, northern district');
    expect(list!.locate({ top: 0, bottom: 122, left: 0, right: 4 }).locator).toBe('pages 1–3');
    expect(list!.locate({ top: 43, bottom: 43, left: 0, right: 4 }).locator).toBe('page 2, table row 3');
    expect(list!.locate({ top: 1, bottom: 40, left: 0, right: 0 }).locator).toBe('page 1, table rows 2–41');
    expect(result.texts.map((block) => block.text)).toContain('Page 2 of 3');
  });

  test('the last lines of a table on a page of their own belong to it', async () => {
    const rows = Array.from({ length: 31 }, (_, i) => person(i));
    const pages = [
      { items: table([HEADER, ...rows.slice(0, 30)], XS) },
      { items: table(rows.slice(30), XS) },
    ];
    const result = await read(writePdf(pages));
    expect(result.tables).toHaveLength(1);
    expect(result.rows.at(-1)).toEqual(rows[30]);
  });

  test('wrapped cells are joined to their row', async () => {
    const items: PdfItem[] = table([HEADER], XS);
    for (let i = 0; i < 10; i++) {
      const y = 676 - i * 30;
      items.push(...table([person(i).slice(0, 4)], XS, y));
      items.push({ text: 'Northern Regional', x: XS[4]!, y, size: 9 });
      items.push({ text: 'Processing Center', x: XS[4]!, y: y - 10.5, size: 9 });
    }
    const { rows } = await read(writePdf([{ items }]));
    expect(rows).toHaveLength(11);
    expect(rows[4]).toEqual([...person(3).slice(0, 4), 'Northern Regional Processing Center']);
  });

  test('wrapped cells with no more room around them than lines have', async () => {
    const items: PdfItem[] = [];
    let y = 700;
    for (let i = 0; i < 12; i++) {
      items.push(...table([person(i)], XS, y));
      y -= 12;
      if (i % 4 !== 2) continue;
      items.push({ text: 'Building 4', x: XS[4]!, y, size: 9 });
      y -= 12;
    }
    const { rows } = await read(writePdf([{ items }]));
    expect(rows).toHaveLength(12);
    expect(rows[2]![4]).toBe(`${person(2)[4]} Building 4`);
  });

  test('a cell of four lines centred beside cells of one', async () => {
    const lines = ['Moved on request of', 'the family; see the', 'letter of the second', 'of March.'];
    const items: PdfItem[] = table([HEADER], XS);
    let y = 680;
    for (let i = 0; i < 8; i++) {
      const wrapped = i % 3 === 1 ? lines : i % 3 === 2 ? lines.slice(0, 2) : ['None'];
      const middle = y - ((wrapped.length - 1) * 10.4) / 2;
      items.push(...table([person(i).slice(0, 4)], XS, middle));
      wrapped.forEach((text, n) => {
        items.push({ text, x: XS[4]!, y: y - n * 10.4, size: 9 });
      });
      y -= wrapped.length * 10.4 + 5;
    }
    const { rows } = await read(writePdf([{ items }]));
    expect(rows).toHaveLength(9);
    expect(rows[2]).toEqual([...person(1).slice(0, 4), lines.join(' ')]);
    expect(rows[3]).toEqual([...person(2).slice(0, 4), lines.slice(0, 2).join(' ')]);
  });

  test('a table whose cells reach farther on the second page, with other margins', async () => {
    const short = Array.from({ length: 10 }, (_, i) => ['Li, Na', `A${300_000_000 + i}`, 'Bay']);
    const long = Array.from({ length: 10 }, (_, i) => [
      'Warsame Abdirahman, Hodan Ayan Fadumo',
      `A${400_000_000 + i}`,
      'Bay',
    ]);
    const pages = [{ items: table(short, [50, 230, 330]) }, { items: table(long, [70, 250, 350]) }];
    const result = await read(writePdf(pages));
    expect(result.tables).toHaveLength(1);
    expect(result.rows).toEqual([...short, ...long]);
  });

  test('a text that runs over its neighbours stays in its cell', async () => {
    const street = 'Calle Los Ahuehuetes 800, Colonia Nueva Jerusalén, Tapachula, Chiapas';
    const rows = Array.from({ length: 14 }, (_, i) => [
      person(i)[0]!,
      i % 6 === 2 ? street : `${i} Bay Road`,
      '555-0148',
      'F',
      'Haiti',
    ]);
    expect((await read(writePdf([{ items: table(rows, XS) }]))).rows).toEqual(rows);
  });

  test('two different tables on a page are two', async () => {
    const counts = [
      ['Month', 'Count'],
      ['January', '1203'],
      ['February', '998'],
      ['March', '1377'],
    ];
    const people = Array.from({ length: 6 }, (_, i) => person(i));
    const items = [...table(counts, [60, 130]), ...table([HEADER, ...people], XS, 560)];
    const result = await read(writePdf([{ items }]));
    expect(result.tables).toHaveLength(2);
    expect(result.rows).toEqual([...counts, HEADER, ...people]);
  });

  test('right-aligned numbers and empty cells', async () => {
    // Digits of Helvetica are 0.556 of the size wide.
    const right = (text: string, x: number, y: number) => ({ text, x: x - text.length * 5.004, y, size: 9 });
    const values = ['7', '12345', '88', '1203', '640', '5'];
    const items: PdfItem[] = values.flatMap((value, i) => [
      { text: `Sector ${i}`, x: 50, y: 700 - i * 14, size: 9 },
      right(value, 250, 700 - i * 14),
      ...(i % 2 ? [right(String(i * 1000), 320, 700 - i * 14)] : []),
    ]);
    const { rows } = await read(writePdf([{ items }]));
    expect(rows.map((row) => row[1])).toEqual(values);
    expect(rows.map((row) => row[2])).toEqual(['', '1000', '', '3000', '', '5000']);
  });

  test('columns whose cells nearly touch are told apart by where they start', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      i % 3 === 0 ? 'Warsame Abdirahman, Hodan Ayan' : 'Li, Na',
      `A${300_000_000 + i}`,
      'Honduras',
    ]);
    const result = await read(writePdf([{ items: table(rows, [50, 187, 240]) }]));
    expect(result.rows).toEqual(rows);
  });

  test.each([90, 180, 270])('a page turned by %i degrees', async (rotate) => {
    const rows = Array.from({ length: 8 }, (_, i) => person(i));
    const page = { items: table([HEADER, ...rows], XS), entries: `/Rotate ${rotate}` };
    expect((await read(writePdf([page]))).rows).toEqual([HEADER, ...rows]);
  });

  test.each([90, 180, 270])('text turned by %i degrees', async (rotate) => {
    const rows = Array.from({ length: 8 }, (_, i) => person(i));
    const turn = ({ x, y }: { x: number; y: number }) =>
      rotate === 90
        ? { x: 700 - y + 50, y: x }
        : rotate === 180
          ? { x: 612 - x, y: 792 - y }
          : { x: y - 200, y: 700 - x };
    const items = table([HEADER, ...rows], XS).map((item) =>
      'text' in item ? { ...item, ...turn(item), rotate } : item,
    );
    expect((await read(writePdf([{ items }]))).rows).toEqual([HEADER, ...rows]);
  });
});

describe('prose', () => {
  const LEFT = [
    'The office publishes statistics on the',
    'number of people in its care at the end',
    'of every month. The figures are drawn',
    'from the case system and are subject to',
    'change. They do not include people who',
    'were released on the day of the count,',
    'nor those who were moved on that day.',
  ];
  const RIGHT = [
    'Readers should note that the method was',
    'revised in the second quarter, when two',
    'offices were merged. For this reason the',
    'figures before and after that date are',
    'not fully comparable. A longer account',
    'of the method is given in the appendix',
    'to the yearly report of the office.',
  ];

  test('two columns of prose are no table, and each is read through', async () => {
    const items = LEFT.flatMap((text, i) => [
      { text, x: 50, y: 700 - i * 13, size: 10 },
      { text: RIGHT[i]!, x: 320, y: 700 - i * 13, size: 10 },
    ]);
    const result = await read(writePdf([{ items }]));
    expect(result.rows).toEqual([]);
    expect(result.texts.map((block) => block.text)).toEqual([LEFT.join(' '), RIGHT.join(' ')]);
  });

  test('paragraphs, hyphenation, ligatures', async () => {
    const lines = ['An inter-', 'national of\uFB01ce wrote to Ana García-', 'López about it.'];
    const items = lines.map((text, i) => ({ text, x: 50, y: 700 - i * 13 }));
    const result = await read(writePdf([{ items: [...items, { text: 'Another one.', x: 50, y: 640 }] }]));
    expect(result.texts.map((block) => block.text)).toEqual([
      'An international office wrote to Ana García-López about it.',
      'Another one.',
    ]);
    expect(result.texts[0]!.locate(0, 2)).toEqual({ locator: 'page 1' });
  });
});

describe('labelled blocks', () => {
  test('each block is a row under its labels', async () => {
    const block = (i: number): PdfItem[] => {
      const [name, number, born] = person(i);
      const y = 700 - i * 90;
      return [
        { text: 'Name:', x: 50, y },
        { text: name!, x: 140, y },
        { text: `A-Number: ${number}`, x: 50, y: y - 15 },
        { text: 'Date of birth:', x: 50, y: y - 30 },
        { text: born!, x: 140, y: y - 30 },
      ];
    };
    const { rows, tables } = await read(writePdf([{ items: [0, 1, 2].flatMap(block) }]));
    expect(tables).toHaveLength(1);
    expect(tables[0]!.headers).toEqual(['Name', 'A-Number', 'Date of birth']);
    expect(tables[0]!.records).toBe(true);
    expect(rows).toEqual([0, 1, 2].map((i) => person(i).slice(0, 3)));
  });
});

describe('labels set in the line', () => {
  test('a long value goes on at the margin', async () => {
    const lines = [
      'Nombre: Ixchel Tzoc',
      'Domicilio: 12 Calle Mayor, apartamento 4, Ciudad del Valle',
      'de las Flores',
      'Edad: 31',
    ];
    const items = lines.map((text, i) => ({ text, x: 50, y: 700 - i * 13 }));
    const { rows, tables } = await read(writePdf([{ items }]));
    expect(tables[0]!.headers).toEqual(['Nombre', 'Domicilio', 'Edad']);
    expect(rows).toEqual([
      ['Ixchel Tzoc', '12 Calle Mayor, apartamento 4, Ciudad del Valle de las Flores', '31'],
    ]);
  });

  test('an empty field does not end a block', async () => {
    const lines = ['Name: Wei Ng', 'Notes:', 'Age: 31', 'Name: Ana Ruiz', 'Notes: moved', 'Age: 44'];
    const items = lines.map((text, i) => ({ text, x: 50, y: 700 - i * 13 }));
    const { rows } = await read(writePdf([{ items }]));
    expect(rows).toEqual([
      ['Wei Ng', '', '31'],
      ['Ana Ruiz', 'moved', '44'],
    ]);
  });

  test.each([
    ['one label alone', ['Contact: press office', 'The office is open on weekdays.']],
    ['times', ['The meeting starts at 10:30 in room 4 and', 'ends at 12:15 or when all have spoken.']],
    ['captions only', ['Name:', 'Birth date:', 'Nationality:']],
    ['captions without values', ['Name: Birth date: Nationality:', 'to be filled in by the officer']],
  ])('%s is no block', async (_, lines) => {
    const items = lines.map((text, i) => ({ text, x: 50, y: 700 - i * 13 }));
    expect((await read(writePdf([{ items }]))).rows).toEqual([]);
  });
});

describe('hidden text', () => {
  const seen = async (items: readonly PdfItem[], page: Partial<PdfPage> = {}) => {
    const { texts } = await read(writePdf([{ ...page, items }]));
    return Object.fromEntries(texts.map((block) => [block.text, block.visibility]));
  };
  const secret = (extra: object = {}) => ({ text: 'Ixchel Tzoc', x: 100, y: 500, size: 10, ...extra });
  const box = (fill: string): PdfItem => ({ rect: [95, 495, 120, 18], fill });

  test.each<[string, PdfItem[], string]>([
    ['under a black box', [secret(), box('#000000')], 'covered-text'],
    ['under a white box', [secret(), box('#ffffff')], 'covered-text'],
    [
      'under two boxes drawn as one path',
      [secret(), { raw: '0 g 95 495 120 18 re 300 300 9 9 re f' }],
      'covered-text',
    ],
    ['under a picture', [secret(), { raw: 'q 120 0 0 18 95 495 cm /Im1 Do Q' }], 'covered-text'],
    ['on a black box, in white', [box('#000000'), secret({ color: '#ffffff' })], 'visible'],
    ['on a yellow box', [box('#ffff00'), secret()], 'visible'],
    ['beside a box', [secret({ y: 520 }), box('#000000')], 'visible'],
    ['under an empty frame', [secret(), { raw: '95 495 120 18 re S' }], 'visible'],
    ['white on white', [secret({ color: '#ffffff' })], 'invisible-text'],
    ['nearly white', [secret({ color: '#fdfdfd' })], 'invisible-text'],
    ['black on black', [box('#000000'), secret()], 'invisible-text'],
    ['grey', [secret({ color: '#bbbbbb' })], 'visible'],
    ['render mode 3', [secret({ mode: 3 })], 'invisible-text'],
    ['off the page', [secret({ x: 900 })], 'invisible-text'],
    ['tiny', [secret({ size: 0.5 })], 'invisible-text'],
  ])('%s', async (_, items, visibility) => {
    expect(await seen(items)).toEqual({ 'Ixchel Tzoc': visibility });
  });

  test('inside a form, under a box painted later, or with one painted in the form', async () => {
    const content = '0.5 0 0 0.5 100 100 cm BT /F1 20 Tf 0 0 Td (Ixchel Tzoc) Tj ET';
    const form = (extra: string) => {
      const stream = content + extra;
      const entries =
        '/Type /XObject /Subtype /Form /BBox [0 0 600 600] /Resources << /Font << /F1 6 0 R >> >>';
      return `<< ${entries} /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
    };
    const entries = '/Resources << /XObject << /Fm 10 0 R >> >>';
    const paint = async (extra: string, after: PdfItem[]) => {
      const items = [{ raw: 'q 1 0 0 1 20 30 cm /Fm Do Q' }, ...after];
      const { texts } = await read(writePdf([{ items, entries }], {}, { objects: [form(extra)] }));
      return texts.map((block) => [block.text, block.visibility]);
    };
    expect(await paint('', [])).toEqual([['Ixchel Tzoc', 'visible']]);
    const box: PdfItem = { rect: [115, 125, 80, 20], fill: '#000000' };
    expect(await paint('', [box])).toEqual([['Ixchel Tzoc', 'covered-text']]);
    expect(await paint(' 0 g -10 -10 200 40 re f', [])).toEqual([['Ixchel Tzoc', 'covered-text']]);
  });

  test('outside the crop box', async () => {
    const page = { entries: '/CropBox [0 0 612 400]' };
    expect(await seen([secret()], page)).toEqual({ 'Ixchel Tzoc': 'invisible-text' });
  });

  test('a covered piece of a line keeps its label', async () => {
    const label = { text: 'Applicant:', x: 50, y: 500, size: 10 };
    const { texts } = await read(writePdf([{ items: [label, secret(), box('#000000')] }]));
    expect(texts.map(({ text, visibility, header }) => ({ text, visibility, header }))).toEqual([
      { text: 'Applicant:', visibility: 'visible', header: undefined },
      { text: 'Ixchel Tzoc', visibility: 'covered-text', header: 'Applicant:' },
      { text: 'Applicant: Ixchel Tzoc', visibility: 'covered-text', header: undefined },
    ]);
  });

  test('a name that is half covered is read as a whole, too', async () => {
    const given = { text: 'Hodan', x: 50, y: 500, size: 10 };
    const born = { text: 'born 05/22/1966', x: 220, y: 500, size: 10 };
    const { texts } = await read(writePdf([{ items: [given, secret(), born, box('#000000')] }]));
    expect(texts.map(({ text, visibility }) => ({ text, visibility }))).toEqual([
      { text: 'Hodan', visibility: 'visible' },
      { text: 'Ixchel Tzoc', visibility: 'covered-text' },
      { text: 'born 05/22/1966', visibility: 'visible' },
      { text: 'Hodan Ixchel Tzoc born 05/22/1966', visibility: 'covered-text' },
    ]);
  });

  test('covered cells stay in their rows', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => person(i));
    const items: PdfItem[] = [...table(rows, XS), { rect: [45, 580, 140, 140], fill: '#000000' }];
    const result = await read(writePdf([{ items }]));
    expect(result.rows).toEqual(rows);
    expect(result.tables[0]!.visibility(4, 0)).toBe('covered-text');
    expect(result.tables[0]!.visibility(4, 1)).toBe('visible');
  });
});

describe('beside the text', () => {
  const page = { items: [{ text: 'Statistics', x: 50, y: 700 }] };

  test('document information and XMP', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmp:Label="Draft &amp; list" ' +
      'xmp:CreateDate="2021-01-01"><dc:creator><rdf:Seq><rdf:li>Hodan Warsame</rdf:li></rdf:Seq></dc:creator>' +
      '</rdf:Description></rdf:RDF></x:xmpmeta>';
    const objects = [`<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`];
    const info = { Title: 'List of Ixchel', Author: 'José Ng', CaseOfficer: 'T. Gebremeskel' };
    const { texts } = await read(writePdf([page], info, { objects }));
    const found = texts
      .filter((block) => block.visibility === 'property')
      .map(({ header, text }) => [header, text]);
    expect(Object.fromEntries(found)).toEqual({
      ...info,
      'xmp:Label': 'Draft & list',
      'dc:creator': 'Hodan Warsame',
    });
  });

  test('annotations, links and their authors', async () => {
    const annotations = [
      `/Subtype /Text /Contents ${pdfString('Moved to Pine Ridge')} /T ${pdfString('Ana Ruiz')}`,
      '/Subtype /Link /A << /S /URI /URI (mailto:wei.ng@example.org) >>',
    ];
    const { texts } = await read(writePdf([{ ...page, annotations }]));
    const notes = texts.filter((block) => block.visibility === 'annotation');
    expect(notes.map(({ text, header }) => [text, header])).toEqual([
      ['Moved to Pine Ridge', undefined],
      ['Ana Ruiz', 'Author'],
      ['mailto:wei.ng@example.org', undefined],
    ]);
    expect(notes[0]!.locate(0, 1).locator).toBe('page 1, annotation 1');
  });

  test('form fields with their captions', async () => {
    const field =
      `/Subtype /Widget /FT /Tx /T (f1) /TU ${pdfString('Full name')} /V ${pdfString('Tigist Gebremeskel')} ` +
      `/DV ${pdfString('Ixchel Tzoc')}`;
    const catalog = '/AcroForm << /Fields [12 0 R] >>';
    const { rows, tables } = await read(writePdf([{ ...page, annotations: [field] }], {}, { catalog }));
    expect(rows).toEqual([['Tigist Gebremeskel'], ['Ixchel Tzoc']]);
    expect(tables.map(({ headers, part }) => [headers, part])).toEqual([
      [['Full name'], 'form field'],
      [['Full name'], 'default value of form field'],
    ]);
    expect(tables[0]!.visibility(0, 0)).toBe('form-field');
  });

  test('outline, attachment, script', async () => {
    const objects = [
      '<< /Type /Outlines /First 11 0 R /Last 11 0 R >>',
      // A list that never ends.
      `<< /Title ${pdfString('Case of Wei Ng')} /Parent 10 0 R /Next 11 0 R >>`,
      '<< /Type /Filespec /F (list.csv) /EF << /F 13 0 R >> >>',
      '<< /Type /EmbeddedFile /Length 9 >>\nstream\nname,born\nendstream',
      '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
    ];
    const catalog =
      '/Outlines 10 0 R /Names << /EmbeddedFiles << /Names [(list) 12 0 R] >> /JavaScript << /Names [(j) 14 0 R] >> >>';
    const result = await read(writePdf([page], {}, { objects, catalog }));
    expect(result.texts.filter((block) => block.title === 'outline').map((block) => block.text)).toEqual([
      'Case of Wei Ng',
    ]);
    expect(result.texts.find((block) => block.visibility === 'script-data')!.text).toBe('app.alert(1)');
    expect(result.files.map((file) => file.name)).toEqual(['list.csv']);
    expect(new TextDecoder().decode(await result.files[0]!.read(0, 99))).toBe('name,born');
  });

  test('the text of an earlier version', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => person(i));
    const first = writePdf([{ items: table([HEADER, ...rows], XS) }, page]);
    const emptied = updatePdf(first, { 11: '<< /Length 0 >>\nstream\n\nendstream' });
    const result = await read(emptied);
    expect(result.rows).toEqual([HEADER, ...rows]);
    const [list] = result.tables;
    expect(list!.visibility(3, 0)).toBe('prior-revision');
    const whole = { top: 0, bottom: 8, left: 0, right: 4 };
    expect(list!.locate(whole).locator).toBe('revision 1, page 1, table rows 1–9');
    expect(result.texts.map((block) => block.text)).toEqual(['Statistics']);
  });

  test('an update that leaves the text as it was gives nothing more', async () => {
    const updated = updatePdf(writePdf([page]), { 3: '<< /Title (New) >>' });
    const { texts } = await read(updated);
    expect(texts.filter((block) => block.visibility === 'prior-revision')).toEqual([]);
  });
});

describe('annotations over text', () => {
  const text = { text: 'Ixchel Tzoc', x: 100, y: 500, size: 10 };
  const rect = '/Rect [95 495 215 513]';
  test.each([
    ['an opaque square', `/Subtype /Square ${rect} /IC [0 0 0]`, 'covered-text'],
    ['a mark for redaction that was never applied', `/Subtype /Redact ${rect}`, 'covered-text'],
    [
      'a black highlighter',
      `/Subtype /Highlight ${rect} /C [0 0 0] /QuadPoints [95 513 215 513 95 495 215 495]`,
      'covered-text',
    ],
    [
      'a yellow highlighter',
      `/Subtype /Highlight ${rect} /C [1 1 0] /QuadPoints [95 513 215 513 95 495 215 495]`,
      'visible',
    ],
    ['an empty square', `/Subtype /Square ${rect} /C [1 0 0]`, 'visible'],
    ['a square that is not shown', `/Subtype /Square ${rect} /IC [0 0 0] /F 2`, 'visible'],
    ['a square elsewhere', '/Subtype /Square /Rect [95 595 215 613] /IC [0 0 0]', 'visible'],
  ])('%s', async (_, annotation, visibility) => {
    const { texts } = await read(writePdf([{ items: [text], annotations: [annotation] }]));
    expect(texts.find((block) => block.text === text.text)!.visibility).toBe(visibility);
  });
});

describe('trouble', () => {
  const people = Array.from({ length: 90 }, (_, i) => person(i));
  const pages = [0, 1, 2].map((p) => ({ items: table(people.slice(p * 30, p * 30 + 30), XS) }));
  const whole = writePdf(pages);
  const codes = (result: ReadResult) => result.problems.map((problem) => problem.code);

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['the mark alone', new TextEncoder().encode('%PDF-1.7\n')],
    [
      'noise after the mark',
      Uint8Array.from({ length: 5000 }, (_, i) => (i < 5 ? [37, 80, 68, 70, 45][i]! : (i * 7919) & 255)),
    ],
  ])('%s is a problem', async (_, bytes) => {
    const result = await read(bytes);
    expect(codes(result)).toEqual(['damaged']);
    expect(words(result)).toBe('');
  });

  test('a truncated file gives what is left of it and says so', async () => {
    for (const share of [0.1, 0.3, 0.6, 0.9]) {
      expect(codes(await read(whole.subarray(0, Math.floor(whole.length * share))))).toContain('damaged');
    }
    const withoutCatalog = whole.subarray(0, Buffer.from(whole).indexOf('<< /Type /Catalog'));
    const result = await read(withoutCatalog);
    expect(codes(result)).toEqual(['damaged']);
    expect(result.rows).toEqual(people);
  });

  test('a file that lacks no more than its last line is read whole, with a problem', async () => {
    const result = await read(whole.subarray(0, whole.length - 20));
    expect(codes(result)).toEqual(['damaged']);
    expect(result.rows).toEqual(people);
  });

  test('a file cut off in its last update is not taken for whole', async () => {
    const updated = updatePdf(whole, { 3: `<< /Title (${'x'.repeat(300)}) >>` });
    expect(codes(await read(updated))).toEqual([]);
    expect(codes(await read(updated.subarray(0, whole.length + 200)))).toEqual(['damaged']);
  });

  test('an engine that stops is started again for the next page, wherever it stopped', async () => {
    const stopped: (string | undefined)[] = [];
    for (let time = 1; time <= 12; time++) {
      let asked = 0;
      // As PDFium does where its memory breaks: at one of the times that the reader asks whether to stop.
      const signal = {
        get aborted() {
          if (++asked === time) throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' });
          return false;
        },
      } as AbortSignal;
      const { problems, rows } = await read(whole, {}, signal);
      if (problems.length === 0) continue;
      expect(problems.map(({ code }) => code)).toEqual(['damaged']);
      const { locator } = problems[0]!;
      stopped.push(locator);
      const page = Number(locator?.replace('page ', '') ?? 0);
      expect(rows).toEqual(page === 0 ? people : people.filter((_, i) => Math.floor(i / 30) !== page - 1));
    }
    expect(stopped).toEqual(expect.arrayContaining(['page 1', 'page 2', 'page 3']));
  });

  test('a broken cross-reference table is rebuilt', async () => {
    const broken = Uint8Array.from(whole);
    const at = Buffer.from(broken).lastIndexOf('startxref');
    broken.set(new TextEncoder().encode('startxref\n99'), at);
    const result = await read(broken);
    expect(result.rows).toEqual(people);
  });

  test('a page that is missing is named, the others are read', async () => {
    const text = Buffer.from(whole)
      .toString('latin1')
      .replace('/Kids [10 0 R 12 0 R', '/Kids [10 0 R 99 0 R');
    const result = await read(Uint8Array.from(Buffer.from(text, 'latin1')));
    expect(result.problems).toEqual([
      { kind: 'problem', code: 'damaged', detail: 'page cannot be loaded', locator: 'page 2' },
    ]);
    // The tree no longer leads to the page, but the file has it.
    expect([...result.rows].sort()).toEqual([...people].sort());
  });

  test('a count of pages beyond belief does not keep the reader busy', async () => {
    const text = Buffer.from(whole).toString('latin1').replace('/Count 3', '/Count 999999999');
    const result = await read(Uint8Array.from(Buffer.from(text, 'latin1')));
    expect(result.problems.length).toBeLessThan(120);
    expect(result.rows).toEqual(people);
  });

  test('a user password keeps the file shut, an owner password does not', async () => {
    const secret = writePdf(pages, {}, { cipher: rc4Cipher({ user: 'open', owner: 'own' }) });
    expect(codes(await read(secret))).toEqual(['encrypted']);
    const readable = writePdf(
      pages,
      { Author: 'Ana Ruiz' },
      { cipher: rc4Cipher({ user: '', owner: 'own' }) },
    );
    const result = await read(readable);
    expect(result.problems).toEqual([]);
    expect(result.rows).toEqual(people);
    expect(result.texts.map((block) => block.text)).toEqual(['Ana Ruiz']);
  });

  test('limits', async () => {
    expect(codes(await read(whole, { wholeBytes: 1000 }))).toEqual(['too-large']);
    const stopped = new AbortController();
    stopped.abort();
    expect(codes(await read(whole, {}, stopped.signal))).toEqual(['timeout']);
  });

  test('text that stands for no characters is a problem', async () => {
    const text = 'ABCDEFGHIJ'.replace(/[A-J]/g, (c) => String.fromCharCode(0xe000 + c.charCodeAt(0)));
    const items = Array.from({ length: 8 }, (_, i) => ({ text, x: 50, y: 700 - i * 14 }));
    expect(codes(await read(writePdf([{ items }])))).toEqual(['unreadable']);
  });

  test('bytes changed at random never throw', async () => {
    let seed = 12345;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const small = writePdf([pages[0]!], { Title: 'x' }, { compress: true });
    for (let round = 0; round < 60; round++) {
      const bytes = Uint8Array.from(small);
      for (let i = 0; i < 20; i++) bytes[random(bytes.length)] = random(256);
      await read(bytes);
    }
  });
});

import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Problem, Unit } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { writePdf } from '../helpers/pdf-writer.ts';
import { allText, problemsOf, readContext, sourceOf } from '../helpers/read-units.ts';

async function read(bytes: Uint8Array): Promise<(Unit | Problem)[]> {
  const context = { ...readContext, limits: DEFAULT_LIMITS, platform: nodePlatform };
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) units.push(unit);
  return units;
}
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const ofText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const join = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const codes = (units: readonly (Unit | Problem)[]) => problemsOf(units).map(({ code }) => code);
const said = (units: readonly (Unit | Problem)[]) => allText(units).join(' ');

/** A file of objects by number, with their cross-reference table. Streams are given as dictionary and data. */
type Body = string | readonly [string, Uint8Array];
function fileOf(objects: Readonly<Record<number, Body>>, trailer = '/Root 1 0 R'): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [id, body] of Object.entries(objects)) {
    offsets.set(Number(id), text.length);
    const written =
      typeof body === 'string'
        ? body
        : `<< ${body[0]} /Length ${body[1].length} >>\nstream\n${ofText(body[1])}\nendstream`;
    text += `${id} 0 obj\n${written}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_, id) =>
    offsets.has(id) ? `${String(offsets.get(id)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  );
  const table = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} ${trailer} >>\n`;
  return latin1(`${text}${table}startxref\n${text.length}\n%%EOF\n`);
}
const show = (text: string, y = 700) => `BT /F1 12 Tf 50 ${y} Td (${text}) Tj ET\n`;
const packed = (content: string | Uint8Array): Body => [
  '/Filter /FlateDecode',
  Uint8Array.from(deflateSync(content)),
];
const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]';
const FONT = '/Font << /F1 5 0 R >>';
function onePage(content: Body, further: Readonly<Record<number, Body>> = {}): Record<number, Body> {
  return {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< ${PAGE} /Resources << ${FONT} /XObject << /X 10 0 R >> >> /Contents 4 0 R >>`,
    4: content,
    5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...further,
  };
}
const lines = Array.from({ length: 60 }, (_, i) => show(`line ${i} of ${i * 7919}`, 770 - i * 12)).join('');

describe('what stands around a document', () => {
  const plain = writePdf([{ items: [{ text: 'Name: Ana Ruiz', x: 50, y: 700 }] }]);
  const other = writePdf([{ items: [{ text: 'Name: Luis Vega', x: 50, y: 700 }] }]);

  test.each<[string, Uint8Array, number]>([
    ['nothing', plain, 0],
    ['lines of a web server', join(latin1('HTTP/1.1 200 OK\r\nDate: today\r\n\r\n'), plain), 1],
    ['more than a kilobyte of lines', join(latin1(`${'X-Line: some\r\n'.repeat(200)}\r\n`), plain), 1],
    ['zeros behind', join(plain, new Uint8Array(20_000)), 0],
    ['the sign of an end', join(plain, latin1('\r\n\x1a')), 0],
    ['lines behind', join(plain, latin1('<!-- made by somebody -->')), 1],
    [
      'another file behind',
      join(
        plain,
        Uint8Array.from({ length: 9000 }, (_, i) => (i * 7919) & 255),
      ),
      1,
    ],
  ])('%s', async (_, bytes, files) => {
    const units = await read(bytes);
    expect(codes(units)).toEqual([]);
    expect(said(units)).toContain('Ana Ruiz');
    expect(units.filter((unit) => unit.kind === 'file').map((unit) => unit.visibility)).toEqual(
      Array.from({ length: files }, () => 'slack'),
    );
  });

  test('of two documents in one file the last is read, the other handed on', async () => {
    const units = await read(join(plain, latin1('\n'), other));
    expect(said(units)).toContain('Luis Vega');
    const [before] = units.filter((unit) => unit.kind === 'file');
    expect(before!.source.size).toBe(plain.length + 1);
  });

  test('the mark far from the beginning is one only where a document follows', async () => {
    const recognised = (bytes: Uint8Array) =>
      pdfReader.recognise({ head: bytes.subarray(0, 65_536) } as Parameters<typeof pdfReader.recognise>[0]);
    expect(recognised(join(latin1('x\n'.repeat(1000)), plain))).toBe(1);
    expect(recognised(latin1(`${'x\n'.repeat(1000)}files begin with %PDF-1.7 and end otherwise`))).toBe(0);
  });
});

describe('damage', () => {
  const damaged = (change: (data: Uint8Array) => Uint8Array) => {
    const [dictionary, data] = packed(lines) as readonly [string, Uint8Array];
    return fileOf(onePage([dictionary, change(Uint8Array.from(data))]));
  };
  test.each<[string, (data: Uint8Array) => Uint8Array]>([
    ['zeros in the middle', (data) => data.fill(0, data.length / 2, data.length / 2 + 64)],
    ['nothing but zeros from the middle on', (data) => data.fill(0, data.length / 2)],
    ['the end missing', (data) => data.subarray(0, data.length / 2)],
    [
      'one bit changed',
      (data) => data.map((byte, i) => (i === Math.trunc(data.length / 2) ? byte ^ 16 : byte)),
    ],
    ['seven bits left of eight', (data) => data.map((byte) => byte & 127)],
    ['no header', (data) => data.subarray(2)],
  ])('of a content stream: %s', async (_, change) => {
    const units = await read(damaged(change));
    expect(problemsOf(units)).toMatchObject([{ code: 'damaged', locator: 'page 1' }]);
  });
  test.each<[string, (data: Uint8Array) => Uint8Array]>([
    ['none', (data) => data],
    ['a line end within the length', (data) => join(data, latin1('\r\n'))],
  ])('that is none: %s', async (_, change) => {
    const units = await read(damaged(change));
    expect(codes(units)).toEqual([]);
    expect(said(units)).toContain('line 59 of');
  });

  test('a content stream packed in a way that nobody knows', async () => {
    const [dictionary, data] = packed(lines) as readonly [string, Uint8Array];
    const unknown = dictionary.replace('FlateDecode', 'NewDecode');
    expect(unknown).not.toBe(dictionary);
    const units = await read(fileOf(onePage([unknown, data])));
    expect(problemsOf(units)).toMatchObject([{ code: 'unreadable', locator: 'page 1' }]);
  });

  /** Pages and fonts in an object stream, as most writers put them today; the cross-reference is cut off. */
  test('pages in object streams are found in a file that is cut off', async () => {
    const held: [number, string][] = [
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [3, `<< ${PAGE} /Resources << ${FONT} >> /Contents 4 0 R >>`],
      [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    ];
    const bodies = held.map(([, body]) => body);
    const head = held.map(([id], i) => `${id} ${bodies.slice(0, i).join(' ').length + (i > 0 ? 1 : 0)}`);
    const [first, body] = [`${head.join(' ')} `, bodies.join(' ')];
    const [filter, data] = packed(first + body) as readonly [string, Uint8Array];
    const whole = fileOf({
      4: packed(show('Name: Ana Ruiz')),
      9: [`/Type /ObjStm /N ${held.length} /First ${first.length} ${filter}`, data],
    });
    const units = await read(whole.subarray(0, Buffer.from(whole).indexOf('xref\n0')));
    expect(problemsOf(units)).toMatchObject([{ code: 'damaged', detail: 'file is cut off' }]);
    expect(said(units)).toContain('Ana Ruiz');
  });

  test('pages beyond the count of pages are read', async () => {
    const units = await read(
      fileOf(
        onePage(packed(show('first')), {
          2: '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 1 >>',
          6: `<< ${PAGE} /Resources << ${FONT} >> /Contents 7 0 R >>`,
          7: packed(show('second')),
        }),
      ),
    );
    expect(codes(units)).toEqual(['damaged']);
    expect(said(units)).toContain('second');
  });

  test.each<[string, Record<number, Body>]>([
    ['no content', { 3: `<< ${PAGE} >>` }],
    ['content that is null', { 4: 'null' }],
    ['content that refers to itself', { 4: '4 0 R' }],
    ['a page tree that is a loop', { 2: '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 >>' }],
    ['a page tree that is deep', deepTree(2000)],
    ['arrays in arrays', { 6: '['.repeat(100_000) }],
    ['dictionaries in dictionaries', { 6: '<< /A '.repeat(100_000) }],
  ])('%s ends', async (_, further) => {
    const units = await read(fileOf(onePage(packed(show('Name: Ana Ruiz')), further)));
    expect(units.length).toBeLessThan(10);
  });
});

function deepTree(levels: number): Record<number, Body> {
  const nodes: Record<number, Body> = { 2: '<< /Type /Pages /Kids [100 0 R] /Count 1 >>' };
  for (let i = 0; i < levels; i++) {
    const [parent, kid] = [i === 0 ? 2 : 99 + i, i === levels - 1 ? 3 : 101 + i];
    nodes[100 + i] = `<< /Type /Pages /Parent ${parent} 0 R /Kids [${kid} 0 R] /Count 1 >>`;
  }
  return nodes;
}

describe('encryption', () => {
  test.each([
    ['by public keys', '/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Recipients [<00>]'],
    ['by an unknown program', '/Filter /Acme.Rights /V 1'],
    ['of an unknown version', '/Filter /Standard /V 99 /R 99 /O <00> /U <00> /P -4'],
  ])('%s keeps a file shut', async (_, entries) => {
    const further = { 9: `<< ${entries} >>` };
    const trailer = '/Root 1 0 R /Encrypt 9 0 R /ID [<00> <00>]';
    expect(codes(await read(fileOf(onePage(packed(lines), further), trailer)))).toEqual(['encrypted']);
  });
});

describe('bombs', () => {
  const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 612 792]';
  /** Each form draws the next `fan` times, so often as there are levels. */
  function forms(levels: number, fan: number): Record<number, Body> {
    const all: Record<number, Body> = {};
    for (let i = 0; i < levels; i++) {
      const resources = `/Resources << /XObject << /X ${11 + i} 0 R >> >>`;
      all[10 + i] = [`${FORM} ${resources}`, latin1('/X Do '.repeat(fan))];
    }
    all[10 + levels] = [`${FORM} /Resources << ${FONT} >>`, latin1(show('leaf', 600))];
    return all;
  }
  const page: Body = ['', latin1(`${show('Name: Ana Ruiz')}/X Do`)];

  test('content that unpacks to a thousand times its size is left out, the rest is read', async () => {
    const bomb = packed(new Uint8Array(30_000_000).fill(0x20));
    const file = onePage(bomb, {
      2: '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
      6: `<< ${PAGE} /Resources << ${FONT} >> /Contents 7 0 R >>`,
      7: packed(show('Name: Ana Ruiz')),
    });
    const units = await read(fileOf(file));
    expect(problemsOf(units)).toMatchObject([{ code: 'ratio', locator: 'page 1' }]);
    expect(said(units)).toContain('Ana Ruiz');
  });

  test.each<[string, Record<number, Body>]>([
    ['ten times at nine levels', forms(9, 10)],
    ['twice at twenty levels', forms(20, 2)],
    ['themselves', { 10: [`${FORM} /Resources << /XObject << /X 10 0 R >> >>`, latin1('/X Do /X Do')] }],
  ])('forms that draw forms %s are left out, the rest is read', async (_, further) => {
    const units = await read(fileOf(onePage(page, further)));
    expect(new Set(codes(units))).toEqual(new Set(['too-large']));
    expect(said(units)).toContain('Ana Ruiz');
  });

  test.each<[string, Record<number, Body>]>([
    ['once at many levels', forms(20, 1)],
    ['often at one level', forms(1, 200)],
    ['some times at two levels', forms(2, 7)],
  ])('forms drawn %s are read', async (_, further) => {
    const units = await read(fileOf(onePage(page, further)));
    expect(codes(units)).toEqual([]);
    expect(said(units)).toContain('leaf');
  });
});

describe('what asks for more time or room than there is', () => {
  const OTHER = {
    2: '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
    6: `<< ${PAGE} /Resources << ${FONT} >> /Contents 7 0 R >>`,
    7: packed(show('Name: Ana Ruiz')),
  };
  const hostile = (content: string, further: Readonly<Record<number, Body>> = {}) =>
    read(fileOf({ ...onePage(packed(show('Name: Luis Vega') + content)), ...OTHER, ...further }));
  const picture = (width: number, height: number, filter: string, data: Uint8Array): Body => [
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 ` +
      `/ColorSpace /DeviceGray /Filter ${filter}`,
    data,
  ];
  const DRAWN = 'q 500 0 0 500 50 50 cm /X Do Q\n';
  /** A JPEG 2000 codestream that ends behind its first segment. */
  const jpx = (width: number, height: number) => {
    const view = new DataView(new ArrayBuffer(60));
    view.setUint32(0, 0xff4fff51);
    view.setUint32(8, width);
    view.setUint32(12, height);
    view.setUint16(40, 3);
    return new Uint8Array(view.buffer);
  };

  test.each<[string, Body]>([
    ['JBIG2', picture(100_000, 100_000, '/JBIG2Decode', new Uint8Array(30))],
    ['a fax', picture(65_000, 65_000, '/CCITTFaxDecode', new Uint8Array(30))],
    ['JPEG 2000 that says less in its dictionary', picture(10, 10, '/JPXDecode', jpx(20_000, 20_000))],
    ['Flate', picture(60_000, 60_000, '/FlateDecode', deflateSync(new Uint8Array(1000)))],
  ])('a huge picture in %s is not drawn but named', async (_, body) => {
    const units = await hostile(DRAWN, { 10: body });
    expect(problemsOf(units)).toMatchObject([{ code: 'too-large', locator: 'object 10' }]);
    expect(said(units)).toContain('Luis Vega');
    expect(said(units)).toContain('Ana Ruiz');
  });

  test('a picture in the content that is huge is not drawn but named', async () => {
    const inline = 'q 500 0 0 500 50 50 cm BI /W 60000 /H 60000 /BPC 8 /CS /G /F /Fl ID x EI Q\n';
    const units = await hostile(inline);
    expect(problemsOf(units)).toMatchObject([{ code: 'ocr-unavailable', locator: 'page 1' }]);
    expect(said(units)).toContain('Ana Ruiz');
  });

  test('a large picture that is drawn again and again', async () => {
    const large = picture(4000, 5000, '/FlateDecode', deflateSync(new Uint8Array(20_000_000)));
    const again = Array.from({ length: 400 }, (_, i) => `q 200 0 0 30 ${40 + i} 680 cm /X Do Q\n`);
    const units = await hostile(again.join(''), { 10: large });
    expect(codes(units)).toEqual(['ocr-unavailable']);
    expect(said(units)).toContain('Luis Vega');
  });

  test('a small picture that is drawn again and again is nothing to name', async () => {
    const small = picture(40, 50, '/FlateDecode', deflateSync(new Uint8Array(2000).fill(200)));
    const again = Array.from({ length: 400 }, (_, i) => `q 8 0 0 8 ${40 + i} 600 cm /X Do Q\n`);
    expect(codes(await hostile(again.join(''), { 10: small }))).toEqual([]);
  });

  const PATTERN = '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10]';
  const FILLED = '/Pattern cs /P scn 0 0 10 10 re f 2 2 4 4 re f';
  function patterns(levels: number, step: number): Record<number, Body> {
    const resources = `/Resources << ${FONT} /Pattern << /P 20 0 R >> >>`;
    const all: Record<number, Body> = { 3: `<< ${PAGE} ${resources} /Contents 4 0 R >>` };
    for (let i = 0; i < levels; i++) {
      const inner = `/XStep ${step} /YStep ${step} /Resources << /Pattern << /P ${21 + i} 0 R >> >>`;
      all[20 + i] = [`${PATTERN} ${inner}`, latin1(i + 1 < levels ? FILLED : '0 0 5 5 re f')];
    }
    return all;
  }
  const wall = '/Pattern cs /P scn 0 0 612 792 re f\n';

  test.each<[string, Record<number, Body>]>([
    ['within patterns', patterns(12, 10)],
    ['with countless tiles', patterns(1, 0.001)],
  ])('patterns %s are left out and named', async (_, further) => {
    const units = await hostile(wall, further);
    expect(new Set(codes(units))).toEqual(new Set(['too-large']));
    expect(said(units)).toContain('Ana Ruiz');
  });

  test.each([
    ['with tiles', patterns(1, 10)],
    ['with small tiles', patterns(1, 4)],
    ['within a pattern', patterns(2, 10)],
  ])('patterns %s are nothing to name', async (_, further) => {
    expect(codes(await hostile(wall, further))).toEqual([]);
  });

  test('thousands of annotations on one page are read but not drawn', async () => {
    const count = 10_001;
    const notes = Array.from({ length: count }, (_, i) => `${20 + i} 0 R`).join(' ');
    const note = '<< /Type /Annot /Subtype /Square /Rect [40 690 200 720] >>';
    const further: Record<number, Body> = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        20 + i,
        i === 7 ? note.replace('>>', '/Contents (Eva Soto) >>') : note,
      ]),
    );
    further[3] = `<< ${PAGE} /Resources << ${FONT} >> /Contents 4 0 R /Annots [${notes}] >>`;
    const units = await hostile('', further);
    expect(problemsOf(units)).toMatchObject([{ code: 'too-large', locator: 'page 1' }]);
    expect(said(units)).toContain('Eva Soto');
    expect(said(units)).toContain('Ana Ruiz');
  });

  test('texts of one line that are not in order are not sorted for minutes', async () => {
    const texts = Array.from(
      { length: 25_000 },
      (_, i) => `1 0 0 1 ${(500 - i * 0.01).toFixed(2)} 400 Tm (a) Tj\n`,
    );
    const units = await hostile(`BT /F1 8 Tf ${texts.join('')} ET`);
    expect(problemsOf(units)).toMatchObject([{ code: 'too-large', locator: 'page 1' }]);
    expect(said(units)).toContain('Ana Ruiz');
  });

  test.each([
    ['Predictor 12 /Columns 2147483647 /Colors 32', 'unreadable'],
    ['Predictor 15 /Columns 0', 'unreadable'],
  ])('rows that have no end: %s', async (parameters, code) => {
    const [dictionary, data] = packed(lines) as readonly [string, Uint8Array];
    const units = await hostile('', { 4: [`${dictionary} /DecodeParms << /${parameters} >>`, data] });
    expect(problemsOf(units)).toMatchObject([{ code, locator: 'page 1' }]);
  });

  test.each([
    '/W [0 0 0] /Index [0 2000000000]',
    '/W [1000000000 1000000000 1]',
    '/W [1 -2 1] /Index [-5 10]',
  ])('a cross-reference stream with %s', async (entries) => {
    const whole = ofText(fileOf({ ...onePage(packed(lines)), ...OTHER }));
    const stream = `50 0 obj\n<< /Type /XRef /Size 60 /Root 1 0 R ${entries} /Length 3 >>\nstream\nabc\nendstream\nendobj\n`;
    const units = await read(latin1(`${whole}${stream}startxref\n${whole.length}\n%%EOF\n`));
    expect(said(units)).toContain('Ana Ruiz');
  });

  test('a cross-reference that names places within an object hides no stream', async () => {
    const bomb = packed(new Uint8Array(30_000_000).fill(0x20)) as readonly [string, Uint8Array];
    const lying = `/A (${'x'.repeat(20)} endobj 30 0 obj null ) ${bomb[0]}`;
    const whole = ofText(fileOf({ ...onePage(packed(lines)), ...OTHER, 4: [lying, bomb[1]], 30: 'null' }));
    const inside = String(whole.indexOf('30 0 obj')).padStart(10, '0');
    const place = String(whole.lastIndexOf('30 0 obj')).padStart(10, '0');
    expect(inside).not.toBe(place);
    const units = await read(latin1(whole.replace(`${place} 00000 n`, `${inside} 00000 n`)));
    expect(codes(units)).toContain('ratio');
  });

  test.each([
    ['words', 'x '],
    ['letters', 'x'],
  ])('a string of the page that is too long is named: %s', async (_, piece) => {
    const long = piece.repeat(40_000 / piece.length);
    expect(codes(await hostile(`BT /F1 0.01 Tf 50 600 Td (${long}Eva Soto) Tj ET`))).toContain('too-large');
  });

  test('a page with many strings is nothing to name', async () => {
    const texts = Array.from({ length: 90 }, (_, i) =>
      show('many words in lines of a page '.repeat(10), 780 - i * 8),
    );
    expect(codes(await hostile(texts.join('')))).toEqual([]);
  });

  test('a count of a thousand million pages', async () => {
    const units = await hostile('', { 2: '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 1000000000 >>' });
    expect(said(units)).toContain('Ana Ruiz');
    expect(units.length).toBeLessThan(10);
  });
});

test('no file makes the reader throw, wherever it is cut', async () => {
  const whole = fileOf(onePage(packed(lines)));
  for (let share = 1; share < 20; share++) {
    const units = await unitsOfCut(whole, share / 20);
    expect(codes(units)).toContain('damaged');
  }
});

function unitsOfCut(whole: Uint8Array, share: number) {
  return read(whole.subarray(0, Math.floor(whole.length * share)));
}

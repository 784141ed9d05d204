import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Limits } from '../../src/core/types.ts';
import { openDocument } from '../../src/readers/pdf/open.ts';
import { undoFilters } from '../../src/readers/pdf/syntax/filters.ts';
import { lzw } from '../../src/readers/pdf/syntax/lzw.ts';
import { ObjectStore } from '../../src/readers/pdf/syntax/object-store.ts';
import { openStore } from '../../src/readers/pdf/syntax/open-store.ts';
import { Parser } from '../../src/readers/pdf/syntax/parser.ts';
import { textOf } from '../../src/readers/pdf/syntax/text-string.ts';
import {
  dictOf,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../../src/readers/pdf/syntax/values.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { updatePdf, writePdf } from '../helpers/pdf-writer.ts';
import { processorTime } from '../helpers/processor-time.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const parse = (text: string) => new Parser(latin1(text)).value();
const contextOf = (limits: Partial<Limits> = {}) => ({
  limits: { ...DEFAULT_LIMITS, ...limits },
  signal: new AbortController().signal,
  platform: nodePlatform,
});
const open = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  ObjectStore.open(() => bytes, contextOf(limits));
const catalogOf = (store: ObjectStore) => dictOf(store.entry(store.trailer, 'Root'));

/** Objects as plain values, for comparing. */
function plain(value: PdfValue): unknown {
  if (value instanceof PdfName) return `/${value.name}`;
  if (value instanceof PdfString) return `(${textOf(value.bytes)})`;
  if (value instanceof PdfRef) return `${value.number} R`;
  if (Array.isArray(value)) return value.map(plain);
  const dict = dictOf(value);
  return dict ? Object.fromEntries([...dict].map(([key, entry]) => [key, plain(entry)])) : value;
}

describe('objects', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['true', true],
    ['-17', -17],
    ['+.5', 0.5],
    ['4.', 4],
    ['--3', -3],
    ['/A#42#20C', '/AB C'],
    ['/', '/'],
    ['(a(b)c)', '(a(b)c)'],
    ['(a\\)b\\\\\\101\\n)', '(a)b\\A\n)'],
    ['(two \\\r\nlines\r\nof)', '(two lines\nof)'],
    ['<48 6F6>', '(Ho`)'],
    ['[1 2 R 3 0 R 4 /A(b)<<>>]', ['1 R', '3 R', 4, '/A', '(b)', {}]],
    [
      '<< /A 1 /B [ 2 0 R ] /C << /D (x) >> % note\n /E null >>',
      { A: 1, B: ['2 R'], C: { D: '(x)' }, E: null },
    ],
    ['<< /A 1 2 /B 3', { A: 1, B: 3 }],
    ['<< /A [1 2 endobj', { A: [1, 2] }],
    ['(never closed', '(never closed)'],
    ['', null],
    ['endobj', null],
  ])('%s', (text, expected) => {
    expect(plain(parse(text))).toEqual(expected);
  });

  test.each<[string, number[], string]>([
    ['UTF-16, high byte first', [0xfe, 0xff, 0, 0x4d, 0xd8, 0x3d, 0xde, 0x00], 'M😀'],
    ['UTF-16, low byte first', [0xff, 0xfe, 0x4d, 0], 'M'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'é'],
    ['UTF-8 without', [0x4e, 0xc3, 0xba], 'Nú'],
    ['the standard encoding', [0x4a, 0xf3, 0x20, 0x80, 0x92, 0xa0], 'Jó •™€'],
    ['a language mark', [0xfe, 0xff, 0, 0x1b, 0, 0x65, 0, 0x6e, 0, 0x1b, 0, 0x41], 'A'],
  ])('text in %s', (_, bytes, expected) => {
    expect(textOf(Uint8Array.from(bytes))).toBe(expected);
  });

  const atoms = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
    fc.string({ unit: 'grapheme-ascii' }).map((text) => new PdfName(text)),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => new PdfString(bytes)),
    fc.nat({ max: 100_000 }).map((number) => new PdfRef(number)),
  );
  const { value: anyValue } = fc.letrec<{ value: PdfValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atoms as fc.Arbitrary<PdfValue>,
      fc.array(tie('value'), { maxLength: 5 }),
      fc
        .array(fc.tuple(fc.string({ unit: 'grapheme-ascii' }), tie('value')), { maxLength: 5 })
        .map((e) => new Map(e)),
    ),
  }));

  test('what is printed is parsed back', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(parse(print(value))).toEqual(value);
      }),
    );
  });

  test('bytes at random never throw, and end', () => {
    const pieces = [
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '/A',
      '1 0 R',
      'obj',
      'endobj',
      '\\',
      '%',
      '#',
      ' ',
    ];
    const noise = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(noise, (parts) => {
        const parser = new Parser(latin1(parts.join('')));
        for (let last = -1; parser.next() !== undefined; last = parser.at)
          expect(parser.at).toBeGreaterThan(last);
      }),
    );
  });

  test('depth has an end', () => {
    expect(() => parse('['.repeat(1_000_000))).not.toThrow();
    expect(() => parse('<</A'.repeat(500_000))).not.toThrow();
  });
});

/** The object as a writer of PDF would write it. */
function print(value: PdfValue): string {
  if (value instanceof PdfName) return `/${printName(value.name)}`;
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (Array.isArray(value)) return `[${value.map(print).join(' ')}]`;
  const dict = dictOf(value);
  if (dict) return `<<${[...dict].map(([key, entry]) => `/${printName(key)} ${print(entry)}`).join(' ')}>>`;
  return String(value);
}
function printName(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

describe('filters', () => {
  const text = 'Statistics of the year, statistics of the month. '.repeat(40);
  const undo = (packed: Uint8Array, name: string, parms: Record<string, PdfValue> = {}) =>
    undoFilters(packed, [{ name, parms: new Map(Object.entries(parms)) }], {
      platform: nodePlatform,
      limit: 1e6,
    });
  const said = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

  test.each<[string, Uint8Array, string]>([
    ['FlateDecode', Uint8Array.from(deflateSync(Buffer.from(text))), text],
    ['ASCIIHexDecode', latin1('48 65 6c6C 6F>'), 'Hello'],
    ['ASCII85Decode', latin1('<~87cURD]i,"Ebo7~>'), 'Hello World'.slice(0, 10)],
    ['RunLengthDecode', Uint8Array.from([1, 72, 105, 254, 33, 128, 9]), 'Hi!!!'],
    ['LZWDecode', Uint8Array.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]), '-----A---B'],
  ])('%s', async (name, packed, expected) => {
    const { bytes, complete } = await undo(packed, name);
    expect(said(bytes).startsWith(expected)).toBe(true);
    expect(complete).toBe(true);
  });

  test('a predictor', async () => {
    const rows = Buffer.from([2, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1]);
    const { bytes } = await undo(Uint8Array.from(deflateSync(rows)), 'FlateDecode', {
      Predictor: 12,
      Columns: 3,
    });
    expect([...bytes]).toEqual([1, 2, 3, 2, 3, 4, 5, 6, 7]);
  });

  test('what precedes damage is kept', async () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `${(i * 7919) % 10_007} `).join('');
    const packed = Uint8Array.from(deflateSync(Buffer.from(long)));
    const half = await undo(packed.subarray(0, packed.length >> 1), 'FlateDecode');
    expect(half.complete).toBe(false);
    expect(half.bytes.length).toBeGreaterThan(long.length / 3);
    expect(long.startsWith(said(half.bytes))).toBe(true);
    const broken = Uint8Array.from(packed);
    broken.fill(255, packed.length >> 1, (packed.length >> 1) + 200);
    const before = await undo(broken, 'FlateDecode');
    expect(long.startsWith(said(before.bytes.subarray(0, long.length / 3)))).toBe(true);
  });

  test('no filter gives more than the limit', async () => {
    const packed = Uint8Array.from(deflateSync(new Uint8Array(5_000_000)));
    expect(await undo(packed, 'FlateDecode')).toMatchObject({ complete: false, cut: true });
    const runs = new Uint8Array(40_000).fill(129);
    expect(await undo(runs, 'RunLengthDecode')).toMatchObject({ complete: false, cut: true });
  });

  test('noise never throws', async () => {
    const names = ['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        await undo(bytes, name, { Predictor: 15, Columns: 4 });
        lzw(bytes, { early: false, limit: 1000 });
      }),
    );
  });
});

describe('a file', () => {
  const page = { items: [{ text: 'Statistics', x: 50, y: 700 }] };
  const info = { Title: 'Hodan Warsame' };
  const whole = writePdf([page], info);
  const titleOf = (store: ObjectStore) => {
    const title = store.entry(store.dict(store.trailer, 'Info'), 'Title');
    return title instanceof PdfString ? textOf(title.bytes) : undefined;
  };

  test('objects by number, through the cross-reference table', async () => {
    const store = await open(whole);
    expect(store.rebuilt).toBe(false);
    expect(titleOf(store)).toBe('Hodan Warsame');
    expect(store.numbers().length).toBe(11);
    expect([...store.objects()].every(([, value]) => value !== null)).toBe(true);
    expect(store.get(4)).toBeInstanceOf(PdfStream);
  });

  test('the youngest version of an object, and the older one from the bytes before', async () => {
    const updated = updatePdf(whole, { 3: '<< /Title (New) >>' });
    expect(titleOf(await open(updated))).toBe('New');
    expect(titleOf(await open(updated.subarray(0, whole.length)))).toBe('Hodan Warsame');
  });

  test('bytes before the mark', async () => {
    const shifted = Uint8Array.from([...latin1('junk\r\n'), ...whole]);
    const store = await open(shifted);
    expect([titleOf(store), store.rebuilt]).toEqual(['Hodan Warsame', false]);
  });

  test.each<[string, (text: string) => string]>([
    ['a wrong startxref', (text) => text.replace(/startxref\n\d+/, 'startxref\n99')],
    ['no table at all', (text) => text.slice(0, text.indexOf('\nxref'))],
    ['wrong offsets', (text) => text.replace('%PDF-1.7\n', '%PDF-1.7\n%longer by a line\n')],
  ])('is searched for objects: %s', async (_, damage) => {
    const store = await open(latin1(damage(Buffer.from(whole).toString('latin1'))));
    expect(catalogOf(store)?.has('Pages')).toBe(true);
    expect(store.rebuilt).toBe(true);
  });

  test('object streams and cross-reference streams', async () => {
    const store = await open(compressedPdf());
    expect(store.rebuilt).toBe(false);
    expect(plain(store.get(1))).toEqual({ Type: '/Catalog', Pages: '2 R' });
    expect(titleOf(store)).toBe('Wei Ng');
    const lost = latin1(
      Buffer.from(compressedPdf())
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
    );
    expect(titleOf(await open(lost))).toBe('Wei Ng');
  });

  test('encrypted with an empty password', async () => {
    const secret = writePdf([page], info, { cipher: rc4Cipher({ user: '', owner: 'own' }) });
    const bytes = { name: 'x', size: secret.length, read: async () => secret };
    const { document } = await openDocument(bytes, contextOf());
    const store = await openStore(document!, contextOf());
    document!.close();
    expect(titleOf(store!)).toBe('Hodan Warsame');
  });

  test('references in a circle end', async () => {
    const store = await open(
      latin1('%PDF-1.4\n1 0 obj 2 0 R endobj\n2 0 obj 1 0 R endobj\ntrailer << /Root 1 0 R >>'),
    );
    expect(store.resolve(new PdfRef(1))).toBe(null);
  });

  test('objects that reach over each other end in time', async () => {
    const started = processorTime();
    const store = await open(latin1(`%PDF-1.4\n${'1 0 obj ('.repeat(60_000)}`));
    for (const [, value] of store.objects()) expect(value).not.toBe(undefined);
    const many = Array.from({ length: 60_000 }, (_, i) => `${i} 0 obj (`).join('');
    for (const _ of (await open(latin1(`%PDF-1.4\n${many}`))).objects());
    expect(processorTime() - started).toBeLessThan(5000);
  });

  test('a bomb is cut', async () => {
    const store = await open(compressedPdf(' '.repeat(40_000_000)));
    expect(store.problems.map(([code]) => code)).toContain('ratio');
  });

  test('bytes changed at random never throw', async () => {
    const samples = [whole, compressedPdf()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 30 }),
        async (sample, changes) => {
          const bytes = Uint8Array.from(sample);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const store = await open(bytes);
          for (const [, value] of store.objects()) {
            if (value instanceof PdfStream) await store.data(value);
          }
        },
      ),
    );
  });
});

/** A file whose objects lie in an object stream, under a cross-reference stream. */
function compressedPdf(padding = ''): Uint8Array {
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    '<< /Title (Wei Ng) >>',
  ];
  let at = 0;
  const head = bodies.map((body, i) => {
    const entry = `${i + 1} ${at}`;
    at += body.length + 1;
    return entry;
  });
  const first = `${head.join(' ')}\n`;
  const packed = deflateSync(Buffer.from(`${first}${bodies.join('\n')}${padding}`));
  const start = '%PDF-1.7\n';
  const stream = `4 0 obj\n<< /Type /ObjStm /N 3 /First ${first.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
  const where = start.length + stream.length;
  const rows = [
    [0, 0, 255],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    [1, start.length, 0],
    [1, where, 0],
  ];
  const bytes = Buffer.from(
    rows.flatMap(([kind, offset, third]) => [
      kind!,
      offset! >> 16,
      (offset! >> 8) & 255,
      offset! & 255,
      third!,
    ]),
  );
  const table = deflateSync(bytes);
  const xref = `5 0 obj\n<< /Type /XRef /Size 6 /W [1 3 1] /Root 1 0 R /Info 3 0 R /Filter /FlateDecode /Length ${table.length} >>\nstream\n${table.toString('latin1')}\nendstream\nendobj\n`;
  return latin1(`${start}${stream}${xref}startxref\n${where}\n%%EOF\n`);
}

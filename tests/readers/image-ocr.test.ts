import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { ByteSource, GreyPicture, Platform, Problem, Unit } from '../../src/core/types.ts';
import { imageReader } from '../../src/readers/image.ts';
import { openDocument } from '../../src/readers/pdf/open.ts';
import { openPage } from '../../src/readers/pdf/page.ts';
import { drawPage } from '../../src/readers/pdf/scan/render.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { ascii, avif, chunk, join, jpeg, le32, png, segment, tiff, webp } from '../helpers/picture-writer.ts';
import {
  bmpOf,
  gifOf,
  isLight,
  packed,
  plainLzw,
  pngOf,
  rowsOf,
  type Shown,
  tiffOf,
} from '../helpers/raster-writer.ts';
import { problemsOf, sourceOf } from '../helpers/read-units.ts';
import { scanned, tableItems } from '../helpers/scan.ts';

const ROWS = [
  ['Name', 'A-Number', 'Born'],
  ['Tzoc, Ixchel', 'A091-827-364', '03/12/1987'],
  ['Batz, Osvaldo', 'A205-119-482', '11/30/1990'],
  ['Cumatz, Yesenia', 'A216-408-733', '07/04/2001'],
];
const context = (ocr?: Platform['ocr'], limits = DEFAULT_LIMITS) => ({
  limits,
  signal: new AbortController().signal,
  platform: ocr ? { ...nodePlatform, ocr } : nodePlatform,
});
const nothing = async () => [];

async function read(source: ByteSource, ocr?: Platform['ocr']): Promise<(Unit | Problem)[]> {
  const reader = source.name.endsWith('.pdf') ? pdfReader : imageReader;
  const units: (Unit | Problem)[] = [];
  for await (const unit of reader.read(source, context(ocr))) units.push(unit);
  return units;
}

const codes = async (bytes: Uint8Array, ocr?: Platform['ocr']) =>
  problemsOf(await read(sourceOf(bytes), ocr)).map(({ code, detail }) => `${code}: ${detail}`);
const files = async (bytes: Uint8Array) =>
  (await read(sourceOf(bytes), nothing)).flatMap((unit) => (unit.kind === 'file' ? [unit] : []));

/** What the pages show that a picture becomes, a pixel of a small picture for each of its own. */
async function pagesOf(bytes: Uint8Array, dpi = 96): Promise<GreyPicture[]> {
  const pages: GreyPicture[] = [];
  for (const { source } of await files(bytes)) {
    const { document } = await openDocument(source, context());
    for (let number = 1; number <= document!.pageCount; number++) {
      const page = openPage(document!, number)!;
      const { width, height, pixels } = drawPage(page, { dpi })!;
      pages.push({ width, height, dpi, pixels });
      page.close();
    }
    document!.close();
  }
  return pages;
}

/** Mean difference in shades. */
function difference(one: Shown, other: Shown): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  let sum = 0;
  for (let i = 0; i < one.pixels.length; i++) sum += Math.abs(one.pixels[i]! - other.pixels[i]!);
  return sum / one.pixels.length;
}

const SIZE = { width: 240, height: 96 };
const PHOTO: Shown = {
  ...SIZE,
  pixels: Uint8Array.from({ length: SIZE.width * SIZE.height }, (_, i) => {
    const [x, y] = [i % SIZE.width, Math.floor(i / SIZE.width)];
    return 128 + 50 * Math.sin(x / 31) + 50 * Math.sin(y / 17 + x / 97);
  }),
};

const triple = (pixel: number) => [pixel, pixel, pixel];
const wide = (pixel: number) => [pixel, pixel];
const ramp = (count: number, step: number) =>
  Uint8Array.from({ length: count * 3 }, (_, i) => Math.floor(i / 3) * step);
const le16 = (value: number) => [value & 255, value >> 8];
const flip = (shown: Shown) => rowsOf(shown).reverse();
const bits = (shown: Shown) => rowsOf(shown).map((row) => packed(row.map(isLight)));
const tags = (shown: Shown, more: Readonly<Record<number, readonly number[]>> = {}) => ({
  256: [shown.width],
  257: [shown.height],
  258: [8],
  262: [1],
  277: [1],
  278: [shown.height],
  ...more,
});

/** Each of eight rows or columns of tiles of 64 pixels. */
function tilesOf(shown: Shown): number[][] {
  const tiles: number[][] = [];
  for (let top = 0; top < shown.height; top += 64) {
    for (let left = 0; left < shown.width; left += 64) {
      tiles.push(
        Array.from({ length: 4096 }, (_, i) => {
          const [x, y] = [left + (i % 64), top + Math.floor(i / 64)];
          return x < shown.width && y < shown.height ? shown.pixels[y * shown.width + x]! : 0;
        }),
      );
    }
  }
  return tiles;
}

function runs(rows: readonly (readonly number[])[], four: boolean): number[] {
  const out: number[] = [];
  for (const row of rows) {
    for (let at = 0; at < row.length; ) {
      let end = at + 1;
      while (end < row.length && row[end] === row[at] && end - at < 254) end++;
      const value = row[at]!;
      out.push(end - at, four ? value * 17 : value);
      at = end;
    }
    out.push(0, 0);
  }
  return [...out, 0, 1];
}

const differences = (row: readonly number[], step = 1) =>
  row.map((value, i) => (value - (row[i - step] ?? 0)) & 255);
const packBits = (row: readonly number[]) => {
  const out: number[] = [];
  for (let at = 0; at < row.length; at += 100) {
    const part = row.slice(at, at + 100);
    out.push(part.length - 1, ...part);
  }
  return out;
};
const zlib = (bytes: readonly number[]) => new Uint8Array(deflateSync(Uint8Array.from(bytes)));

/** Shades that are kept: all, half of them, sixteen, two. */
type Kept = 'all' | 'half' | 'some' | 'two';
const KINDS: readonly (readonly [name: string, make: (shown: Shown) => Uint8Array, kept: Kept])[] = [
  ['PNG, grey', (s) => pngOf(s, { colours: 0, spread: (p) => [p] }), 'all'],
  ['PNG, colours', (s) => pngOf(s, { colours: 2, spread: triple }), 'all'],
  [
    'PNG, palette',
    (s) => pngOf(s, { colours: 3, spread: (p) => [p], chunks: [chunk('PLTE', ramp(256, 1))] }),
    'all',
  ],
  ['PNG, interlaced', (s) => pngOf(s, { colours: 0, spread: (p) => [p], interlaced: true }), 'all'],
  [
    'PNG, interlaced, one bit',
    (s) => pngOf(s, { colours: 0, depth: 1, spread: (p) => [isLight(p)], interlaced: true }),
    'two',
  ],
  ['PNG, 16 bits', (s) => pngOf(s, { colours: 0, depth: 16, spread: wide }), 'all'],
  [
    'PNG, colours of 16 bits, interlaced',
    (s) => pngOf(s, { colours: 2, depth: 16, spread: (p) => triple(p).flatMap(wide), interlaced: true }),
    'all',
  ],
  ['PNG, shades of black on nothing', (s) => pngOf(s, { colours: 4, spread: (p) => [0, 255 - p] }), 'all'],
  ['PNG, light on nothing', (s) => pngOf(s, { colours: 6, spread: (p) => [255, 255, 255, 255 - p] }), 'all'],
  [
    'PNG, palette with nothing',
    (s) =>
      pngOf(s, {
        colours: 3,
        spread: (p) => [p],
        chunks: [
          chunk('PLTE', new Uint8Array(768)),
          chunk(
            'tRNS',
            Uint8Array.from({ length: 256 }, (_, i) => 255 - i),
          ),
        ],
      }),
    'all',
  ],
  [
    'PNG, one colour is nothing',
    (s) => pngOf(s, { colours: 0, depth: 1, spread: (p) => [isLight(p)], chunks: [chunk('tRNS', [0, 1])] }),
    'two',
  ],
  ['GIF', (s) => gifOf(s, [{ numbers: [...s.pixels].map((p) => p >> 1) }]), 'half'],
  [
    'GIF, interlaced',
    (s) =>
      gifOf(s, [
        {
          numbers: [
            [0, 8],
            [4, 8],
            [2, 4],
            [1, 2],
          ]
            .flatMap(([first, step]) => rowsOf(s).filter((_, y) => y % step! === first))
            .flat()
            .map((p) => p >> 1),
          interlaced: true,
        },
      ]),
    'half',
  ],
  [
    'BMP, 1 bit',
    (s) =>
      bmpOf(s, {
        bits: 1,
        palette: [0, 0, 0, 0, 255, 255, 255, 0],
        data: bits(s)
          .reverse()
          .flatMap((row) => [...row, 0, 0, 0].slice(0, 32)),
      }),
    'two',
  ],
  [
    'BMP, 8 bits',
    (s) =>
      bmpOf(s, {
        bits: 8,
        palette: Array.from({ length: 256 }, (_, i) => [i, i, i, 0]).flat(),
        data: flip(s).flat(),
      }),
    'all',
  ],
  [
    'BMP, 16 bits',
    (s) =>
      bmpOf(s, {
        bits: 16,
        data: flip(s)
          .flat()
          .flatMap((p) => le16((p >> 3) * 0x421)),
      }),
    'some',
  ],
  ['BMP, 24 bits', (s) => bmpOf(s, { bits: 24, data: flip(s).flat().flatMap(triple) }), 'all'],
  [
    'BMP, 32 bits',
    (s) =>
      bmpOf(s, {
        bits: 32,
        data: flip(s)
          .flat()
          .flatMap((p) => [p, p, p, 0]),
      }),
    'all',
  ],
  [
    'BMP, runs of 8 bits',
    (s) =>
      bmpOf(s, {
        bits: 8,
        compression: 1,
        palette: Array.from({ length: 256 }, (_, i) => [i, i, i, 0]).flat(),
        data: runs(flip(s), false),
      }),
    'all',
  ],
  [
    'BMP, runs of 4 bits',
    (s) =>
      bmpOf(s, {
        bits: 4,
        compression: 2,
        palette: Array.from({ length: 16 }, (_, i) => [i * 17, i * 17, i * 17, 0]).flat(),
        data: runs(
          flip(s).map((row) => row.map((p) => p >> 4)),
          true,
        ),
      }),
    'some',
  ],
  ['TIFF', (s) => tiffOf([{ tags: tags(s), data: [s.pixels] }]), 'all'],
  [
    'TIFF, strips of ten rows',
    (s) =>
      tiffOf([
        {
          tags: tags(s, { 278: [10] }),
          data: Array.from({ length: Math.ceil(s.height / 10) }, (_, i) =>
            rowsOf(s)
              .slice(i * 10, i * 10 + 10)
              .flat(),
          ),
        },
      ]),
    'all',
  ],
  [
    'TIFF, tiles',
    (s) => tiffOf([{ tags: tags(s, { 322: [64], 323: [64] }), data: tilesOf(s), tiled: true }]),
    'all',
  ],
  [
    'TIFF, white first, 1 bit',
    (s) =>
      tiffOf([
        {
          tags: tags(s, { 258: [1], 262: [0] }),
          data: [
            bits(s)
              .flat()
              .map((byte) => 255 - byte),
          ],
        },
      ]),
    'two',
  ],
  [
    'TIFF, 16 bits',
    (s) => tiffOf([{ tags: tags(s, { 258: [16] }), data: [[...s.pixels].flatMap(wide)] }]),
    'all',
  ],
  [
    'TIFF, colours',
    (s) =>
      tiffOf([
        { tags: tags(s, { 258: [8, 8, 8], 262: [2], 277: [3] }), data: [[...s.pixels].flatMap(triple)] },
      ]),
    'all',
  ],
  [
    'TIFF, four inks',
    (s) =>
      tiffOf([
        { tags: tags(s, { 262: [5], 277: [4] }), data: [[...s.pixels].flatMap((p) => [0, 0, 0, 255 - p])] },
      ]),
    'all',
  ],
  [
    'TIFF, palette',
    (s) =>
      tiffOf([
        {
          tags: tags(s, {
            262: [3],
            320: [0, 1, 2].flatMap(() => Array.from({ length: 256 }, (_, i) => i * 257)),
          }),
          data: [s.pixels],
        },
      ]),
    'all',
  ],
  [
    'TIFF, PackBits',
    (s) => tiffOf([{ tags: tags(s, { 259: [32_773] }), data: [rowsOf(s).flatMap(packBits)] }]),
    'all',
  ],
  ['TIFF, LZW', (s) => tiffOf([{ tags: tags(s, { 259: [5] }), data: [plainLzw(s.pixels, 8, true)] }]), 'all'],
  [
    'TIFF, Deflate of differences',
    (s) =>
      tiffOf([
        { tags: tags(s, { 259: [8], 317: [2] }), data: [zlib(rowsOf(s).flatMap((row) => differences(row)))] },
      ]),
    'all',
  ],
  [
    'TIFF, colours, Deflate of differences',
    (s) =>
      tiffOf([
        {
          tags: tags(s, { 258: [8, 8, 8], 259: [8], 262: [2], 277: [3], 317: [2] }),
          data: [zlib(rowsOf(s).flatMap((row) => differences(row.flatMap(triple), 3)))],
        },
      ]),
    'all',
  ],
];
const STEPS: Readonly<Record<Kept, number>> = { all: 1.5, half: 2, some: 16, two: 128 };

function reduced(shown: Shown, kept: Kept): Shown {
  return kept === 'two' ? { ...shown, pixels: shown.pixels.map((p) => isLight(p) * 255) } : shown;
}

describe('pictures of pages', async () => {
  const page = await scanned({
    items: tableItems(ROWS, [10, 80, 160], { top: 80, pitch: 16, size: 7 }),
    ...SIZE,
    dpi: 72,
  });

  test.each(KINDS)('%s: the page shows what the picture shows', async (_, make, kept) => {
    const [shown, ...more] = await pagesOf(make(page));
    expect(more).toEqual([]);
    expect(difference(shown!, reduced(page, kept))).toBeLessThan(STEPS[kept] / 2);
  });

  test.each(KINDS)('%s: a page is read, a photograph is not', async (_, make, kept) => {
    const calls: GreyPicture[] = [];
    const ocr = async (picture: GreyPicture) => {
      calls.push(picture);
      return [];
    };
    const twin = kept === 'two' ? { ...PHOTO, pixels: PHOTO.pixels.map(() => 255) } : PHOTO;
    for (const shown of [page, twin]) {
      expect(await codes(make(shown), ocr)).toEqual([]);
      const [file] = await files(make(shown));
      expect(file).toMatchObject({ visibility: 'visible', source: { name: 'picture.pdf' } });
      expect(problemsOf(await read(file!.source, ocr))).toEqual([]);
    }
    expect(calls).toHaveLength(1);
  });

  test('nothing is handed over unless OCR is asked for', async () => {
    for (const [, make] of KINDS) {
      const units = await read(sourceOf(make(page)));
      expect(units).toEqual([]);
    }
  });

  test('the pages of a TIFF file are one document; faxes keep their proportions', async () => {
    const one = { tags: tags(page), data: [page.pixels] };
    const flat = {
      ...page,
      height: page.height / 2,
      pixels: Uint8Array.from(
        rowsOf(page)
          .filter((_, y) => y % 2 === 0)
          .flat(),
      ),
    };
    const coarse = { tags: tags(flat, { 282: [204], 283: [102] }), data: [flat.pixels] };
    const pages = await pagesOf(tiffOf([one, coarse, one]));
    expect(pages.map(({ width, height }) => [width, height])).toEqual(
      Array(3).fill([page.width, page.height]),
    );
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a picture stored turned as %i says is shown upright',
    async (orientation) => {
      const sideways = orientation > 4;
      const [width, height] = sideways ? [page.height, page.width] : [page.width, page.height];
      const pixels = Uint8Array.from({ length: page.pixels.length }, (_, i) => {
        const [u, v] = [i % width, Math.floor(i / width)];
        // First row and first column of what is stored, in what is shown (TIFF 6.0, Orientation).
        const [a, b] = sideways ? [v, u] : [u, v];
        const x = [2, 3, 6, 7].includes(orientation) ? page.width - 1 - a : a;
        const y = [3, 4, 7, 8].includes(orientation) ? page.height - 1 - b : b;
        return page.pixels[y * page.width + x]!;
      });
      const stored = { width, height, pixels };
      const [shown] = await pagesOf(tiffOf([{ tags: tags(stored, { 274: [orientation] }), data: [pixels] }]));
      expect(difference(shown!, page)).toBeLessThan(2);
    },
  );

  test('films: each picture that shows something new', async () => {
    const numbers = [...page.pixels].map((pixel) => pixel >> 1);
    const blank = numbers.map(() => 127);
    const over = numbers.map((number, i) => (i < numbers.length / 2 ? 0 : number));
    const film = (count: number) =>
      gifOf(
        page,
        Array.from({ length: count }, (_, i) => ({ numbers: i % 2 === 0 ? blank : numbers })),
      );
    expect(await pagesOf(film(3))).toHaveLength(3);
    expect(await pagesOf(gifOf(page, [{ numbers }, { numbers }, { numbers }]))).toHaveLength(1);
    // What is nothing lets the picture before through.
    const [first, second] = await pagesOf(gifOf(page, [{ numbers: blank }, { numbers: over, clear: 0 }]));
    expect(first!.pixels.every((pixel) => pixel > 250)).toBe(true);
    expect(second!.pixels.subarray(0, 240 * 40).every((pixel) => pixel > 250)).toBe(true);
    expect(await codes(film(100), nothing)).toEqual(['too-large: film has more pictures than OCR is given']);
  });

  test('a long picture is cut into pages of which each shows a part of the one before', async () => {
    const long = { width: 240, height: 96 * 14, pixels: new Uint8Array(240 * 96 * 14).fill(255) };
    for (let i = 0; i < 14; i++) long.pixels.set(page.pixels, i * page.pixels.length);
    const pages = await pagesOf(pngOf(long, { colours: 0, spread: (pixel) => [pixel] }));
    expect(pages).toHaveLength(2);
    expect(pages[0]!.height + pages[1]!.height).toBe(long.height + 40);
    const upper = long.pixels.subarray(0, pages[0]!.pixels.length);
    const lower = long.pixels.subarray(long.pixels.length - pages[1]!.pixels.length);
    expect(difference(pages[0]!, { ...pages[0]!, pixels: upper })).toBeLessThan(3);
    expect(difference(pages[1]!, { ...pages[1]!, pixels: lower })).toBeLessThan(3);
  });
});

describe('data that PDF knows', () => {
  const text = async (bytes: Uint8Array) => {
    const [file] = await files(bytes);
    return Buffer.from(await file!.source.read(0, file!.source.size)).toString('latin1');
  };
  const adobe = join([0xff, 0xee, 0, 14], ascii('Adobe'), [0, 100, 0, 0, 0, 0, 2]);

  test.each<[string, Uint8Array, string]>([
    [
      'in grey',
      jpeg([], { width: 700, height: 900, components: 1 }),
      '/DeviceGray /BitsPerComponent 8 /Filter',
    ],
    [
      'in colour',
      jpeg([], { width: 700, height: 900, components: 3 }),
      '/DeviceRGB /BitsPerComponent 8 /Filter',
    ],
    [
      'of four inks',
      jpeg([], { width: 700, height: 900, components: 4 }),
      '/DeviceCMYK /BitsPerComponent 8 /Filter',
    ],
    [
      'of four inks, by Adobe',
      jpeg([adobe], { width: 700, height: 900, components: 4 }),
      '/DeviceCMYK /BitsPerComponent 8 /Decode [1 0 1 0 1 0 1 0] /Filter',
    ],
  ])('a JPEG %s is handed over as it is', async (_, bytes, entries) => {
    const pdf = await text(bytes);
    expect(pdf).toContain(`/Width 700 /Height 900 /ColorSpace ${entries} /DCTDecode`);
    expect(pdf).toContain(Buffer.from(bytes).toString('latin1'));
  });

  test('so are faxes, JPEG and JPEG 2000 in TIFF', async () => {
    const size = { 256: [700], 257: [900] };
    const fax = (more: Readonly<Record<number, readonly number[]>>, data: readonly number[] = [1, 2]) =>
      text(tiffOf([{ tags: { ...size, ...more }, data: [data] }]));
    expect(await fax({ 259: [4], 262: [0] })).toContain(
      '/K -1 /Columns 700 /Rows 900 /EndOfBlock false /BlackIs1 false',
    );
    expect(await fax({ 259: [4], 262: [1] })).toContain('/BlackIs1 true');
    expect(await fax({ 259: [3], 262: [0], 292: [1] })).toContain('/K 4 ');
    expect(await fax({ 259: [2], 262: [0] })).toContain(
      '/K 0 /Columns 700 /Rows 900 /EndOfBlock false /BlackIs1 false /EncodedByteAlign true',
    );
    expect(await fax({ 259: [4], 262: [0], 266: [2] }, [1, 0x50])).toContain('stream\n\x80\x0a\nendstream');
    expect(await fax({ 259: [7], 262: [6] }, [...jpeg([], { width: 700, height: 900 })])).toContain(
      '/DCTDecode',
    );
    expect(await fax({ 259: [34_712], 262: [2] })).toContain('/JPXDecode');
  });
});

describe('what cannot be handed over', () => {
  const boxes = (width: number, height: number) => {
    const be = (value: number) => [0, 0, value >> 8, value & 255];
    const siz = [
      0xff,
      0x51,
      0,
      41,
      0,
      0,
      ...be(width),
      ...be(height),
      ...new Array(24).fill(0),
      0,
      1,
      7,
      1,
      1,
    ];
    return join([0, 0, 0, 12], ascii('jP  \r\n\x87\n'), [0, 0, 0, 0], ascii('jp2c'), [0xff, 0x4f], siz);
  };
  const long = (head: readonly number[]) =>
    join(ascii('RIFF'), le32(30), ascii('WEBP'), head, new Array(20).fill(0));
  const vp8 = (width: number, height: number) =>
    long([...ascii('VP8 '), ...le32(10), 0, 0, 0, 0x9d, 1, 0x2a, ...le16(width), ...le16(height)]);

  test.each<[string, Uint8Array, readonly string[]]>([
    ['an icon', png([], { width: 64, height: 64 }), []],
    ['a thin line', png([], { width: 2000, height: 8 }), []],
    [
      'a huge picture',
      png([chunk('IDAT', [1])], { width: 30_000, height: 30_000 }),
      ['too-large: picture has too many pixels for OCR'],
    ],
    ['a WebP', vp8(700, 900), ['ocr-unavailable: OCR does not read pictures in WebP']],
    ['a small WebP', vp8(64, 64), []],
    ['a WebP that does not tell its size', webp([]), ['ocr-unavailable: OCR does not read pictures in WebP']],
    ['an AVIF', avif(tiff([])), ['ocr-unavailable: OCR does not read pictures in HEIC or AVIF']],
    [
      'a JPEG without loss',
      jpeg([], { width: 700, height: 900, components: 3 }).with(3, 0xc3),
      ['unreadable: words in a JPEG picture of this kind cannot be read'],
    ],
    ['a small JPEG 2000', boxes(64, 64), []],
    [
      'a TIFF in codes unknown',
      tiffOf([
        { tags: { 256: [700], 257: [900], 259: [34_925], 262: [2], 258: [8], 277: [3] }, data: [[1]] },
      ]),
      ['unreadable: words in a TIFF picture of this kind cannot be read'],
    ],
    [
      'measurements in a TIFF',
      tiffOf([{ tags: { 256: [700], 257: [900], 258: [32], 262: [1], 339: [3] }, data: [[1]] }]),
      [],
    ],
    [
      'a mask in a TIFF',
      tiffOf([{ tags: { 254: [4], 256: [700], 257: [900], 258: [1], 262: [4] }, data: [[1]] }]),
      [],
    ],
    [
      'a bitmap of a kind unknown',
      bmpOf({ ...PHOTO }, { bits: 24, compression: 9, data: [] }),
      ['unreadable: words in a bitmap of this kind cannot be read'],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await codes(bytes, nothing)).toEqual(expected);
    expect(await files(bytes)).toEqual([]);
  });

  test('without OCR only what looks scanned is named', async () => {
    expect(await codes(vp8(700, 900))).toEqual([]);
    expect(await codes(png([], { width: 1700, height: 2200, colours: 0 }))).toEqual([
      'ocr-unavailable: picture looks like a scanned page',
    ]);
  });

  test('a JPEG 2000 is handed over as it is', async () => {
    const [file] = await files(boxes(700, 900));
    const pdf = Buffer.from(await file!.source.read(0, file!.source.size)).toString('latin1');
    expect(pdf).toContain('/Width 700 /Height 900 /Filter /JPXDecode');
  });
});

test('the small picture in Exif is a file of its own', async () => {
  const small = jpeg([], { width: 320, height: 240 });
  const value = (bytes: readonly number[]) => ({ type: 4, value: bytes });
  const exif = (thumbnail: Uint8Array) => {
    const at = [0, 0, 0, 8 + 2 + 24 + 4];
    const length = [0, 0, thumbnail.length >> 8, thumbnail.length & 255];
    const head = tiff([
      { tag: 0x201, ...value(at) },
      { tag: 0x202, ...value(length) },
    ]);
    return segment(0xe1, join(ascii('Exif\0\0'), head, thumbnail));
  };
  const [file] = (await read(sourceOf(jpeg([exif(small)])))).flatMap((unit) =>
    unit.kind === 'file' ? [unit] : [],
  );
  expect(file).toMatchObject({
    visibility: 'embedded',
    source: { name: 'thumbnail.jpg', size: small.length },
  });
  expect(await read(sourceOf(jpeg([exif(small.with(0, 0))])))).toEqual([]);
});

test('damaged pictures of any kind never throw, and take bounded room', async () => {
  const shown = { width: 120, height: 100, pixels: new Uint8Array(12_000).fill(200) };
  const pictures = KINDS.map(([, make]) => make(shown));
  const changes = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 });
  const property = fc.asyncProperty(
    fc.nat(pictures.length - 1),
    changes,
    fc.boolean(),
    async (i, edits, fromEnd) => {
      const bytes = pictures[i]!.slice();
      for (const [at, value] of edits) bytes[fromEnd ? bytes.length - 1 - at : at] = value;
      await read(sourceOf(bytes), nothing);
      await read(sourceOf(bytes.subarray(0, edits[0]![0] + 20)), nothing);
    },
  );
  await fc.assert(property, { numRuns: 300 });
});

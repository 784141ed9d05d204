import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { ByteSource, GreyPicture, Platform, Problem, Unit } from '../../src/core/types.ts';
import { imageReader } from '../../src/readers/image.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { chunk, jpeg, png } from '../helpers/picture-writer.ts';
import { problemsOf, sourceOf } from '../helpers/read-units.ts';
import { scanned, tableItems } from '../helpers/scan.ts';

const ROWS = [
  ['Name', 'A-Number', 'Born'],
  ['Tzoc, Ixchel', 'A091-827-364', '03/12/1987'],
  ['Batz, Osvaldo', 'A205-119-482', '11/30/1990'],
  ['Cumatz, Yesenia', 'A216-408-733', '07/04/2001'],
];

async function read(source: ByteSource, ocr?: Platform['ocr']): Promise<(Unit | Problem)[]> {
  const platform = ocr ? { ...nodePlatform, ocr } : nodePlatform;
  const context = { limits: DEFAULT_LIMITS, signal: new AbortController().signal, platform };
  const reader = source.name.endsWith('.pdf') ? pdfReader : imageReader;
  const units: (Unit | Problem)[] = [];
  for await (const unit of reader.read(source, context)) units.push(unit);
  return units;
}

/** Bytes of each row after its filter's number (0 = none). */
function idat({ width, height, pixels }: GreyPicture, spread: (pixel: number) => readonly number[]) {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from(pixels.subarray(y * width, (y + 1) * width)).flatMap(spread),
  ]);
  return chunk('IDAT', Uint8Array.from(deflateSync(Uint8Array.from(rows.flat()))));
}

function interlaced(bytes: Uint8Array): Uint8Array {
  return bytes.with(28, 1);
}

describe('pictures of pages', async () => {
  const page = await scanned({
    items: tableItems(ROWS, [30, 150, 260], { top: 150 }),
    width: 400,
    height: 180,
  });
  const { width, height } = page;
  const shades = Uint8Array.from({ length: 768 }, (_, i) => Math.floor(i / 3));
  const nothing = async () => [];
  const files = async (bytes: Uint8Array) =>
    (await read(sourceOf(bytes), nothing)).flatMap((unit) => (unit.kind === 'file' ? [unit] : []));

  test.each<[string, Uint8Array]>([
    ['grey', png([idat(page, (pixel) => [pixel])], { width, height, colours: 0 })],
    ['in colour', png([idat(page, (pixel) => [pixel, pixel, 99])], { width, height, colours: 2 })],
    [
      'with a palette',
      png([chunk('PLTE', shades), idat(page, (pixel) => [pixel])], { width, height, colours: 3 }),
    ],
  ])('a PNG %s becomes a page that shows the same', async (_, bytes) => {
    const [file] = await files(bytes);
    expect(file).toMatchObject({ visibility: 'visible', source: { name: 'picture.pdf' } });
    expect(problemsOf(await read(file!.source)).map(({ detail }) => detail)).toEqual(['page 1 is a picture']);
    expect(problemsOf(await read(file!.source, nothing))).toEqual([]);
  });

  test('a JPEG is handed over as it is', async () => {
    const bytes = jpeg([], { width: 1700, height: 2200, components: 3 });
    const [file] = await files(bytes);
    const text = Buffer.from(await file!.source.read(0, file!.source.size)).toString('latin1');
    expect(text).toContain(
      '/Width 1700 /Height 2200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
    );
    expect(text).toContain(Buffer.from(bytes).toString('latin1'));
  });

  test.each<[string, Uint8Array, readonly string[]]>([
    ['an icon', png([idat(page, (pixel) => [pixel])], { width: 64, height: 64, colours: 0 }), []],
    [
      'an interlaced PNG',
      interlaced(png([], { width: 1700, height: 2200, colours: 0 })),
      ['ocr-unavailable'],
    ],
    ['four colours', jpeg([], { width: 1700, height: 2200, components: 4 }), []],
  ])('%s is not', async (_, bytes, codes) => {
    expect(await files(bytes)).toEqual([]);
    expect(problemsOf(await read(sourceOf(bytes), nothing)).map(({ code }) => code)).toEqual(codes);
  });

  test('nothing is handed over unless OCR is asked for', async () => {
    const units = await read(sourceOf(png([idat(page, (pixel) => [pixel])], { width, height, colours: 0 })));
    expect(units.filter(({ kind }) => kind === 'file')).toEqual([]);
  });
});

import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PagesToDraw, SeenWord } from '../../src/core/types.ts';
import { withPages } from '../../src/readers/pdf/copy/pages.ts';
import { type CleanOutcome, cleanSource } from '../../src/run/clean-source.ts';
import { copyTools } from '../../src/run/clean-tools.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { kit } from '../e2e/clean/canary.ts';
import { type PdfItem, writePdf } from '../helpers/pdf-writer.ts';
import { sourceOf } from '../helpers/read-units.ts';
import { pdfOfPictures, scanned } from '../helpers/scan.ts';

const { signal } = new AbortController();
const LETTER: readonly PdfItem[] = [
  { text: 'Report on the visits of May', x: 72, y: 720, size: 14 },
  { text: 'The visits were made in spring by three lawyers of the clinic.', x: 72, y: 690 },
  {
    text: 'Rosa Quispe Mamani, born 12 March 1987, A-Number A918-273-645, fled from Honduras.',
    x: 72,
    y: 670,
  },
  { rect: [72, 600, 200, 20], fill: '#cce0ff' },
];
const copyOf = (bytes: Uint8Array, pages: 'auto' | 'pictures', ocr?: typeof nodePlatform.ocr) =>
  cleanSource(
    sourceOf(bytes),
    { path: 'copy.pdf', format: 'pdf', pages },
    {
      kit: ocr ? { ...kit, platform: { ...kit.platform, ocr } } : kit,
      tools: copyTools(),
      lang: 'en',
      signals: { reading: signal, copying: signal },
    },
  );

function made(outcome: CleanOutcome) {
  if (outcome.kind !== 'copy') throw new Error(JSON.stringify(outcome));
  return outcome.copy;
}

/** What is read of pages in a file: of pictures nothing. */
const onPages = <T>(bytes: Uint8Array, use: (pages: PagesToDraw) => Promise<T>) =>
  withPages(sourceOf(bytes), { limits: kit.limits, platform: nodePlatform, signal }, use) as Promise<T>;

/** Shades of the only picture of a copy, row by row, half a byte each. */
function pictureOf(copy: Uint8Array): { width: number; height: number; at(x: number, y: number): number } {
  const text = Buffer.from(copy).toString('latin1');
  const [, width, height] = /\/Width (\d+) \/Height (\d+) \/ColorSpace \/Device(?:Gray|RGB)/
    .exec(text)!
    .map(Number);
  const isGrey = text.includes('/DeviceGray');
  const start = text.indexOf('stream\n', text.indexOf('/Subtype /Image')) + 7;
  const samples = inflateSync(copy.subarray(start, text.indexOf('\nendstream', start)));
  const stride = Math.ceil((width! * (isGrey ? 1 : 3)) / 2);
  const sample = (row: number, i: number) => (samples[row * stride + (i >> 1)]! >> (i & 1 ? 0 : 4)) & 15;
  const at = (x: number, y: number) => (isGrey ? sample(y, x) : sample(y, 3 * x));
  return { width: width!, height: height!, at };
}

/** Shades in a box of points of the page (72 an inch, upwards) in the picture (150 an inch). */
function shadesIn(copy: Uint8Array, [left, bottom, right, top]: readonly number[]): Set<number> {
  const { height, at } = pictureOf(copy);
  const scale = 150 / 72;
  const shades = new Set<number>();
  for (let y = Math.floor(height - top! * scale); y < height - bottom! * scale; y++)
    for (let x = Math.floor(left! * scale); x < right! * scale; x++) shades.add(at(x, y));
  return shades;
}

test('a page is drawn with bars in the place of what goes, and nothing else is in the file', async () => {
  const { bytes, report, entries } = made(await copyOf(writePdf([{ items: LETTER }]), 'pictures'));
  expect(entries[0]!.verdict).toBe('pass');
  expect(report.pages).toMatchObject({ drawn: 1, byOcr: 0, unread: [] });
  // Type in many shades where it stays, a bar of one where the name was, an area of one that is kept.
  expect(shadesIn(bytes, [72, 686, 300, 698]).size).toBeGreaterThan(5);
  expect(shadesIn(bytes, [76, 671, 160, 676])).toEqual(new Set([4]));
  expect(shadesIn(bytes, [80, 605, 260, 615]).size).toBe(1);
  const plain = Buffer.from(bytes)
    .toString('latin1')
    .replace(/stream\n[\s\S]*?\nendstream/g, '');
  expect(new Set(plain.match(/\/[A-Z][A-Za-z]+/g))).toEqual(
    new Set(
      '/Type /Catalog /Pages /Count /Kids /Page /Parent /MediaBox /Resources /XObject /Contents /Length /Filter /FlateDecode /Subtype /Image /Width /Height /ColorSpace /DeviceRGB /BitsPerComponent /Size /Root'.split(
        ' ',
      ),
    ),
  );
  expect(await onPages(bytes, async (pages) => pages.count)).toBe(1);
});

const HIDDEN = 'Ixchel Tzoc Pop';
/** Each of the items on a line of its own, 60 points apart from 560 down. */
const stacked = (items: readonly (readonly [string, (y: number) => readonly PdfItem[]])[]) =>
  items.map(([name, make], i) => ({ name, y: 560 - 60 * i, items: make(560 - 60 * i) }));
const raw = (text: string): PdfItem[] => [{ raw: `q ${text} Q` }];

test('what is hidden on a page is not drawn, nor what may be writing', async () => {
  const places = stacked([
    [
      'under a box',
      (y) => [
        { text: HIDDEN, x: 72, y },
        { rect: [70, y - 5, 200, 16], fill: '#ffffff' },
      ],
    ],
    ['nearly white', (y) => [{ text: HIDDEN, x: 72, y, color: '#fafafa' }]],
    ['without ink', (y) => [{ text: HIDDEN, x: 72, y, mode: 3 }]],
    ['askew', (y) => [{ text: HIDDEN, x: 72, y, rotate: 15 }]],
    ['a small drawing', (y) => raw(`1 0 0 1 72 ${y} cm 0 0 m 8 20 18 -20 28 10 c 38 -10 48 30 58 0 c S`)],
    ['strokes of a pen', (y) => raw(`1 0 0 1 72 ${y} cm 0 0 m 6 7 l S 6 7 m 13 -1 l S 13 -1 m 20 9 l S`)],
    ['a picture', (y) => raw(`150 0 0 20 72 ${y} cm /Im1 Do`)],
  ]);
  const page = { items: [...LETTER, ...places.flatMap(({ items }) => items)] };
  const { bytes } = made(await copyOf(writePdf([page]), 'pictures'));
  for (const { name, y } of places)
    expect([name, ...shadesIn(bytes, [60, y - 8, 300, y + 36])]).toEqual([name, 15]);
});

test('rules, areas and the lines of charts are drawn', async () => {
  const places = stacked([
    ['a rule', (y) => raw(`72 ${y} 200 1 re f`)],
    ['a chart', (y) => raw(`72 ${y} m 200 ${y + 30} l 300 ${y} l 420 ${y + 30} l S`)],
    ['an area', (y) => raw(`72 ${y} 100 30 re f`)],
  ]);
  const page = { items: [...LETTER, ...places.flatMap(({ items }) => items)] };
  const { bytes } = made(await copyOf(writePdf([page]), 'pictures'));
  for (const { name, y } of places)
    expect([name, Math.min(...shadesIn(bytes, [60, y - 8, 300, y + 36]))]).toEqual([name, 0]);
});

test('pages in scripts beyond our fonts are drawn, others set anew', async () => {
  // A name in a PDF of standard fonts: signs by differences.
  const greek = made(
    await copyOf(writePdf([{ items: [...LETTER, { text: 'Αθήνα', x: 72, y: 400 }] }]), 'auto'),
  );
  expect(greek.report.pages?.drawn).toBe(1);
  const latin = made(await copyOf(writePdf([{ items: LETTER }]), 'auto'));
  expect(latin.report.pages).toBeUndefined();
});

describe('scans', () => {
  const LINE = 'The visits were made in spring by lawyers of the clinic';
  const scan = async () => {
    const items = [LINE, 'Rosa Quispe Mamani, A918-273-645, born 12 March 1987'].map(
      (text, i): PdfItem => ({ text, x: 72, y: 700 - 40 * i, size: 14 }),
    );
    return pdfOfPictures([{ pictures: [{ picture: await scanned({ items }) }] }]);
  };
  /** As an engine would see the page at 300 dots an inch. */
  const words = (confidence: number): SeenWord[] =>
    [LINE, 'Rosa Quispe Mamani, A918-273-645, born 12 March 1987'].flatMap((line, row) =>
      line.split(' ').map((text, i) => {
        const [left, top] = [300 + 140 * i, 350 + 167 * row];
        return { text, left, top, right: left + 120, bottom: top + 45, line: row, confidence };
      }),
    );

  test('show what OCR is sure of, and of that what may stay', async () => {
    const outcome = await copyOf(await scan(), 'auto', async () => words(0.9));
    const { report } = made(outcome);
    expect(report.pages).toMatchObject({ drawn: 1, shown: LINE.split(' ').length + 1, unread: [] });
  });

  test.each([
    ['without OCR', undefined],
    ['read badly', async () => words(0.5)],
    ['read not at all', async () => [] as SeenWord[]],
  ])('are refused %s', async (_, ocr) => {
    const outcome = await copyOf(await scan(), 'pictures', ocr);
    expect(['unread', 'fault']).toContain(outcome.kind);
  });
});

test('files without pages cannot be drawn', async () => {
  const outcome = await copyOf(Buffer.from('Facility,Beds\nNorth,41\nSouth,7\n'), 'pictures');
  expect(outcome).toEqual({ kind: 'fault', fault: { kind: 'no-pages' } });
});

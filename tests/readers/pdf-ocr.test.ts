import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import { NoOcr } from '../../src/core/problem.ts';
import { problemMessage } from '../../src/core/problem-words.ts';
import type { GreyPicture, Platform, Problem, SeenWord, Unit } from '../../src/core/types.ts';
import { isPoorLayer } from '../../src/readers/pdf/scan/poor-layer.ts';
import { lookForText } from '../../src/readers/pdf/scan/text-look.ts';
import { halfTurned, quarterTurned } from '../../src/readers/pdf/scan/turn.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { FIRST_EXTRA_OBJECT, type PdfItem, writePdf } from '../helpers/pdf-writer.ts';
import { processorTime } from '../helpers/processor-time.ts';
import { allText, problemsOf, sourceOf, tablesOf } from '../helpers/read-units.ts';
import { pdfOfPictures, type ScanPage, scanned, tableItems } from '../helpers/scan.ts';

const ROWS = [
  ['Name', 'A-Number', 'Born'],
  ['Tzoc, Ixchel', 'A091-827-364', '03/12/1987'],
  ['Batz, Osvaldo', 'A205-119-482', '11/30/1990'],
  ['Cumatz, Yesenia', 'A216-408-733', '07/04/2001'],
  ['Ajanel, Wilberth', 'A098-551-207', '01/19/1979'],
  ['Xicara, Zulma', 'A213-640-958', '09/25/1995'],
];
const XS = [60, 220, 360];
const LONG = [...ROWS, ...ROWS.slice(1), ...ROWS.slice(1)];
const PROSE = Array.from({ length: 12 }, (_, i): PdfItem => {
  return { text: 'The office published its yearly report on the use of funds.', x: 60, y: 700 - 15 * i };
});

async function read(bytes: Uint8Array, ocr?: Platform['ocr'], signal = new AbortController().signal) {
  const platform = ocr ? { ...nodePlatform, ocr } : nodePlatform;
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes), { limits: DEFAULT_LIMITS, signal, platform })) {
    units.push(unit);
  }
  return units;
}
const problems = async (pages: readonly ScanPage[]) =>
  problemsOf(await read(pdfOfPictures(pages))).map(({ code, detail }) => [code, detail]);

/** Shades without an edge, as photographs have: sums of waves. */
function photo(width: number, height: number): GreyPicture {
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const waves = Math.sin(x / 31) + Math.sin(y / 17 + x / 97) + Math.sin((x + 2 * y) / 11) / 2;
    return 128 + 40 * waves + ((x * 7919 + y * 104_729) % 17);
  });
  return { width, height, pixels, dpi: 100 };
}

describe('pages that are pictures', async () => {
  const page = await scanned({ items: tableItems(ROWS, XS) });
  const ruled = await scanned({ items: tableItems(ROWS, XS, { ruled: true }) });
  const long = await scanned({ items: tableItems(LONG, XS) });
  const blank = await scanned({ items: [{ text: '7', x: 300, y: 30 }] });
  const chart = await scanned({
    items: [
      ...Array.from({ length: 9 }, (_, i): PdfItem => {
        return { rect: [80 + 50 * i, 300, 30, 40 + 30 * i], fill: '#335577' };
      }),
      ...Array.from({ length: 9 }, (_, i): PdfItem => ({ text: `20${i + 10}`, x: 82 + 50 * i, y: 285 })),
      { text: 'Arrivals', x: 270, y: 600, size: 14 },
    ],
  });
  const whole = { picture: page };
  const top = { picture: { ...page, height: 800, pixels: page.pixels.slice(0, page.width * 800) } };
  const rest = {
    picture: { ...page, height: page.height - 800, pixels: page.pixels.slice(page.width * 800) },
  };
  const points = (800 / page.dpi) * 72;
  const inverse = { ...page, pixels: page.pixels.map((pixel) => 255 - pixel) };
  const dim = {
    ...page,
    pixels: page.pixels.map((pixel, i) => (pixel * (60 + (i % page.width) / 20)) / 160),
  };

  test.each<[string, readonly ScanPage[], string]>([
    ['a scan', [{ pictures: [whole] }], 'page 1 is a picture'],
    [
      'several',
      [whole, whole, { picture: blank }, whole].map((one) => ({ pictures: [one] })),
      'pages 1–2, 4 are pictures',
    ],
    ['a ruled table', [{ pictures: [{ picture: ruled }] }], 'page 1 is a picture'],
    ['a scan on its side', [{ pictures: [whole], entries: '/Rotate 90' }], 'page 1 is a picture'],
    ['white on black', [{ pictures: [{ picture: inverse }] }], 'page 1 is a picture'],
    ['uneven light', [{ pictures: [{ picture: dim }] }], 'page 1 is a picture'],
    [
      'a scan in strips',
      [
        {
          pictures: [
            { ...top, at: [0, 792 - points, 612, points] },
            { ...rest, at: [0, 0, 612, 792 - points] },
          ],
        },
      ],
      'page 1 is a picture',
    ],
    [
      'a page number over a scan',
      [{ pictures: [whole], items: [{ text: 'Page 4', x: 500, y: 20 }] }],
      'page 1 is a picture',
    ],
    [
      'a scanned table under text',
      [{ pictures: [{ picture: long, at: [60, 60, 450, 400] }], items: PROSE.slice(0, 8) }],
      'page 1 is a picture',
    ],
  ])('%s is disclosed', async (_, pages, detail) => {
    expect(await problems(pages)).toEqual([['ocr-unavailable', detail]]);
  });

  test('a picture that cannot be decoded is disclosed', async () => {
    const entries = '/Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode';
    const image = `<< /Type /XObject /Subtype /Image ${entries} /Length 4 >>\nstream\njunk\nendstream`;
    const shown = {
      items: [{ raw: 'q 612 0 0 792 0 0 cm /Bad Do Q' }],
      resources: { XObject: `/Bad ${FIRST_EXTRA_OBJECT} 0 R` },
    };
    const found = problemsOf(await read(writePdf([shown], {}, { objects: [image] })));
    expect(found.map(({ code }) => code)).toEqual(['ocr-unavailable']);
  });

  test.each<[string, readonly ScanPage[]]>([
    ['a photograph', [{ pictures: [{ picture: photo(600, 800) }] }]],
    [
      'a photograph on every page of a report',
      [1, 2, 3].map(() => ({
        pictures: [{ picture: photo(600, 300), at: [60, 60, 480, 240] as const }],
        items: PROSE,
      })),
    ],
    ['an empty page with its number', [{ pictures: [{ picture: blank }] }]],
    ['a chart', [{ pictures: [{ picture: chart }] }]],
    ['a chart under text', [{ pictures: [{ picture: chart, at: [60, 60, 400, 400] }], items: PROSE }]],
    [
      'a letterhead',
      [
        {
          pictures: [
            {
              picture: await scanned({
                items: [{ text: 'Office of Records', x: 20, y: 20, size: 24 }],
                height: 60,
              }),
              at: [0, 730, 612, 60],
            },
          ],
          items: PROSE,
        },
      ],
    ],
    [
      'a scan with its layer of OCR',
      [{ pictures: [whole], items: tableItems(ROWS, XS).map((item) => ({ ...item, mode: 3 })) }],
    ],
  ])('%s is not', async (_, pages) => expect(await problems(pages)).toEqual([]));

  test('a look takes a bounded time', () => {
    const noise = { ...photo(1700, 1700), dpi: 200 };
    const checks = { ...noise, pixels: noise.pixels.map((_, i) => ((i ^ (i >> 5)) & 1 ? 0 : 255)) };
    const start = processorTime();
    lookForText(noise);
    lookForText(checks);
    expect(processorTime() - start).toBeLessThan(5_000);
  });

  const TEXT: readonly [text: string, left: number, top: number][] = [
    ['Name', 60, 72],
    ['A-Number', 220, 72],
    ['Tzoc,', 60, 88],
    ['Ixchel', 90, 88],
    ['A091-827-364', 220, 88],
    ['Batz,', 60, 104],
    ['Osvaldo', 90, 104],
    ['A205-119-482', 220, 104],
    ['Ajanel,', 60, 120],
    ['Zulma', 100, 120],
    ['A098-551-207', 220, 120],
  ];
  /** An engine that sees these words (points from the upper left), drawn askew by `slope`. */
  const engine = (slope = 0, confidence = 0.9) => {
    const calls: GreyPicture[] = [];
    const ocr: NonNullable<Platform['ocr']> = async (picture) => {
      calls.push(picture);
      const scale = picture.dpi / 72;
      return TEXT.map(([text, left, top], i): SeenWord => {
        const y = top + slope * left;
        const box = { left, top: y, right: left + 5 * text.length, bottom: y + 7 };
        const [l, t, r, b] = Object.values(box).map((value) => Math.round(value * scale)) as [
          number,
          number,
          number,
          number,
        ];
        return {
          text,
          left: l,
          top: t,
          right: r,
          bottom: b,
          line: Math.floor((TEXT[i]![2] - 72) / 16),
          confidence,
        };
      });
    };
    return { calls, ocr };
  };
  const scan = pdfOfPictures([{ pictures: [whole] }]);

  test.each([0, 0.02, -0.03])('words seen askew by %d are rows again', async (slope) => {
    const units = await read(scan, engine(slope).ocr);
    expect(tablesOf(units)[0]?.rows.slice(-3)).toEqual([
      ['Tzoc, Ixchel', 'A091-827-364'],
      ['Batz, Osvaldo', 'A205-119-482'],
      ['Ajanel, Zulma', 'A098-551-207'],
    ]);
    const [batch] = units.filter((unit) => unit.kind === 'rows');
    expect(batch?.table.visibility(1, 0)).toBe('image-text');
    expect(batch?.table.locate({ top: 1, left: 0, bottom: 1, right: 1 }).locator).toBe('page 1, table row 2');
    expect(problemsOf(units)).toEqual([]);
  });

  test('the engine is given an upright picture in bounded size', async () => {
    const { calls, ocr } = engine();
    const huge = pdfOfPictures([
      { pictures: [{ picture: quarterTurned(page) }], width: 792, height: 612 },
      { pictures: [{ picture: page, at: [0, 0, 6120, 7920] }], width: 6120, height: 7920 },
    ]);
    await read(huge, ocr);
    expect(calls[0]!.height).toBeGreaterThan(calls[0]!.width);
    expect(calls[0]!.dpi).toBe(300);
    expect(calls[1]!.pixels.length).toBeLessThanOrEqual(20_000_000);
  });

  test('a page that reads badly is tried upside down', async () => {
    const doubtful = engine(0, 0.4);
    await read(scan, doubtful.ocr);
    expect(doubtful.calls).toHaveLength(2);
    const [first, second] = doubtful.calls;
    expect(Buffer.compare(second!.pixels, halfTurned(first!).pixels)).toBe(0);
  });

  test('words that the page has as text are not read again', async () => {
    const { calls, ocr } = engine();
    const items: PdfItem[] = [{ text: 'Heading of the page in type', x: 60, y: 300 }];
    await read(pdfOfPictures([{ pictures: [{ picture: long, at: [0, 400, 612, 392] }], items }]), ocr);
    const [seen] = calls;
    const from = Math.round(((792 - 312) / 72) * seen!.dpi) * seen!.width;
    expect(seen!.pixels.slice(from).every((pixel) => pixel === 255)).toBe(true);
  });

  describe('a layer of OCR that is mostly unreadable', () => {
    const JUNK = 'lI1 |tt_ ~c rn] vv ;l ii. ~x Zz)k q1l] cl ]l} uu ,r l~ rnl1 xq {t Fl1 |i'.split(' ');
    /** Two words over each cell of the picture. */
    const layer = (texts: readonly string[]) => {
      const cells = ROWS.map((row, i) =>
        row.map((_, k) => [0, 1].map((n) => texts[(6 * i + 2 * k + n) % texts.length]).join(' ')),
      );
      const items = tableItems(cells, XS).map((item) => ({ ...item, mode: 3 }));
      return pdfOfPictures([{ pictures: [whole], items }]);
    };
    const said = ROWS.flat().flatMap((cell) => cell.split(' '));

    test('is given, and the page is named or read as well', async () => {
      const units = await read(layer(JUNK));
      expect(problemsOf(units).map(({ detail }) => detail)).toEqual(['page 1 is a picture']);
      expect(allText(units).join(' ')).toContain('rn]');
      const { calls, ocr } = engine();
      const both = await read(layer(JUNK), ocr);
      expect(calls).toHaveLength(1);
      expect(problemsOf(both)).toEqual([]);
      expect(allText(both).join(' ')).toContain('rn]');
      expect(allText(both).join(' ')).toContain('A091-827-364');
    });

    test('one with some faults is believed', async () => {
      const { calls, ocr } = engine();
      expect(problemsOf(await read(layer([...said.slice(0, 24), ...JUNK.slice(0, 6)]), ocr))).toEqual([]);
      expect(calls).toEqual([]);
    });

    test.each<[string, string, boolean]>([
      ['splinters', JUNK.join(' ').repeat(4), true],
      [
        'words with a few splinters',
        `${'The office published its yearly report on the use of funds. '.repeat(4)}~c rn] vv`,
        false,
      ],
      ['a list', said.join(' '), false],
      [
        'numbers',
        '1,204 33.5 $12 7 9 441 2,019 $88.10 6/30/2021 5 8 12% 100 2 3 4 71 88 90 1,000 17 18 9,999'.repeat(
          2,
        ),
        false,
      ],
      [
        'Spanish',
        'La señora compareció el día doce ante mí y dijo que es vecina de la ciudad, y que así lo pide, en fe de lo cual firma con su puño y letra. '.repeat(
          2,
        ),
        false,
      ],
      [
        'capitals and short forms',
        'MR. J. DOE, ST. PAUL BLVD. NO. 4, TEL. EXT. 12, DEPT. OF RECORDS, MGR. A. ROE, FLR. 2, APT. B, QTY. 3, AMT. DUE, REF. X '.repeat(
          2,
        ),
        false,
      ],
      ['another script', 'Решение суда о выдаче копии записи акта '.repeat(8), false],
      ['too little to tell', 'l1 |t ~c', false],
    ])('%s', (_, text, expected) => expect(isPoorLayer(text.split(' '))).toBe(expected));
  });

  test('pages not read are named with the reason', async () => {
    const three = pdfOfPictures([1, 2, 3].map(() => ({ pictures: [whole] })));
    const failing = () => Promise.reject(new Error('none'));
    expect(problemsOf(await read(three, failing)).map(({ detail }) => detail)).toEqual([
      'pages 1–3 are pictures; no OCR engine that works',
    ]);
    const missing = () => Promise.reject(new NoOcr(['engine@7', 'words@1']));
    const [problem] = problemsOf(await read(three, missing));
    expect(problem!.detail).toMatch(/^pages 1–3 are pictures; .* npm install engine@7 words@1$/);
    expect(problemMessage('ocr-unavailable', problem!.detail, 'en')).not.toContain('--ocr');
    const stop = new AbortController();
    const slow: Platform['ocr'] = async (_, signal) => {
      if (stop.signal.aborted) signal.throwIfAborted();
      stop.abort();
      return [];
    };
    const units = await read(three, slow, stop.signal);
    expect(problemsOf(units).map(({ detail }) => detail)).toEqual([
      'pages 2–3 are pictures; the time was up',
    ]);
    expect(allText(units)).toEqual([]);
  });
});

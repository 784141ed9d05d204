import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Problem, TextBlock, Unit } from '../../src/core/types.ts';
import { commentsBetween } from '../../src/readers/pdf/orphans/comments.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { FIRST_EXTRA_OBJECT, type PdfPage, writePdf } from '../helpers/pdf-writer.ts';
import { problemsOf, readContext, sourceOf } from '../helpers/read-units.ts';
import { pdfOfPictures, scanned } from '../helpers/scan.ts';

const FIRST = FIRST_EXTRA_OBJECT;

async function read(bytes: Uint8Array): Promise<(Unit | Problem)[]> {
  const context = { ...readContext, limits: DEFAULT_LIMITS, platform: nodePlatform };
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) units.push(unit);
  return units;
}

/** Place, visibility and text of all texts but the page's own. */
async function said(
  page: Partial<PdfPage>,
  objects: readonly string[],
  more: Parameters<typeof writePdf>[2] = {},
) {
  const items = [{ text: 'The page', x: 50, y: 700 }, ...(page.items ?? [])];
  const units = await read(writePdf([{ ...page, items }], {}, { objects, ...more }));
  expect(problemsOf(units)).toEqual([]);
  return units
    .filter((unit): unit is TextBlock => unit.kind === 'text' && !unit.text.startsWith('The page'))
    .map((block) => [block.locate(0, 1).locator, block.visibility, block.text]);
}

const stream = (content: string, entries = '') =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const FONTS = '/Resources << /Font << /F1 6 0 R >> >>';
const show = (text: string) => `BT /F1 10 Tf 10 10 Td (${text}) Tj ET`;
const form = (content: string, entries = FONTS) =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 600 40] ${entries}`);
const ANA = show('Ana Ruiz was here');
const draws = (raw: string) => ({ items: [{ raw }] });

describe('forms', () => {
  test('that nothing leads to', async () => {
    expect(await said({}, [form(ANA)])).toEqual([
      ['unreferenced content, page 1', 'slack', 'Ana Ruiz was here'],
    ]);
  });

  test('that the page lists and does not draw', async () => {
    expect(await said({ resources: { XObject: `/Fm0 ${FIRST} 0 R` } }, [form(ANA)])).toEqual([
      ['unused content of page 1', 'slack', 'Ana Ruiz was here'],
    ]);
  });

  test.each<[string, Partial<PdfPage>, string[]]>([
    ['the page', { ...draws('/Fm0 Do'), resources: { XObject: `/Fm0 ${FIRST} 0 R` } }, [form(ANA)]],
    [
      'another form',
      { ...draws('/A Do'), resources: { XObject: `/A ${FIRST} 0 R` } },
      [form('/B Do', `/Resources << /XObject << /B ${FIRST + 1} 0 R >> >>`), form(ANA)],
    ],
    [
      'a name that is spelt otherwise',
      { ...draws('/Fm#30 Do'), resources: { XObject: `/Fm0 ${FIRST} 0 R` } },
      [form(ANA)],
    ],
    [
      'an annotation',
      { annotations: [`/Subtype /Stamp /Rect [0 0 300 40] /AP << /N ${FIRST} 0 R >>`] },
      [form(ANA)],
    ],
  ])('drawn by %s are read once', async (_, page, objects) => {
    const items = [...(page.items ?? [])];
    const units = await read(writePdf([{ ...page, items }], {}, { objects }));
    const texts = units.filter((unit): unit is TextBlock => unit.kind === 'text').map(({ text }) => text);
    expect(texts).toEqual(['Ana Ruiz was here']);
  });

  test('that say what the page says say nothing new', async () => {
    expect(await said({}, [form(show('The page')), form('0 0 m 9 9 l S'), form('')])).toEqual([]);
  });

  test('that lack a stream, draw themselves or have wrong resources do no harm', async () => {
    const page = { ...draws('/A Do'), resources: { XObject: `/A ${FIRST} 0 R /B 99 0 R /C 3 0 R` } };
    const loop = form('/A Do', `/Resources << /XObject << /A ${FIRST} 0 R >> /Pattern 7 /ExtGState [1] >>`);
    expect(await said(page, [loop])).toEqual([]);
  });
});

describe('what PDFium does not read of a page', () => {
  const pattern = stream(
    ANA,
    `/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 99 20] /XStep 99 /YStep 20 ${FONTS}`,
  );

  test.each<[string, string, string, string[]]>([
    ['a pattern', `/Pattern << /P0 ${FIRST} 0 R >>`, '/Pattern cs /P0 scn 0 0 600 700 re f', [pattern]],
    [
      'a soft mask',
      `/ExtGState << /G0 << /SMask << /S /Luminosity /G ${FIRST} 0 R >> >> >>`,
      '/G0 gs 0 0 9 9 re f',
      [form(ANA)],
    ],
    [
      'a glyph',
      `/Font << /T3 ${FIRST} 0 R >>`,
      'BT /T3 10 Tf 50 500 Td (A) Tj ET',
      [
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 900 900] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 65 /Widths [900] /CharProcs << /A ${FIRST + 1} 0 R >> /Encoding << /Differences [65 /A] >> ${FONTS} >>`,
        stream(`900 0 d0 ${ANA}`),
      ],
    ],
  ])('%s', async (_, resources, raw, objects) => {
    // The page's own resources are those of a form that it draws.
    const drawn = form(raw, `/Resources << ${resources} >>`);
    const page = { ...draws('/Fm9 Do'), resources: { XObject: `/Fm9 ${FIRST + objects.length} 0 R` } };
    const found = await said(page, [...objects, drawn]);
    expect(found.filter(([, , text]) => text!.includes('Ana'))).toEqual([
      ['page 1', 'visible', 'Ana Ruiz was here'],
    ]);
  });

  test('a pattern that is not used', async () => {
    const drawn = form('0 0 9 9 re f', `/Resources << /Pattern << /P0 ${FIRST} 0 R >> >>`);
    const page = { ...draws('/Fm9 Do'), resources: { XObject: `/Fm9 ${FIRST + 1} 0 R` } };
    expect(await said(page, [pattern, drawn])).toEqual([
      ['unused content of page 1', 'slack', 'Ana Ruiz was here'],
    ]);
  });

  test.each([
    ['pressed', `/AP << /N ${FIRST} 0 R /D ${FIRST + 1} 0 R >>`],
    ['under the pointer', `/AP << /N ${FIRST} 0 R /R ${FIRST + 1} 0 R >>`],
    ['in another state', `/AS /Off /AP << /N << /Off ${FIRST} 0 R /On ${FIRST + 1} 0 R >> >>`],
    ['hidden', `/F 2 /AP << /N ${FIRST + 1} 0 R >>`],
  ])('an annotation as it looks when %s', async (_, entries) => {
    const annotations = [`/Subtype /Stamp /Rect [0 0 300 40] ${entries}`];
    expect(await said({ annotations }, [form('0 0 m 9 9 l S'), form(ANA)])).toEqual([
      ['annotations of page 1', 'annotation', 'Ana Ruiz was here'],
    ]);
  });
});

describe('comments', () => {
  const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
  const PLAIN = Buffer.from(writePdf([{ items: [] }], {}, { objects: ['<< /A (100 % sure) >>'] })).toString(
    'latin1',
  );
  const at = (mark: RegExp, text: string) => bytesOf(PLAIN.replace(mark, (found) => `${found}${text}`));

  test.each<[string, Uint8Array]>([
    ['between objects', at(/endobj\n/, '% Ana Ruiz was here\n')],
    ['not marked as such', at(/endobj\n/, 'Ana Ruiz was here\n')],
    ['within an object', at(/<< \/Type \/Catalog/, ' % Ana Ruiz was here\n')],
    ['within the trailer', at(/trailer\n<</, ' % Ana Ruiz was here\n')],
    ['before the cross-reference', at(/endobj\n(?=xref)/, '%% Ana Ruiz was here\n')],
    ['at the head', at(/^%PDF-1.7\n/, '% Ana Ruiz was here\n')],
  ])('%s', async (_, bytes) => {
    const found = (await read(bytes)).filter((unit) => unit.kind === 'text' && unit.visibility === 'slack');
    expect(found).toHaveLength(1);
    const block = found[0] as TextBlock;
    expect(block.text.trim()).toBe('Ana Ruiz was here');
    const [, start, end] = /^unreferenced content, bytes (\d+)–(\d+)$/.exec(block.locate(0, 1).locator)!;
    expect(Buffer.from(bytes.subarray(Number(start), Number(end))).toString()).toContain('Ana Ruiz');
  });

  test('are looked for in time, however many objects begin', () => {
    const bytes = bytesOf(`%PDF-1.4\n${'1 0 obj ( % '.repeat(60_000)}`);
    const starts = Array.from({ length: 60_000 }, (_, i) => 9 + 12 * i);
    const started = process.cpuUsage().user;
    expect(commentsBetween(bytes, starts, [])).toEqual([]);
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  });

  test('there are none in a file that has none', async () => {
    const units = await read(bytesOf(PLAIN));
    expect(units.filter((unit) => unit.kind === 'text' && unit.visibility === 'slack')).toEqual([]);
  });
});

describe('encrypted files', () => {
  test('are looked through as well', async () => {
    const cipher = rc4Cipher({ user: '', owner: 'own' });
    const body = (number: number, content: string) => {
      const data = Buffer.from(cipher.encrypt(number, Buffer.from(content, 'latin1'))).toString('latin1');
      return stream(
        data,
        '/Type /XObject /Subtype /Form /BBox [0 0 600 40] /Resources << /Font << /F1 6 0 R >> >>',
      );
    };
    expect(await said({}, [body(FIRST, ANA)], { cipher })).toEqual([
      ['unreferenced content, page 1', 'slack', 'Ana Ruiz was here'],
    ]);
  });
});

describe('pictures', async () => {
  const lines = Array.from({ length: 20 }, (_, i) => ({
    text: 'Ana Ruiz, born in 1987',
    x: 60,
    y: 700 - 20 * i,
  }));
  const scan = await scanned({ items: lines });
  const blank = await scanned({ items: [{ rect: [80, 80, 300, 300], fill: '#888888' }] });
  const items = [{ text: 'The page shows this line of text, and another', x: 50, y: 700 }];
  const drawn = (picture: typeof scan) => pdfOfPictures([{ pictures: [{ picture }], items }]);
  /** The same with an operator that nobody knows in place of the one that draws. */
  const undrawn = (picture: typeof scan) => {
    const text = Buffer.from(drawn(picture)).toString('latin1');
    return Uint8Array.from(Buffer.from(text.replaceAll(' Do', ' DX'), 'latin1'));
  };
  const named = async (bytes: Uint8Array) =>
    problemsOf(await read(bytes)).map(({ code, locator }) => [code, locator]);

  test('that no page shows and that look like scans are named', async () => {
    expect(await named(undrawn(scan))).toEqual([
      ['ocr-unavailable', expect.stringMatching(/^unreferenced content, object \d+$/)],
    ]);
  });

  test('that a page shows are none of them', async () => {
    expect(await named(drawn(scan))).toEqual([]);
  });

  test('without text are not', async () => {
    expect(await named(undrawn(blank))).toEqual([]);
  });
});

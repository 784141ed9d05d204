import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Problem, TextBlock, Unit } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { type PdfItem, type PdfOptions, type PdfPage, writePdf } from '../helpers/pdf-writer.ts';
import { sourceOf } from '../helpers/read-units.ts';

async function read(bytes: Uint8Array): Promise<(Unit | Problem)[]> {
  const signal = new AbortController().signal;
  const context = { limits: DEFAULT_LIMITS, signal, platform: nodePlatform };
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) units.push(unit);
  return units;
}

const NAME = 'Ixchel Tzoc';

/** How the name, or another text, is said to be shown. */
async function shown(page: PdfPage, options: PdfOptions = {}, text = NAME): Promise<string | undefined> {
  const units = await read(writePdf([page], {}, options));
  const blocks = units.filter((unit): unit is TextBlock => unit.kind === 'text' && unit.text.includes(text));
  return blocks.map((block) => block.visibility).join(' ');
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const name = (extra: object = {}): PdfItem => ({ text: NAME, x: 100, y: 500, size: 10, ...extra });
const raw = (content: string): PdfItem => ({ raw: content });
/** The place of the name with a margin: x, y, width, height. */
const BOX = '95 495 120 18';
const SHOW = 'BT /F1 10 Tf 100 500 Td (Ixchel Tzoc) Tj ET';

/** A page with resources: states, patterns, forms and pictures that the cases below ask for by name. */
const RESOURCES = `/Resources << /Font << /F1 6 0 R >>
  /ExtGState << /Half << /ca 0.5 >> /Faint << /ca 0.02 /CA 0.02 >> /Most << /ca 0.99 >>
    /Multiply << /BM /Multiply >> /Mask << /SMask << /S /Luminosity /G 13 0 R >> >> >>
  /Pattern << /Stripes 10 0 R /Fade << /PatternType 2 /Shading 11 0 R >> >>
  /Shading << /Sh 11 0 R >>
  /ColorSpace << /Spot [/Separation /Ink /DeviceCMYK 12 0 R] /Table [/Indexed /DeviceRGB 1 <000000FFFFFF>] /Pat [/Pattern] >>
  /XObject << /Im1 4 0 R /Black 14 0 R /Text 15 0 R /Stencil 16 0 R /Masked 17 0 R /Narrow 18 0 R >> >>`;
const OBJECTS = [
  stream(
    '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>',
    '0 g 0 0 4 4 re f',
  ),
  '<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [95 0 215 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [0.1] /C1 [0.4] /N 1 >> >>',
  '<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 1] /N 1 >>',
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency /CS /DeviceGray >>',
    '0 g 0 0 612 792 re f',
  ),
  stream('/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [2 0 0 2 0 0]', '0 g 0 0 100 100 re f'),
  stream('/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 6 0 R >> >>', SHOW),
  stream('/Type /XObject /Subtype /Image /ImageMask true /Width 8 /Height 1 /BitsPerComponent 1', '\x00'),
  stream(
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Mask [128 128]',
    '\x80',
  ),
  stream('/Type /XObject /Subtype /Form /BBox [0 0 90 792] /Resources << /Font << /F1 6 0 R >> >>', SHOW),
];
const drawn = (items: readonly PdfItem[]) => shown({ items, entries: RESOURCES }, { objects: OBJECTS });
const strips = Array.from({ length: 14 }, (_, i) => `95 ${496 + i} m 215 ${496 + i} l S`).join(' ');
const rounded =
  '99 495 m 211 495 l 213 495 215 497 215 499 c 215 509 l 215 511 213 513 211 513 c 99 513 l 97 513 95 511 95 509 c 95 499 l 95 497 97 495 99 495 c f';

describe('painted over', () => {
  test.each<[string, string]>([
    ['a box made of lines', '0 g 95 495 m 215 495 l 215 513 l 95 513 l h f'],
    ['a box with rounded corners', `0 g ${rounded}`],
    ['many thin strokes', `0 G 1.2 w ${strips}`],
    ['one wide stroke', '0 G 18 w 95 504 m 215 504 l S'],
    ['a wide stroke in a scaled system', 'q 0 G 10 0 0 10 0 0 cm 1.8 w 9.5 50.4 m 21.5 50.4 l S Q'],
    ['a slanted polygon', '0 g 90 493 m 220 495 l 218 516 l 92 512 l f'],
    ['several boxes side by side', '0 g 95 495 30 18 re f 125 495 30 18 re f 155 495 60 18 re f'],
    ['a pattern', `/Pattern cs /Stripes scn ${BOX} re f`],
    ['a gradient', `q ${BOX} re W n /Sh sh Q`],
    ['a form', 'q 0.6 0 0 0.09 95 495 cm /Black Do Q'],
    ['an inline picture', 'q 120 0 0 18 95 495 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x20 EI Q'],
    ['a stencil', 'q 0 g 120 0 0 18 95 495 cm /Stencil Do Q'],
    ['a picture upside down', 'q -120 0 0 -18 215 513 cm /Im1 Do Q'],
    ['a picture turned by a quarter', 'q 0 18 -120 0 215 495 cm /Im1 Do Q'],
    ['a box that is all but opaque', `/Most gs 0 g ${BOX} re f`],
    ['black that multiplies', `/Multiply gs 0 g ${BOX} re f`],
    ['white', `1 g ${BOX} re f`],
    ['a spot colour', `/Spot cs 1 scn ${BOX} re f`],
    ['a box in a turned system', 'q 0 1 -1 0 215 495 cm 0 g 0 0 18 120 re f Q'],
  ])('%s hides', async (_, content) => {
    expect(await drawn([name(), raw(content)])).toBe('covered-text');
  });

  test.each<[string, string]>([
    ['a box of half opacity', `/Half gs 0 g ${BOX} re f`],
    ['a yellow marker that multiplies', `/Multiply gs 1 1 0 rg ${BOX} re f`],
    ['a frame made of two boxes', '0 g 90 490 130 28 re 95 495 120 18 re f*'],
    ['a frame drawn as a line', `2 w ${BOX} re S`],
    ['a line through it', '0.6 w 95 503 m 215 503 l S'],
    ['a line below it', '1 w 95 498 m 215 498 l S'],
    ['a large drawing around it', '0 g 50 450 m 300 450 l 300 455 l 60 455 l 60 600 l 50 600 l f'],
    ['a picture whose colour is masked', 'q 120 0 0 18 95 495 cm /Masked Do Q'],
    ['a box in a clip elsewhere', `q 300 300 50 50 re W n 0 g ${BOX} re f Q`],
    ['a box under a soft mask that lets nothing through', `/Mask gs 0 g ${BOX} re f`],
    ['a box without fill', `${BOX} re n`],
    ['a slanted thin line', '0.5 w 90 490 m 220 518 l S'],
  ])('%s does not hide', async (_, content) => {
    expect(await drawn([name(), raw(content)])).toBe('visible');
  });

  test('what was painted before does not hide', async () => {
    expect(await drawn([raw('1 g 0 0 612 792 re f'), name()])).toBe('visible');
    expect(await drawn([raw('q 612 0 0 792 0 0 cm /Im1 Do Q'), name()])).toBe('visible');
    expect(await drawn([raw(`/Pattern cs /Stripes scn ${BOX} re f`), name({ color: '#ffffff' })])).toBe(
      'visible',
    );
    expect(await drawn([raw(`q ${BOX} re W n /Sh sh Q`), name({ color: '#ffffff' })])).toBe('visible');
  });

  test('a box that covers one of two words, or half of a word', async () => {
    const half = await read(writePdf([{ items: [name(), raw('0 g 95 495 33 18 re f')] }]));
    const texts = half.filter((unit) => unit.kind === 'text').map((unit) => [unit.text, unit.visibility]);
    expect(texts).toContainEqual(['Ixchel', 'covered-text']);
    expect(texts).toContainEqual(['Tzoc', 'visible']);
    const items: PdfItem[] = [name({ text: 'Gebremeskel' }), raw('0 g 128 495 60 18 re f')];
    expect(await shown({ items }, {}, 'Gebremeskel')).toBe('covered-text');
    const tip: PdfItem[] = [name({ text: 'Gebremeskel' }), raw('0 g 150 495 60 18 re f')];
    expect(await shown({ items: tip }, {}, 'Gebremeskel')).toBe('visible');
  });

  test.each([90, 180, 270])('on a page turned by %i degrees', async (turn) => {
    const entries = `/Rotate ${turn}`;
    const box: PdfItem = { rect: [95, 495, 120, 18], fill: '#000000' };
    expect(await shown({ items: [name(), box], entries })).toBe('covered-text');
    expect(await shown({ items: [box, name({ color: '#ffffff' })], entries })).toBe('visible');
  });

  test('text turned by a quarter and by less', async () => {
    const box = '0 g 85 495 20 80 re f';
    expect(await drawn([name({ rotate: 90 }), raw(box)])).toBe('covered-text');
    expect(await drawn([name({ rotate: 90 }), raw('0 g 120 495 20 80 re f')])).toBe('visible');
    expect(await drawn([name({ rotate: 30 }), raw('0 g 80 480 90 90 re f')])).toBe('covered-text');
    expect(await drawn([name({ rotate: 30 }), raw('0 g 80 560 90 90 re f')])).toBe('visible');
  });
});

describe('colours', () => {
  test.each<[string, string, string]>([
    ['white on nothing, by CMYK', `0 0 0 0 k ${SHOW}`, 'invisible-text'],
    ['black by CMYK', `0 0 0 1 k ${SHOW}`, 'visible'],
    ['no ink of a spot colour', `/Spot cs 0 scn ${SHOW}`, 'invisible-text'],
    ['much ink of a spot colour', `/Spot cs 0.8 scn ${SHOW}`, 'visible'],
    ['white from a table of colours', `/Table cs 1 sc ${SHOW}`, 'invisible-text'],
    ['black from a table of colours', `/Table cs 0 sc ${SHOW}`, 'visible'],
    ['grey on the same grey', `0.8 g ${BOX} re f ${SHOW}`, 'invisible-text'],
    ['white on a grey box', `0.4 g ${BOX} re f 1 g ${SHOW}`, 'visible'],
    ['white outlines', `1 G 1 Tr ${SHOW}`, 'invisible-text'],
    ['black outlines', `0 G 0.4 w 1 Tr ${SHOW}`, 'visible'],
    ['white with a black outline', `1 g 0 G 0.5 w 2 Tr ${SHOW}`, 'visible'],
    ['hardly any opacity', `/Faint gs ${SHOW}`, 'invisible-text'],
    ['half opacity', `/Half gs ${SHOW}`, 'visible'],
    ['filled with a pattern', `/Pattern cs /Stripes scn ${SHOW}`, 'visible'],
    ['filled with a gradient', `/Pattern cs /Fade scn ${SHOW}`, 'visible'],
    ['grey on a picture of its grey', `q 300 0 0 90 50 450 cm /Im1 Do Q 0.502 g ${SHOW}`, 'invisible-text'],
    ['white on a grey picture', `q 300 0 0 90 50 450 cm /Im1 Do Q 1 g ${SHOW}`, 'visible'],
    ['white on a dark form', `q 1 0 0 1 90 450 cm /Black Do Q 1 g ${SHOW}`, 'visible'],
    [
      'white on a box that a clip keeps away',
      `q 300 300 9 9 re W n 0 g ${BOX} re f Q 1 g ${SHOW}`,
      'invisible-text',
    ],
    ['white, multiplied', `/Multiply gs 1 g ${BOX} re f ${SHOW}`, 'invisible-text'],
    ['under a mask that lets nothing through', `/Mask gs ${SHOW}`, 'invisible-text'],
  ])('%s', async (_, content, visibility) => {
    expect(await drawn([raw(content)])).toBe(visibility);
  });
});

describe('clipped, tiny, off the page', () => {
  test.each<[string, string, string]>([
    ['a clip elsewhere', `q 300 300 50 50 re W n ${SHOW} Q`, 'invisible-text'],
    ['a clip around it', `q ${BOX} re W n ${SHOW} Q`, 'visible'],
    ['a clip of the page', `q 0 0 612 792 re W* n ${SHOW} Q`, 'visible'],
    ['an empty clip', `q 0 0 0 0 re W n ${SHOW} Q`, 'invisible-text'],
    ['two clips that do not meet', `q 0 0 50 792 re W n 300 0 50 792 re W n ${SHOW} Q`, 'invisible-text'],
    ['a round clip around it', `q 60 400 m 60 600 300 600 300 400 c h W n ${SHOW} Q`, 'visible'],
    ['a round clip elsewhere', `q 60 100 m 60 200 300 200 300 100 c h W n ${SHOW} Q`, 'invisible-text'],
    ['a form whose box lets it through', 'q /Text Do Q', 'visible'],
    ['a form whose box cuts it off', 'q /Narrow Do Q', 'invisible-text'],
    ['a form moved off the page', 'q 1 0 0 1 900 0 cm /Text Do Q', 'invisible-text'],
    ['a form drawn tiny', 'q 0.1 0 0 0.1 0 0 cm /Text Do Q', 'invisible-text'],
    ['as a clip that nothing shows through', `q 7 Tr ${SHOW} Q`, 'invisible-text'],
    ['as a clip with a box painted through it', `q 7 Tr ${SHOW} 0 g 0 0 612 792 re f Q`, 'visible'],
    [
      'clipped to other text',
      `q BT 7 Tr /F1 10 Tf 400 400 Td (Visit) Tj ET 0 Tr ${SHOW} Q`,
      'invisible-text',
    ],
    ['no width', 'BT 0 Tz /F1 10 Tf 100 500 Td (Ixchel Tzoc) Tj ET', 'invisible-text'],
    ['tiny by its matrix', 'BT /F1 10 Tf 0.05 0 0 0.05 100 500 Tm (Ixchel Tzoc) Tj ET', 'invisible-text'],
    ['narrow, but to be read', 'BT 70 Tz /F1 10 Tf 100 500 Td (Ixchel Tzoc) Tj ET', 'visible'],
    ['size zero', 'BT /F1 0 Tf 100 500 Td (Ixchel Tzoc) Tj ET', 'invisible-text'],
    ['turned off the page', 'BT /F1 10 Tf 0 -1 1 0 40 -5 Tm (Ixchel Tzoc) Tj ET', 'invisible-text'],
  ])('%s', async (_, content, visibility) => {
    expect(await drawn([raw(content)])).toBe(visibility);
  });

  test('a small page whose unit is larger than a point', async () => {
    const page = { width: 8.5, height: 11, entries: '/UserUnit 72' };
    expect(await shown({ ...page, items: [name({ x: 1, y: 8, size: 0.14 })] })).toBe('visible');
  });
});

describe('scanned pages', () => {
  type Area = readonly [number, number, number, number];
  /** A picture of the page, two points a pixel: areas (x, y, width, height in points) with writing, and black ones. */
  const scan = (written: readonly Area[], black: readonly Area[] = []): string => {
    const inside = (areas: readonly Area[], x: number, y: number) =>
      areas.some(([left, bottom, w, h]) => x >= left && x < left + w && y >= bottom && y < bottom + h);
    let pixels = '';
    for (let row = 0; row < 396; row++) {
      for (let byte = 0; byte < 39; byte++) {
        let bits = 0;
        for (let bit = 0; bit < 8; bit++) {
          const [column, x, y] = [byte * 8 + bit, (byte * 8 + bit) * 2, 790 - row * 2];
          const ink = inside(black, x, y) || (inside(written, x, y) && (row + column) % 2 === 0);
          bits = bits * 2 + (ink ? 0 : 1);
        }
        pixels += String.fromCharCode(bits);
      }
    }
    const size = '/Width 306 /Height 396 /ColorSpace /DeviceGray /BitsPerComponent 1';
    return stream(`/Type /XObject /Subtype /Image ${size}`, pixels);
  };
  const PICTURE = 'q 612 0 0 792 0 0 cm /Scan Do Q';
  const STRIPS = ['q 0 0 612 396 re W n', PICTURE, 'Q q 0 396 612 396 re W n', PICTURE, 'Q'].join(' ');
  const entries =
    '/Resources << /Font << /F1 6 0 R >> /ExtGState << /None << /ca 0 >> >> /XObject << /Scan 10 0 R >> >>';
  const written: Area = [98, 496, 60, 14];
  const on = (items: readonly PdfItem[], picture: string) =>
    shown({ items, entries }, { objects: [picture] });

  test.each<[string, string, string, string]>([
    ['invisible on writing', scan([written]), `${PICTURE} 3 Tr ${SHOW}`, 'image-text'],
    ['invisible below the picture', scan([written]), `3 Tr ${SHOW} ${PICTURE}`, 'image-text'],
    ['painted below the picture', scan([written]), `${SHOW} ${PICTURE}`, 'image-text'],
    ['without opacity', scan([written]), `${PICTURE} /None gs ${SHOW}`, 'image-text'],
    ['on a scan cut into strips', scan([written]), `${STRIPS} 3 Tr ${SHOW}`, 'image-text'],
    ['invisible on blank paper', scan([[98, 300, 60, 14]]), `${PICTURE} 3 Tr ${SHOW}`, 'invisible-text'],
    ['painted below blank paper', scan([[98, 300, 60, 14]]), `${SHOW} ${PICTURE}`, 'invisible-text'],
    [
      'on a blackened part of the scan',
      scan([[40, 496, 50, 14]], [written]),
      `${PICTURE} 3 Tr ${SHOW}`,
      'covered-text',
    ],
    ['below a blackened part of the scan', scan([], [written]), `${SHOW} ${PICTURE}`, 'covered-text'],
    ['under a box over the scan', scan([written]), `${PICTURE} 3 Tr ${SHOW} 0 g ${BOX} re f`, 'covered-text'],
    ['painted on the scan', scan([[98, 300, 60, 14]]), `${PICTURE} ${SHOW}`, 'visible'],
    ['white on the paper of the scan', scan([]), `${PICTURE} 1 g ${SHOW}`, 'invisible-text'],
    ['tiny', scan([written]), `${PICTURE} 3 Tr BT /F1 1 Tf 100 500 Td (Ixchel Tzoc) Tj ET`, 'invisible-text'],
    [
      'a picture elsewhere',
      scan([written]),
      `q 612 0 0 460 0 0 cm /Scan Do Q 3 Tr ${SHOW}`,
      'invisible-text',
    ],
  ])('%s', async (_, picture, content, visibility) => {
    expect(await on([raw(content)], picture)).toBe(visibility);
  });

  test('a second invisible text in the place of the first', async () => {
    const items = [
      raw(PICTURE),
      name({ mode: 3, text: 'Lunch' }),
      name({ mode: 3, text: 'Xoyon', y: 500.5 }),
    ];
    const units = await read(writePdf([{ items, entries }], {}, { objects: [scan([written])] }));
    const seen = units.filter((unit) => unit.kind === 'text').map((unit) => unit.visibility);
    expect(seen.sort()).toEqual(['image-text', 'invisible-text']);
  });
});

describe('layers', () => {
  const on = '11 0 R';
  const off = '10 0 R';
  const member = (entries: string) => `<< /Type /OCMD ${entries} >>`;
  const form = (extra: string) =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${extra} /Resources << /Font << /F1 6 0 R >> >>`,
      SHOW,
    );
  const objects = [
    '<< /Type /OCG /Name (Draft) >>',
    '<< /Type /OCG /Name (Final) >>',
    member(`/OCGs [${on} ${off}] /P /AllOn`),
    member(`/OCGs [${on} ${off}] /P /AnyOn`),
    member(`/VE [/Not ${on}]`),
    member(`/VE [/And ${on} [/Not ${off}]]`),
    '<< /Type /OCG /Name (Paper) /Usage << /View << /ViewState /OFF >> /Print << /PrintState /ON >> >> >>',
    '<< /Type /OCG /Name (Screen) /Usage << /View << /ViewState /ON >> /Print << /PrintState /OFF >> >> >>',
    form(`/OC ${off}`),
    form(`/OC ${on}`),
  ];
  const entries = `/Resources << /Font << /F1 6 0 R >>
    /Properties << /On ${on} /Off ${off} /All 12 0 R /Any 13 0 R /NotOn 14 0 R /Both 15 0 R /Paper 16 0 R /Screen 17 0 R >>
    /XObject << /FormOff 18 0 R /FormOn 19 0 R >> >>`;
  const event = (when: string) => `<< /Event /${when} /Category [/${when}] /OCGs [16 0 R 17 0 R] >>`;
  const usage = `/AS [${event('View')} ${event('Print')}]`;
  const catalog = (config: string) =>
    `/OCProperties << /OCGs [10 0 R 11 0 R 16 0 R 17 0 R] /D << ${config} ${usage} >> >>`;
  const OFF = `/OFF [${off}]`;
  const layer = (layer: string, content = SHOW) => `/OC /${layer} BDC ${content} EMC`;

  test.each<[string, string, string, string]>([
    ['a layer that is off', OFF, layer('Off'), 'invisible-text'],
    ['a layer that is on', OFF, layer('On'), 'visible'],
    ['all layers off but some', `/BaseState /OFF /ON [${on}]`, layer('Off'), 'invisible-text'],
    ['one of those some', `/BaseState /OFF /ON [${on}]`, layer('On'), 'visible'],
    ['paragraphs inside a layer', OFF, layer('Off', `/P << /MCID 0 >> BDC ${SHOW} EMC`), 'invisible-text'],
    ['a layer inside a paragraph', OFF, `/P << /MCID 0 >> BDC ${layer('Off')} EMC`, 'invisible-text'],
    ['after a layer', OFF, `${layer('Off', '')} ${SHOW}`, 'visible'],
    ['if all are on', OFF, layer('All'), 'invisible-text'],
    ['if any is on', OFF, layer('Any'), 'visible'],
    ['if one is not on', OFF, layer('NotOn'), 'invisible-text'],
    ['an expression that holds', OFF, layer('Both'), 'visible'],
    ['an expression that does not hold', '', layer('Both'), 'invisible-text'],
    ['a form in a layer that is off', OFF, '/FormOff Do', 'invisible-text'],
    ['a form in a layer that is on', OFF, '/FormOn Do', 'visible'],
    ['what is printed and not shown', '', layer('Paper'), 'invisible-text'],
    ['what is shown and not printed', '', layer('Screen'), 'visible'],
    ['a box in a layer that is off', OFF, `${SHOW} ${layer('Off', `0 g ${BOX} re f`)}`, 'visible'],
    ['a box in a layer that is on', OFF, `${SHOW} ${layer('On', `0 g ${BOX} re f`)}`, 'covered-text'],
    [
      'white on a box in a layer that is off',
      OFF,
      `${layer('Off', `0 g ${BOX} re f`)} 1 g ${SHOW}`,
      'invisible-text',
    ],
  ])('%s', async (_, config, content, visibility) => {
    const page = { items: [raw(content)], entries };
    expect(await shown(page, { objects, catalog: catalog(config) })).toBe(visibility);
  });
});

describe('annotations over text', () => {
  const rect = '/Rect [95 495 215 513]';
  const look = (content: string, extra = '') =>
    stream(`/Type /XObject /Subtype /Form /BBox [0 0 120 18] ${extra}`, content);
  const LOOK = '/AP << /N 10 0 R >>';
  const line = '/L [90 504 220 504]';
  const corners = '/QuadPoints [95 513 215 513 95 495 215 495]';

  test.each<[string, string, string]>([
    ['a circle', '/Subtype /Circle /Rect [60 460 255 550] /IC [0 0 0]', 'covered-text'],
    [
      'a polygon',
      `/Subtype /Polygon ${rect} /IC [0 0 0] /Vertices [95 495 215 495 215 513 95 513]`,
      'covered-text',
    ],
    ['an empty polygon', `/Subtype /Polygon ${rect} /Vertices [95 495 215 495 215 513 95 513]`, 'visible'],
    ['a thick line', `/Subtype /Line ${rect} ${line} /C [0 0 0] /BS << /W 18 >>`, 'covered-text'],
    ['a thin line', `/Subtype /Line ${rect} ${line} /C [0 0 0] /BS << /W 1 >>`, 'visible'],
    [
      'thick ink',
      `/Subtype /Ink ${rect} /InkList [[92 504 150 504 220 504]] /C [0 0 0] /BS << /W 16 >>`,
      'covered-text',
    ],
    [
      'thin ink',
      `/Subtype /Ink ${rect} /InkList [[92 504 150 504 220 504]] /C [0 0 0] /BS << /W 1 >>`,
      'visible',
    ],
    [
      'free text on a ground',
      `/Subtype /FreeText ${rect} /C [1 1 1] /DA (/Helv 9 Tf 0 g) /Contents (x)`,
      'covered-text',
    ],
    ['a dark highlighter', `/Subtype /Highlight ${rect} /C [0 0 0.4] ${corners}`, 'covered-text'],
    ['a mark for redaction with its look', `/Subtype /Redact ${rect} ${LOOK}`, 'covered-text'],
    ['a square that is printed only', `/Subtype /Square ${rect} /IC [0 0 0] /F 36`, 'visible'],
    ['an opaque square of little opacity', `/Subtype /Square ${rect} /IC [0 0 0] /CA 0.3`, 'visible'],
    ['a note', `/Subtype /Text ${rect} /Contents (x)`, 'visible'],
    ['the icon of a note', `/Subtype /Text /Rect [100 496 124 520] ${LOOK} /Contents (x)`, 'visible'],
    ['a link', `/Subtype /Link ${rect} /Border [0 0 1]`, 'visible'],
  ])('%s', async (_, annotation, visibility) => {
    const objects = [
      look(annotation.includes('Text /') ? '0 g 0 0 120 18 re f' : '1 0 0 RG 1 1 118 16 re S'),
    ];
    expect(await shown({ items: [name()], annotations: [annotation] }, { objects })).toBe(visibility);
  });

  test.each<[string, string, string]>([
    ['a black stamp', look('0 g 0 0 120 18 re f'), 'covered-text'],
    ['a stamp with a frame', look('1 0 0 RG 0 0 120 18 re S'), 'visible'],
    ['a stamp whose box is cut off', look('0 g 0 0 120 18 re f', '/Matrix [0 0 0 0 0 0]'), 'visible'],
    ['a white stamp', look('1 g 0 0 120 18 re f'), 'covered-text'],
  ])('%s', async (_, appearance, visibility) => {
    const at = (subtype: string) => `/Subtype /${subtype} ${rect} ${LOOK} /IC [0 0 0]`;
    for (const subtype of ['Stamp', 'Square', 'FreeText', 'Highlight', 'Ink']) {
      const page = { items: [name()], annotations: [at(subtype)] };
      expect([subtype, await shown(page, { objects: [appearance] })]).toEqual([subtype, visibility]);
    }
  });

  test('a form field with a ground over text, and one without', async () => {
    const field = `/Subtype /Widget /FT /Tx /T (note) /F 4 ${rect} ${LOOK}`;
    const catalog = '/AcroForm << /Fields [] >>';
    for (const entries of ['', '/Rotate 90']) {
      const over = (content: string) =>
        shown({ items: [name()], annotations: [field], entries }, { objects: [look(content)], catalog });
      expect(await over('1 g 0 0 120 18 re f')).toBe('covered-text');
      expect(await over('0 G 0 0 120 18 re S')).toBe('visible');
    }
  });
});

describe('text in the appearance of annotations', () => {
  const look = stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << /Font << /F1 6 0 R >> >>',
    'BT /F1 10 Tf 4 22 Td (Ixchel Tzoc) Tj 0 -12 Td (Bed 12) Tj ET',
  );
  const annotation = (subtype: string, extra: string) =>
    `/Subtype /${subtype} /Rect [95 395 295 435] /AP << /N 10 0 R >> ${extra}`;
  const items: PdfItem[] = [{ text: 'Roster of the unit', x: 50, y: 700 }];
  const said = async (entries: string) => {
    const units = await read(writePdf([{ items, annotations: [entries] }], {}, { objects: [look] }));
    return units.flatMap((unit) => (unit.kind === 'text' ? [`${unit.visibility}: ${unit.text}`] : []));
  };
  const SEEN = 'annotation: Ixchel Tzoc Bed 12';

  test('a stamp, a text on the page and a field that show more than they say', async () => {
    expect(await said(annotation('Stamp', ''))).toContain(SEEN);
    expect(await said(annotation('FreeText', '/Contents (Note)'))).toContain(SEEN);
    expect(await said(annotation('Widget', '/FT /Tx /T (bed) /V (12)'))).toContain(SEEN);
  });
  test('a stamp that is hidden', async () => {
    expect(await said(annotation('Stamp', '/F 2'))).toContain(SEEN);
  });
  test('nothing is told twice', async () => {
    expect(
      (await said(annotation('FreeText', '/Contents (Ixchel Tzoc\\nBed 12)'))).filter(
        (text) => text === SEEN,
      ),
    ).toEqual([]);
    expect(await said(annotation('Stamp', ''))).toContain('visible: Roster of the unit');
  });
});

describe('fonts without a map to Unicode', () => {
  const SENTENCES = [
    'The officer in charge told the relatives that nobody would be moved before the hearing took place',
    'Every request for a review must reach the northern facility within thirty days of the first notice',
    'People who were transferred last month have received their belongings and may call their families',
    'A physician visits twice each week and writes a short report about whoever asked to be examined',
  ];
  const CHARACTERS = [...new Set(SENTENCES.join(''))];
  /** A font with a map from its codes to other characters; without one, codes stand for glyphs only. */
  const fonts = (map: ((char: string) => string) | undefined) => {
    const code = (char: string) => CHARACTERS.indexOf(char) + 3;
    const hex = (value: number) => value.toString(16).padStart(4, '0');
    const rows = CHARACTERS.map((char) => `<${hex(code(char))}> <${hex(map?.(char).charCodeAt(0) ?? 0)}>`);
    const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${rows.length} beginbfchar ${rows.join(' ')} endbfchar endcmap end end`;
    const descriptor =
      '/FontDescriptor << /Type /FontDescriptor /FontName /Abc /Flags 4 /FontBBox [0 0 1000 1000] >>';
    const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
    const child = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Abc ${system} ${descriptor} /DW 500 >>`;
    const entry = map ? '/ToUnicode 12 0 R' : '';
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /Abc /Encoding /Identity-H ${entry} /DescendantFonts [11 0 R] >>`;
    const show = (text: string, i: number) =>
      `BT /G 9 Tf 40 ${700 - i * 14} Td <${[...text].map((char) => hex(code(char))).join('')}> Tj ET`;
    return { objects: [font, child, stream('', cmap)], show };
  };
  const entries = '/Resources << /Font << /F1 6 0 R /G 10 0 R >> >>';
  const problems = async (
    map: ((char: string) => string) | undefined,
    texts = SENTENCES,
    extra: PdfItem[] = [],
  ) => {
    const { objects, show } = fonts(map);
    const items = [...texts.map((text, i) => raw(show(text, i))), ...extra];
    const units = await read(writePdf([{ items, entries }], {}, { objects }));
    return units.flatMap((unit) => (unit.kind === 'problem' ? [`${unit.code} ${unit.detail}`] : []));
  };
  const LOST = ['unreadable text of page 1 cannot be decoded'];
  const shift = (by: number) => (char: string) =>
    char === ' ' ? ' ' : String.fromCharCode(((char.toLowerCase().charCodeAt(0) - 97 + by) % 26) + 97);
  const plain: PdfItem[] = SENTENCES.map((text, i) => ({ text, x: 40, y: 400 - i * 14 }));

  test('no map', async () => {
    expect(await problems(undefined)).toEqual(LOST);
    expect(await problems(undefined, SENTENCES.slice(0, 1), plain)).toEqual(LOST);
  });
  test('a map to private characters', async () => {
    expect(await problems((char) => String.fromCharCode(0xe000 + char.charCodeAt(0)))).toEqual(LOST);
  });
  test('a map to one letter', async () => {
    expect(await problems((char) => (char === ' ' ? ' ' : 'a'))).toEqual(LOST);
  });
  test.each([1, 3, 7, 18])('a map to letters shifted by %i', async (by) => {
    expect(await problems(shift(by))).toEqual(LOST);
  });
  test('a true map', async () => {
    expect(await problems((char) => char)).toEqual([]);
  });
  test('pictograms, bullets and stars between plain text', async () => {
    expect(await problems(undefined, ['T', 'h', 'e', 'b'], plain)).toEqual([]);
    expect(
      await problems((char) => (char === 'e' ? '\uf0b7' : char), ['eeeee', 'eeee', 'e', 'eee'], plain),
    ).toEqual([]);
  });
});

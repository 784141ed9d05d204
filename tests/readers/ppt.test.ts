import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pptReader } from '../../src/readers/ppt.ts';
import { writeMacros } from '../helpers/compound-writer.ts';
import {
  comment,
  container,
  cString,
  FILLED,
  group,
  HIDDEN_SHAPE,
  narrowWords,
  outline,
  type PptSketch,
  shape,
  slideRecord,
  table,
  words,
  writePpt,
} from '../helpers/ppt-writer.ts';
import { probeOf, type ReadUnits, readAll } from '../helpers/reading.ts';

const seen = ({ cells, texts }: ReadUnits): string[] => [
  ...cells.map(({ visibility, text }) => `${visibility} ${text}`),
  ...texts.map(({ visibility, text }) => `${visibility} ${text}`),
];
const WHO = 'Ilse Varga Soto, A 203 948 571';
const read = async (sketch: PptSketch) => seen(await readAll(pptReader, writePpt(sketch)));
const box = shape({ text: words(WHO) });
const over = (...more: Parameters<typeof shape>[0][]) => ({
  slides: [{ shapes: [box, ...more.map(shape)] }],
});
const COVER = { box: [400, 400, 2600, 1600] as const, kind: 1 };

const PLACES: readonly (readonly [string, PptSketch, string])[] = [
  [
    'two bytes a letter',
    { slides: [{ shapes: [shape({ text: words(`${WHO} Łuk`) })] }] },
    `visible ${WHO} Łuk`,
  ],
  [
    'one byte a letter',
    { slides: [{ shapes: [shape({ text: narrowWords(`${WHO} é`) })] }] },
    `visible ${WHO} é`,
  ],
  ['a text that the document lists', { slides: [{ outline: [words(WHO)] }] }, `visible ${WHO}`],
  [
    'a text that a shape takes from the list',
    { slides: [{ shapes: [shape({ text: outline(0) })], outline: [words(WHO)] }] },
    `visible ${WHO}`,
  ],
  ['hidden slide', { slides: [{ shapes: [box], hidden: true }] }, `hidden-sheet ${WHO}`],
  ['notes', { slides: [{ notes: [box] }] }, `comment ${WHO}`],
  ['comment', { slides: [{ more: [comment('Eva', WHO)] }] }, `comment Eva\n${WHO}`],
  ['author of a comment', { slides: [{ more: [comment(WHO, 'seen')] }] }, `comment ${WHO}\nseen`],
  ['master', { master: [box] }, `header-footer ${WHO}`],
  ['footer', { more: [container(0x0fd9, [cString(WHO, 2)], 3)] }, `header-footer ${WHO}`],
  [
    'hidden shape',
    { slides: [{ shapes: [shape({ text: words(WHO), properties: [HIDDEN_SHAPE] })] }] },
    `invisible-text ${WHO}`,
  ],
  [
    'shape of a hidden group',
    { slides: [{ shapes: [group([0, 0, 900, 900], [box], { properties: [HIDDEN_SHAPE] })] }] },
    `invisible-text ${WHO}`,
  ],
  [
    'beside the slide',
    { slides: [{ shapes: [shape({ text: words(WHO), box: [6000, 0, 7000, 900] })] }] },
    `invisible-text ${WHO}`,
  ],
  ['under a rectangle', over({ ...COVER, properties: [FILLED] }), `covered-text ${WHO}`],
  ['under a picture', over({ ...COVER, kind: 75 }), `covered-text ${WHO}`],
  ['under a frame', over(COVER), `visible ${WHO}`],
  ['under clear colour', over({ ...COVER, properties: [[0x182, 0x4000], FILLED] }), `visible ${WHO}`],
  [
    'beside a rectangle',
    over({ ...COVER, box: [2600, 400, 4000, 1600], properties: [FILLED] }),
    `visible ${WHO}`,
  ],
  ['alternative text', { slides: [{ shapes: [shape({ properties: [[0x381, WHO]] })] }] }, `attribute ${WHO}`],
  ['letters drawn', { slides: [{ shapes: [shape({ properties: [[0xc0, WHO]] })] }] }, `visible ${WHO}`],
  [
    'link',
    { more: [container(0x0409, [container(0x0fd7, [cString('mailto:ilse@varga.example', 1)])])] },
    'attribute mailto:ilse@varga.example',
  ],
  [
    'tag of the slide',
    { slides: [{ more: [container(0x1388, [container(0x1389, [cString('CASE'), cString(WHO, 1)])])] }] },
    `attribute CASE\n${WHO}`,
  ],
  ['removed slide', { removed: { shapes: [box] } }, `prior-revision ${WHO}`],
  ['earlier state of a slide', { stale: [slideRecord({ shapes: [box] })] }, `prior-revision ${WHO}`],
  ['last user', { user: 'Ilse Varga Soto' }, 'property Ilse Varga Soto'],
  ['macro', { macros: writeMacros({ Module1: `' ${WHO}` }) }, `script-data ${WHO}`],
];

describe('presentations up to 2003', () => {
  it.each(PLACES)('%s', async (_, sketch, expected) => {
    const { problems } = await readAll(pptReader, writePpt(sketch));
    expect(await read(sketch)).toContainEqual(expected);
    expect(problems).toEqual([]);
  });

  it('gives tables as rows', async () => {
    const rows = [
      ['Name', 'Born'],
      ['Ilse Varga', '1984-02-11'],
      ['Omar Diallo', ''],
    ];
    const { cells, texts } = await readAll(pptReader, writePpt({ slides: [{ shapes: [table(rows)] }] }));
    expect(cells.map(({ text }) => text)).toEqual(rows.flat().filter((text) => text !== ''));
    expect(texts).toEqual([]);
  });

  it('leaves out earlier states that say nothing else', async () => {
    const sketch = { slides: [{ shapes: [box] }], stale: [slideRecord({ shapes: [box] })] };
    expect(await read(sketch)).toEqual([`visible ${WHO}`]);
  });

  it('hands on embedded objects and pictures', async () => {
    const object = writeMacros({ A: 'x' });
    const { files } = await readAll(pptReader, writePpt({ objects: [object] }));
    expect(files.map(({ unit }) => unit.visibility)).toEqual(['embedded']);
  });

  it('names encryption, and a document that is lost', async () => {
    const problems = async (bytes: Uint8Array) =>
      (await readAll(pptReader, bytes)).problems.map(({ code }) => code);
    expect(await problems(writePpt({ encrypted: true }))).toContain('encrypted');
  });

  it('is told from other documents', async () => {
    expect(await pptReader.recognise(probeOf(writePpt({}), 'x.bin'))).toBeGreaterThan(0.8);
  });

  it('stands anything', async () => {
    const whole = writePpt({ slides: [{ shapes: [box, table([['a', 'b']])], notes: [box] }] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const bytes = whole.slice(0, cut > whole.length / 2 ? whole.length : cut);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          await readAll(pptReader, bytes);
        },
      ),
      { numRuns: 150 },
    );
  });
});

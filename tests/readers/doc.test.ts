import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docReader } from '../../src/readers/doc.ts';
import { DELETED, type DocXml, ENDS_ROW, HIDDEN, IN_TABLE, writeDoc } from '../helpers/doc-writer.ts';
import { probeOf, type ReadUnits, readAll } from '../helpers/reading.ts';

const seen = ({ cells, texts }: ReadUnits): string[] => [
  ...cells.map(({ visibility, text }) => `${visibility} ${text}`),
  ...texts.map(
    ({ visibility, text, header }) => `${visibility} ${header === undefined ? '' : `${header}: `}${text}`,
  ),
];
const WHO = 'Ilse Varga Soto, A 203 948 571';
const read = async (doc: DocXml) => seen(await readAll(docReader, writeDoc(doc)));
const lengths = (more: Partial<Record<'footnotes' | 'headers' | 'comments', number>>) => ({
  footnotes: 0,
  headers: 0,
  comments: 0,
  ...more,
});

const PLACES: readonly (readonly [string, DocXml, ...string[]])[] = [
  ['two bytes a letter', { runs: [{ text: `${WHO} Łuk\r` }] }, `visible ${WHO} Łuk`],
  ['one byte a letter', { runs: [{ text: `${WHO} María\r` }], narrow: true }, `visible ${WHO} María`],
  ['hidden', { runs: [{ text: WHO, properties: HIDDEN }, { text: '\r' }] }, `invisible-text ${WHO}`],
  ['deleted', { runs: [{ text: WHO, properties: DELETED }, { text: '\r' }] }, `tracked-change ${WHO}`],
  ['white', { runs: [{ text: WHO, properties: [0x42, 0x2a, 8] }, { text: '\r' }] }, `invisible-text ${WHO}`],
  [
    'black marker',
    { runs: [{ text: WHO, properties: [0x0c, 0x2a, 1] }, { text: '\r' }] },
    `covered-text ${WHO}`,
  ],
  [
    'field',
    { runs: [{ text: '\x13 HYPERLINK "mailto:ilse@varga.example" \x14shown\x15\r' }] },
    'visible shown',
    'attribute field: mailto:ilse@varga.example',
  ],
  [
    'footnote',
    { runs: [{ text: `x\r${WHO}\r` }], counts: lengths({ footnotes: WHO.length + 1 }) },
    `visible ${WHO}`,
  ],
  [
    'header',
    { runs: [{ text: `x\r${WHO}\r` }], counts: lengths({ headers: WHO.length + 1 }) },
    `header-footer ${WHO}`,
  ],
  [
    'comment',
    { runs: [{ text: `x\r${WHO}\r` }], counts: lengths({ comments: WHO.length + 1 }) },
    `comment ${WHO}`,
  ],
  ['left by saving', { runs: [{ text: 'x\r' }], leftOver: WHO }, `slack ${WHO}`],
];

describe('Word documents up to 2003', () => {
  it.each(PLACES)('%s', async (_, doc, ...expected) => {
    expect(await read(doc as DocXml)).toEqual(expect.arrayContaining(expected));
  });

  it('gives tables as rows, an empty last cell too', async () => {
    const cell = (text: string) => ({ text: `${text}\x07`, paragraph: IN_TABLE });
    const end = { text: '\x07', paragraph: ENDS_ROW };
    const runs = [cell('Name'), cell('Born'), end, cell('Ilse Varga'), cell(''), end, { text: 'after\r' }];
    const { cells, texts } = await readAll(docReader, writeDoc({ runs }));
    expect(cells.map(({ text }) => text)).toEqual(['Name', 'Born', 'Ilse Varga']);
    expect(texts.map(({ text }) => text)).toEqual(['after']);
  });

  it.each([
    ['encrypted', { runs: [{ text: 'x\r' }], encrypted: true }, 'encrypted'],
    ['of Word 95', { runs: [{ text: 'x\r' }], version: 0x68 }, 'unknown-format'],
  ])('names documents that are %s', async (_, doc, code) => {
    const { problems } = await readAll(docReader, writeDoc(doc));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is known by its stream', async () => {
    expect(await docReader.recognise(probeOf(writeDoc({ runs: [{ text: 'x' }] })))).toBe(0.9);
  });

  it('never throws on damage', async () => {
    const whole = writeDoc({ runs: [{ text: `${WHO}\r`, properties: HIDDEN, paragraph: IN_TABLE }] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
        const bytes = whole.slice();
        bytes[at] = value;
        await readAll(docReader, bytes);
      }),
      { numRuns: 150 },
    );
  });
});

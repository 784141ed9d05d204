import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowReader } from '../../src/readers/arrow.ts';
import { arrowFile } from '../helpers/arrow-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const HEAD = ['name', 'born'];
const ROWS = [
  ['Ilse Varga', '1990-02-03'],
  ['Marek Nowak', '1987-11-30'],
  ['Ngozi Eze', '2001-07-14'],
];
/** Blocks that are not packed in a frame without sums (LZ4 frame format, RFC 8878). */
const LZ4 = [
  0,
  (bytes: Uint8Array) =>
    Uint8Array.from([4, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, bytes.length, 0, 0, 0x80, ...bytes, 0, 0, 0, 0]),
] as const;
const ZSTD = [
  1,
  (bytes: Uint8Array) => {
    const block = bytes.length * 8 + 1;
    return Uint8Array.from([
      0x28,
      0xb5,
      0x2f,
      0xfd,
      0x20,
      bytes.length,
      block & 255,
      block >> 8,
      0,
      ...bytes,
    ]);
  },
] as const;

const rowsIn = async (bytes: Uint8Array, part = 'table') => {
  const { cells, problems } = await readAll(arrowReader, bytes);
  return [
    cells.filter((cell) => cell.part === part).map(({ text }) => text),
    problems.map(({ code }) => code),
  ];
};

describe('Arrow', () => {
  it.each([
    ['a file', {}],
    ['a stream', { stream: true }],
    ['LZ4', { codec: LZ4 }],
    ['Zstandard', { codec: ZSTD }],
    ['in batches of two rows', { perBatch: 2 }],
    ['by a list of values', { dictionaries: { 0: ROWS.map(([name]) => name!) } }],
  ])('reads rows, %s', async (_, options) => {
    const bytes = arrowFile(HEAD, ROWS, options);
    expect(await arrowReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
    expect(await rowsIn(bytes)).toEqual([ROWS.flat(), []]);
  });

  it('names the members of a struct by its name', async () => {
    const { batches } = await readAll(arrowReader, arrowFile(HEAD, ROWS, { struct: 'person' }));
    expect(batches[0]?.table.headers).toEqual(['person.name', 'person.born']);
    expect(batches[0]?.text(1, 0)).toBe('Marek Nowak');
  });

  it('reads remarks on table and columns once', async () => {
    const bytes = arrowFile(HEAD, ROWS, {
      remarks: { note: 'Made for Ilse Varga', empty: '' },
      columnRemarks: { description: 'as in the passport', 'ARROW:extension:name': 'arrow.json' },
    });
    const { texts } = await readAll(arrowReader, bytes);
    expect(texts.map(({ part, header, text }) => [part, header, text])).toEqual([
      ['remarks on table', 'note', 'Made for Ilse Varga'],
      ['remarks on column "name"', 'description', 'as in the passport'],
      ['remarks on column "born"', 'description', 'as in the passport'],
    ]);
  });

  it.each([
    ['under empty cells', { isEmptied: (row: number) => row === 1 }, 'values under empty cells', ROWS[1]!],
    [
      'in lists of values that no row has',
      { dictionaries: { 0: [...ROWS.map(([name]) => name!), 'Pilar Ochoa'] } },
      'values that no row has, column "name"',
      ['Pilar Ochoa'],
    ],
    ['in batches that are not listed', { perBatch: 2, listed: 1 }, 'rows that are not listed', ROWS[2]!],
  ])('finds what is stored %s', async (_, options, part, texts) => {
    expect(await rowsIn(arrowFile(HEAD, ROWS, options), part)).toEqual([texts, []]);
  });

  it('hands over what stands behind a stream', async () => {
    const text = new TextEncoder().encode('Ilse Varga, born 1990-02-03');
    const bytes = Uint8Array.from([...arrowFile(HEAD, ROWS, { stream: true }), 0, 0, ...text]);
    const { files } = await readAll(arrowReader, bytes);
    expect(files.map(({ data, unit }) => [data, unit.visibility])).toEqual([[text, 'slack']]);
  });

  it.each([
    ['cut', () => arrowFile(HEAD, ROWS).slice(0, -3), 'damaged'],
    ['cut in the rows', () => arrowFile(HEAD, ROWS, { stream: true }).slice(0, -60), 'damaged'],
    ['with more rows than bytes', () => arrowFile(HEAD, ROWS, { claimedRows: 2 ** 40 }), 'damaged'],
    [
      'that unpack to a terabyte',
      () => arrowFile(HEAD, ROWS, { codec: ZSTD, claimedSize: 2 ** 40 }),
      'too-large',
    ],
    [
      'with buffers longer than they say',
      () => arrowFile(HEAD, ROWS, { codec: LZ4, claimedSize: 3 }),
      'damaged',
    ],
    ['packed in no known way', () => arrowFile(HEAD, ROWS, { codec: [7, (bytes) => bytes] }), 'unreadable'],
  ] as const)('names files %s', async (_, file, code) => {
    expect((await rowsIn(file()))[1]).toContain(code);
  });

  it('takes no other bytes for a stream', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + (i >> 2) * 17) & 255);
    for (let at = 0; at < 500; at++) expect(arrowReader.recognise(probeOf(noise.slice(at)))).toBe(0);
    expect(arrowReader.recognise(probeOf(new Uint8Array(4000).fill(255)))).toBe(0);
  });

  it('ends with a problem or rows whatever is changed', async () => {
    const whole = arrowFile(HEAD, ROWS, { codec: LZ4, dictionaries: { 0: ROWS.map(([name]) => name!) } });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readAll(arrowReader, bytes);
        await readAll(arrowReader, bytes.slice(0, end));
      }),
      { numRuns: 300 },
    );
  });
});

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parquetReader } from '../../src/readers/parquet.ts';
import { parquetFile } from '../helpers/parquet-writer.ts';
import { readContext, sourceOf, tablesOf, textsOf, unitsOf } from '../helpers/read-units.ts';
import { probeOf } from '../helpers/reading.ts';

const HEAD = ['name', 'born'];
const ROWS = [
  ['Ilse Varga', '1990-02-03'],
  ['Marek Nowak', '1987-11-30'],
  ['Ngozi Eze', '2001-07-14'],
];
const GZIP = [2, (page: Uint8Array) => new Uint8Array(gzipSync(page))] as const;
/** Literals only (Snappy format description). */
const SNAPPY = [
  1,
  (page: Uint8Array) => Uint8Array.from([page.length, (59 + 1) << 2, page.length - 1, ...page]),
] as const;
/** One raw block in a frame that tells its size (RFC 8878). */
const ZSTD = [
  6,
  (page: Uint8Array) => {
    const block = page.length * 8 + 1;
    return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, page.length, block & 255, block >> 8, 0, ...page]);
  },
] as const;

const problems = (units: Awaited<ReturnType<typeof unitsOf>>) =>
  units.flatMap((unit) => (unit.kind === 'problem' ? [unit.code] : []));

describe('Parquet', () => {
  it.each([
    ['not packed', {}],
    ['GZIP', { codec: GZIP }],
    ['Snappy', { codec: SNAPPY }],
    ['Zstandard', { codec: ZSTD }],
    ['in groups of two rows', { perGroup: 2 }],
  ])('reads rows, %s', async (_, options) => {
    const bytes = parquetFile(HEAD, ROWS, options);
    expect(await parquetReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
    const units = await unitsOf(parquetReader, bytes);
    expect(problems(units)).toEqual([]);
    const rows = tablesOf(units).flatMap((table) => table.rows);
    expect(rows).toEqual(ROWS);
    expect(tablesOf(units)[0]).toMatchObject({ headers: HEAD });
  });

  it('names the members of a group by its name', async () => {
    const units = await unitsOf(parquetReader, parquetFile(HEAD, ROWS, { group: 'person' }));
    expect(tablesOf(units)[0]).toMatchObject({ headers: ['person.name', 'person.born'], rows: ROWS });
  });

  it('reads remarks of the writer, but not what is for programs', async () => {
    const remarks = { 'ARROW:schema': 'AAAA', note: 'Made for Ilse Varga' };
    const units = await unitsOf(parquetReader, parquetFile(HEAD, ROWS, { remarks }));
    expect(textsOf(units).map(({ text, header }) => [header, text])).toEqual([
      ['note', 'Made for Ilse Varga'],
    ]);
  });

  it('hands over files that stand in cells', async () => {
    const text = '%PDF-1.7 and more of a document';
    const units = await unitsOf(parquetReader, parquetFile(HEAD, [['Ilse Varga', text]]));
    expect(units.some((unit) => unit.kind === 'file')).toBe(true);
  });

  it.each([
    ['encrypted', () => new TextEncoder().encode('PARE0000PARE'), 'encrypted'],
    ['cut', () => parquetFile(HEAD, ROWS).slice(0, -3), 'damaged'],
    ['by LZ4', () => parquetFile(HEAD, ROWS, { codec: [7, (page) => page] }), 'unreadable'],
    ['with pages of a terabyte', () => parquetFile(HEAD, ROWS, { claimedSize: 2 ** 30 }), 'too-large'],
    [
      'with pages longer than they say',
      () => parquetFile(HEAD, ROWS, { codec: GZIP, claimedSize: 3 }),
      'damaged',
    ],
  ] as const)('names files %s', async (_, file, code) => {
    expect(problems(await unitsOf(parquetReader, file()))).toContain(code);
  });

  it('ends with a problem or rows whatever is changed', async () => {
    const whole = parquetFile(HEAD, ROWS, { codec: GZIP });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        for await (const unit of parquetReader.read(sourceOf(bytes), readContext))
          expect(unit.kind).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

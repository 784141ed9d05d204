import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avroReader } from '../../src/readers/avro.ts';
import { unsnappy } from '../../src/readers/shared/unpack/snappy.ts';
import { avroFile } from '../helpers/avro-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const HEAD = ['name', 'born'];
const ROWS = [
  ['Ilse Varga', '1990-02-03'],
  ['Marek Ñuñez', '1947-11-30'],
  ['Ngozi Eze', '2001-07-14'],
];
const DEFLATE = ['deflate', (block: Uint8Array) => new Uint8Array(deflateRawSync(block))] as const;
/** Literals only, a sum behind them. */
const SNAPPY = [
  'snappy',
  (block: Uint8Array) => Uint8Array.from([block.length, 60 << 2, block.length - 1, ...block, 0, 0, 0, 0]),
] as const;

const seen = async (bytes: Uint8Array) => {
  const { cells, problems } = await readAll(avroReader, bytes);
  return [cells.map(({ text }) => text), problems.map(({ code }) => code)];
};

describe('Avro', () => {
  it.each([
    ['not packed', {}],
    ['Deflate', { codec: DEFLATE }],
    ['Snappy', { codec: SNAPPY }],
    ['in blocks of two', { perBlock: 2 }],
    ['days as numbers', { days: [1] }],
  ])('reads records, %s', async (_, options) => {
    const bytes = avroFile(HEAD, ROWS, options);
    expect(await avroReader.recognise(probeOf(bytes))).toBeGreaterThan(0.9);
    expect(await seen(bytes)).toEqual([ROWS.flat(), []]);
  });

  it('names fields of inner records by their path', async () => {
    const { batches } = await readAll(avroReader, avroFile(HEAD, ROWS, { inside: 'person' }));
    expect(batches[0]?.table.headers).toEqual(['person.name', 'person.born']);
  });

  it('reads remarks and metadata', async () => {
    const { texts } = await readAll(
      avroReader,
      avroFile(HEAD, ROWS, { doc: 'Cases', metadata: { owner: 'Ilse Varga' } }),
    );
    expect(texts.map(({ part, header, text, visibility }) => [part, header, text, visibility])).toEqual([
      ['remarks on records and fields', undefined, 'Cases', 'property'],
      ['metadata', 'owner', 'Ilse Varga', 'property'],
    ]);
  });

  it('hands over what stands behind the last block', async () => {
    const { files } = await readAll(
      avroReader,
      Uint8Array.from([...avroFile(HEAD, ROWS), ...Buffer.from('left')]),
    );
    expect(files.map(({ data }) => Buffer.from(data).toString('latin1'))).toEqual(['left']);
  });

  it.each([
    ['cut', () => avroFile(HEAD, ROWS).slice(0, -20), 'damaged'],
    ['with more records than bytes', () => avroFile(HEAD, ROWS, { claimedCount: 2 ** 40 }), 'damaged'],
    ['with fewer records than bytes', () => avroFile(HEAD, ROWS, { claimedCount: 1 }), 'damaged'],
    [
      'packed in no known way',
      () => avroFile(HEAD, ROWS, { codec: ['lzo', (block) => block] }),
      'unreadable',
    ],
  ] as const)('names files %s', async (_, file, code) => {
    expect((await seen(file()))[1]).toContain(code);
  });

  it('stops at records of records of nothing', async () => {
    const empty = { type: 'record', name: 'r0', fields: [] as unknown[] };
    let type: unknown = empty;
    for (let depth = 1; depth < 20; depth++) {
      const first = { name: 'a', type };
      type = { type: 'record', name: `r${depth}`, fields: [first, { name: 'b', type: `r${depth - 1}` }] };
    }
    const schema = JSON.stringify(type);
    const whole = avroFile(['a'], [['x']]);
    const text = Buffer.from(whole).toString('latin1');
    const end = text.lastIndexOf('}') + 1;
    const length = Buffer.from([((schema.length * 2) % 128) + 128, Math.floor(schema.length / 64)]);
    const bytes = Buffer.concat([
      Buffer.from(`Obj\x01\x02\x16avro.schema`, 'latin1'),
      length,
      Buffer.from(schema),
      Buffer.from(text.slice(end), 'latin1'),
    ]);
    expect((await seen(Uint8Array.from(bytes)))[1]).toEqual(['ratio']);
  });

  it('ends with a problem or rows whatever is changed', async () => {
    const whole = avroFile(HEAD, ROWS, { codec: DEFLATE });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readAll(avroReader, bytes);
        await readAll(avroReader, bytes.slice(0, end));
      }),
      { numRuns: 150 },
    );
  });
});

describe('Snappy', () => {
  it('copies what came before, over itself too', () => {
    // «abc», then six bytes from three back.
    expect(
      Buffer.from(unsnappy(Uint8Array.from([9, 2 << 2, 97, 98, 99, (2 << 2) | 1, 3]), 100)).toString(
        'latin1',
      ),
    ).toBe('abcabcabc');
  });

  it('ends with bytes or expected trouble', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(unsnappy(bytes, 1000).length).toBeLessThanOrEqual(1000);
        } catch (error) {
          expect(error).toHaveProperty('name', 'Trouble');
        }
      }),
    );
  });
});

import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { gzipReader, packedReaders } from '../../src/readers/packed.ts';
import { PACKED_FORMATS } from '../../src/readers/shared/packed-formats.ts';
import { inflate } from '../../src/readers/shared/unpack/inflate.ts';
import { PackedInput } from '../../src/readers/shared/unpack/input.ts';
import { readAll, readSource } from '../helpers/reading.ts';
import { writeTar } from '../helpers/tar-writer.ts';

const WORDS = ['row ', 'cell ', 'sum ', '1987 ', 'Texas, '];
/** What the programs packed: words in no order, so that there are codes of every kind. */
const TEXT = [
  ...'422403101023134041013213101443110011112214111320231120224404202223213310202304323403014101324242304220301244212240222101231004430142233100321141301321',
]
  .map((digit) => WORDS[Number(digit)])
  .join('');

/** As the formats' own programs write them. */
const PACKED: readonly (readonly [format: string, how: string, base64: string])[] = [
  [
    'zstd',
    'level 19',
    'KLUv/WTbAXUEANBUZXhhcywgc3Vtcm93IDE5ODcgY2VsbHN1bTuo4JWtNRAQopSzPRGEBJIAIyIwZkBiw74B0K2OQpTJKbhT4TZ2FG7TfCjt31YYqQz7L0yzw0WegjQrsnf2JSwZAbV5J15d1D/mrqggdwEK6IAXjBJXN4dqVBIIVpEZ0VHsgVIb7sW87oSfaYCQRK0JgAwvaXlv',
  ],
  [
    'zstd',
    'level 1',
    'KLUv/WTbAeUFANQCVGV4YXMsIHN1bXJvdyAxOTg3IGNlbGwgcm93c3Vtc3Vtc3Vtc3VtIGNlbGwgVqjR11q7ASACohjMDhA6YuimJMMYEdYQ55kvD8viqhQDDQyJi1UPHBSAoNfI5xScsUZKdhHs53c234aYlejiKu+J0L6QYQEc7dS+TmkSRlJ4p2tp2MEc13WPGJOuGEIXBHmhcyDXkzRCA70EtFIdF12w6TSTTSLzJpeFMyKIeE4MTGPRvh32JyXqbX7VL2l5bw==',
  ],
  [
    'lz4',
    'level 9',
    'BCJNGGRAp9MAAAChVGV4YXMsIHN1bQQAAw8A0XJvdyAxOTg3IGNlbGwOAAUJAAAmAAYbAAEKAAc1AAMLAAo3AAElAAA4AAYOAApYAAM2AAMHAAYhAAUmAAUqAAsFAAS3AAhGAAsjAAV9AA69AAVDAAQbAAcCAQ7UAAwpAAVMAAraAArfAA15AAdRAAU9AAxFAQUpAAgdAQ9TAQQHnQAHCwAMawAEsAAOXgAO8wAFzwAPFAIACPwACpEACloBBLQBDtkBDdgACUsBDkIACmIBDREBClMABRYBUGNlbGwgAAAAAJKOBhE=',
  ],
  [
    'bzip2',
    'level 9',
    'QlpoOTFBWSZTWX9xoSAAAJMbgEAEIOAEACoGmsAwANLAlMmqBkAGqf6aVQAAJqqRmowQ9Tx4AS/eaEXBUiMtGXi3TXgdBxnjA2FFdBlmI6kqaVwy6ARsaCCRFcIpC0OU0JpyQluy3Z5VUYU9qbqbqeRZFoldpXQuUr4lZpWUYR+FpSuqVlGBfxdyRThQkH9xoSA=',
  ],
  [
    'xz',
    'level 6',
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ALaAIxdACoZSwYjmh/buox4B5dgKFUV5zwtRGvFHhQ+ebe7MZ+bWwkWE9pm2K3rEYfGQhRIKecqIskB5a/uVB7BbNN6wk0qKu3UUVlJlZlTxxoQuhp5beubCF0vyZwbU+ePphmWCcn3YRXFmk7NRIRIKSj7moahxj6QL+6a2/dMt+/exCKZep+P4pVO5xKPh6nwALmzvrzJikOWAAGoAdsFAACdkuT8scRn+wIAAAAABFla',
  ],
  [
    'lzma',
    'level 6',
    'XQAAgAD//////////wAqGUsGI5of27qMeAeXYChVFec8LURrxR4UPnm3uzGfm1sJFhPaZtit6xGHxkIUSCnnKiLJAeWv7lQewWzTesJNKirt1FFZSZWZU8caELoaeW3rmwhdL8mcG1Pnj6YZlgnJ92EVxZpOzUSESCko+5qGocY+kC/umtv3TLfv3sQimXqfj+KVTucSkEFFkP//dZLkAA==',
  ],
  ['zlib', 'level 6', deflateSync(TEXT).toString('base64')],
  ['zlib', 'level 1', deflateSync(TEXT, { level: 1 }).toString('base64')],
];
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const readerOf = (format: string) => [gzipReader, ...packedReaders].find(({ id }) => id === format)!;

async function* inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function contents(format: string, bytes: Uint8Array, name = 'file') {
  const { files, problems, texts } = await readSource(readerOf(format), memorySource(name, bytes));
  return {
    files: files.map(({ name: inner, data, unit }) => [inner, decode(data), unit.visibility]),
    problems: problems.map(({ code, detail }) => `${code}: ${detail}`),
    texts: texts.map(({ header, text }) => `${header}: ${text}`),
  };
}

describe('packed files', () => {
  it.each(PACKED)('%s (%s)', async (format, _, base64) => {
    const bytes = bytesOf(base64);
    expect(PACKED_FORMATS.filter(({ isHead }) => isHead(bytes)).map(({ id }) => id)).toEqual([format]);
    expect(await contents(format, bytes)).toEqual({
      files: [['file', TEXT, 'visible']],
      problems: [],
      texts: [],
    });
  });

  it.each(PACKED.filter(([format]) => format !== 'lzma'))(
    '%s (%s), twice, and more behind',
    async (format, _, base64) => {
      const one = bytesOf(base64);
      const bytes = new Uint8Array([...one, ...one, ...new TextEncoder().encode('what follows')]);
      const { files, problems } = await contents(format, bytes);
      expect(files[0]).toEqual(['file', TEXT + TEXT, 'visible']);
      expect(files[1]?.slice(1)).toEqual(['what follows', 'slack']);
      expect(problems).toEqual([]);
    },
  );

  it.each(PACKED)('%s (%s), cut', async (format, _, base64) => {
    const bytes = bytesOf(base64);
    const { problems } = await contents(format, bytes.subarray(0, bytes.length - 14));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^damaged: /);
  });

  it.each(PACKED.filter(([format]) => format !== 'lzma'))(
    '%s (%s): the right text or a problem, whatever bit is wrong',
    async (format, _, base64) => {
      const packed = bytesOf(base64);
      await fc.assert(
        fc.asyncProperty(fc.nat(packed.length - 1), fc.nat(7), async (at, bit) => {
          const bytes = packed.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
          const { files, problems } = await contents(format, bytes);
          if (problems.length === 0) expect(files[0]?.[1]).toBe(TEXT);
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(PACKED)('%s (%s), changed anywhere, neither hangs nor throws', async (format, _, base64) => {
    const packed = bytesOf(base64);
    const change = fc.tuple(fc.nat(packed.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = packed.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await readAll(readerOf(format), bytes);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['data.csv.gz', 'data.csv'],
    ['data.CSV.GZ', 'data.CSV'],
    ['data', 'data'],
    ['a.tgz', 'a.tar'],
  ])('names what is in %s', async (name, inner) => {
    expect((await contents('gzip', gzipSync('a,b'), name)).files).toEqual([[inner, 'a,b', 'visible']]);
  });

  it('reads the members of a packed tape archive as if it were not packed', async () => {
    const tar = writeTar([{ name: 'folder/list.csv', data: 'a,b' }]);
    expect((await contents('gzip', gzipSync(tar), 'a.tgz')).files).toEqual([
      ['folder/list.csv', 'a,b', 'visible'],
    ]);
  });
});

/** A member with a name, a comment and an extra field. */
function wordyGzip(): Uint8Array {
  const [head, rest] = [gzipSync('a,b').subarray(0, 10), gzipSync('a,b').subarray(10)];
  head[3] = 4 + 8 + 16;
  return new Uint8Array(
    Buffer.concat([head, Buffer.from('\x0c\0ab\x08\0a remark'), Buffer.from('old.csv\0by staff\0'), rest]),
  );
}

function wrongChecksum(): Uint8Array {
  const bytes = gzipSync('a,b');
  bytes[bytes.length - 8]! ^= 1;
  return bytes;
}

describe('gzip', () => {
  it('reads all members', async () => {
    const bytes = new Uint8Array(Buffer.concat(['one ', '', 'two ', 'three'].map((text) => gzipSync(text))));
    expect(await contents('gzip', bytes)).toMatchObject({
      files: [['file', 'one two three', 'visible']],
      problems: [],
    });
  });

  it('reads names, comments and extra fields', async () => {
    expect((await contents('gzip', wordyGzip())).texts).toEqual([
      'file name: old.csv',
      'comment: by staff',
      'extra field: a remark',
    ]);
  });

  it.each<[string, Uint8Array, string[], string[]]>([
    [
      'bytes behind',
      Buffer.concat([gzipSync('a,b'), Buffer.from('what follows')]),
      ['a,b', 'what follows'],
      [],
    ],
    ['zeros behind', Buffer.concat([gzipSync('a,b'), Buffer.alloc(700)]), ['a,b'], []],
    ['a wrong checksum', wrongChecksum(), ['a,b'], ['damaged: checksum is wrong']],
    ['a cut member', gzipSync(TEXT).subarray(0, 60), [], ['damaged: compressed data is damaged']],
  ])('tells %s', async (_, bytes, texts, problems) => {
    const read = await contents('gzip', new Uint8Array(bytes));
    expect(read.problems).toEqual(problems);
    if (texts.length > 0) expect(read.files.map(([, text]) => text)).toEqual(texts);
  });

  it('stops bombs', async () => {
    const { problems } = await readAll(gzipReader, gzipSync(new Uint8Array(40_000_000)));
    expect(problems.map(({ code }) => code)).toEqual(['ratio']);
  });
});

describe('inflate', () => {
  const settings = fc.record({
    level: fc.constantFrom(0, 1, 6, 9),
    strategy: fc.constantFrom(0, 2, 3, 4),
    piece: fc.integer({ min: 1, max: 700 }),
  });
  /** Bytes that repeat, so that there are matches. */
  const data = fc
    .array(fc.uint8Array({ maxLength: 60 }), { maxLength: 12 })
    .chain((parts) =>
      fc
        .array(fc.nat(Math.max(0, parts.length - 1)), { maxLength: 60 })
        .map((order) => Buffer.concat(order.map((i) => parts[i] ?? new Uint8Array(0)))),
    );

  it('gives back what zlib packed, and stops behind it', async () => {
    await fc.assert(
      fc.asyncProperty(data, settings, async (plain, { piece, ...options }) => {
        const packed = Buffer.concat([deflateRawSync(plain, options), Buffer.from('rest')]);
        const input = new PackedInput(inPieces(packed, piece));
        const parts: Uint8Array[] = [];
        for await (const part of inflate(input)) parts.push(part);
        expect(Buffer.concat(parts).equals(plain)).toBe(true);
        expect(input.position).toBe(packed.length - 4);
      }),
      { numRuns: 150 },
    );
  });
});

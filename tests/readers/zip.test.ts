import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { readers } from '../../src/readers/index.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { crc32 } from '../../src/readers/shared/zip/crc.ts';
import { zipEntryNames } from '../../src/readers/shared/zip/entry-names.ts';
import { cleanEntryName } from '../../src/readers/shared/zip/names.ts';
import { zipReader } from '../../src/readers/zip.ts';
import { probeOf, readAll } from '../helpers/reading.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const NOTE = { name: 'notes/a.txt', data: 'minutes of the meeting' };
const LIST = { name: 'list.csv', data: 'a,b\n1,2\n' };
const program = new TextEncoder().encode(`MZ${'program '.repeat(40)}`);
const noise = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 2654435761) >>> 24);

const contents = async (zip: Uint8Array, limits = {}) => {
  const { files, problems } = await readAll(zipReader, zip, limits);
  return {
    files: files.map(({ name, data }) => [name, decode(data)]),
    problems: problems.map(({ code, detail }) => `${code}: ${detail}`),
  };
};
const BOTH = [
  ['notes/a.txt', NOTE.data],
  ['list.csv', LIST.data],
];

describe('zip archives', () => {
  it.each([
    ['deflate', writeZip([NOTE, LIST])],
    ['stored', writeZip([NOTE, LIST].map((file) => ({ ...file, method: 0 })))],
    ['with data descriptors', writeZip([NOTE, LIST].map((file) => ({ ...file, descriptor: true })))],
    ['with ZIP64 fields', writeZip([NOTE, LIST], { zip64: true })],
    ['ZIP64 behind a program', writeZip([NOTE, LIST], { zip64: true, prefix: program.subarray(0, 40) })],
    [
      'behind a program, offsets from the file',
      writeZip([NOTE, LIST], { prefix: program.subarray(0, 50), absolute: true }),
    ],
  ])('reads entries: %s', async (_, zip) => {
    expect(await contents(zip)).toEqual({ files: BOTH, problems: [] });
  });

  it('reads the comment, also one that looks like an end record', async () => {
    const zip = writeZip([NOTE], { comment: `PK\u0005\u0006${'x'.repeat(30)}` });
    const { texts, files } = await readAll(zipReader, zip);
    expect(files).toHaveLength(1);
    expect(texts.map(({ visibility }) => visibility)).toEqual(['property']);
  });

  it('reads a name in code page 437 and one in UTF-8 without the flag', async () => {
    const names = await zipEntryNames(
      memorySource(
        'file',
        writeZip([
          { ...NOTE, rawName: Uint8Array.from([0x61, 0xa4, 0x6f]) },
          { ...NOTE, rawName: new TextEncoder().encode('niñez.csv') },
        ]),
      ),
    );
    expect(names).toEqual(['año', 'niñez.csv']);
  });

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/abs/a.txt', 'abs/a.txt'],
    ['C:\\Users\\x.csv', 'Users/x.csv'],
    ['a/./b//c', 'a/b/c'],
    ['..', 'unnamed'],
  ])('cleans the name %s', (name, clean) => expect(cleanEntryName(name)).toBe(clean));

  it('skips folders', async () => {
    expect((await contents(writeZip([{ name: 'notes/', data: '' }, NOTE]))).files).toEqual([BOTH[0]]);
  });

  it.each([
    ['an encrypted entry', { ...LIST, flags: 1 }, 'encrypted: entry is encrypted'],
    ['another method', { ...LIST, method: 98 }, 'unreadable: compression method 98 is not supported'],
    ['a wrong checksum', { ...LIST, stated: { crc: 1 } }, 'damaged: checksum is wrong'],
    ['a wrong size', { ...LIST, stated: { size: 5 } }, 'damaged: entry has another size than stated'],
  ])('reports %s and reads the others', async (_, bad, expected) => {
    const { files, problems } = await contents(writeZip([bad, NOTE]));
    expect(problems).toEqual([expected]);
    expect(files).toContainEqual(BOTH[0]);
  });

  it('recovers the entries of a cut archive', async () => {
    const zip = writeZip([NOTE, { ...LIST, descriptor: true }, { name: 'noise', data: noise, method: 0 }]);
    const { files, problems } = await contents(zip.subarray(0, 40_000));
    expect(files.slice(0, 2)).toEqual(BOTH);
    expect(problems[0]).toBe('damaged: central directory not found');
  });

  it('finds an entry that the directory leaves out', async () => {
    const { files } = await contents(writeZip([NOTE, { ...LIST, unlisted: true }, { ...NOTE, name: 'z' }]));
    expect(files).toContainEqual(BOTH[1]);
  });

  it('hands over bytes that no entry owns', async () => {
    const { files } = await contents(writeZip([NOTE], { prefix: program }));
    expect(files.map(([name]) => name)).toEqual(['notes/a.txt', `bytes-0-${program.length}`]);
  });

  it.each([
    ['before it', (text: Uint8Array) => writeZip([NOTE], { prefix: text, absolute: true })],
    ['after it', (text: Uint8Array) => new Uint8Array(Buffer.concat([writeZip([NOTE]), text]))],
  ])('is found with much text %s, and the text is handed over', async (_, write) => {
    const text = new TextEncoder().encode('a,b,c\n1,2,3\n'.repeat(20_000));
    const zip = write(text);
    expect((await pickReader(memorySource('a.csv', zip), readers)).reader?.id).toBe('zip');
    const { files, problems } = await contents(zip);
    expect(files.map(([name]) => name?.replace(/[-\d]+$/, ''))).toEqual(['notes/a.txt', 'bytes']);
    expect(problems).toEqual([]);
  });

  it('refuses entries that share bytes', async () => {
    const zip = writeZip([NOTE, { ...LIST, unlisted: true }]);
    const once = writeZip([NOTE]);
    const directory = once.subarray(once.length - 22 - 46 - NOTE.name.length, once.length - 22);
    const body = zip.subarray(0, zip.length - 22 - directory.length);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(2, 8);
    end.writeUInt16LE(2, 10);
    end.writeUInt32LE(directory.length * 2, 12);
    end.writeUInt32LE(body.length, 16);
    const { files, problems } = await contents(Buffer.concat([body, directory, directory, end]));
    expect(problems).toEqual(['damaged: 1 entries overlap others']);
    expect(files).toHaveLength(2);
  });

  it('stops bombs, too many bytes and too many entries', async () => {
    const zeros = { name: 'zeros', data: new Uint8Array(40_000_000) };
    expect((await contents(writeZip([zeros]), { ratio: 100 })).problems).toEqual([
      'ratio: entry unpacks to more than 100 times its size',
    ]);
    expect((await contents(writeZip([NOTE, LIST]), { unpackedBytes: 24 })).problems).toEqual([
      'too-large: archive unpacks to too many bytes',
    ]);
    expect((await contents(writeZip([NOTE, LIST]), { entries: 1 })).problems).toEqual([
      'too-large: archive has too many entries',
    ]);
  });

  it('reads a large entry in any order without holding it', async () => {
    const data = new Uint8Array(70_000_000);
    for (let i = 0; i < data.length; i += 97) data[i] = i % 251;
    const zip = writeZip([{ name: 'large', data }]);
    const pieces: number[] = [];
    for await (const unit of zipReader.read(
      memorySource('zip', zip),
      (await import('../helpers/reading.ts')).readContext(),
    )) {
      if (unit.kind !== 'file') continue;
      for (const at of [0, 69_999_990, 10, 35_000_000, 100, 200]) {
        const bytes = await unit.source.read(at, 1000);
        pieces.push(bytes.length);
        expect(Buffer.compare(bytes, data.subarray(at, at + 1000))).toBe(0);
      }
    }
    expect(pieces).toEqual([1000, 10, 1000, 1000, 1000, 1000]);
  });

  it('names office packages that nothing reads', async () => {
    const { problems, files } = await contents(
      writeZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<x/>' },
      ]),
    );
    expect(problems).toEqual(['unknown-format: Word documents are not read yet']);
    expect(files).toEqual([]);
  });

  it('tells archives from other files', async () => {
    expect(await zipReader.recognise(probeOf(writeZip([NOTE])))).toBe(0.5);
    expect(await zipReader.recognise(probeOf(new TextEncoder().encode('PK is not enough')))).toBe(0);
    expect(await zipReader.recognise(probeOf(new Uint8Array(0)))).toBe(0);
  });

  it('never throws on damaged archives', async () => {
    const zip = writeZip([NOTE, LIST, { ...NOTE, name: 'again', descriptor: true }], { comment: 'c' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(zip.length),
        async (changes, cut) => {
          const bent = zip.slice(0, cut);
          for (const [at, byte] of changes) if (at < bent.length) bent[at] = byte;
          await readAll(zipReader, bent);
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('computes CRC-32 as published', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(noise.subarray(1001), crc32(noise.subarray(0, 1001)))).toBe(crc32(noise));
});

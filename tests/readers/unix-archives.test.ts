import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/core/types.ts';
import { arReader } from '../../src/readers/ar.ts';
import { cpioReader } from '../../src/readers/cpio.ts';
import { rpmReader } from '../../src/readers/rpm.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { probeOf, readAll } from '../helpers/reading.ts';
import { arMember, writeAr, writeCpio, writeRpm } from '../helpers/unix-archive-writer.ts';

const LIST = { name: 'list.csv', data: 'a,b\n1,2,\n' };
const LONG = { name: 'anameofmorethansixteencharacters.csv', data: 'a,b\n' };
const join = (...parts: (Uint8Array | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

async function contents(reader: Reader, bytes: Uint8Array, limits = {}) {
  const { files, problems, texts } = await readAll(reader, bytes, limits);
  return {
    files: files.map(({ name, data, unit }) => [name, Buffer.from(data).toString('utf8'), unit.visibility]),
    problems: problems.map(({ code, detail }) => `${code}: ${detail}`),
    texts: texts.map(({ header, part, text }) => `${header ?? part}: ${text}`),
  };
}

const seen = ({ name, data }: typeof LIST) => [name, data, 'visible'];
const CUT = 'damaged: a file in the archive is cut';

describe('archives of ar', () => {
  it.each<[string, Uint8Array, string[][]]>([
    ['short names', writeAr([LIST, { name: 'b', data: 'c' }]), [seen(LIST), ['b', 'c', 'visible']]],
    ['long names of GNU', writeAr([LIST, LONG], 'gnu'), [seen(LIST), seen(LONG)]],
    ['names of BSD', writeAr([LIST, LONG], 'bsd'), [seen(LIST), seen(LONG)]],
    [
      'bytes behind',
      join(writeAr([LIST]), '\n'.repeat(60), 'remark'),
      [seen(LIST), ['bytes-138-144', 'remark', 'slack']],
    ],
    ['zeros behind', join(writeAr([LIST]), new Uint8Array(100)), [seen(LIST)]],
    ['nothing', join('!<arch>\n'), []],
  ])('reads %s', async (_, bytes, files) => {
    expect(arReader.recognise(probeOf(bytes))).toBe(0.95);
    expect(await contents(arReader, bytes)).toEqual({ files, problems: [], texts: [] });
  });

  it('tells the names of symbols', async () => {
    const symbols = arMember('/', Buffer.from('\0\0\0\x01\0\0\0\x04read_registers\0'));
    const { texts, files } = await contents(arReader, join('!<arch>\n', ...symbols));
    expect({ texts, files }).toEqual({ texts: ['symbols: read_registers'], files: [] });
  });

  it.each<[string, Uint8Array, string[], object?]>([
    ['a cut file', writeAr([LIST]).subarray(0, 72), [CUT]],
    [
      'a damaged header',
      join(writeAr([LIST]), 'x'.repeat(70)),
      ['damaged: a header of the archive is damaged'],
    ],
    [
      'files that lie elsewhere',
      join('!<thin>\n', ...arMember('/0', Buffer.alloc(0))),
      ['unreadable: files of a thin archive lie elsewhere'],
    ],
    [
      'too many files',
      writeAr([LIST, LIST, LIST]),
      ['too-large: archive has too many entries'],
      { entries: 2 },
    ],
  ])('names %s', async (_, bytes, problems, limits) => {
    expect((await contents(arReader, bytes, limits)).problems).toEqual(problems);
  });
});

describe('archives of cpio', () => {
  it.each(['newc', 'odc', 'little', 'big'] as const)('reads the form %s', async (format) => {
    const bytes = writeCpio([LIST, { name: './folder/b', data: 'c' }], format, 'elsewhere');
    expect(cpioReader.recognise(probeOf(bytes))).toBe(0.95);
    expect(await contents(cpioReader, join(bytes, new Uint8Array(512)))).toEqual({
      files: [seen(LIST), ['folder/b', 'c', 'visible']],
      problems: [],
      texts: ['link: elsewhere'],
    });
  });

  it('reads a second archive, and what stands behind it', async () => {
    const bytes = join(
      writeCpio([LIST]),
      new Uint8Array(512),
      writeCpio([LONG]),
      new Uint8Array(9),
      'remark',
    );
    const { files, problems } = await contents(cpioReader, bytes);
    expect(problems).toEqual([]);
    expect(files.map(([, data, visibility]) => [data, visibility])).toEqual([
      [LIST.data, 'visible'],
      [LONG.data, 'visible'],
      ['remark', 'slack'],
    ]);
  });

  it('tells what stands behind the zero of a name', async () => {
    const { texts, files } = await contents(cpioReader, writeCpio([{ ...LIST, name: 'list.csv\0a remark' }]));
    expect({ texts, files }).toEqual({ texts: ['name: a remark'], files: [seen(LIST)] });
  });

  it.each<[string, Uint8Array, string[]]>([
    ['a cut file', writeCpio([LIST]).subarray(0, 125), [CUT, 'damaged: archive ends without its last entry']],
    [
      'an archive without its end',
      writeCpio([LIST]).subarray(0, 132),
      ['damaged: archive ends without its last entry'],
    ],
  ])('names %s', async (_, bytes, problems) => {
    expect((await contents(cpioReader, bytes)).problems).toEqual(problems);
  });

  it.each(['0707010 is the code of the office\n'.repeat(9), `070707${'1'.repeat(60)}`, '\xc7q is no name'])(
    'does not take other bytes for one',
    (text) => {
      expect(cpioReader.recognise(probeOf(new Uint8Array(Buffer.from(text, 'latin1'))))).toBe(0);
    },
  );
});

describe('packages of RPM', () => {
  const FILES = gzipSync(writeCpio([LIST]));

  it('reads what headers say and hands the files on', async () => {
    const { files, problems, texts } = await readAll(
      rpmReader,
      writeRpm(FILES, { 1005: 'Counts things.', 1125: 'gzip', 2000: 'more' }),
    );
    expect(files.map(({ name, data }) => [name, data.length])).toEqual([['payload.cpio.gz', FILES.length]]);
    expect(problems).toEqual([]);
    expect(texts.map(({ header, text }) => [header, text])).toEqual([
      ['description', 'Counts things.'],
      ['tag 1125', 'gzip'],
      ['tag 2000', 'more'],
    ]);
  });

  it.each([
    ['cut', 120, 'damaged: package is cut'],
    ['without files', 146, 'damaged: package is cut'],
  ])('names a package that is %s', async (_, length, problem) => {
    const { problems } = await contents(rpmReader, writeRpm(FILES, { 1005: 'a' }).subarray(0, length));
    expect(problems).toEqual([problem]);
  });

  it('names a header that leads to the same bytes again and again', async () => {
    const header = Buffer.alloc(16 + 16 * 60_000 + 4096, 65);
    header.write('8eade80100000000', 'hex');
    header.writeUInt32BE(60_000, 8);
    header.writeUInt32BE(4096, 12);
    for (let i = 0; i < 60_000; i++) header.write('000003ed000000060000000000000001', 16 + 16 * i, 'hex');
    const { problems } = await contents(
      rpmReader,
      join(Buffer.from('edabeedb', 'hex'), new Uint8Array(92), header),
    );
    expect(problems).toEqual(['damaged: header of the package is damaged']);
  });
});

it.each<[string, Reader, Uint8Array]>([
  ['ar', arReader, writeAr([LIST, LONG], 'gnu')],
  ['cpio', cpioReader, writeCpio([LIST, LONG])],
  ['RPM', rpmReader, writeRpm(new Uint8Array(gzipSync(writeCpio([LIST]))), { 1005: 'a', 1082: 'b' })],
])('%s never throws, whatever is changed', async (_, reader, bytes) => {
  await fc.assert(
    fc.asyncProperty(changedBytes(bytes), async (changed) => void (await readAll(reader, changed))),
    { numRuns: 150 },
  );
});

import { describe, expect, it } from 'vitest';
import { compoundReader } from '../../src/readers/compound.ts';
import { type StreamFile, writeCompound } from '../helpers/compound-writer.ts';
import { ascii, join } from '../helpers/picture-writer.ts';
import { readAll } from '../helpers/reading.ts';

const read = (...streams: StreamFile[]) => readAll(compoundReader, writeCompound(streams));
const u32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const stream = (name: string, data: Uint8Array, folder?: string): StreamFile =>
  folder === undefined ? { name, data } : { name, data, folder };
const words = ({ texts }: Awaited<ReturnType<typeof read>>) =>
  texts.map(({ visibility, text }) => `${visibility} ${text}`);

/** A file as the packager stores it (MS-OLEDS 2.3.6), with its names in UTF-16 behind it. */
function native(label: string, path: string, file: Uint8Array, tail = ''): Uint8Array {
  const body = join(
    [2, 0],
    ascii(`${label}\0${path}\0`),
    [0, 0, 3, 0],
    u32(path.length + 1),
    ascii(`${path}\0`),
    u32(file.length),
    file,
    utf16(tail),
  );
  return join(u32(body.length), body);
}

describe('objects that documents embed', () => {
  it('hand on the file that was dropped in, and tell its names', async () => {
    const object = stream(
      '\x01Ole10Native',
      native('list.csv', 'C:\\Ilse\\list.csv', ascii('a,b\n'), 'Ilse Varga.csv'),
    );
    const units = await read(stream('\x01CompObj', ascii('OLE Package')), object);
    expect(units.files.map(({ name, unit, data }) => [name, unit.visibility, data.length])).toEqual([
      ['embedded.csv', 'embedded', 4],
    ]);
    expect(words(units)).toEqual(['property list.csv\nC:\\Ilse\\list.csv\nIlse Varga.csv']);
    expect(units.problems).toEqual([]);
  });

  const files: readonly (readonly [string, string, string])[] = [
    ['a package', 'Package', 'embedded.zip'],
    ['a PDF or whatever its program stores', 'CONTENTS', 'embedded.bin'],
    ['an OpenDocument file', 'EmbeddedOdf', 'embedded.odt'],
    ['data that no packager wrote', '\x01Ole10Native', 'embedded.bin'],
  ];
  it.each(files)('hand on %s', async (_, name, expected) => {
    const units = await read(stream(name, ascii('some content')));
    expect(units.files.map((file) => file.name)).toEqual([expected]);
    expect(units.problems).toEqual([]);
  });

  it('tell the words of links, pictures and properties beside the file', async () => {
    const units = await read(
      stream('Package', ascii('content')),
      stream('\x01Ole', join(u32(1), utf16('C:\\Cases\\Ilse Varga.xlsx'))),
      stream('\x02OlePres000', join(u32(7), utf16('Omar Sesay, born 1984'))),
      stream('\x03ObjInfo', Uint8Array.of(0, 0, 3, 0)),
    );
    expect(words(units).join()).toMatch(/Omar Sesay, born 1984/);
    expect(words(units).join()).toMatch(/Ilse Varga\.xlsx/);
    expect(units.problems).toEqual([]);
  });

  it('name a stream of no known kind, and tell its words', async () => {
    const units = await read(stream('Package', ascii('content')), stream('Notes', ascii('about Ilse Varga')));
    expect(words(units)).toEqual(['embedded about Ilse Varga']);
    expect(units.problems.map(({ code }) => code)).toEqual(['unreadable']);
    expect((await read(stream('Package', ascii('x')), stream('Blank', new Uint8Array(9)))).problems).toEqual(
      [],
    );
  });

  const others: readonly (readonly [string, string, string])[] = [
    ['a document that embeds something', 'WordDocument', 'unknown-format'],
    ['an encrypted package', 'EncryptedPackage', 'encrypted'],
  ];
  it.each(others)('are not %s', async (_, name, code) => {
    const units = await read(stream(name, ascii('x')), stream('Package', ascii('content'), 'ObjectPool'));
    expect(units.problems.map((problem) => problem.code)).toEqual([code]);
    expect(units.files).toEqual([]);
  });

  it('are named when nothing in them is known', async () => {
    expect((await read(stream('Strange', ascii('x')))).problems.map(({ code }) => code)).toEqual([
      'unknown-format',
    ]);
  });

  it('are named when they are cut', async () => {
    const whole = writeCompound([stream('Package', new Uint8Array(9000).fill(65))]);
    // The directory is in place, the table of sectors is not.
    const units = await readAll(compoundReader, whole.subarray(0, whole.length - 512));
    expect(units.problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  it('hand on nothing that an impossible length claims', async () => {
    const bytes = native('a.csv', 'C:\\a.csv', ascii('abc'));
    bytes.set([255, 255, 255, 255], bytes.length - 7);
    const units = await read(stream('\x01Ole10Native', bytes));
    expect(units.files.map(({ name }) => name)).toEqual(['embedded.bin']);
  });
});

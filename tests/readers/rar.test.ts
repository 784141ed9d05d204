import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rarReader } from '../../src/readers/rar.ts';
import { changedBytes } from '../helpers/changed-bytes.ts';
import { type RarFile, writeRar4, writeRar5 } from '../helpers/rar-writer.ts';
import { probeOf, readAll } from '../helpers/reading.ts';

const LIST = { name: 'folder/list.csv', data: 'a,b\n1,2,\n' };

async function contents(bytes: Uint8Array, limits = {}) {
  const { files, problems, texts } = await readAll(rarReader, bytes, limits);
  return {
    files: files.map(({ name, data, unit }) => [name, Buffer.from(data).toString('utf8'), unit.visibility]),
    problems: problems.map(({ code, detail, locator }) => `${code}: ${detail}: ${locator}`),
    texts: texts.map(({ header, text }) => `${header}: ${text}`),
  };
}

describe.each([
  ['5', writeRar5],
  ['4', writeRar4],
])('RAR archives of version %s', (_, write: (files: readonly RarFile[]) => Uint8Array) => {
  it('reads what is stored', async () => {
    const bytes = write([LIST]);
    expect(rarReader.recognise(probeOf(bytes))).toBe(0.95);
    const files = [[LIST.name, LIST.data, 'visible']];
    expect(await contents(bytes)).toEqual({ files, problems: [], texts: [] });
  });

  it.each<[string, RarFile, string]>([
    ['packed', { ...LIST, method: 3 }, 'unreadable: packed by RAR, which is not read: folder/list.csv'],
    ['encrypted', { ...LIST, isEncrypted: true }, 'encrypted: entry is encrypted: folder/list.csv'],
    [
      'a packed comment',
      { name: 'CMT', data: 'x', service: true, method: 3 },
      'unreadable: packed by RAR, which is not read: comment',
    ],
  ])('names what is %s', async (_, file, problem) => {
    expect(await contents(write([file]))).toEqual({ files: [], problems: [problem], texts: [] });
  });

  it('reads comments, and passes over what is for repairs', async () => {
    const services = ['CMT', 'RR'].map((name) => ({ name, data: 'a remark', service: true }));
    expect(await contents(write(services))).toEqual({
      files: [],
      problems: [],
      texts: ['comment: a remark'],
    });
  });

  it('names damage', async () => {
    const bytes = write([LIST]);
    bytes[bytes.length - 20]! ^= 1;
    expect((await contents(bytes)).problems.join()).toMatch(
      /^damaged: (?:checksum is wrong|a header of the archive is damaged)/,
    );
    expect((await contents(write([LIST]).subarray(0, 30))).problems).toHaveLength(1);
    expect((await contents(write([LIST, LIST, LIST]), { entries: 2 })).problems).toContain(
      'too-large: archive has too many entries: undefined',
    );
  });

  it('never throws, whatever is changed', async () => {
    const bytes = write([LIST, { name: 'CMT', data: 'x', service: true }]);
    await fc.assert(
      fc.asyncProperty(changedBytes(bytes), async (changed) => void (await readAll(rarReader, changed))),
      { numRuns: 150 },
    );
  });
});

it('reads links and what stands behind the end of an archive', async () => {
  const { files, texts } = await contents(writeRar5([{ name: 'a', data: '', link: 'elsewhere' }], 'remark'));
  expect(files.map(([, data, visibility]) => [data, visibility])).toEqual([['remark', 'slack']]);
  expect(texts.join()).toMatch(/elsewhere/);
});

it.each([
  ['as other letters', '\x04\x55\x30\x31\x32\x33', '\u0430\u0431\u0432\u0433'],
  ['as those of the name', '\x04\xc0\x02', 'name'],
])('reads names of version 4 in Unicode, %s', async (_, unicode, name) => {
  expect(
    (await contents(writeRar4([{ name: 'name', data: 'x' }], unicode))).files.map(([file]) => file),
  ).toEqual([name]);
});

it('names archives whose headers are encrypted', async () => {
  // The checksum of the block stands before it.
  const block = [0x73, 0x80, 0, 13, 0, 0, 0, 0, 0, 0, 0];
  const crc = crc32(Buffer.from(block)) & 0xffff;
  const bytes = Buffer.from([
    ...Buffer.from('Rar!\x1a\x07\0', 'latin1'),
    crc & 255,
    crc >> 8,
    ...block,
    1,
    2,
    3,
  ]);
  const { problems, files } = await contents(new Uint8Array(bytes));
  expect({ problems, files }).toEqual({
    problems: ['encrypted: names and entries are encrypted: undefined'],
    files: [],
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTar } from '../../src/readers/shared/archive/tar.ts';
import { tarReader } from '../../src/readers/tar.ts';
import { readAll } from '../helpers/reading.ts';
import { paxData, type TarFile, writeTar } from '../helpers/tar-writer.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const LIST = { name: 'list.csv', data: 'a,b\n1,2\n' };
const LONG = `${'folder/'.repeat(30)}list.csv`;

async function contents(tar: Uint8Array, limits = {}) {
  const { files, problems, texts } = await readAll(tarReader, tar, limits);
  return {
    files: files.map(({ name, data }) => [name, decode(data)]),
    problems: problems.map(({ code, detail }) => `${code}: ${detail}`),
    texts: texts.map(({ header, text }) => (header === undefined ? text : `${header}: ${text}`)),
  };
}

describe('tape archives', () => {
  it.each<[string, TarFile[], string, string[]]>([
    ['ustar', [LIST], 'list.csv', []],
    ['of Unix 7', [{ ...LIST, format: 'v7' }], 'list.csv', []],
    ['ustar with a prefix', [{ ...LIST, prefix: 'some/folder' }], 'some/folder/list.csv', []],
    ['a name that leads elsewhere', [{ ...LIST, name: '../../etc/list.csv' }], 'etc/list.csv', []],
    [
      "GNU's long name",
      [{ name: '././@LongLink', type: 'L', data: `${LONG}\0`, format: 'gnu' }, LIST],
      LONG,
      [],
    ],
    ['pax path', [{ name: 'x', type: 'x', data: paxData({ path: LONG, mtime: '1.5' }) }, LIST], LONG, []],
    [
      'pax comment',
      [{ name: 'x', type: 'x', data: paxData({ comment: 'a remark' }) }, LIST],
      'list.csv',
      ['comment: a remark'],
    ],
    [
      'global comment',
      [{ name: 'x', type: 'g', data: paxData({ comment: 'of all' }) }, LIST],
      'list.csv',
      ['comment: of all'],
    ],
    ['user', [{ ...LIST, user: 'staff' }], 'list.csv', ['user: staff']],
    ['binary size', [{ ...LIST, binarySize: true }], 'list.csv', []],
    [
      'size in an extended header',
      [
        { name: 'x', type: 'x', data: paxData({ size: '8' }) },
        { ...LIST, size: 0 },
      ],
      'list.csv',
      [],
    ],
    [
      'a link with a size',
      [{ name: 'other', type: '1', size: 8, link: 'list.csv' }, LIST],
      'list.csv',
      ['link: list.csv'],
    ],
    ['a folder', [{ name: 'folder/', type: '5' }, LIST], 'list.csv', []],
    [
      'sparse file of pax 1.0',
      [
        { name: 'x', type: 'x', data: paxData({ 'GNU.sparse.major': '1', 'GNU.sparse.name': 'real.csv' }) },
        { name: 'GNUSparseFile.0/x', data: `${'1\n0\n8\n'.padEnd(512, '\0')}${LIST.data}` },
      ],
      'real.csv',
      [],
    ],
  ])('reads %s', async (_, files, name, texts) => {
    expect(await contents(writeTar(files))).toEqual({ files: [[name, LIST.data]], problems: [], texts });
  });

  it.each<[string, Uint8Array, string[]]>([
    [
      'behind the end',
      Buffer.concat([writeTar([LIST]), Buffer.alloc(512), Buffer.from('remark')]),
      ['list.csv', 'bytes-2560-2566'],
    ],
    ['in padding', writeTar([{ ...LIST, padding: 'remark' }]), ['list.csv', 'bytes-520-1024']],
    ['nowhere', Buffer.concat([writeTar([LIST]), Buffer.alloc(9000)]), ['list.csv']],
  ])('hands on what hides %s', async (_, tar, names) => {
    const { files } = await readAll(tarReader, new Uint8Array(tar));
    expect(files.map(({ name }) => name)).toEqual(names);
    expect(files.slice(1).every(({ unit }) => unit.visibility === 'slack')).toBe(true);
  });

  it.each<[string, Uint8Array, string, number]>([
    [
      'a cut file',
      writeTar([LIST, { name: 'b', data: 'x'.repeat(600) }], false).subarray(0, 1700),
      'damaged: a file in the archive is cut',
      2,
    ],
    ['a damaged header', damagedHeader(), 'damaged: a header of the archive is damaged', 2],
    ['too many files', writeTar([LIST, LIST, LIST]), 'too-large: archive has too many entries', 2],
    [
      'a damaged extended header',
      writeTar([{ name: 'x', type: 'x', data: '99 a=b\n' }, LIST]),
      'damaged: an extended header of the archive is damaged',
      1,
    ],
  ])('names %s', async (name, tar, problem, count) => {
    const { files, problems } = await contents(tar, name === 'too many files' ? { entries: 2 } : {});
    expect(problems).toEqual([problem]);
    expect(files).toHaveLength(count);
  });

  function damagedHeader(): Uint8Array {
    const tar = writeTar([LIST, LIST, LIST]);
    tar[1024 + 3] = 1;
    return tar;
  }

  it('does not take other bytes for an archive', () => {
    expect(isTar(new Uint8Array(512))).toBe(false);
    expect(isTar(new TextEncoder().encode('Name,Date\n'.repeat(60)))).toBe(false);
    fc.assert(fc.property(fc.uint8Array({ minLength: 512, maxLength: 512 }), (bytes) => !isTar(bytes)));
  });

  it('never throws, whatever is changed', async () => {
    const tar = writeTar([
      { name: 'x', type: 'x', data: paxData({ comment: 'a' }) },
      LIST,
      { name: 'b', type: 'S', data: 'c' },
    ]);
    const change = fc.tuple(fc.nat(tar.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(tar.length),
        async (changes, end) => {
          const bytes = tar.slice(0, end);
          for (const [at, value] of changes) if (at < end) bytes[at] = value;
          await readAll(tarReader, bytes);
        },
      ),
      { numRuns: 200 },
    );
  });
});

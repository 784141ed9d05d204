import { expect, test } from 'vitest';
import { addedLines } from '../../src/sources/git/added-lines.ts';
import { lfsPointer } from '../../src/sources/git/lfs.ts';
import { listedRecords, rawRecords } from '../../src/sources/git/records.ts';
import { refUpdates } from '../../src/sources/git/what.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(40)) as [
  string,
  string,
  string,
  string,
];
const none = '0'.repeat(40);

/** The same bytes, cut at every place. */
async function* cut(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test.each([1, 7, 4096])(
  'raw output of commits, merges, moves and deletions, in pieces of %i bytes',
  async (size) => {
    const text = [
      a,
      `:100644 100755 ${b} ${c} M`,
      'ñ\n:x.csv',
      `:100644 000000 ${b} ${none} D`,
      'gone',
      b,
      `::100644 100644 100644 ${a} ${b} ${d} MM`,
      'merged',
      `:100644 100644 ${a} ${c} R087`,
      'from',
      'to',
      `:000000 160000 ${none} ${c} A`,
      'sub',
      '',
    ].join('\0');
    expect(await all(rawRecords(cut(text, size)))).toEqual([
      { commit: a, path: 'ñ\n:x.csv', mode: '100755', oid: c, before: b, status: 'M' },
      { commit: a, path: 'gone', mode: '000000', oid: none, before: b, status: 'D' },
      { commit: b, path: 'merged', mode: '100644', oid: d, before: undefined, status: 'MM' },
      { commit: b, path: 'to', mode: '100644', oid: c, before: a, status: 'R' },
      { commit: b, path: 'sub', mode: '160000', oid: c, before: undefined, status: 'A' },
    ]);
  },
);

test('a whole index and a whole tree', async () => {
  const index = [`100644 ${a} 0\tx y`, `120000 ${b} 2\tz`, ''].join('\0');
  const tree = [`100644 blob ${a}\tx y`, `160000 commit ${b}\tz`, ''].join('\0');
  const told = async (text: string) =>
    (await all(listedRecords(cut(text, 9)))).map(({ mode, oid, path, status }) => [mode, oid, path, status]);
  expect(await told(index)).toEqual([
    ['100644', a, 'x y', 'A'],
    ['120000', b, 'z', 'U'],
  ]);
  expect(await told(tree)).toEqual([
    ['100644', a, 'x y', 'A'],
    ['160000', b, 'z', 'A'],
  ]);
});

const SHA = 'e'.repeat(64);
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${SHA}\nsize 12345\n`;

test.each([
  POINTER,
  POINTER.trimEnd(),
  POINTER.replace('git-lfs', 'hawser'),
  POINTER.replace('oid', `ext-0-foo sha256:${'1'.repeat(64)}\noid`),
])('is a Git LFS pointer: %j', (text) => {
  expect(lfsPointer(Buffer.from(text))).toEqual({ oid: SHA, size: 12345 });
});

test.each([
  '',
  'version 2\n',
  POINTER.replace('github.com', 'example.org'),
  POINTER.replace('sha256', 'sha512'),
  POINTER.replace('e'.repeat(64), 'e'.repeat(63)),
  `${POINTER}note: Ixchel Tzoc\n`,
  POINTER.replace('size 12345', 'size many'),
  `\n${POINTER}`,
  `${POINTER}${'\n'.repeat(1024)}`,
])('is none: %j', (text) => {
  expect(lfsPointer(Buffer.from(text))).toBeUndefined();
});

test('refs as git tells them to hooks', () => {
  expect(refUpdates(`${a} ${b} refs/heads/x\n`, 'received')).toEqual([
    { old: a, new: b, ref: 'refs/heads/x' },
  ]);
  expect(refUpdates(`refs/heads/y ${a} refs/heads/x ${none}\n`, 'pushed')).toEqual([
    { old: none, new: a, ref: 'refs/heads/x' },
  ]);
  expect(refUpdates(`(delete) ${none} refs/heads/x ${b}\n`, 'pushed')).toEqual([
    { old: b, new: none, ref: 'refs/heads/x' },
  ]);
  expect(refUpdates('\n', 'received')).toEqual([]);
  for (const bad of [
    'x',
    `${a} ${b}`,
    `--all ${b} refs/heads/x`,
    `${a} ${b} refs/heads/x y`,
    `${a.slice(1)} ${b} refs/heads/x`,
  ])
    expect(refUpdates(bad, 'received')).toBeUndefined();
});

test.each([
  ['', 'a\nb\n', [true, true, false]],
  ['a\nb\n', 'a\nb\n', [false, false, false]],
  ['a\nb\n', 'b\na\n', [false, false, false]],
  ['a\n', 'a\na\n', [false, true, false]],
  ['a\r\nb\r\n', 'a\nb\nc\n', [false, false, true, false]],
])('lines that %j has not and %j has', (before, now, expected) => {
  expect(addedLines(before === '' ? undefined : Buffer.from(before), Buffer.from(now))).toEqual(expected);
});

test('what has NUL bytes has no lines', () => {
  expect(addedLines(undefined, Buffer.from('a\0\nb'))).toBeUndefined();
});

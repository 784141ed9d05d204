import { describe, expect, test } from 'vitest';
import { KnownFiles } from '../../../src/sources/watch/known.ts';
import { isLockFile, isWithin, withFoldersAbove } from '../../../src/sources/watch/paths.ts';
import { Settling } from '../../../src/sources/watch/settling.ts';

describe('files that mark an open one', () => {
  test.each(['~$list.xlsx', '/drive/a/~$rt.docx', '.~lock.list.ods#', '/a/.~lock.b c.odt#'])('%s', (path) => {
    expect(isLockFile(path)).toBe(true);
  });
  // A copy that Word makes while it saves is full of what the document holds.
  test.each([
    'list.xlsx',
    '~list.xlsx',
    '~$',
    '$~list.xlsx',
    '~WRL0001.tmp',
    'a~$b.xlsx',
    '.~lock.x',
    '~$a/b.csv',
  ])('not %s', (path) => expect(isLockFile(path)).toBe(false));
});

test('paths with the folders above them', () => {
  expect([...withFoldersAbove(['/r/a/b/c', '/r/a/d'], '/r')].sort()).toEqual([
    '/r/a',
    '/r/a/b',
    '/r/a/b/c',
    '/r/a/d',
  ]);
  expect([...withFoldersAbove(['/r'], '/r')]).toEqual([]);
});

test.each([
  ['/r/a', ['/r/a'], true],
  ['/r/a/b', ['/r/a'], true],
  ['/r/ab', ['/r/a'], false],
  ['/r/a', ['/r/a/b'], false],
  ['/r/x', ['/r'], true],
  ['/r/x', [], false],
])('%s within %j: %s', (path, paths, expected) => {
  expect(isWithin(path, new Set(paths), '/r')).toBe(expected);
});

describe('waiting until a file rests', () => {
  test('two looks in a row that find the same', () => {
    const settling = new Settling(30_000);
    settling.put('a', '1', 0);
    expect([settling.look('a', '1', 250), settling.look('a', '1', 500), settling.size]).toEqual([
      false,
      true,
      0,
    ]);
  });

  test('while it grows it waits, and begins anew each time', () => {
    const settling = new Settling(30_000);
    settling.put('a', '1', 0);
    const looks = ['1', '2', '2', '3', '3', '3'].map((stamp, at) => settling.look('a', stamp, at * 250));
    expect(looks).toEqual([false, false, false, false, false, true]);
  });

  test('what never rests is given out when it has waited too long, also if it is put in again and again', () => {
    const settling = new Settling(1_000);
    let given = -1;
    for (let now = 0; given < 0 && now < 5_000; now += 250) {
      settling.put('log', `${now}`, now);
      if (settling.look('log', `${now + 1}`, now)) given = now;
    }
    expect(given).toBe(1_000);
  });

  test('what is gone is waited for no longer', () => {
    const settling = new Settling(1_000);
    settling.put('a', '1', 0);
    settling.drop('a');
    expect([settling.size, settling.look('a', '1', 9)]).toEqual([0, false]);
  });
});

describe('known files', () => {
  const known = () => {
    const files = new KnownFiles('/r');
    for (const name of ['a', 'd/b', 'd/c']) files.set({ absolute: `/r/${name}`, path: name, stamp: '1' });
    return files;
  };

  test('as before, or changed, or waiting', () => {
    const files = known();
    expect(files.isAsBefore({ absolute: '/r/a', stamp: '1' })).toBe(true);
    expect(files.isAsBefore({ absolute: '/r/a', stamp: '2' })).toBe(false);
    files.set({ absolute: '/r/a', path: 'a' });
    expect(files.isAsBefore({ absolute: '/r/a', stamp: '1' })).toBe(false);
  });

  test.each([
    [['/r/a'], [], ['a']],
    [['/r/a'], ['/r/a'], []],
    [['/r/d'], ['/r/d/b'], ['d/c']],
    [['/r/d'], [], ['d/b', 'd/c']],
    [['/r'], ['/r/a'], ['d/b', 'd/c']],
    [['/r/x'], [], []],
  ])('looked at %j, found %j: gone is %j', (looked, found, gone) => {
    const files = known();
    expect(files.forget(new Set(looked), new Set(found)).map(({ path }) => path)).toEqual(gone);
    for (const path of gone) expect(files.has(`/r/${path}`)).toBe(false);
  });
});

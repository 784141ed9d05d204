import { expect, it } from 'vitest';
import { EntryNames } from '../../src/readers/shared/archive/names.ts';

/** What is told of the names of an archive's entries. All people are invented. */

const WHO = 'Nadia Haddad born 02.11.1991';

it.each([
  ['a file', ['scans/Nadia Haddad.pdf'], 'Nadia Haddad'],
  ['a folder', [`${WHO}/scan.pdf`], WHO],
  ['a folder without files', [WHO], WHO],
  ['a folder among folders', [`cases/${WHO}/2023/scan.pdf`], WHO],
  [
    'a folder once, whatever files it holds',
    [`${WHO}/1.pdf`, `${WHO}/2.pdf`, 'other/3.pdf', `${WHO}/4.pdf`],
    WHO,
  ],
  ['folder and file', ['Nadia Haddad/Omar Sesay.pdf'], 'Nadia Haddad\n\nOmar Sesay'],
])('tells the name of %s', (_, paths, expected) => {
  const names = new EntryNames();
  for (const path of paths) names.add(path);
  expect(names.take()?.text).toBe(expected);
});

it.each(['src/readers/index.ts', 'data/2023/11/02.csv', 'lib/a/b', 'v1.2/x_1.2.3.tar', '2023.11.02/a.csv'])(
  'says nothing of %s',
  (path) => {
    const names = new EntryNames();
    names.add(path);
    expect(names.take()).toBeUndefined();
  },
);

import { expect, test } from 'vitest';
import { globOf } from '../../src/core/glob.ts';

test.each<[string, string, boolean]>([
  ['*.csv', 'a.csv', true],
  ['*.csv', 'site/data/a.csv', true],
  ['*.csv', 'a.csv.txt', false],
  ['site/*.csv', 'site/a.csv', true],
  ['site/*.csv', 'site/data/a.csv', false],
  ['site/*.csv', 'old/site/a.csv', false],
  ['site/**', 'site/data/a.csv', true],
  ['site/**/a.csv', 'site/a.csv', true],
  ['site/**/a.csv', 'site/x/y/a.csv', true],
  ['site/**/a.csv', 'site/x/y/b.csv', false],
  ['**/data/*', 'site/data/a.csv', true],
  ['site', 'site/data/a.csv', true],
  ['site/data/', 'site/data/a.csv', true],
  ['./site', './site/a.csv', true],
  ['/srv/site', '/srv/site/a.csv', true],
  ['srv/site', '/srv/sites/a.csv', false],
  ['list.zip', 'site/list.zip!inner/a.csv', true],
  ['site/list.zip/inner/*.csv', 'site/list.zip!inner/a.csv', true],
  ['a?c.csv', 'abc.csv', true],
  ['a?c.csv', 'ac.csv', false],
  ['*a*b*c*', 'xxaxxbxxcxx', true],
  ['*a*b*c*', 'xxaxxcxxbxx', false],
  ['a', 'A', false],
  ['a.b', 'axb', false],
])('%s of %s: %s', (glob, path, expected) => expect(globOf(glob).matches(path)).toBe(expected));

test('ends, whatever the glob', () => {
  const path = `${'a'.repeat(250)}/`.repeat(40);
  expect(globOf(`${'*a'.repeat(100)}b`).matches(path)).toBe(false);
  expect(globOf(`${'**/a*/'.repeat(9)}b`).matches(path)).toBe(false);
});

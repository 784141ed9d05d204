import { join } from 'node:path';
import fg from 'fast-glob';
import { expect, it } from 'vitest';

type Change = (code: string, sleeps: (source: string) => boolean) => string;
// Written in JavaScript, as all that builds is.
const { withSleepers } = (await import('../../scripts/sleeping.mjs' as string)) as { withSleepers: Change };
const { isAsleep, isAwake, NAMED } = (await import('../../scripts/sleeping-modules.mjs' as string)) as Record<
  'isAsleep' | 'isAwake',
  (path: string) => boolean
> & { readonly NAMED: readonly string[] };

const changed = (code: string) => withSleepers(code, (source) => source === './far.ts');

it.each([
  ["import { f } from './far.ts';\nexport const g = (x) => f(x);", 'g = (x) => ($wake0().f)(x)'],
  ["import { f as h } from './far.ts';\nfunction g() { return new h(1); }", 'new ($wake0().f)(1)'],
  ["import { f } from './far.ts';\nconst g = () => ({ f });", '({ f: ($wake0().f) })'],
  ["import { f } from './far.ts';\nconst g = (x) => x.f + f.f;", 'x.f + ($wake0().f).f'],
  ["import { f } from './far.ts';\nimport { n } from './near.ts';\nconst g = () => f(n);", 'f)(n)'],
])('loads when a function asks for it: %s', (code, expected) => {
  const found = changed(code);
  expect(found).toContain(expected);
  expect(found).toContain('__atOnce(import("./far.ts"))');
  expect(found).not.toMatch(/from '\.\/far\.ts'/);
});

it.each([
  ["import { n } from './near.ts';\nconst g = () => n();"],
  ["import { far } from 'far';\nconst g = () => far();"],
])('leaves what is awake: %s', (code) => {
  expect(changed(code)).toBe(code);
});

it.each([
  ['src/kit/pattern/parse.ts', true],
  ['src/core/disclosure/lexicon/countries.ts', true],
  ['src/core/table/roles.ts', false],
  ['detectors/person/name/lexicon/things.ts', false],
])('%s sleeps: %s', (path, expected) => {
  expect(isAsleep(path)).toBe(expected);
});

it.each([
  ['detectors/person/name.ts', true],
  ['detectors/ec/cedula.ts', false],
])('the detector %s is awake: %s', (path, expected) => {
  expect(isAwake(path)).toBe(expected);
});

/** `a/(?:b|c).ts` as `a/b.ts` and `a/c.ts`. */
function each(pattern: string): string[] {
  const [, before, names, after] = /^(.*)\(\?:(.*)\)(.*)$/.exec(pattern) ?? [];
  return names ? names.split('|').map((name) => before + name + after) : [pattern];
}

it('names no module that is not there', () => {
  const root = join(import.meta.dirname, '../..');
  const files = fg.sync(['src/**/*.ts', 'detectors/**/*.ts'], { cwd: root });
  const missing = NAMED.flatMap(each).filter(
    (name) => !files.some((file) => new RegExp(`^${name}$`).test(file)),
  );
  expect(missing).toEqual([]);
});

import { expect, test } from 'vitest';

const { SHORT_FORMS_CODE, withShortForms } = (await import('../../scripts/short-forms.mjs' as string)) as {
  SHORT_FORMS_CODE: string;
  withShortForms: (code: string, path: string) => string;
};
const { lettered } = await import('../../src/core/text/lettered.ts');
const { matchesOf } = await import('../../src/core/text/matches.ts');

/** What `run` of this code gives, with its forms. */
function ran(code: string): (text: string) => unknown {
  const plain = `${SHORT_FORMS_CODE}\n${code}`.replace(/^import.*$/gm, '').replaceAll('export ', '');
  return new Function('lettered', 'matchesOf', `${plain}\nreturn run;`)(lettered, matchesOf);
}

const TEXTS = [
  ...[
    '',
    'Ana',
    'ana',
    'Ana Pérez, 12',
    'Иван 12',
    'محمد',
    '李明',
    'a\ud83d\ude00b',
    '12 34',
    'x-y–z',
    '\u212a9',
  ],
  ...[`${'ab '.repeat(500)}Ñandú 9`, `${'1 '.repeat(600)}`],
];

test.each([
  ['a constant', 'const A = /^\\p{Lu}\\p{L}+/u;\nconst run = (x) => A.test(x);'],
  [
    'one that is put together',
    "const A = new RegExp('\\\\p{L}+ \\\\d', 'iu');\nconst run = (x) => A.exec(x)?.[0];",
  ],
  ['in place', 'const run = (x) => /\\p{Ll}(?=\\p{N})|\\p{Script=Han}/u.test(x);'],
  [
    'replaced, over and over',
    "const A = /[^\\p{L}\\d]+/gu;\nconst run = (x) => x.trim().replace(A, ' ').replace(/\\p{M}+/gu, '').split(/\\p{Zs}/u);",
  ],
  [
    'gone through',
    'const A = /\\p{L}+/gu;\nconst run = (x) => matchesOf(A, x).map(([one]) => one).concat([...x.matchAll(A)].map(({ index }) => index));',
  ],
  [
    'with its source',
    'const A = /\\p{L}/u;\nconst run = (x) => [A.source, A.flags, x.search(A), x.match(A)?.index];',
  ],
])('gives what the expression gives: %s', (_, code) => {
  const changed = withShortForms(code, 'a.ts');
  expect(changed).toContain('inShort(');
  expect(changed.replace(/^(?:import|const \$short).*$/gm, '')).not.toMatch(/\/\S*\\p\{.*\/[gimu]+[;,.)]/);
  const before = ran(code);
  const after = ran(changed);
  for (const text of TEXTS) expect(after(text), text).toEqual(before(text));
});

test.each([
  'export const A = /\\p{L}/u;',
  'const A = /\\p{L}/u;\nconst run = (x) => all(A, x);',
  // It goes on where it was.
  'const A = /\\p{L}/gu;\nconst run = (x) => A.exec(x);',
  'const A = /\\p{L}/uy;\nconst run = (x) => A.test(x);',
  // To ask what the class holds takes longer.
  'const A = /\\p{Script=Georgian}/u;\nconst run = (x) => A.test(x);',
  'const A = /\\p{L}/u;\nconst run = (x) => x?.replace(A, "");',
  'const A = /\\p{L}/u;\nconst B = [A];\nconst run = (x) => A.test(x);',
])('is left: %s', (code) => {
  expect(withShortForms(code, 'a.ts')).toBe(code);
});

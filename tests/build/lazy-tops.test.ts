import { expect, test } from 'vitest';

type Change = (code: string) => string;
const { inAscii } = (await import('../../scripts/ascii.mjs' as string)) as { inAscii: Change };
const { withLazyTops } = (await import('../../scripts/lazy-tops.mjs' as string)) as { withLazyTops: Change };

/** A hole in a template. */
const hole = (name: string): string => `\${${name}}`;

const LONG = Array.from({ length: 20 }, (_, i) => `word${i}x`).join('|');

test.each([
  [
    'const A = /a/;\nexport const f = (x) => A.test(x);',
    /const A = \(\) => A\$ \?\?= \/a\/;[\s\S]*A\(\)\.test\(x\)/,
  ],
  ['const A = new Set(["a"]);\nexport const f = () => ({ A, b: A });', /\{ A: A\(\), b: A\(\) \}/],
  // Its source is asked for, too.
  [
    `const A = /a/;\nconst B = new RegExp(\`${hole('A.source')}|b\`);\nexport const f = (x) => B.test(x);`,
    /`\$\{A\(\)\.source\}\|b`/,
  ],
  [`const A = /${LONG}/i;\nexport const f = (x) => A.test(x);`, /A\$test\(x\)/],
])('waits: %s', (code, expected) => {
  expect(withLazyTops(code)).toMatch(expected);
});

test.each([
  'export const A = /a/;',
  'const A = f(/a/);',
  'const A = new Set(names);',
  'let A = /a/;',
  // Another of that name.
  'const A = /a/;\nexport const f = (A) => A.test("a");',
  'const A = /a/;\nexport const f = ({ A }) => A;',
  'const A = /a/;\nexport const f = () => { const A = 1; return A; };',
  'const A = /a/;\nexport { A };',
])('is left: %s', (code) => {
  expect(withLazyTops(code)).toBe(code);
});

test.each([
  [`String.raw\`\\d é ${hole('a')} \\\`\``, `\`\\\\d \\u00e9 ${hole('a')} \\\\\\\`\``],
  ['String.raw`\\\\d $ \\$`', '`\\\\\\\\d $ \\\\\\$`'],
  [`String.raw\`a${hole('String.raw`\\w`')}\``, `\`a${hole('`\\\\w`')}\``],
  ['/[é]/u', '/[\\u00e9]/u'],
])('in ASCII: %s', (code, expected) => {
  expect(inAscii(code)).toBe(expected);
  if (code.startsWith('String')) {
    const values = (text: string) => new Function('a', 'b', `return ${text}`)('x', 'y') as string;
    expect(values(expected)).toBe(values(code));
  }
});

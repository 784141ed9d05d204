import { expect, test } from 'vitest';

type Change = (code: string) => string;
const { inAscii } = (await import('../../scripts/ascii.mjs' as string)) as { inAscii: Change };
const { withLazyTops } = (await import('../../scripts/lazy-tops.mjs' as string)) as { withLazyTops: Change };
const { withNeeds } = (await import('../../scripts/needs.mjs' as string)) as { withNeeds: Change };
const { LAZILY_CODE, withLazyDescriptions } = (await import('../../scripts/descriptions.mjs' as string)) as {
  LAZILY_CODE: string;
  withLazyDescriptions: Change;
};

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

const HELD = '(?:detained|deported|in custody) since (?:the )?';

test.each([
  [`const A = lettered('${HELD}', 'iu');`, '\'iu\', "detained since |deported since |in custody since ")'],
  [`const A = '${HELD}';\nconst f = () => lettered(\`${hole('A')}x\`, 'u');`, '"detained since'],
])('is told what it needs: %s', (code, expected) => {
  expect(withNeeds(code)).toContain(expected);
});

test.each([
  "const A = lettered('short', 'u');",
  `const f = (A) => lettered(A, 'u');`,
  `const f = (a) => lettered(\`${HELD}${hole('a')}\`, 'u');`,
  `const A = lettered('${HELD}', 'uy');`,
])('is told nothing: %s', (code) => {
  expect(withNeeds(code)).toBe(code);
});

test('a description is the same when it is looked at, however it is looked at first', () => {
  const about = "{ en: 'Number of a passport, of any country', es: 'Número de pasaporte' }";
  const headers = "['a long caption', 'another long caption', 'and one more long caption']";
  const code = `export const it = { about: ${about}, headers: ${headers}, id: 'x' };`;
  const changed = withLazyDescriptions(code);
  expect(changed.match(/lazily\(/g)).toHaveLength(2);
  const made = () =>
    new Function(
      `${LAZILY_CODE}\n${changed}; return it`.replace(/^import.*$/gm, '').replaceAll('export ', ''),
    )();
  expect(made()).toEqual({
    about: new Function(`return ${about}`)(),
    headers: new Function(`return ${headers}`)(),
    id: 'x',
  });
  expect(Object.keys(made().about)).toEqual(['en', 'es']);
  expect('en' in made().about).toBe(true);
  expect([...made().headers, made().headers.length]).toHaveLength(4);
  expect(JSON.stringify(made().headers)).toBe(headers.replaceAll("'", '"').replaceAll(', ', ','));
});

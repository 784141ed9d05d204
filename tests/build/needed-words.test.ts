import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import fg from 'fast-glob';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';
import { detectors } from '../../detectors/index.ts';

interface Node {
  readonly type: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Node[];
  readonly regex?: { readonly pattern: string; readonly flags: string };
}
type Constants = ReadonlyMap<string, Node>;
const { constantsOf, constantText } = (await import('../../scripts/constant-text.mjs' as string)) as {
  constantsOf(body: readonly Node[]): Constants;
  constantText(node: Node | undefined, constants: Constants): string | undefined;
};
const { stemsOf } = (await import('../../scripts/stems.mjs' as string)) as {
  stemsOf(source: string, flags: string): string[] | undefined;
};

interface Guarded {
  readonly shape: RegExp;
  readonly stems: readonly string[];
}

/** All expressions of the program of which the build knows words that a match needs. */
function guarded(): Guarded[] {
  const found = new Map<string, Guarded>();
  for (const file of fg.sync('{src,detectors}/**/*.ts')) {
    const code = readFileSync(file, 'utf8');
    if (!/lettered\(|RegExp\(|\/[a-z]*\.(?:test|exec)|= *\n? *\//.test(code)) continue;
    const { body } = parseAst(transformSync(code, { loader: 'ts', target: 'esnext' }).code) as unknown as {
      body: Node[];
    };
    const constants = constantsOf(body);
    for (const [source, flags] of expressions(body, constants)) {
      const stems = stemsOf(source, flags);
      if (stems)
        found.set(`${source} ${flags}`, { shape: new RegExp(source, flags.replace('g', '')), stems });
    }
  }
  return [...found.values()];
}

function* expressions(node: unknown, constants: Constants): Generator<[string, string]> {
  if (typeof node !== 'object' || node === null) return;
  const { regex, callee, arguments: given } = node as Node;
  if (regex) yield [regex.pattern, regex.flags];
  if (given && ['lettered', 'RegExp'].includes(callee?.name ?? '')) {
    const source = constantText(given[0], constants);
    const flags = given[1] ? constantText(given[1], constants) : '';
    if (source !== undefined && flags !== undefined) yield [source, flags];
  }
  for (const inner of Object.values(node)) yield* expressions(inner, constants);
}

const ALL = guarded();
const ASCII = /^[\0-\x7f]*$/;
const lacks = (text: string, stems: readonly string[]): boolean =>
  ASCII.test(text) && !stems.some((stem) => text.toLowerCase().includes(stem));

test('knows words of hundreds of expressions', () => {
  expect(ALL.length).toBeGreaterThan(300);
});

test('no expression of the program matches an example without its words', () => {
  const examples = detectors.flatMap(({ finds, ignores }) =>
    [...finds, ...ignores].map((one) => (typeof one === 'string' ? one : one.text)),
  );
  const texts = [...new Set(examples)];
  ALL.forEach(({ shape, stems }, i) => {
    // A few of them for each: so many expressions are asked.
    for (let at = i % 9; at < texts.length; at += 9) {
      if (lacks(texts[at]!, stems) && shape.test(texts[at]!)) expect.fail(`${shape}: ${texts[at]}`);
    }
  });
});

test('what is made to match an expression holds one of its words', () => {
  let made = 0;
  // A few of them: to make texts takes long.
  for (const { shape, stems } of ALL.filter((_, i) => i % 4 === 0)) {
    for (const text of matching(shape)) {
      if (!ASCII.test(text) || !shape.test(text)) continue;
      made++;
      if (lacks(text, stems)) expect.fail(`${shape}: ${text}`);
    }
  }
  expect(made).toBeGreaterThan(100);
});

/** Texts that it matches; none for expressions that look around or ask for properties, and large ones, for which it takes long. */
function matching({ source, flags }: RegExp): string[] {
  if (source.length > 300) return [];
  const unicode = flags.includes('u') ? 'u' : '';
  try {
    return fc.sample(fc.stringMatching(new RegExp(`^(?:${source})$`, unicode)), { numRuns: 2, seed: 10 });
  } catch {
    return [];
  }
}

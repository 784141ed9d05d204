import * as v from 'valibot';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Limits } from '../core/types.ts';
import { MAX_FAULTS, yamlFault } from '../policies/yaml-faults.ts';
import type { Fault } from './errors/config.ts';
import { suggest } from './suggest.ts';

const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));
const words = v.union([v.string(), v.array(v.string())]);

const LIMITS = v.strictObject({
  depth: v.optional(count(1)),
  unpackedBytes: v.optional(count(1)),
  ratio: v.optional(count(1)),
  entries: v.optional(count(1)),
  cellLength: v.optional(count(1)),
  wholeBytes: v.optional(count(1)),
  fileMs: v.optional(count(1)),
} satisfies Record<keyof Limits, unknown>);

/** What a configuration file may say. Unknown keys are refused: a misspelt one would silently weaken the gate. */
const CONFIG = v.strictObject({
  policy: v.optional(v.pipe(v.string(), v.nonEmpty())),
  lang: v.optional(v.picklist(['en', 'es'])),
  format: v.optional(words),
  maxFindings: v.optional(count(0)),
  jobs: v.optional(count(1)),
  allowIncomplete: v.optional(v.boolean()),
  strict: v.optional(v.boolean()),
  gitignore: v.optional(v.boolean()),
  ocr: v.optional(v.union([v.boolean(), v.pipe(v.array(v.picklist(['en', 'es'])), v.minLength(1))])),
  ignore: v.optional(words),
  limits: v.optional(LIMITS),
});

export type Config = v.InferOutput<typeof CONFIG>;

/** The configuration in a YAML text, or every fault in it with its place. */
export function parseConfig(text: string): { config: Config } | { faults: Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      faults: document.errors
        .slice(0, MAX_FAULTS)
        .map((error) => ({ ...place(counter, error.pos[0]), message: yamlFault(error) })),
    };
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return { faults: [{ ...place(counter, offsetOf(document, [])), message: EXPECTED.strict_object! }] };
  }
  // An empty file is a configuration that says nothing.
  const result = v.safeParse(CONFIG, document.toJS({ maxAliasCount: 100 }) ?? {});
  if (result.success) return { config: result.output };
  const faults = result.issues.slice(0, MAX_FAULTS).map((issue) => fault(issue, document, counter));
  return { faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
}

type Issue = v.BaseIssue<unknown>;

function fault(issue: Issue, document: Document, counter: LineCounter) {
  const path = (issue.path ?? []).map((item) => item.key);
  const where = place(counter, offsetOf(document, path));
  const name = path.join('.');
  if (issue.expected === 'never') return { ...where, message: unknownKey(path) };
  const expected = expectation(issue);
  return {
    ...where,
    message: name
      ? { en: `"${name}" must be ${expected.en}`, es: `"${name}" debe ser ${expected.es}` }
      : { en: `expected ${expected.en}`, es: `se esperaba ${expected.es}` },
  };
}

/** A key is quoted only if it is almost a known one: the file may be a list of people that was given by mistake. */
function unknownKey(path: readonly unknown[]): Fault['message'] {
  const key = String(path.at(-1));
  const known = Object.keys(path.length > 1 ? LIMITS.entries : CONFIG.entries);
  const meant = suggest(key, known);
  if (meant === undefined) {
    const names = known.join(', ');
    return { en: `unknown key; known: ${names}`, es: `clave desconocida; se conocen: ${names}` };
  }
  return {
    en: `unknown key "${key}"; did you mean "${meant}"?`,
    es: `clave desconocida "${key}"; ¿quiso decir "${meant}"?`,
  };
}

const EXPECTED: Readonly<Record<string, Fault['message']>> = {
  boolean: { en: 'true or false', es: 'true o false' },
  number: { en: 'a number', es: 'un número' },
  integer: { en: 'a whole number', es: 'un número entero' },
  string: { en: 'text', es: 'texto' },
  non_empty: { en: 'text that is not empty', es: 'texto que no esté vacío' },
  union: { en: 'text or a list of texts', es: 'texto o una lista de textos' },
  array: { en: 'a list', es: 'una lista' },
  strict_object: { en: 'a list of "key: value" lines', es: 'una lista de líneas "clave: valor"' },
};

const OCR: Fault['message'] = {
  en: 'true, false or a list of languages (en, es)',
  es: 'true, false o una lista de idiomas (en, es)',
};

function expectation(issue: Issue): Fault['message'] {
  if (issue.type === 'min_value') {
    const least = issue.expected?.replace('>=', '') ?? '';
    return { en: `${least} or more`, es: `${least} o más` };
  }
  if (issue.type === 'union' && issue.expected?.includes('boolean')) return OCR;
  return EXPECTED[issue.type] ?? both(issue.expected?.replaceAll('|', 'or') ?? 'something else');
}

/** Where the key stands (for an unknown or wrong one), or the value it leads to. */
function offsetOf(document: Document, path: readonly unknown[]): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    for (const { key } of parent.items) {
      if (isNode(key) && String(key) === String(path.at(-1))) return key.range?.[0] ?? 0;
    }
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function place(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function both(text: string): Fault['message'] {
  return { en: text, es: text };
}

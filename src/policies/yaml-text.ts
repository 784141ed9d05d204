import * as v from 'valibot';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { suggest } from '../core/text/suggest.ts';
import type { Fault } from './types.ts';
import { MAX_FAULTS, yamlFault } from './yaml-faults.ts';

/** A text that fits its schema; `place` says where in it something stands. */
export interface ParsedYaml<T> {
  readonly value: T;
  place(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}

/** What a YAML text says in the shape of the schema, or every fault in it with its place. An empty text says nothing. */
export function parseYaml<S extends v.GenericSchema>(
  text: string,
  schema: S,
): ParsedYaml<v.InferOutput<S>> | { faults: Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number) => lineAndColumn(counter, offset);
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, MAX_FAULTS);
    return { faults: errors.map((error) => ({ ...at(error.pos[0]), message: yamlFault(error) })) };
  }
  if (document.contents !== null && !isMap(document.contents))
    return { faults: [{ ...at(offsetOf(document, [])), message: EXPECTED.strict_object! }] };
  let given: unknown;
  try {
    given = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch {
    return { faults: [{ line: 1, column: 1, message: TOO_MANY_ALIASES }] };
  }
  if (isDeep(given)) return { faults: [{ line: 1, column: 1, message: TOO_DEEP }] };
  const result = v.safeParse(schema, given);
  const place = (path: readonly (string | number)[]) => at(offsetOf(document, path));
  if (result.success) return { value: result.output, place };
  const faults = result.issues
    .slice(0, MAX_FAULTS)
    .map((issue) => ({ ...place(pathOf(issue)), message: messageOf(issue, schema) }));
  return { faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** Lists in lists; an alias inside its own anchor has no end at all. */
const DEEPEST = 20;
const TOO_DEEP = { en: 'nested too deep', es: 'demasiados niveles' };

function isDeep(given: unknown, left = DEEPEST): boolean {
  if (typeof given !== 'object' || given === null) return false;
  return left === 0 || Object.values(given).some((inner) => isDeep(inner, left - 1));
}

type Issue = v.BaseIssue<unknown>;

function pathOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function messageOf(issue: Issue, schema: v.GenericSchema): Fault['message'] {
  const path = pathOf(issue);
  // A key that is missing is told by its name, one that is there and unknown must not be.
  if (issue.expected === 'never') return unknownKey(path, keysAt(schema, path.slice(0, -1)));
  const name = shown(path);
  const missing = issue.received === 'undefined';
  if (missing) return { en: `"${name}" is missing`, es: `falta "${name}"` };
  const expected = expectation(issue);
  return name
    ? { en: `"${name}" must be ${expected.en}`, es: `"${name}" debe ser ${expected.es}` }
    : { en: `expected ${expected.en}`, es: `se esperaba ${expected.es}` };
}

/** `detectors[1].patterns[2]`: lists count from one. */
export function shown(path: readonly (string | number)[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** A key is quoted only if it is almost a known one: the file may be a list of people that was given by mistake. */
function unknownKey(path: readonly unknown[], known: readonly string[]): Fault['message'] {
  const key = String(path.at(-1));
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

/** What is used of the schemas of valibot to find the keys that an object may have. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  getter?(input: unknown): Shape;
}

function keysAt(schema: unknown, path: readonly (string | number)[]): string[] {
  let at: Shape | undefined = bare(schema as Shape);
  for (const key of path) {
    const next: Shape | undefined = typeof key === 'number' ? at?.item : at?.entries?.[key];
    at = next && bare(next);
  }
  return Object.keys(at?.entries ?? {});
}

/** The schema itself, out of what makes it optional or chooses the long form. */
function bare(schema: Shape): Shape {
  if (schema.wrapped) return bare(schema.wrapped);
  return schema.type === 'lazy' && schema.getter ? bare(schema.getter({})) : schema;
}

const TOO_MANY_ALIASES = { en: 'too many aliases', es: 'demasiados alias' };

const EXPECTED: Readonly<Record<string, Fault['message']>> = {
  boolean: { en: 'true or false', es: 'true o false' },
  number: { en: 'a number', es: 'un número' },
  integer: { en: 'a whole number', es: 'un número entero' },
  string: { en: 'text', es: 'texto' },
  non_empty: { en: 'text that is not empty', es: 'texto que no esté vacío' },
  union: { en: 'text or a list of texts', es: 'texto o una lista de textos' },
  array: { en: 'a list', es: 'una lista' },
  min_length: { en: 'a list with something in it', es: 'una lista con algo dentro' },
  max_length: { en: 'a shorter list', es: 'una lista más corta' },
  strict_object: { en: 'a list of "key: value" lines', es: 'una lista de líneas "clave: valor"' },
};

/** Expectations of our own, by the message that the schema gives. */
const OWN: Readonly<Record<string, Fault['message']>> = {
  id: {
    en: 'words joined by a dot, such as "shelter.folio", and none of the built-in kinds',
    es: 'palabras unidas por un punto, como "albergue.folio", y ninguna de las clases incluidas',
  },
  name: {
    en: 'lower-case letters and digits, joined by hyphens',
    es: 'letras minúsculas y cifras, unidas por guiones',
  },
  category: {
    en: 'a known category, or one of your own that begins with "x-"',
    es: 'una categoría conocida, o una propia que empiece por "x-"',
  },
  reason: { en: 'a reason that others understand', es: 'un motivo que otros entiendan' },
  day: { en: 'a day such as 2027-06-30', es: 'un día como 2027-06-30' },
  column: { en: 'the letters of a column, such as B', es: 'las letras de una columna, como B' },
  rows: { en: 'a number of rows, or a range such as 2-41', es: 'un número de filas, o un tramo como 2-41' },
  digest: {
    en: 'a digest as Amparo writes it; approve the file anew instead of changing it by hand',
    es: 'un resumen como lo escribe Amparo; apruebe el archivo de nuevo en vez de cambiarlo a mano',
  },
  glob: { en: 'a glob with fewer "**"', es: 'un patrón con menos "**"' },
};

const OCR: Fault['message'] = {
  en: 'true, false or a list of languages (en, es)',
  es: 'true, false o una lista de idiomas (en, es)',
};

function expectation(issue: Issue): Fault['message'] {
  const own = OWN[issue.message];
  if (own) return own;
  if (issue.type === 'min_value') {
    const least = issue.expected?.replace('>=', '') ?? '';
    return { en: `${least} or more`, es: `${least} o más` };
  }
  if (issue.type === 'picklist') return oneOf(issue);
  if (issue.type === 'union' && issue.expected?.includes('boolean')) return OCR;
  return EXPECTED[issue.type] ?? both(issue.expected?.replaceAll('|', 'or') ?? 'something else');
}

/** One of a list of words: quoted only if one of them was nearly written. */
function oneOf(issue: Issue): Fault['message'] {
  const names = wordsOf(issue);
  const meant = typeof issue.input === 'string' ? suggest(issue.input, names) : undefined;
  if (meant !== undefined) {
    return {
      en: `one of the known words: not "${issue.input}"; did you mean "${meant}"?`,
      es: `una de las palabras conocidas: no "${issue.input}"; ¿quiso decir "${meant}"?`,
    };
  }
  return { en: `one of ${names.join(', ')}`, es: `una de ${names.join(', ')}` };
}

/** The words as valibot tells them: `("a" | "b")`. */
function wordsOf({ expected }: Issue): string[] {
  return [...(expected ?? '').matchAll(/"([^"]{1,60})"/g)].map((found) => found[1]!);
}

/** Where the key stands (for an unknown or wrong one), or the value it leads to. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    if (isMap(parent)) {
      for (const { key } of parent.items) {
        if (isNode(key) && String(key) === String(path[length - 1])) return key.range?.[0] ?? 0;
      }
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

function lineAndColumn(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function both(text: string): Fault['message'] {
  return { en: text, es: text };
}

import type { OpenTag } from './tokens.ts';

/** An element as selectors see it. */
export interface Seen {
  readonly tag: OpenTag;
  /** 1-based place among the cells of its row; undefined for other elements. */
  readonly cell?: number | undefined;
}

type Test = (seen: Seen) => boolean;

/** One compound selector: `td.name[hidden]`. */
export interface Compound {
  /** What it is looked up by: `#id`, `.class`, `td`, `*`. */
  readonly key: string;
  readonly tests: readonly Test[];
  /** Needs more than the tag itself. */
  readonly byPlace: boolean;
}

export interface Selector {
  /** Rightmost first; each with the combinator that stands before it. */
  readonly compounds: readonly { readonly compound: Compound; readonly child: boolean }[];
  readonly specificity: number;
}

const PART =
  /^(?:([a-z][\w-]*|\*)|\.((?:[\w-]|[^\x00-\x7f]|\\.)+)|#((?:[\w-]|[^\x00-\x7f]|\\.)+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*[is]?\s*)?\]|:(nth-child|nth-of-type)\(\s*([^)]{1,30})\s*\)|:(first-child|first-of-type)|:not\(([^()]{1,200})\)|:root)/i;
const MAX_SELECTOR = 500;
const MAX_COMPOUNDS = 12;

/** Undefined for selectors that ask for what is not known here: states, siblings, content. */
export function selectorOf(text: string): Selector | undefined {
  if (text.length > MAX_SELECTOR || /[+~](?!=)/.test(text.replace(/\[[^\]]*\]|\([^)]*\)/g, '')))
    return undefined;
  const parts = text
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+(?![^[]*\])/);
  if (parts.length > MAX_COMPOUNDS) return undefined;
  const compounds: { compound: Compound; child: boolean }[] = [];
  let specificity = 0;
  for (const part of parts) {
    const child = part.startsWith('>');
    const read = compoundOf(child ? part.slice(1) : part);
    if (read === undefined) return undefined;
    compounds.unshift({ compound: read.compound, child });
    specificity += read.specificity;
  }
  return compounds.length === 0 ? undefined : { compounds, specificity };
}

function compoundOf(text: string): { compound: Compound; specificity: number } | undefined {
  const tests: Test[] = [];
  let [key, weight, specificity, byPlace] = ['*', 0, 0, false];
  let rest = text;
  if (rest === '') return undefined;
  while (rest !== '') {
    const found = PART.exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(found[0].length);
    const part = simple(found);
    if (part === undefined) return undefined;
    if (part.test !== undefined) tests.push(part.test);
    byPlace ||= part.byPlace ?? false;
    specificity += part.specificity;
    if (part.key !== undefined && part.specificity > weight) [key, weight] = [part.key, part.specificity];
  }
  return { compound: { key, tests, byPlace }, specificity };
}

interface Simple {
  readonly specificity: number;
  readonly key?: string;
  readonly test?: Test;
  readonly byPlace?: boolean;
}

function simple(found: RegExpExecArray): Simple | undefined {
  const [, type, className, id, attribute, operator, double, single, bare, nth, place, first, not] = found;
  if (type !== undefined) {
    const name = type.toLowerCase();
    if (name === '*') return { specificity: 0 };
    return { specificity: 1, key: name, test: ({ tag }) => tag.name === name };
  }
  if (className !== undefined) {
    const name = className.replaceAll('\\', '');
    return {
      specificity: 100,
      key: `.${name}`,
      test: ({ tag }) => hasWord(attributeValue(tag, 'class'), name),
    };
  }
  if (id !== undefined) {
    const name = id.replaceAll('\\', '');
    return { specificity: 10_000, key: `#${name}`, test: ({ tag }) => attributeValue(tag, 'id') === name };
  }
  if (attribute !== undefined)
    return attributeTest(attribute.toLowerCase(), operator, double ?? single ?? bare ?? '');
  if (nth !== undefined || first !== undefined) {
    const fits = nthOf(first === undefined ? place! : '1');
    return fits && { specificity: 100, byPlace: true, test: ({ cell }) => cell !== undefined && fits(cell) };
  }
  if (not === undefined) return { specificity: 100, key: 'html', test: ({ tag }) => tag.name === 'html' };
  const inner = compoundOf(not.trim());
  if (inner === undefined) return undefined;
  const { tests, byPlace } = inner.compound;
  return { specificity: inner.specificity, byPlace, test: (seen) => !tests.every((test) => test(seen)) };
}

function attributeTest(name: string, operator: string | undefined, value: string): Simple {
  const test = ({ tag }: Seen): boolean => {
    const own = attributeValue(tag, name);
    if (own === undefined) return false;
    switch (operator) {
      case undefined:
        return true;
      case '=':
        return own === value;
      case '~=':
        return hasWord(own, value);
      case '^=':
        return value !== '' && own.startsWith(value);
      case '$=':
        return value !== '' && own.endsWith(value);
      case '*=':
        return value !== '' && own.includes(value);
      default:
        return own === value || own.startsWith(`${value}-`);
    }
  };
  return { specificity: 100, test };
}

/** `3`, `odd`, `2n+1`, `n+2`, `-n+3` (Selectors 4, 6.6.5). */
function nthOf(text: string): ((place: number) => boolean) | undefined {
  const formula = text
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^odd$/, '2n+1')
    .replace(/^even$/, '2n');
  const found = /^(?:([+-]?\d{0,5})n)?([+-]?\d{1,5})?$/.exec(formula);
  if (found === null || formula === '') return undefined;
  const step = found[1] === undefined ? 0 : Number(/\d/.test(found[1]) ? found[1] : `${found[1]}1`);
  const start = Number(found[2] ?? 0);
  return (place) =>
    step === 0 ? place === start : (place - start) % step === 0 && (place - start) / step >= 0;
}

function attributeValue(tag: OpenTag, name: string): string | undefined {
  for (const [own, value] of tag.attributes) if (own === name) return value;
  return undefined;
}

function hasWord(list: string | undefined, word: string): boolean {
  return list !== undefined && (list === word || ` ${list.replace(/\s/g, ' ')} `.includes(` ${word} `));
}

import type { OpenTag } from './open-tag.ts';
import { type Combinator, type Compound, Matcher, type Selector, type Test } from './selector-match.ts';
import { splitList, stringEnd } from './style-text.ts';

const PART =
  /^(?:([a-z][\w-]*|\*)|\.((?:[\w-]|[^\x00-\x7f]|\\.)+)|#((?:[\w-]|[^\x00-\x7f]|\\.)+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*[is]?\s*)?\]|:(nth-child|nth-of-type)\(\s*([^)]{1,30})\s*\)|:(first-child|first-of-type)|:([a-z-]{1,30})(\((?=.))?)/i;
const MAX_SELECTOR = 2000;
const MAX_COMPOUNDS = 12;
const MAX_DEPTH = 5;
/** Selectors in a list. */
const MAX_LIST = 200;
/** Never so of a page that nobody has touched yet (Selectors 4, 7 to 9 and 12). */
const LATER =
  /^(?:hover|focus|focus-within|focus-visible|active|target|target-within|visited|autofill|fullscreen|modal|popover-open|user-invalid|user-valid|playing|seeking|buffering|picture-in-picture)$/;
/** States that an attribute gives. */
const BY_ATTRIBUTE: Readonly<Record<string, string>> = {
  checked: 'checked',
  disabled: 'disabled',
  required: 'required',
  open: 'open',
  link: 'href',
  'any-link': 'href',
};

/** Undefined for selectors that ask for what is not known here: what follows, content. */
export function selectorOf(text: string, depth = 0): Selector | undefined {
  if (text.length > MAX_SELECTOR || depth > MAX_DEPTH) return undefined;
  const parts = complexParts(text.trim());
  if (parts === undefined || parts.length > MAX_COMPOUNDS) return undefined;
  const compounds: { compound: Compound; before: Combinator }[] = [];
  let [specificity, bySiblings] = [0, false];
  for (const { before, text: part } of parts) {
    const read = compoundOf(part, depth);
    if (read === undefined) return undefined;
    compounds.unshift({ compound: read.compound, before });
    specificity += read.specificity;
    bySiblings ||= read.bySiblings || before === '+' || before === '~';
  }
  return compounds.length === 0 ? undefined : { compounds, specificity, bySiblings };
}

/** `ul > li.name` → `ul`, `> li.name`. */
function complexParts(text: string): { before: Combinator; text: string }[] | undefined {
  const parts: { before: Combinator; text: string }[] = [];
  let before: Combinator = ' ';
  let nested = 0;
  let from = 0;
  const end = (at: number): void => {
    if (at > from) parts.push({ before, text: text.slice(from, at) });
    if (at > from) before = ' ';
    from = at + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\') at++;
    else if (char === '"' || char === "'") at = stringEnd(text, at);
    else if (char === '(' || char === '[') nested++;
    else if (char === ')' || char === ']') nested--;
    else if (nested === 0 && /[\s>+~]/.test(char)) {
      end(at);
      if (char === '>' || char === '+' || char === '~') before = char;
    }
  }
  end(text.length);
  return nested !== 0 || before !== ' ' || parts.length === 0 ? undefined : parts;
}

interface Read {
  readonly compound: Compound;
  readonly specificity: number;
  readonly bySiblings: boolean;
}

function compoundOf(text: string, depth: number): Read | undefined {
  const tests: Test[] = [];
  let keys: readonly string[] = ['*'];
  let [weight, specificity, byPlace, bySiblings] = [0, 0, false, false];
  let rest = text;
  while (rest !== '') {
    const found = PART.exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(found[0].length);
    let part: Simple | undefined;
    if (found[13] === undefined) part = simple(found);
    else {
      const close = closingParenthesis(rest);
      if (close === undefined) return undefined;
      part = functional(found[12]!.toLowerCase(), rest.slice(0, close), depth);
      rest = rest.slice(close + 1);
    }
    if (part === undefined) return undefined;
    if (part.test !== undefined) tests.push(part.test);
    byPlace ||= part.byPlace ?? false;
    bySiblings ||= part.bySiblings ?? false;
    specificity += part.specificity;
    if (part.keys !== undefined && Math.max(part.specificity, 1) > weight)
      [keys, weight] = [part.keys, Math.max(part.specificity, 1)];
  }
  return { compound: { keys, tests, byPlace }, specificity, bySiblings };
}

interface Simple {
  readonly specificity: number;
  readonly keys?: readonly string[];
  readonly test?: Test;
  readonly byPlace?: boolean;
  readonly bySiblings?: boolean;
}

function simple(found: RegExpExecArray): Simple | undefined {
  const [, type, className, id, attribute, operator, double, single, bare, nth, place, first, state] = found;
  if (type !== undefined) {
    const name = type.toLowerCase();
    if (name === '*') return { specificity: 0 };
    return { specificity: 1, keys: [name], test: ({ tag }) => tag.name === name };
  }
  if (className !== undefined) {
    const name = className.replaceAll('\\', '');
    return {
      specificity: 100,
      keys: [`.${name}`],
      test: ({ tag }) => hasWord(attributeValue(tag, 'class'), name),
    };
  }
  if (id !== undefined) {
    const name = id.replaceAll('\\', '');
    return { specificity: 10_000, keys: [`#${name}`], test: ({ tag }) => attributeValue(tag, 'id') === name };
  }
  if (attribute !== undefined)
    return attributeTest(attribute.toLowerCase(), operator, double ?? single ?? bare ?? '');
  if (nth !== undefined || first !== undefined) {
    const fits = nthOf(first === undefined ? place! : '1');
    return fits && { specificity: 100, byPlace: true, test: ({ cell }) => cell !== undefined && fits(cell) };
  }
  return stateTest(state!.toLowerCase());
}

function stateTest(state: string): Simple | undefined {
  if (state === 'root') return { specificity: 100, keys: ['html'], test: ({ tag }) => tag.name === 'html' };
  if (state === 'scope' || state === 'defined') return { specificity: 100 };
  if (LATER.test(state)) return { specificity: 100, test: () => false };
  const attribute = Object.hasOwn(BY_ATTRIBUTE, state) ? BY_ATTRIBUTE[state] : undefined;
  return attribute === undefined ? undefined : attributeTest(attribute, undefined, '');
}

/** `:is(…)`, `:where(…)`, `:not(…)` (Selectors 4, 4.2 to 4.4). Of the first two what is not known is left out. */
function functional(name: string, text: string, depth: number): Simple | undefined {
  if (!/^(?:is|where|not|matches|-webkit-any|-moz-any)$/.test(name)) return undefined;
  const list = splitList(text, MAX_LIST).map((part) => selectorOf(part, depth + 1));
  const known = list.filter((one) => one !== undefined);
  if (name === 'not' ? known.length < list.length : known.length === 0) return undefined;
  const specificity = name === 'where' ? 0 : Math.max(...known.map((one) => one.specificity));
  const isAny: Test = (seen, around, level) =>
    known.some((one) => new Matcher(one, around).matches(seen, level));
  const byPlace = known.some(({ compounds }) => compounds.length > 1 || compounds[0]!.compound.byPlace);
  const bySiblings = known.some((one) => one.bySiblings);
  const about = { specificity, byPlace, bySiblings };
  if (name === 'not') return { ...about, test: (seen, around, level) => !isAny(seen, around, level) };
  return { ...about, keys: known.flatMap(({ compounds }) => compounds[0]!.compound.keys), test: isAny };
}

/** Of a text that begins inside of parentheses. */
function closingParenthesis(text: string): number | undefined {
  let nested = 1;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\') at++;
    else if (char === '"' || char === "'") at = stringEnd(text, at);
    else if (char === '(') nested++;
    else if (char === ')' && --nested === 0) return at;
  }
  return undefined;
}

function attributeTest(name: string, operator: string | undefined, value: string): Simple {
  const test: Test = ({ tag }) => {
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

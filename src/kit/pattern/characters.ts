/** A set of characters (Unicode code points). */
export interface CharacterSet {
  /** Sets of one key are the same. */
  readonly key: string;
  /** Whether it holds nothing but ASCII digits. */
  readonly digitsOnly: boolean;
  has(code: number): boolean;
}

/** A part of a set: a range, both ends included, or what a test says. */
export type SetItem =
  | readonly [from: number, to: number]
  | { readonly key: string; has(code: number): boolean };

/** A set of all that one of the items holds, or, negated, of everything else. */
export function characterSet(items: readonly SetItem[], negated: boolean, ignoreCase: boolean): CharacterSet {
  const ranges = items.filter((item): item is readonly [number, number] => Array.isArray(item));
  const tests = items.filter((item): item is Exclude<SetItem, readonly [number, number]> => 'has' in item);
  const holds = (code: number) =>
    ranges.some(([from, to]) => code >= from && code <= to) || tests.some((test) => test.has(code));
  const inEitherCase = ignoreCase ? (code: number) => casesOf(code).some(holds) : holds;
  const parts = [...ranges.map(([from, to]) => `${from}-${to}`), ...tests.map(({ key }) => key)];
  return {
    key: `${negated ? '^' : ''}${ignoreCase ? 'i' : ''}${parts.join(',')}`,
    digitsOnly:
      !negated &&
      tests.every(({ key }) => key === DIGIT.key) &&
      ranges.every(([from, to]) => from >= 48 && to <= 57),
    has: negated ? (code) => !inEitherCase(code) : inEitherCase,
  };
}

/** The character, its small and its capital form, where those are one character. */
function casesOf(code: number): number[] {
  const character = String.fromCodePoint(code);
  return [character, character.toLowerCase(), character.toUpperCase()].flatMap((form) => {
    const one = form.codePointAt(0)!;
    return form.length === (one > 0xffff ? 2 : 1) ? [one] : [];
  });
}

/** ASCII, as `\w` and `\b` of ECMAScript have it. */
export function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)
  );
}

const SIGN = /^[\p{L}\p{N}]$/u;

/** A letter or digit of any script. */
export function isSign(code: number): boolean {
  return code < 128 ? isWord(code) && code !== 95 : SIGN.test(String.fromCodePoint(code));
}

const DIGIT = { key: 'd', has: (code: number) => code >= 48 && code <= 57 };
const WORD = { key: 'w', has: isWord };
const SPACE = { key: 's', has: (code: number) => /^\s$/.test(String.fromCodePoint(code)) };
const LINE_END = { key: 'n', has: (code: number) => [10, 13, 0x2028, 0x2029].includes(code) };

function not(item: { readonly key: string; has(code: number): boolean }): SetItem {
  return { key: `!${item.key}`, has: (code) => !item.has(code) };
}

/** `\d`, `\w`, `\s` and their opposites, as ECMAScript has them; undefined for other letters. */
export function classEscape(letter: string): SetItem | undefined {
  const item = { d: DIGIT, w: WORD, s: SPACE }[letter.toLowerCase()];
  return item && (letter === letter.toLowerCase() ? item : not(item));
}

/** `.`: all but what ends a line. */
export const NO_LINE_END: SetItem = not(LINE_END);

/** `\p{…}` and `\P{…}`: names as ECMAScript has them (Unicode property escapes); undefined if there is none such. */
export function propertyEscape(name: string, negated: boolean): SetItem | undefined {
  if (!/^[A-Za-z0-9_]{1,40}(?:=[A-Za-z0-9_]{1,40})?$/.test(name)) return undefined;
  let one: RegExp;
  try {
    one = new RegExp(`^\\p{${name}}$`, 'u');
  } catch {
    return undefined;
  }
  const item = { key: `p{${name}}`, has: (code: number) => one.test(String.fromCodePoint(code)) };
  return negated ? not(item) : item;
}

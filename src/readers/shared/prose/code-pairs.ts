import type { Labelled } from './labelled.ts';

/** A key of a map or a named argument, as programs write it: `name:`, `:name =>`, `'name' =>`, `"name":`, `name=`. */
const KEY =
  /^\s{0,200}(?:(["'])([\p{L}_][\p{L}\p{N}_ .-]{0,39})\1|:?([\p{L}_][\p{L}\p{N}_]{0,39}))\s{0,40}(=>|:|=)(?![=~:])\s{0,40}/u;
/** A text in quotes, or something that makes one of it: `'1984-03-02'.to_date`. */
const QUOTED =
  /^(?:[bfruBFRU]{1,2}(?=["']))?(["'])((?:(?!\1)[^\\\n]|\\.){0,2000})\1(?:\.to_(?:date|time|datetime|s|sym))?(?=[\s,;)\]}]|$)/;
/** A date that is made: `Date.new(1984, 3, 2)`, `date(1984, 3, 2)`, `new DateTime('1984-03-02')`, `Carbon::parse("…")`. */
const MADE =
  /^(new\s{1,9})?\\?([A-Za-z_][\w.:\\]{0,60})\(\s{0,9}(?:(\d{4}), ?(\d{1,2}), ?(\d{1,2})(?:, ?\d{1,2}){0,3}|(["'])([^"'\\\n]{1,40})\6(?:, ?["'][^"'\n]{0,40}["'])?)\s{0,9}\)(?:\.date\(\))?(?=[\s,;)\]}]|$)/;
const DATES = /date|time|carbon|civil|parse/i;
/** Numbers, constants and symbols: only in a list, since elsewhere they are words. */
const BARE = /^:?[\w.+-]{1,40}(?=\s{0,9}[,)\]}])/;
/** What is called, where the first arguments stand on the same line: `Person.create!(`. */
const CALLED = /^\s{0,200}([A-Za-z_$\\][\w$.:!?>\\-]{0,80})\s?[({[]{1,3}(?=\s{0,9}[:"'\p{L}_])/u;
const BETWEEN = /^\s{0,40},\s{0,40}(?=[:"'\p{L}_])/u;
/** What ends a line of arguments. */
const END = /^\s{0,40}[)\]}]{0,4}[,;]?\s{0,40}$/;
const MOST = 60;

/**
 * The keys and values of a line of a call or map over several lines, as seeds of databases and fixtures of tests have
 * them; what is called comes as a field of its own. Undefined where a value is code, or something stands behind it.
 */
export function codePairsOf(line: string): Labelled[] | undefined {
  const called = CALLED.exec(line);
  const found: Labelled[] = [];
  let rest = line.slice(called?.[0].length ?? 0);
  let isText = false;
  while (found.length < MOST) {
    const key = KEY.exec(rest);
    if (key === null) return undefined;
    rest = rest.slice(key[0].length);
    const value = quoted(rest) ?? made(rest);
    const bare = value === undefined ? BARE.exec(rest)?.[0] : undefined;
    isText ||= value !== undefined;
    const end = value?.end ?? bare?.length;
    if (end === undefined) return undefined;
    const separator = key[4] === ':' ? 'colon' : 'equals';
    found.push({ label: (key[2] ?? key[3])!, value: value?.text ?? bare!, separator });
    rest = rest.slice(end);
    if (END.test(rest)) return isText ? withCall(found, called?.[1]) : undefined;
    const between = BETWEEN.exec(rest);
    if (between === null) return undefined;
    rest = rest.slice(between[0].length);
  }
  return undefined;
}

function withCall(pairs: Labelled[], called: string | undefined): Labelled[] {
  if (called === undefined) return pairs;
  return [{ label: 'call', value: called, separator: pairs[0]!.separator }, ...pairs];
}

interface Value {
  readonly text: string;
  /** Offset behind it. */
  readonly end: number;
}

function quoted(text: string): Value | undefined {
  const found = QUOTED.exec(text);
  if (found === null) return undefined;
  return { text: found[2]!.replace(/\\(["'\\])/g, '$1').trim(), end: found[0].length };
}

function made(text: string): Value | undefined {
  const found = MADE.exec(text);
  if (found === null || !DATES.test(found[2]!)) return undefined;
  const [whole, isNew, call, year, month = '', day = '', , written] = found;
  // JavaScript counts months from 0.
  const first = isNew !== undefined && call === 'Date' ? 1 : 0;
  const shown = [String(Number(month) + first), day].map((part) => part.padStart(2, '0'));
  return { text: written ?? `${year}-${shown.join('-')}`, end: whole!.length };
}

import { codeValueAt } from './code-value.ts';
import type { Labelled } from './labelled.ts';

/** A key of a map or a named argument, as programs write it: `name:`, `:name =>`, `'name' =>`, `"name":`, `name=`. */
const KEY =
  /^\s{0,200}(?:(["'])([\p{L}_][\p{L}\p{N}_ .-]{0,39})\1|:?([\p{L}_][\p{L}\p{N}_]{0,39}))\s{0,40}(=>|:|=)(?![=~:])\s{0,40}/u;
/** What is called, where the first arguments stand on the same line: `Person.create!(`. */
const CALLED = /^\s{0,200}(?:([A-Za-z_$\\][\w$.:!?>\\-]{0,80})\s?)?[({[]{1,3}(?=\s{0,9}[:"'\p{L}_])/u;
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
    const value = codeValueAt(rest);
    if (value === undefined) return undefined;
    isText ||= value.isText;
    const separator = key[4] === ':' ? 'colon' : 'equals';
    found.push({ label: (key[2] ?? key[3])!, value: value.text, separator });
    rest = rest.slice(value.end);
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

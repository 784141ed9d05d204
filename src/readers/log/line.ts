import { matchesOf } from '../../core/text/matches.ts';
import { isJson } from '../shared/json/inner.ts';

const TIME = String.raw`\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d|UTC))?`;
/** What log lines begin with: times as programs write them, an address with a time, a number of seconds. */
const PREFIX = new RegExp(
  String.raw`^(?:\[?${TIME}\]?|(?:<\d{1,3}>)?(?:\d )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})? \d{4}\]|[\w.:-]{3,60} \S{1,60} \S{1,60} \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\]|\[? {0,12}\d{1,10}\.\d{3,6}\]|(?:ts|time|timestamp|date|at)="?${TIME}"?)`,
);
/** Of the system log: `host program[123]:`. */
const PROGRAM = /^ {0,4}[\w.-]{1,80} [\w./-]{1,80}(?:\[\d{1,9}\])?:/;
const PAIR =
  /(?:^|[\s,;({[|])([A-Za-z_][\w.-]{0,60})=("(?:[^"\\]|\\.){0,8000}"|'[^'\n]{0,8000}'|[^\s,;|&"')\]}]{1,2000})/g;
const QUERY = /[?&;]([\w.%[\]-]{1,80})=([^&\s"'<>#;]{0,4000})/g;

export type Pair = readonly [key: string, value: string];

export const isLogLine = (text: string): boolean => PREFIX.test(text.slice(0, 200));

/** What a line says after its time. */
export function messageOf(text: string): string {
  const prefix = PREFIX.exec(text.slice(0, 200))?.[0] ?? '';
  const rest = text.slice(prefix.length);
  return rest.slice(PROGRAM.exec(rest.slice(0, 300))?.[0].length ?? 0).trim();
}

/** The JSON that a line ends with. */
export function jsonOf(text: string): { json: string; before: string } | undefined {
  const end = text.trimEnd();
  if (!/[}\]]$/.test(end)) return undefined;
  for (let at = end.indexOf('{'), tries = 0; at >= 0 && tries < 3; at = end.indexOf('{', at + 1), tries++) {
    const json = end.slice(at);
    if (isJson(json)) return { json, before: end.slice(0, at) };
  }
  return undefined;
}

/** Values of addresses (`?name=…&born=…`), decoded, else pairs (`name="…" born=…`). */
export function pairsOf(text: string): Pair[] {
  const queries = matchesOf(QUERY, text).map(([, key, value]): Pair => [decoded(key!), decoded(value!)]);
  if (queries.length > 0) return queries;
  return matchesOf(PAIR, text).map(([, key, value]): Pair => [key!, value!.replace(/^(["'])(.*)\1$/s, '$2')]);
}

/** `%C3%A9` and `+` as they are meant (URL Standard, application/x-www-form-urlencoded). */
export function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  return spaced.replace(/(?:%[0-9A-Fa-f]{2}){1,2000}/g, (run) => {
    const bytes = run
      .slice(1)
      .split('%')
      .map((byte) => Number.parseInt(byte, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

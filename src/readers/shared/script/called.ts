import { LiteralReader, type Names, stringAt } from './literal.ts';

const FUNCTION = /\(function\s?\(([\w$]{1,30}(?:,[\w$]{1,30}){0,5000})\)\s?\{/g;
const NOBODY: Names = new Map();
const FEWEST = 3;

/**
 * The parameters of functions that are called at once with values: `(function(a,b){…}("Ana","Lima"))`, as Nuxt 2
 * writes state whose values come more than once.
 */
export function calledNames(source: string): Names {
  if (!source.includes('(function')) return NOBODY;
  const names = new Map<string, string>();
  for (const found of source.matchAll(FUNCTION)) {
    const parameters = found[1]!.split(',');
    if (parameters.length < FEWEST) continue;
    const args = callAfter(source, found.index + found[0].length);
    if (args?.length !== parameters.length) continue;
    parameters.forEach((name, i) => {
      if (!names.has(name)) names.set(name, JSON.stringify(args[i]));
    });
  }
  return names;
}

const MARK = /["'`{}]/g;

/** The arguments behind the function's body, if they are values. */
function callAfter(source: string, from: number): unknown[] | undefined {
  let depth = 1;
  MARK.lastIndex = from;
  for (let found = MARK.exec(source); found !== null; found = MARK.exec(source)) {
    const char = found[0];
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return argumentsAt(source, found.index + 1);
    else if (char !== '}') MARK.lastIndex = stringAt(source, found.index)?.end ?? found.index + 1;
  }
  return undefined;
}

const MAX_ARGUMENTS = 4 << 20;

function argumentsAt(source: string, at: number): unknown[] | undefined {
  const open = /^\)?\(/.exec(source.slice(at, at + 2));
  if (open === null) return undefined;
  const from = at + open[0].length;
  const end = closing(source, from);
  if (end === undefined || end - from > MAX_ARGUMENTS) return undefined;
  const list = `[${source.slice(from, end)}]`;
  const literal = new LiteralReader(list).read(0);
  return literal === undefined || literal.end !== list.length ? undefined : JSON.parse(literal.json);
}

const PARENTHESIS = /["'`()]/g;

function closing(source: string, from: number): number | undefined {
  let depth = 1;
  PARENTHESIS.lastIndex = from;
  for (let found = PARENTHESIS.exec(source); found !== null; found = PARENTHESIS.exec(source)) {
    if (found[0] === '(') depth++;
    else if (found[0] === ')') {
      if (--depth === 0) return found.index;
    } else PARENTHESIS.lastIndex = stringAt(source, found.index)?.end ?? found.index + 1;
  }
  return undefined;
}

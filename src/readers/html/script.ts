import { JsonLexer } from '../shared/json/lexer.ts';

/** Longer scripts are looked at in pieces. */
export const MAX_SCRIPT = 4 << 20;
/** Scripts up to this size that are not minified may have been written by hand for this page. */
const MAX_OWN_SCRIPT = 64 << 10;
const MAX_OWN_LINE = 1000;
/** Work spent on what looks like data and is code, in lengths of the script. */
const BUDGET = 4;
/** Data has at least so many values. */
const LEAST_VALUES = 2;

const DATA_BEGIN = /[=(:,]\s{0,20}([{[])/g;
const LITERAL = /"((?:[^"\\\n]|\\.){6,2000})"|'((?:[^'\\\n]|\\.){6,2000})'|`([^`]{6,2000})`/g;

export interface ScriptData {
  /** Texts of the objects and arrays that are written as data, in order. */
  readonly values: readonly string[];
  /** Comments and longer texts of a script that was written for the page, else ''. */
  readonly texts: string;
}

/**
 * What a script holds beside its code: `window.state = {…}`, `data: [[…], …]`. Code is told from data by the
 * JSON lexer, which finds text without quotes in it. Minified libraries thus cost one pass and say nothing.
 */
export function scriptData(script: string): ScriptData {
  const values: string[] = [];
  let rest = '';
  let at = 0;
  let budget = script.length * BUDGET;
  DATA_BEGIN.lastIndex = 0;
  for (let begin = DATA_BEGIN.exec(script); begin !== null && budget > 0; begin = DATA_BEGIN.exec(script)) {
    const from = DATA_BEGIN.lastIndex - 1;
    const look = lookAtValue(script, from);
    budget -= look.end - from;
    if (!look.isData) continue;
    values.push(script.slice(from, look.end));
    rest += script.slice(at, from);
    at = look.end;
    DATA_BEGIN.lastIndex = at;
  }
  return { values, texts: ownTexts(rest + script.slice(at)) };
}

/** Reads on from an opening bracket to its end, or to where it turns out to be code. */
function lookAtValue(script: string, from: number): { end: number; isData: boolean } {
  const open: boolean[] = [];
  let sound = true;
  let values = 0;
  const check = (condition: boolean) => {
    sound &&= condition;
  };
  const lexer = new JsonLexer(
    {
      open: (array) => open.push(array),
      close: (array) => check(open.pop() === array),
      key: () => check(open.at(-1) === false),
      scalar: () => values++,
      piece: () => {},
      comment: () => {},
      damaged: () => check(false),
    },
    script.length,
  );
  let end = from;
  while (sound && end < script.length && (end === from || open.length > 0)) {
    const next = nextBracket(script, end + 1);
    lexer.write(script.slice(end, next));
    end = next;
  }
  return { end, isData: sound && open.length === 0 && values >= LEAST_VALUES };
}

/** Pieces end before brackets and commas, so that the value's end is seen at once. */
function nextBracket(script: string, from: number): number {
  BRACKET.lastIndex = from;
  const found = BRACKET.exec(script);
  return found === null ? script.length : found.index;
}
const BRACKET = /[[\]{};,]/g;

function ownTexts(code: string): string {
  if (code.length > MAX_OWN_SCRIPT || code.split('\n').some((line) => line.length > MAX_OWN_LINE)) return '';
  const comments = [...code.matchAll(/(?:^|\s)\/\/([^\n]{3,500})|\/\*([^*]{3,2000})\*\//g)];
  const texts = [...code.matchAll(LITERAL)].filter((match) => /\s|\d{5}/.test(match[0]));
  return [...comments, ...texts].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim()).join('\n');
}

/** Comments of a style sheet, and texts that it puts on the page. */
export function styleTexts(style: string): string[] {
  const comments = [...style.matchAll(/\/\*([^*]{1,5000}(?:\*(?!\/)[^*]{0,5000}){0,50})\*\//g)];
  const contents = [...style.matchAll(/content\s{0,5}:\s{0,5}(?:"([^"\n]{4,2000})"|'([^'\n]{4,2000})')/g)];
  return [...comments, ...contents]
    .map((match) => (match[1] ?? match[2] ?? '').trim())
    .filter((text) => text !== '');
}

import { lettered } from '../../core/text/lettered.ts';
import type { Probe } from '../../core/types.ts';
import { type Sniffed, sepLine, sniff } from './sniff.ts';

const EXTENSIONS = new Set(['csv', 'tsv', 'psv', 'tab']);
/** Openings of formats whose commas and semicolons mean something else. */
const OTHER_FORMATS = [
  /^\s{0,99}</,
  /^\s{0,99}[{[]\s{0,99}["{[}\]\d]/,
  /^\s{0,99}(?:#!|\/\*|\/\/|--|<\?|\{\\rtf|%!PS|BEGIN:V)/,
  /^[ \t]{0,20}(?:insert[ \t]{1,9}into|create[ \t]{1,9}(?:table|database|schema)|copy[ \t]{1,9}\S{1,99}[ \t]{0,9}\()/im,
  /^[ \t]{0,20}(?:import|from|export|package|using|namespace|#include|public|def|function|const|let|var)[ \t]{1,9}[^;|\t\n]{1,200}[;{(:][ \t]{0,9}$/m,
  // Tables of MediaWiki, AsciiDoc and LaTeX.
  /^[ \t:]{0,9}\{\|(?:[ \t]{0,9}[a-z-]{1,40}[ \t]{0,9}=[^|\n]{0,400})?[ \t]{0,9}\r?$/m,
  /^\|={3,40}[ \t]{0,40}\r?$/m,
  /^[^\n%]{0,80}\\begin\{[a-z]{0,9}(?:tabular|tabu|tblr)/m,
];
/** A line of nothing but dashes, pipes, colons and pluses: tables drawn in Markdown and by database clients. */
const DRAWN_LINE = /^[ \t]{0,9}[|+:]?[ \t]{0,3}[:=-]{2,400}[-=|+: \t]{0,400}$/m;
/** A first line that ends with an opening bracket: `clients <- data.frame(`, `rows = [`. */
const OPENING_LINE = /^\s{0,99}[^\n"',]{1,200}[([{][ \t]{0,9}\r?\n/;
/** `CALL add_client('…', '…');` and `  Client.new('…', '…'),`. */
const CALL_LINE =
  /^[ \t]{0,99}[A-Za-z_$][\w$.:>-]{0,80}(?: [\w$.:>-]{1,80}){0,2} ?\(["'\d].{0,2000}\)[;,]?[ \t]{0,9}$/;
/** The end of a sentence with another one after it. */
const SENTENCES = lettered(String.raw`\p{Ll}{4}[.!?]["”’)]?[ \t]{1,9}["“¿¡(]?\p{Lu}`, 'gu');
const QUOTED = /"[^"]{0,2000}"/g;

/** Two gaps within a line that stand beside no mark. */
const SEVERAL_GAPS = /[^\s,;] {2,200}[^\s,;].{0,400}[^\s,;] {2,200}[^\s,;]/;

/** How surely the file is a delimited table: 0, or 0.5 (a list of one column) to 0.82. */
export function recogniseDelimited(probe: Probe): number {
  const text = probe.text();
  if (text === undefined || text.trim() === '') return 0;
  const named = EXTENSIONS.has(probe.extension);
  if (sepLine(text) !== undefined) return 0.8;
  const opening = text.slice(0, 4000);
  if (OTHER_FORMATS.some((pattern) => pattern.test(opening))) return 0;
  const found = sniff(text, probe.head.length >= probe.size);
  if (found === undefined) return named && isList(text) ? 0.5 : 0;
  if (found.delimiter === '|' && DRAWN_LINE.test(opening)) return 0;
  if (!named && isCode(found, text)) return 0;
  return tableScore(found, named, text) || (named && isList(text) ? 0.5 : 0);
}

function tableScore(found: Sniffed, named: boolean, text: string): number {
  const { columns, records, share } = found;
  if (isLabelled(found, text) || isLaidOut(found, text)) return 0;
  const certain = columns >= 3 && records >= 4 && share >= (named ? 0.6 : 0.85);
  const soft = found.delimiter === ',' || found.delimiter === ';';
  if (soft && !certain && isProse(text)) return 0;
  if (!named && !isEvident(found, text)) return 0;
  if (named && records > 3 && share < 0.3 && columns < 4) return 0;
  const even = share >= 0.95 ? 0.1 : 0;
  const many = columns >= 3 && records >= 5 ? 0.1 : 0;
  return 0.6 + even + many + (named ? 0.02 : 0);
}

/** A program's own data, whose commas stand between arguments: it opens with a bracket, or each line is a call. */
function isCode({ delimiter }: Sniffed, text: string): boolean {
  if (delimiter !== ',') return false;
  const lines = linesWith(text, delimiter);
  if (OPENING_LINE.test(text.slice(0, 400))) return true;
  return lines.filter((line) => CALL_LINE.test(line)).length >= lines.length * 0.8;
}

/** Enough records of the same width to believe it without the name of the file. */
function isEvident({ delimiter, columns, records, share }: Sniffed, text: string): boolean {
  const soft = delimiter === ',' || delimiter === ';';
  if (soft && isSpaced(text, delimiter) && (records < 4 || share < 0.9 || isSpoken(text, delimiter)))
    return false;
  return (columns - 1) * (records - 1) >= (soft ? 3 : 2) && share >= neededShare(columns);
}

/** Marks as people type them, with a space after: far more often a sentence or an address than a table. */
function isSpaced(text: string, mark: string): boolean {
  const marks = text.slice(0, 16_000).split(mark).slice(1);
  const spaced = marks.filter((part) => /^\s/.test(part)).length;
  return spaced > marks.length * 0.7;
}

/** Each line is a sentence, or says in its pieces what they are: `X, born 5 May 1980, nationality Y`. */
function isSpoken(text: string, delimiter: string): boolean {
  const lines = linesWith(text, delimiter);
  const most = lines.length * 0.8;
  if (lines.filter((line) => /[\p{L}\d]\.\s{0,9}$/u.test(line)).length >= most) return true;
  // A table's first line would name its columns instead.
  const [first, ...others] = lines.map((line) => openingsOf(line, delimiter));
  const shared = [...first!].filter((word) => others.filter((words) => words.has(word)).length + 1 >= most);
  return shared.length >= 2;
}

/** The words that a line's pieces but the first begin with, where more follows. */
function openingsOf(line: string, delimiter: string): Set<string> {
  const words = line
    .split(delimiter)
    .slice(1)
    .map((piece) => /^\s{0,9}(\p{L}[\p{L}\p{M}]{1,40})[\s:]{1,9}\S/u.exec(piece)?.[1]);
  return new Set(words.filter((word) => word !== undefined));
}

/** `Name:<tab>value` on most lines: records of labelled fields, not a table of two columns. */
function isLabelled({ delimiter, columns }: Sniffed, text: string): boolean {
  if (delimiter !== '\t' || columns > 2) return false;
  const lines = linesWith(text, '\t');
  return lines.filter((line) => /[:：.]\s{0,9}\t/.test(line)).length > lines.length / 2;
}

/** Columns made with spaces, in which commas are part of names and numbers. */
function isLaidOut({ delimiter, columns }: Sniffed, text: string): boolean {
  if (delimiter === '\t') return false;
  const lines = linesWith(text, delimiter);
  const gaps = columns > 3 ? SEVERAL_GAPS : /\S {3,200}\S/;
  return lines.filter((line) => gaps.test(line)).length > lines.length / 2;
}

function linesWith(text: string, mark: string): string[] {
  return text
    .slice(0, 16_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.includes(mark));
}

/** Two columns may be chance; five seldom are. */
function neededShare(columns: number): number {
  if (columns >= 5) return 0.5;
  return columns >= 3 ? 0.65 : 0.8;
}

/** One short entry to a line: names, numbers, addresses. */
function isList(text: string): boolean {
  const lines = text.split(/\r\n?|\n/, 200).filter((line) => line.trim() !== '');
  const long = lines.filter((line) => line.length > 80).length;
  return long * 10 <= lines.length && !isProse(text);
}

/** Running text: sentences follow each other on a line, often enough for its length; quoted cells aside. */
function isProse(text: string): boolean {
  const sample = text.slice(0, 16_000).replace(QUOTED, '');
  const sentences = sample.match(SENTENCES.on(sample))?.length ?? 0;
  const commas = sample.match(/,/g)?.length ?? 0;
  return sentences > 0 && (commas < 3 * sentences || sentences * 400 > sample.length);
}

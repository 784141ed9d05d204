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
];
/** A line of nothing but dashes, pipes, colons and pluses: tables drawn in Markdown and by database clients. */
const DRAWN_LINE = /^[ \t]{0,9}[|+:]?[ \t]{0,3}[:=-]{2,400}[-=|+: \t]{0,400}$/m;
/** The end of a sentence with another one after it. */
const SENTENCES = /\p{Ll}{2}[.!?]["”’)]?\s{1,9}["“¿¡(]?\p{Lu}/gu;
const QUOTED = /"[^"]{0,2000}"/g;

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
  return tableScore(found, named, text) || (named && isList(text) ? 0.5 : 0);
}

function tableScore(found: Sniffed, named: boolean, text: string): number {
  const { columns, records, share } = found;
  const evidence = (columns - 1) * (records - 1);
  const certain = columns >= 3 && records >= 4 && share >= 0.95;
  if (found.delimiter === ',' && !certain && isProse(text)) return 0;
  if (!named && found.delimiter === ',' && isSpaced(text) && (records < 4 || share < 0.9)) return 0;
  const needed = found.delimiter === ',' ? 3 : 2;
  if (!named && (evidence < needed || share < neededShare(columns))) return 0;
  if (named && records > 3 && share < 0.4 && columns < 4) return 0;
  const even = share >= 0.95 ? 0.1 : 0;
  const many = columns >= 3 && records >= 5 ? 0.1 : 0;
  return 0.6 + even + many + (named ? 0.02 : 0);
}

/** Commas as people type them, with a space after: far more often a sentence or an address than a table. */
function isSpaced(text: string): boolean {
  const sample = text.slice(0, 16_000);
  const commas = sample.match(/,/g)?.length ?? 0;
  return (sample.match(/, /g)?.length ?? 0) > commas * 0.7;
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
  const sentences = sample.match(SENTENCES)?.length ?? 0;
  const commas = sample.match(/,/g)?.length ?? 0;
  return sentences > 0 && (commas < 3 * sentences || sentences * 400 > sample.length);
}

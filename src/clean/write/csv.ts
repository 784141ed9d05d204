import type { SafeBlock } from '../apply.ts';
import { type Cell, textOf } from '../model.ts';
import { withoutUnseen } from '../unseen.ts';

/** What spreadsheet programs take for a formula (OWASP, CSV Injection), in full width, too. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/u;
const NUMBER = /^[-+]?\d[\d.,]*(?:[eE][-+]?\d+)?%?$/;

/** The first table as comma-separated values (RFC 4180) in UTF-8 with a mark, which spreadsheet programs ask for. */
export function csvCopy(blocks: readonly SafeBlock[]): Uint8Array {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) return new Uint8Array();
  const { above, captions, rows } = table;
  const head = captions.some((caption) => caption !== '') ? [captions] : [];
  const width = Math.max(captions.length, ...above.map((row) => row.length));
  const lines = [...above, ...head, ...rows].map((row) => lineOf(row, width));
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

function lineOf(row: readonly Cell[], width: number): string {
  const cells = Array.from({ length: width }, (_, column) => field(textOf(row[column])));
  return `${cells.join(',')}\r\n`;
}

/** A text that would be run as a formula begins with an apostrophe. */
function field(given: string): string {
  const text = withoutUnseen(given);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
